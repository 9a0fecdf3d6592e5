package app

import (
	"strings"

	"troskel/app/facilitator"
	"troskel/data/exercise"
	"troskel/data/room"
)

// texts are the texts that the facilitator has chosen, one at a time; proposals first as a count by area.
func (e shownExercise) texts() []showStep {
	if e.picture.State == room.Open || len(e.picture.Texts) == 0 {
		return nil
	}
	var steps []showStep
	if e.Kind == "proposal" && len(e.picture.Texts) > 1 {
		steps = append(steps, e.byArea())
	}
	for nth, text := range e.picture.Texts {
		steps = append(steps, e.text(text, nth))
	}
	return steps
}

// byArea is how many of the chosen proposals belong to each area.
func (e shownExercise) byArea() showStep {
	words := e.words()
	bars := facilitator.Bars{Marks: facilitator.NoMarks()}
	counts := []int{}
	for _, factor := range exercise.Factors {
		count := 0
		for _, text := range e.picture.Texts {
			if text.Fields["area"] == string(factor) {
				count++
			}
		}
		counts = append(counts, count)
		bars.Options = append(bars.Options, exercise.FactorName(words, factor))
	}
	bars.Panels = []facilitator.Panel{{Counts: counts}}
	return e.single(areasStep, "", facilitator.Slide{
		Text: words.Text("present.by-area"), Figure: bars, Foot: words.Text("proposal.not-decided"),
	})
}

// text is one chosen text. Who wrote it is not known.
func (e shownExercise) text(text room.Text, nth int) showStep {
	words := e.words()
	slide := facilitator.Slide{Alone: true, Own: true}
	slide.Foot = words.Text("present.text-of", "number", nth+1, "count", len(e.picture.Texts))
	if e.Kind != "proposal" {
		for _, key := range e.order {
			if said := strings.TrimSpace(text.Fields[key]); said != "" {
				slide.Text, slide.About = said, e.fields[key].Label
			}
		}
		return e.single(textStep, text.Digest, slide)
	}
	slide.Text = text.Fields["sentence"]
	var about []string
	for _, key := range []string{"turn", "area"} {
		if said := text.Fields[key]; said != "" {
			about = append(about, nameOf(e.fields[key], said))
		}
	}
	if text.Table > 0 {
		about = append(about, words.Text("present.table", "number", text.Table))
	}
	if len(text.Merged) > 0 {
		about = append(about, words.Text("present.merged", "count", len(text.Merged)))
	}
	slide.About = strings.Join(about, " · ")
	if aim := text.Fields["aim"]; aim != "" {
		slide.About += "\n\n" + words.Text("proposal.aim") + ": " + aim
	}
	return e.single(textStep, text.Digest, slide)
}

// hands are raised hands, each question as a picture of its own: they are no contributions.
func (e shownExercise) hands() []showStep {
	var steps []showStep
	for _, key := range e.order {
		counted := map[string]int{}
		for _, hand := range e.picture.Hands {
			if hand.Field == key {
				counted[hand.Step] = hand.Count
			}
		}
		if len(counted) == 0 {
			continue
		}
		row := e.handRow(key)
		counts := make([]int, len(row.Steps))
		for nth, step := range row.Steps {
			counts[nth] = counted[step.Key]
		}
		step := e.single(handsStep, key, facilitator.Slide{
			Text: row.Label, Note: e.words().Text("present.hands-title"), Foot: e.words().Text("present.hands-foot"),
			Figure: e.figure(row, []facilitator.Panel{{Counts: counts, Hands: true}}, facilitator.NoMarks()),
		})
		steps = append(steps, step)
	}
	return steps
}

// mostHandSteps is how many answers hands are counted for at most; a number from 0 to 100 is no question for hands.
const mostHandSteps = 12

// handRow is a question with its answers, and no count: what hands are raised for.
func (e shownExercise) handRow(key string) room.Row {
	field := e.fields[key]
	row := room.Row{Field: key, Label: field.Label, Kind: field.Kind}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		for value := field.Least; value <= field.Most && len(row.Steps) <= mostHandSteps; value++ {
			row.Steps = append(row.Steps, room.Step{Key: itoa(value), Label: itoa(value)})
		}
	case exercise.ChoiceField:
		for _, option := range field.Options {
			row.Steps = append(row.Steps, room.Step{Key: option.Key, Label: option.Text})
		}
	}
	if field.Private || len(row.Steps) < 2 || len(row.Steps) > mostHandSteps {
		row.Steps = nil
	}
	return row
}

// handsOf is the question of a step that hands can be counted for: its own, or the first of the exercise.
func (a *App) handsOf(step showStep) facilitator.HandQuestion {
	e := a.shownExercise(a.leading.led.showing.key)
	key := step.field
	if _, known := e.fields[key]; !known {
		for _, one := range e.order {
			if len(e.handRow(one).Steps) > 0 {
				key = one
				break
			}
		}
	}
	row := e.handRow(key)
	hands := facilitator.HandQuestion{Key: e.Key + " " + key, Label: row.Label}
	for _, one := range row.Steps {
		shown := facilitator.HandStep{Key: one.Key, Label: one.Label, Count: -1}
		for _, hand := range e.picture.Hands {
			if hand.Field == key && hand.Step == one.Key {
				shown.Count = hand.Count
			}
		}
		hands.Steps = append(hands.Steps, shown)
	}
	return hands
}

// countHands keeps how many raised their hands for an answer of the question that is shown.
func (a *App) countHands(step string, count int) {
	s := &a.leading.led.showing
	steps := a.stepsOf(s.key)
	if len(steps) == 0 {
		return
	}
	_, field, _ := strings.Cut(a.handsOf(steps[s.at]).Key, " ")
	err := a.leading.led.room.Count(room.Hand{Exercise: s.key, Field: field, Step: step, Count: count})
	if err != nil {
		a.say(err)
		return
	}
	a.log.line("hands %s", s.key)
	a.showStep()
}
