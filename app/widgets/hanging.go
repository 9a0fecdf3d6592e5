package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
)

// Hanging is a sign with a text beside it whose lines all begin to the right of the sign: an item of a list. A sign that
// is nil leaves its room empty.
func Hanging(sign, content fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{content}
	if sign != nil {
		objects = append(objects, sign)
	}
	return container.New(hanging{}, objects...)
}

type hanging struct{}

func (hanging) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := signRoom()
	place(objects[0], room, 0, size.Width-room)
	if len(objects) > 1 {
		place(objects[1], 0, 0, room)
	}
}

func (hanging) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := leastOf(objects[0])
	return fyne.NewSize(least.Width+signRoom(), least.Height)
}

// signRoom has room for a number of two digits and a point.
func signRoom() float32 { return look.Length(look.Body) * 1.5 }
