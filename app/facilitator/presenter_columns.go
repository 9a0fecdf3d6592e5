package facilitator

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// How large a person is drawn, in units of the smallest projector: as large as there is room for between the two. When
// not even the smallest fit, a bar says the same.
const (
	mostPerson  = 60
	usualPerson = 36 // in rows
	leastPerson = 11
)

// span is where a panel stands.
type span struct{ x, width float32 }

// spans are the places of panels side by side.
func (p *poster) spans(count int, x, width float32) []span {
	gap := p.u(44)
	each := (width - gap*float32(count-1)) / float32(count)
	var spans []span
	for nth := range count {
		spans = append(spans, span{x + float32(nth)*(each+gap), each})
	}
	return spans
}

// columns draws a scale: a column for each step, and what the ends mean under them.
func (p *poster) columns(c Columns, x, y, width, height float32) {
	panels := c.Panels
	if c.Marks.Ask || len(panels) == 0 {
		panels = []Panel{{Counts: make([]int, len(c.Steps))}}
	}
	spans := p.spans(len(panels), x, width)
	bottom := y + height
	if named := c.Marks.named(); named {
		bottom -= p.small().high() + p.u(8)
		p.legend(c.Marks, x, bottom+p.u(8), width)
	}
	bottom -= p.ends(c, spans, bottom)
	l := p.strong()
	bottom -= l.high() + p.u(8) // the steps' own names
	top := y
	if panels[0].Name != "" {
		for nth, panel := range panels {
			p.write(cut(l.lines(panel.Name, spans[nth].width), 1), l, spans[nth].x, y, spans[nth].width, fyne.TextAlignLeading)
		}
		top += l.high() + p.u(4)
	}
	wide := spans[0].width / float32(len(c.Steps))
	person := p.personIn(panels, wide*0.86, bottom-top-p.strong().high()-p.u(10))
	for nth, panel := range panels {
		p.panel(c, panel, spans[nth], top, bottom, person)
	}
}

func (m Marks) named() bool { return m.Guess >= 0 && !m.Ask || len(m.Facts) > 0 }

func (m Marks) isFact(nth int) bool { return slices.Contains(m.Facts, nth) }

// ends sets what the first and the last step mean at the foot of each panel, and tells how high that is.
func (p *poster) ends(c Columns, spans []span, bottom float32) float32 {
	if c.Low == "" && c.High == "" {
		return 0
	}
	l := p.small()
	half := spans[0].width/2 - p.u(8)
	low, high := l.lines(c.Low, half), l.lines(c.High, half)
	tall := max(heightOf(low, l), heightOf(high, l))
	for _, at := range spans {
		p.write(low, l, at.x, bottom-tall-p.u(8), half, fyne.TextAlignLeading)
		p.write(high, l, at.x+at.width-half, bottom-tall-p.u(8), half, fyne.TextAlignTrailing)
	}
	return tall + p.u(8)
}

// personIn is how large a person can be drawn in columns of a width and a height; 0 when they must be bars.
func (p *poster) personIn(panels []Panel, wide, high float32) float32 {
	for person := p.u(mostPerson); person >= p.u(leastPerson); person -= p.unit {
		row := max(int(wide/person), 1)
		if float32((most(panels)+row-1)/row)*person <= high && person <= wide {
			return person
		}
	}
	return 0
}

func most(panels []Panel) int {
	most := 0
	for _, panel := range panels {
		for _, count := range panel.Counts {
			most = max(most, count)
		}
	}
	return most
}

// panel draws one group's columns on their line.
func (p *poster) panel(c Columns, panel Panel, at span, top, bottom, person float32) {
	strong := p.strong()
	wide := at.width / float32(len(c.Steps))
	p.line(at.x, bottom, at.width, 0, p.u(3), look.Ink)
	every := p.everyLabel(c.Steps, wide)
	highest := float32(max(most([]Panel{panel}), most(c.Panels), 1))
	for nth, step := range c.Steps {
		left := at.x + float32(nth)*wide
		if c.Marks.Ask {
			p.answers[nth] = patch{left, top, wide, bottom - top + p.u(48)}
			p.lane(left, top, wide, bottom-top, nth == c.Marks.Guess)
		}
		p.stepName(c.Marks, nth, step, span{left, wide}, bottom+p.u(8), nth%every == 0)
		if c.Marks.Ask {
			continue
		}
		count := panel.Counts[nth]
		tall := p.u(6)
		switch {
		case count == 0:
		case person > 0:
			tall = p.crowd(panel, count, left, bottom-p.u(4), wide, person)
		default:
			tall = (bottom - top - strong.high() - p.u(10)) * float32(count) / highest
			p.bar(panel, left+wide*0.14, bottom-tall, wide*0.72, tall)
		}
		number := strong
		if count == 0 {
			number = p.small()
		}
		p.write([]string{strconv.Itoa(count)}, number, left, bottom-tall-p.u(6)-number.high(), wide, fyne.TextAlignCenter)
	}
}

