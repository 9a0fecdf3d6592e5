package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
)

// BesideDoor sets the page beside a large doorway, when the window is wide enough for both.
func (s *Sheet) BesideDoor() *Sheet {
	s.body = container.New(&besideDoor{}, canvas.NewRectangle(theme.Color(look.Wash)), Doorway(0), s.body)
	return s
}

// Doorway is the program's mark.
func Doorway(size float32) fyne.CanvasObject {
	mark := canvas.NewImageFromResource(look.Doorway())
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(size))
	return mark
}

// besideDoor sets a page beside a large doorway: a ground, the doorway standing on its foot, the page.
type besideDoor struct{}

const (
	doorShare = 0.32 // of the window's width
	doorLeast = 52   // times the body size: a narrower window has no room for the doorway
)

func (besideDoor) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, door, page := objects[0], objects[1], objects[2]
	side := size.Width * doorShare
	if size.Width < doorLeast*theme.Size(look.Body) {
		side = 0
	}
	ground.Resize(fyne.NewSize(side, size.Height))
	door.Resize(fyne.NewSquareSize(side * 0.72))
	door.Move(fyne.NewPos(side*0.14, max(0, (size.Height-side*0.72)/2)))
	switch {
	case side > 0 && !door.Visible():
		door.Show()
	case side <= 0 && door.Visible():
		door.Hide()
	}
	page.Move(fyne.NewPos(side, 0))
	page.Resize(fyne.NewSize(size.Width-side, size.Height))
}

func (besideDoor) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }
