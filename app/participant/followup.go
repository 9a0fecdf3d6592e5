package participant

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/exerciseview"
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/wording"
)

// FollowUp is the page that asks how one plan went.
type FollowUp struct {
	Words    wording.Words
	Today    time.Time
	Number   int // of the plan, from 1
	Count    int // of all plans that are asked about
	Plan     exercise.IfThen
	Outcome  reflection.Outcome
	Went     func(reflection.Went) string // what an answer is called
	OnChange func(reflection.Outcome)
	OnNext   func()
	OnPass   func()
	OnLater  func()
}

// followUp is the page being made.
type followUp struct {
	FollowUp
}

// NewFollowUp makes the page that asks how a plan went, and whether there is a new one.
func NewFollowUp(f FollowUp) navigation.Page {
	p := &followUp{f}
	words := f.Words
	went := p.went()
	next := words.Text("followup.next")
	if f.Number == f.Count {
		next = words.Text("followup.done")
	}
	return sheet.New(words.Text("followup.title"), went,
		look.QuietText(words.Text("followup.lead")),
		p.plan(),
		sheet.Stack(look.StrongText(words.Text("followup.went")), went),
		p.asked(words.Text("followup.helped"), &p.Outcome.Helped),
		p.asked(words.Text("followup.hindered"), &p.Outcome.Hinder),
		p.newPlan(),
		sheet.Row(
			widgets.NewButton(next, widgets.Primary, f.OnNext),
			widgets.NewButton(words.Text("followup.pass"), widgets.Plain, f.OnPass),
			widgets.NewButton(words.Text("followup.later"), widgets.Quiet, f.OnLater)),
	)
}

// plan shows what was planned.
func (p *followUp) plan() fyne.CanvasObject {
	words := p.Words
	lines := []fyne.CanvasObject{look.SmallText(words.Text("followup.number", "number", p.Number, "count", p.Count))}
	for _, one := range []struct{ label, text string }{
		{words.Text("plan.if"), p.Plan.If}, {words.Text("plan.then"), p.Plan.Then}, {words.Text("plan.obstacle"), p.Plan.Obstacle},
	} {
		if one.text != "" {
			lines = append(lines, sheet.Stack(look.SmallText(one.label), look.OwnText(one.text)))
		}
	}
	return widgets.NewWash(widgets.Stack(look.Gap, lines...))
}

// wents are the answers in the order they are offered.
var wents = []reflection.Went{reflection.Done, reflection.Partly, reflection.NotYet}

func (p *followUp) went() *widgets.Chips {
	texts := make([]string, len(wents))
	for i, went := range wents {
		texts[i] = p.Went(went)
	}
	says := func(chip, chosen int) string {
		if chip == chosen {
			return p.Words.Text("followup.chosen", "text", texts[chip], "number", chip+1, "count", len(texts))
		}
		return p.Words.Text("followup.choice", "text", texts[chip], "number", chip+1, "count", len(texts))
	}
	chips := widgets.NewChips(texts, says, func(chosen int) {
		p.Outcome.Went = reflection.Unsaid
		if chosen >= 0 {
			p.Outcome.Went = wents[chosen]
		}
		p.changed()
	})
	chips.Set(slices.Index(wents, p.Outcome.Went))
	return chips
}

// changed hands the outcome on. Who writes after passing has not passed.
func (p *followUp) changed() {
	p.Outcome.Passed = p.Outcome.Passed && !p.Outcome.Told()
	p.OnChange(p.Outcome)
}

func (p *followUp) asked(question string, into *string) fyne.CanvasObject {
	area := widgets.NewTextArea()
	area.Label, area.Limit, area.Rows = question, exerciseview.LimitWords(p.Words), 2
	area.SetText(*into)
	area.OnChanged = func(text string) {
		*into = widgets.Clean(text)
		p.changed()
	}
	return sheet.Stack(look.StrongText(question), area)
}

// newPlan asks for a plan that goes on from this one, and when to look back on that.
func (p *followUp) newPlan() fyne.CanvasObject {
	words := p.Words
	var chips []widgets.DateChip
	for _, weeks := range []int{2, 4, 6} {
		chips = append(chips, widgets.DateChip{Text: words.Text("followup.weeks", "weeks", weeks), Days: 7 * weeks})
	}
	question := words.Text("followup.date")
	date := widgets.NewDateField(p.Today, exerciseview.DateWords(words, question), chips)
	date.SetDate(p.Outcome.Date)
	date.OnChanged = func(date string) {
		p.Outcome.Date = date
		p.changed()
	}
	return widgets.Stack(look.Gap,
		look.Text(words.Text("followup.plan"), look.Lead, look.SerifBold, look.Ink),
		p.asked(words.Text("plan.if"), &p.Outcome.If),
		p.asked(words.Text("plan.then"), &p.Outcome.Then),
		sheet.Stack(look.StrongText(question), date))
}
