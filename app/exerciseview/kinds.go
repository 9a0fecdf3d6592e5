package exerciseview

import "fyne.io/fyne/v2"

// views holds the view of every kind. A new kind is one line here and a file of its own.
var views = map[string]func(Setting) fyne.CanvasObject{
	"page":       newPage,
	"predict":    newPredict,
	"statements": newStatements,
	"dilemma":    newDilemma,
	"reflection": newReflection,
	"plan":       newPlan,
	"corners":    newCorners,
	"scene":      newScene,
	"sort":       newSort,
	"rank":       newRank,
	"budget":     newBudget,
	"journey":    newJourney,
	"selfrating": newSelfRating,
	"rewrite":    newRewrite,
	"proposal":   newProposal,
}
