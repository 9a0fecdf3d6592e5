package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
)

// newCompanion is a long text with a short field beside it.
func newCompanion(over bool) (companion *widgets.Companion, long fyne.CanvasObject, short *widgets.TextArea) {
	long, short = look.BodyText(strings.Repeat("En rad att läsa. ", 200)), widgets.NewTextArea()
	return widgets.NewCompanion(&widgets.Sides{Share: 0.5, Least: 34, Gap: look.Gap, Over: over}, long, short), long, short
}

func TestCompanion_keepsInViewWhileThePageScrolls(t *testing.T) {
	companion, _, short := newCompanion(false)
	screen := show(t, companion, look.BodyText("Efter"))
	for range 12 {
		screen.Wheel(100, 100, -100)
		at, _ := screen.Place(short)
		if at.Y < 0 || at.Y+short.Size().Height > 480 && at.Y > 16 {
			t.Fatalf("scrolled, it stands at %v", at)
		}
	}
	at, _ := screen.Place(companion)
	beside, _ := screen.Place(short)
	if end := at.Y + companion.Size().Height; at.Y > -300 || beside.Y+short.Size().Height > end {
		t.Errorf("it stands at %v, below what it stands beside, which ends at %g", beside, end)
	}
}

func TestCompanion_standsOverOrUnderWhereThereIsNoRoomBeside(t *testing.T) {
	for _, over := range []bool{true, false} {
		companion, long, short := newCompanion(over)
		screen := show(t, companion)
		read, _ := screen.Place(long)
		beside, _ := screen.Place(short)
		if beside.X < 300 {
			t.Errorf("at 640 units they stand at %v and %v", read, beside)
		}
		screen.Resize(440, 480)
		read, _ = screen.Place(long)
		beside, _ = screen.Place(short)
		if beside.X > 20 || over != (beside.Y < read.Y) {
			t.Errorf("over %v: at 440 units they stand at %v and %v", over, read, beside)
		}
	}
}

func TestCompanion_aGrowingFieldKeepsItsCaretInView(t *testing.T) {
	companion, _, short := newCompanion(false)
	screen := show(t, companion)
	screen.Wheel(100, 100, -700)
	screen.Tap(short)
	for range 40 {
		screen.Type("en rad\n")
		at, _ := screen.Place(short)
		if caret := at.Y + short.CursorPosition().Y; caret < 0 || caret > 480-12 {
			t.Fatalf("the caret is at %g of 480", caret)
		}
	}
}
