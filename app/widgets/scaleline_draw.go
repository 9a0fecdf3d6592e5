package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the line.
func (l *ScaleLine) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{
		line: l, ring: newRing(), track: box(2), way: box(3),
		handle: canvas.NewCircle(nothing()), ghost: canvas.NewCircle(nothing()), before: canvas.NewCircle(nothing()),
		number:   canvas.NewText("", nothing()),
		low:      text(l.words.Low, look.Small, fyne.TextStyle{}, fyne.TextAlignLeading),
		high:     text(l.words.High, look.Small, fyne.TextStyle{}, fyne.TextAlignTrailing),
		then:     canvas.NewText("", nothing()),
		now:      canvas.NewText("", nothing()),
		pass:     newSmallBox(l.words.Pass),
		more:     newSmallBox(l.words.More),
		moreSign: canvas.NewText("+", nothing()),
	}
	for station := 1; station <= l.steps; station++ {
		r.stops = append(r.stops, canvas.NewCircle(nothing()))
		r.digits = append(r.digits, canvas.NewText(strconv.Itoa(station), nothing()))
	}
	r.Refresh()
	return r
}

type scaleRenderer struct {
	line                  *ScaleLine
	ring                  ring
	track, way            *canvas.Rectangle // the line, and the way from the earlier place to the present
	stops                 []*canvas.Circle
	digits                []*canvas.Text
	handle, ghost, before *canvas.Circle
	number                *canvas.Text // in the handle
	low, high             *widget.RichText
	then, now             *canvas.Text // under the two marks
	pass, more            smallBox
	moreSign              *canvas.Text
}

func (r *scaleRenderer) Layout(size fyne.Size) {
	l := r.line
	l.shape = l.shapeFor(size.Width)
	s := &l.shape
	rim := look.Length(look.Step) / 2
	half := s.long/2 - 2*rim
	s.ends = max(place(r.low, rim, s.high, half), place(r.high, s.long-half-rim, s.high, half)) + rim
	if l.bare() {
		s.ends = rim
	}
	middle := r.middle()
	put(r.track, s.reach, middle-1.5, s.long-2*s.reach, 3)
	for i, stop := range r.stops {
		centre(stop, l.stationX(i+1), middle, 6*textFactor())
		centreText(r.digits[i], l.stationX(i+1), middle-s.reach-look.Length(look.Small)*1.05)
	}
	r.layMarks(middle)
	x, y, _, height := l.boxPlace(passPart)
	r.pass.lay(x, y+r.boxDrop(), height)
	x, y, _, height = l.boxPlace(morePart)
	r.more.lay(x, y, height)
	side := boxSide()
	centreText(r.moreSign, x+side/2, y+(height-r.moreSign.MinSize().Height)/2)
	r.ring.around(0, 2, s.long, s.high+s.ends-2, look.Length(look.Step), l.Focused())
}

// middle is how far down the line lies: a little below its row's middle, since the numbers stand above it.
func (r *scaleRenderer) middle() float32 { return r.line.shape.high * lineDown }

const lineDown = 0.62

// boxDrop lets the box beside the line stand at the line's own height.
func (r *scaleRenderer) boxDrop() float32 {
	if !r.line.shape.beside {
		return 0
	}
	return r.middle() - r.line.shape.high/2
}

func (r *scaleRenderer) layMarks(middle float32) {
	l, s := r.line, r.line.shape
	under := s.high
	if l.Before > 0 {
		x := l.stationX(l.Before)
		centre(r.before, x, middle, s.reach+3)
		r.layMark(r.then, x, under)
	}
	if l.preview > 0 {
		centre(r.ghost, l.stationX(l.preview), middle, s.reach)
	}
	if l.Value == 0 {
		return
	}
	x := l.lineX(l.glide.at(fyne.NewPos(float32(l.Value), 0)).X)
	centre(r.handle, x, middle, s.reach)
	centreText(r.number, x, middle-r.number.MinSize().Height/2)
	r.layMark(r.now, x, under)
	if l.Before > 0 {
		from, to := min(x, l.stationX(l.Before)), max(x, l.stationX(l.Before))
		put(r.way, from, middle-3, to-from, 6)
	}
}

// layMark writes under a mark, but never outside the line.
func (r *scaleRenderer) layMark(words *canvas.Text, x, y float32) {
	width := words.MinSize().Width
	left := min(max(0, x-width/2), max(0, r.line.shape.long-width))
	put(words, left, y, width, words.MinSize().Height)
}

