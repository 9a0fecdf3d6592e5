package exercise_test

import (
	"slices"
	"testing"

	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func rank() *exercise.Rank {
	return &exercise.Rank{Question: "Vad väger tyngst?", Items: []exercise.Option{
		{Key: "a", Text: "Väntan"}, {Key: "b", Text: "Orden"}, {Key: "c", Text: "Fakturan"}, {Key: "d", Text: "Blanketten"},
	}}
}

func TestRank_placeMovesFromThePileAndWithinTheOrder(t *testing.T) {
	task, answer := rank(), &exercise.RankAnswer{}
	for _, move := range []struct {
		key  string
		at   int
		want []string
	}{
		{"c", 0, []string{"c"}},
		{"a", 9, []string{"c", "a"}},
		{"b", -1, []string{"b", "c", "a"}},
		{"b", 2, []string{"c", "a", "b"}},
		{"a", 1, []string{"c", "a", "b"}},
		{"x", 0, []string{"c", "a", "b"}},
		{"d", 1, []string{"c", "d", "a", "b"}},
	} {
		task.Place(answer, move.key, move.at)
		if !slices.Equal(answer.Order, move.want) {
			t.Fatalf("%s at %d: got %v, want %v", move.key, move.at, answer.Order, move.want)
		}
	}
	task.TakeBack(answer, "d")
	if pile := task.Pile(answer); len(pile) != 1 || pile[0].Key != "d" || !slices.Equal(answer.Order, []string{"c", "a", "b"}) {
		t.Errorf("taken back, yet the pile is %v and the order %v", pile, answer.Order)
	}
}

func TestRank_isAnsweredWhenThePileIsEmpty(t *testing.T) {
	for _, test := range []struct {
		order []string
		want  exercise.State
	}{
		{nil, exercise.Unanswered},
		{[]string{"gone"}, exercise.Unanswered},
		{[]string{"a"}, exercise.Begun},
		{[]string{"a", "a", "a", "a"}, exercise.Begun},
		{[]string{"d", "c", "b", "a"}, exercise.Answered},
		{[]string{"d", "gone", "c", "b", "a"}, exercise.Answered},
	} {
		if got := rank().State(&exercise.RankAnswer{Order: test.order}); got != test.want {
			t.Errorf("%v: got %s, want %s", test.order, got, test.want)
		}
	}
}

func TestRank_theRoomsOrderIsThatOfTheMeanPlaces(t *testing.T) {
	orders := func(orders ...string) (answers []*exercise.RankAnswer) {
		for _, order := range orders {
			answer := &exercise.RankAnswer{}
			for _, key := range order {
				answer.Order = append(answer.Order, string(key))
			}
			answers = append(answers, answer)
		}
		return answers
	}
	ranked, people := rank().Ranking(orders("bacd", "bcad", "cbad", "ba"))
	if people != 3 {
		t.Errorf("%d whole orders count, want 3", people)
	}
	want := []struct {
		key    string
		mean   float64
		counts []int
	}{
		{"b", 4.0 / 3, []int{2, 1, 0, 0}}, {"c", 2, []int{1, 1, 1, 0}}, {"a", 8.0 / 3, []int{0, 1, 2, 0}}, {"d", 4, []int{0, 0, 0, 3}},
	}
	for i, item := range ranked {
		if item.Key != want[i].key || item.Mean != want[i].mean || !slices.Equal(item.Counts, want[i].counts) {
			t.Errorf("%d: got %s with mean %g and %v, want %+v", i, item.Key, item.Mean, item.Counts, want[i])
		}
	}
}

func TestRank_halfAnOrderIsTakenByAForm(t *testing.T) {
	task, answer := rank(), &exercise.RankAnswer{}
	order := exercise.Field{Key: "order", Kind: exercise.OrderField, Chosen: []string{"c", "a"}}
	if err := task.Apply(answer, []exercise.Field{order}); err != nil || len(task.Ordered(answer)) != 2 {
		t.Errorf("got %v and order %v", err, answer.Order)
	}
}

func TestRank_moreThanNineAreTooMany(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		want []string
	}{
		"nine": {[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, nil},
		"ten":  {[]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, []string{"rank.too-many"}},
	} {
		wantTroubles(t, name, exercisetest.Sheet{"question": "Vad?", "items": options(test.keys...)}, new(exercise.Rank), test.want)
	}
}

func TestRank_togetherSaysNothingOfHalfOrders(t *testing.T) {
	half := &exercise.RankAnswer{Order: []string{"a", "b"}}
	if got := rank().Together([]exercise.Answer{half}, wording.In(wording.Swedish)); got != nil {
		t.Errorf("got %+v", got)
	}
}
