package day

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// The bounds of what stands in a head.
const (
	idLetters     = 26 // 128 bits in base 32
	mostRevision  = 9999
	mostNameOfDay = 100
	mostLocal     = 500
	mostWay       = 400
)

const idAlphabet = "abcdefghijklmnopqrstuvwxyz234567"

// head describes the head of a day file in both directions, as kinds describe their tasks. When a file is read, set is
// the workshop that stands after it; whole is false when that could not be read, and then nothing is said about what
// depends on it.
type head struct {
	*Head
	set   workshop.Set
	whole bool
}

func (h head) form(file exercise.Part) {
	format := FormatToday
	file.Name("day", &h.ID)
	file.Number("format", &format, 1, FormatToday)
	file.Number("revision", &h.Revision, 1, mostRevision)
	file.Choice("practice", &h.Practice)
	file.Text("name", &h.Name)
	file.Text("date", &h.Date)
	file.Number("least", &h.Least, LeastLow, LeastHigh)
	file.Names("share", &h.Share, 0)
	h.formLocal(file)
	file.Texts("recipients", &h.Recipients, 1)
	file.Name("ticket", &h.Ticket)
	file.OptionalText("way", &h.Way)
	if file.Reading() {
		h.check(file)
	}
}

// fact is one of the municipality's own facts.
type fact struct{ key, text string }

func (h head) formLocal(file exercise.Part) {
	var facts []fact
	for key, text := range h.Local {
		facts = append(facts, fact{key, text})
	}
	slices.SortFunc(facts, func(a, b fact) int { return cmp.Compare(a.key, b.key) })
	exercise.List(file, "local", 0, &facts, func(item exercise.Part, one *fact) {
		item.Key(&one.key)
		item.Text("text", &one.text)
		if item.Reading() {
			h.checkFact(item, *one)
		}
	})
	if !file.Reading() || len(facts) == 0 {
		return
	}
	h.Local = map[string]string{}
	for _, one := range facts {
		h.Local[one.key] = one.text
	}
}

func (h head) checkFact(item exercise.Part, one fact) {
	known := h.set.In("").Local
	asked := slices.ContainsFunc(known, func(local workshop.LocalFact) bool { return local.Key == one.key })
	switch {
	case h.whole && one.key != "" && !asked:
		item.Problem("key", "dayfile.unknown-local", "key", one.key)
	case utf8.RuneCountInString(one.text) > mostLocal:
		item.Problem("text", "dayfile.long", "name", "text", "most", mostLocal)
	case strings.Contains(one.text, "{{"):
		item.Problem("text", "dayfile.braces")
	}
}

// check looks at what only all of the head together tells. What is missing is reported already.
func (h head) check(file exercise.Part) {
	checkChance(file, "day", h.ID)
	checkChance(file, "ticket", h.Ticket)
	checkLength(file, "name", h.Name, mostNameOfDay)
	checkLength(file, "way", h.Way, mostWay)
	if strings.Contains(h.Name, "\n") {
		file.Problem("name", "dayfile.one-line", "name", "name")
	}
	if h.Date != "" && !isDate(h.Date) {
		file.Problem("date", "dayfile.date", "value", h.Date)
	}
	h.checkShare(file)
	h.checkRecipients(file)
}

func checkLength(file exercise.Part, name, text string, most int) {
	if utf8.RuneCountInString(text) > most {
		file.Problem(name, "dayfile.long", "name", name, "most", most)
	}
}

// checkChance wants what New makes of chance, so that nobody can give two days the same id by hand, or guess a ticket.
func checkChance(file exercise.Part, name, text string) {
	if text != "" && (len(text) != idLetters || strings.Trim(text, idAlphabet) != "") {
		file.Problem(name, "dayfile.chance", "name", name)
	}
}

func isDate(text string) bool {
	date, err := time.Parse(time.DateOnly, text)
	return err == nil && date.Year() >= 2000 && date.Year() < 2200
}

func (h head) checkShare(file exercise.Part) {
	seen := map[string]bool{}
	for _, key := range h.Share {
		found, known := h.set.Find(key)
		switch {
		case seen[key]:
			file.Problem("share", "dayfile.share-twice", "key", key)
		case !h.whole:
		case !known:
			file.Problem("share", "dayfile.share-unknown", "key", key)
		case !mayBeShared(found):
			file.Problem("share", "dayfile.share-page", "key", key)
		}
		seen[key] = true
	}
}

func (h head) checkRecipients(file exercise.Part) {
	if len(h.Recipients) == 0 {
		return
	}
	if len(h.Recipients) > MostPeople {
		file.Problem("recipients", "dayfile.many-recipients", "most", MostPeople)
		return
	}
	seen := map[string]bool{}
	for _, one := range h.Recipients {
		if seen[one] {
			file.Problem("recipients", "dayfile.recipient-twice")
			return
		}
		seen[one] = true
	}
	_, err := keys.Recipients(h.Recipients)
	var problem *wording.Problem
	if errors.As(err, &problem) {
		file.Problem("recipients", problem.Key, problem.Args...)
	}
}
