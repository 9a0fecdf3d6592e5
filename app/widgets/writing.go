package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// LimitWords are what a field says about its length. Each may be nil, and then nothing is said.
type LimitWords struct {
	Near func(used, most int) string // there is not much room left
	Cut  func(most int) string       // what was pasted was longer than there is room for; the rest was not taken
}

// writing is what the two fields have in common: the toolkit's entry with its faults mended. Tab leaves it, shortcuts it
// does not edit text with go on to the surface, text from the clipboard is cleaned and cut to what there is room for, and
// SetText leaves a text alone that is the same, so that undo stays.
type writing struct {
	widget.Entry
	Label string     // the accessibility label: what is to be written here
	Limit LimitWords // what the field says when it is nearly full

	standing
	self    fyne.Widget
	most    int    // letters
	note    string // what is said under the field just now
	focused bool
	hovered bool
	caret   fyne.Position
}

func (w *writing) extend(self fyne.Widget, most int) {
	w.self, w.most = self, most
	w.TextStyle = look.Serif
	w.OnCursorChanged = w.caretMoved
	w.ExtendBaseWidget(self)
}

// SetText shows a text, cleaned and no longer than the field takes. A text that already stands there is left alone.
func (w *writing) SetText(text string) {
	cleaned := Clean(text)
	if cleaned != w.Text {
		w.Entry.SetText(cut(cleaned, w.most))
		w.sayLength(false)
	}
}

// AcceptsTab lets Tab move the keyboard on.
func (w *writing) AcceptsTab() bool { return false }

// TypedRune writes a letter if there is room for it.
func (w *writing) TypedRune(letter rune) {
	if w.room() <= 0 || Clean(string(letter)) == "" {
		w.sayLength(w.room() <= 0)
		return
	}
	w.Entry.TypedRune(letter)
	w.sayLength(false)
}

// TypedKey edits the text; keys that do not edit go on.
func (w *writing) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome,
		fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		w.Entry.TypedKey(key)
		w.sayLength(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		w.enter(key)
	case fyne.KeyTab:
	default:
		w.surface.unused(w.self, key)
	}
}

// TypedShortcut edits the text; shortcuts that do not edit go on to the surface.
func (w *writing) TypedShortcut(shortcut fyne.Shortcut) {
	switch asked := shortcut.(type) {
	case *fyne.ShortcutPaste:
		w.paste(asked)
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		w.Entry.TypedShortcut(shortcut)
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		w.Entry.TypedShortcut(shortcut)
		w.sayLength(false)
	case *desktop.CustomShortcut:
		w.typedCustom(asked)
	default:
		w.surface.TypedShortcut(shortcut)
	}
}

// FocusGained shows the ring and brings the field into view, or its caret when the field is higher than the view.
func (w *writing) FocusGained() {
	w.focused = true
	w.Entry.FocusGained()
	w.surface.reveal(w.self, func() (fyne.Position, fyne.Size) { return fyne.Position{}, w.Size() })
}

// FocusLost takes the ring away.
func (w *writing) FocusLost() {
	w.focused = false
	w.Entry.FocusLost()
}

// TakeFocus gives the field the keyboard, also when it has only just been made.
func (w *writing) TakeFocus() { w.takeFocus(w.self.(fyne.Focusable)) }

// MouseDown puts the caret where one presses. The toolkit does not know of the room around its text, and counts the room
// between lines twice.
func (w *writing) MouseDown(event *desktop.MouseEvent) {
	inside := *event
	inside.Position = event.Position.SubtractXY(writingRim, writingRim+theme.Size(theme.SizeNameLineSpacing))
	w.Entry.MouseDown(&inside)
}

// MouseIn shows that the pointer is over the field.
func (w *writing) MouseIn(*desktop.MouseEvent) { w.setHovered(true) }

// MouseMoved does nothing.
func (w *writing) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that the pointer has left.
func (w *writing) MouseOut() { w.setHovered(false) }

// AccessibilityLabel tells what is to be written, and what is.
func (w *writing) AccessibilityLabel() string {
	if w.Text == "" {
		return w.Label
	}
	return led(w.Label, w.Text)
}

// AccessibilityRole is a text's.
func (w *writing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (w *writing) setHovered(on bool) {
	w.hovered = on
	w.self.Refresh()
}

func (w *writing) enter(key *fyne.KeyEvent) {
	if !w.MultiLine {
		if w.OnSubmitted != nil {
			w.OnSubmitted(w.Text)
			return
		}
		w.surface.FocusNext()
		return
	}
	if w.room() > 0 {
		w.Entry.TypedKey(key)
	}
	w.sayLength(w.room() <= 0)
}

func (w *writing) typedCustom(shortcut *desktop.CustomShortcut) {
	editing := shortcut.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault
	switch shortcut.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		if editing {
			w.Entry.TypedShortcut(shortcut)
			return
		}
	case fyne.KeyBackspace, fyne.KeyDelete:
		if editing {
			w.Entry.TypedShortcut(shortcut)
			w.sayLength(false)
			return
		}
	case fyne.KeyTab:
		if w.MultiLine && shortcut.Modifier == fyne.KeyModifierControl {
			w.TypedRune('\t')
			return
		}
	}
	w.surface.TypedShortcut(shortcut)
}

func (w *writing) paste(asked *fyne.ShortcutPaste) {
	pasted := Clean(asked.Clipboard.Content())
	room := w.room()
	if length(pasted) <= room {
		w.pasteText(pasted)
		w.sayLength(false)
		return
	}
	w.pasteText(cut(pasted, room))
	w.sayLength(true)
}

func (w *writing) pasteText(text string) {
	if text != "" {
		w.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: &handful{text}})
	}
}

// room is how many letters more the field takes; what is marked will be written over.
func (w *writing) room() int { return w.most - length(w.Text) + length(w.SelectedText()) }

// sayLength says what there is to say about the length, and nothing otherwise.
func (w *writing) sayLength(wasCut bool) {
	used, note := length(w.Text), ""
	switch {
	case wasCut && w.Limit.Cut != nil:
		note = w.Limit.Cut(w.most)
	case used >= w.most*9/10 && w.Limit.Near != nil:
		note = w.Limit.Near(used, w.most)
	}
	if note != w.note {
		w.note = note
		w.self.Refresh()
	}
}

func (w *writing) caretMoved() {
	caret := w.CursorPosition()
	if caret == w.caret {
		return
	}
	w.caret = caret
	line := lineHeight(w.TextStyle)
	if w.focused {
		w.surface.reveal(w.self, func() (fyne.Position, fyne.Size) {
			return fyne.NewPos(0, w.CursorPosition().Y), fyne.NewSize(1, line)
		})
	}
}

func lineHeight(style fyne.TextStyle) float32 {
	return fyne.MeasureText("M", look.Length(look.Body), style).Height
}

// handful is a clipboard that holds a text and nothing else.
type handful struct{ text string }

func (h *handful) Content() string     { return h.text }
func (h *handful) SetContent(t string) { h.text = t }
