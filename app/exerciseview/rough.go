package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/data/exercise"
)

// What follows stands in until each kind has its own file.

func widgetsNothing() fyne.CanvasObject { return container.NewVBox() }

func newPage(s Setting) fyne.CanvasObject {
	return container.NewVBox(look.BodyText(s.Exercise.Task.(*exercise.Page).Text))
}

func newPredict(s Setting) fyne.CanvasObject {
	return container.NewVBox(look.QuestionText(s.Exercise.Task.(*exercise.Predict).Question))
}

func newStatements(s Setting) fyne.CanvasObject {
	box := container.NewVBox()
	for _, statement := range s.Exercise.Task.(*exercise.Statements).Statements {
		box.Add(look.QuestionText(statement.Text))
	}
	return box
}

func newDilemma(s Setting) fyne.CanvasObject {
	version, _ := s.Exercise.Task.(*exercise.Dilemma).VersionFor(s.Day.Role)
	return container.NewVBox(look.BodyText(version.Case), look.QuestionText(version.Ask))
}

func newReflection(s Setting) fyne.CanvasObject {
	box := container.NewVBox()
	for _, prompt := range s.Exercise.Task.(*exercise.Reflection).Questions(s.Day.Words) {
		box.Add(look.QuestionText(prompt.Text))
	}
	return box
}

func newPlan(s Setting) fyne.CanvasObject {
	return container.NewVBox(look.BodyText(s.Exercise.Task.(*exercise.Plan).Intro))
}
