package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sign is a picture that tells at a glance how something is, by its shape; its colour says the same once more.
type Sign string

// The signs.
const (
	Right   Sign = "right"   // a disc with a tick
	Careful Sign = "careful" // a triangle with a stroke and a point
	Wrong   Sign = "wrong"   // an octagon with a cross
	Open    Sign = "open"    // a ring with a dash
)

// signs are drawn on 24 by 24 points; {ink} is the sign's colour, {paper} that of what is cut out of it.
var signs = map[Sign]struct {
	ink   fyne.ThemeColorName
	drawn string
}{
	Right: {Fern, `<circle cx="12" cy="12" r="11" fill="{ink}"/>` +
		`<path d="M6.4 12.6 L10.4 16.6 L17.8 8.2" fill="none" stroke="{paper}" stroke-width="2.6"/>`},
	Careful: {Before, `<path d="M12 1.6 L23.2 21.6 L0.8 21.6 Z" fill="{ink}"/>` +
		`<path d="M12 8.2 L12 14.4" fill="none" stroke="{paper}" stroke-width="2.6"/>` +
		`<circle cx="12" cy="18" r="1.6" fill="{paper}"/>`},
	Wrong: {Error, `<path d="M7.5 1 L16.5 1 L23 7.5 L23 16.5 L16.5 23 L7.5 23 L1 16.5 L1 7.5 Z" fill="{ink}"/>` +
		`<path d="M8 8 L16 16 M16 8 L8 16" fill="none" stroke="{paper}" stroke-width="2.6"/>`},
	Open: {Line, `<circle cx="12" cy="12" r="9.6" fill="none" stroke="{ink}" stroke-width="2.2"/>` +
		`<path d="M7.5 12 L16.5 12" fill="none" stroke="{ink}" stroke-width="2.2"/>`},
}

// Picture is the sign in the colours in use.
func (s Sign) Picture() fyne.Resource {
	sign := signs[s]
	ink, paper := hexOf(theme.Color(sign.ink)), hexOf(theme.Color(Paper))
	drawn := strings.NewReplacer("{ink}", ink, "{paper}", paper).Replace(sign.drawn)
	return fyne.NewStaticResource(string(s)+ink+paper+".svg",
		[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+drawn+`</svg>`))
}
