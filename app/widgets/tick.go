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
	stroke(t[0], corner(0.24, 0.52), corner(0.42, 0.70), ink, max(2, side/9))
	stroke(t[1], corner(0.42, 0.70), corner(0.77, 0.30), ink, max(2, side/9))
}

// stroke places a line, and repaints it when it is not as it was.
func stroke(line *canvas.Line, from, to fyne.Position, ink color.Color, thickness float32) {
	if line.Position1 == from && line.Position2 == to && line.StrokeColor == ink && line.StrokeWidth == thickness {
		return
	}
	line.Position1, line.Position2, line.StrokeColor, line.StrokeWidth = from, to, ink, thickness
	line.Refresh()
}

func (t tick) show(on bool) {
	for _, line := range t {
		show(line, on)
	}
}
