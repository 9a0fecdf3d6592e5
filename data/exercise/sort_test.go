package exercise_test

import (
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func sorting() *exercise.Sort {
	return &exercise.Sort{Question: "Vad gör det?", Own: 2, Cards: []exercise.Option{
		{Key: "a", Text: "En blankett"}, {Key: "b", Text: "Ett samtal"}, {Key: "c", Text: "En lag"},
	}}
}

func TestSort_placeMovesBetweenThePilesAndBack(t *testing.T) {
	task, answer := sorting(), &exercise.SortAnswer{}
	task.Place(answer, "a", exercise.Raises)
	task.Place(answer, "b", exercise.Depends)
	task.Place(answer, "a", exercise.Lowers)
	task.Place(answer, "x", exercise.Lowers)
	task.Place(answer, "c", "nowhere")
	if pile, ok := answer.In("a"); !ok || pile != exercise.Lowers {
		t.Errorf("a lies in %q", pile)
	}
	if lying := task.Lying(answer, exercise.Lowers); len(lying) != 1 || len(answer.Placed) != 2 {
		t.Errorf("the pile holds %v, the answer %v", lying, answer.Placed)
	}
	task.Place(answer, "b", "")
	if stack := task.Stack(answer); len(stack) != 2 || stack[0].Key != "b" {
		t.Errorf("the stack holds %v, want b and c", stack)
	}
}

func TestSort_ownCardsCanBeAddedSortedAndTakenAway(t *testing.T) {
	task, answer := sorting(), &exercise.SortAnswer{}
	first, ok := task.Add(answer, "Ett direktnummer")
	second, ok2 := task.Add(answer, "En app")
	if !ok || !ok2 || first == second {
		t.Fatalf("got keys %q %t and %q %t", first, ok, second, ok2)
	}
	if _, ok := task.Add(answer, "En till"); ok {
		t.Error("more cards were added than are offered")
	}
	task.Place(answer, first, exercise.Lowers)
	task.Rewrite(answer, first, "")
	if _, lies := answer.In(first); lies || len(task.All(answer)) != 4 {
		t.Errorf("the card is gone, yet the cards are %v and the piles %v", task.All(answer), answer.Placed)
	}
	if again, ok := task.Add(answer, "En skylt"); !ok || again != first || answer.Own[0].Key != first {
		t.Errorf("got key %q in %v, want the free place first", again, answer.Own)
	}
	if _, ok := task.Add(&exercise.SortAnswer{}, " "); ok {
		t.Error("a card that says nothing was added")
	}
}

func TestSort_isAnsweredWhenTheStackIsEmpty(t *testing.T) {
	all := map[string]exercise.Pile{"a": exercise.Raises, "b": exercise.Lowers, "c": exercise.Depends}
	own := []exercise.OwnItem{{Key: exercise.OwnKey(1), Text: "Eget"}}
	for _, test := range []struct {
		name   string
		answer exercise.SortAnswer
		want   exercise.State
	}{
		{"nothing", exercise.SortAnswer{}, exercise.Unanswered},
		{"a pile that is none", exercise.SortAnswer{Placed: map[string]exercise.Pile{"a": "up"}}, exercise.Unanswered},
		{"one", exercise.SortAnswer{Placed: map[string]exercise.Pile{"a": exercise.Raises}}, exercise.Begun},
		{"only an own card", exercise.SortAnswer{Own: own}, exercise.Begun},
		{"all", exercise.SortAnswer{Placed: all}, exercise.Answered},
		{"all but an own card", exercise.SortAnswer{Placed: all, Own: own}, exercise.Begun},
	} {
		if got := sorting().State(&test.answer); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestSort_theRoomCountsEachCardInEachPile(t *testing.T) {
	put := func(pile exercise.Pile) exercise.Answer {
		return &exercise.SortAnswer{Placed: map[string]exercise.Pile{"a": pile}}
	}
	room := []exercise.Answer{put(exercise.Raises), put(exercise.Raises), put(exercise.Depends)}
	drawn := figures(sorting().Together(room, wording.In(wording.Swedish)))
	if len(drawn) != 1 {
		t.Fatalf("got %d charts, want one", len(drawn))
	}
	want := "En blankett: Höjer tröskeln – 2; Sänker tröskeln – 0; Beror på – 1. "
	if got := drawn[0].Says; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("got %q, want it to begin with %q", got, want)
	}
}
