package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Companion is something long to go through with something shorter beside it, such as a picture, that keeps in view while
// the page scrolls. How they stand is said by the Sides.
type Companion struct {
	widget.BaseWidget
	standing
	sides *Sides
	inner *fyne.Container
}

// NewCompanion puts something short beside something long.
func NewCompanion(sides *Sides, long, short fyne.CanvasObject) *Companion {
	c := &Companion{sides: sides, inner: container.New(sides, long, short)}
	c.ExtendBaseWidget(c)
	return c
}

// Parts tells what stands beside each other.
func (c *Companion) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.inner} }

// CreateRenderer draws the two.
func (c *Companion) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.inner) }

func (c *Companion) standOn(surface *Surface) {
	if c.surface == surface {
		return
	}
	c.standing.standOn(surface)
	for _, follow := range surface.scrollsAround(c) {
		follow.companion = c
	}
}

// keepInView moves the short one along with the scroll. When it is higher than the view it stays where it is, so that one
// can read all of it.
func (c *Companion) keepInView(follow *FollowFocus) {
	if c == nil {
		return
	}
	at, inside := placeIn(follow, c)
	margin := look.Length(look.Gap)
	if !inside || c.inner.Objects[1].Size().Height+2*margin > follow.Size().Height {
		return
	}
	if drop := max(0, margin-at.Y); drop != c.sides.drop {
		c.sides.drop = drop
		c.sides.Layout(c.inner.Objects, c.inner.Size())
	}
}
