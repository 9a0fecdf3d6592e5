package day

import "troskel/data/wording"

// Expected is how many are expected in the room, by role.
type Expected struct{ Officials, Elected int }

// Outlook is how likely it is that a group hands in enough to be shown.
type Outlook string

// The outlooks, from the best to the worst.
const (
	Expectable Outlook = "expectable" // even if few hand in
	Uncertain  Outlook = "uncertain"
	Unlikely   Outlook = "unlikely" // only if nearly all hand in
	Never      Outlook = "never"    // there are too few
)

// Of a hundred people in a room, so many hand in. It is a rule of thumb and nothing measured: on a usual day some leave
// early, some keep all to themselves, and some laptops fail.
const (
	fewHandIn  = 70
	manyHandIn = 85
)

// OutlookFor tells how likely it is that at least so many of a group hand in. Nothing is certain: all may keep their
// answers.
func OutlookFor(least, group int) Outlook {
	switch {
	case group < least:
		return Never
	case group*fewHandIn/100 >= least:
		return Expectable
	case group*manyHandIn/100 >= least:
		return Uncertain
	}
	return Unlikely
}

// Forecast says in a few sentences what the least number will allow in a room of so many: whether the room's picture
// will show, and whether one picture per role will.
func Forecast(words wording.Words, least int, room Expected) []string {
	count := room.Officials + room.Elected
	whole := OutlookFor(least, count)
	said := []string{words.Text(wholeWords[whole], "count", count, "least", least)}
	if whole == Never {
		return said
	}
	if room.Officials <= 0 || room.Elected <= 0 {
		return append(said, words.Text("forecast.one-role"))
	}
	return append(said, forecastOfSplit(words, least, room)...)
}

var wholeWords = map[Outlook]string{
	Expectable: "forecast.whole-certain",
	Uncertain:  "forecast.whole-unsure",
	Unlikely:   "forecast.whole-unlikely",
	Never:      "forecast.whole-never",
}

var officialWords = map[Outlook]string{
	Uncertain: "forecast.split-unsure-officials",
	Unlikely:  "forecast.split-unlikely-officials",
	Never:     "forecast.split-never-officials",
}

var electedWords = map[Outlook]string{
	Uncertain: "forecast.split-unsure-elected",
	Unlikely:  "forecast.split-unlikely-elected",
	Never:     "forecast.split-never-elected",
}

// forecastOfSplit speaks of the smaller role: it decides.
func forecastOfSplit(words wording.Words, least int, room Expected) []string {
	fewer, table := room.Elected, electedWords
	if room.Officials < room.Elected {
		fewer, table = room.Officials, officialWords
	}
	split := OutlookFor(least, fewer)
	var said []string
	if split == Expectable {
		said = append(said, words.Text("forecast.split-certain"))
	} else {
		said = append(said, words.Text(table[split], "count", fewer, "least", least))
	}
	if split == Expectable || split == Uncertain {
		said = append(said, words.Text("forecast.role", "most", least-1))
	}
	return said
}
