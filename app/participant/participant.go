// Package participant is the pages that a participant meets, from the first window to the saved reflection. Each page is
// given a small struct of what it shows and what it may ask for; none knows the program around it.
package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// sheet is a page of one scrolling column. The pages beside the day are made of it.
type sheet struct {
	title string
	focus fyne.Focusable
	work  fyne.CanvasObject // what is worked on the page, when its first control is not always the same; may be nil
	body  fyne.CanvasObject
}

// newSheet makes a page with a title above its parts. The first focus may be nil.
func newSheet(title string, focus fyne.Focusable, parts ...fyne.CanvasObject) *sheet {
	parts = append([]fyne.CanvasObject{look.TitleText(title)}, parts...)
	return &sheet{title: title, focus: focus, body: scrolling(parts...)}
}

// Title is the page's title.
func (s *sheet) Title() string { return s.title }

// Content is what the page shows.
func (s *sheet) Content() fyne.CanvasObject { return s.body }

// FirstFocus is what has the keyboard when the page opens.
func (s *sheet) FirstFocus() fyne.Focusable {
	if s.work != nil {
		return widgets.FirstFocusable(s.work)
	}
	return s.focus
}

// scrolling sets parts below each other in a column of readable width that scrolls and follows the keyboard.
func scrolling(parts ...fyne.CanvasObject) fyne.CanvasObject {
	column := container.New(&widgets.Column{Gap: look.Gap, Most: look.Column, Centred: true}, parts...)
	return widgets.NewFollowFocus(container.New(&margins{}, column))
}

// row lays small things side by side and lets them wrap when the window is narrow.
func row(parts ...fyne.CanvasObject) fyne.CanvasObject { return widgets.Beside(look.Gap, parts...) }

// stack lays things that belong together close below each other.
func stack(parts ...fyne.CanvasObject) fyne.CanvasObject { return widgets.Stack(look.Step, parts...) }

// option is one of several things to choose, as a key and what it is called.
type option struct{ key, text string }

// choice lays a few options side by side as buttons, of which the chosen one is marked.
func choice(options []option, chosen string, onChosen func(key string)) fyne.CanvasObject {
	buttons := make([]*widgets.Button, len(options))
	row := widgets.Beside(look.Step)
	for i, one := range options {
		buttons[i] = widgets.NewButton(one.text, widgets.Plain, func() {
			for k, button := range buttons {
				button.Selected = k == i
				button.Refresh()
			}
			onChosen(one.key)
		})
		buttons[i].Selected = one.key == chosen
		row.Add(buttons[i])
	}
	return row
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

// toggle is a box to tick whose label says whether it is ticked.
func toggle(words wording.Words, text string, on bool, changed func(bool)) *widgets.Toggle {
	made := widgets.NewToggle(text, func(checked bool) string {
		if checked {
			return words.Text("app.ticked", "text", text)
		}
		return words.Text("app.not-ticked", "text", text)
	}, changed)
	made.SetChecked(on)
	return made
}
