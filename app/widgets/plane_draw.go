package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the plane.
func (p *Plane) CreateRenderer() fyne.WidgetRenderer {
	r := &planeRenderer{
		plane: p, ring: newRing(), ground: box(0), across: box(0), up: box(0),
		mark: canvas.NewCircle(nothing()), ghost: canvas.NewCircle(nothing()),
		left:   text(p.words.Left, look.Small, fyne.TextStyle{}, fyne.TextAlignTrailing),
		right:  text(p.words.Right, look.Small, fyne.TextStyle{}, fyne.TextAlignLeading),
		top:    text(p.words.Top, look.Small, fyne.TextStyle{}, fyne.TextAlignCenter),
		bottom: text(p.words.Bottom, look.Small, fyne.TextStyle{}, fyne.TextAlignCenter),
	}
	for range p.steps * p.steps {
		r.dots = append(r.dots, canvas.NewCircle(nothing()))
	}
	r.Refresh()
	return r
}

type planeRenderer struct {
	plane                    *Plane
	ring                     ring
	ground, across, up       *canvas.Rectangle
	dots                     []*canvas.Circle
	mark, ghost              *canvas.Circle
	left, right, top, bottom *widget.RichText
}

func (r *planeRenderer) Layout(size fyne.Size) {
	p, step := r.plane, look.Length(look.Step)
	side := p.sideFor(size.Width)
	room := (size.Width - side) / 2
	beside := room >= r.sideWord()+step
	r.align(beside)
	high := place(r.top, 0, 0, size.Width)
	p.field = planeField{left: room, top: high + step/2, side: side}
	f := p.field
	y := f.top + side + step/2
	y += place(r.bottom, 0, y, size.Width)
	if beside {
		height := heightAt(r.left, room-step)
		place(r.left, 0, f.top+(side-height)/2, room-step)
		place(r.right, f.left+side+step, f.top+(side-height)/2, room-step)
	} else {
		half := size.Width/2 - step
		y += max(place(r.left, 0, y, half), place(r.right, size.Width-half, y, half))
	}
	p.field.edge = y
	put(r.ground, f.left, f.top, side, side)
	put(r.across, f.left+step, f.top+side/2-0.75, side-2*step, 1.5)
	put(r.up, f.left+side/2-0.75, f.top+step, 1.5, side-2*step)
	for i, dot := range r.dots {
		at := p.stationPlace(i%p.steps+1, i/p.steps+1)
		centre(dot, at.X, at.Y, 3.5*textFactor())
	}
	mark := p.glide.at(fyne.NewPos(float32(max(1, p.X)), float32(max(1, p.Y))))
	at := p.fieldPlace(mark.X, mark.Y)
	centre(r.mark, at.X, at.Y, look.Length(look.Body)*0.95)
	at = p.stationPlace(max(1, p.previewX), max(1, p.previY))
	centre(r.ghost, at.X, at.Y, look.Length(look.Body)*0.95)
	r.ring.around(f.left, f.top, side, side, r.ground.CornerRadius, p.Focused())
}

// sideWord is how wide the longest word beside the field is.
func (r *planeRenderer) sideWord() float32 {
	return max(longestWord(r.plane.words.Left, look.Small), longestWord(r.plane.words.Right, look.Small))
}

// align turns the words at the sides towards the field; when they stand under it, towards the edges and with arrows.
func (r *planeRenderer) align(beside bool) {
	words, ink := r.plane.words, r.ink()
	if beside {
		turn(r.left, fyne.TextAlignTrailing)
		turn(r.right, fyne.TextAlignLeading)
		reword(r.left, words.Left, ink)
		reword(r.right, words.Right, ink)
		return
	}
	turn(r.left, fyne.TextAlignLeading)
	turn(r.right, fyne.TextAlignTrailing)
	reword(r.left, "← "+words.Left, ink)
	reword(r.right, words.Right+" →", ink)
}

func (r *planeRenderer) ink() fyne.ThemeColorName {
	if r.plane.Disabled() {
		return look.Faint
	}
	return look.Quiet
}

func (r *planeRenderer) MinSize() fyne.Size {
	if r.plane.Size().Width > 0 {
		r.Layout(r.plane.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.plane.field.edge, look.Length(look.Column)*0.3))
}

func (r *planeRenderer) Refresh() {
	p := r.plane
	edge := colour(look.Line)
	if p.Disabled() {
		edge = colour(look.Hairline)
	}
	r.ground.CornerRadius = look.Length(look.Step)
	paint(r.ground, colour(look.Card), edge, 1.5)
	paint(r.across, colour(look.Hairline), nothing(), 0)
	paint(r.up, colour(look.Hairline), nothing(), 0)
	for _, dot := range r.dots {
		dot.FillColor = colour(look.Line)
		dot.Refresh()
	}
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = colour(look.Now), colour(look.Card), 3
	r.ghost.FillColor, r.ghost.StrokeColor, r.ghost.StrokeWidth = colour(look.Hover), colour(look.Now), 2
	r.mark.Refresh()
	r.ghost.Refresh()
	show(r.mark, p.X > 0 && p.Y > 0)
	show(r.ghost, p.previewX > 0 && (p.previewX != p.X || p.previY != p.Y) && !p.Disabled())
	reword(r.top, p.words.Top, r.ink())
	reword(r.bottom, p.words.Bottom, r.ink())
	r.Layout(p.Size())
	canvas.Refresh(p)
}

func (r *planeRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.across, r.up}
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	return append(objects, r.ghost, r.mark, r.left, r.right, r.top, r.bottom, r.ring.Rectangle)
}

func (r *planeRenderer) Destroy() {}

// turn aligns a text of one segment.
func turn(rich *widget.RichText, align fyne.TextAlign) {
	segment := rich.Segments[0].(*widget.TextSegment)
	if segment.Style.Alignment != align {
		segment.Style.Alignment = align
		rich.Refresh()
	}
}
