package exercise

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"
)

func TestInventor_writesOfAllSorts(t *testing.T) {
	i := inventor{rand.New(rand.NewPCG(1, 2))} // #nosec G404 -- made-up texts, the same each time
	var short, long, whole, blank, odd int
	for range 10_000 {
		text := i.text(thoughts)
		switch runes := utf8.RuneCountInString(text); {
		case runes > MostRunes || !utf8.ValidString(text):
			t.Fatalf("a text of %d runes, valid %t", runes, utf8.ValidString(text))
		case runes > MostRunes-10:
			whole++
		case runes > 1_000:
			long++
		case !said(text):
			blank++
		case runes < 30:
			short++
		}
		for _, r := range text {
			if r > 0x2FFF {
				odd++
				break
			}
		}
	}
	if short == 0 || long == 0 || whole == 0 || blank == 0 || odd == 0 {
		t.Errorf("of 10,000 texts: %d short, %d long, %d as long as may be, %d blank, %d odd", short, long, whole, blank, odd)
	}
}
