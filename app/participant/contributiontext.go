package participant

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// marked is a text in which what may tell who somebody is stands out, by weight and colour.
func marked(writing Writing) fyne.CanvasObject {
	segment := func(text string, style fyne.TextStyle, colour fyne.ThemeColorName) widget.RichTextSegment {
		return &widget.TextSegment{Text: text, Style: widget.RichTextStyle{
			SizeName: look.Body, TextStyle: style, ColorName: colour, Inline: true,
		}}
	}
	rich, from := widget.NewRichText(), 0
	for _, hint := range writing.Hints {
		rich.Segments = append(rich.Segments,
			segment(writing.Text[from:hint.From], look.Serif, look.Ink),
			segment(writing.Text[hint.From:hint.To], look.SerifBold, look.Before))
		from = hint.To
	}
	rich.Segments = append(rich.Segments, segment(writing.Text[from:], look.Serif, look.Ink))
	rich.Wrapping = fyne.TextWrapWord
	return rich
}

// literal is the text of a file, line by line as it stands there. What the lines begin with must not be broken off.
func literal(text string) fyne.CanvasObject {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		kept := strings.TrimLeft(line, " ")
		lines[i] = strings.Repeat("\u00A0", len(line)-len(kept)) + kept
	}
	return look.Text(strings.Join(lines, "\n"), look.Small, fyne.TextStyle{}, look.Ink)
}
