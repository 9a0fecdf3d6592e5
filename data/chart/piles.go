package chart

import "strconv"

// Piles is how many people put each of some cards in each of a few piles. A pile has its place across, so that it is known
// by where it stands and not by a colour.
type Piles struct {
	Names []string // of the piles, from the left
	Cards []PilesCard
	Says  string
}

// PilesCard is one card and how many put it in each pile.
type PilesCard struct {
	Text   string
	Counts []int
}

const (
	pilesWidth  = 360.0
	pilesGap    = 14.0 // between two piles
	pilesNumber = 24.0 // room for the number after a bar
	pilesHead   = 6.0  // from the piles' names to the first card
)

// Chart draws the piles, the cards in the order they are given.
func (p Piles) Chart() Chart {
	chart := Chart{Width: pilesWidth, Says: p.Says}
	most, y := 1, 0.0
	for i, name := range p.Names {
		chart.label(Point{p.left(i), endSize}, Start, p.wide(), endSize, name)
		chart.strong(Ink)
		y = max(y, float64(lines(name, p.wide(), endSize))*endSize*linePitch+pilesHead)
	}
	for _, card := range p.Cards {
		for _, count := range card.Counts {
			most = max(most, count)
		}
	}
	for _, card := range p.Cards {
		chart.label(Point{0, y + barText}, Start, pilesWidth, barText, card.Text)
		y += float64(lines(card.Text, pilesWidth, barText))*barText*linePitch + barToLabel
		for i, count := range card.Counts {
			if i < len(p.Names) {
				p.draw(&chart, i, y, count, most)
			}
		}
		y += barThick + barGap
	}
	chart.Height = max(0, y-barGap+2)
	return chart
}

// wide is how wide a pile's place is.
func (p Piles) wide() float64 {
	piles := float64(max(1, len(p.Names)))
	return (pilesWidth - pilesGap*(piles-1)) / piles
}

func (p Piles) left(pile int) float64 { return float64(pile) * (p.wide() + pilesGap) }

func (p Piles) draw(chart *Chart, pile int, y float64, count, most int) {
	left, full := p.left(pile), max(0, p.wide()-pilesNumber)
	long := full * float64(count) / float64(most)
	chart.line(Quiet, 1, Point{left, y + barThick}, Point{left + full, y + barThick})
	if count > 0 {
		chart.bar(Now, left, y, left+long, y+barThick)
	}
	chart.label(Point{left + long + 4, y + barThick - 1}, Start, pilesNumber-4, columnNumbers, strconv.Itoa(count))
	if count > 0 {
		chart.strong(Ink)
	}
}
