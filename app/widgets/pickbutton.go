package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
)

// pickButton is a small button inside a control, with a sign on it: one step less, or one step more.
type pickButton struct {
	ground *canvas.Rectangle
	sign   *canvas.Text
}

func newPickButton(sign string) pickButton {
	return pickButton{box(0), canvas.NewText(sign, nothing())}
}

func (b pickButton) lay(x, y, side float32) {
	put(b.ground, x, y, side, side)
	centreText(b.sign, x+side/2, y+(side-b.sign.MinSize().Height)/2)
}

func (b pickButton) refresh(over, off bool) {
	fill, edge, ink := colour(look.Card), colour(look.Line), look.Ink
	switch {
	case off:
		fill, edge, ink = colour(look.Paper), colour(look.Hairline), look.Faint
	case over:
		fill, edge = colour(look.Hover), colour(look.Ink)
	}
	b.ground.CornerRadius = look.Length(look.Step)
	paint(b.ground, fill, edge, 1.5)
	write(b.sign, b.sign.Text, look.Lead, fyne.TextStyle{Bold: true}, ink)
}
