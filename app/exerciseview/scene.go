package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// scene is an encounter: one version to read, the same encounter to walk through oneself, the other version, and then what
// one noticed and takes along.
type scene struct {
	Setting
	task   *exercise.Scene
	answer *exercise.SceneAnswer
}

func newScene(s Setting) fyne.CanvasObject {
	v := &scene{Setting: s, task: s.Exercise.Task.(*exercise.Scene), answer: s.Answer.(*exercise.SceneAnswer)}
	words := s.Day.Words
	return passable(s, parts(
		paragraphs(v.task.Place, look.BodyText),
		widgets.NewWash(together(look.StrongText(words.Text("view.scene-notice")), paragraphs(v.task.Notice, look.BodyText))),
		v.version(exercise.PoorVersion),
		newScenePlay(v),
		v.version(exercise.GoodVersion),
		v.notes(),
		together(lead(v.task.Own), look.QuietText(words.Text("view.scene-aloud")),
			v.area(v.task.Own, v.answer.Own, func(text string) { v.answer.Own = text })),
		together(lead(v.task.Rule), v.area(v.task.Rule, v.answer.Rule, func(text string) { v.answer.Rule = text })),
	))
}

// readLabels are the words on what opens a version, by version.
var readLabels = map[exercise.SceneVersion]string{
	exercise.PoorVersion: "view.scene-read-poor", exercise.GoodVersion: "view.scene-read-good",
}

// version is one of the two scripts, closed and not yet made until one wants to read it.
func (v *scene) version(version exercise.SceneVersion) fyne.CanvasObject {
	label, script := v.Day.Words.Text(readLabels[version]), widgets.Stack("")
	opened := v.disclosure(label, script)
	opened.OnOpened = func(open bool) {
		if len(script.Objects) == 0 {
			script.Add(widgets.NewPanel(newSceneScript(v, v.task.Script(v.task.PathOf(version)))))
		}
		if open && !v.answer.HasRead(version) {
			v.answer.MarkRead(version)
			v.Changed()
		}
	}
	return opened
}

// disclosure is more to see whose accessibility label tells whether it is open.
func (v *scene) disclosure(label string, body fyne.CanvasObject) *widgets.Disclosure {
	return widgets.NewDisclosure(label, body, func(open bool) string {
		if open {
			return v.Day.Words.Text("view.scene-open", "label", label)
		}
		return v.Day.Words.Text("view.scene-closed", "label", label)
	})
}

// notes are what one noticed under the service factors: the exercise's own first, the others when one wants them. What is
// written there is seen from the start.
func (v *scene) notes() fyne.CanvasObject {
	words := v.Day.Words
	first, others, written := widgets.Stack(look.Gap), widgets.Stack(look.Gap), false
	own := map[exercise.Factor]bool{}
	for _, factor := range v.Exercise.Factors {
		own[factor] = true
	}
	for _, factor := range exercise.Factors {
		label := exercise.FactorName(words, factor)
		area := v.area(words.Text("scene.note", "factor", label), v.answer.Notes[factor], func(text string) {
			v.answer.Note(factor, text)
		})
		area.Rows = 2
		field := together(look.StrongText(label), area)
		if own[factor] {
			first.Add(field)
			continue
		}
		others.Add(field)
		written = written || v.answer.Notes[factor] != ""
	}
	notes := widgets.Stack(look.Gap, lead(words.Text("scene.notes")))
	if len(first.Objects) == 0 {
		notes.Add(others)
		return notes
	}
	notes.Add(first)
	if len(others.Objects) > 0 {
		more := v.disclosure(words.Text("view.scene-more-factors"), others)
		more.SetOpen(written)
		notes.Add(more)
	}
	return notes
}
