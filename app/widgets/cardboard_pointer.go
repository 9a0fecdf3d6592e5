package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// MouseDown takes hold of the card under the pointer.
func (b *CardBoard) MouseDown(event *desktop.MouseEvent) {
	b.Control.MouseDown(event)
	if card := b.cardAt(event.Position); card != "" && !b.Disabled() {
		b.drop()
		b.at = card
		b.Refresh()
	}
}

// Tapped goes to the card under the pointer, leafs in a pack, or puts the card that one is at in the zone under it.
func (b *CardBoard) Tapped(event *fyne.PointEvent) {
	if b.Disabled() || len(b.cards) == 0 {
		return
	}
	b.TakeFocus()
	b.before = nil
	if way, zone := b.leafAt(event.Position); way != 0 {
		b.turn(zone, b.leafing(zone)+way)
		return
	}
	if card := b.cardAt(event.Position); card != "" {
		b.goTo(card)
		return
	}
	from, was := b.find(b.at)
	if zone := b.zoneAt(event.Position); zone >= 0 && zone != from && b.move(b.at, zone, len(b.lies[zone])) {
		b.goOn(from, was)
		b.told()
	}
}

// Dragged takes the card along. The page turns when the pointer comes to its edge.
func (b *CardBoard) Dragged(event *fyne.DragEvent) {
	stands, _ := placeIn(b.surface, b) // asked anew: the page may have turned under the pointer
	at := event.AbsolutePosition.Subtract(stands)
	if !b.drag.moving && !b.lift(at.SubtractXY(event.Dragged.DX, event.Dragged.DY)) {
		return
	}
	b.drag.at = at
	b.drag.zone, b.drag.place = b.landing(at)
	b.Refresh()
	reach := look.Length(look.Target) / 2
	b.surface.reveal(b, func() (fyne.Position, fyne.Size) {
		return fyne.NewPos(at.X, at.Y-reach), fyne.NewSize(1, 2*reach)
	})
}

// lift begins to move the card under a place.
func (b *CardBoard) lift(at fyne.Position) bool {
	card := b.cardAt(at)
	if card == "" || b.Disabled() {
		return false
	}
	b.drop()
	b.at = card
	b.drag = dragging{card: card, grip: at.Subtract(b.shape.cards[card].corner()), zone: -1, moving: true}
	return true
}

// DragEnd lets the card go: it lands in the zone under it, or goes back.
func (b *CardBoard) DragEnd() {
	held := b.drag
	if !held.moving {
		return
	}
	b.pressed = false
	b.drag = dragging{}
	if held.zone < 0 {
		b.Refresh()
		return
	}
	loose := held.at.Subtract(held.grip)
	from, was := b.find(held.card)
	if !b.move(held.card, held.zone, held.place) {
		b.Refresh()
		return
	}
	b.land(held.card, loose)
	b.goOn(from, was)
	b.told()
}

// goOn goes on to the pack, when there is one, after a card has been moved with the pointer: to the card after the one that
// was taken from there, or to the first.
func (b *CardBoard) goOn(from, was int) {
	left := b.lies[0]
	if b.zones[0].Kind != Pack || len(left) == 0 {
		return
	}
	b.at = left[0]
	if from == 0 {
		b.at = left[min(was, len(left)-1)]
	}
}

// landing is where a card would land if it were let go: the zone, and among ranks the place.
func (b *CardBoard) landing(at fyne.Position) (zone, place int) {
	zone = b.zoneAt(at)
	if zone < 0 {
		return -1, 0
	}
	if b.zones[zone].Kind != Ranks {
		return zone, 0
	}
	for _, key := range b.lies[zone] {
		card := b.shape.cards[key]
		if key != b.drag.card && at.Y > card.y+card.height/2 {
			place++
		}
	}
	return zone, place
}

// MouseMoved shows what the pointer is over.
func (b *CardBoard) MouseMoved(event *desktop.MouseEvent) {
	over := b.cardAt(event.Position)
	leaf, _ := b.leafAt(event.Position)
	if over != b.over || leaf != b.leaf {
		b.over, b.leaf = over, leaf
		b.Refresh()
	}
}

// MouseIn shows that the pointer is over the board.
func (b *CardBoard) MouseIn(event *desktop.MouseEvent) {
	b.Control.MouseIn(event)
	b.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (b *CardBoard) MouseOut() {
	b.over, b.leaf = "", 0
	b.Control.MouseOut()
}

// Cursor is a hand over what can be moved or pressed.
func (b *CardBoard) Cursor() desktop.Cursor {
	if b.over == "" && b.leaf == 0 {
		return desktop.DefaultCursor
	}
	return handOver(&b.Control)
}

func (b *CardBoard) cardAt(at fyne.Position) string {
	for key, card := range b.shape.cards {
		if card.holds(at) {
			return key
		}
	}
	return ""
}

func (b *CardBoard) zoneAt(at fyne.Position) int {
	for zone, place := range b.shape.zones {
		if place.holds(at) {
			return zone
		}
	}
	return -1
}

// leafAt tells which way the sign at a place leafs, and in which zone's pack.
func (b *CardBoard) leafAt(at fyne.Position) (way, zone int) {
	for zone := range b.zones {
		if b.zones[zone].Kind != Pack || len(b.lies[zone]) < 2 {
			continue
		}
		if b.shape.back.holds(at) {
			return -1, zone
		}
		if b.shape.on.holds(at) {
			return 1, zone
		}
	}
	return 0, -1
}
