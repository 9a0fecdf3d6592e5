package facilitator

import (
	"strings"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Ordering is what the page shows on which the plan's rows are put in order.
type Ordering struct {
	Led
	Cards   []widgets.BoardCard // all rows, those in the bank of ideas by their support
	Plan    []string            // the keys of those that stand in the plan, in order
	OnOrder func(plan []string) (kept []string)
	OnReset func()
	OnBack  func()
}

// The zones of the board.
const (
	bankZone = iota
	planZone
)

// NewOrdering makes the page: two zones to move the proposals between, by pointer and by keyboard.
func NewOrdering(o Ordering) navigation.Page {
	words := o.Words
	var board *widgets.CardBoard
	board = widgets.NewCardBoard([]widgets.Zone{
		bankZone: {
			Kind: widgets.Heap, Title: words.Text("planning.order-bank"), Empty: words.Text("planning.order-empty"),
		},
		planZone: {Kind: widgets.Ranks, Title: words.Text("planning.order-plan")},
	}, widgets.BoardWords{Says: o.says, None: words.Text("planning.order-empty")}, func(lies [][]string) {
		if kept := o.OnOrder(lies[planZone]); len(kept) != len(lies[planZone]) {
			board.Set(o.Cards, [][]string{bankZone: nil, planZone: kept})
		}
	})
	board.Set(o.Cards, [][]string{bankZone: nil, planZone: o.Plan})
	return o.sheet(words.Text("planning.order-title"), board,
		look.BodyText(words.Text("planning.order-lead")), board,
		sheet.Row(
			widgets.NewButton(words.Text("planning.to-plan"), widgets.Primary, o.OnBack),
			widgets.NewButton(words.Text("planning.order-by-points"), widgets.Quiet, o.OnReset),
		),
	)
}

func (o Ordering) says(card widgets.BoardCard, zone, place, of int, held bool) string {
	words := o.Words
	said := strings.TrimRight(card.Text, ".") + ". " + words.Text("planning.order-in-bank", "place", place+1, "of", of)
	if zone == planZone {
		said = strings.TrimRight(card.Text, ".") + ". " + words.Text("planning.order-place", "place", place+1, "of", of)
	}
	if held {
		return said + " " + words.Text("planning.order-held")
	}
	return said
}