func (r *scaleRenderer) MinSize() fyne.Size {
	l := r.line
	if width := l.Size().Width; width > 0 {
		r.Layout(l.Size())
	}
	s := l.shape
	height := look.Length(look.Target) + max(s.ends, look.Length(look.Small)*1.6)
	if l.bare() {
		height = look.Length(look.Target) + s.ends
	}
	if !s.beside {
		height += look.Length(look.Target)
	} else if l.words.More != "" {
		_, y, _, high := l.boxPlace(morePart)
		height = max(height, y+high)
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, height)
}

func (r *scaleRenderer) Refresh() {
	l := r.line
	at := l.Focused() || l.Hovered()
	off := l.Passed || l.Disabled()
	line, stop, track := colour(look.Line), colour(look.Card), colour(look.Line)
	if off {
		stop, track = colour(look.Paper), colour(look.Hairline)
	}
	paint(r.track, track, nothing(), 0)
	for i, drawn := range r.stops {
		drawn.FillColor, drawn.StrokeColor, drawn.StrokeWidth = stop, line, 2
		drawn.Refresh()
		write(r.digits[i], r.digits[i].Text, look.Small, fyne.TextStyle{}, look.Quiet)
		show(r.digits[i], at && i+1 != l.shown() && i+1 != l.preview)
	}
	r.refreshMarks()
	reword(r.low, l.words.Low, look.Quiet)
	reword(r.high, l.words.High, look.Quiet)
	ends := at && l.Before == 0
	show(r.low, ends)
	show(r.high, ends)
	r.refreshBoxes()
	r.Layout(l.Size())
	canvas.Refresh(l)
}

// shown is the station at which the handle is seen; 0 when it is not.
func (l *ScaleLine) shown() int {
	if l.Passed {
		return 0
	}
	return l.Value
}

func (r *scaleRenderer) refreshMarks() {
	l := r.line
	placed, both := l.shown() > 0, l.Before > 0
	fill := colour(look.Now)
	if l.Disabled() && !both {
		fill = colour(look.Faint)
	}
	r.handle.FillColor = fill
	r.handle.StrokeColor, r.handle.StrokeWidth = colour(look.Paper), 2
	number := look.Paper
	if l.Hollow {
		number = look.Before
		r.handle.FillColor, r.handle.StrokeColor, r.handle.StrokeWidth = colour(look.Card), colour(look.Before), 3
	}
	r.ghost.FillColor, r.ghost.StrokeColor, r.ghost.StrokeWidth = colour(look.Hover), colour(look.Now), 2
	r.before.FillColor, r.before.StrokeColor, r.before.StrokeWidth = nothing(), colour(look.Before), 3
	for _, mark := range []*canvas.Circle{r.handle, r.ghost, r.before} {
		mark.Refresh()
	}
	write(r.number, strconv.Itoa(l.Value), look.Body, fyne.TextStyle{Bold: true}, number)
	paint(r.way, colour(look.Now), nothing(), 0)
	then, now := l.words.Before, l.words.Now
	if l.Before == l.shown() {
		then, now = "", l.words.Same
	}
	write(r.then, then, look.Small, fyne.TextStyle{}, look.Before)
	write(r.now, now, look.Small, fyne.TextStyle{Bold: true}, look.Now)
	show(r.handle, placed)
	show(r.number, placed)
	show(r.ghost, l.preview > 0 && l.preview != l.shown() && !l.Disabled())
	show(r.before, both)
	show(r.way, both && placed && l.Before != l.Value)
	show(r.then, both)
	show(r.now, both && placed)
}

func (r *scaleRenderer) refreshBoxes() {
	l := r.line
	ink, pass, more := look.Quiet, l.words.Pass, l.words.More
	if l.Focused() {
		pass, more = l.words.PassKey, l.words.MoreKey
	}
	if l.over == passPart {
		ink = look.Ink
	}
	r.pass.refresh(pass, l.Passed, l.over == passPart, ink)
	ink = look.Now
	if l.over == morePart {
		ink = look.Ink
	}
	r.more.refresh(more, false, false, ink)
	r.more.square.Hide()
	sign := "+"
	if l.MoreOpen {
		sign = "–"
	}
	if l.words.More == "" {
		sign = ""
	}
	write(r.moreSign, sign, look.Body, fyne.TextStyle{Bold: true}, ink)
}

func (r *scaleRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.track, r.way}
	for i := range r.stops {
		objects = append(objects, r.stops[i], r.digits[i])
	}
	objects = append(objects, r.before, r.ghost, r.handle, r.number, r.low, r.high, r.then, r.now)
	objects = append(objects, r.pass.objects()...)
	objects = append(objects, r.more.objects()...)
	return append(objects, r.moreSign, r.ring.Rectangle)
}

func (r *scaleRenderer) Destroy() {}
