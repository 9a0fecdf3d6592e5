package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the rows.
func (s *MarkSheet) CreateRenderer() fyne.WidgetRenderer {
	r := &markRenderer{sheet: s, ring: newRing(), ground: box(0), bar: box(0)}
	r.Refresh()
	return r
}

type markRenderer struct {
	sheet  *MarkSheet
	ring   ring
	ground *canvas.Rectangle // of the row one is at
	bar    *canvas.Rectangle // at its side
	rows   []markDrawn
	high   float32
}

type markDrawn struct {
	text, under *widget.RichText
	line        *canvas.Rectangle
	boxes       []markBox
}

type markBox struct {
	square *canvas.Rectangle
	sign   *canvas.Text
}

// make has as many things drawn as there are rows and boxes.
func (r *markRenderer) make() {
	rows := r.sheet.rows
	for len(r.rows) < len(rows) {
		r.rows = append(r.rows, markDrawn{
			text:  text("", look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
			under: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignLeading), line: box(0),
		})
	}
	r.rows = r.rows[:len(rows)]
	for i, row := range rows {
		count := max(1, len(row.Signs))
		for len(r.rows[i].boxes) < count {
			r.rows[i].boxes = append(r.rows[i].boxes, markBox{box(3), canvas.NewText("", nothing())})
		}
		r.rows[i].boxes = r.rows[i].boxes[:count]
	}
}

func (r *markRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for i := range r.rows {
		y = r.layRow(i, y, size.Width)
	}
	r.high = y
	r.mark()
}

// layRow places a row's text and, at its right or under it, the boxes, and tells where the row ends.
func (r *markRenderer) layRow(i int, y, width float32) float32 {
	row, drawn, pad, side := r.sheet.rows[i], r.rows[i], look.Length(look.Step), boxOf()
	boxWide := side
	if len(row.Signs) == 0 {
		boxWide = side * 3.2
	}
	gap := pad / 2
	taken := float32(len(drawn.boxes))*(boxWide+gap) - gap
	left, room, top := 2*pad, width-5*pad-taken, y+pad
	beside := room >= look.Length(look.Column)*0.35
	if !beside {
		room = width - 4*pad
	}
	high := place(drawn.text, left, top+pad/4, room) + pad/4
	if row.Under != "" {
		high += pad/4 + place(drawn.under, left, top+high+pad/4, room)
	}
	x, boxTop := width-2*pad-taken, top
	if !beside {
		x, boxTop = left, top+high+pad/2
		high += pad / 2
	}
	spots := markRowSpots{}
	for k := range drawn.boxes {
		if x+boxWide > width && x > left {
			x, boxTop = left, boxTop+side+gap
		}
		put(drawn.boxes[k].square, x, boxTop, boxWide, side)
		sign := drawn.boxes[k].sign
		centreText(sign, x+boxWide/2, boxTop+(side-sign.MinSize().Height)/2)
		spots.boxes = append(spots.boxes, spot{x, boxTop, boxWide, side})
		x += boxWide + gap
	}
	end := max(top+high, boxTop+side) + pad
	put(drawn.line, pad, end-1, width-2*pad, 1)
	spots.all = spot{0, y, width, end - y}
	r.sheet.spots[i] = spots
	return end
}

// mark shows at which row one is.
func (r *markRenderer) mark() {
	s := r.sheet
	on := s.at < len(s.spots)
	show(r.ground, on)
	show(r.bar, on)
	if !on {
		r.ring.around(0, 0, s.Size().Width, r.high, look.Length(look.Step), s.Focused())
		return
	}
	at := s.spots[s.at].all
	put(r.ground, at.x, at.y, at.width, at.height)
	put(r.bar, at.x, at.y, 4, at.height)
	r.ring.around(at.x, at.y, at.width, at.height, look.Length(look.Step), s.Focused())
}

func (r *markRenderer) MinSize() fyne.Size {
	if r.sheet.Size().Width > 0 {
		r.Layout(r.sheet.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.high, look.Length(look.Target)))
}

func (r *markRenderer) Refresh() {
	s := r.sheet
	r.make()
	paint(r.ground, colour(look.Wash), nothing(), 0)
	paint(r.bar, colour(look.Accent), nothing(), 0)
	for i, row := range s.rows {
		drawn := r.rows[i]
		ink := look.Ink
		if row.Passed {
			ink = look.Quiet
		}
		reword(drawn.text, row.Text, ink)
		reword(drawn.under, row.Under, look.Quiet)
		show(drawn.under, row.Under != "")
		paint(drawn.line, colour(look.Hairline), nothing(), 0)
		for k, box := range drawn.boxes {
			r.refreshBox(row, k, box, s.over == markSpot{i, k} && s.Hovered())
		}
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *markRenderer) refreshBox(row MarkRow, k int, box markBox, hovered bool) {
	fill, edge, ink, said := colour(look.Card), colour(look.Line), look.Ink, strings.Join(row.Marked, " ")
	if k < len(row.Signs) {
		said = row.Signs[k]
		if slices.Contains(row.Marked, said) {
			fill, edge, ink = colour(look.Now), colour(look.Now), look.Paper
		}
	}
	if hovered && ink == look.Ink {
		fill, edge = colour(look.Hover), colour(look.Ink)
	}
	paint(box.square, fill, edge, 1.5)
	write(box.sign, said, look.Body, fyne.TextStyle{}, ink)
}

func (r *markRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.bar}
	for _, row := range r.rows {
		objects = append(objects, row.line, row.text, row.under)
		for _, box := range row.boxes {
			objects = append(objects, box.square, box.sign)
		}
	}
	return append(objects, r.ring.Rectangle)
}

func (r *markRenderer) Destroy() {}
