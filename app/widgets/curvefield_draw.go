package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/data/chart"
)

// CreateRenderer draws the field.
func (c *CurveField) CreateRenderer() fyne.WidgetRenderer {
	r := &curveRenderer{
		field: c, ring: newRing(), ground: box(0), column: box(0), path: box(2),
		ghost: canvas.NewCircle(nothing()), sign: canvas.NewText("", nothing()),
	}
	for range c.words.Levels {
		r.places = append(r.places, canvas.NewCircle(nothing()))
		r.levels = append(r.levels, box(0))
		r.names = append(r.names, text("", look.Small, fyne.TextStyle{}, fyne.TextAlignTrailing))
	}
	for i, stop := range c.stops {
		r.stops = append(r.stops, newCurveMark(i, stop))
		if i > 0 && stop.Phase != c.stops[i-1].Phase {
			r.walls = append(r.walls, curveWall{box(0), i})
		}
		if i == 0 || stop.Phase != c.stops[i-1].Phase {
			r.phases = append(r.phases, curvePhase{text(stop.Phase, look.Small, bold, fyne.TextAlignCenter), i})
		}
	}
	r.Refresh()
	return r
}

var bold = fyne.TextStyle{Bold: true}

// curveMark is what is drawn of one stop.
type curveMark struct {
	handle, node *canvas.Circle // in the plot, and on the path under it
	number       *canvas.Text
	name         *widget.RichText
}

func newCurveMark(at int, stop CurveStop) curveMark {
	return curveMark{
		handle: canvas.NewCircle(nothing()), node: canvas.NewCircle(nothing()),
		number: canvas.NewText(strconv.Itoa(at+1), nothing()),
		name:   text(stop.Name, look.Small, fyne.TextStyle{}, fyne.TextAlignCenter),
	}
}

// curveWall parts two phases, before a stop; curvePhase is a phase's name, from a stop on.
type (
	curveWall struct {
		*canvas.Rectangle
		stop int
	}
	curvePhase struct {
		*widget.RichText
		stop int
	}
)

type curveRenderer struct {
	field          *CurveField
	ring           ring
	ground, column *canvas.Rectangle // the plot, and the column of the stop that one is at
	levels         []*canvas.Rectangle
	places         []*canvas.Circle   // where the stop that one is at can be placed
	names          []*widget.RichText // of the levels
	signsOnly      bool               // there is no room for more before the levels
	walls          []curveWall
	phases         []curvePhase
	path           *canvas.Rectangle
	stops          []curveMark
	ghost          *canvas.Circle
	sign           *canvas.Text   // in the handle of the stop that one is at
	lines          []*canvas.Line // of the curve
}

func (r *curveRenderer) Layout(size fyne.Size) {
	c, step := r.field, look.Length(look.Step)
	c.shape = r.shapeFor(size.Width)
	s := c.shape
	wide := s.column * float32(len(c.stops))
	put(r.ground, s.left, s.top, wide, s.bottom-s.top)
	for i, line := range r.levels {
		centre(r.places[i], c.stopX(c.At), c.levelY(float32(i+1)), 3.5*textFactor())
		put(line, s.left, c.levelY(float32(i+1))-0.5, wide, 1)
		r.nameLevel(i)
		height := heightAt(r.names[i], s.left-step*1.5)
		place(r.names[i], 0, c.levelY(float32(i+1))-height/2, s.left-step*1.5)
	}
	for _, wall := range r.walls {
		put(wall.Rectangle, s.left+s.column*float32(wall.stop)-0.75, s.top, 1.5, s.bottom-s.top)
	}
	r.layPhases()
	put(r.path, c.stopX(0), s.path-1.5, s.column*float32(len(c.stops)-1), 3)
	put(r.column, s.left+s.column*float32(c.At)+2, s.top+2, s.column-4, s.bottom-s.top-4)
	for i := range r.stops {
		r.layStop(i)
	}
	centre(r.ghost, c.stopX(max(0, c.over)), c.levelY(float32(max(1, c.preview))), c.largestHandle())
	centreText(r.sign, c.stopX(c.At), c.levelY(c.seen(c.At))-r.sign.MinSize().Height/2)
	r.layLines()
	r.ring.around(s.left, s.top, wide, s.end-s.top, step, c.Focused())
}

func (r *curveRenderer) layPhases() {
	s := r.field.shape
	for i, phase := range r.phases {
		show(phase.RichText, s.top > 0)
		place(phase.RichText, s.left+s.column*float32(phase.stop), 0, s.column*float32(r.phaseEnd(i)-phase.stop))
	}
}

func (r *curveRenderer) layStop(at int) {
	c, mark, s := r.field, r.stops[at], r.field.shape
	radius := c.largestHandle()
	if at != c.At {
		radius *= 0.6
	}
	x := c.stopX(at)
	centre(mark.handle, x, c.levelY(max(1, c.seen(at))), radius)
	centre(mark.node, x, s.path, min(look.Length(look.Body)*0.85, s.column*0.42))
	centreText(mark.number, x, s.path-mark.number.MinSize().Height/2)
	gap := look.Length(look.Step) / 2
	place(mark.name, s.left+s.column*float32(at)+gap/2, s.bottom+look.Length(look.Target), s.column-gap)
	show(mark.name, s.end > s.bottom+look.Length(look.Target)+1)
}

