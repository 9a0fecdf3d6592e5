package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/widgets"
	"troskel/data/exercise"
)

// ownLines are lines to write things of one's own on, one for each of so many; there is never more than one empty line to
// see after those that say something. label names a line by its number, and put is told what was written.
func (s Setting) ownLines(
	own []exercise.OwnItem, offered int, label func(int) string, put func(key, text string),
) *fyne.Container {
	lines := together()
	written := map[string]string{}
	for _, item := range own {
		written[item.Key] = item.Text
	}
	var fields []*widgets.TextLine
	see := func() {
		last := -1
		for i, field := range fields {
			if field.Text != "" {
				last = i
			}
		}
		for i, field := range fields {
			show(field, i <= last+1)
		}
		lines.Refresh()
	}
	for number := 1; number <= offered; number++ {
		key, field := exercise.OwnKey(number), widgets.NewTextLine()
		field.Label, field.Limit = label(number), LimitWords(s.Day.Words)
		field.SetPlaceHolder(label(number))
		field.SetText(written[key])
		field.OnChanged = func(text string) {
			put(key, widgets.Clean(text))
			see()
			s.Changed()
		}
		fields = append(fields, field)
		lines.Add(field)
	}
	see()
	return lines
}
