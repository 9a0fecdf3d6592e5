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
	return container.New(hanging{room: 1.5}, objects...)
}

// Counted is a number before what it counts. Numbers below each other have the same room, up to six digits.
func Counted(number, content fyne.CanvasObject) *fyne.Container {
	return container.New(hanging{room: 4.5}, content, number)
}

type hanging struct{ room float32 } // of the sign, counted in the size of the type

func (h hanging) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := h.signRoom()
	place(objects[0], room, 0, size.Width-room)
	if len(objects) > 1 {
		place(objects[1], 0, 0, room)
	}
}

func (h hanging) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := leastOf(objects[0])
	return fyne.NewSize(least.Width+h.signRoom(), least.Height)
}

// signRoom is the sign's room: for an item of a list, a number of two digits and a point.
func (h hanging) signRoom() float32 { return look.Length(look.Body) * h.room }
