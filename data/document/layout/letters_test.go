package layout

import "testing"

func drawnAndRead(text string) (drawn, read string) {
	passage := newFaces().passage(Serif, clean(text))
	for _, run := range runs(passage.letters, 0, 10) {
		drawn += run.Text
	}
	return drawn, passage.text(0, len(passage.letters))
}

func TestPassage_isDrawnInOneWayAndReadInAnother(t *testing.T) {
	cases := []struct{ name, text, drawn, read string }{
		{"plain", "Så här", "Så här", "Så här"},
		{"brackets in text to the left", "(אב)", "(בא)", "(אב)"},
		{"joined letters", "بب", "\uFE90\uFE91", "بب"},
		{"lam and alef", "لا", "\uFEFB", "لا"},
		{"pictographs", "🙂", string(rune(0x1F642 - 0x1F000 + 0xE000)), "🙂"},
		{"letters for mathematics", "𝓗ej", "Hej", "Hej"},
		{"what no face has", "中", "\uFFFD", "中"},
		{"a hyphen that holds together", "e\u2011post", "e-post", "e\u2011post"},
		{"a break without width", "a\u200bb", "ab", "ab"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if drawn, read := drawnAndRead(c.text); drawn != c.drawn || read != c.read {
				t.Errorf("drawn %+q, want %+q; read %+q, want %+q", drawn, c.drawn, read, c.read)
			}
		})
	}
}

func TestPassage_putsMarksOnTheirLetters(t *testing.T) {
	letters := newFaces().passage(Serif, clean("q\u0301 Q\u0301 x\u0F7F \u0301")).letters
	small, capital := letters[0], letters[2]
	if len(small.marks) != 1 || len(capital.marks) != 1 {
		t.Fatalf("the letters have %d and %d marks", len(small.marks), len(capital.marks))
	}
	if capital.marks[0].rise <= small.marks[0].rise {
		t.Errorf("the mark on a tall letter is raised by %d, on a small one by %d", capital.marks[0].rise, small.marks[0].rise)
	}
	last := letters[len(letters)-1]
	if space := letters[len(letters)-2]; len(space.marks) > 0 || isMark(last.rune) && last.width() <= 0 {
		t.Errorf("a mark without a letter has no place: %+v", last)
	}
}

func TestRuns_endWhereLettersAreKerned(t *testing.T) {
	passage := newFaces().passage(Serif, "AVA")
	found := runs(passage.letters, 0, 1000)
	if len(found) != 3 || found[1].X >= float64(passage.letters[0].advance) {
		t.Errorf("got %+v", found)
	}
}
