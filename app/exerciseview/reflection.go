package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// newReflection shows fields to write in, under their questions.
func newReflection(s Setting) fyne.CanvasObject {
	task, answer := s.Exercise.Task.(*exercise.Reflection), s.Answer.(*exercise.ReflectionAnswer)
	content := parts()
	if task.Intro != "" {
		content.Add(paragraphs(task.Intro, look.BodyText))
	}
	content.Add(widgets.NewWash(look.BodyText(s.Day.Words.Text("reflection.reminder"))))
	for _, prompt := range task.Questions(s.Day.Words) {
		field := together(lead(prompt.Text))
		if prompt.Help != "" {
			field.Add(look.QuietText(prompt.Help))
		}
		field.Add(s.area(prompt.Text, answer.Texts[prompt.Key], func(text string) {
			if answer.Texts == nil {
				answer.Texts = map[string]string{}
			}
			answer.Texts[prompt.Key] = text
		}))
		content.Add(field)
	}
	return passable(s, content)
}
