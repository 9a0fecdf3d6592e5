package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// FollowFocus is a column that scrolls up and down and follows the keyboard: what gets it comes into view, and in a long
// text the line with the caret. The wheel turns the page also over a field, which in the toolkit keeps it for itself.
// Page Up and Page Down, Home and End, and the arrows scroll when nothing else has use for them.
//
// What gets the keyboard has a ring around it, so leave some room beside the content.
type FollowFocus struct {
	container.Scroll
	wanted    wanted
	companion *Companion // keeps something in view; may be nil
}

// wanted is what should be in view, asked anew when the content changes its height.
type wanted struct {
	object fyne.CanvasObject
	part   func() (fyne.Position, fyne.Size)
}

// NewFollowFocus makes a scroll around a content.
func NewFollowFocus(content fyne.CanvasObject) *FollowFocus {
	follow := &FollowFocus{}
	follow.Content = content
	follow.Direction = container.ScrollVerticalOnly
	follow.ExtendBaseWidget(follow)
	return follow
}

// SetContent scrolls something else, from its top.
func (f *FollowFocus) SetContent(content fyne.CanvasObject) {
	f.Content, f.wanted = content, wanted{}
	f.Offset = fyne.Position{}
	f.Refresh()
}

// Scrolled turns the page.
func (f *FollowFocus) Scrolled(event *fyne.ScrollEvent) {
	f.wanted = wanted{} // who turns the page decides what is in view
	f.Scroll.Scrolled(event)
}

// Parts tells what is scrolled.
func (f *FollowFocus) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{f.Content} }

func (f *FollowFocus) follow(object fyne.CanvasObject, part func() (fyne.Position, fyne.Size)) {
	f.wanted = wanted{object, part}
	f.reveal()
}

func (f *FollowFocus) reveal() {
	if f.wanted.object == nil {
		return
	}
	at, inside := placeIn(f, f.wanted.object)
	if !inside {
		f.wanted = wanted{}
		return
	}
	offset, size := f.wanted.part()
	top := at.Y + offset.Y
	margin := min(look.Length(look.Space), f.Size().Height/6)
	below := top + size.Height + margin - f.Size().Height
	above := top - margin
	move := float32(0)
	switch {
	case above < 0:
		move = above
	case below > 0:
		move = min(below, above) // what is higher than the view shows its beginning
	}
	if move != 0 {
		f.ScrollToOffset(fyne.NewPos(0, f.Offset.Y+move))
	}
}

// usesKey scrolls if the key is one that scrolls.
func (f *FollowFocus) usesKey(key fyne.KeyName) bool {
	page, line := f.Size().Height*0.9, look.Length(look.Target)
	steps := map[fyne.KeyName]float32{
		fyne.KeyPageDown: page, fyne.KeyPageUp: -page, fyne.KeyDown: line, fyne.KeyUp: -line,
		fyne.KeyHome: -f.Content.MinSize().Height, fyne.KeyEnd: f.Content.MinSize().Height,
	}
	step, ok := steps[key]
	if ok {
		f.wanted = wanted{}
		f.ScrollToOffset(fyne.NewPos(0, max(0, f.Offset.Y+step)))
	}
	return ok
}

// CreateRenderer draws the content and the bar, without the toolkit's shadows.
func (f *FollowFocus) CreateRenderer() fyne.WidgetRenderer {
	return &followRenderer{WidgetRenderer: f.Scroll.CreateRenderer(), follow: f, wheel: newWheelPane(f)}
}

type followRenderer struct {
	fyne.WidgetRenderer
	follow *FollowFocus
	wheel  *wheelPane
}

func (r *followRenderer) Layout(size fyne.Size) {
	content := r.follow.Content
	content.Resize(fyne.NewSize(size.Width, max(content.Size().Height, size.Height))) // wraps, and so gets its height
	r.WidgetRenderer.Layout(size)
	r.wheel.Resize(size)
	r.follow.reveal()
	r.follow.companion.keepInView(r.follow)
}

func (r *followRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.wheel.Resize(r.follow.Size())
	r.follow.companion.keepInView(r.follow)
}

func (r *followRenderer) Objects() []fyne.CanvasObject {
	shown := []fyne.CanvasObject{r.follow.Content, r.wheel}
	for _, object := range r.WidgetRenderer.Objects()[1:] {
		if _, bar := object.(desktop.Hoverable); bar {
			shown = append(shown, object)
		}
	}
	return shown
}

// wheelPane lies over the content, unseen, and takes nothing but the wheel: the toolkit gives the wheel to the uppermost
// thing that wants it, and every field does.
type wheelPane struct {
	widget.BaseWidget
	follow *FollowFocus
}

func newWheelPane(follow *FollowFocus) *wheelPane {
	pane := &wheelPane{follow: follow}
	pane.ExtendBaseWidget(pane)
	return pane
}

func (p *wheelPane) Scrolled(event *fyne.ScrollEvent) { p.follow.Scrolled(event) }

func (p *wheelPane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
