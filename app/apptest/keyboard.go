package apptest

import (
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press presses keys one after the other. A key that writes something writes it too: use Type for texts.
func (s *Screen) Press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.press(key)
	}
}

// Hold holds a key, such as Shift, while something is done.
func (s *Screen) Hold(key fyne.KeyName, during func()) {
	held, ok := s.Focused().(desktop.Keyable)
	if ok {
		held.KeyDown(&fyne.KeyEvent{Name: key})
	}
	during()
	if ok {
		held.KeyUp(&fyne.KeyEvent{Name: key})
	}
	s.Settle()
}

// Tab moves the keyboard on, unless the field that has it wants the tab.
func (s *Screen) Tab() { s.Press(fyne.KeyTab) }

// BackTab moves the keyboard back.
func (s *Screen) BackTab() {
	canvas := s.Window.Canvas()
	if field, ok := canvas.Focused().(fyne.Tabbable); !ok || !field.AcceptsTab() {
		canvas.FocusPrevious()
	}
	s.Settle()
}

// Type writes a text into whatever has the keyboard, key by key.
func (s *Screen) Type(words string) {
	for _, letter := range words {
		switch letter {
		case '\n':
			s.press(fyne.KeyReturn)
		case ' ':
			s.press(fyne.KeySpace)
		default:
			s.typed(letter)
		}
	}
	s.Settle()
}

// Shortcut presses a key together with others.
func (s *Screen) Shortcut(shortcut fyne.Shortcut) {
	canvas := s.Window.Canvas()
	if focused, ok := canvas.Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
	} else if handler, ok := canvas.(fyne.Shortcutable); ok {
		handler.TypedShortcut(shortcut)
	} else if s.Surface != nil {
		s.Surface.TypedShortcut(shortcut)
	}
	s.Settle()
}

// Focused is what has the keyboard; nil when nothing has.
func (s *Screen) Focused() fyne.Focusable { return s.Window.Canvas().Focused() }

// FocusedSays is the accessibility label of what has the keyboard; empty when nothing has.
func (s *Screen) FocusedSays() string {
	if named, ok := s.Focused().(fyne.Accessible); ok {
		return named.AccessibilityLabel()
	}
	return ""
}

// TabTo moves the keyboard on until it comes to an object, and fails if it never does.
func (s *Screen) TabTo(object fyne.CanvasObject) {
	s.t.Helper()
	const most = 400
	for range most {
		if s.Focused() != nil && s.Focused().(fyne.CanvasObject) == object {
			return
		}
		s.Tab()
	}
	s.t.Fatalf("%T cannot be reached with Tab", object)
}

// TabStops is how many stops Tab makes before it comes round.
func (s *Screen) TabStops() int {
	canvas := s.Window.Canvas()
	canvas.Unfocus()
	seen := map[fyne.Focusable]bool{}
	for {
		s.Tab()
		at := s.Focused()
		if at == nil || seen[at] {
			canvas.Unfocus()
			return len(seen)
		}
		seen[at] = true
	}
}

func (s *Screen) press(key fyne.KeyName) {
	canvas := s.Window.Canvas()
	focused := canvas.Focused()
	event := &fyne.KeyEvent{Name: key}
	if keyable, ok := focused.(desktop.Keyable); ok {
		keyable.KeyDown(event)
		defer keyable.KeyUp(event)
	}
	defer s.Settle()
	if key == fyne.KeyTab {
		if field, ok := focused.(fyne.Tabbable); !ok || !field.AcceptsTab() {
			canvas.FocusNext()
			return
		}
	}
	switch {
	case focused != nil:
		focused.TypedKey(event)
	case canvas.OnTypedKey() != nil:
		canvas.OnTypedKey()(event)
	}
	if key == fyne.KeySpace {
		s.rune(' ')
	}
}

// typed presses the key that writes a letter: the window tells of the key first and of the letter then.
func (s *Screen) typed(letter rune) {
	name := fyne.KeyName(string(unicode.ToUpper(letter)))
	if focused := s.Focused(); focused != nil && (letter < unicode.MaxASCII || !unicode.IsLetter(letter)) {
		if _, digit := strconv.Atoi(string(letter)); digit == nil || unicode.IsLetter(letter) {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	s.rune(letter)
}

func (s *Screen) rune(letter rune) {
	canvas := s.Window.Canvas()
	if focused := canvas.Focused(); focused != nil {
		focused.TypedRune(letter)
	} else if canvas.OnTypedRune() != nil {
		canvas.OnTypedRune()(letter)
	}
}
