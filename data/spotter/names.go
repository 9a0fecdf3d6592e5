package spotter

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed first.txt
var firstList string

//go:embed last.txt
var lastList string

// firsts and lasts are common names in Sweden, from several backgrounds.
var firsts, lasts = listed(firstList), listed(lastList)

// alsoWords are names that are everyday words too, or the name of something else. Alone they are names only where no
// sentence begins.
var alsoWords = listed(`Björn Bo Dag Dan Love Liv Maj Mars Max Per Sten Stig Viola Urban Isa Sam Alma Said Roma Hala
	Inge Tage
	Saga Tim Tom Tor Ted Rosa Siv Svea Vera Kim Kent Lena Mona Lage Gull Gun Rut Rami Alva Ali Hugo Sina Ove Uno Frank Frans
	Morgan Robin Marion August Engla Lucia Victoria Ella Hans Även Berg Borg Dahl Ek Falk Holm Lind
	Ljung Lund Palm Strand Ström`)

// places end like surnames and are none.
var places = listed(`Falkenberg Varberg Hallsberg Norberg Lindesberg Kopparberg Arjeplog Vaxholm Ljungby Laholm Stockholm
	Malmö Ängelholm Mariehamn Sundsvall Strömsund Bergsund Kungsholm Södermalm Hässleholm Katrineholm Vännäs Bengtsfors Timrå
	Lysekil Svenljunga Norrland Gotland Öland Värmland Småland Jämtland Lappland Island Finland Holland Grönland Thailand
	Göteborg Nyköping Trosa Sala Lund Berg Boden Borgholm Oxelösund Djursholm Lidingö Gustavsberg Tumba Märsta`)

// endings end most Swedish surnames.
var endings = []string{"sson", "qvist", "kvist", "ström", "gren", "lund", "berg", "holm", "strand", "ovic", "ović", "dotter"}

func listed(names string) map[string]bool {
	list := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		list[name] = true
	}
	return list
}

// word is a word of a text that begins with a capital letter and has more than capitals.
type word struct {
	text     string
	from, to int
	begins   bool // a sentence
	follows  bool // the word before it, with nothing but a space between
}

// names finds people's names: a first name, with the surnames that follow it, or a surname that is plainly one.
func names(text string) []Find {
	var finds []Find
	words := capitalised(text)
	for i := 0; i < len(words); i++ {
		last := i
		for last+1 < len(words) && words[last+1].follows && !words[last+1].begins && isSurname(words[last+1].text) {
			last++
		}
		if named(words[i], last > i) {
			finds = append(finds, Find{words[i].from, words[last].to, Name})
			i = last
		}
	}
	return finds
}

// named tells whether a word is a name; a surname after it makes it one that would not be otherwise.
func named(w word, surnamed bool) bool {
	name := base(w.text)
	switch {
	case places[w.text]:
		return false
	case firsts[name]:
		return surnamed || !w.begins || !alsoWords[name]
	case w.begins:
		return false
	}
	return surnamed || !alsoWords[name] && isSurname(w.text)
}

// isSurname tells whether a word is a surname, or ends like one.
func isSurname(text string) bool {
	name := base(text)
	if places[text] || places[name] {
		return false
	}
	if first, second, double := strings.Cut(name, "-"); lasts[name] || double && (lasts[first] || lasts[second]) {
		return true
	}
	for _, ending := range endings {
		if strings.HasSuffix(name, ending) && len(name) > len(ending)+2 {
			return true
		}
	}
	return false
}

// base is a name without the s of the genitive, and of two names with a hyphen the first.
func base(name string) string {
	if firsts[name] || lasts[name] {
		return name
	}
	if owner := strings.TrimSuffix(name, "s"); firsts[owner] || lasts[owner] {
		return owner
	}
	first, _, double := strings.Cut(name, "-")
	if double && firsts[first] {
		return first
	}
	return strings.TrimSuffix(name, "s")
}

// capitalised are the words of a text that begin with a capital, each with whether a sentence begins with it.
func capitalised(text string) []word {
	var words []word
	begins, end := true, -1 // end of the capitalised word before, when only a space has come since
	for from := 0; from < len(text); {
		r, size := utf8.DecodeRuneInString(text[from:])
		if !unicode.IsLetter(r) {
			switch {
			case strings.ContainsRune(".!?:\n•–—”\"", r):
				begins = begins || !initial(text[:from])
				end = -1
			case r != ' ' && r != '\u00A0':
				end = -1
			}
			from += size
			continue
		}
		to := from + lengthOf(text[from:])
		if unicode.IsUpper(r) && to-from > 1 && strings.ContainsFunc(text[from:to], unicode.IsLower) {
			words = append(words, word{text[from:to], from, to, begins, end >= 0})
			end = to
		} else {
			end = -1
		}
		begins, from = false, to
	}
	return words
}

// initial tells whether a text ends with a single capital letter, as in "K. Svensson": that ends no sentence.
func initial(text string) bool {
	r, size := utf8.DecodeLastRuneInString(text)
	previous, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return unicode.IsUpper(r) && !unicode.IsLetter(previous)
}

// lengthOf is how far a word goes; a hyphen between letters belongs to it.
func lengthOf(text string) int {
	for at, r := range text {
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[at+1:]); r != '-' || !unicode.IsLetter(next) {
			return at
		}
	}
	return len(text)
}
