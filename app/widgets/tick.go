package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// tick is a check mark, drawn so that it looks the same in every font.
type tick [2]*canvas.Line

func newTick() tick { return tick{canvas.NewLine(nothing()), canvas.NewLine(nothing())} }

// draw places the mark in a square.
func (t tick) draw(x, y, side float32, ink color.Color) {
	corner := func(part, down float32) fyne.Position { return fyne.NewPos(x+side*part, y+side*down) }
	t[0].Position1, t[0].Position2 = corner(0.24, 0.52), corner(0.42, 0.70)
	t[1].Position1, t[1].Position2 = corner(0.42, 0.70), corner(0.77, 0.30)
	for _, line := range t {
		line.StrokeColor, line.StrokeWidth = ink, max(2, side/9)
		line.Refresh()
	}
}

func (t tick) show(on bool) {
	for _, line := range t {
		show(line, on)
	}
}
