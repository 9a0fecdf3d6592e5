package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// bars draws answers that are words. Short ones have their people beside them, long ones under them.
func (p *poster) bars(b Bars, x, y, width, height float32, page int) {
	panels := b.Panels
	if b.Marks.Ask || len(panels) == 0 {
		panels = []Panel{{Counts: make([]int, len(b.Options))}}
	}
	if b.Marks.named() {
		height -= p.small().high() + p.u(8)
		p.legend(b.Marks, x, y+height+p.u(8), width)
	}
	named := float32(0)
	if panels[0].Name != "" {
		named = p.strong().high() + p.u(4)
	}
	set := p.barsSet(b, panels, width, height-named)
	if named > 0 {
		l := p.strong()
		for nth, at := range p.spans(len(panels), x+set.left, width-set.left) {
			p.write(cut(l.lines(panels[nth].Name, at.width), 1), l, at.x, y, at.width, fyne.TextAlignLeading)
		}
		y, height = y+named, height-named
	}
	from, to := p.rowsOn(set.highs, height, page)
	spare := p.spare(set.highs[from:to], height, page)
	for nth := from; nth < to; nth++ {
		y += spare
		y += p.option(b, panels, set, nth, span{x, width}, y)
	}
}

// spare is how much more room there is above each row than it needs, within bounds.
func (p *poster) spare(highs []float32, height float32, page int) float32 {
	if page > 0 || p.more > 0 {
		return 0 // so that rows stand at the same places on every page
	}
	for _, high := range highs {
		height -= high
	}
	return max(0, min(p.u(30), height/float32(len(highs)+1)))
}

// barsSet is how the rows of bars are set.
type barsSet struct {
	label  lettering
	texts  [][]string
	left   float32 // how far in the people stand; 0 when they stand under the text
	person float32 // how large; 0 when they are bars
	under  float32 // how high they stand under the text
	gap    float32 // between rows
	highs  []float32
}

func (s barsSet) high() float32 {
	high := float32(0)
	for _, one := range s.highs {
		high += one
	}
	return high
}

// barsSet sets the rows as roomy as they all fit on a page; when none does, as tight as they can be read.
func (p *poster) barsSet(b Bars, panels []Panel, width, height float32) barsSet {
	var set barsSet
	for _, tried := range []struct{ share, size, gap, under float32 }{
		{0.46, noteType, 24, 0}, {0.56, noteType, 18, 0}, {0.6, smallType, 12, 0},
		{0, noteType, 24, usualPerson}, {0, smallType, 18, usualPerson}, {0, smallType, 12, 30},
		{0.6, smallType, 6, 0}, {0, smallType, 6, 26},
	} {
		next := barsSet{
			label: lettering{p.u(tried.size), fyne.TextStyle{}, look.Ink}, left: width * tried.share,
			gap: p.u(tried.gap), under: p.u(tried.under),
		}
		next.fill(p, b, panels, width)
		if tried.share > 0 && len(panels) > 1 && next.left > width*0.5 {
			continue // several groups need the room
		}
		if set.highs == nil || next.high() < set.high() || set.lines() > 2 {
			set = next
		}
		if set.high() <= height && set.lines() <= 2 {
			return set
		}
	}
	return set
}

// lines is how many lines the longest text has beside its people; where they stand under it, it may have more.
func (s barsSet) lines() int {
	most := 0
	if s.left > 0 {
		for _, text := range s.texts {
			most = max(most, len(text))
		}
	}
	return most
}

// fill breaks the texts and measures the rows.
func (s *barsSet) fill(p *poster, b Bars, panels []Panel, width float32) {
	room := p.spans(len(panels), 0, width-s.left)[0].width - p.u(70)
	if count := most(panels); count > 0 && b.Said == nil {
		largest := p.u(usualPerson)
		if s.left == 0 {
			largest = s.under
		}
		if person := min(largest, room/float32(count)); person >= p.u(leastPerson) {
			s.person = person
		}
	}
	for _, option := range b.Options {
		wide := width - p.u(28)
		if s.left > 0 {
			wide = s.left - p.u(36)
		}
		lines := s.label.lines(option, wide)
		high := heightOf(lines, s.label)
		if s.left > 0 {
			high = max(high, p.strong().high()+p.u(4))
		} else if !b.Marks.Ask {
			high += s.under + p.u(12)
		}
		s.texts, s.highs = append(s.texts, lines), append(s.highs, high+s.gap)
	}
}

// rowsOn are the rows that stand on a page: as many as there is room for.
func (p *poster) rowsOn(highs []float32, room float32, page int) (from, to int) {
	pages := [][2]int{}
	for at := 0; at < len(highs); {
		end, left := at, room
		for end < len(highs) && (highs[end] <= left || end == at) {
			left -= highs[end]
			end++
		}
		pages = append(pages, [2]int{at, end})
		at = end
	}
	if len(pages) == 0 {
		return 0, 0
	}
	page = min(max(page, 0), len(pages)-1)
	p.more = len(pages) - 1 - page
	return pages[page][0], pages[page][1]
}

