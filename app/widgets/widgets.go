// Package widgets holds the parts that pages are built of: scales, cards, fields, buttons and what lays them out. They
// know nothing of workshops and no words of their own: texts go in, values come out, and OnChanged tells that a person
// changed something (never that the program did).
//
// Three rules hold for all of them. Everything can be done with a pointer, a finger and the keyboard alone, with one Tab
// stop a control. A key that a control has no use for goes on to the Surface it stands on, and from there to the page.
// And their height follows from their width: texts wrap, nothing is cut.
package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Composite is a widget whose Parts hold other widgets, so that the Surface finds those too. A widget that keeps others
// inside and lacks it hides them from the Surface.
type Composite interface{ Parts() []fyne.CanvasObject }

// Naturally is a widget that would rather not be stretched: it knows how wide it is on one line.
type Naturally interface{ NaturalWidth() float32 }

// nothing is no colour.
func nothing() color.Color { return color.Transparent }

func colour(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// text is a wrapping text inside a control, aligned as wanted.
func text(words string, size fyne.ThemeSizeName, style fyne.TextStyle, align fyne.TextAlign) *widget.RichText {
	rich := look.Text(words, size, style, look.Ink)
	rich.Segments[0].(*widget.TextSegment).Style.Alignment = align
	return rich
}

// reword changes what a text of one segment says and in which colour, if it does not already.
func reword(rich *widget.RichText, words string, name fyne.ThemeColorName) {
	segment := rich.Segments[0].(*widget.TextSegment)
	if segment.Text == words && segment.Style.ColorName == name {
		return
	}
	segment.Text, segment.Style.ColorName = words, name
	rich.Refresh()
}

// led puts a label before what it is about, as one says it.
func led(label, text string) string {
	if last := label[max(0, len(label)-1):]; strings.ContainsAny(last, ".?!:") {
		return label + " " + text
	}
	return label + ": " + text
}

// lineWidth is how wide a text is on one line.
func lineWidth(words string, size fyne.ThemeSizeName, style fyne.TextStyle) float32 {
	return fyne.MeasureText(words, look.Length(size), style).Width
}

// textWidth is how wide a text of the toolkit is when no line of it is broken.
func textWidth(object fyne.CanvasObject) float32 {
	rich, ok := object.(*widget.RichText)
	if !ok {
		return leastOf(object).Width
	}
	widest, line := float32(0), float32(0)
	for _, segment := range rich.Segments {
		written, ok := segment.(*widget.TextSegment)
		if !ok {
			continue
		}
		for i, part := range strings.Split(written.Text, "\n") {
			if i > 0 {
				line = 0
			}
			line += lineWidth(part, written.Style.SizeName, written.Style.TextStyle)
			widest = max(widest, line)
		}
	}
	return widest + 1 // a hair more, or rounding breaks the line
}

// heightAt gives an object a width, lets it wrap, and tells how high it became. Where it stands is left alone: a thing that
// is moved to and fro while it is measured is painted again for every frame.
func heightAt(object fyne.CanvasObject, width float32) float32 {
	rim := rimOf(object)
	width = max(width, 0) + 2*rim
	if object.Size().Width != width {
		object.Resize(fyne.NewSize(width, object.Size().Height))
	}
	height := object.MinSize().Height
	object.Resize(fyne.NewSize(width, height))
	return height - 2*rim
}

// place gives an object its place and its width, lets it wrap, and tells how high it became. A text is placed by its
// letters: the toolkit's empty rim around it hangs outside.
func place(object fyne.CanvasObject, x, y, width float32) (height float32) {
	rim := rimOf(object)
	height = heightAt(object, width)
	object.Move(fyne.NewPos(x-rim, y-rim))
	return height
}

// rimOf is the empty rim that the toolkit puts around a text and that nobody sees.
func rimOf(object fyne.CanvasObject) float32 {
	switch object.(type) {
	case *widget.RichText, *widget.Label:
		return theme.Size(theme.SizeNameInnerPadding)
	}
	return 0
}

// leastOf is an object's least size by what is seen of it.
func leastOf(object fyne.CanvasObject) fyne.Size {
	rim := rimOf(object)
	least := object.MinSize()
	return fyne.NewSize(max(0, least.Width-2*rim), max(0, least.Height-2*rim))
}

// box is a rectangle with an edge.
func box(radius float32) *canvas.Rectangle {
	drawn := canvas.NewRectangle(nothing())
	drawn.CornerRadius = radius
	return drawn
}

// paint gives a rectangle its colours and repaints it when they are new.
func paint(drawn *canvas.Rectangle, fill, edge color.Color, thickness float32) {
	if drawn.FillColor == fill && drawn.StrokeColor == edge && drawn.StrokeWidth == thickness {
		return
	}
	drawn.FillColor, drawn.StrokeColor, drawn.StrokeWidth = fill, edge, thickness
	drawn.Refresh()
}

// put gives an object its place and size at once. What is there already is left alone: the toolkit's circles keep two
// corners, lose a hair of their size in rounding, and would be painted again for every frame.
func put(object fyne.CanvasObject, x, y, width, height float32) {
	if at := object.Position(); !near(at.X, x) || !near(at.Y, y) {
		object.Move(fyne.NewPos(x, y))
	}
	if size := object.Size(); !near(size.Width, width) || !near(size.Height, height) {
		object.Resize(fyne.NewSize(width, height))
	}
}

func near(a, b float32) bool {
	const hair = 0.01
	return a-b < hair && b-a < hair
}
