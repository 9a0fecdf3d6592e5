package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the board.
func (b *CardBoard) CreateRenderer() fyne.WidgetRenderer {
	r := &boardRenderer{
		board: b, ring: newRing(), bar: box(2), left: canvas.NewText("", nothing()), loose: newBoardSheet(),
		gauge: text("", look.Lead, look.Serif, fyne.TextAlignCenter), fan: [2]*canvas.Rectangle{box(0), box(0)},
		signs: [2]*canvas.Text{canvas.NewText("‹", nothing()), canvas.NewText("›", nothing())},
	}
	for _, zone := range b.zones {
		align := fyne.TextAlignLeading
		if zone.Kind == Pack {
			align = fyne.TextAlignCenter
		}
		r.zones = append(r.zones, boardZone{
			ground: box(0), sign: canvas.NewText(zone.Sign, nothing()),
			title: text(zone.Title, look.Body, fyne.TextStyle{Bold: true}, fyne.TextAlignLeading),
			empty: text(zone.Empty, look.Small, fyne.TextStyle{}, align),
		})
	}
	r.Refresh()
	return r
}

type boardRenderer struct {
	board  *CardBoard
	ring   ring
	zones  []boardZone
	sheets map[string]*boardSheet
	slots  []boardSlot
	bar    *canvas.Rectangle // where among the ranks a card would land
	loose  *boardSheet       // the card that is on its way
	fan    [2]*canvas.Rectangle
	fanned spot
	left   *canvas.Text
	signs  [2]*canvas.Text
	wide   bool // the zones lie beside one another
	made   int

	gauge   *widget.RichText
	gauged  gauged
	highest float32
}

type boardZone struct {
	ground       *canvas.Rectangle
	sign         *canvas.Text
	title, empty *widget.RichText
}

type boardSlot struct {
	ground *canvas.Rectangle
	number *canvas.Text
}

// furnish makes what there is one of for each card.
func (r *boardRenderer) furnish() {
	if r.sheets != nil && r.made == r.board.made {
		return
	}
	r.made, r.sheets, r.slots = r.board.made, map[string]*boardSheet{}, nil
	for key, words := range r.board.cards {
		sheet := newBoardSheet()
		sheet.words = words
		r.sheets[key] = sheet
	}
	if r.board.ranks() >= 0 {
		for i := range len(r.sheets) {
			r.slots = append(r.slots, boardSlot{box(0), canvas.NewText(strconv.Itoa(i+1), nothing())})
		}
	}
}

func (r *boardRenderer) Layout(size fyne.Size) {
	b := r.board
	r.furnish()
	r.lay(size.Width)
	for zone, drawn := range r.zones {
		at := b.shape.zones[zone]
		put(drawn.ground, at.x, at.y, at.width, at.height)
	}
	for i, slot := range b.shape.slots {
		put(r.slots[i].ground, slot.x, slot.y, slot.width, slot.height)
		number := r.slots[i].number.MinSize()
		put(r.slots[i].number, slot.x-rankRoom()+2, slot.y+(slot.height-number.Height)/2, number.Width, number.Height)
	}
	r.showSeen()
	for i, under := range r.fan {
		off := look.Length(look.Step) * 0.6 * float32(i+1)
		put(under, r.fanned.x+off, r.fanned.y+off, r.fanned.width-2*off, r.fanned.height+off*0.4)
	}
	r.layLoose()
	r.layBar()
	at := b.shape.cards[b.at]
	r.ring.around(at.x, at.y, at.width, at.height, look.Length(look.Step), b.Focused() && !b.drag.moving && at.width > 0)
}

// showSeen shows the cards that are seen, and as many places as there is room for.
func (r *boardRenderer) showSeen() {
	b := r.board
	for key, sheet := range r.sheets {
		_, seen := b.shape.cards[key]
		show(sheet.ground, seen)
		show(sheet.text, seen)
	}
	for i, slot := range r.slots {
		show(slot.ground, i >= len(b.lies[b.ranks()]) && i < len(b.shape.slots))
		show(slot.number, i < len(b.shape.slots))
	}
}

// layLoose places the card that follows the pointer or glides to where it landed.
func (r *boardRenderer) layLoose() {
	b := r.board
	key := r.under()
	at, seen := b.shape.cards[key]
	show(r.loose.ground, seen)
	show(r.loose.text, seen)
	if !seen {
		return
	}
	corner := b.glide.at(at.corner())
	r.loose.words = b.cards[key]
	r.loose.restyle(r.sheets[key].size)
	if b.drag.moving {
		at = r.inHand(at)
		corner = at.corner()
	}
	r.loose.lay(corner.X, corner.Y, at.width, at.height)
}

// inHand is where the card is that follows the pointer. One from a pack is written smaller, so that it hides less of where
// it may land.
func (r *boardRenderer) inHand(card spot) spot {
	drag, small := r.board.drag, look.Length(look.Column)*0.32
	if card.width > small && r.loose.size == look.Lead {
		part := small / card.width
		r.loose.restyle(look.Body)
		card.width, card.height = small, heightAt(r.loose.text, small-2*boardPad())+2*boardPad()
		drag.grip = fyne.NewPos(drag.grip.X*part, min(drag.grip.Y*part, card.height/2))
	}
	card.x, card.y = drag.at.X-drag.grip.X, drag.at.Y-drag.grip.Y
	return card
}

