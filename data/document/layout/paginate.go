package layout

import "slices"

// sheet is the strips of one page, from one place in the flow to another.
type sheet struct{ from, to int }

const (
	costOfPage      = 10.0
	costOfRoomBelow = 100.0 // of an empty page; a part of it, squared, for the room at a page's foot
	costOfShortEnd  = 60.0  // of a page with next to nothing on it before a fresh one, or at the end
	costOfTightness = 15.0  // of a page as tight as can be
	costOfTooFull   = 1e9

	shortEnd  = 0.25 // of a page is next to nothing
	roomBelow = 14.0 // how far a page may reach into its lower margin to save a break
	giving    = 0.25 // how much of its gaps a page may give up for the same purpose
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
		height, gaps := 0.0, 0.0
		for from := to - 1; from >= 0; from-- {
			height += strips[from].height
			whole := height + gaps + edges(strips, from, to)
			if tightness(whole, gaps) > 1 && from < to-1 {
				break
			}
			cost := best[from].cost + costOfSheet(strips, to, whole, gaps)
			if from > 0 && !strips[from].fresh {
				cost += strips[from].cost
			}
			if best[to].cost < 0 || cost < best[to].cost {
				best[to] = ending{cost, from}
			}
			if strips[from].fresh {
				break
			}
			gaps += strips[from].gap
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

// tightness is how much of what a page can give it must give to hold its strips: none to all is 0 to 1, and over 1 they do
// not fit.
func tightness(height, gaps float64) float64 {
	return max(0, (height-bodyHeight)/(roomBelow+giving*gaps))
}

func costOfSheet(strips []strip, to int, height, gaps float64) float64 {
	room, tight := (bodyHeight-height)/bodyHeight, tightness(height, gaps)
	ends := to == len(strips) || strips[to].fresh
	switch {
	case tight > 1:
		return costOfTooFull
	case tight > 0:
		return costOfPage + costOfTightness*tight*tight
	case ends && height < shortEnd*bodyHeight:
		return costOfPage + costOfShortEnd*(1-height/(shortEnd*bodyHeight))
	case ends:
		return costOfPage
	}
	return costOfPage + costOfRoomBelow*room*room
}

// tighten takes from a page's gaps what it must give.
func tighten(strips []strip) {
	height, gaps := edges(strips, 0, len(strips)), 0.0
	for i, strip := range strips {
		height += strip.height
		if i > 0 {
			gaps += strip.gap
		}
	}
	give := giving * min(1, tightness(height+gaps, gaps))
	for i := range strips {
		strips[i].gap *= 1 - give
	}
}
