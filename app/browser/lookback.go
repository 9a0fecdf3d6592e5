package browser

import (
	"net/http"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/session"
	"troskel/data/wording"
)

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
		went, text("helped", words.Text("followup.helped"), outcome.Helped),
		text("hindered", words.Text("followup.hindered"), outcome.Hinder),
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
		Lead: words.Text("followup.lead"), Buttons: []button{
			{Do: "next", Text: words.Text("followup.done")}, {Do: "later", Text: words.Text("followup.later")},
		},
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
		{Label: words.Text("plan.if"), Text: kept.Plan.If, Own: true},
		{Label: words.Text("plan.then"), Text: kept.Plan.Then, Own: true},
		{Label: words.Text("plan.obstacle"), Text: kept.Plan.Obstacle, Own: true},
	} {
		if row.Text != "" {
			rows = append(rows, row)
		}
	}
	return []document.Block{document.Pairs{Rows: rows}}
}
