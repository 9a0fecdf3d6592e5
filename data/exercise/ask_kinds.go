package exercise

import (
	"slices"

	"troskel/data/document"
	"troskel/data/wording"
)

// How each kind asks. What is said here is what its view in the window says too.

func (p *Page) ask(_ Answer, f *inquiry) {
	f.intro = document.Markdown(p.Text)
	f.of("seen").When = OnLeaving
}

func (s *Statements) ask(answer Answer, f *inquiry) {
	a := answer.(*StatementsAnswer)
	f.first(document.Plain, s.Instruction)
	settled := 0
	for _, statement := range s.Statements {
		mark := f.of("mark:" + statement.Key)
		mark.Group, mark.Steps = statement.Text, ends(f.Words, ScaleSteps, "statements.low", "statements.high")
		why := f.of("why:" + statement.Key)
		why.Group, why.When = statement.Text, Aside
		settled += one(a.Marks[statement.Key].Passed || a.Marks[statement.Key].Placed())
	}
	if s.Again == nil {
		return
	}
	shown := f.opening("shown", f.Words.Text("view.statements-compare"), settled == len(s.Statements), a.Shown)
	shown.Help = f.Words.Text("view.statements-compare-when")
	f.hide(!a.Shown, "moved")
	if a.Shown {
		for _, move := range s.Moves(a, f.Day) {
			f.of("moved").Above = append(f.of("moved").Above, moved(move, f.Words)...)
		}
	}
}

func (c *Corners) ask(answer Answer, f *inquiry) {
	corner := f.of("corner")
	if corner.Help = f.Words.Text("view.corners-help"); c.Many {
		corner.Help = f.Words.Text("view.corners-help-many")
	}
	own := f.of("own")
	own.Label = f.Words.Text("view.corners-own")
	if a := answer.(*CornersAnswer); !a.In(OpenCorner) {
		own.When = Aside
	}
}

func (p *Predict) ask(answer Answer, f *inquiry) {
	a := answer.(*PredictAnswer)
	whole := a.Guess != nil
	if p.Weigh != nil {
		_, whole = p.Weigh.guessed(a)
		f.first(document.Question, p.Question)
	} else {
		f.of("guess").Help = f.Words.Text("exercise.ask-number", "least", p.Least, "most", p.number(p.Most))
	}
	f.opening("shown", f.Words.Text("view.predict-reveal"), whole, a.Shown).Help = f.Words.Text("exercise.ask-guess")
	if !a.Shown {
		f.hide(true, "gap")
		return
	}
	f.hide(true, "guess", "most", "least")
	if p.Weigh == nil {
		f.first(document.Question, p.Question)
	}
	if rows := p.guess(a, f.Words); rows != nil {
		f.of("gap").Above = append(f.of("gap").Above, document.Pairs{Rows: rows})
	}
	f.of("gap").Above = append(f.of("gap").Above, p.fact(f.Words)...)
}

// whoWords are the words for whose perspective something is.
var whoWords = map[string]string{
	"owner": "view.dilemma-owner", "colleague": "view.dilemma-colleague", "law": "view.dilemma-law",
	"neighbour": "view.dilemma-neighbour", "elected": "view.dilemma-elected",
}

func (d *Dilemma) ask(answer Answer, f *inquiry) {
	a := answer.(*DilemmaAnswer)
	read, ok := d.VersionFor(f.Role)
	if answered, there := d.answered(a); there && (a.Version != Unsaid || a.Choice != "") {
		read, ok = answered, true
	}
	if !ok {
		return
	}
	version := f.of("version")
	version.When, version.Help = Opens, f.Words.Text("exercise.ask-version")
	if a.Version != Unsaid {
		version.When = Settled
	}
	f.hide(len(d.Versions) < 2, "version")
	var choices []Option
	for _, choice := range read.Choices {
		choices = append(choices, Option(choice))
	}
	choice := f.of("choice")
	choice.Label, choice.Options, choice.Above = read.Ask, choices, reading(document.Quote, read.Case)
	f.of("revised").Label, f.of("revised").Options = f.Words.Text("view.dilemma-stay"), choices
	service, security := f.of("service"), f.of("security")
	service.Steps = ends(f.Words, AxisSteps, "dilemma.less-service", "dilemma.more-service")
	security.Steps = ends(f.Words, AxisSteps, "dilemma.less-security", "dilemma.more-security")
	seen := f.opening("seen", f.Words.Text("view.dilemma-reveal"), a.Choice != "", a.Seen)
	seen.Help = f.Words.Text("view.dilemma-choose-first")
	if !a.Seen {
		f.hide(true, "revised", "learned")
		return
	}
	f.of("revised").Above = d.perspectives(f.Words)
}

