package room

import (
	"slices"
	"strings"

	"troskel/data/wording"
)

// mostPoints bounds what can be typed in: points and raised hands.
const mostPoints = 1_000_000

// Count sets how many raised their hands; a count below nought takes it back.
func (r *Room) Count(hand Hand) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if _, ok := r.catalog.find(hand.Exercise); !ok {
		return wording.NewProblem("room.unknown", nil, "key", hand.Exercise)
	}
	return r.ledger.change(hand.Exercise, func(book *book) error {
		book.Hands = slices.DeleteFunc(book.Hands, func(other Hand) bool {
			return other.Field == hand.Field && other.Step == hand.Step
		})
		if hand.Count >= 0 {
			hand.Count = min(hand.Count, mostPoints)
			book.Hands = append(book.Hands, hand)
		}
		slices.SortFunc(book.Hands, compareHands)
		return nil
	})
}

func compareHands(a, b Hand) int {
	if order := strings.Compare(a.Field, b.Field); order != 0 {
		return order
	}
	return strings.Compare(a.Step, b.Step)
}

// Hands are the raised hands of an exercise.
func (r *Room) Hands(key string) []Hand {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return slices.Clone(r.ledger.peek(key).Hands)
}
