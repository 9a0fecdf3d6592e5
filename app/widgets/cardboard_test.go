package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/widgets"
)

var boardCards = []widgets.BoardCard{{Key: "a", Text: "Karta"}, {Key: "b", Text: "Blankett"}, {Key: "c", Text: "Samtal"}, {Key: "d", Text: "Faktura"}}

var boardWords = widgets.BoardWords{
	Says: func(card widgets.BoardCard, zone, place, of int, held bool) string {
		return fmt.Sprint(card.Text, " ", zone, " ", place, " ", of, " ", held)
	},
	None: "inga kort", Left: func(n int) string { return fmt.Sprint(n) },
}

func newSorting(lies [][]string) (board *widgets.CardBoard, told *string) {
	told = new(string)
	board = widgets.NewCardBoard([]widgets.Zone{
		{Kind: widgets.Pack, Empty: "tom"}, {Title: "Höjer", Sign: "1"}, {Title: "Sänker", Sign: "2"}, {Title: "Beror", Sign: "3"},
	}, boardWords, func(lies [][]string) { *told = said(lies) })
	board.Set(boardCards, lies)
	return board, told
}

func newRanking(lies [][]string) (board *widgets.CardBoard, told *string) {
	told = new(string)
	board = widgets.NewCardBoard([]widgets.Zone{{Kind: widgets.Heap, Title: "Högen"}, {Kind: widgets.Ranks, Title: "Ordning"}},
		boardWords, func(lies [][]string) { *told = said(lies) })
	board.Set(boardCards, lies)
	return board, told
}

func said(lies [][]string) string {
	var zones []string
	for _, keys := range lies {
		zones = append(zones, strings.Join(keys, ""))
	}
	return strings.Join(zones, "|")
}

func TestCardBoard_sortsByDragging(t *testing.T) {
	board, told := newSorting(nil)
	screen := show(t, board)
	screen.DragWords("Karta", "Sänker")
	if *told != "bcd||a|" {
		t.Fatalf("dragged to the second pile: %s", *told)
	}
	screen.DragWords("Blankett", "Beror")
	screen.DragWords("Karta", "Höjer")
	screen.DragWords("Blankett", "Samtal") // on the pack again
	if *told != "bcd|a||" {
		t.Errorf("told %s", *told)
	}
	screen.DragWords("Karta", "Karta")
	if *told != "bcd|a||" || !strings.HasPrefix(board.AccessibilityLabel(), "Karta") {
		t.Errorf("a card that is lifted and laid down again: %s, at %s", *told, board.AccessibilityLabel())
	}
}

func TestCardBoard_sortsByPressingACardAndThenAPile(t *testing.T) {
	board, told := newSorting([][]string{nil, {"c"}})
	screen := show(t, board)
	screen.TapWords("Sänker") // the uppermost card of the pack
	screen.TapWords("Samtal")
	if *told != "bd|c|a|" {
		t.Fatalf("pressing a card moves it: %s", *told)
	}
	screen.TapWords("Beror")
	if *told != "bd||a|c" {
		t.Errorf("told %s", *told)
	}
}

func TestCardBoard_sortsByKeyboardAlone(t *testing.T) {
	board, told := newSorting(nil)
	screen := show(t, board)
	screen.TabTo(board)
	screen.Type("1")
	if *told != "bcd|a||" || screen.FocusedSays() != "Blankett 0 0 3 false" {
		t.Fatalf("told %s, the keyboard is at %q", *told, screen.FocusedSays())
	}
	screen.Press(fyne.KeyRight) // leaf
	screen.Type("3")
	screen.Press(fyne.KeyLeft)
	screen.Type("2")
	if *told != "d|a|b|c" {
		t.Fatalf("told %s", *told)
	}
	screen.Press(fyne.KeyDown, fyne.KeyLeft) // from the pack to the piles
	screen.Press(fyne.KeyBackspace)
	if *told != "ad||b|c" {
		t.Errorf("taken back: %s, the keyboard is at %q", *told, screen.FocusedSays())
	}
	if stops := screen.TabStops(); stops != 1 {
		t.Errorf("the board is %d stops", stops)
	}
}

