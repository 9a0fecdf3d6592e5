package layout

import "unicode"

// span is a line of a paragraph: its letters from one place to another.
type span struct{ from, to int }

// chance is a place where a line may end. The letters between end and next, a space, are on neither line.
type chance struct {
	end, next int
	cost      float64
}

// What the lines of a paragraph cost. The cheapest set of lines is chosen as a whole, not line by line: lines of even
// length that end where a pause is, and no word alone on the last one.
const (
	costOfLine     = 20.0  // so that there are as few lines as can be
	costOfRoom     = 100.0 // of an empty line; a part of it, squared, for the room at a line's end
	costOfLoneWord = 30.0
	costOfHyphen   = 2.0
	costOfStroke   = 15.0 // after a slash
	costOfSoft     = 12.0 // at a soft hyphen
	costOfDash     = 40.0 // a line that begins with a dash
	costOfInside   = 60.0 // inside a word
	costOfOverfull = 1e6

	loneWord  = 0.4  // of the width: a word alone on the last line is short below it
	shortLine = 0.16 // several words are short below this
)

// chances lists where lines of at most a width may end. Only words wider than a line may break anywhere.
func (p passage) chances(width int) []chance {
	var found []chance
	from := 0 // of the word
	add := func(c chance) {
		if p.width(span{from, c.end}) > width {
			for i := from + 1; i < c.end; i++ {
				found = append(found, chance{end: i, next: i, cost: costOfInside})
			}
		}
		found, from = append(found, c), c.next
	}
	for i := range p.letters {
		if c, ok := p.chanceAt(i); ok {
			add(c)
		}
	}
	add(chance{end: len(p.letters), next: len(p.letters)})
	return found
}

func (p passage) chanceAt(i int) (chance, bool) {
	if i == 0 || i == len(p.letters)-1 {
		return chance{}, false
	}
	at, after := p.letters[i].rune, p.letters[i+1].rune
	inWord := isWordly(p.letters[i-1].rune) && isWordly(after)
	switch {
	case at == ' ':
		return p.chanceAtSpace(i)
	case at == zeroWidthSpace:
		return chance{i, i + 1, 0}, true
	case at == softHyphen:
		return chance{i + 1, i + 1, costOfSoft}, inWord
	case isHyphen(at):
		return chance{i + 1, i + 1, costOfHyphen}, inWord && !unicode.IsDigit(after)
	case isDash(at):
		return chance{i + 1, i + 1, costOfHyphen}, inWord
	case at == '/':
		return chance{i + 1, i + 1, costOfStroke}, inWord
	}
	return chance{}, false
}

func (p passage) chanceAtSpace(i int) (chance, bool) {
	switch {
	case isDash(p.letters[i+1].rune) && p.isSpace(i+2):
		return chance{i, i + 1, costOfDash}, true
	case p.binds(i):
		return chance{}, false
	}
	return chance{i, i + 1, 0}, true
}

func (p passage) isSpace(i int) bool { return i < len(p.letters) && p.letters[i].rune == ' ' }

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' }
func isDash(r rune) bool   { return r == '–' || r == '—' || r == '-' }
func isWordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// ending is the best way to end a line at a chance.
type ending struct {
	cost float64
	from int // the chance that the line begins after; -1 for the paragraph's beginning
}

// lines breaks a paragraph into lines of at most a width. With even, the last line weighs like the others, as a title wants
// it. The work grows with the length of the paragraph, not with its square: a line is never tried longer than it can be.
func (p passage) lines(width int, even bool) []span {
	if len(p.letters) == 0 {
		return nil
	}
	chances := p.chances(width)
	best := make([]ending, len(chances))
	for to := range chances {
		best[to] = ending{cost: -1}
		for from := to - 1; from >= -1; from-- {
			line := p.span(chances, from, to)
			long := p.before[line.to] - p.before[line.from] // without a hyphen, which a longer line may not need
			if long > width && from < to-1 {
				break
			}
			cost := p.cost(chances, from, to, width, even)
			if from >= 0 {
				cost += best[from].cost
			}
			if best[to].cost < 0 || cost < best[to].cost {
				best[to] = ending{cost, from}
			}
		}
	}
	return p.chosen(chances, best)
}

func (p passage) span(chances []chance, from, to int) span {
	if from < 0 {
		return span{0, chances[to].end}
	}
	return span{chances[from].next, chances[to].end}
}

func (p passage) cost(chances []chance, from, to, width int, even bool) float64 {
	line := p.span(chances, from, to)
	room := float64(width-p.width(line)) / float64(width)
	last := to == len(chances)-1
	switch {
	case room < 0:
		return costOfOverfull
	case last && !even && from >= 0 && (1-room < shortLine || from == to-1 && 1-room < loneWord):
		return costOfLine + costOfLoneWord
	case last && !even:
		return costOfLine
	}
	return costOfLine + costOfRoom*room*room + chances[to].cost
}

func (p passage) chosen(chances []chance, best []ending) []span {
	count := 0
	for at := len(chances) - 1; at >= 0; at = best[at].from {
		count++
	}
	lines := make([]span, count)
	for at := len(chances) - 1; at >= 0; at = best[at].from {
		count--
		lines[count] = p.span(chances, best[at].from, at)
	}
	return lines
}
