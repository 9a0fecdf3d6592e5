package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/data/chart"
)

// Radar draws a radar that fills as its spokes are rated: between two spokes beside each other that are both rated now it
// has a field. It is the printed chart's picture with type that can be read on the screen; where there is no room for the
// spokes' names, their numbers stand there.
type Radar struct {
	widget.BaseWidget
	shown chart.Radar
}

// NewRadar makes a radar.
func NewRadar(shown chart.Radar) *Radar {
	r := &Radar{shown: shown}
	r.ExtendBaseWidget(r)
	return r
}

// SetRatings shows other ratings of the same spokes.
func (r *Radar) SetRatings(shown chart.Radar) {
	r.shown = shown
	r.Refresh()
}

// AccessibilityLabel tells in words what the picture shows.
func (r *Radar) AccessibilityLabel() string { return r.shown.Says }

// AccessibilityRole is a text's, since it is read and not worked.
func (r *Radar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the radar.
func (r *Radar) CreateRenderer() fyne.WidgetRenderer {
	drawn := &radarRenderer{radar: r}
	drawn.Refresh()
	return drawn
}

type radarRenderer struct {
	radar   *Radar
	objects []fyne.CanvasObject
	width   float32
	height  float32
	middle  fyne.Position
	radius  float32
}

func (r *radarRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.draw(size.Width)
	}
}

func (r *radarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(look.Length(look.Column)*0.25, max(r.height, look.Length(look.Target)))
}

func (r *radarRenderer) Refresh() {
	r.draw(r.radar.Size().Width)
	canvas.Refresh(r.radar)
}

func (r *radarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *radarRenderer) Destroy() {}

// at is where a step lies on a spoke. Spokes go round from the top, as a clock does.
func (r *radarRenderer) at(spoke int, step float64) fyne.Position {
	turn := r.turn(spoke)
	out := float64(r.radius) * step / float64(max(1, r.radar.shown.Steps))
	return r.middle.AddXY(float32(out*math.Cos(turn)), float32(out*math.Sin(turn)))
}

func (r *radarRenderer) turn(spoke int) float64 {
	return 2*math.Pi*float64(spoke)/float64(max(1, len(r.radar.shown.Spokes))) - math.Pi/2
}
