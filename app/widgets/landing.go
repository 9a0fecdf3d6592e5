package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Landing is a place for the keyboard to come to when what had it is gone: around something that has just been opened, so
// that it comes into view and Tab goes on from there. Nothing can be done with it.
type Landing struct {
	widget.BaseWidget
	standing
	content fyne.CanvasObject
	says    string
	focused bool
}

// NewLanding makes a landing around a content. says is the accessibility label: what has been opened.
func NewLanding(content fyne.CanvasObject, says string) *Landing {
	landing := &Landing{content: content, says: says}
	landing.ExtendBaseWidget(landing)
	return landing
}

// TakeFocus brings the keyboard here.
func (l *Landing) TakeFocus() { l.takeFocus(l) }

// FocusGained shows the ring and brings the content into view.
func (l *Landing) FocusGained() {
	l.focused = true
	l.Refresh()
	l.surface.reveal(l, func() (fyne.Position, fyne.Size) { return fyne.Position{}, l.Size() })
}

// FocusLost takes the ring away.
func (l *Landing) FocusLost() {
	l.focused = false
	l.Refresh()
}

// TypedRune has no use for letters.
func (l *Landing) TypedRune(rune) {}

// TypedKey has no use for keys.
func (l *Landing) TypedKey(key *fyne.KeyEvent) { l.surface.unused(l, key) }

// AccessibilityLabel tells what has been opened.
func (l *Landing) AccessibilityLabel() string { return l.says }

// AccessibilityRole is a container's.
func (l *Landing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Parts tells what has been opened.
func (l *Landing) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.content} }

// CreateRenderer draws the content, and the ring while the keyboard is here.
func (l *Landing) CreateRenderer() fyne.WidgetRenderer { return &landingRenderer{l, newRing()} }

type landingRenderer struct {
	landing *Landing
	ring    ring
}

func (r *landingRenderer) Layout(size fyne.Size) {
	place(r.landing.content, 0, 0, size.Width)
	r.ring.around(0, 0, size.Width, size.Height, look.Length(look.Step), r.landing.focused)
}

func (r *landingRenderer) MinSize() fyne.Size { return leastOf(r.landing.content) }

func (r *landingRenderer) Refresh() {
	r.landing.content.Refresh()
	r.Layout(r.landing.Size())
	canvas.Refresh(r.landing)
}

func (r *landingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.landing.content, r.ring.Rectangle}
}

func (r *landingRenderer) Destroy() {}