func TestCardBoard_aCardInHandIsCarriedAndCanBePutBack(t *testing.T) {
	board, told := newSorting(nil)
	screen := show(t, board)
	screen.TabTo(board)
	screen.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyRight)
	if *told != "bcd|||a" || screen.FocusedSays() != "Karta 3 0 1 true" {
		t.Fatalf("carried: %s, %q", *told, screen.FocusedSays())
	}
	screen.Press(fyne.KeyEscape)
	if *told != "abcd|||" || screen.FocusedSays() != "Karta 0 0 4 false" {
		t.Errorf("put back: %s, %q", *told, screen.FocusedSays())
	}
	screen.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyLeft, fyne.KeyReturn)
	if *told != "bcd|a||" || screen.FocusedSays() != "Karta 1 0 1 false" {
		t.Errorf("laid down: %s, %q", *told, screen.FocusedSays())
	}
}

func TestCardBoard_ranksByDragging(t *testing.T) {
	board, told := newRanking(nil)
	screen := show(t, board)
	screen.DragWords("Samtal", "Ordning")
	screen.DragWords("Karta", "Ordning")
	if *told != "bd|ac" {
		t.Fatalf("dragged above what is there: %s", *told)
	}
	screen.DragWordsBelow("Faktura", "Samtal", 14)
	if *told != "b|acd" {
		t.Fatalf("dragged below the last: %s", *told)
	}
	screen.DragWordsBelow("Faktura", "Samtal", -14)
	if *told != "b|adc" {
		t.Errorf("dragged above another: %s", *told)
	}
	screen.DragWords("Faktura", "Blankett")
	if *told != "bd|ac" {
		t.Errorf("dragged back: %s", *told)
	}
}

func TestCardBoard_ranksByKeyboardAlone(t *testing.T) {
	board, told := newRanking(nil)
	screen := show(t, board)
	screen.TabTo(board)
	screen.Press(fyne.KeyDown, fyne.KeyDown)
	screen.Type("1")
	if *told != "abd|c" || screen.FocusedSays() != "Faktura 0 2 3 false" {
		t.Fatalf("told %s, the keyboard is at %q", *told, screen.FocusedSays())
	}
	screen.Type("1")
	screen.Press(fyne.KeyUp)
	screen.Type("9")
	if *told != "b|dca" {
		t.Fatalf("told %s", *told)
	}
	screen.Press(fyne.KeyLeft, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if *told != "b|cad" || screen.FocusedSays() != "Faktura 1 2 3 false" {
		t.Errorf("carried down: %s, the keyboard is at %q", *told, screen.FocusedSays())
	}
	screen.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if *told != "b|cda" || screen.FocusedSays() != "Faktura 1 1 3 false" {
		t.Errorf("moved up at once: %s", *told)
	}
	screen.Type("0")
	if *told != "bd|ca" {
		t.Errorf("taken back: %s", *told)
	}
}

func TestCardBoard_sendsOnTheShortcutsOfThePage(t *testing.T) {
	board, told := newRanking([][]string{nil, {"a", "b"}})
	screen := show(t, board)
	next, went := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}, 0
	screen.Surface.AddShortcut(next, func(fyne.Shortcut) { went++ })
	screen.TabTo(board)
	screen.Shortcut(next)
	if went != 1 || *told != "" {
		t.Errorf("sent on %d times, told %q", went, *told)
	}
}

func TestCardBoard_keepsItsCardWhenTheTextsChange(t *testing.T) {
	board, told := newSorting(nil)
	screen := show(t, board)
	screen.TabTo(board)
	screen.Press(fyne.KeyRight)
	board.Set(append(boardCards[:4:4], widgets.BoardCard{Key: "own:1", Text: "Fika"}), [][]string{nil, nil, {"own:1"}})
	screen.Settle()
	if *told != "" || screen.FocusedSays() != "Blankett 0 1 4 false" || !screen.Says("Fika") {
		t.Errorf("told %q, the keyboard is at %q", *told, screen.FocusedSays())
	}
}

func TestCardBoard_aDisabledOneLiesStill(t *testing.T) {
	board, told := newSorting([][]string{nil, {"c"}})
	board.Disable()
	screen := show(t, board)
	screen.DragWords("Samtal", "Beror")
	screen.TapWords("Sänker")
	if *told != "" {
		t.Errorf("told %s", *told)
	}
}
