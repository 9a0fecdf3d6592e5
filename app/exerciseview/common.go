package exerciseview

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// LimitWords are what a text field says about its length.
func LimitWords(words wording.Words) widgets.LimitWords {
	return widgets.LimitWords{
		Near: func(used, most int) string {
			return words.Text("control.room-left", "left", grouped(most-used, words), "most", grouped(most, words))
		},
		Cut: func(most int) string { return words.Text("control.cut", "most", grouped(most, words)) },
	}
}

// grouped writes a number with its thousands apart, as the language does.
func grouped(number int, words wording.Words) string {
	digits := strconv.Itoa(number)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + words.Text("control.thousands") + digits[at:]
	}
	return digits
}

// passable puts a view's content above the box with which one passes on the exercise. While one passes, the content is out
// of sight, and stays as it was.
func passable(s Setting, content ...fyne.CanvasObject) fyne.CanvasObject {
	words := s.Day.Words
	body := parts(content...)
	passed := look.QuietText(words.Text("view.passed"))
	pass := toggle(words, words.Text("view.pass"), nil)
	pass.Small = true
	all := parts(body, passed, pass)
	see := func() {
		show(body, !s.Answer.Passed())
		show(passed, s.Answer.Passed())
		all.Refresh()
	}
	pass.SetChecked(s.Answer.Passed())
	pass.OnChanged = func(on bool) {
		s.Answer.Pass(on)
		see()
		s.Changed()
	}
	see()
	return all
}

// parts are things that do not belong close together, one below the other.
func parts(objects ...fyne.CanvasObject) *fyne.Container {
	return widgets.Stack(look.Space, objects...)
}

// together are things that belong together, one close below the other.
func together(objects ...fyne.CanvasObject) *fyne.Container {
	return widgets.Stack(look.Step, objects...)
}

// toggle is a box to tick whose accessibility label tells whether it is.
func toggle(words wording.Words, text string, changed func(bool)) *widgets.Toggle {
	return widgets.NewToggle(text, func(checked bool) string { return tickName(words, text, checked) }, changed)
}

func tickName(words wording.Words, text string, ticked bool) string {
	if ticked {
		return words.Text("control.ticked", "text", text)
	}
	return words.Text("control.not-ticked", "text", text)
}

// sentence ends a text like a sentence, so that what is told after it is heard as another one.
func sentence(text string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”’\")"))
	if strings.ContainsRune(".?!…:", last) {
		return text
	}
	return text + "."
}

// choiceName is the accessibility label of a button that is one of several to choose among.
func choiceName(words wording.Words, text string, nth, of int, chosen bool) string {
	if chosen {
		return words.Text("control.chosen", "text", text, "number", nth+1, "of", of)
	}
	return words.Text("control.not-chosen", "text", text, "number", nth+1, "of", of)
}

// write is a field to write freely in, under its question. What is written goes into the variable.
func (s Setting) write(question, label string, into *string) *fyne.Container {
	return together(look.StrongText(question), s.area(label, *into, func(text string) { *into = text }))
}

// area is a field to write freely in. label says what is to be written, for those who do not see what stands above.
func (s Setting) area(label, text string, put func(string)) *widgets.TextArea {
	area := widgets.NewTextArea()
	area.Label, area.Limit = label, LimitWords(s.Day.Words)
	area.SetText(text)
	area.OnChanged = func(text string) {
		put(widgets.Clean(text))
		s.Changed()
	}
	return area
}

// paragraphs is running text whose paragraphs stand apart.
func paragraphs(text string, made func(string) *widget.RichText) fyne.CanvasObject {
	stack := container.New(&widgets.Column{Gap: look.Gap})
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			stack.Add(made(paragraph))
		}
	}
	return stack
}

// lead is text to read with some weight: a statement, a fact.
func lead(text string) *widget.RichText { return look.Text(text, look.Lead, look.Serif, look.Ink) }

func show(object fyne.CanvasObject, on bool) {
	if on {
		object.Show()
	} else {
		object.Hide()
	}
}

// land brings the keyboard to what has just been opened; it begins with a landing.
func land(opened *fyne.Container) {
	if landing, ok := opened.Objects[0].(*widgets.Landing); ok {
		landing.TakeFocus()
	}
}

// reword changes what a text of the look says.
func reword(rich *widget.RichText, text string) {
	rich.Segments[0].(*widget.TextSegment).Text = text
	rich.Refresh()
}

// enable lets a button be pressed or not.
func enable(button *widgets.Button, on bool) {
	if on {
		button.Enable()
	} else {
		button.Disable()
	}
}

// keep puts a text under its key; an empty text has no place.
func keep(texts *map[string]string, key, text string) {
	if text == "" {
		delete(*texts, key)
		return
	}
	if *texts == nil {
		*texts = map[string]string{}
	}
	(*texts)[key] = text
}
