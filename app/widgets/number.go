package widgets

import (
	"fyne.io/fyne/v2"
)

// number is what the two ways to choose a number have in common: nothing is chosen from the start, arrows and digits
// change it, Backspace takes it away.
type number struct {
	Control
	OnChanged func(value int, chosen bool)

	least, most int
	value       int
	chosen      bool
	typing      bool // the last thing typed was a digit, so the next one may stand after it
	typed       int  // what was typed, which may be less than the least number until its last digit is there
	says        func(value int, chosen bool) string
}

// Value is the number, and whether one is chosen.
func (n *number) Value() (value int, chosen bool) { return n.value, n.chosen }

// Set shows a number without telling.
func (n *number) Set(value int, chosen bool) {
	n.value, n.chosen, n.typing = n.within(value), chosen, false
	n.self.Refresh()
}

// TypedKey changes the number.
func (n *number) TypedKey(key *fyne.KeyEvent) {
	if n.Disabled() {
		n.Unused(key)
		return
	}
	const leap = 10
	switch key.Name {
	case fyne.KeyRight, fyne.KeyUp:
		n.step(+1)
	case fyne.KeyLeft, fyne.KeyDown:
		n.step(-1)
	case fyne.KeyPageUp:
		n.step(+leap)
	case fyne.KeyPageDown:
		n.step(-leap)
	case fyne.KeyHome:
		n.choose(n.least)
	case fyne.KeyEnd:
		n.choose(n.most)
	case fyne.KeyBackspace, fyne.KeyDelete:
		n.erase(key.Name == fyne.KeyBackspace)
	default:
		n.Unused(key)
	}
}

// TypedRune takes digits: a digit after another makes a longer number when there is one so large.
func (n *number) TypedRune(letter rune) {
	if n.Disabled() || letter < '0' || letter > '9' {
		return
	}
	digit := int(letter - '0')
	if longer := n.typed*10 + digit; n.typing && n.chosen && longer <= n.most {
		digit = longer
	}
	n.choose(digit)
	n.typing, n.typed = true, digit
}

// FocusLost ends the number that is being typed.
func (n *number) FocusLost() {
	n.typing = false
	n.Control.FocusLost()
}

// AccessibilityLabel tells what the number is of and what it is.
func (n *number) AccessibilityLabel() string { return n.says(n.value, n.chosen) }

// AccessibilityRole is a button's, which is the nearest there is.
func (n *number) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// erase takes away the last digit typed, or the whole number.
func (n *number) erase(last bool) {
	if last && n.typing && n.typed >= 10 {
		left := n.typed / 10
		n.choose(left)
		n.typing, n.typed = true, left
		return
	}
	n.change(n.least, false)
}

// step changes the number by so many. The first step puts it in the middle.
func (n *number) step(by int) {
	if !n.chosen {
		n.choose((n.least + n.most + 1) / 2)
		return
	}
	n.choose(n.value + by)
}

func (n *number) choose(value int) { n.change(n.within(value), true) }

func (n *number) within(value int) int { return min(max(value, n.least), n.most) }

func (n *number) change(value int, chosen bool) {
	n.typing = false
	if value == n.value && chosen == n.chosen {
		return
	}
	n.value, n.chosen = value, chosen
	n.self.Refresh()
	if n.OnChanged != nil {
		n.OnChanged(value, chosen)
	}
}
