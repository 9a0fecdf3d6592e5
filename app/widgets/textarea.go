package widgets

import "fyne.io/fyne/v2"

// MostLetters is how long a text a TextArea takes, in runes. From nine tenths of it the field says how much is used.
const MostLetters = 20_000

// TextArea is where one writes freely. It grows with the text and never scrolls inside: the page does, and follows the
// caret. Ctrl+Tab writes a tab.
type TextArea struct {
	writing
	Rows int // how many rows it has at least
}

// NewTextArea makes an empty field. Set its Label, what is to be written, for those who do not see what stands above it.
func NewTextArea() *TextArea {
	area := &TextArea{Rows: 3}
	area.MultiLine = true
	area.Wrapping = fyne.TextWrapWord
	area.extend(area, MostLetters)
	return area
}

// MinSize is as high as the text.
func (a *TextArea) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	return a.DisableableWidget.MinSize()
}

// CreateRenderer draws the field.
func (a *TextArea) CreateRenderer() fyne.WidgetRenderer {
	r := newWritingRenderer(&a.writing)
	r.rows = func() int { return a.Rows }
	return started(r)
}

// TextLine is where one writes a few words. Enter moves on.
type TextLine struct{ writing }

// mostOnALine is how long a text a TextLine takes, in runes.
const mostOnALine = 500

// NewTextLine makes an empty field of one line. Set its Label.
func NewTextLine() *TextLine {
	line := &TextLine{}
	line.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	line.extend(line, mostOnALine)
	return line
}

// NewSecretLine makes an empty field of one line that shows dots for letters. What is written is told to nobody, not to a
// screen reader either.
func NewSecretLine() *TextLine {
	line := NewTextLine()
	line.Password = true
	return line
}

// AccessibilityLabel tells what is to be written, and what is unless it is secret.
func (l *TextLine) AccessibilityLabel() string {
	if l.Password {
		return l.Label
	}
	return l.writing.AccessibilityLabel()
}

// MinSize is one row.
func (l *TextLine) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return l.DisableableWidget.MinSize()
}

// CreateRenderer draws the field.
func (l *TextLine) CreateRenderer() fyne.WidgetRenderer {
	return started(newWritingRenderer(&l.writing))
}

func started(r *writingRenderer) fyne.WidgetRenderer {
	r.Refresh()
	return r
}
