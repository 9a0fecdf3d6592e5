package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
)

// Captioned is a thing with a short word before it. Words under each other have the same room, so that what they stand
// before lines up.
func Captioned(word string, object fyne.CanvasObject) *fyne.Container {
	return container.New(captioned{}, look.Text(word, look.Small, bold, look.Quiet), object)
}

type captioned struct{}

func (captioned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := captionRoom()
	place(objects[1], room, 0, size.Width-room)
	height := heightAt(objects[0], room-look.Length(look.Step))
	place(objects[0], 0, look.Length(look.Target)*0.62-height/2, room-look.Length(look.Step)) // at a scale line's height
}

func (captioned) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := leastOf(objects[1])
	return fyne.NewSize(least.Width+captionRoom(), max(least.Height, leastOf(objects[0]).Height))
}

// captionRoom has room for two short words in small type.
func captionRoom() float32 { return look.Length(look.Small) * 6.2 }