// bar is many people in one; an earlier answer is only an outline.
func (p *poster) bar(panel Panel, x, y, w, h float32) {
	switch {
	case panel.Before:
		p.frame(x, y, w, h, p.u(3), p.u(4), look.Before)
	case panel.Hands:
		p.box(x, y, w, h, p.u(3), look.Fern)
	default:
		p.box(x, y, w, h, p.u(3), look.Now)
	}
}

// crowd draws people from a line up, and tells how high they stand.
func (p *poster) crowd(panel Panel, count int, left, bottom, wide, person float32) float32 {
	row := max(int(wide*0.86/person), 1)
	rows := (count + row - 1) / row
	across := min(row, count)
	from := left + (wide-float32(across)*person)/2
	for nth := range count {
		x := from + float32(nth%row)*person
		y := bottom - float32(nth/row+1)*person
		p.person(x+person*0.06, y+person*0.06, person*0.88, panel)
	}
	return float32(rows)*person + p.u(4)
}

// lane is an empty column to guess in; the one that is guessed is framed and has a hand's breadth of colour.
func (p *poster) lane(left, top, wide, high float32, guessed bool) {
	p.box(left+wide*0.08, top, wide*0.84, high-p.u(6), p.u(8), look.Wash)
	if guessed {
		p.frame(left+wide*0.08, top, wide*0.84, high-p.u(6), p.u(8), p.u(6), look.Accent)
		side := min(wide*0.4, p.u(40))
		p.box(left+(wide-side)/2, top+high*0.5-side/2, side, side, side/2, look.Accent)
	}
}

// stepName sets a step's name under its column, framed when the room guessed it and filled when a source says it.
func (p *poster) stepName(m Marks, nth int, name string, at span, y float32, shown bool) {
	l := p.strong()
	own := max(l.width(name), l.size) + p.u(16)
	left := at.x + (at.width-own)/2
	switch {
	case m.Ask:
	case m.isFact(nth):
		p.box(left, y, own, l.high(), p.u(5), look.Ink)
		l.ink = look.Paper
	}
	if nth == m.Guess && !m.Ask {
		p.frame(left-p.u(5), y-p.u(3), own+p.u(10), l.high()+p.u(6), p.u(8), p.u(4), look.Accent)
	}
	if shown || m.isFact(nth) || nth == m.Guess {
		p.write([]string{name}, l, at.x, y, at.width, fyne.TextAlignCenter)
	}
}

// everyLabel is which steps have their names written, so that none stands in another.
func (p *poster) everyLabel(steps []string, wide float32) int {
	widest := float32(0)
	for _, step := range steps {
		widest = max(widest, p.strong().width(step))
	}
	every := 1
	for float32(every)*wide < widest+p.u(6) && every < len(steps) {
		every++
	}
	return every
}

// legend tells what the frame and the filled box mean.
func (p *poster) legend(m Marks, x, y, width float32) {
	l := p.small()
	side := l.size * 0.8
	at := x
	if m.Guess >= 0 && !m.Ask {
		p.frame(at, y+l.size*0.25, side, side, p.u(5), p.u(4), look.Accent)
		p.write([]string{m.GuessName}, l, at+side+p.u(12), y, width, fyne.TextAlignLeading)
		at += side + p.u(48) + l.width(m.GuessName)
	}
	if len(m.Facts) > 0 {
		p.box(at, y+l.size*0.25, side, side, p.u(5), look.Ink)
		p.write([]string{m.FactName}, l, at+side+p.u(12), y, width, fyne.TextAlignLeading)
	}
}
