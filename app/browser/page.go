package browser

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"

	"troskel/data/document"
	"troskel/data/document/webpage"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
)

// page is what every page shows, and its own part, which is its template's.
type page struct {
	name string // of the template

	Root    string // the path that everything lies under
	Lang    string
	Title   string
	Day     string // what the day is called; empty outside of it
	DayID   string
	Agenda  []block // nil outside of the day
	Own     []stop  // one's own pages
	Here    string  // the path of this page
	Base    string  // what the form held when it was shown
	At      string  // the id of what gets the keyboard; may be empty
	Receipt string
	Notice  string // what just happened; may be empty
	Problem string // what did not work; may be empty
	Faults  []fault
	Body    any
}

// fault is a field that could not be taken, and why.
type fault struct{ ID, Says string }

// block is a part of the day with its exercises.
type block struct {
	Title, Time string
	Stops       []stop
}

// stop is a line of the agenda.
type stop struct {
	To, Text, State string
	Mark            string // "done", "half", "passed", "open" or nothing
	Quiet, Current  bool
}

func (s *site) newPage(name, title string) *page {
	d := s.desk
	p := &page{name: name, Root: s.root, Lang: string(d.language), Title: title, Day: d.title()}
	if d.day != nil {
		p.DayID = d.day.ID
		p.Receipt = d.receipt()
	}
	return p
}

// inDay is a page in the day, with its agenda.
func (s *site) inDay(r *http.Request, name, title string) *page {
	p := s.newPage(name, title)
	p.Here = r.URL.Path
	p.At = r.URL.Query().Get("at")
	p.Agenda, p.Own = s.agenda(p.Here), s.own(p.Here)
	return p
}

// markOf and stateWords say how far one has come, by a mark and in words.
var markOf = map[exercise.State]string{
	exercise.Unanswered: "open", exercise.Begun: "half", exercise.Passed: "passed", exercise.Answered: "done",
}

var stateWords = map[exercise.State]string{
	exercise.Unanswered: "browser.unanswered", exercise.Begun: "browser.begun", exercise.Passed: "browser.passed",
	exercise.Answered: "browser.answered",
}

func (s *site) agenda(here string) []block {
	var blocks []block
	words, day := s.desk.words(), s.desk.day
	for _, one := range day.Workshop().Blocks {
		shown := block{Title: one.Title, Time: words.Clock(one.Starts) + "–" + words.Clock(one.Ends)}
		for _, asked := range one.Exercises {
			state := day.State(asked.Key)
			line := stop{To: exercisePath(asked.Key), Text: asked.Title, Quiet: !day.Expected(asked)}
			if !line.Quiet || state != exercise.Unanswered { // what is there for who has time is never a gap
				line.Mark, line.State = markOf[state], words.Text(stateWords[state])
			}
			line.Current = line.To == here
			shown.Stops = append(shown.Stops, line)
		}
		blocks = append(blocks, shown)
	}
	return blocks
}

func (s *site) own(here string) []stop {
	words := s.desk.words()
	stops := []stop{
		{To: "/summary", Text: words.Text("summary.title")},
		{To: "/reflection", Text: words.Text("booklet.title")},
	}
	if _, joined := s.desk.day.DayFile(); joined {
		stops = append(stops, stop{To: "/contribution", Text: words.Text("contribution.title")})
	}
	stops = append(stops,
		stop{To: "/parking", Text: words.Text("parking.title")},
		stop{To: "/lookup", Text: words.Text("lookup.title")},
		stop{To: "/settings", Text: words.Text("settings.title")},
		stop{To: "/help", Text: words.Text("browser.help")},
		stop{To: "/erase", Text: words.Text("erase.action")})
	for i := range stops {
		stops[i].Current = stops[i].To == here
	}
	return stops
}

func exercisePath(key string) string { return "/exercise/" + url.PathEscape(key) }

// written is blocks of a report as a part of a page. Their headings are of a level, and their names begin with a name.
func written(blocks []document.Block, level int, name string) template.HTML {
	if len(blocks) == 0 {
		return ""
	}
	return template.HTML(webpage.Fragment(blocks, level, name)) // #nosec G203 -- that package escapes all it is given
}

// needDay is the day, for a page that is nothing without one. A form of another day than the one that is open is told so by
// otherDay.
func (s *site) needDay() (*session.Session, error) {
	if s.desk.day == nil {
		return nil, errNoDay
	}
	return s.desk.day, nil
}

// otherDay is the page for a form of another day than the one that is open now: nothing of it is saved, and what was written
// is there to be copied. It is nil when the form is of this day.
func (s *site) otherDay(r *http.Request) *page {
	if s.desk.day != nil && r.PostForm.Get(dayName) == s.desk.day.ID {
		return nil
	}
	p := s.newPage("otherday", s.desk.words().Text("browser.other-day-title"))
	var texts []string
	for name, values := range r.PostForm {
		if len(name) > len(fieldName) && name[:len(fieldName)] == fieldName {
			texts = append(texts, values...)
		}
	}
	texts = slices.DeleteFunc(texts, func(text string) bool { return len(text) < 3 })
	slices.Sort(texts)
	p.Body = texts
	return p
}

// languages are the languages by their own names.
var languages = []struct {
	Code wording.Language
	Name string
}{{wording.Swedish, "Svenska"}, {wording.English, "English"}}