// perspectives is how others see the case.
func (d *Dilemma) perspectives(words wording.Words) []document.Block {
	blocks := []document.Block{document.Heading{Text: words.Text("view.dilemma-others")}}
	for _, perspective := range d.Perspectives {
		text := perspective.Text
		if perspective.Source != "" {
			text += "\n" + words.Text("view.source", "source", perspective.Source)
		}
		blocks = append(blocks, document.Pairs{Rows: []document.Pair{
			{Label: words.Text(whoWords[perspective.Who]), Text: text},
		}})
	}
	return blocks
}

// ask asks along the path that one has taken, and what is noticed when the talk has come to its end.
func (s *Scene) ask(answer Answer, f *inquiry) {
	at := s.At(answer.(*SceneAnswer).Path)
	f.first(document.Plain, s.Place)
	f.intro = append(f.intro, document.Pairs{Rows: []document.Pair{{Label: f.Words.Text("view.scene-notice"), Text: s.Notice}}})
	var asked, rest []Asked
	var heard []document.Block
	stands := []Moment{at.Moment}
	for i := len(at.Exchanges) - 1; i >= 0; i-- {
		stands = append([]Moment{at.Exchanges[i].Moment}, stands...)
	}
	for i, moment := range stands {
		heard = append(heard, linesOf(moment.Lines)...)
		if moment.Ends() {
			break
		}
		field := *f.of("moment:" + moment.Key)
		field.When, field.Label, field.Above, heard = Opens, f.Words.Text("scene.reply"), heard, nil
		if i < len(at.Exchanges) {
			field.When = Settled
			heard = reading(document.Quiet, at.Exchanges[i].Reply.Taken)
		}
		asked = append(asked, field)
	}
	if at.Ended() && at.Moment.Outcome != "" {
		ends := document.Pair{Label: f.Words.Text("scene.outcome"), Text: at.Moment.Outcome}
		heard = append(heard, document.Pairs{Rows: []document.Pair{ends}})
	}
	for _, field := range f.fields {
		if !slices.ContainsFunc(asked, func(other Asked) bool { return other.Key == field.Key }) {
			rest = append(rest, s.after(field, f.Words))
		}
	}
	slices.SortStableFunc(rest, func(a, b Asked) int { return sceneOrder(a.Key) - sceneOrder(b.Key) })
	rest[0].Above = heard
	f.fields = slices.Concat(asked, rest)
}

// sceneOrder is where a field stands after the talk: the own reply and rule first, then what was noticed and read.
func sceneOrder(key string) int {
	switch key {
	case "own":
		return 0
	case "rule":
		return 1
	case "read":
		return 3
	}
	return 2
}

// after is a field that does not stand on the path.
func (s *Scene) after(field Asked, words wording.Words) Asked {
	switch field.Key {
	case "own":
		field.Help = words.Text("view.scene-aloud")
	case "rule":
	case "read":
		field.When = Aside
		for _, version := range SceneVersions {
			field.Above = append(field.Above, document.Heading{Text: SceneVersionName(words, version)})
			for _, cue := range s.Script(s.PathOf(version)) {
				field.Above = append(field.Above, cue.block(words))
			}
		}
	case "tries":
		field.When = Never
	default:
		field.When = Never
		for _, factor := range Factors {
			if field.Key == "note:"+string(factor) {
				field.When, field.Label, field.Group = Aside, FactorName(words, factor), words.Text("scene.notes")
			}
		}
	}
	return field
}

// linesOf is what is said, and by whom.
func linesOf(lines []Line) []document.Block {
	var rows []document.Pair
	for _, line := range lines {
		rows = append(rows, document.Pair{Label: line.Who, Text: line.Text})
	}
	if rows == nil {
		return nil
	}
	return []document.Block{document.Pairs{Rows: rows}}
}

func (c Cue) block(words wording.Words) document.Block {
	switch c.Sort {
	case SpokenCue:
		return document.Pairs{Rows: []document.Pair{{Label: c.Who, Text: c.Text}}}
	case RepliedCue:
		return document.Pairs{Rows: []document.Pair{{Label: words.Text("scene.me"), Text: c.Text}}}
	case OutcomeCue:
		return document.Pairs{Rows: []document.Pair{{Label: words.Text("scene.outcome"), Text: c.Text}}}
	default:
		return quiet(c.Text)
	}
}

func (s *Sort) ask(answer Answer, f *inquiry) {
	a := answer.(*SortAnswer)
	f.first(document.Question, s.Question)
	for _, place := range ownPlaces(a.Own, s.Own) {
		for _, field := range []*Asked{f.of(place.Key), f.of("pile:" + place.Key)} {
			field.Group, field.When = f.Words.Text("view.sort-own"), Aside
		}
	}
	f.of("on").Help = f.Words.Text("view.sort-talk")
}

func (b *Budget) ask(_ Answer, f *inquiry) {
	for i, field := range f.fields {
		if field.Kind == OwnField {
			f.fields[i].Group = f.Words.Text("view.budget-own")
		}
	}
}

