package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedKey goes from card to card, takes one in hand and carries it.
func (b *CardBoard) TypedKey(key *fyne.KeyEvent) {
	if b.Disabled() || len(b.cards) == 0 {
		b.Unused(key)
		return
	}
	if way, arrow := arrows[key.Name]; arrow {
		b.arrow(way)
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.grab()
	case fyne.KeyBackspace, fyne.KeyDelete:
		b.before = nil
		b.lay(b.at, 0, len(b.lies[0]))
	case fyne.KeyEscape:
		if b.before != nil {
			b.putBack()
			return
		}
		b.Unused(key)
	default:
		b.Unused(key)
	}
}

// arrow carries the card in hand, or goes to the next card.
func (b *CardBoard) arrow(way direction) {
	if b.before != nil {
		b.carry(way)
		return
	}
	b.goTowards(way)
}

// TypedRune puts the card in a zone, or in a place.
func (b *CardBoard) TypedRune(letter rune) {
	if b.Disabled() || letter < '0' || letter > '9' {
		return
	}
	number, ranks := int(letter-'0'), b.ranks()
	b.before = nil
	switch {
	case number == 0:
		b.lay(b.at, 0, len(b.lies[0]))
	case ranks >= 0:
		b.lay(b.at, ranks, number-1)
	case number < len(b.zones):
		b.lay(b.at, number, len(b.lies[number]))
	}
}

// TypedShortcut moves the card a place up or down with Alt or Ctrl; other shortcuts go on to the surface.
func (b *CardBoard) TypedShortcut(shortcut fyne.Shortcut) {
	asked, ok := shortcut.(*desktop.CustomShortcut)
	way := direction{}
	if ok && (asked.Modifier == fyne.KeyModifierAlt || asked.Modifier == fyne.KeyModifierControl) {
		way = arrows[asked.KeyName]
	}
	if way.down == 0 || b.ranks() < 0 || b.Disabled() {
		b.surface.TypedShortcut(shortcut)
		return
	}
	held := b.before
	b.carry(way)
	b.before = held
}

// goTowards goes to the next card in a direction. In a pack one leafs to the sides.
func (b *CardBoard) goTowards(way direction) {
	zone, place := b.find(b.at)
	if b.zones[zone].Kind == Pack && way.right != 0 {
		b.turn(zone, place+way.right)
		return
	}
	spots, keys := map[int]spot{}, []string{}
	from := 0
	for _, lying := range b.lies {
		for _, key := range lying {
			if seen, ok := b.shape.cards[key]; ok {
				spots[len(keys)] = seen
				if key == b.at {
					from = len(keys)
				}
				keys = append(keys, key)
			}
		}
	}
	b.goTo(keys[towards(spots, from, way)])
}

// turn leafs to a card in a pack, round from the last to the first.
func (b *CardBoard) turn(zone, place int) {
	count := len(b.lies[zone])
	b.goTo(b.lies[zone][(place+count)%count])
}

func (b *CardBoard) goTo(key string) {
	b.at = key
	b.Refresh()
	b.revealCard()
}

// grab takes the card in hand, or lays it down.
func (b *CardBoard) grab() {
	if b.before != nil {
		b.drop()
		return
	}
	b.before = make([][]string, len(b.lies))
	for zone, keys := range b.lies {
		b.before[zone] = slices.Clone(keys)
	}
	b.Refresh()
}

func (b *CardBoard) drop() {
	if b.before != nil {
		b.before = nil
		b.Refresh()
	}
}

// putBack lays the card where it was when it was taken in hand.
func (b *CardBoard) putBack() {
	was := b.before
	b.before = nil
	for zone, keys := range was {
		if place := slices.Index(keys, b.at); place >= 0 && b.move(b.at, zone, place) {
			b.told()
		}
	}
	b.Refresh()
}

// carry moves the card one step: between places in a row of ranks, and otherwise from zone to zone.
func (b *CardBoard) carry(way direction) {
	zone, place := b.find(b.at)
	moved := false
	switch {
	case b.zones[zone].Kind == Ranks && way.down != 0:
		moved = place+way.down >= 0 && b.move(b.at, zone, place+way.down)
	case b.ranks() >= 0:
		moved = b.move(b.at, b.otherThan(zone), len(b.cards))
	case way.down != 0:
		moved = b.carryDown(zone, way.down)
	case zone > 0:
		next := min(max(zone+way.right, 1), len(b.zones)-1)
		moved = next != zone && b.move(b.at, next, len(b.lies[next]))
	}
	if moved {
		b.told()
	}
}

// carryDown moves a card from the pack to the zones under it, and up again.
func (b *CardBoard) carryDown(zone, down int) bool {
	switch {
	case zone == 0 && down > 0:
		middle := len(b.zones) / 2
		return b.move(b.at, middle, len(b.lies[middle]))
	case zone > 0 && down < 0:
		return b.move(b.at, 0, len(b.lies[0]))
	}
	return false
}

// otherThan is the other of a board's two zones.
func (b *CardBoard) otherThan(zone int) int {
	if zone == 0 {
		return b.ranks()
	}
	return 0
}
