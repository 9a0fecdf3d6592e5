package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
)

// Captioned is a scale line with a short word before it, or above it when there is no room. Words under each other have
// the same room, so that what they stand before lines up.
func Captioned(word string, line *ScaleLine) *fyne.Container {
	return container.New(&captioned{}, look.Text(word, look.Small, bold, look.Quiet), line)
}

type captioned struct{ above bool }

func (c *captioned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	word, line, gap, room := objects[0], objects[1], look.Length(look.Step), captionRoom()
	c.above = size.Width-room < leastOf(line).Width
	if c.above {
		place(line, 0, place(word, 0, 0, size.Width), size.Width)
		return
	}
	place(line, room, 0, size.Width-room)
	height := heightAt(word, room-gap)
	place(word, 0, lineDown*look.Length(look.Target)-height/2, room-gap)
}

func (c *captioned) MinSize(objects []fyne.CanvasObject) fyne.Size {
	word, line := leastOf(objects[0]), leastOf(objects[1])
	if c.above {
		return fyne.NewSize(line.Width, word.Height+line.Height)
	}
	return fyne.NewSize(line.Width, max(word.Height, line.Height))
}

// captionRoom has room for two short words in small type.
func captionRoom() float32 { return look.Length(look.Small) * 6.2 }
