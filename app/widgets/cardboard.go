package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// BoardCard is a card on a board.
type BoardCard struct{ Key, Text string }

// ZoneKind is how cards lie in a zone of a board.
type ZoneKind int

// The kinds of zones.
const (
	Pile  ZoneKind = iota // below one another, in the order that the board was given them
	Pack                  // on one another: one sees the uppermost and can leaf through them
	Heap                  // as in a pile, with the ranks that it fills to the left
	Ranks                 // in numbered places, the first uppermost
)

// Zone is a place on a board where cards lie.
type Zone struct {
	Title string // above it
	Sign  string // beside the title: the key that puts a card there; may be empty
	Empty string // what it says while no card lies there
	Kind  ZoneKind
}

// BoardWords are what a board says.
type BoardWords struct {
	// Says is the accessibility label: which card one is at, in which zone and as which there (from 0), how many lie there,
	// and whether one holds it.
	Says func(card BoardCard, zone, place, of int, held bool) string
	None string             // the accessibility label when there is no card at all
	Left func(n int) string // under a pack: how many cards lie in it
}

// CardBoard is cards on a table with zones among which one moves them: press a card and drag it, or press it and then the
// zone. It is one Tab stop. The arrows go from card to card; in a pack, right and left leaf through it. A number puts the
// card in the zone with that number, or, on a board with ranks, in that place. Space takes the card in hand, and then the
// arrows carry it, Space lays it down and Escape puts it back; on ranks Alt and an arrow moves it at once. 0 or Backspace
// puts it back where all cards lay in the beginning, in the first zone.
type CardBoard struct {
	Control
	OnChanged func(lies [][]string) // the keys of the cards in each zone, in order

	zones  []Zone
	words  BoardWords
	cards  map[string]string // texts by key
	given  map[string]int    // in which order they were given
	lies   [][]string        // as OnChanged tells
	at     string            // the card one is at
	before [][]string        // how the cards lay when one was taken in hand; nil when none is

	over   string // the card under the pointer
	leaf   int    // the way the leaf sign under the pointer turns; 0 when there is none
	drag   dragging
	glide  glide
	flying string // the card that glides
	shape  boardShape
	made   int // how many times cards were given, so that what was measured is measured anew
}

// dragging is a card on its way with the pointer.
type dragging struct {
	card   string
	grip   fyne.Position // where in the card it is held
	at     fyne.Position // where the pointer is
	zone   int           // where it would land; −1 when nowhere
	place  int
	moving bool
}

// NewCardBoard makes a board without cards. In the first zone lie all cards that have not been moved.
func NewCardBoard(zones []Zone, words BoardWords, changed func(lies [][]string)) *CardBoard {
	b := &CardBoard{zones: zones, words: words, OnChanged: changed, lies: make([][]string, len(zones))}
	b.Extend(b)
	return b
}

// Set gives the board its cards and shows how they lie, without telling. Cards that lie nowhere lie in the first zone, in
// the order they are given; keys without a card are left out.
func (b *CardBoard) Set(cards []BoardCard, lies [][]string) {
	b.cards, b.given = map[string]string{}, map[string]int{}
	for i, card := range cards {
		b.cards[card.Key], b.given[card.Key] = card.Text, i
	}
	b.lies = make([][]string, len(b.zones))
	placed := map[string]bool{}
	for zone := 1; zone < min(len(lies), len(b.zones)); zone++ {
		for _, key := range lies[zone] {
			if _, known := b.cards[key]; known && !placed[key] {
				b.lies[zone] = append(b.lies[zone], key)
				placed[key] = true
			}
		}
	}
	for _, card := range cards {
		if !placed[card.Key] {
			b.lies[0] = append(b.lies[0], card.Key)
		}
	}
	for zone := range b.lies {
		b.arrange(zone)
	}
	if _, known := b.cards[b.at]; !known {
		b.at = b.first()
	}
	b.before, b.drag = nil, dragging{}
	b.made++
	b.Refresh()
}

