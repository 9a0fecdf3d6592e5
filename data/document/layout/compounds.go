package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words of so many letters get soft hyphens at their joints: in a narrow place sooner than in the column that is read.
const (
	longWord     = 22
	longInCell   = 11
	narrowColumn = 200.0 // points
	leastPiece   = 4     // letters on either side of a hyphen
)

// jointed puts soft hyphens into long Swedish compounds, before the words that they are most often made of here. It is not
// a hyphenation of everything: a word with joints that it does not know stays whole. Words in which the writer has
// put a hyphen of either sort are left as they are.
func jointed(text string, least int) string {
	var made strings.Builder
	var to int
	for from := 0; from < len(text); from = to {
		if to = from + wordLength(text[from:]); to == from {
			_, size := utf8.DecodeRuneInString(text[from:])
			to = from + size
			made.WriteString(text[from:to])
			continue
		}
		word := text[from:to]
		if follows := strings.HasPrefix(text[to:], string(softHyphen)); follows || len(word) < least {
			made.WriteString(word)
			continue
		}
		writeJointed(&made, word, least)
	}
	return made.String()
}

// wordLength is how many bytes of a text, from its beginning, are letters.
func wordLength(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(text)
}

func writeJointed(made *strings.Builder, word string, least int) {
	runes, lower := []rune(word), []rune(strings.ToLower(word))
	if len(runes) < least || len(lower) != len(runes) {
		made.WriteString(word)
		return
	}
	last := 0
	for i := range runes {
		if i-last >= leastPiece && len(runes)-i >= leastPiece && beginsWord(lower, i) {
			made.WriteRune(softHyphen)
			last = i
		}
		made.WriteRune(runes[i])
	}
}

// beginsWord tells whether one of the words begins at a place in a compound.
func beginsWord(lower []rune, at int) bool {
	rest := string(lower[at:])
	for _, word := range compounded {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// compounded are words, or the beginnings of them, that stand second or later in compounds of municipalities. Words that
// are found by chance inside others are missing: ärende (besvärende), enhet (öppenhet), råd (område).
var compounded = []string{
	"ansvarig", "ansök", "arbet", "avdelning", "avgift", "avtal", "bedömning", "behandling", "besked", "beslut",
	"bevis", "bidrag", "blankett", "byggnad", "bygglov", "chef", "effektiv", "faktor", "folk",
	"fråg", "fullmäktig", "funktion", "förbättring", "förening", "företag", "förfarande", "förslag", "förtroende",
	"förvaltning", "förvänt", "granskning", "grupp", "gäng", "handling", "handlägg", "hantering", "hjälp", "kedja",
	"klimat", "kommun", "kompetens", "konstruktion", "kontakt", "kontor", "kontroll", "kostnad", "kultur", "kunskap",
	"kvalitet", "ledamot", "ledamöter", "ledning", "mottagning", "myndighet", "mätning", "möjlighet", "möte", "nämnd",
	"näringsliv", "ordförand", "område", "organisation", "person", "plan", "planering", "politik", "process", "projekt",
	"protokoll", "prövning", "redovisning", "registrering", "regler", "representant", "rådgiv", "sammanträd",
	"samordn", "samtal", "samverkan", "service", "servering", "skapande", "skattning", "skydd", "skyldighet", "språk",
	"strateg", "säkerhet", "sökande", "telefon", "tillstånd", "tillsyn", "tjänst", "upplåt", "upplåtelse", "uppdrag",
	"uppfölj", "utbildning", "utred", "utskott", "utveckling", "verksamhet", "värdskap", "webbplats",
	"överklag", "översikt",
}
