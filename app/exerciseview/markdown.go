package exerciseview

import (
	"strconv"
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
	setter := &setter{all: parts(), section: widgets.Stack(look.Gap)}
	for _, segment := range widget.NewRichTextFromMarkdown(text).Segments {
		setter.take(segment)
	}
	setter.finish()
	setter.all.Add(setter.section)
	return setter.all
}

// setter sets the toolkit's segments one after the other. The toolkit's own layout of lists lets lines run over the edge,
// and it has no room between paragraphs.
type setter struct {
	all     *fyne.Container // sections, each beginning with a heading
	section *fyne.Container
	line    []widget.RichTextSegment // what the paragraph holds so far
	heading bool                     // which is a heading
	quoted  bool                     // or somebody's words
}

func (s *setter) take(segment widget.RichTextSegment) {
	switch segment := segment.(type) {
	case *widget.TextSegment:
		if segment.Text == "" && !segment.Style.Inline {
			s.finish()
			return
		}
		s.heading = s.heading || isHeading(segment)
		s.quoted = s.quoted || segment.Style.QuotingDepth > 0
		s.line = append(s.line, restyled(segment))
	case *widget.ListSegment:
		s.finish()
		s.section.Add(list(segment))
	case *widget.SeparatorSegment:
		s.finish()
		s.section.Add(widget.NewSeparator())
	case *widget.TableSegment, *widget.CodeBlockSegment:
		s.finish()
		s.line = append(s.line, body(wordsOf(segment)))
		s.finish()
	default:
		if words := wordsOf(segment); words != "" {
			s.line = append(s.line, body(words))
		}
	}
}

// finish ends a paragraph.
func (s *setter) finish() {
	if len(s.line) == 0 {
		return
	}
	if s.heading && len(s.section.Objects) > 0 {
		s.all.Add(s.section)
		s.section = widgets.Stack(look.Gap)
	}
	var set fyne.CanvasObject = wrapped(s.line)
	if s.quoted {
		set = widgets.Hanging(nil, set)
	}
	s.section.Add(set)
	s.line, s.heading, s.quoted = nil, false, false
}

func wrapped(segments []widget.RichTextSegment) *widget.RichText {
	rich := widget.NewRichText(segments...)
	rich.Wrapping = fyne.TextWrapWord
	return rich
}

// list sets the items of a list, and the lists in it.
func list(segment *widget.ListSegment) fyne.CanvasObject {
	set := together()
	number := segment.StartNumber()
	for _, item := range segment.Items {
		if inner, ok := item.(*widget.ListSegment); ok {
			set.Add(widgets.Hanging(nil, list(inner)))
			continue
		}
		sign := "•"
		if segment.Ordered {
			sign = strconv.Itoa(number) + "."
			number++
		}
		set.Add(widgets.Hanging(look.BodyText(sign), wrapped(itemOf(item))))
	}
	return set
}

func itemOf(item widget.RichTextSegment) []widget.RichTextSegment {
	held := []widget.RichTextSegment{item}
	if paragraph, ok := item.(*widget.ParagraphSegment); ok {
		held = paragraph.Texts
	}
	var set []widget.RichTextSegment
	for _, segment := range held {
		written, plain := segment.(*widget.TextSegment)
		switch {
		case plain && written.Text == "" && !written.Style.Inline: // ends a paragraph inside the item
		case plain:
			set = append(set, restyled(written))
		default:
			if words := wordsOf(segment); words != "" {
				set = append(set, body(words))
			}
		}
	}
	return set
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
		style.TextStyle, style.QuotingDepth = look.SerifItalic, 0
	}
	style.ColorName = look.Ink
	return written
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
