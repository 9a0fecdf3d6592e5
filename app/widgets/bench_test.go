package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/apptest"
)

// BenchmarkTextArea_key is one letter written and taken away in a long text, against the toolkit's own field with the same
// text in the same run.
func BenchmarkTextArea_key(b *testing.B) {
	for _, letters := range []int{1_000, 5_000, 18_500} {
		words := strings.Repeat("Ord som fyller. ", letters/16)
		b.Run(fmt.Sprint("toolkit/", letters), func(b *testing.B) {
			entry := widget.NewMultiLineEntry()
			entry.Wrapping = fyne.TextWrapWord
			entry.SetText(words)
			writeIn(b, entry)
		})
		b.Run(fmt.Sprint("ours/", letters), func(b *testing.B) {
			area := newArea()
			area.SetText(words)
			writeIn(b, area)
		})
	}
}

func writeIn(b *testing.B, field interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	screen := apptest.Light(b)
	screen.Show(page(field), 640, 480)
	screen.Window.Canvas().Focus(field)
	for b.Loop() {
		field.TypedRune('a')
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
