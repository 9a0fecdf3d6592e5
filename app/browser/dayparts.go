package browser

import (
	"html/template"
	"net/http"
)

// sheetPage is a page that is one sheet to fill in, with what stands above it.
type sheetPage struct {
	Lead    string
	Stays   string // on the welcome page: what stays on the laptop
	Late    bool   // on the welcome page: the day has begun
	Above   template.HTML
	Groups  []group
	Buttons []button
}

// button is a way on. The first one is the one to press.
type button struct{ Do, Text, Help string }

// filled shows a sheet.
func (s *site) filled(r *http.Request, title string, form sheet, view sheetPage, done outcome) *page {
	d := s.desk
	view.Groups = maker{words: d.words(), done: done}.groups(form.ask())
	p := s.inDay(r, "sheet", title)
	p.Base = d.bases.remember(form.name, form.values())
	p.Faults = faultsOf(view.Groups)
	p.Body = view
	if done.unsaved != nil {
		p.Problem = d.words().Say(done.unsaved)
	}
	return p
}

// saveSheet saves what was filled in. It is not ok when something stands in the way, and then gives the answer itself.
func (s *site) saveSheet(r *http.Request, form sheet, show func(outcome) *page) (given answer, ok bool) {
	if other := s.otherDay(r); other != nil {
		return answer{page: other, code: http.StatusConflict}, false
	}
	done, asks := s.putForm(r, form)
	switch {
	case asks != nil:
		return *asks, false
	case !done.whole():
		return answer{page: show(done), code: http.StatusUnprocessableEntity}, false
	}
	return answer{}, true
}

func (s *site) agendaPage(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	return answer{page: s.inDay(r, "day", s.desk.words().Text("day.agenda"))}, nil
}

// lookUpPage is what to talk about just now, and nothing of what one has answered.
type lookUpPage struct {
	Clock  string
	Talk   []string
	Gather string
	Back   string
}

func (s *site) lookUp(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	words := s.desk.words()
	view := lookUpPage{Clock: words.Clock(s.desk.options.Now().Format("15:04")), Back: s.place()}
	asked, _ := day.Workshop().Find(day.Head().Place.Exercise)
	for _, one := range asked.Steps {
		if one.Say != "" {
			view.Talk = append(view.Talk, one.Say)
		}
	}
	if len(view.Talk) == 0 && asked.Title != "" {
		view.Talk = []string{asked.Title}
	}
	if block, in := day.Workshop().BlockOf(asked.Key); in {
		gather := block.Ends
		for _, one := range block.Exercises {
			if one.Stop != nil {
				gather = one.Stop.Gather
			}
		}
		view.Gather = words.Text("lookup.gather", "time", words.Clock(gather))
	}
	p := s.newPage("lookup", words.Text("lookup.title"))
	p.Here = r.URL.Path
	p.Body = view
	return answer{page: p}, nil
}

func (d *desk) parkingSheet() sheet {
	return textSheet("@parking", d.words().Text("parking.title"), "", d.day.Parking, d.day.Park)
}

func (s *site) parking(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	return answer{page: s.parkingView(r, outcome{})}, nil
}

func (s *site) parkingView(r *http.Request, done outcome) *page {
	words := s.desk.words()
	return s.filled(r, words.Text("parking.title"), s.desk.parkingSheet(), sheetPage{
		Lead: words.Text("parking.lead"), Buttons: []button{{Do: "back", Text: words.Text("parking.back")}},
	}, done)
}

func (s *site) saveParking(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	if given, ok := s.saveSheet(r, s.desk.parkingSheet(), func(done outcome) *page { return s.parkingView(r, done) }); !ok {
		return given, nil
	}
	if r.PostForm.Get(doName) == "back" {
		return answer{to: s.place()}, nil
	}
	return answer{to: "/parking?at=receipt"}, nil
}

// summaryPage is one's own day.
type summaryPage struct {
	Sections []section
	LookBack bool
	Nobody   bool
}

// section is a part of one's own day.
type section struct {
	Title  string
	Blocks template.HTML
}

func (s *site) summary(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	s.desk.at("summary", "")
	view := summaryPage{LookBack: s.mayLookBack()}
	_, joined := day.DayFile()
	view.Nobody = !joined
	for _, one := range day.OwnSections() {
		view.Sections = append(view.Sections, section{one.Title, written(one.Blocks, 3, "own-"+one.Title)})
	}
	p := s.inDay(r, "summary", s.desk.words().Text("summary.title"))
	p.Body = view
	return answer{page: p}, nil
}
