package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
)

// CreateRenderer draws the room.
func (r *Room) CreateRenderer() fyne.WidgetRenderer {
	drawn := &roomRenderer{
		room: r, floor: box(0), ring: newRing(), mark: canvas.NewCircle(nothing()), tick: newTick(),
		you: canvas.NewText(r.you, nothing()), sill: canvas.NewLine(nothing()), leaf: canvas.NewLine(nothing()),
	}
	for _, corner := range r.corners {
		drawn.sheets = append(drawn.sheets, newCardSheet(corner))
	}
	for i := range drawn.walls {
		drawn.walls[i] = canvas.NewLine(nothing())
	}
	drawn.Refresh()
	return drawn
}

type roomRenderer struct {
	room       *Room
	floor      *canvas.Rectangle
	walls      [5]*canvas.Line // left, top, right, and the two parts of the wall with the door
	sill, leaf *canvas.Line    // the threshold, and the door that stands open
	sheets     []*cardSheet
	mark       *canvas.Circle // the person
	tick       tick
	you        *canvas.Text
	ring       ring
}

func (d *roomRenderer) Layout(size fyne.Size) {
	r := d.room
	r.shape = r.shapeFor(size.Width, func(corner int, width float32) float32 { return d.sheets[corner].heightAt(width) })
	s := &r.shape
	for i, sheet := range d.sheets {
		place := s.corners[i]
		sheet.lay(place.x, place.y, place.width, place.height)
		sign := sheet.sign
		s.signs = append(s.signs, sign.Position().AddXY(sign.Size().Width/2, sign.Size().Height/2))
	}
	d.layWalls()
	reach := signSide() / 2
	at := r.glide.at(r.standing())
	centre(d.mark, at.X, at.Y, reach)
	d.tick.draw(at.X-reach*0.8, at.Y-reach*0.8, reach*1.6, colour(look.Paper))
	own := d.you.MinSize()
	put(d.you, s.door.X+reach+look.Length(look.Step)/2, s.door.Y+2, own.Width, own.Height)
	if r.at < len(s.corners) {
		looked := s.corners[r.at]
		d.ring.around(looked.x, looked.y, looked.width, looked.height, look.Length(look.Step), r.Focused())
	}
}

func (d *roomRenderer) layWalls() {
	const thick = 3
	s, ink := d.room.shape, colour(look.Line)
	right, end := s.walls.width-thick/2, s.walls.height
	from, to := s.door.X-s.doorway/2, s.door.X+s.doorway/2
	put(d.floor, 0, 0, s.walls.width, s.walls.height)
	at := fyne.NewPos
	stroke(d.walls[0], at(thick/2, 0), at(thick/2, end), ink, thick)
	stroke(d.walls[1], at(0, thick/2), at(s.walls.width, thick/2), ink, thick)
	stroke(d.walls[2], at(right, 0), at(right, end), ink, thick)
	stroke(d.walls[3], at(0, end), at(from, end), ink, thick)
	stroke(d.walls[4], at(to, end), at(s.walls.width, end), ink, thick)
	stroke(d.sill, at(from, end), at(to, end), colour(look.Hairline), 2)
	stroke(d.leaf, at(from, end), at(from-s.doorway*0.25, end+look.Length(look.Body)*1.3), ink, 2)
}

func (d *roomRenderer) MinSize() fyne.Size {
	if d.room.Size().Width > 0 {
		d.Layout(d.room.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, max(d.room.shape.high, 3*look.Length(look.Target)))
}

func (d *roomRenderer) Refresh() {
	r := d.room
	paint(d.floor, colour(look.Wash), nothing(), 0)
	for i, sheet := range d.sheets {
		chosen := slices.Contains(r.chosen, i)
		sheet.refresh(r.corners[i], cardState{chosen: chosen, over: i == r.over, off: r.Disabled()})
	}
	away := len(r.chosen) > 0
	d.mark.FillColor, d.mark.StrokeColor, d.mark.StrokeWidth = colour(look.Card), colour(look.Now), 2.5
	if away {
		d.mark.FillColor = colour(look.Now)
	}
	d.mark.Refresh()
	show(d.mark, !away || !r.many)
	d.tick.show(away && !r.many)
	write(d.you, r.you, look.Small, fyne.TextStyle{Bold: true}, look.Quiet)
	show(d.you, !away)
	d.Layout(r.Size())
	canvas.Refresh(r)
}

func (d *roomRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{d.floor, d.sill, d.leaf}
	for _, wall := range d.walls {
		objects = append(objects, wall)
	}
	for _, sheet := range d.sheets {
		objects = append(objects, sheet.objects()...)
	}
	return append(objects, d.mark, d.tick[0], d.tick[1], d.you, d.ring.Rectangle)
}

func (d *roomRenderer) Destroy() {}
