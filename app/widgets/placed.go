package widgets

import "fyne.io/fyne/v2"

// placed is where what has the keyboard stood when that was last told.
type placed struct {
	object fyne.CanvasObject
	at     fyne.Position
	size   fyne.Size
}

// tellPlace tells where what has the keyboard stands, if that is not where it stood before.
func (s *Surface) tellPlace() {
	object, ok := s.window.Focused().(fyne.CanvasObject)
	if s.OnPlaced == nil || !ok {
		return
	}
	for _, root := range s.roots() {
		at, inside := placeIn(root, object)
		now := placed{object, root.Position().Add(at), object.Size()}
		if inside && now != s.told {
			s.told = now
			s.OnPlaced(now.at, now.size)
		}
	}
}
