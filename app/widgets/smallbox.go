package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
)

// smallBox is a little box to tick with a small text, drawn inside a control that has other things to it.
type smallBox struct {
	square *canvas.Rectangle
	tick   tick
	text   *canvas.Text
}

func newSmallBox(words string) smallBox {
	return smallBox{square: box(3), tick: newTick(), text: canvas.NewText(words, nothing())}
}

func (b smallBox) lay(x, y, height float32) {
	side, size := boxSide(), b.text.MinSize()
	put(b.square, x, y+(height-side)/2, side, side)
	b.tick.draw(x, y+(height-side)/2, side, colour(look.Paper))
	put(b.text, x+side+look.Length(look.Step), y+(height-size.Height)/2, size.Width, size.Height)
}

func (b smallBox) refresh(words string, on, hovered bool, ink fyne.ThemeColorName) {
	fill, edge := colour(look.Card), colour(look.Line)
	if hovered {
		fill, edge = colour(look.Hover), colour(look.Ink)
	}
	if on {
		fill, edge = colour(look.Now), colour(look.Now)
	}
	paint(b.square, fill, edge, 1.5)
	b.tick.show(on)
	show(b.square, words != "")
	write(b.text, words, look.Small, fyne.TextStyle{}, ink)
}

func (b smallBox) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.square, b.tick[0], b.tick[1], b.text}
}

// write gives a text on one line its words and its looks.
func write(on *canvas.Text, words string, size fyne.ThemeSizeName, style fyne.TextStyle, name fyne.ThemeColorName) {
	on.Text, on.TextSize, on.TextStyle, on.Color = words, look.Length(size), style, colour(name)
	on.Refresh()
}

// centre places a round thing around a point.
func centre(drawn fyne.CanvasObject, x, y, radius float32) {
	put(drawn, x-radius, y-radius, 2*radius, 2*radius)
}

// centreText places a text on one line with its middle at x and its top at y.
func centreText(words *canvas.Text, x, y float32) {
	size := words.MinSize()
	put(words, x-size.Width/2, y, size.Width, size.Height)
}
