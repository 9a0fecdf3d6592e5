package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
)

// CreateRenderer draws the view.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{view: v, ring: newRing()}
	for i := range r.papers {
		r.papers[i] = canvas.NewRectangle(color.White)
		r.pictures[i] = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}
	}
	r.Refresh()
	return r
}

type pageRenderer struct {
	view     *PageView
	papers   [2]*canvas.Rectangle
	pictures [2]*canvas.Image
	ring     ring
}

func (r *pageRenderer) Layout(size fyne.Size) {
	v := r.view
	width, gap := v.pageWidth(size.Width), look.Length(look.Gap)
	height := width * pageRatio
	for i := range r.papers {
		x := float32(i) * (width + gap)
		put(r.papers[i], x, 0, width, height)
		put(r.pictures[i], x, 0, width, height)
	}
	all := width
	if v.seen == 2 {
		all += gap + width
	}
	r.ring.around(0, 0, all, height, 0, v.Focused())
}

func (r *pageRenderer) MinSize() fyne.Size {
	width := r.view.pageWidth(max(leastPage, r.view.Size().Width))
	return fyne.NewSize(leastPage, width*pageRatio)
}

func (r *pageRenderer) Refresh() {
	v := r.view
	for i := range r.papers {
		page := v.at + i
		there := i < v.seen && page < v.pages
		r.papers[i].StrokeColor, r.papers[i].StrokeWidth = colour(look.Line), 1
		show(r.papers[i], there)
		leaf := v.leaves[page]
		drawn := there && leaf != nil && leaf.picture != nil
		if drawn && r.pictures[i].Image != leaf.picture {
			r.pictures[i].Image = leaf.picture
			r.pictures[i].Refresh()
		}
		show(r.pictures[i], drawn)
	}
	r.Layout(v.Size())
	canvas.Refresh(v)
}

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	for i := range r.papers {
		objects = append(objects, r.papers[i], r.pictures[i])
	}
	return append(objects, r.ring.Rectangle)
}

func (r *pageRenderer) Destroy() {}
