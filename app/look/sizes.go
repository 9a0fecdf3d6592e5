package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The sizes of type, at 100 %: small 13, body 16, lead 19, question 24, title 34.
const (
	Small    = theme.SizeNameCaptionText
	Body     = theme.SizeNameText
	Lead     = fyne.ThemeSizeName("lead")
	Question = theme.SizeNameSubHeadingText
	Title    = theme.SizeNameHeadingText
	Clock    = fyne.ThemeSizeName("clock") // the time of day when the room looks up
)

// The room between things, on a grid of eight.
const (
	Step   = fyne.ThemeSizeName("step")   // 8
	Gap    = fyne.ThemeSizeName("gap")    // 16, between things that belong together
	Space  = fyne.ThemeSizeName("space")  // 32, between things that do not
	Column = fyne.ThemeSizeName("column") // the widest a text may run: about 70 characters
	Target = fyne.ThemeSizeName("target") // the least height of something to press
	Wide   = fyne.ThemeSizeName("wide")   // the widest that a page of two columns runs
)

var scaledSizes = map[fyne.ThemeSizeName]float32{
	Small: 13, Body: 16, Lead: 19, Question: 24, Title: 34, Clock: 72,
	Column: 600, Target: 44, Wide: 1000,
	theme.SizeNameInlineIcon: 20, theme.SizeNameLineSpacing: 5,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	Step: 8, Gap: 16, Space: 32,
	theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 8, theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputBorder: 2, theme.SizeNameInputRadius: 6, theme.SizeNameSelectionRadius: 4,
	theme.SizeNameScrollBar: 12, theme.SizeNameScrollBarSmall: 6, theme.SizeNameScrollBarRadius: 3,
}

// Length returns a named length as the theme in use has it, in units.
func Length(name fyne.ThemeSizeName) float32 { return theme.Size(name) }
