package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Surface is the root of a window's content. What stands on it can ask for the keyboard, is brought into view when it gets
// it, and hands on what it has no use for: keys to OnKey, shortcuts to those added here. That mends three things the
// toolkit leaves open: a pressed control does not take the keyboard, focus does not scroll into view, and shortcuts are
// dead while a field has the keyboard.
//
// A widget of one's own takes part by embedding Control, and one that holds others by being a Composite.
type Surface struct {
	widget.BaseWidget

	// OnKey is told of keys that neither a control nor the scroll had use for, such as F1 or Escape. Keys that write
	// letters are never told. May be nil.
	OnKey func(*fyne.KeyEvent)

	// Moving lets things glide to where they land. It is off from the start, as for those who want no motion.
	Moving bool

	// OnFocus is told of what gets the keyboard. May be nil.
	OnFocus func(fyne.CanvasObject)

	// OnPlaced is told where what has the keyboard stands on the surface and how large it is, when that has changed. May be
	// nil.
	OnPlaced func(fyne.Position, fyne.Size)

	window    fyne.Canvas
	content   fyne.CanvasObject
	shortcuts fyne.ShortcutHandler
	told      placed
}

// NewSurface makes the root of a window's content. It takes over the window's keys (Canvas.SetOnTypedKey).
func NewSurface(window fyne.Canvas, content fyne.CanvasObject) *Surface {
	surface := &Surface{window: window, content: content}
	surface.ExtendBaseWidget(surface)
	window.SetOnTypedKey(surface.typedKey)
	return surface
}

// SetContent puts something else on the surface.
func (s *Surface) SetContent(content fyne.CanvasObject) {
	s.content = content
	s.adopt()
	s.Refresh()
}

// AddShortcut makes a shortcut work in the whole window, also while a field has the keyboard. A field keeps for itself
// only what edits text: undo, redo, cut, copy, paste, select all, and Ctrl with an arrow, Backspace, Delete or Tab.
func (s *Surface) AddShortcut(shortcut fyne.Shortcut, handler func(fyne.Shortcut)) {
	s.shortcuts.AddShortcut(shortcut, handler)
	s.window.AddShortcut(shortcut, handler)
}

// Focus gives the keyboard to something that stands on the surface, also when it was put there a moment ago.
func (s *Surface) Focus(object fyne.Focusable) {
	if s == nil {
		return
	}
	s.MinSize() // the toolkit finds only what has been measured once
	s.window.Focus(object)
}

// FocusNext moves the keyboard on to what comes next.
func (s *Surface) FocusNext() {
	if s != nil {
		s.window.FocusNext()
	}
}

// MinSize is the content's. The window asks for it before every frame; what is new on the surface is adopted then.
func (s *Surface) MinSize() fyne.Size {
	s.adopt()
	s.tellPlace()
	return s.BaseWidget.MinSize()
}

// Parts tells what stands on the surface.
func (s *Surface) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// CreateRenderer draws the content and nothing else.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer { return &surfaceRenderer{s} }

func (s *Surface) adopt() {
	for _, root := range s.roots() {
		walk(root, func(object fyne.CanvasObject) {
			if standing, ok := object.(interface{ standOn(*Surface) }); ok {
				standing.standOn(s)
			}
		})
	}
}

func (s *Surface) roots() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.content}, s.window.Overlays().List()...)
}

// standing is where a widget stands: on no surface yet, or on one.
type standing struct {
	surface *Surface
	wants   fyne.Focusable // wanted the keyboard before it stood anywhere
}

func (s *standing) standOn(surface *Surface) {
	s.surface = surface
	if wants := s.wants; wants != nil {
		s.wants = nil
		surface.Focus(wants)
	}
}

// takeFocus gives something the keyboard, now or as soon as it stands on a surface.
func (s *standing) takeFocus(object fyne.Focusable) {
	if s.surface == nil {
		s.wants = object
		return
	}
	s.surface.Focus(object)
}

// reveal brings a part of an object into view in every scroll that it stands in.
func (s *Surface) reveal(object fyne.CanvasObject, part func() (fyne.Position, fyne.Size)) {
	if s == nil {
		return
	}
	s.tell(object)
	for _, follow := range s.scrollsAround(object) {
		follow.follow(object, part)
	}
}

// tell tells who wants to know what has the keyboard.
func (s *Surface) tell(object fyne.CanvasObject) {
	if s != nil && s.OnFocus != nil {
		s.OnFocus(object)
	}
}

// unused passes on a key that a control had no use for.
func (s *Surface) unused(from fyne.CanvasObject, key *fyne.KeyEvent) {
	if s == nil || len(key.Name) <= 1 || key.Name == fyne.KeySpace {
		return
	}
	scrolls := s.scrollsAround(from)
	if first := s.firstScroll(); len(scrolls) == 0 && first != nil {
		scrolls = []*FollowFocus{first} // a button beside the page scrolls the page
	}
	for _, follow := range scrolls {
		if follow.usesKey(key.Name) {
			return
		}
	}
	if s.OnKey != nil {
		s.OnKey(key)
	}
}

// typedKey gets the keys while nothing has the keyboard. The first scroll there is takes those that scroll.
func (s *Surface) typedKey(key *fyne.KeyEvent) {
	if first := s.firstScroll(); first != nil && first.usesKey(key.Name) {
		return
	}
	if s.OnKey != nil {
		s.OnKey(key)
	}
}

// TypedShortcut does what a shortcut added here stands for.
func (s *Surface) TypedShortcut(shortcut fyne.Shortcut) {
	if s != nil {
		s.shortcuts.TypedShortcut(shortcut)
	}
}

// FirstFocusable is the first thing in a content that can have the keyboard just now; nil when there is none.
func FirstFocusable(content fyne.CanvasObject) fyne.Focusable {
	if content == nil || !content.Visible() {
		return nil
	}
	disabled := false
	if able, ok := content.(fyne.Disableable); ok {
		disabled = able.Disabled()
	}
	if focusable, ok := content.(fyne.Focusable); ok && !disabled {
		return focusable
	}
	for _, part := range partsOf(content) {
		if first := FirstFocusable(part); first != nil {
			return first
		}
	}
	return nil
}

func (s *Surface) scrollsAround(object fyne.CanvasObject) []*FollowFocus {
	for _, root := range s.roots() {
		if found, scrolls := pathTo(root, object); found {
			return scrolls
		}
	}
	return nil
}

type surfaceRenderer struct{ surface *Surface }

func (r *surfaceRenderer) Layout(size fyne.Size) {
	if r.surface.content != nil {
		r.surface.content.Resize(size)
		r.surface.tellPlace()
	}
}

func (r *surfaceRenderer) MinSize() fyne.Size {
	if r.surface.content == nil {
		return fyne.Size{}
	}
	return r.surface.content.MinSize()
}

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	if r.surface.content == nil {
		return nil
	}
	return []fyne.CanvasObject{r.surface.content}
}

func (r *surfaceRenderer) Refresh() {
	if r.surface.content != nil {
		r.Layout(r.surface.Size())
		r.surface.content.Refresh()
	}
}

func (r *surfaceRenderer) Destroy() {}
