// Package facilitator is the pages of the one who leads the day: to prepare it, to hand it out, to collect what is handed
// in, to decide what the room sees, and to write the reports. Each page is given a small struct of what it shows and what
// it may ask for; none knows the program around it, and none has a way to what a participant keeps private.
package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Led is the day that a page belongs to, as the page says it.
type Led struct {
	Words    wording.Words
	Name     string // what the day is called
	Date     string // in words
	Practice bool   // said on every page, so that nobody mistakes the one for the other
}

// head is what stands under the title of every page of a day: which day it is, and that it is practice when it is.
func (l Led) head() []fyne.CanvasObject {
	said := l.Name
	if l.Date != "" {
		said += " · " + l.Date
	}
	head := []fyne.CanvasObject{look.Text(said, look.Lead, fyne.TextStyle{}, look.Quiet)}
	if l.Practice {
		head = append(head, practiceMark(l.Words))
	}
	return head
}

// oneLine is the head in a line, for a page that needs its room.
func (l Led) oneLine() string {
	if l.Practice {
		return l.Name + " · " + l.Words.Text("leading.practice-title")
	}
	return l.Name
}

// sheet makes a page of the day.
func (l Led) sheet(title string, focus fyne.Focusable, parts ...fyne.CanvasObject) *sheet.Sheet {
	return sheet.New(title, focus, append(l.head(), parts...)...)
}

// practiceMark says that what is seen is practice.
func practiceMark(words wording.Words) fyne.CanvasObject {
	return widgets.NewWash(look.StrongText(words.Text("leading.practice")))
}

// disclosure is more to see, opened in place.
func disclosure(words wording.Words, label string, body fyne.CanvasObject) *widgets.Disclosure {
	return widgets.NewDisclosure(label, body, func(open bool) string {
		if open {
			return words.Text("app.open", "text", label)
		}
		return words.Text("app.closed", "text", label)
	})
}

// labelled sets a label above what it belongs to.
func labelled(label string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return sheet.Stack(append([]fyne.CanvasObject{look.StrongText(label)}, parts...)...)
}

// section sets a heading above a part of a page.
func section(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	heading := look.Text(title, look.Question, look.SerifBold, look.Ink)
	return widgets.Stack(look.Gap, append([]fyne.CanvasObject{heading}, parts...)...)
}

// line is a field of one line with its label.
func line(label, text string, changed func(string)) *widgets.TextLine {
	field := widgets.NewTextLine()
	field.Label = label
	field.SetText(text)
	field.OnChanged = changed
	return field
}

// area is a field of several lines with its label.
func area(label, text string, rows int, changed func(string)) *widgets.TextArea {
	field := widgets.NewTextArea()
	field.Rows = rows
	field.Label = label
	field.SetText(text)
	field.OnChanged = changed
	return field
}

// number is a line to choose a number on. There is always one: what is taken away comes back as it was.
func number(least, most, value int, says func(int) string, changed func(int)) *widgets.NumberPick {
	var pick *widgets.NumberPick
	pick = widgets.NewNumberPick(least, most, func(shown int, _ bool) string { return says(shown) }, func(to int, chosen bool) {
		if !chosen {
			pick.Set(value, true)
			return
		}
		value = to
		changed(to)
	})
	pick.Set(value, true)
	return pick
}
