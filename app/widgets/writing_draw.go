package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// writingRenderer draws the toolkit's entry with our edge and ring, and what is said under it.
type writingRenderer struct {
	fyne.WidgetRenderer
	writing *writing
	edge    *canvas.Rectangle
	ring    ring
	note    *widget.RichText
	inside  *container.Scroll
	rows    func() int // how many rows there are at least
}

// writingRim is how much further in the text stands than the toolkit would have it.
const writingRim = 4

func newWritingRenderer(w *writing) *writingRenderer {
	r := &writingRenderer{
		WidgetRenderer: w.CreateRenderer(), writing: w, edge: box(0), ring: newRing(),
		note: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignLeading), rows: func() int { return 1 },
	}
	for _, object := range r.WidgetRenderer.Objects() {
		if scroll, ok := object.(*container.Scroll); ok {
			r.inside = scroll
		}
	}
	return r
}

func (r *writingRenderer) Layout(size fyne.Size) {
	height := size.Height
	if r.writing.note != "" {
		height -= heightAt(r.note, size.Width) + look.Length(look.Step)
		place(r.note, 0, height+look.Length(look.Step), size.Width)
	}
	r.layInside(size.Width, height)
	put(r.edge, 0, 0, size.Width, height)
	r.ring.around(0, 0, size.Width, height, r.edge.CornerRadius, r.writing.focused && !r.writing.Disabled())
}

// layInside gives the toolkit's parts a little more room to the edge than they would take.
func (r *writingRenderer) layInside(width, height float32) {
	r.WidgetRenderer.Layout(fyne.NewSize(width-2*writingRim, height-2*writingRim))
	for _, object := range r.WidgetRenderer.Objects()[2:] {
		if object.Visible() {
			object.Move(object.Position().AddXY(writingRim, writingRim))
		}
	}
	put(r.WidgetRenderer.Objects()[0], 1, 1, width-2, height-2)
}

// MinSize is as high as the text is at the width the field has, with so many rows at least.
func (r *writingRenderer) MinSize() fyne.Size {
	line := lineHeight(r.writing.TextStyle)
	rim := 2*look.Length(look.Step) + 2*writingRim
	height := max(line+rim, look.Length(look.Target))
	if r.writing.MultiLine {
		inset := 2 * (writingRim + theme.Size(theme.SizeNameInputBorder)) // or the last line scrolls inside
		height = max(height, float32(r.rows())*line+rim, r.inside.Content.MinSize().Height+inset)
	}
	if r.writing.note != "" {
		height += leastOf(r.note).Height + look.Length(look.Step)
	}
	return fyne.NewSize(look.Length(look.Column)*0.2, height)
}

func (r *writingRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	edge, thickness := colour(look.Line), float32(1.5)
	if r.writing.hovered && !r.writing.Disabled() {
		edge = colour(look.Ink)
	}
	if r.writing.Disabled() {
		edge = colour(look.Hairline)
	}
	r.edge.CornerRadius = look.Length(look.Step)
	paint(r.edge, nothing(), edge, thickness)
	reword(r.note, r.writing.note, look.Quiet)
	show(r.note, r.writing.note != "")
	r.hideOwnEdge()
	r.Layout(r.writing.Size())
	canvas.Refresh(r.writing.self)
}

// hideOwnEdge takes away the toolkit's edge: it marks focus with the accent, which here means the thing to do next.
func (r *writingRenderer) hideOwnEdge() {
	objects := r.WidgetRenderer.Objects()
	ground, edge := objects[0].(*canvas.Rectangle), objects[1].(*canvas.Rectangle)
	ground.CornerRadius = r.edge.CornerRadius
	if r.writing.Disabled() {
		ground.FillColor = color.Transparent
	}
	edge.Hide()
}

func (r *writingRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...), r.edge, r.note, r.ring.Rectangle)
}
