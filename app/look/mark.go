package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"troskel/assets"
)

// Icon is the program's icon.
func Icon() fyne.Resource { return fyne.NewStaticResource("troskel.png", assets.Icon("troskel.png")) }

// Doorway is the program's mark in the ink of the chosen colours: a doorway with a low threshold.
func Doorway() fyne.Resource {
	return theme.NewThemedResource(fyne.NewStaticResource("doorway.svg", assets.Icon("doorway.svg")))
}
