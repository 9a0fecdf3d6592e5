package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// rewrite is a letter with one's own version beside it, and three questions that a reader answers. Who reads as a receiver
// meets the letter and the questions first, and may write too.
type rewrite struct {
	Setting
	task   *exercise.Rewrite
	answer *exercise.RewriteAnswer
}

func newRewrite(s Setting) fyne.CanvasObject {
	r := &rewrite{Setting: s, task: s.Exercise.Task.(*exercise.Rewrite), answer: s.Answer.(*exercise.RewriteAnswer)}
	if r.task.Reads(s.Day.Role) {
		return passable(s, r.reading())
	}
	return passable(s, r.writing())
}

// writing is for who writes: the letter, one's own version, then the neighbour's questions.
func (r *rewrite) writing() fyne.CanvasObject {
	words := r.Day.Words
	own := r.own()
	own.Objects[1].(*widgets.TextArea).Rows = 12
	return parts(
		paragraphs(r.task.Intro, look.BodyText),
		together(
			widgets.NewCompanion(&widgets.Sides{Share: 0.5, Least: 34, Gap: look.Gap}, r.letter(), own),
			look.SmallText(words.Text("rewrite.only-a-hint")),
		),
		r.questions(words.Text("view.rewrite-hand-over"), words.Text("view.rewrite-hand-over-help")),
	)
}

// reading is for who reads as a receiver. What one writes oneself opens below, when one wants to.
func (r *rewrite) reading() fyne.CanvasObject {
	words := r.Day.Words
	label := words.Text("view.rewrite-write-too")
	more := widgets.NewDisclosure(label, together(r.own(), look.SmallText(words.Text("rewrite.only-a-hint"))),
		func(open bool) string {
			if open {
				return words.Text("app.open", "text", label)
			}
			return words.Text("app.closed", "text", label)
		})
	more.SetOpen(r.answer.Text != "")
	return parts(
		paragraphs(r.task.Elects, look.BodyText),
		r.letter(),
		r.questions(words.Text("view.rewrite-as-receiver"), ""),
		more,
	)
}

// letter is the letter as it was sent, on a sheet, with what can be measured of it.
func (r *rewrite) letter() *fyne.Container {
	words := r.Day.Words
	return together(
		look.StrongText(words.Text("rewrite.letter")),
		widgets.NewPanel(paragraphs(r.task.Letter, look.BodyText)),
		measured(exercise.TextHint(r.task.Letter, words)).CanvasObject,
	)
}

// own is one's own version, with what can be measured of it as one writes.
func (r *rewrite) own() *fyne.Container {
	words := r.Day.Words
	label := words.Text("rewrite.own")
	hint := measured(r.hint())
	area := r.area(label, r.answer.Text, func(text string) {
		r.answer.Text = text
		hint.show(r.hint())
	})
	area.SetPlaceHolder(words.Text("view.rewrite-write"))
	return together(look.StrongText(label), area, hint.CanvasObject)
}

// hint is what can be measured of one's own version, or what will be when there is something.
func (r *rewrite) hint() exercise.Hint {
	hint := exercise.TextHint(r.answer.Text, r.Day.Words)
	if hint.LIX == "" {
		hint.LIX = r.Day.Words.Text("view.rewrite-nothing-yet")
	}
	return hint
}

// questions are what a reader should be able to answer, with a short field each.
func (r *rewrite) questions(title, help string) fyne.CanvasObject {
	asked := widgets.Stack(look.Gap, look.QuestionText(title))
	if help != "" {
		asked = widgets.Stack(look.Gap, together(look.QuestionText(title), look.QuietText(help)))
	}
	for _, key := range exercise.ReaderQuestions {
		question := exercise.ReaderQuestion(r.Day.Words, key)
		area := r.area(question, r.answer.Reader[key], func(text string) { keep(&r.answer.Reader, key, text) })
		area.Rows = 1
		asked.Add(together(look.StrongText(question), area))
	}
	return asked
}

// measure is what can be measured of a text, in two quiet lines.
type measure struct {
	fyne.CanvasObject
	lix, sentence *widget.RichText
}

func measured(hint exercise.Hint) measure {
	m := measure{lix: look.SmallText(""), sentence: look.SmallText("")}
	m.CanvasObject = widgets.Stack("", m.lix, m.sentence)
	m.show(hint)
	return m
}

// show shows a hint. What has not changed is left alone, since it is asked for with every key.
func (m measure) show(hint exercise.Hint) {
	for text, says := range map[*widget.RichText]string{m.lix: hint.LIX, m.sentence: hint.Sentence} {
		if text.Segments[0].(*widget.TextSegment).Text != says {
			reword(text, says)
		}
	}
}
