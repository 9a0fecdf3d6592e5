package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// TextCard is somebody's own words on a card that has the keyboard, for who goes through many texts by keys. What the keys
// do is for the page to say. It is one Tab stop.
type TextCard struct {
	Control
	OnKey  func(key fyne.KeyName) (used bool) // may be nil
	OnRune func(letter rune)                  // may be nil

	words string
	says  func(words string) string
}

// NewTextCard makes a card without words. says is the accessibility label of a text.
func NewTextCard(says func(words string) string) *TextCard {
	card := &TextCard{says: says}
	card.Extend(card)
	return card
}

// SetText shows another text.
func (t *TextCard) SetText(words string) {
	t.words = words
	t.Refresh()
}

// Content is the text.
func (t *TextCard) Content() string { return t.words }

// TypedKey hands a key to the page first.
func (t *TextCard) TypedKey(key *fyne.KeyEvent) {
	if t.OnKey == nil || !t.OnKey(key.Name) {
		t.Unused(key)
	}
}

// TypedRune hands a letter to the page.
func (t *TextCard) TypedRune(letter rune) {
	if t.OnRune != nil {
		t.OnRune(letter)
	}
}

// Tapped takes the keyboard.
func (t *TextCard) Tapped(*fyne.PointEvent) { t.TakeFocus() }

// AccessibilityLabel tells the text.
func (t *TextCard) AccessibilityLabel() string { return t.says(t.words) }

// AccessibilityRole is a text's.
func (t *TextCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the card.
func (t *TextCard) CreateRenderer() fyne.WidgetRenderer {
	r := &textCardRenderer{card: t, ground: box(0), text: look.OwnText(t.words), ring: newRing()}
	r.Refresh()
	return r
}

type textCardRenderer struct {
	card   *TextCard
	ground *canvas.Rectangle
	text   *widget.RichText
	ring   ring
}

func (r *textCardRenderer) Layout(size fyne.Size) {
	pad := look.Length(look.Gap)
	put(r.ground, 0, 0, size.Width, size.Height)
	place(r.text, pad, pad, size.Width-2*pad)
	r.ring.around(0, 0, size.Width, size.Height, r.ground.CornerRadius, r.card.Focused())
}

// MinSize is as high as the text at the width the card has, and three lines at least, so that what stands below a card
// seldom moves from one text to the next.
func (r *textCardRenderer) MinSize() fyne.Size {
	pad := look.Length(look.Gap)
	least := leastOf(r.text)
	lines := 3 * lineHeight(look.SerifItalic)
	return fyne.NewSize(least.Width+2*pad, max(least.Height, lines)+2*pad)
}

func (r *textCardRenderer) Refresh() {
	r.ground.CornerRadius = look.Length(look.Step)
	paint(r.ground, colour(look.Card), colour(look.Line), 1.5)
	reword(r.text, r.card.words, look.Ink)
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

func (r *textCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.ring.Rectangle}
}

func (r *textCardRenderer) Destroy() {}
