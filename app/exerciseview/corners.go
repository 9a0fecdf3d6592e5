package exerciseview

import (
	"slices"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// corners is a room to go to a corner of. In the open corner a field opens.
type corners struct {
	Setting
	task   *exercise.Corners
	answer *exercise.CornersAnswer
	own    *fyne.Container // what one says in the open corner
	why    *fyne.Container // when one stands somewhere
}

func newCorners(s Setting) fyne.CanvasObject {
	c := &corners{Setting: s, task: s.Exercise.Task.(*exercise.Corners), answer: s.Answer.(*exercise.CornersAnswer)}
	words := s.Day.Words
	help := words.Text("view.corners-help")
	if c.task.Many {
		help = words.Text("view.corners-help-many")
	}
	c.own = c.write(words.Text("view.corners-own"), words.Text("view.corners-own"), &c.answer.Own)
	c.why = c.write(words.Text("corners.why"), words.Text("corners.why"), &c.answer.Why)
	c.refresh()
	return passable(s, parts(
		together(look.QuestionText(c.task.Question), look.QuietText(help)), c.room(), c.own, c.why,
	))
}

// room is the room with its corners, the open one last.
func (c *corners) room() *widgets.Room {
	options, words := c.task.Options(), c.Day.Words
	var cards []widgets.Card
	for i, option := range options {
		cards = append(cards, widgets.Card{Letter: string(rune('A' + i)), Text: option.Text})
	}
	says := func(corner int, chosen []int) string {
		said := words.Text("view.corners-says", "letter", cards[corner].Letter,
			"number", corner+1, "of", len(cards), "text", sentence(cards[corner].Text))
		if slices.Contains(chosen, corner) {
			return said + " " + words.Text("view.corners-here")
		}
		return said + " " + words.Text("view.corners-not-here")
	}
	room := widgets.NewRoom(cards, c.task.Many, words.Text("view.corners-you"), says, func(chosen []int) {
		c.answer.Chosen = nil
		for _, corner := range chosen {
			c.answer.Chosen = append(c.answer.Chosen, options[corner].Key)
		}
		c.refresh()
		c.Changed()
	})
	var chosen []int
	for i, option := range options {
		if c.answer.In(option.Key) {
			chosen = append(chosen, i)
		}
	}
	room.Set(chosen)
	return room
}

func (c *corners) refresh() {
	show(c.own, c.answer.In(exercise.OpenCorner))
	show(c.why, len(c.answer.Chosen) > 0)
}