func (j *Journey) ask(_ Answer, f *inquiry) {
	f.first(document.Quote, j.Case)
	var names []string
	for feeling := WorstFeeling; feeling <= BestFeeling; feeling++ {
		names = append(names, FeelingName(f.Words, feeling))
	}
	for i, stop := range j.Stops {
		feels, hurts, could := f.of("feels:"+stop.Key), f.of("hurts:"+stop.Key), f.of("could:"+stop.Key)
		feels.Above = append([]document.Block{quiet(f.Words.Text("view.journey-where", "number", i+1, "of", len(j.Stops),
			"phase", PhaseName(f.Words, stop.Phase)))}, reading(document.Plain, stop.Text)...)
		feels.Label, feels.Steps = f.Words.Text("journey.feels"), names
		hurts.Label, could.Label = f.Words.Text("journey.hurts"), f.Words.Text("journey.could")
		for _, field := range []*Asked{feels, hurts, could} {
			field.Group = stop.Title
		}
	}
	f.of("own").When = Aside
}

func (s *SelfRating) ask(_ Answer, f *inquiry) {
	f.first(document.Plain, s.Intro)
	f.intro = append(f.intro, quiet(f.Words.Text("view.selfrating-self")))
	for _, rating := range s.Ratings {
		now, before := f.of("now:"+string(rating.Factor)), f.of("before:"+string(rating.Factor))
		now.Label, before.Label = f.Words.Text("selfrating.now"), f.Words.Text("selfrating.before")
		for _, field := range []*Asked{now, before} {
			field.Group = rating.Text(f.Role)
			field.Steps = ends(f.Words, ScaleSteps, "view.selfrating-low", "view.selfrating-high")
		}
	}
}

func (r *Rewrite) ask(answer Answer, f *inquiry) {
	a, text := answer.(*RewriteAnswer), f.of("text")
	f.first(document.Plain, r.Intro)
	asked := f.Words.Text("view.rewrite-hand-over")
	if text.Help = f.Words.Text("view.rewrite-write"); r.Reads(f.Role) {
		f.first(document.Plain, r.Elects)
		asked = f.Words.Text("view.rewrite-as-receiver")
		text.When, text.Label = Aside, f.Words.Text("view.rewrite-write-too")
	}
	f.intro = append(f.intro, document.Heading{Text: f.Words.Text("rewrite.letter")},
		document.Text{Voice: document.Quote, Text: r.Letter}, quiet(TextHint(r.Letter, f.Words).String()))
	for _, key := range ReaderQuestions {
		f.of("reader:" + key).Group = asked
	}
	if said(a.Text) {
		f.of("reader:" + ReaderQuestions[0]).Above = []document.Block{
			document.Pairs{Rows: []document.Pair{{Label: f.Words.Text("rewrite.own"), Text: TextHint(a.Text, f.Words).String()}}},
			quiet(f.Words.Text("rewrite.only-a-hint")),
		}
	}
}

func (r *Reflection) ask(_ Answer, f *inquiry) {
	f.first(document.Plain, r.Intro)
	f.intro = append(f.intro, quiet(f.Words.Text("reflection.reminder")))
	for _, prompt := range r.Questions(f.Words) {
		f.of("text:" + prompt.Key).Help = prompt.Help
	}
}

func (p *Plan) ask(answer Answer, f *inquiry) {
	f.first(document.Plain, p.Intro)
	words := f.Words
	for i, plan := range p.places(answer.(*PlanAnswer)) {
		field := func(name string) *Asked { return f.of(name + ":" + plan.Key) }
		for _, label := range []struct{ name, text, help string }{
			{"if", words.Text("plan.if"), p.Starter},
			{"then", words.Text("plan.then"), ""},
			{"obstacle", words.Text("view.plan-obstacle"), ""},
			{"colleague", words.Text("view.plan-colleague"), words.Text("view.plan-colleague-stays")},
			{"together", words.Text("view.plan-together"), ""},
			{"date", words.Text("view.plan-date"), ""},
			{"said", words.Text("view.plan-said"), ""},
		} {
			asked := field(label.name)
			asked.Label, asked.Help, asked.Group = label.text, label.help, words.Text("plan.card-number", "number", i+1)
			if i > 0 {
				asked.When = Aside
			}
		}
		field("said").Options = []Option{{ticked, words.Text("view.plan-said")}}
	}
}

func (p *Proposal) ask(_ Answer, f *inquiry) {
	f.first(document.Plain, p.Intro)
	for i := range f.fields[1:] {
		field := &f.fields[i+1]
		field.When, field.Group = Aside, f.Words.Text("view.proposal-table")
	}
	f.of("turn").Above = reading(document.Plain, p.Table)
	f.of("action").Help = f.Words.Text("view.proposal-verb")
	f.of("responsible").Help = f.Words.Text("view.proposal-function")
	f.of("when").Help = f.Words.Text("view.proposal-when")
	f.of("followUp").Help = f.Words.Text("view.proposal-measure")
}
