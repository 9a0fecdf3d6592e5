package widgets

import "fyne.io/fyne/v2"

// spot is a rectangle inside a control, such as a card, that one can press and come to with the arrows.
type spot struct{ x, y, width, height float32 }

func (s spot) holds(at fyne.Position) bool {
	return at.X >= s.x && at.X < s.x+s.width && at.Y >= s.y && at.Y < s.y+s.height
}

func (s spot) place() (fyne.Position, fyne.Size) {
	return fyne.NewPos(s.x, s.y), fyne.NewSize(s.width, s.height)
}

func (s spot) corner() fyne.Position { return fyne.NewPos(s.x, s.y) }

// direction is where an arrow points.
type direction struct{ right, down int }

// arrows are the directions of the arrow keys.
var arrows = map[fyne.KeyName]direction{
	fyne.KeyRight: {right: 1}, fyne.KeyLeft: {right: -1}, fyne.KeyDown: {down: 1}, fyne.KeyUp: {down: -1},
}

// towards finds which spot lies next in a direction, preferring what is straight ahead; the one begun from when none does.
func towards(spots map[int]spot, from int, way direction) int {
	const aside = 3 // how much worse it is to lie aside than to lie far off
	start, best, least := spots[from], from, float32(0)
	for i, other := range spots {
		ahead, off := start.distance(other, way)
		cost := ahead + aside*off
		if i != from && ahead > 0 && (best == from || cost < least || cost == least && i < best) {
			best, least = i, cost
		}
	}
	return best
}

// distance is how far off another spot's middle lies in a direction, and how far aside its nearest edge does. Only what
// begins where this spot ends lies ahead; for anything else it is nought.
func (s spot) distance(other spot, way direction) (ahead, off float32) {
	if way.right != 0 {
		ahead = float32(way.right) * (other.x + other.width/2 - s.x - s.width/2)
		return beyond(ahead, (s.width+other.width)/2), max(0, other.y-s.y-s.height, s.y-other.y-other.height)
	}
	ahead = float32(way.down) * (other.y + other.height/2 - s.y - s.height/2)
	return beyond(ahead, (s.height+other.height)/2), max(0, other.x-s.x-s.width, s.x-other.x-other.width)
}

func beyond(ahead, edges float32) float32 {
	const hair = 1
	if ahead < edges-hair {
		return 0
	}
	return ahead
}
