package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Text returns a wrapping text of a size, a style and a colour. It has no padding of its own sideways beyond the theme's.
func Text(text string, size fyne.ThemeSizeName, style fyne.TextStyle, colour fyne.ThemeColorName) *widget.RichText {
	rich := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{
		SizeName: size, TextStyle: style, ColorName: colour,
	}})
	rich.Wrapping = fyne.TextWrapWord
	return rich
}

// TitleText is the title of a page.
func TitleText(text string) *widget.RichText { return Text(text, Title, SerifBold, Ink) }

// QuestionText is what the page asks.
func QuestionText(text string) *widget.RichText { return Text(text, Question, Serif, Ink) }

// BodyText is running text.
func BodyText(text string) *widget.RichText { return Text(text, Body, fyne.TextStyle{}, Ink) }

// StrongText is running text with weight: a label above a field.
func StrongText(text string) *widget.RichText {
	return Text(text, Body, fyne.TextStyle{Bold: true}, Ink)
}

// QuietText is running text of less weight: a hint, a source.
func QuietText(text string) *widget.RichText { return Text(text, Body, fyne.TextStyle{}, Quiet) }

// SmallText is small and quiet: a receipt, a caption.
func SmallText(text string) *widget.RichText { return Text(text, Small, fyne.TextStyle{}, Quiet) }

// OwnText is the participant's own words, shown again.
func OwnText(text string) *widget.RichText { return Text(text, Lead, SerifItalic, Ink) }
