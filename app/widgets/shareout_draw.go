package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws what is left and the bars.
func (s *ShareOut) CreateRenderer() fyne.WidgetRenderer {
	left := text("", look.Lead, look.SerifBold, fyne.TextAlignLeading)
	r := &shareRenderer{share: s, ring: newRing(), pot: newShareBar(), left: left}
	for _, thing := range s.things {
		r.rows = append(r.rows, shareDrawn{
			text: text(thing, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading), bar: newShareBar(),
			number: canvas.NewText("", nothing()), less: newPickButton("–"), more: newPickButton("+"),
			handle: canvas.NewCircle(nothing()), left: canvas.NewText("", nothing()),
		})
	}
	r.Refresh()
	return r
}

type shareRenderer struct {
	share *ShareOut
	ring  ring
	pot   shareBar // what is left
	left  *widget.RichText
	rows  []shareDrawn
	high  float32
}

type shareDrawn struct {
	text       *widget.RichText
	bar        shareBar
	handle     *canvas.Circle
	number     *canvas.Text
	left       *canvas.Text // what is left, said where one is at work
	less, more pickButton
}

// shareBar is a bar with how far it is filled, how far it could be, and the rest.
type shareBar struct{ rest, reach, full *canvas.Rectangle }

func newShareBar() shareBar { return shareBar{box(0), box(0), box(0)} }

func (b shareBar) lay(x, y, width, high, full, reach float32) {
	put(b.rest, x, y+high/2-1, width, 2)
	put(b.reach, x, y+high/2-2.5, width*reach, 5)
	put(b.full, x, y, width*full, high)
}

func (b shareBar) refresh(tone fyne.ThemeColorName, high float32) {
	b.full.CornerRadius, b.reach.CornerRadius = high/4, 2.5
	paint(b.rest, colour(look.Hairline), nothing(), 0)
	paint(b.reach, colour(look.Line), nothing(), 0)
	paint(b.full, colour(tone), nothing(), 0)
}

func (b shareBar) objects() []fyne.CanvasObject { return []fyne.CanvasObject{b.rest, b.reach, b.full} }

// barHigh is how thick the bars are.
func barHigh() float32 { return look.Length(look.Body) * 0.9 }

func (r *shareRenderer) Layout(size fyne.Size) {
	s, pad := r.share, look.Length(look.Step)
	y := place(r.left, pad, 0, size.Width-2*pad) + pad/2
	r.pot.lay(pad, y, size.Width-2*pad, barHigh()*0.6, r.part(s.Left()), 1)
	y += barHigh()*0.6 + 2.5*pad
	for i := range r.rows {
		y = r.layRow(i, y, size.Width) + pad/2
	}
	r.high = y
	if s.at < len(s.rows) {
		at := s.rows[s.at].all
		r.ring.around(at.x, at.y, at.width, at.height, pad, s.Focused())
	}
}

// part is what part of all the points some of them are.
func (r *shareRenderer) part(points int) float32 {
	return float32(points) / float32(max(1, r.share.total))
}

// layRow places a thing's name and number, under them its bar with less and more at the ends, and tells where the row ends.
// In a narrow place less and more stand under the bar.
func (r *shareRenderer) layRow(thing int, y, width float32) float32 {
	s, row, pad, target := r.share, r.rows[thing], look.Length(look.Step), look.Length(look.Target)
	reach := look.Length(look.Body) * 0.7
	top := y + pad*0.75
	room := fyne.MeasureText("000", look.Length(look.Question), look.SerifBold).Width + pad
	high := place(row.text, pad, top, width-2*pad-room)
	number := row.number.MinSize()
	put(row.number, width-pad-number.Width, top+high-number.Height+pad*0.6, number.Width, number.Height)
	top += high + pad/2
	bar := spot{2*pad + target + reach, top, width - 2*(2*pad+target+reach), target}
	less, more := spot{pad, top, target, target}, spot{width - pad - target, top, target, target}
	if bar.width < look.Length(look.Column)*0.3 {
		bar.x, bar.width = pad+reach, width-2*(pad+reach)
		top += target
		less.y, more.x, more.y = top, 2*pad+target, top
	}
	row.less.lay(less.x, less.y, target)
	row.more.lay(more.x, more.y, target)
	points := s.points[thing]
	row.bar.lay(bar.x, bar.y+(target-barHigh())/2, bar.width, barHigh(), r.part(points), r.part(points+s.Left()))
	centre(row.handle, bar.x+bar.width*r.part(points), bar.y+target/2, reach)
	left := row.left.MinSize()
	top += target + pad/4
	put(row.left, width-pad-left.Width, top, left.Width, left.Height)
	top += left.Height
	s.rows[thing] = shareRow{all: spot{0, y, width, top - y}, bar: bar, less: less, more: more}
	return top
}

func (r *shareRenderer) MinSize() fyne.Size {
	if r.share.Size().Width > 0 {
		r.Layout(r.share.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.high, 2*look.Length(look.Target)))
}

func (r *shareRenderer) Refresh() {
	s := r.share
	left := s.Left()
	reword(r.left, s.words.Left(left), look.Ink)
	r.pot.refresh(look.Before, barHigh()*0.6)
	for i, row := range r.rows {
		active := s.at == i && s.Focused() || s.over.thing == i && s.Hovered()
		tone := look.Now
		if s.Disabled() {
			tone = look.Faint
		}
		reword(row.text, s.things[i], look.Ink)
		row.bar.refresh(tone, barHigh())
		row.handle.FillColor, row.handle.StrokeColor, row.handle.StrokeWidth = colour(tone), colour(look.Card), 2
		if s.points[i] == 0 {
			row.handle.FillColor, row.handle.StrokeColor = colour(look.Card), colour(look.Line)
		}
		row.handle.Refresh()
		ink := look.Now
		if s.points[i] == 0 {
			ink = look.Quiet
		}
		write(row.number, strconv.Itoa(s.points[i]), look.Question, look.SerifBold, ink)
		write(row.left, s.words.Left(left), look.Small, fyne.TextStyle{}, look.Quiet)
		show(row.left, active)
		row.less.refresh(s.over == shareSpot{i, lessPick}, s.Disabled() || s.points[i] == 0)
		row.more.refresh(s.over == shareSpot{i, morePick}, s.Disabled() || left == 0)
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *shareRenderer) Objects() []fyne.CanvasObject {
	objects := append(r.pot.objects(), r.left)
	for _, row := range r.rows {
		objects = append(objects, row.text)
		objects = append(objects, row.bar.objects()...)
		objects = append(objects, row.less.ground, row.less.sign, row.more.ground, row.more.sign, row.handle, row.number, row.left)
	}
	return append(objects, r.ring.Rectangle)
}

func (r *shareRenderer) Destroy() {}