// under is the card that is on its way; empty when none is.
func (r *boardRenderer) under() string {
	switch b := r.board; {
	case b.drag.moving:
		return b.drag.card
	case b.glide.running != nil:
		return b.flying
	}
	return ""
}

func (r *boardRenderer) layBar() {
	b := r.board
	on := b.drag.moving && b.drag.zone >= 0 && b.zones[b.drag.zone].Kind == Ranks && len(b.shape.slots) > 0
	show(r.bar, on)
	if !on {
		return
	}
	const thick = 5
	slots, place := b.shape.slots, b.drag.place
	if from, was := b.find(b.drag.card); from == b.drag.zone && place >= was {
		place++
	}
	gap := boardPad() * 0.75
	y := slots[min(place, len(slots)-1)].y - gap/2 - thick/2.0
	if place >= len(slots) {
		y = slots[len(slots)-1].y + slots[len(slots)-1].height + gap/2 - thick/2.0
	}
	put(r.bar, slots[0].x-rankRoom(), y, slots[0].width+rankRoom(), thick)
}

func (r *boardRenderer) MinSize() fyne.Size {
	if r.board.Size().Width > 0 {
		r.Layout(r.board.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, max(r.board.shape.high, 4*look.Length(look.Target)))
}

func (r *boardRenderer) Refresh() {
	b := r.board
	r.furnish()
	r.Layout(b.Size())
	for zone, drawn := range r.zones {
		r.refreshZone(zone, drawn)
	}
	for i, slot := range r.slots {
		slot.ground.CornerRadius = look.Length(look.Step)
		paint(slot.ground, nothing(), colour(look.Line), 1)
		write(slot.number, strconv.Itoa(i+1), look.Lead, look.SerifBold, r.numberInk(i))
	}
	for key, sheet := range r.sheets {
		sheet.refresh(boardState{
			away: key == r.under(), over: key == b.over, off: b.Disabled(), held: key == b.at && b.before != nil,
		})
	}
	r.loose.refresh(boardState{loose: true})
	r.refreshPack()
	paint(r.bar, colour(look.Now), nothing(), 0)
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (r *boardRenderer) numberInk(place int) fyne.ThemeColorName {
	if place < len(r.board.lies[r.board.ranks()]) {
		return look.Now
	}
	return look.Quiet
}

func (r *boardRenderer) refreshZone(zone int, drawn boardZone) {
	b := r.board
	ground, edge, thickness := colour(look.Wash), nothing(), float32(0)
	if kind := b.zones[zone].Kind; kind == Pack || kind == Heap {
		ground = nothing()
	}
	if b.drag.moving && b.drag.zone == zone {
		ground, edge, thickness = colour(look.Card), colour(look.Now), 2.5
	}
	drawn.ground.CornerRadius = look.Length(look.Step)
	paint(drawn.ground, ground, edge, thickness)
	write(drawn.sign, b.zones[zone].Sign, look.Body, fyne.TextStyle{}, look.Quiet)
	reword(drawn.title, b.zones[zone].Title, look.Ink)
	reword(drawn.empty, b.zones[zone].Empty, look.Quiet)
	show(drawn.title, b.zones[zone].Title != "" && b.zones[zone].Kind != Pack)
	show(drawn.sign, b.zones[zone].Sign != "")
	show(drawn.empty, len(b.lies[zone]) == 0 && b.zones[zone].Kind != Ranks)
}

func (r *boardRenderer) refreshPack() {
	b := r.board
	pack := b.zones[0].Kind == Pack
	count := len(b.lies[0])
	for i, under := range r.fan {
		edge := colour(look.Line)
		if count == 0 {
			edge = colour(look.Hairline)
		}
		under.CornerRadius = look.Length(look.Step)
		paint(under, colour(look.Card), edge, 1.5)
		show(under, pack && count > i+1)
	}
	for i, sign := range r.signs {
		ink := look.Now
		if b.leaf == 2*i-1 {
			ink = look.Ink
		}
		write(sign, sign.Text, look.Title, fyne.TextStyle{}, ink)
		show(sign, pack && count > 1 && !b.Disabled())
	}
	words := ""
	if pack && count > 0 && b.words.Left != nil {
		words = b.words.Left(count)
	}
	write(r.left, words, look.Small, fyne.TextStyle{}, look.Quiet)
}

func (r *boardRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, zone := range r.zones {
		objects = append(objects, zone.ground, zone.sign, zone.title, zone.empty)
	}
	for _, slot := range r.slots {
		objects = append(objects, slot.ground, slot.number)
	}
	objects = append(objects, r.fan[1], r.fan[0], r.left, r.signs[0], r.signs[1])
	for _, keys := range r.board.lies {
		for _, key := range keys {
			objects = append(objects, r.sheets[key].ground, r.sheets[key].text)
		}
	}
	return append(objects, r.bar, r.ring.Rectangle, r.loose.ground, r.loose.text)
}

func (r *boardRenderer) Destroy() {}
