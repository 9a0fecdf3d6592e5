package exerciseview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
)

// markdown sets a text written in Markdown in the program's own type: headings in the serif, paragraphs apart, a heading
// close to what it stands above. Pictures and links are shown as their words, since nothing here may fetch anything.
func markdown(text string) fyne.CanvasObject {
	all := parts()
	section := widgets.Stack(look.Gap)
	for _, block := range blocks(widget.NewRichTextFromMarkdown(text).Segments) {
		if block.heading && len(section.Objects) > 0 {
			all.Add(section)
			section = widgets.Stack(look.Gap)
		}
		rich := widget.NewRichText(block.segments...)
		rich.Wrapping = fyne.TextWrapWord
		section.Add(rich)
	}
	all.Add(section)
	return all
}

// block is what stands by itself in a text: a heading, a paragraph, a list.
type block struct {
	heading  bool
	segments []widget.RichTextSegment
}

// blocks parts the toolkit's segments where a paragraph ends, and restyles them.
func blocks(segments []widget.RichTextSegment) []block {
	var found []block
	var open block
	finish := func() {
		if len(open.segments) > 0 {
			found = append(found, open)
		}
		open = block{}
	}
	for _, segment := range segments {
		if written, ok := segment.(*widget.TextSegment); ok {
			if written.Text == "" && !written.Style.Inline {
				finish()
				continue
			}
			open.heading = open.heading || isHeading(written)
			open.segments = append(open.segments, restyled(written))
			continue
		}
		switch segment := segment.(type) {
		case *widget.ListSegment:
			finish()
			restyleItems(segment)
			found = append(found, block{segments: []widget.RichTextSegment{segment}})
		case *widget.SeparatorSegment:
			finish()
			found = append(found, block{segments: []widget.RichTextSegment{segment}})
		default:
			if words := wordsOf(segment); words != "" {
				open.segments = append(open.segments, body(words))
			}
		}
	}
	finish()
	return found
}

func isHeading(written *widget.TextSegment) bool {
	return written.Style.SizeName == theme.SizeNameHeadingText || written.Style.SizeName == theme.SizeNameSubHeadingText
}

func restyled(written *widget.TextSegment) widget.RichTextSegment {
	style := &written.Style
	switch {
	case style.SizeName == theme.SizeNameHeadingText:
		style.SizeName, style.TextStyle = look.Question, look.SerifBold
	case style.SizeName == theme.SizeNameSubHeadingText:
		style.SizeName, style.TextStyle = look.Lead, look.SerifBold
	case style.QuotingDepth > 0:
		style.TextStyle = look.SerifItalic
	}
	style.ColorName = look.Ink
	return written
}

// restyleItems goes through a list, and through the lists in it.
func restyleItems(list *widget.ListSegment) {
	for i, item := range list.Items {
		switch item := item.(type) {
		case *widget.ParagraphSegment:
			for j, part := range item.Texts {
				if written, ok := part.(*widget.TextSegment); ok {
					item.Texts[j] = restyled(written)
				} else if words := wordsOf(part); words != "" {
					item.Texts[j] = body(words)
				}
			}
		case *widget.ListSegment:
			restyleItems(item)
		case *widget.TextSegment:
			list.Items[i] = restyled(item)
		}
	}
}

func body(words string) widget.RichTextSegment {
	return &widget.TextSegment{Text: words, Style: widget.RichTextStyle{Inline: true, SizeName: look.Body, ColorName: look.Ink}}
}

// wordsOf is what remains of the things that are not plain text.
func wordsOf(segment widget.RichTextSegment) string {
	switch segment := segment.(type) {
	case *widget.HyperlinkSegment:
		if segment.URL == nil || segment.URL.String() == segment.Text {
			return segment.Text
		}
		return segment.Text + " (" + segment.URL.String() + ")"
	case *widget.ImageSegment:
		return segment.Title
	case *widget.CodeBlockSegment:
		return segment.Text
	case *widget.CheckBoxSegment:
		return segment.Text
	case *widget.TableSegment:
		var rows []string
		for _, row := range append([][][]widget.RichTextSegment{segment.Headers}, segment.Rows...) {
			rows = append(rows, wordsOfRow(row))
		}
		return strings.Join(rows, "\n")
	}
	return segment.Textual()
}

func wordsOfRow(cells [][]widget.RichTextSegment) string {
	var words []string
	for _, cell := range cells {
		said := ""
		for _, part := range cell {
			if _, plain := part.(*widget.TextSegment); plain {
				said += part.Textual()
			} else {
				said += wordsOf(part)
			}
		}
		words = append(words, strings.TrimSpace(said))
	}
	return strings.Join(words, " – ")
}
