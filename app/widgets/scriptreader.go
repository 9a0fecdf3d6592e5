package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// ScriptLine is something said, by whom. A line by nobody is not said aloud, such as how it was taken.
type ScriptLine struct{ Who, Text string }

// ScriptReader shows a script one line at a time in large type, to be read aloud from a projector. The arrows, Space and
// Enter go on and back, and so does a press to the right and to the left; it takes the room of its longest line all the
// time.
type ScriptReader struct {
	Control
	lines []ScriptLine
	at    int
	says  func(line int) string
}

// NewScriptReader makes a reader at the first line. says gives the accessibility label for a line.
func NewScriptReader(lines []ScriptLine, says func(line int) string) *ScriptReader {
	s := &ScriptReader{lines: lines, says: says}
	s.Extend(s)
	return s
}

// Tapped goes on, or back when the press is to the left.
func (s *ScriptReader) Tapped(event *fyne.PointEvent) {
	s.TakeFocus()
	if event.Position.X < s.Size().Width/3 {
		s.goTo(s.at - 1)
	} else {
		s.goTo(s.at + 1)
	}
}

// TypedKey goes on and back.
func (s *ScriptReader) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.goTo(s.at + 1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		s.goTo(s.at - 1)
	case fyne.KeyHome:
		s.goTo(0)
	case fyne.KeyEnd:
		s.goTo(len(s.lines) - 1)
	default:
		s.Unused(key)
	}
}

// Cursor is a hand.
func (s *ScriptReader) Cursor() desktop.Cursor { return handOver(&s.Control) }

// AccessibilityLabel tells the line.
func (s *ScriptReader) AccessibilityLabel() string { return s.says(s.at) }

// AccessibilityRole is a button's, which is the nearest there is.
func (s *ScriptReader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *ScriptReader) goTo(line int) {
	s.at = min(max(line, 0), len(s.lines)-1)
	s.Refresh()
}

// CreateRenderer draws the line.
func (s *ScriptReader) CreateRenderer() fyne.WidgetRenderer {
	r := &scriptRenderer{
		reader: s, ring: newRing(), sheet: box(0), count: canvas.NewText("", nothing()),
		who:   text("", look.Lead, fyne.TextStyle{Bold: true}, fyne.TextAlignLeading),
		line:  text("", look.Title, look.Serif, fyne.TextAlignLeading),
		gauge: text("", look.Title, look.Serif, fyne.TextAlignLeading),
	}
	r.Refresh()
	return r
}

type scriptRenderer struct {
	reader           *ScriptReader
	ring             ring
	sheet            *canvas.Rectangle
	who, line, gauge *widget.RichText
	count            *canvas.Text
	measured         fyne.Size // for which width and size of type the room was measured
	room, high       float32
}

func (r *scriptRenderer) Layout(size fyne.Size) {
	pad := look.Length(look.Gap)
	inner := size.Width - 2*pad
	y := pad + place(r.who, pad, pad, inner) + pad/2
	place(r.line, pad, y, inner)
	y += r.roomFor(inner) + pad/2
	count := r.count.MinSize()
	put(r.count, size.Width-pad-count.Width, y, count.Width, count.Height)
	r.high = y + count.Height + pad/2
	put(r.sheet, 0, 0, size.Width, r.high)
	r.ring.around(0, 0, size.Width, r.high, look.Length(look.Step), r.reader.Focused())
}

// roomFor is the height of the longest line, measured once for each width.
func (r *scriptRenderer) roomFor(width float32) float32 {
	asked := fyne.NewSize(width, look.Length(look.Title))
	if r.measured != asked {
		r.measured, r.room = asked, 0
		for _, line := range r.reader.lines {
			reword(r.gauge, line.Text, look.Ink)
			r.room = max(r.room, heightAt(r.gauge, width))
		}
	}
	return r.room
}

func (r *scriptRenderer) MinSize() fyne.Size {
	if r.reader.Size().Width > 0 {
		r.Layout(r.reader.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.high, 2*look.Length(look.Target)))
}

func (r *scriptRenderer) Refresh() {
	s := r.reader
	line, ink := s.lines[s.at], look.Ink
	if line.Who == "" {
		ink = look.Quiet
	}
	reword(r.who, line.Who, look.Now)
	reword(r.line, line.Text, ink)
	write(r.count, strconv.Itoa(s.at+1)+" / "+strconv.Itoa(len(s.lines)), look.Body, fyne.TextStyle{}, look.Quiet)
	r.sheet.CornerRadius = look.Length(look.Step)
	paint(r.sheet, colour(look.Card), colour(look.Line), 1.5)
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *scriptRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.sheet, r.who, r.line, r.count, r.ring.Rectangle}
}

func (r *scriptRenderer) Destroy() {}
