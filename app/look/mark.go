package look

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"troskel/assets"
)

// Icon is the program's icon.
func Icon() fyne.Resource { return fyne.NewStaticResource("troskel.png", assets.Icon("troskel.png")) }

// Doorway is the program's mark in the chosen colours: a doorway in ink with a low threshold in the accent. The toolkit's
// own themed pictures have one colour only.
func Doorway() fyne.Resource {
	ink, accent := theme.Color(Ink), theme.Color(Accent)
	drawn := strings.NewReplacer("#16332D", hexOf(ink), "#A3213A", hexOf(accent)).Replace(string(assets.Icon("doorway.svg")))
	return fyne.NewStaticResource("doorway"+hexOf(ink)+hexOf(accent)+".svg", []byte(drawn))
}

func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}
