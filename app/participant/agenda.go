package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
)

// Stop is one line of the agenda: a heading, or something to go to.
type Stop struct {
	Key     string // empty for a heading
	Text    string
	Time    string // may be empty
	State   Mark
	Says    string // the line with its state in words, for those who do not see the mark
	Quiet   bool   // spare and home exercises: there, but nothing one misses
	Current bool
}

// Mark is the sign before a line of the agenda.
type Mark string

// The marks.
const (
	NoMark Mark = ""
	Open   Mark = "open"
	Half   Mark = "half"
	Done   Mark = "done"
	Passed Mark = "passed"
)

// agenda is the day as a path: one Tab stop, in which the arrows walk and Enter goes there.
type agenda struct {
	widgets.Control
	rows   []*agendaRow
	box    *fyne.Container
	scroll *container.Scroll
	name   string
	onGo   func(key string)
	cursor int
}

func newAgenda(name string, stops []Stop, onGo func(key string)) *agenda {
	a := &agenda{name: name, onGo: onGo, cursor: -1}
	a.box = container.New(&tightLayout{})
	for _, stop := range stops {
		row := newAgendaRow(stop, onGo)
		a.rows = append(a.rows, row)
		a.box.Add(row)
	}
	a.scroll = container.NewVScroll(a.box)
	a.Extend(a)
	return a
}

// show changes what the lines say, keeping where one has scrolled to.
func (a *agenda) show(stops []Stop) {
	for i, row := range a.rows {
		if i < len(stops) && row.stop != stops[i] {
			row.stop = stops[i]
			row.Refresh()
		}
	}
}

// revealCurrent scrolls so that the line of the page one is on can be seen.
func (a *agenda) revealCurrent() {
	for _, row := range a.rows {
		if row.stop.Current {
			a.reveal(row)
		}
	}
}

func (a *agenda) reveal(row *agendaRow) {
	top, height := row.Position().Y, a.scroll.Size().Height
	if height <= 0 {
		return
	}
	switch margin := look.Length(look.Space); {
	case top-margin < a.scroll.Offset.Y:
		a.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-margin)))
	case top+row.Size().Height+margin > a.scroll.Offset.Y+height:
		a.scroll.ScrollToOffset(fyne.NewPos(0, top+row.Size().Height+margin-height))
	}
}

// CreateRenderer draws the lines and their scroll.
func (a *agenda) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(a.scroll) }

// FocusGained puts the cursor on the page one is on.
func (a *agenda) FocusGained() {
	a.Control.FocusGained()
	a.cursor = a.next(-1, 1)
	for i, row := range a.rows {
		if row.stop.Current && row.stop.Key != "" {
			a.cursor = i
		}
	}
	a.mark()
}

// FocusLost takes the cursor away.
func (a *agenda) FocusLost() {
	a.Control.FocusLost()
	a.mark()
}

// TypedKey walks the agenda.
func (a *agenda) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		a.cursor = a.next(a.cursor, 1)
	case fyne.KeyUp:
		a.cursor = a.next(a.cursor, -1)
	case fyne.KeyHome:
		a.cursor = a.next(-1, 1)
	case fyne.KeyEnd:
		a.cursor = a.next(len(a.rows), -1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if a.cursor >= 0 {
			a.onGo(a.rows[a.cursor].stop.Key)
		}
		return
	default:
		a.Unused(key)
		return
	}
	a.mark()
	a.Tell()
}

// next is the next line that one can go to, in a direction; the one it came from when there is none.
func (a *agenda) next(from, step int) int {
	for i := from + step; i >= 0 && i < len(a.rows); i += step {
		if a.rows[i].stop.Key != "" {
			return i
		}
	}
	return from
}

func (a *agenda) mark() {
	for i, row := range a.rows {
		row.setCursor(a.Focused() && i == a.cursor)
		if a.Focused() && i == a.cursor {
			a.reveal(row)
		}
	}
}

// AccessibilityLabel says which line the cursor is on, or what the agenda is.
func (a *agenda) AccessibilityLabel() string {
	if a.cursor < 0 || a.cursor >= len(a.rows) {
		return a.name
	}
	return a.rows[a.cursor].stop.Says
}

// AccessibilityRole is a container: lines to choose among.
func (a *agenda) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// tightLayout sets lines directly below each other, each as wide as there is room.
type tightLayout struct{}

func (tightLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	size.Width -= theme.Size(theme.SizeNameScrollBarSmall) + 4 // the bar lies over the content
	y := float32(0)
	for _, object := range objects {
		object.Resize(fyne.NewSize(size.Width, object.MinSize().Height))
		object.Move(fyne.NewPos(0, y))
		y += object.MinSize().Height
	}
}

func (tightLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, object := range objects {
		height += object.MinSize().Height
	}
	return fyne.NewSize(theme.Size(look.Target), height)
}