// arrange lets the cards of a zone lie in the order they were given, unless their order is what one says with them.
func (b *CardBoard) arrange(zone int) {
	if b.zones[zone].Kind != Ranks {
		slices.SortFunc(b.lies[zone], func(one, other string) int { return b.given[one] - b.given[other] })
	}
}

// first is the card that one begins at.
func (b *CardBoard) first() string {
	for _, keys := range b.lies {
		if len(keys) > 0 {
			return keys[0]
		}
	}
	return ""
}

// find tells in which zone a card lies and as which there.
func (b *CardBoard) find(key string) (zone, place int) {
	for zone, keys := range b.lies {
		if place := slices.Index(keys, key); place >= 0 {
			return zone, place
		}
	}
	return -1, -1
}

// ranks is the zone with numbered places; −1 when there is none.
func (b *CardBoard) ranks() int {
	return slices.IndexFunc(b.zones, func(zone Zone) bool { return zone.Kind == Ranks })
}

// leafing is the place in a pack of the card that lies uppermost: the one that one is at, or else the first.
func (b *CardBoard) leafing(zone int) int { return max(0, slices.Index(b.lies[zone], b.at)) }

// move moves a card and tells whether that changed anything. Among ranks it comes to the place, or to the last one.
func (b *CardBoard) move(key string, zone, place int) bool {
	from, was := b.find(key)
	if from < 0 || b.Disabled() {
		return false
	}
	start := b.shape.cards[key].corner()
	to := slices.DeleteFunc(slices.Clone(b.lies[zone]), func(other string) bool { return other == key })
	place = min(max(place, 0), len(to))
	if from == zone && (was == place || b.zones[zone].Kind != Ranks) {
		return false
	}
	b.lies[from] = slices.Delete(b.lies[from], was, was+1)
	b.lies[zone] = slices.Insert(to, place, key)
	b.arrange(zone)
	b.Refresh()
	b.land(key, start)
	return true
}

// land lets a card be seen on its way to where it lies now.
func (b *CardBoard) land(key string, from fyne.Position) {
	if to, seen := b.shape.cards[key]; seen {
		b.flying = key
		b.glide.from(from, to.corner(), true, &b.Control)
	}
}

// lay moves a card as a person does, and goes on to the next one in the zone it was in when that is the first one.
func (b *CardBoard) lay(key string, zone, place int) {
	from, was := b.find(key)
	if !b.move(key, zone, place) {
		return
	}
	b.at = key
	if left := b.lies[0]; from == 0 && zone != 0 && len(left) > 0 {
		b.at = left[min(was, len(left)-1)]
	}
	b.told()
}

func (b *CardBoard) told() {
	b.Refresh()
	b.revealCard()
	if b.OnChanged != nil {
		lies := make([][]string, len(b.lies))
		for zone, keys := range b.lies {
			lies[zone] = slices.Clone(keys)
		}
		b.OnChanged(lies)
	}
}

// FocusGained brings the card that one is at into view.
func (b *CardBoard) FocusGained() {
	b.Control.FocusGained()
	b.revealCard()
}

// FocusLost lays down the card that one holds, where it is.
func (b *CardBoard) FocusLost() {
	b.drop()
	b.Control.FocusLost()
}

func (b *CardBoard) revealCard() {
	b.surface.reveal(b, func() (fyne.Position, fyne.Size) { return b.shape.cards[b.at].place() })
}

// AccessibilityLabel tells which card one is at, where it lies and whether one holds it.
func (b *CardBoard) AccessibilityLabel() string {
	zone, place := b.find(b.at)
	if zone < 0 {
		return b.words.None
	}
	return b.words.Says(BoardCard{b.at, b.cards[b.at]}, zone, place, len(b.lies[zone]), b.before != nil)
}

// AccessibilityRole is a button's, which is the nearest there is.
func (b *CardBoard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
