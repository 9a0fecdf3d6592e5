package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Ends tells once, above several scale lines, what their ends mean.
type Ends struct {
	widget.BaseWidget
	low, high string
	steps     int
}

// NewEnds makes a key to scale lines with so many stations.
func NewEnds(low, high string, steps int) *Ends {
	ends := &Ends{low: low, high: high, steps: steps}
	ends.ExtendBaseWidget(ends)
	return ends
}

// AccessibilityLabel tells what the ends mean.
func (e *Ends) AccessibilityLabel() string {
	return "1: " + e.low + ", " + strconv.Itoa(e.steps) + ": " + e.high
}

// AccessibilityRole is a text's.
func (e *Ends) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the key.
func (e *Ends) CreateRenderer() fyne.WidgetRenderer {
	r := &endsRenderer{
		ends: e, ground: box(0),
		low:  text("← 1 "+e.low, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
		high: text(e.high+" "+strconv.Itoa(e.steps)+" →", look.Body, fyne.TextStyle{}, fyne.TextAlignTrailing),
	}
	r.Refresh()
	return r
}

type endsRenderer struct {
	ends      *Ends
	ground    *canvas.Rectangle
	low, high *widget.RichText
	height    float32
}

func (r *endsRenderer) Layout(size fyne.Size) {
	pad := look.Length(look.Gap)
	half := (size.Width - 3*pad) / 2
	inner := max(place(r.low, pad, pad/2, half), place(r.high, size.Width-pad-half, pad/2, half))
	r.height = inner + pad
	put(r.ground, 0, 0, size.Width, r.height)
}

func (r *endsRenderer) MinSize() fyne.Size {
	if r.ends.Size().Width > 0 {
		r.Layout(r.ends.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, max(r.height, look.Length(look.Body)*1.4+look.Length(look.Gap)))
}

func (r *endsRenderer) Refresh() {
	r.ground.CornerRadius = look.Length(look.Step)
	paint(r.ground, colour(look.Wash), nothing(), 0)
	r.low.Refresh()
	r.high.Refresh()
	r.Layout(r.ends.Size())
	canvas.Refresh(r.ends)
}

func (r *endsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.low, r.high}
}

func (r *endsRenderer) Destroy() {}
