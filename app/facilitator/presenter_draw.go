package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// set lays a slide out at a size.
func set(slide Slide, size fyne.Size) *poster {
	p := newPoster(size)
	side, top := p.u(52), p.u(34)
	width := size.Width - 2*side
	p.head(slide, side, top, width)
	floor := p.foot(slide, side, width)
	y := top + p.u(58)
	switch {
	case slide.Clock != "":
		p.clock(slide, side, y, width, floor-y)
	case slide.Alone:
		p.alone(slide, side, y, width, floor-y)
	default:
		p.whole(slide, side, y, width, floor-y)
	}
	if p.more > 0 || slide.Page > 0 {
		said := strconv.Itoa(slide.Page+1) + "/" + strconv.Itoa(slide.Page+1+p.more)
		p.write([]string{said}, p.small(), side, size.Height-p.u(50), width, fyne.TextAlignTrailing)
	}
	return p
}

// head is the doorway and the name of the exercise.
func (p *poster) head(slide Slide, x, y, width float32) {
	door := p.u(44)
	p.add(mark{form: doorForm, x: x - p.u(6), y: y, w: door, h: door})
	if slide.Eyebrow == "" {
		return
	}
	l := p.small()
	lines := cut(l.lines(slide.Eyebrow, width-door-p.u(12)), 1)
	p.write(lines, l, x+door+p.u(10), y+p.u(6), width, fyne.TextAlignLeading)
}

// foot is how many the picture rests on; it tells how far down there is room.
func (p *poster) foot(slide Slide, x, width float32) float32 {
	if slide.Foot == "" {
		return p.size.Height - p.u(36)
	}
	l := p.small()
	lines := cut(l.lines(slide.Foot, width-p.u(110)), 1)
	y := p.size.Height - p.u(16) - heightOf(lines, l)
	p.write(lines, l, x, y, width, fyne.TextAlignLeading)
	return y - p.u(12)
}

// alone sets the text in the middle, with nothing but what one needs to know under it.
func (p *poster) alone(slide Slide, x, y, width, height float32) {
	style := look.Serif
	if slide.Own {
		style = look.SerifItalic
	}
	var about []string
	small := p.note()
	small.ink = look.Quiet
	if slide.About != "" {
		about = cut(small.lines(slide.About, width), 6)
	}
	left := height
	if len(about) > 0 {
		left -= heightOf(about, small) + p.u(34)
	}
	lines, l := fit(slide.Text, style, p.u(mostQuestion+10), p.u(smallType), fyne.NewSize(width, left))
	lines = p.page(lines, l, left, slide.Page)
	high := heightOf(lines, l)
	at := y + max(0, (left-high)*0.42)
	at = p.write(lines, l, x, at, width, fyne.TextAlignLeading)
	p.box(x, at+p.u(14), p.u(96), p.u(5), p.u(2), look.Accent)
	p.write(about, small, x, at+p.u(34), width, fyne.TextAlignLeading)
}

// page is the lines of one page, when not all fit at once.
func (p *poster) page(lines []string, l lettering, height float32, nth int) []string {
	most := max(int(height/l.high()), 1)
	if len(lines) <= most {
		return lines
	}
	pages := (len(lines) + most - 1) / most
	most = (len(lines) + pages - 1) / pages // pages of about the same length
	nth = min(max(nth, 0), pages-1)
	p.more = pages - 1 - nth
	return lines[nth*most : min(len(lines), (nth+1)*most)]
}

// whole sets a question above its figure.
func (p *poster) whole(slide Slide, x, y, width, height float32) {
	share := float32(0.30)
	if slide.Figure == nil {
		share = 0.55
	}
	if slide.Text != "" {
		room := fyne.NewSize(width, height*share)
		lines, l := fit(slide.Text, look.Serif, p.u(46), p.u(leastQuestion), room)
		lines = cut(lines, max(int(room.Height/l.high()), 1))
		y1 := p.write(lines, l, x, y, width, fyne.TextAlignLeading)
		height -= y1 - y
		y = y1
	}
	if slide.About != "" {
		l := p.small()
		y1 := p.write(cut(l.lines(slide.About, width), 2), l, x, y+p.u(4), width, fyne.TextAlignLeading)
		height -= y1 - y
		y = y1
	}
	if slide.Note != "" {
		y, height = p.said(slide, x, y, width, height)
	}
	y, height = y+p.u(14), height-p.u(14)
	switch figure := slide.Figure.(type) {
	case Columns:
		p.columns(figure, x, y, width, height)
	case Bars:
		p.bars(figure, x, y, width, height, slide.Page)
	case Lines:
		p.lines(figure, x, y, width, height, slide.Page)
	case Web:
		p.web(figure, x, y, width, height)
	case Way:
		p.way(figure, x, y, width, height)
	}
}

// said sets what is said about a figure above it, and what is said instead of one in its place.
func (p *poster) said(slide Slide, x, y, width, height float32) (left, room float32) {
	l := p.note()
	l.style = fyne.TextStyle{Bold: true}
	if slide.Figure != nil {
		y1 := p.write(cut(l.lines(slide.Note, width), 3), l, x, y+p.u(10), width, fyne.TextAlignLeading)
		return y1, height - (y1 - y)
	}
	l.size = p.u(40)
	lines := l.lines(slide.Note, width-p.u(64))
	high := heightOf(lines, l) + p.u(56)
	at := y + p.u(28)
	p.box(x, at, width, high, p.u(10), look.Wash)
	p.box(x, at, p.u(8), high, p.u(3), look.Before)
	p.write(lines, l, x+p.u(36), at+p.u(28), width-p.u(64), fyne.TextAlignLeading)
	return at + high, height - high - p.u(28)
}

// clock sets the time of day and what to talk about.
func (p *poster) clock(slide Slide, x, y, width, height float32) {
	large := lettering{p.u(clockType), look.SerifBold, look.Ink}
	for large.width(slide.Clock) > width {
		large.size *= 0.9
	}
	note := p.note()
	note.size = p.u(44)
	about := cut(note.lines(slide.About, width), 2)
	left := height - large.size*1.1 - heightOf(about, note) - p.u(50)
	lines, l := fit(slide.Text, look.Serif, p.u(50), p.u(leastQuestion), fyne.NewSize(width, max(left, 0)))
	lines = cut(lines, max(int(left/l.high()), 1))
	at := y + max(0, (left-heightOf(lines, l))*0.3)
	p.add(mark{form: textForm, x: x, y: at, w: large.width(slide.Clock), h: large.size * 1.1, text: slide.Clock,
		size: large.size, style: large.style, ink: large.ink})
	at += large.size*1.1 + p.u(6)
	at = p.write(about, note, x, at, width, fyne.TextAlignLeading)
	p.box(x, at+p.u(10), p.u(96), p.u(5), p.u(2), look.Accent)
	p.write(lines, l, x, at+p.u(34), width, fyne.TextAlignLeading)
}
