package browser

import (
	"html/template"
	"net/http"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/session"
	"troskel/data/wording"
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
	make := maker{words: d.words(), done: done, now: d.options.Now()}
	view.Groups = make.groups(form.ask())
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

// The fields of the welcome page.
const (
	nameKey = "@name"
	roleKey = "@role"
)

// unsaid stands for no role, since a value that is nothing is no choice.
const unsaid = "unsaid"

func (d *desk) welcomeSheet() sheet {
	day, words := d.day, d.words()
	name := textSheet(nameKey, words.Text("welcome.name"), words.Text("welcome.name-hint"),
		func() string { return day.Head().Name },
		func(text string) { day.Change(func(head *session.Head) { head.Name = oneLine(text) }) })
	return sheet{
		name: "@welcome",
		ask: func() []exercise.Asked {
			fields := name.ask()
			fields[0].Kind = exercise.OwnField
			chosen := string(day.Head().Role)
			if chosen == "" {
				chosen = unsaid
			}
			return append(fields, exercise.Asked{Help: words.Text("welcome.role-hint"), Field: exercise.Field{
				Key: roleKey, Kind: exercise.ChoiceField, Label: words.Text("welcome.role"), Chosen: []string{chosen},
				Options: []exercise.Option{
					{Key: string(exercise.Official), Text: words.Text("welcome.official")},
					{Key: string(exercise.Elected), Text: words.Text("welcome.elected")},
					{Key: unsaid, Text: words.Text("welcome.unsaid")},
				},
			}})
		},
		write: func(field exercise.Field) error {
			if field.Key == nameKey {
				return name.write(field)
			}
			role := exercise.Role(strings.Join(field.Chosen, ""))
			if role != exercise.Official && role != exercise.Elected {
				role = exercise.Unsaid
			}
			day.Change(func(head *session.Head) { head.Role = role })
			return nil
		},
		saved: func() {},
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (s *site) welcome(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	s.desk.at("welcome", "")
	return answer{page: s.welcomeView(r, outcome{})}, nil
}

func (s *site) welcomeView(r *http.Request, done outcome) *page {
	d := s.desk
	words := d.words()
	view := sheetPage{Lead: d.title(), Stays: words.Text("welcome.stays"), Buttons: []button{{Do: "next", Text: words.Text("welcome.enter")}}}
	if _, joined := d.day.DayFile(); joined {
		view.Stays = words.Text("welcome.stays-or-not")
	}
	if d.day.LateAt(d.options.Now().Format("15:04")) {
		view.Buttons = append(view.Buttons, button{Do: "late", Text: words.Text("welcome.late"), Help: words.Text("welcome.late-hint")})
	}
	return s.filled(r, words.Text("welcome.title"), d.welcomeSheet(), view, done)
}

func (s *site) saveWelcome(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if given, ok := s.saveSheet(r, s.desk.welcomeSheet(), func(done outcome) *page { return s.welcomeView(r, done) }); !ok {
		return given, nil
	}
	switch r.PostForm.Get(doName) {
	case "late":
		if first, late := day.Arrive(s.desk.options.Now().Format("15:04")); late {
			return answer{to: exercisePath(first)}, s.desk.Autosave.Flush()
		}
	case "next":
	default:
		return answer{to: "/welcome?at=receipt"}, nil
	}
	return answer{to: exercisePath(day.Path("")[0])}, nil
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

// mayLookBack tells whether the time has come to say how plans went, or something was said of that already.
func (s *site) mayLookBack() bool {
	day := s.desk.day
	for _, kept := range day.Plans() {
		if day.Outcome(kept.Key).Said() {
			return true
		}
	}
	return len(day.Due(s.desk.options.Now())) > 0
}

// lookBackSheet asks how each plan went, and for a new one.
func (d *desk) lookBackSheet() sheet {
	day := d.day
	form := sheet{name: "@lookback", saved: func() {}}
	form.ask = func() []exercise.Asked {
		var fields []exercise.Asked
		plans := day.Plans()
		for i, kept := range plans {
			fields = append(fields, d.lookBackFields(kept, i+1, len(plans))...)
		}
		return fields
	}
	form.write = func(field exercise.Field) error {
		name, key, _ := strings.Cut(field.Key, ":")
		outcome := day.Outcome(key)
		switch name {
		case "went":
			outcome.Went = reflection.Went(strings.Join(field.Chosen, ""))
		case "helped":
			outcome.Helped = field.Text
		case "hindered":
			outcome.Hinder = field.Text
		case "if":
			outcome.If = field.Text
		case "then":
			outcome.Then = field.Text
		case "date":
			if outcome.Date = ""; !field.Empty {
				outcome.Date = field.Date.Format(time.DateOnly)
			}
		}
		outcome.Passed = outcome.Passed && !outcome.Told()
		day.SetOutcome(outcome)
		return nil
	}
	return form
}

func (d *desk) lookBackFields(kept session.KeptPlan, number, count int) []exercise.Asked {
	words, outcome := d.words(), d.day.Outcome(kept.Key)
	text := func(name, label, value string) exercise.Asked {
		return exercise.Asked{Field: exercise.Field{
			Key: name + ":" + kept.Key, Kind: exercise.TextField, Label: label, Text: value, Empty: value == "",
		}}
	}
	went := exercise.Asked{Field: exercise.Field{
		Key: "went:" + kept.Key, Kind: exercise.ChoiceField, Label: words.Text("followup.went"), Empty: outcome.Went == "",
	}}
	for _, one := range []reflection.Went{reflection.Done, reflection.Partly, reflection.NotYet} {
		went.Options = append(went.Options, exercise.Option{Key: string(one), Text: session.WentText(words, one)})
	}
	if outcome.Went != "" {
		went.Chosen = []string{string(outcome.Went)}
	}
	went.Above = planBlocks(words, kept)
	again, err := time.Parse(time.DateOnly, outcome.Date)
	date := exercise.Asked{When: exercise.Aside, Field: exercise.Field{
		Key: "date:" + kept.Key, Kind: exercise.DateField, Label: words.Text("followup.date"), Empty: err != nil, Date: again,
	}}
	fields := []exercise.Asked{
		went, text("helped", words.Text("followup.helped"), outcome.Helped), text("hindered", words.Text("followup.hindered"), outcome.Hinder),
		text("if", words.Text("plan.if"), outcome.If), text("then", words.Text("plan.then"), outcome.Then), date,
	}
	for i := range fields {
		fields[i].Group = words.Text("followup.number", "number", number, "count", count)
		if i > 2 {
			fields[i].When = exercise.Aside
		}
	}
	return fields
}

func (s *site) lookBack(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	return answer{page: s.lookBackView(r, outcome{})}, nil
}

func (s *site) lookBackView(r *http.Request, done outcome) *page {
	words := s.desk.words()
	return s.filled(r, words.Text("followup.title"), s.desk.lookBackSheet(), sheetPage{
		Lead: words.Text("followup.lead"), Buttons: []button{{Do: "next", Text: words.Text("followup.done")}, {Do: "later", Text: words.Text("followup.later")}},
	}, done)
}

func (s *site) saveLookBack(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if given, ok := s.saveSheet(r, s.desk.lookBackSheet(), func(done outcome) *page { return s.lookBackView(r, done) }); !ok {
		return given, nil
	}
	switch r.PostForm.Get(doName) {
	case "next": // who said nothing of a plan that is due has passed it
		for _, kept := range day.Due(s.desk.options.Now()) {
			day.SetOutcome(reflection.Outcome{Plan: kept.Key, Passed: true})
		}
		return answer{to: "/summary"}, s.desk.Autosave.Flush()
	case "later":
		return answer{to: "/summary"}, nil
	}
	return answer{to: "/lookback?at=receipt"}, nil
}

// planBlocks is what was planned.
func planBlocks(words wording.Words, kept session.KeptPlan) []document.Block {
	var rows []document.Pair
	for _, row := range []document.Pair{
		{Label: words.Text("plan.if"), Text: kept.Plan.If, Own: true}, {Label: words.Text("plan.then"), Text: kept.Plan.Then, Own: true},
		{Label: words.Text("plan.obstacle"), Text: kept.Plan.Obstacle, Own: true},
	} {
		if row.Text != "" {
			rows = append(rows, row)
		}
	}
	return []document.Block{document.Pairs{Rows: rows}}
}
