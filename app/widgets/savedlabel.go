package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// SavedLabel is a quiet receipt. It takes the room of two small lines whatever it says, so nothing moves when it changes.
type SavedLabel struct {
	widget.BaseWidget
	text *widget.RichText
}

// NewSavedLabel makes a receipt that says nothing yet.
func NewSavedLabel() *SavedLabel {
	label := &SavedLabel{text: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignCenter)}
	label.ExtendBaseWidget(label)
	return label
}

// SetText changes the receipt.
func (l *SavedLabel) SetText(words string) {
	reword(l.text, words, look.Quiet)
	l.Refresh()
}

// Text is what the receipt says.
func (l *SavedLabel) Text() string { return l.text.String() }

// AccessibilityLabel is the receipt.
func (l *SavedLabel) AccessibilityLabel() string { return l.Text() }

// AccessibilityRole is a text's.
func (l *SavedLabel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the receipt in the middle of its room.
func (l *SavedLabel) CreateRenderer() fyne.WidgetRenderer { return &savedRenderer{l} }

type savedRenderer struct{ label *SavedLabel }

func (r *savedRenderer) Layout(size fyne.Size) {
	height := heightAt(r.label.text, size.Width)
	place(r.label.text, 0, max(0, (size.Height-height)/2), size.Width)
}

func (r *savedRenderer) MinSize() fyne.Size {
	line := fyne.MeasureText("M", look.Length(look.Small), fyne.TextStyle{}).Height
	return fyne.NewSize(look.Length(look.Column)*0.15, 2*line)
}

func (r *savedRenderer) Refresh() {
	r.label.text.Refresh()
	r.Layout(r.label.Size())
	canvas.Refresh(r.label)
}

func (r *savedRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.label.text} }

func (r *savedRenderer) Destroy() {}
