package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// glide is the short way of a mark from where it was to where it lands. It is only for the eye: the value is the new one
// at once.
type glide struct {
	running *fyne.Animation
	place   fyne.Position
}

const glideTime = 110 * time.Millisecond

// from begins the way, if the surface moves things at all. A way that is under way ends where it is going.
func (g *glide) from(from, to fyne.Position, visible bool, control *Control) {
	if g.running != nil {
		g.running.Stop()
		g.running = nil
	}
	if !visible || from == to || control.surface == nil || !control.surface.Moving || control.Pressed() {
		return
	}
	g.place = from
	g.running = fyne.NewAnimation(glideTime, func(done float32) {
		g.place = fyne.NewPos(from.X+(to.X-from.X)*done, from.Y+(to.Y-from.Y)*done)
		if done >= 1 {
			g.running = nil
		}
		control.self.Refresh()
	})
	g.running.Curve = fyne.AnimationEaseOut
	g.running.Start()
}

// at is where the mark is seen: on its way, or in its place.
func (g *glide) at(place fyne.Position) fyne.Position {
	if g.running == nil {
		return place
	}
	return g.place
}
