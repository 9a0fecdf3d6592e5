package facilitator

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// web draws the room before and now: a dashed line with rings and a whole one with dots, and the numbers with the names.
func (p *poster) web(w Web, x, y, width, height float32) {
	l, strong := p.small(), p.strong()
	height -= l.high() + p.u(10)
	p.webLegend(w, x, y+height+p.u(10))
	label := 2 * strong.high()
	reach := min((height-2*label)/2, width/2-p.u(230))
	cx, cy := x+width/2, y+label+reach
	for ring := 1; ring <= w.Most; ring++ {
		p.closed(w, cx, cy, reach, func(int) float64 { return float64(ring) }, webLine{look.Hairline, p.u(1.5), false})
	}
	for nth := range w.Areas {
		at := w.spoke(nth, cx, cy, reach, float64(w.Most))
		p.line(cx, cy, at.X-cx, at.Y-cy, p.u(1.5), look.Hairline)
		p.areaName(w, nth, cx, cy, reach+p.u(10))
	}
	p.closed(w, cx, cy, reach, func(nth int) float64 { return w.Before[nth] }, webLine{look.Before, p.u(4), true})
	p.closed(w, cx, cy, reach, func(nth int) float64 { return w.Now[nth] }, webLine{look.Now, p.u(5), false})
	dot := p.u(20)
	for nth := range w.Areas {
		before, now := w.spoke(nth, cx, cy, reach, w.Before[nth]), w.spoke(nth, cx, cy, reach, w.Now[nth])
		if w.Before[nth] > 0 {
			p.ring(before, dot)
		}
		if w.Now[nth] > 0 {
			p.add(mark{form: dotForm, x: now.X - dot*0.4, y: now.Y - dot*0.4, w: dot * 0.8, h: dot * 0.8, ink: look.Now})
		}
	}
}

// webLine is how a closed line is drawn.
type webLine struct {
	ink    fyne.ThemeColorName
	thick  float32
	dashed bool
}

// spoke is where a value of an area stands.
func (w Web) spoke(nth int, cx, cy, reach float32, value float64) fyne.Position {
	angle := 2*math.Pi*float64(nth)/float64(len(w.Areas)) - math.Pi/2
	far := float64(reach) * value / float64(w.Most)
	return fyne.NewPos(cx+float32(math.Cos(angle)*far), cy+float32(math.Sin(angle)*far))
}

// closed draws a line from area to area; an area without a value is left out.
func (p *poster) closed(w Web, cx, cy, reach float32, value func(nth int) float64, drawn webLine) {
	for nth := range w.Areas {
		next := (nth + 1) % len(w.Areas)
		if value(nth) == 0 || value(next) == 0 {
			continue
		}
		from, to := w.spoke(nth, cx, cy, reach, value(nth)), w.spoke(next, cx, cy, reach, value(next))
		if !drawn.dashed {
			p.line(from.X, from.Y, to.X-from.X, to.Y-from.Y, drawn.thick, drawn.ink)
			continue
		}
		p.dashed(from, to, drawn)
	}
}

func (p *poster) dashed(from, to fyne.Position, drawn webLine) {
	way := to.Subtract(from)
	long := float32(math.Hypot(float64(way.X), float64(way.Y)))
	dashes := max(int(long/p.u(26)), 1)
	for nth := range dashes {
		start, share := float32(nth)/float32(dashes), 0.6/float32(dashes)
		p.line(from.X+way.X*start, from.Y+way.Y*start, way.X*share, way.Y*share, drawn.thick, drawn.ink)
	}
}

// areaName sets an area's name and its two numbers at the end of its spoke.
func (p *poster) areaName(w Web, nth int, cx, cy, far float32) {
	strong, small := p.strong(), p.small()
	at := w.spoke(nth, cx, cy, far, float64(w.Most))
	numbers := w.Said[nth]
	wide := max(strong.width(w.Areas[nth]), small.width(numbers))
	left, align := at.X-wide/2, fyne.TextAlignCenter
	switch side := at.X - cx; {
	case side > p.u(8):
		left, align = at.X, fyne.TextAlignLeading
	case side < -p.u(8):
		left, align = at.X-wide, fyne.TextAlignTrailing
	}
	top := at.Y - strong.high()
	switch up := at.Y - cy; {
	case align == fyne.TextAlignCenter && up < 0:
		top = at.Y - 2*strong.high()
	case align == fyne.TextAlignCenter:
		top = at.Y
	}
	y := p.write([]string{w.Areas[nth]}, strong, left, top, wide, align)
	p.write([]string{numbers}, small, left, y, wide, align)
}

