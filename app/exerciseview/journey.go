package exerciseview

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// journey is a company's way through a case: a curve of how it feels from stop to stop, and for the stop that one is at
// what happens there, what hurts and what we could do.
type journey struct {
	Setting
	task   *exercise.Journey
	answer *exercise.JourneyAnswer

	field  *widgets.CurveField
	felt   *widget.RichText // how it feels at the stop
	stop   *fyne.Container  // what is told and asked of the stop
	hurts  *widgets.TextArea
	before *widgets.Button
	next   *widgets.Button
}

func newJourney(s Setting) fyne.CanvasObject {
	j := &journey{Setting: s, task: s.Exercise.Task.(*exercise.Journey), answer: s.Answer.(*exercise.JourneyAnswer)}
	words := s.Day.Words
	j.field = j.newField()
	j.felt = look.StrongText("")
	j.stop = widgets.Stack(look.Gap)
	j.before = widgets.NewButton(words.Text("view.journey-before"), widgets.Plain, func() { j.turn(-1) })
	j.before.Lead = "←"
	j.next = widgets.NewButton(words.Text("view.journey-next"), widgets.Plain, func() { j.turn(+1) })
	j.next.Trail = "→"
	j.tell()
	content := parts(
		paragraphs(j.task.Case, look.BodyText),
		widgets.Stack(look.Gap,
			together(look.QuestionText(words.Text("journey.feels")), look.QuietText(words.Text("view.journey-how"))),
			j.field,
			widgets.NewPanel(widgets.Stack(look.Gap, j.stop, widgets.Beside(look.Step, j.before, j.next))),
		),
		j.write(j.task.Ask, j.task.Ask, &j.answer.Asked),
	)
	if j.task.Own != "" {
		content.Add(j.write(j.task.Own, j.task.Own, &j.answer.Own))
	}
	return passable(s, content)
}

func (j *journey) newField() *widgets.CurveField {
	words := j.Day.Words
	said := widgets.CurveWords{Says: j.says}
	for feeling := exercise.WorstFeeling; feeling <= exercise.BestFeeling; feeling++ {
		said.Levels = append(said.Levels, exercise.FeelingName(words, feeling))
		said.Signs = append(said.Signs, signed(feeling))
	}
	var stops []widgets.CurveStop
	for _, stop := range j.task.Stops {
		stops = append(stops, widgets.CurveStop{Phase: exercise.PhaseName(words, stop.Phase), Name: stop.Title})
	}
	field := widgets.NewCurveField(stops, said, j.rated)
	for i, stop := range j.task.Stops {
		if feeling, ok := j.answer.Feeling(stop.Key); ok {
			field.Set(i, levelOf(feeling))
		}
	}
	field.OnAt = func(int) { j.tell() }
	field.OnMore = func() { j.hurts.TakeFocus() }
	return field
}

// levelOf is the curve's level for a feeling; the lowest is 1.
func levelOf(feeling int) int { return feeling - exercise.WorstFeeling + 1 }

// signed writes a feeling with its sign, and nought without.
func signed(feeling int) string {
	if feeling == 0 {
		return "0"
	}
	return strings.Replace(fmt.Sprintf("%+d", feeling), "-", "−", 1)
}

func (j *journey) rated(stop, level int) {
	key := j.task.Stops[stop].Key
	if level == 0 {
		j.answer.Unrate(key)
	} else {
		j.answer.Rate(key, level-1+exercise.WorstFeeling)
	}
	reword(j.felt, j.feeling(stop))
	j.Changed()
}

// turn goes to the stop before or after, back at the curve.
func (j *journey) turn(by int) {
	j.field.GoTo(j.field.At + by)
	j.tell()
	j.field.TakeFocus()
}

// tell shows the stop that one is at.
func (j *journey) tell() {
	words, at := j.Day.Words, j.field.At
	stop := j.task.Stops[at]
	reword(j.felt, j.feeling(at))
	j.stop.RemoveAll()
	j.stop.Add(widgets.Stack("", look.SmallText(j.whereIs(at)), look.QuestionText(stop.Title)))
	j.stop.Add(paragraphs(stop.Text, look.BodyText))
	j.stop.Add(j.felt)
	hurts, could := words.Text("journey.hurts"), words.Text("journey.could")
	j.hurts = j.about(stop, hurts, &j.answer.Hurts)
	j.stop.Add(together(look.StrongText(hurts), j.hurts))
	j.stop.Add(together(look.StrongText(could), j.about(stop, could, &j.answer.Could)))
	enable(j.before, at > 0)
	enable(j.next, at < len(j.task.Stops)-1)
}

// about is a field for what one writes about a stop.
func (j *journey) about(stop exercise.JourneyStop, question string, into *map[string]string) *widgets.TextArea {
	area := j.area(stop.Title+": "+question, (*into)[stop.Key], func(text string) { keep(into, stop.Key, text) })
	area.Rows = 2
	return area
}

func (j *journey) whereIs(stop int) string {
	return j.Day.Words.Text("view.journey-where", "phase", exercise.PhaseName(j.Day.Words, j.task.Stops[stop].Phase),
		"number", stop+1, "of", len(j.task.Stops))
}

func (j *journey) feeling(stop int) string {
	if feeling, ok := j.answer.Feeling(j.task.Stops[stop].Key); ok {
		return j.Day.Words.Text("view.journey-felt", "feeling", exercise.FeelingName(j.Day.Words, feeling))
	}
	return j.Day.Words.Text("view.journey-unrated")
}

func (j *journey) says(stop, level int) string {
	said := j.whereIs(stop) + ": " + j.task.Stops[stop].Title + ". " + j.feeling(stop)
	if level == 0 {
		said += " " + j.Day.Words.Text("view.journey-keys")
	}
	return said
}
