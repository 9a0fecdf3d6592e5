package layout

import "slices"

// sheet is the strips of one page, from one place in the flow to another.
type sheet struct{ from, to int }

const (
	costOfRoomBelow = 100.0 // of an empty page; a part of it, squared, for the room at a page's foot
	costOfShortEnd  = 40.0  // a last page with next to nothing on it
	costOfTightness = 10.0  // a page that reaches all the way into the room below
	shortEnd        = 0.15  // of a page
	roomBelow       = 14.0  // how far a page may reach into its lower margin to save a break
	costOfPage      = 1.0
	costOfTooFull   = 1e9
)

// paginate shares the strips out over pages at the least cost. A page is never tried longer than it can be, so the work
// grows with the number of strips.
func paginate(strips []strip) []sheet {
	type ending struct {
		cost float64
		from int
	}
	best := make([]ending, len(strips)+1)
	for to := 1; to <= len(strips); to++ {
		best[to].cost = -1
		height := 0.0
		for from := to - 1; from >= 0; from-- {
			height += strips[from].height
			whole := height + edges(strips, from, to)
			if whole > bodyHeight+roomBelow && from < to-1 {
				break
			}
			cost := best[from].cost + costOfSheet(strips, to, whole)
			if from > 0 && !strips[from].fresh {
				cost += strips[from].cost
			}
			if best[to].cost < 0 || cost < best[to].cost {
				best[to] = ending{cost, from}
			}
			if strips[from].fresh {
				break
			}
			height += strips[from].gap
		}
	}
	var sheets []sheet
	for to := len(strips); to > 0; to = best[to].from {
		sheets = append(sheets, sheet{best[to].from, to})
	}
	slices.Reverse(sheets)
	return sheets
}

// edges is the room that a page needs over its first strip and under its last one, because they are cut out of a block.
func edges(strips []strip, from, to int) float64 {
	return over(strips, from) + under(strips, to)
}

func over(strips []strip, from int) float64 {
	room := 0.0
	if head := strips[from].head; head != nil {
		room += head.height
	}
	if frame := strips[from].frame; frame != nil {
		room += frame.pad
	}
	return room
}

func under(strips []strip, to int) float64 {
	if frame := strips[to-1].frame; frame != nil {
		return frame.pad
	}
	return 0
}

func costOfSheet(strips []strip, to int, height float64) float64 {
	last := to == len(strips)
	room := (bodyHeight - height) / bodyHeight
	switch {
	case height > bodyHeight+roomBelow:
		return costOfTooFull
	case room < 0:
		return costOfPage + costOfTightness*(height-bodyHeight)/roomBelow
	case last && height < shortEnd*bodyHeight:
		return costOfPage + costOfShortEnd
	case last, strips[to].fresh:
		return costOfPage
	}
	return costOfPage + costOfRoomBelow*room*room
}
