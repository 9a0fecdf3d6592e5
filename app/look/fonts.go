package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"troskel/assets"
)

// Serif is the style of titles, questions and the participant's own words. The toolkit knows only one family besides its
// own, the one it calls monospace; nothing here is monospaced, so that place holds the book serif. That way a serif text
// falls back to other fonts rune by rune like any other text.
var Serif = fyne.TextStyle{Monospace: true}

// SerifBold and SerifItalic are the serif's other faces.
var (
	SerifBold   = fyne.TextStyle{Monospace: true, Bold: true}
	SerifItalic = fyne.TextStyle{Monospace: true, Italic: true}
)

var faces = map[string]fyne.Resource{
	"sans":         font("SourceSans3-Regular.ttf"),
	"sans-bold":    font("SourceSans3-SemiBold.ttf"),
	"sans-italic":  font("SourceSans3-Italic.ttf"),
	"serif":        font("SourceSerif4-Regular.ttf"),
	"serif-bold":   font("SourceSerif4-SemiBold.ttf"),
	"serif-italic": font("SourceSerif4-Italic.ttf"),
}

func font(name string) fyne.Resource { return fyne.NewStaticResource(name, assets.Font(name)) }

// Font returns the face for a style.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Symbol {
		return theme.DefaultTheme().Font(style)
	}
	family := "sans"
	if style.Monospace {
		family = "serif"
	}
	switch {
	case style.Bold:
		return faces[family+"-bold"]
	case style.Italic:
		return faces[family+"-italic"]
	}
	return faces[family]
}
