package widgets

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// boardShape is where the parts of a board are, at the width it has.
type boardShape struct {
	zones []spot
	cards map[string]spot // those that are seen
	slots []spot          // the places of the ranks, without their numbers
	back  spot            // the signs that leaf in the pack
	on    spot
	high  float32
}

// boardPad is the room inside a zone and inside a card.
func boardPad() float32 { return look.Length(look.Step) * 1.25 }

// rankRoom is the room for a rank's number.
func rankRoom() float32 { return look.Length(look.Body) * 1.5 }

// lay places everything. A pack lies above the other zones; those lie beside one another when there is room.
func (r *boardRenderer) lay(width float32) {
	r.board.shape = boardShape{zones: make([]spot, len(r.board.zones)), cards: map[string]spot{}}
	order, y := r.order(), float32(0)
	if r.board.zones[0].Kind == Pack {
		y = r.layPack(width) + look.Length(look.Gap)
	}
	gap := look.Length(look.Gap)
	column := (width - gap*float32(len(order)-1)) / float32(len(order))
	if r.wide = column >= look.Length(look.Column)*r.leastPart(); !r.wide {
		for _, zone := range order {
			y += r.layZone(zone, 0, y, width) + gap
		}
		r.board.shape.high = y - gap
		return
	}
	high := float32(0)
	for i, zone := range order {
		high = max(high, r.layZone(zone, float32(i)*(column+gap), y, column))
	}
	for _, zone := range order {
		r.board.shape.zones[zone].height = high
	}
	r.board.shape.high = y + high
}

// leastPart is how narrow, in parts of a column of text, a zone may be that lies beside another. Ranks need room for
// numbers.
func (r *boardRenderer) leastPart() float32 {
	if r.board.ranks() >= 0 {
		return 0.4
	}
	return 0.28
}

// order is the zones below a pack from left to right: ranks come before the heap that they are filled from.
func (r *boardRenderer) order() []int {
	if r.board.ranks() >= 0 {
		return []int{r.board.ranks(), 0}
	}
	var order []int
	for zone := 1; zone < len(r.board.zones); zone++ {
		order = append(order, zone)
	}
	return order
}

// layZone places a zone's title and its cards, and tells how high it became.
func (r *boardRenderer) layZone(zone int, x, y, width float32) float32 {
	pad, drawn := boardPad(), r.zones[zone]
	inner, top := width-2*pad, y+pad
	left := x + pad
	if sign := drawn.sign.MinSize(); r.board.zones[zone].Sign != "" {
		put(drawn.sign, left, top, sign.Width, sign.Height)
		left += sign.Width + pad
	}
	top += place(drawn.title, left, top, x+width-pad-left) + pad
	switch {
	case r.board.zones[zone].Kind == Ranks:
		top = r.layRanks(zone, x+pad, top, inner)
	case len(r.board.lies[zone]) == 0:
		top += max(place(drawn.empty, x+pad, top, inner), look.Length(look.Target)) + pad
	default:
		for _, key := range r.board.lies[zone] {
			top += r.layCard(key, x+pad, top, inner, look.Body) + pad*0.75
		}
		top += pad * 0.25
	}
	r.board.shape.zones[zone] = spot{x, y, width, top - y}
	return top - y
}

// layRanks places the cards that have a place, and the places that are free: all of them when the heap lies beside, or
// else only the next one.
func (r *boardRenderer) layRanks(zone int, x, top, width float32) float32 {
	room, keys := rankRoom(), r.board.lies[zone]
	free := len(r.board.cards) - len(keys)
	if !r.wide {
		free = min(free, 1)
	}
	for i := range len(keys) + free {
		high := look.Length(look.Target)
		if i < len(keys) {
			high = r.layCard(keys[i], x+room, top, width-room, look.Body)
		}
		r.board.shape.slots = append(r.board.shape.slots, spot{x + room, top, width - room, high})
		top += high + boardPad()*0.75
	}
	return top + boardPad()*0.25
}

// layCard gives a card its place and tells how high it is.
func (r *boardRenderer) layCard(key string, x, y, width float32, size fyne.ThemeSizeName) float32 {
	sheet, pad := r.sheets[key], boardPad()
	sheet.restyle(size)
	text := heightAt(sheet.text, width-2*pad)
	high := max(text+1.5*pad, look.Length(look.Target)*0.9)
	if size == look.Lead {
		high = r.packHeight(width)
	}
	sheet.lay(x, y, width, high)
	r.board.shape.cards[key] = spot{x, y, width, high}
	return high
}

// layPack places the pack in the middle: its uppermost card, the edges of those under it, the signs that leaf, and how
// many there are. It takes the same room whatever lies in it, so that nothing moves when a card goes.
func (r *boardRenderer) layPack(width float32) float32 {
	target, step := look.Length(look.Target), look.Length(look.Step)
	card := min(width-2*target-2*step, look.Length(look.Column)*0.62)
	if card < look.Length(look.Column)*0.3 {
		card = width - 2*step
	}
	left, high := (width-card)/2, r.packHeight(card)
	r.fanned = spot{left, step, card, high}
	if keys := r.board.lies[0]; len(keys) > 0 {
		r.layCard(keys[r.board.leafing(0)], left, step, card, look.Lead)
	}
	under := step + high + step*1.75
	count := r.left.MinSize()
	put(r.left, (width-count.Width)/2, under, count.Width, count.Height)
	y := step + (high-target)/2
	reach := left - step - target
	if reach < 0 { // beside the count, when there is no room beside the card
		y, reach = under+(count.Height-target)/2, max(0, (width-count.Width)/2-step-target)
	}
	r.board.shape.back = spot{reach, y, target, target}
	r.board.shape.on = spot{width - reach - target, y, target, target}
	centreText(r.signs[0], reach+target/2, y+(target-r.signs[0].MinSize().Height)/2)
	centreText(r.signs[1], width-reach-target/2, y+(target-r.signs[1].MinSize().Height)/2)
	own := heightAt(r.zones[0].empty, card-2*boardPad())
	place(r.zones[0].empty, left+boardPad(), step+(high-own)/2, card-2*boardPad())
	all := under + max(count.Height, y+target-under)
	r.board.shape.zones[0] = spot{0, 0, width, all}
	return all
}

// packHeight is the height of the highest card in a pack of this width, measured once for each width.
func (r *boardRenderer) packHeight(width float32) float32 {
	asked := gauged{width, look.Length(look.Lead), r.board.made}
	if r.gauged == asked {
		return r.highest
	}
	r.gauged, r.highest = asked, 2*look.Length(look.Target)
	for _, words := range r.board.cards {
		reword(r.gauge, words, look.Ink)
		r.highest = max(r.highest, heightAt(r.gauge, width-2*boardPad())+3*boardPad())
	}
	return r.highest
}

// gauged is for what a pack's height was measured.
type gauged struct {
	width, size float32
	made        int
}
