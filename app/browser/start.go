package browser

import (
	"errors"
	"net/http"
	"slices"

	"troskel/data/day"
	"troskel/data/participation"
	"troskel/data/wording"
)

// startPage is what the first page shows.
type startPage struct {
	Open       string // the title of the day that is open; empty when none is
	OpenTo     string
	Unfinished []unfinished
	Days       []builtIn
	File       string // the path that was asked for at the start, still to be opened
}

// unfinished is a day that was begun on this laptop.
type unfinished struct{ ID, Title, Said string }

// builtIn is a workshop that the program brings.
type builtIn struct{ Name, Title, About string }

// mostShown is how many begun days the first page offers; a lent laptop may have many.
const mostShown = 5

func (s *site) start(*http.Request) (answer, error) {
	d := s.desk
	if d.options.Day != "" || d.options.File != "" {
		return s.goOnAtOnce()
	}
	view := startPage{Open: d.title()}
	if d.day != nil {
		view.OpenTo = s.place()
	}
	kept, err := d.Keeper.Sessions()
	p := s.newPage("start", d.words().Text("start.title"))
	p.DayID = ""
	if err != nil {
		d.logLine("problem %v", err)
		p.Problem = d.words().Say(err)
	}
	for _, one := range participation.Unfinished(kept) {
		isOpen := d.day != nil && d.day.ID == one.ID // it has a card of its own
		if !isOpen && len(view.Unfinished) < mostShown {
			view.Unfinished = append(view.Unfinished, unfinished{
				ID: one.ID, Title: one.Called(d.words()), Said: one.Says(d.words(), !d.options.Nameless),
			})
		}
	}
	view.Days = s.builtIns()
	p.Body = view
	d.logLine("page start")
	return answer{page: p}, nil
}

// builtIns are the workshops that the program brings. They are read once for each language.
func (s *site) builtIns() []builtIn {
	if days, read := s.days[s.desk.language]; read {
		return days
	}
	var days []builtIn
	for _, name := range participation.BuiltIn() {
		if opened, _, err := participation.OpenBuiltIn(name); err == nil {
			day := opened.Workshop.In(s.desk.language)
			days = append(days, builtIn{Name: name, Title: day.Title, About: day.About})
		}
	}
	s.days[s.desk.language] = days
	return days
}

// goOnAtOnce opens what the program was started with, once.
func (s *site) goOnAtOnce() (answer, error) {
	d := s.desk
	id, path := d.options.Day, d.options.File
	d.options.Day, d.options.File = "", ""
	if id != "" {
		return s.goOnWith(id)
	}
	return s.openPath(path)
}

func (s *site) begin(r *http.Request) (answer, error) {
	name := r.PostForm.Get("name")
	if !slices.Contains(participation.BuiltIn(), name) {
		return answer{}, errForm
	}
	opened, source, err := participation.OpenBuiltIn(name)
	if err != nil {
		return answer{}, err
	}
	return s.beginWith(opened, source)
}

func (s *site) beginWith(opened day.Day, source string) (answer, error) {
	d := s.desk
	if err := d.leave(); err != nil {
		return answer{}, err
	}
	begun, err := d.Begin(participation.Beginning{Day: opened, Source: source, Language: d.language, Role: d.options.Role})
	if err != nil {
		return answer{}, err
	}
	d.enter(begun)
	return answer{to: "/welcome"}, d.Autosave.Flush()
}

func (s *site) resume(r *http.Request) (answer, error) { return s.goOnWith(r.PostForm.Get("id")) }

// goOnWith opens a day that was begun before, where it was left.
func (s *site) goOnWith(id string) (answer, error) {
	d := s.desk
	if err := d.leave(); err != nil {
		return answer{}, err
	}
	restored, damage, err := d.Resume(id)
	var problem *wording.Problem
	if errors.As(err, &problem) && problem.Key == "store.locked" {
		return answer{to: "/unlock?id=" + id}, nil
	}
	if err != nil {
		return answer{}, err
	}
	if damage != nil {
		d.logLine("problem %v", damage)
	}
	d.enter(restored)
	_, newer, err := participation.Newer(restored)
	if err != nil {
		d.logLine("problem %v", err)
	}
	switch {
	case newer:
		return answer{to: "/changed"}, nil
	case len(restored.Due(d.options.Now())) > 0:
		return answer{to: "/lookback"}, nil
	}
	return answer{to: s.place()}, nil
}

// place is where the day was left.
func (s *site) place() string {
	at := s.desk.day.Head().Place
	if _, there := s.desk.day.Workshop().Find(at.Exercise); at.Page == "exercise" && there {
		return exercisePath(at.Exercise)
	}
	switch at.Page {
	case "summary", "reflection", "contribution":
		return "/" + at.Page
	}
	return "/welcome"
}

// phrasePage asks for the passphrase of a locked day.
type phrasePage struct {
	ID    string
	Wrong string
}

func (s *site) askPhrase(r *http.Request) (answer, error) {
	p := s.newPage("unlock", s.desk.words().Text("switch.unlock-title"))
	p.Body = phrasePage{ID: r.URL.Query().Get("id")}
	return answer{page: p}, nil
}

func (s *site) unlock(r *http.Request) (answer, error) {
	id := r.PostForm.Get("id")
	if err := s.desk.options.Keeper.Unlock(id, r.PostForm.Get("phrase")); err != nil {
		p := s.newPage("unlock", s.desk.words().Text("switch.unlock-title"))
		p.Faults = []fault{{ID: "phrase", Says: s.desk.words().Say(err)}}
		p.Body = phrasePage{ID: id, Wrong: s.desk.words().Say(err)}
		return answer{page: p, code: http.StatusUnprocessableEntity}, nil
	}
	return s.goOnWith(id)
}
