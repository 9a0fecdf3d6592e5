package widgets

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// MarkRow is a row of boxes as it stands on paper.
type MarkRow struct {
	Text   string
	Under  string   // a small text under it, such as what the signs stand for; may be empty
	Signs  []string // what stands in the boxes; none where a number is written
	Marked []string // the signs that are marked, or what is written
	Passed bool     // the row is passed over as things stand
}

// MarkSheet is rows of boxes that are marked with a key each, from paper: a sign's key marks it, Backspace takes a mark
// away, up and down go from row to row, Enter ends a row or goes on. It is one Tab stop. It marks nothing itself: it tells
// which key was pressed, and is shown the rows anew.
type MarkSheet struct {
	Control
	OnKey   func(key rune)
	OnPress func(row int, sign string) // a box was pressed; the sign is empty for the row itself
	OnMove  func(by int)
	OnErase func()
	OnEnter func()

	rows  []MarkRow
	at    int // as many as there are rows when one has come past the last
	says  func(at int) string
	over  markSpot
	spots []markRowSpots
}

// markSpot is a box of a row; −1 for none.
type markSpot struct{ row, sign int }

// markRowSpots is where a row and its boxes are.
type markRowSpots struct {
	all   spot
	boxes []spot
}

// NewMarkSheet makes a sheet without rows. says gives the accessibility label: which row one is at and what is marked there.
func NewMarkSheet(says func(at int) string) *MarkSheet {
	s := &MarkSheet{says: says, over: markSpot{-1, -1}}
	s.Extend(s)
	return s
}

// SetRows shows the rows as they stand, and at which of them one is. As many as there are is past the last.
func (s *MarkSheet) SetRows(rows []MarkRow, at int) {
	s.rows, s.at = rows, at
	if len(s.spots) != len(rows) {
		s.spots = make([]markRowSpots, len(rows))
	}
	s.Refresh()
	s.revealRow()
	if s.Focused() {
		s.Tell()
	}
}

// Rows are the rows that are shown.
func (s *MarkSheet) Rows() []MarkRow { return s.rows }

// At is the row one is at.
func (s *MarkSheet) At() int { return s.at }

// FocusGained brings the row one is at into view, and no more: a sheet is often higher than the page.
func (s *MarkSheet) FocusGained() {
	if s.pressed || s.at >= len(s.spots) {
		s.Control.FocusGained()
		return
	}
	s.focused = true
	s.Refresh()
	s.revealRow()
}

func (s *MarkSheet) revealRow() {
	if s.at < len(s.spots) && s.Focused() {
		s.surface.reveal(s, func() (fyne.Position, fyne.Size) {
			return s.spots[min(s.at, len(s.spots)-1)].all.place()
		})
	}
}

// TypedRune tells of a key that may be a sign.
func (s *MarkSheet) TypedRune(key rune) {
	if unicode.IsLetter(key) || unicode.IsDigit(key) {
		s.OnKey(key)
	}
}

// TypedKey goes from row to row, takes a mark away, and ends a row.
func (s *MarkSheet) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown, fyne.KeyRight:
		s.OnMove(1)
	case fyne.KeyUp, fyne.KeyLeft:
		s.OnMove(-1)
	case fyne.KeyHome:
		s.OnMove(-len(s.rows))
	case fyne.KeyEnd:
		s.OnMove(max(0, len(s.rows)-1-s.at))
	case fyne.KeyBackspace, fyne.KeyDelete:
		s.OnErase()
	case fyne.KeyReturn, fyne.KeyEnter:
		s.OnEnter()
	default:
		s.Unused(key)
	}
}

// Tapped marks the box under the pointer, or goes to the row.
func (s *MarkSheet) Tapped(event *fyne.PointEvent) {
	if s.Disabled() {
		return
	}
	s.TakeFocus()
	switch at := s.spotAt(event.Position); {
	case at.row < 0:
	case at.sign < 0:
		s.OnPress(at.row, "")
	default:
		s.OnPress(at.row, s.rows[at.row].Signs[at.sign])
	}
}

// MouseMoved shows which box the pointer is over.
func (s *MarkSheet) MouseMoved(event *desktop.MouseEvent) {
	if over := s.spotAt(event.Position); over != s.over {
		s.over = over
		s.Refresh()
	}
}

// MouseIn shows that the pointer is over the sheet.
func (s *MarkSheet) MouseIn(event *desktop.MouseEvent) {
	s.Control.MouseIn(event)
	s.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (s *MarkSheet) MouseOut() {
	s.over = markSpot{-1, -1}
	s.Control.MouseOut()
}

// Cursor is a hand over a box.
func (s *MarkSheet) Cursor() desktop.Cursor {
	if s.over.sign < 0 {
		return desktop.DefaultCursor
	}
	return handOver(&s.Control)
}

// AccessibilityLabel tells which row one is at and what is marked there.
func (s *MarkSheet) AccessibilityLabel() string { return s.says(s.at) }

// AccessibilityRole is a button's, which is the nearest there is.
func (s *MarkSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *MarkSheet) spotAt(at fyne.Position) markSpot {
	for row, spots := range s.spots {
		if !spots.all.holds(at) {
			continue
		}
		sign := slices.IndexFunc(spots.boxes, func(box spot) bool { return box.holds(at) })
		if sign >= len(s.rows[row].Signs) {
			sign = -1 // a box to write in
		}
		return markSpot{row, sign}
	}
	return markSpot{-1, -1}
}

// boxOf is how large a box is.
func boxOf() float32 { return look.Length(look.Body) * 1.9 }