// ring is where the line of before has a value.
func (p *poster) ring(at fyne.Position, wide float32) {
	p.add(mark{
		form: dotForm, x: at.X - wide/2, y: at.Y - wide/2, w: wide, h: wide, ink: look.Paper, edge: look.Before, thick: p.u(4),
	})
}

func (p *poster) webLegend(w Web, x, y float32) {
	l := p.small()
	middle, dot := y+l.high()/2, p.u(18)
	p.dashed(fyne.NewPos(x, middle), fyne.NewPos(x+p.u(70), middle), webLine{look.Before, p.u(4), true})
	p.ring(fyne.NewPos(x+p.u(35), middle), dot)
	x += p.u(84)
	p.write([]string{w.BeforeName}, l, x, y, p.size.Width, fyne.TextAlignLeading)
	x += l.width(w.BeforeName) + p.u(48)
	p.line(x, middle, p.u(70), 0, p.u(5), look.Now)
	p.add(mark{form: dotForm, x: x + p.u(35) - dot/2, y: middle - dot/2, w: dot, h: dot, ink: look.Now})
	p.write([]string{w.NowName}, l, x+p.u(84), y, p.size.Width, fyne.TextAlignLeading)
}

// way draws how something feels stop by stop. The lowest are named under the curve.
func (p *poster) way(w Way, x, y, width, height float32) {
	strong, small := p.strong(), p.small()
	height -= p.lowest(w, x, y+height, width)
	p.write([]string{w.High}, small, x, y, width, fyne.TextAlignLeading)
	p.write([]string{w.Low}, small, x, y+height-small.high(), width, fyne.TextAlignLeading)
	top, floor := y+small.high()+p.u(22), y+height-small.high()-p.u(22)
	middle := (top + floor) / 2
	p.line(x, middle, width, 0, p.u(2), look.Line)
	wide := width / float32(max(len(w.Feels), 1))
	at := func(nth int) fyne.Position {
		return fyne.NewPos(x+(float32(nth)+0.5)*wide, middle-float32(w.Feels[nth]/w.Reach)*(floor-top)/2)
	}
	for nth := 0; nth+1 < len(w.Feels); nth++ {
		if from, to := at(nth), at(nth+1); !math.IsNaN(w.Feels[nth]) && !math.IsNaN(w.Feels[nth+1]) {
			p.line(from.X, from.Y, to.X-from.X, to.Y-from.Y, p.u(5), look.Now)
		}
	}
	side := p.u(44)
	for nth, feels := range w.Feels {
		if math.IsNaN(feels) {
			continue
		}
		place := at(nth)
		ink := look.Now
		if w.isNamed(nth) {
			ink = look.Accent
			p.add(mark{form: boxForm, x: place.X - side/2, y: place.Y - side/2, w: side, h: side, ink: ink, round: p.u(6)})
		} else {
			p.add(mark{form: dotForm, x: place.X - side/2, y: place.Y - side/2, w: side, h: side, ink: ink})
		}
		l := strong
		l.ink = look.Paper
		p.write([]string{strconv.Itoa(nth + 1)}, l, place.X-side, place.Y-l.high()/2, 2*side, fyne.TextAlignCenter)
	}
}

func (w Way) isNamed(nth int) bool {
	for _, one := range w.Named {
		if one.Nth == nth {
			return true
		}
	}
	return false
}

// lowest names the lowest stops, each with its mark, at the foot of the curve; it tells how high they stand.
func (p *poster) lowest(w Way, x, bottom, width float32) float32 {
	if len(w.Named) == 0 {
		return 0
	}
	l, strong := p.note(), p.strong()
	strong.ink = look.Paper
	side := p.u(44)
	row := side + p.u(8)
	y := bottom - row*float32(len(w.Named))
	for _, one := range w.Named {
		p.box(x, y, side, side, p.u(6), look.Accent)
		p.write([]string{strconv.Itoa(one.Nth + 1)}, strong, x, y+(side-strong.high())/2, side, fyne.TextAlignCenter)
		name := cut(l.lines(one.Name, width-side-p.u(18)), 1)
		p.write(name, l, x+side+p.u(18), y+(side-l.high())/2, width, fyne.TextAlignLeading)
		y += row
	}
	return row*float32(len(w.Named)) + p.u(16)
}