// option draws one answer and tells how high it was.
func (p *poster) option(b Bars, panels []Panel, set barsSet, nth int, at span, y float32) float32 {
	high := set.highs[nth]
	inner := high - set.gap
	if b.Marks.Ask {
		p.answers[nth] = patch{at.x, y, at.width, high}
	}
	if nth == b.Marks.Guess {
		p.frame(at.x-p.u(14), y-set.gap*0.3, at.width+p.u(28), inner+set.gap*0.7, p.u(8), p.u(5), look.Accent)
	} else if b.Marks.Ask {
		p.box(at.x-p.u(14), y-set.gap*0.3, at.width+p.u(28), inner+set.gap*0.7, p.u(8), look.Wash)
	}
	if b.Marks.isFact(nth) {
		p.box(at.x-p.u(18), y-p.u(2), p.u(10), inner+p.u(4), p.u(3), look.Ink)
	}
	text := y + p.u(2)
	if set.left > 0 {
		text = y + (inner-heightOf(set.texts[nth], set.label))/2
	}
	end := p.write(set.texts[nth], set.label, at.x+p.u(4), text, at.width, fyne.TextAlignLeading)
	if b.Marks.Ask {
		return high
	}
	top, room := y, inner
	if set.left == 0 {
		top, room = end+p.u(7), set.under
	}
	for k, place := range p.spans(len(panels), at.x+set.left, at.width-set.left) {
		said := ""
		if b.Said != nil {
			said = b.Said[nth]
		}
		p.strip(panels, k, nth, said, place, top+room/2, set.person)
	}
	return high
}

// strip draws how many gave one answer, from left to right around a height, with the number after them.
func (p *poster) strip(panels []Panel, k, nth int, said string, at span, middle, person float32) {
	panel, strong := panels[k], p.strong()
	count := panel.Counts[nth]
	wide := float32(0)
	if said == "" {
		said = strconv.Itoa(count)
	}
	room := at.width - max(strong.width(said)+p.u(12), p.u(60))
	switch {
	case count == 0:
	case person > 0:
		for one := range count {
			p.person(at.x+float32(one)*person+person*0.06, middle-person*0.44, person*0.88, panel)
		}
		wide = float32(count)*person + p.u(8)
	default:
		wide = room * float32(count) / float32(most(panels))
		p.bar(panel, at.x, middle-p.u(13), max(wide, p.u(4)), p.u(26))
		wide += p.u(10)
	}
	if count == 0 {
		strong = p.small()
	}
	p.write([]string{said}, strong, at.x+wide, middle-strong.high()/2, at.width, fyne.TextAlignLeading)
}

// lines draws several questions with a small distribution beside each.
func (p *poster) lines(l Lines, x, y, width, height float32, page int) {
	left := width * 0.52
	right := span{x + left + p.u(28), width - left - p.u(28)}
	heads := p.small()
	if len(l.Heads) == 2 {
		half := right.width/2 - p.u(4)
		low, high := heads.lines(l.Heads[0], half), heads.lines(l.Heads[1], half)
		p.write(low, heads, right.x, y, half, fyne.TextAlignLeading)
		p.write(high, heads, right.x+right.width-half, y, half, fyne.TextAlignTrailing)
		tall := max(heightOf(low, heads), heightOf(high, heads)) + p.u(8)
		y, height = y+tall, height-tall
	} else if len(l.Heads) > 2 {
		wide, tall := right.width/float32(len(l.Heads)), float32(0)
		for nth, head := range l.Heads {
			lines := heads.lines(head, wide-p.u(6))
			p.write(lines, heads, right.x+float32(nth)*wide, y, wide, fyne.TextAlignCenter)
			tall = max(tall, heightOf(lines, heads))
		}
		y, height = y+tall+p.u(8), height-tall-p.u(8)
	}
	text := lettering{p.u(smallType), look.Serif, look.Ink}
	least := p.strong().high() + p.u(44)
	var texts [][]string
	var highs []float32
	for _, line := range l.Lines {
		lines := cut(text.lines(line.Text, left), 4)
		texts, highs = append(texts, lines), append(highs, max(heightOf(lines, text), least)+p.u(22))
	}
	from, to := p.rowsOn(highs, height, page)
	for nth := from; nth < to; nth++ {
		inner := highs[nth] - p.u(22)
		p.write(texts[nth], text, x, y+(inner-heightOf(texts[nth], text))/2, left, fyne.TextAlignLeading)
		p.smallBars(l.Lines[nth], right, y, inner)
		y += highs[nth]
		if nth+1 < to {
			p.line(x, y-p.u(11), width, 0, p.u(1.5), look.Hairline)
		}
	}
}

// smallBars draws a small distribution: a bar for each answer with its number under it.
func (p *poster) smallBars(line Line, at span, y, high float32) {
	if line.Counts == nil {
		l := p.small()
		lines := cut(l.lines(line.Said, at.width), 3)
		p.write(lines, l, at.x, y+(high-heightOf(lines, l))/2, at.width, fyne.TextAlignLeading)
		return
	}
	wide := at.width / float32(len(line.Counts))
	floor := y + high - p.strong().high()
	p.line(at.x, floor, at.width, 0, p.u(2), look.Line)
	tallest := float32(max(most([]Panel{{Counts: line.Counts}}), 1))
	for nth, count := range line.Counts {
		left := at.x + float32(nth)*wide
		tall := (floor - y) * float32(count) / tallest
		if count > 0 {
			p.box(left+wide*0.14, floor-tall, wide*0.72, tall, p.u(2), look.Now)
		}
		l := p.strong()
		if count == 0 {
			l = p.small()
		}
		p.write([]string{strconv.Itoa(count)}, l, left, floor+p.u(1), wide, fyne.TextAlignCenter)
	}
}
