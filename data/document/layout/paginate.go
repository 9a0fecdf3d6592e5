package layout

import "slices"

// sheet is the strips of one page, from one place in the flow to another.
type sheet struct{ from, to int }

const (
	costOfPage      = 25.0
	costOfRoomBelow = 40.0 // of an empty page; a part of it for the room at a page's foot, and as much of it squared
	costOfShortEnd  = 60.0 // of a page with next to nothing on it before a fresh one, or at the end
	costOfTightness = 15.0 // of a page as tight as can be
	costOfTooFull   = 1e9

	shortEnd  = 0.25 // of a page is next to nothing
	roomBelow = 6.0  // how far a page may reach into its lower margin to save a break
	giving    = 0.25 // how much of its gaps a page may give up for the same purpose

	givingLine = 0.03 // and of the distance between its lines

	stretching = 0.05 // of a page is the most that its gaps take up, so that pages end at one height
	stretchGap = 0.6  // and so much of the gaps themselves
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
		height, room := 0.0, room{}
		for from := to - 1; from >= 0; from-- {
			height += strips[from].height
			room.lines += strips[from].give
			whole := height + room.gaps + edges(strips, from, to)
			if room.tightness(whole) > 1 && from < to-1 {
				break
			}
			cost := best[from].cost + costOfSheet(strips, to, whole, room)
			if from > 0 && !strips[from].fresh {
				cost += strips[from].cost
			}
			if best[to].cost < 0 || cost < best[to].cost {
				best[to] = ending{cost, from}
			}
			if strips[from].fresh {
				break
			}
			room.gaps += strips[from].gap
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

// room is what a page can give: its gaps, and what its lines may come nearer to each other.
type room struct{ gaps, lines float64 }

// tightness is how much of what a page can give it must give to hold its strips: none to all is 0 to 1, and over 1 they do
// not fit.
func (r room) tightness(height float64) float64 {
	return max(0, (height-bodyHeight)/(roomBelow+giving*r.gaps+r.lines))
}

func costOfSheet(strips []strip, to int, height float64, give room) float64 {
	room, tight := (bodyHeight-height)/bodyHeight, give.tightness(height)
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
	if strips[to].begins > 0 {
		room *= 0.8 // before a new section it looks like the end that it is
	}
	return costOfPage + costOfRoomBelow*(room+room*room)
}

// fit takes from a page what it must give, or lets the gaps of a page that is nearly full take up what is left, so that
// facing pages end at one height. A page that ends before a fresh one keeps its room.
func fit(strips []strip, ends bool) {
	height, give := edges(strips, 0, len(strips)), room{}
	for i, strip := range strips {
		height += strip.height
		give.lines += strip.give
		if i > 0 {
			give.gaps += strip.gap
		}
	}
	tight := min(1, give.tightness(height+give.gaps))
	factor := 1 - giving*tight
	left := bodyHeight - height - give.gaps
	if !ends && left > 0 && left <= stretching*bodyHeight && left <= stretchGap*give.gaps {
		factor = 1 + left/give.gaps
	}
	for i := range strips {
		strips[i].gap *= factor
		strips[i].height -= strips[i].give * tight
	}
}
