package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// LongList is rows of a name with a sentence under it, of which there may be a hundred thousand: only those that are in
// view are drawn. All rows are equally high, so say in Sentences what they may say; the highest of them sets the height.
// It is one Tab stop: the arrows, Page Up, Page Down, Home and End go from row to row. It scrolls by itself, so it must
// not lie in a FollowFocus.
type LongList struct {
	widget.List
	standing

	row       func(nth int) (name, sentence string)
	label     string
	sentences []string
	width     float32
	height    float32
	at        int
}

// NewLongList makes a list. The label tells what it is a list of.
func NewLongList(label string, count func() int, row func(nth int) (name, sentence string)) *LongList {
	l := &LongList{row: row, label: label}
	l.Length = count
	l.CreateItem = func() fyne.CanvasObject { return newLongRow(l) }
	l.UpdateItem = func(nth widget.ListItemID, item fyne.CanvasObject) { item.(*longRow).show(row(nth)) }
	l.OnHighlighted = func(nth widget.ListItemID) { l.at = nth }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// SetSentences says which sentences the rows may hold, each once.
func (l *LongList) SetSentences(sentences []string) {
	l.sentences, l.width = sentences, 0
	l.Resize(l.Size())
}

// Resize measures the rows anew when the width is new.
func (l *LongList) Resize(size fyne.Size) {
	if size.Width != l.width {
		l.width = size.Width
		l.height = l.measure(size.Width)
		l.List.Resize(size)
		l.Refresh()
		return
	}
	l.List.Resize(size)
}

// TypedKey goes from row to row; a key that the list has no use for goes on.
func (l *LongList) TypedKey(key *fyne.KeyEvent) {
	last := l.Length() - 1
	page := 1
	if l.height > 0 {
		page = max(1, int(l.Size().Height/l.height)-1)
	}
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown:
		l.List.TypedKey(key)
	case fyne.KeyPageDown:
		l.goTo(min(last, l.at+page))
	case fyne.KeyPageUp:
		l.goTo(max(0, l.at-page))
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(last)
	default:
		l.surface.unused(l, key)
	}
}

// AccessibilityLabel tells what the list is of, and the row one is at.
func (l *LongList) AccessibilityLabel() string {
	if l.at < 0 || l.at >= l.Length() {
		return l.label
	}
	name, sentence := l.row(l.at)
	return l.label + ": " + name + ". " + sentence
}

// AccessibilityRole is a text's, which is the nearest there is.
func (l *LongList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (l *LongList) goTo(nth int) {
	if nth >= 0 {
		l.Highlight(nth)
	}
}

// measure is how high a row must be at a width.
func (l *LongList) measure(width float32) float32 {
	probe := newLongRow(l)
	height := float32(0)
	for _, sentence := range append([]string{""}, l.sentences...) {
		probe.show("M", sentence)
		height = max(height, probe.heightAt(width))
	}
	return height
}

// longRow is one row as it is drawn.
type longRow struct {
	widget.BaseWidget
	list     *LongList
	name     *canvas.Text
	sentence *widget.RichText
	whole    string // the name, when there is room for it
}

func newLongRow(list *LongList) *longRow {
	row := &longRow{
		list: list, name: canvas.NewText("", colour(look.Ink)),
		sentence: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignLeading),
	}
	row.name.TextStyle = bold
	row.ExtendBaseWidget(row)
	return row
}

func (r *longRow) show(name, sentence string) {
	r.name.Color, r.name.TextSize = colour(look.Ink), look.Length(look.Body)
	r.whole = name
	r.fit()
	reword(r.sentence, sentence, look.Quiet)
}

// fit shows the name, or its beginning and its end when there is no room for all of it.
func (r *longRow) fit() {
	room := r.Size().Width - 2*look.Length(look.Step)
	letters, cut := []rune(r.whole), 0
	shown := r.whole
	for room > 0 && len(letters)-cut > 12 && lineWidth(shown, look.Body, bold) > room {
		cut++
		keep := len(letters) - cut
		shown = string(letters[:keep/2]) + "…" + string(letters[len(letters)-keep+keep/2:])
	}
	r.name.Text = shown
	r.name.Refresh()
}

// heightAt is how high the row is at a width.
func (r *longRow) heightAt(width float32) float32 {
	return r.name.MinSize().Height + heightAt(r.sentence, width-2*look.Length(look.Step)) + look.Length(look.Gap)
}

func (r *longRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&longRowLayout{r}, r.name, r.sentence))
}

type longRowLayout struct{ row *longRow }

func (l *longRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	step, name := look.Length(look.Step), l.row.name
	l.row.fit()
	name.Move(fyne.NewPos(step, step))
	name.Resize(name.MinSize())
	place(objects[1], step, step+name.MinSize().Height, size.Width-2*step)
}

func (l *longRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Length(look.Column)*0.3, max(l.row.list.height, look.Length(look.Target)))
}
