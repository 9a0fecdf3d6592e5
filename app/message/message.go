// Package message is the one door for what the program has to tell while one works: a board above the page that says one
// thing at a time and never takes the keyboard away.
package message

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
	"troskel/app/widgets"
)

// Board is where messages stand. It takes no room while there is nothing to tell.
type Board struct {
	root   *fyne.Container
	close  string // what the button that takes a message away says
	redraw func() // draws what is said anew; nil while nothing is said

	// OnChanged is told when the board takes more room or less, so that what stands below it can give way. May be nil.
	OnChanged func()
}

// NewBoard makes an empty board.
func NewBoard(closeText string) *Board {
	b := &Board{root: container.NewStack(), close: closeText}
	b.root.Hide()
	return b
}

// Content is the board.
func (b *Board) Content() fyne.CanvasObject { return b.root }

// SetCloseText changes the language of the button.
func (b *Board) SetCloseText(text string) { b.close = text }

// Tell says something that one can take away.
func (b *Board) Tell(text string) { b.put(text, widgets.NewButton(b.close, widgets.Plain, b.Hide)) }

// Ask says something together with what one can do about it. The message stays until it is hidden.
func (b *Board) Ask(text, action string, do func()) {
	b.put(text, widgets.NewButton(action, widgets.Plain, do), widgets.NewButton(b.close, widgets.Quiet, b.Hide))
}

// Hide takes the message away.
func (b *Board) Hide() {
	b.root.Objects, b.redraw = nil, nil
	b.root.Hide()
	b.changed()
}

// Redraw draws what is said in the colours and sizes of now.
func (b *Board) Redraw() {
	if b.redraw != nil {
		b.redraw()
	}
}

// Shown tells whether something is said.
func (b *Board) Shown() bool { return b.root.Visible() }

func (b *Board) put(text string, buttons ...fyne.CanvasObject) {
	ground := canvas.NewRectangle(theme.Color(look.Wash))
	said := widgets.Stack(look.Step, look.BodyText(text), widgets.Beside(look.Gap, buttons...))
	column := container.New(&widgets.Column{Most: look.Column, Centred: true}, widgets.NewPanel(said))
	b.root.Objects = []fyne.CanvasObject{ground, container.NewPadded(container.NewPadded(column))}
	b.root.Show()
	b.redraw = func() { b.put(text, buttons...) }
	b.changed()
}

func (b *Board) changed() {
	b.root.Refresh()
	if b.OnChanged != nil {
		b.OnChanged()
	}
}
