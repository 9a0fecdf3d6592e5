// Package sheet is what the pages beside the exercises are made of, a participant's and a facilitator's alike: a title
// and its parts in one scrolling column of readable width, and the few ways in which small things are laid out in it.
package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Sheet is a page of one scrolling column.
type Sheet struct {
	title string
	focus fyne.Focusable
	work  fyne.CanvasObject // what is worked on the page, when its first control is not always the same; may be nil
	body  fyne.CanvasObject
}

// New makes a page with a title above its parts. The first focus may be nil.
func New(title string, focus fyne.Focusable, parts ...fyne.CanvasObject) *Sheet {
	parts = append([]fyne.CanvasObject{look.TitleText(title)}, parts...)
	return &Sheet{title: title, focus: focus, body: Scrolling(parts...)}
}

// Around makes a page of parts around something that is worked, whose first control has the keyboard when the page opens.
// The parts hold the title themselves.
func Around(title string, work fyne.CanvasObject, parts ...fyne.CanvasObject) *Sheet {
	return &Sheet{title: title, work: work, body: Scrolling(parts...)}
}

// Wide makes a page like New whose parts run wider than a text may. Put what is read in a Narrow.
func Wide(title string, focus fyne.Focusable, parts ...fyne.CanvasObject) *Sheet {
	parts = append([]fyne.CanvasObject{look.TitleText(title)}, parts...)
	column := container.New(&widgets.Column{Gap: look.Gap, Most: look.Wide, Centred: true}, parts...)
	return &Sheet{title: title, focus: focus, body: widgets.NewFollowFocus(container.New(&margins{}, column))}
}

// Narrow is parts below each other that run no wider than a text may, at the left of a wide page.
func Narrow(parts ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&widgets.Column{Gap: look.Gap, Most: look.Column}, parts...)
}

// Title is the page's title.
func (s *Sheet) Title() string { return s.title }

// Content is what the page shows.
func (s *Sheet) Content() fyne.CanvasObject { return s.body }

// FirstFocus is what has the keyboard when the page opens.
func (s *Sheet) FirstFocus() fyne.Focusable {
	if s.work != nil {
		return widgets.FirstFocusable(s.work)
	}
	return s.focus
}

// Scrolling sets parts below each other in a column of readable width that scrolls and follows the keyboard.
func Scrolling(parts ...fyne.CanvasObject) fyne.CanvasObject {
	column := container.New(&widgets.Column{Gap: look.Gap, Most: look.Column, Centred: true}, parts...)
	return widgets.NewFollowFocus(container.New(&margins{}, column))
}

// Row lays small things side by side and lets them wrap when the window is narrow.
func Row(parts ...fyne.CanvasObject) fyne.CanvasObject { return widgets.Beside(look.Gap, parts...) }

// Stack lays things that belong together close below each other.
func Stack(parts ...fyne.CanvasObject) fyne.CanvasObject { return widgets.Stack(look.Step, parts...) }

// Option is one of several things to choose, as a key and what it is called.
type Option struct{ Key, Text string }

// Choice lays a few options side by side as buttons, of which the chosen one is marked, and says so.
func Choice(words wording.Words, options []Option, chosen string, onChosen func(key string)) fyne.CanvasObject {
	buttons := make([]*widgets.Button, len(options))
	row := widgets.Beside(look.Step)
	mark := func(chosen string) {
		for i, button := range buttons {
			button.Selected = options[i].Key == chosen
			button.Says = ChoiceName(words, button.Text, i, len(buttons), button.Selected)
			button.Refresh()
		}
	}
	for i, one := range options {
		buttons[i] = widgets.NewButton(one.Text, widgets.Plain, func() {
			mark(one.Key)
			onChosen(one.Key)
		})
		row.Add(buttons[i])
	}
	mark(chosen)
	return row
}

// ChoiceName is the accessibility label of something that is one of several to choose among, by its number from nought.
func ChoiceName(words wording.Words, text string, nth, of int, chosen bool) string {
	if chosen {
		return words.Text("control.chosen", "text", text, "number", nth+1, "of", of)
	}
	return words.Text("control.not-chosen", "text", text, "number", nth+1, "of", of)
}

// Toggle is a box to tick whose label says whether it is ticked.
func Toggle(words wording.Words, text string, on bool, changed func(bool)) *widgets.Toggle {
	made := widgets.NewToggle(text, func(checked bool) string {
		if checked {
			return words.Text("app.ticked", "text", text)
		}
		return words.Text("app.not-ticked", "text", text)
	}, changed)
	made.SetChecked(on)
	return made
}

// margins keeps room around a page's column.
type margins struct{}

func (margins) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side, top := look.Length(look.Space), look.Length(look.Space)*0.75
	for _, object := range objects {
		object.Move(fyne.NewPos(side, top))
		object.Resize(fyne.NewSize(size.Width-2*side, size.Height-2*top))
	}
}

func (margins) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, object := range objects {
		size = size.Max(object.MinSize())
	}
	return size.AddWidthHeight(2*look.Length(look.Space), 1.5*look.Length(look.Space))
}
