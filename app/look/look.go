// Package look is how the program looks: its colours in three complete sets, its sizes, its two families of type and its
// mark. Everything on screen takes colour, size and type from here by name.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Choices is what a participant may choose about the look.
type Choices struct {
	Variant     Variant
	TextPercent int // 100 to 200
}

// Variant is one of the three complete sets of colours.
type Variant string

// The variants.
const (
	Light        Variant = "light"
	Dark         Variant = "dark"
	HighContrast Variant = "contrast"
)

// Variants lists the variants in the order they are offered.
var Variants = []Variant{Light, Dark, HighContrast}

// TextPercents lists the text sizes that are offered.
var TextPercents = []int{100, 125, 150, 175, 200}

// Theme is the look as the toolkit wants it.
type Theme struct {
	colours map[fyne.ThemeColorName]color.NRGBA
	factor  float32
}

// New makes the theme of the choices made. Choices outside what is offered give the nearest that is.
func New(choices Choices) *Theme {
	t := &Theme{}
	t.Choose(choices)
	return t
}

// Choose takes other choices into use; what is shown must be drawn anew. A theme that is in use is best changed like this:
// when it is given another, the toolkit reads every font again, and keeps those it had for as long as the program runs.
func (t *Theme) Choose(choices Choices) {
	percent := min(max(choices.TextPercent, TextPercents[0]), TextPercents[len(TextPercents)-1])
	t.colours, t.factor = coloursOf(choices.Variant), float32(percent)/100
}

// Color returns a colour of the chosen set; the toolkit's own idea of light and dark is not asked.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if found, ok := t.colours[name]; ok {
		return found
	}
	return t.colours[Ink]
}

// Icon returns the toolkit's own icons; they are drawn in the theme's colours.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size returns a length in units. Type and the room around it grow with the text size, thin lines do not.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := fixedSizes[name]; ok {
		return size
	}
	if size, ok := scaledSizes[name]; ok {
		return size * t.factor
	}
	return theme.DefaultTheme().Size(name)
}
