package exercise

import (
	"cmp"
	"fmt"
	"slices"
)

// OwnItem is a card, an item or a step that the participant adds.
type OwnItem struct {
	Key  string `json:"key"` // as OwnKey makes it
	Text string `json:"text"`
}

// OwnKey is the key of an own item by its number, which counts from 1. No workshop file can hold such a key.
func OwnKey(number int) string { return fmt.Sprintf("own:%d", number) }

// ownNumber is the number in an own item's key; 0 when the key is none.
func ownNumber(key string) int {
	number := 0
	if _, err := fmt.Sscanf(key, "own:%d", &number); err != nil {
		return 0
	}
	return number
}

// ownPlaces are the own items by their numbers, as many as are offered, those without a text too. After them stand any
// that are no longer offered.
func ownPlaces(own []OwnItem, offered int) []OwnItem {
	var places []OwnItem
	for number := 1; number <= offered; number++ {
		place := OwnItem{Key: OwnKey(number)}
		if at := ownAt(own, place.Key); at >= 0 {
			place = own[at]
		}
		places = append(places, place)
	}
	for _, item := range own {
		if ownAt(places, item.Key) < 0 {
			places = append(places, item)
		}
	}
	return places
}

// writeOwn gives an own item a text; without a text the item is gone. Items stand by their numbers, so that what was said is
// the same in whatever order it was said.
func writeOwn(own *[]OwnItem, key, text string) {
	items := slices.DeleteFunc(slices.Clone(*own), func(item OwnItem) bool { return item.Key == key })
	if text != "" {
		items = append(items, OwnItem{Key: key, Text: text})
	}
	slices.SortStableFunc(items, func(a, b OwnItem) int { return cmp.Compare(ownNumber(a.Key), ownNumber(b.Key)) })
	*own = items
}

// addOwn adds an own item in the first place that is free. It is not ok when there is no text or no place.
func addOwn(own *[]OwnItem, offered int, text string) (key string, ok bool) {
	for _, place := range ownPlaces(*own, offered) {
		if place.Text == "" && said(text) {
			writeOwn(own, place.Key, text)
			return place.Key, true
		}
	}
	return "", false
}

func ownAt(own []OwnItem, key string) int {
	return slices.IndexFunc(own, func(item OwnItem) bool { return item.Key == key })
}

// ownSaid tells whether an own item says anything.
func ownSaid(own []OwnItem) bool {
	return slices.ContainsFunc(own, func(item OwnItem) bool { return said(item.Text) })
}

// ownQuestions ask for the texts of the own items that there are or could be.
func ownQuestions(own *[]OwnItem, offered int, label func(number int) string) []question {
	var questions []question
	for i, item := range ownPlaces(*own, offered) {
		asked := write(item.Key, label(i+1), item.Text, func(text string) { writeOwn(own, item.Key, text) })
		asked.Kind = OwnField
		questions = append(questions, asked)
	}
	return questions
}