// layLines draws the curve through each row of stops that are rated.
func (r *curveRenderer) layLines() {
	c, used := r.field, 0
	var way []chart.Point
	draw := func() {
		if len(way) > 1 {
			used = r.layWay(chart.Smooth(way), used)
		}
		way = nil
	}
	for i := range c.stops {
		if c.levels[i] == 0 {
			draw()
			continue
		}
		way = append(way, chart.Point{X: float64(c.stopX(i)), Y: float64(c.levelY(c.seen(i)))})
	}
	draw()
	for _, line := range r.lines[used:] {
		show(line, false)
	}
}

// layWay draws a way with lines that are there already, from one on, and new ones when they do not suffice.
func (r *curveRenderer) layWay(way []chart.Point, used int) int {
	for i := 1; i < len(way); i++ {
		if used == len(r.lines) {
			r.lines = append(r.lines, canvas.NewLine(nothing()))
		}
		from := fyne.NewPos(float32(way[i-1].X), float32(way[i-1].Y))
		to := fyne.NewPos(float32(way[i].X), float32(way[i].Y))
		stroke(r.lines[used], from, to, colour(look.Now), 3*textFactor())
		show(r.lines[used], true)
		used++
	}
	return used
}

func (r *curveRenderer) MinSize() fyne.Size {
	if r.field.Size().Width > 0 {
		r.Layout(r.field.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.field.shape.end, look.Length(look.Target)*2))
}

func (r *curveRenderer) Refresh() {
	c := r.field
	r.ground.CornerRadius, r.column.CornerRadius = look.Length(look.Step), look.Length(look.Step)-2
	paint(r.ground, colour(look.Card), colour(look.Line), 1.5)
	paint(r.column, colour(look.Hover), nothing(), 0)
	for i, line := range r.levels {
		name := look.Hairline
		if i == len(r.levels)/2 {
			name = look.Line
		}
		paint(line, colour(name), nothing(), 0)
		r.places[i].FillColor, r.places[i].StrokeColor, r.places[i].StrokeWidth = colour(look.Card), colour(look.Line), 1.5
		r.places[i].Refresh()
		r.nameLevel(i)
	}
	for _, wall := range r.walls {
		paint(wall.Rectangle, colour(look.Line), nothing(), 0)
	}
	for _, phase := range r.phases {
		reword(phase.RichText, c.stops[phase.stop].Phase, look.Ink)
	}
	paint(r.path, colour(look.Line), nothing(), 0)
	for i, mark := range r.stops {
		r.refreshStop(i, mark)
	}
	r.ghost.FillColor, r.ghost.StrokeColor, r.ghost.StrokeWidth = colour(look.Hover), colour(look.Now), 2
	r.ghost.Refresh()
	show(r.ghost, c.preview > 0 && c.over >= 0 && c.preview != c.levels[c.over] && !c.Disabled())
	level := c.levels[c.At]
	if level > 0 {
		write(r.sign, c.words.Signs[level-1], look.Small, bold, look.Paper)
	}
	show(r.sign, level > 0)
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *curveRenderer) nameLevel(level int) {
	ink := look.Quiet
	if level+1 == r.field.levels[r.field.At] {
		ink = look.Ink
	}
	reword(r.names[level], r.nameOf(level), ink)
}

func (r *curveRenderer) refreshStop(at int, mark curveMark) {
	c := r.field
	mark.handle.FillColor, mark.handle.StrokeColor, mark.handle.StrokeWidth = colour(look.Now), colour(look.Card), 2
	mark.handle.Refresh()
	show(mark.handle, c.levels[at] > 0)
	fill, edge, ink, name := look.Card, look.Line, look.Ink, look.Quiet
	switch at {
	case c.At:
		fill, edge, ink, name = look.Ink, look.Ink, look.Paper, look.Ink
	case c.over:
		fill, edge = look.Hover, look.Ink
	}
	mark.node.FillColor, mark.node.StrokeColor, mark.node.StrokeWidth = colour(fill), colour(edge), 1.5
	mark.node.Refresh()
	write(mark.number, mark.number.Text, look.Small, bold, ink)
	reword(mark.name, c.stops[at].Name, name)
}

func (r *curveRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.column}
	for i, line := range r.levels {
		objects = append(objects, line, r.names[i])
	}
	for _, wall := range r.walls {
		objects = append(objects, wall.Rectangle)
	}
	for _, phase := range r.phases {
		objects = append(objects, phase.RichText)
	}
	for _, line := range r.lines {
		objects = append(objects, line)
	}
	for _, place := range r.places {
		objects = append(objects, place)
	}
	objects = append(objects, r.path, r.ghost)
	for _, mark := range r.stops {
		objects = append(objects, mark.handle, mark.node, mark.number, mark.name)
	}
	return append(objects, r.sign, r.ring.Rectangle)
}

func (r *curveRenderer) Destroy() {}
