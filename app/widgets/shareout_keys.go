package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The steps of the arrows.
const (
	shareStep = 5
	shareHair = 1
)

// KeyDown notices that Shift is held.
func (s *ShareOut) KeyDown(key *fyne.KeyEvent) { s.holdShift(key, true) }

// KeyUp notices that it is let go.
func (s *ShareOut) KeyUp(key *fyne.KeyEvent) { s.holdShift(key, false) }

func (s *ShareOut) holdShift(key *fyne.KeyEvent, held bool) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		s.shift = held
	}
}

// TypedKey goes from thing to thing and changes what one has.
func (s *ShareOut) TypedKey(key *fyne.KeyEvent) {
	if s.Disabled() || len(s.things) == 0 {
		s.Unused(key)
		return
	}
	points := s.points[s.at]
	switch key.Name {
	case fyne.KeyDown:
		s.goTo(s.at + 1)
	case fyne.KeyUp:
		s.goTo(s.at - 1)
	case fyne.KeyRight:
		s.give(s.at, points+s.step())
	case fyne.KeyLeft:
		s.give(s.at, points-s.step())
	case fyne.KeyHome:
		s.give(s.at, 0)
	case fyne.KeyEnd:
		s.give(s.at, s.total)
	case fyne.KeyBackspace:
		s.erase(points)
	case fyne.KeyDelete:
		s.give(s.at, 0)
	default:
		s.Unused(key)
	}
}

// TypedRune takes digits, and plus and minus for one point.
func (s *ShareOut) TypedRune(letter rune) {
	if s.Disabled() || len(s.things) == 0 {
		return
	}
	points := s.points[s.at]
	switch {
	case letter == '+':
		s.give(s.at, points+shareHair)
	case letter == '-' || letter == '–':
		s.give(s.at, points-shareHair)
	case letter >= '0' && letter <= '9':
		digit := int(letter - '0')
		if longer := points*10 + digit; s.typing && longer <= s.total {
			digit = longer
		}
		s.give(s.at, digit)
		s.typing = true
	}
}

func (s *ShareOut) step() int {
	if s.shift {
		return shareHair
	}
	return shareStep
}

// erase takes away the last digit typed, or all.
func (s *ShareOut) erase(points int) {
	typing := s.typing && points >= 10
	if typing {
		s.give(s.at, points/10)
	} else {
		s.give(s.at, 0)
	}
	s.typing = typing
}
