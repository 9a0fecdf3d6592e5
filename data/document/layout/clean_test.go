package layout

import (
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean_makesTextsSafe(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"plain", "Frågar innan jag förklarar.", "Frågar innan jag förklarar."},
		{"composes", "a\u030a e\u0301", "å é"},
		{"broken UTF-8", "a\xff\xfeb", "a\uFFFDb"},
		{"controls", "a\x00\x07\x1b[31mb", "a[31mb"},
		{"tabs and wide spaces", "a\tb\u3000c", "a b c"},
		{"keeps hard spaces", "12\u00a0% 1\u202f000 1\u20072", "12\u00a0% 1\u202f000 1\u00a02"},
		{"line ends", "a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf"},
		{"marks of direction", "\u200fa\u202eb\u202c\u2066c\u2069", "abc"},
		{"variations and tags", "❤\ufe0f🏴\U000E0067\U000E007F", "❤🏴"},
		{"skin tones", "👍🏽", "👍"},
		{"a skin tone alone", "a\U0001F3FD", "a\U0001F3FD"},
		{"soft hyphens, once", "under\u00ad\u00adrubrik", "under\u00adrubrik"},
		{"frames of keys", "1\ufe0f\u20e3", "1"},
		{"private and impossible runes", "\ue000\uf8ff\uffff\U0010FFFF\ufdd0", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
		{"breaks without width, once", "a\u200b\u200b\u200bb", "a\u200bb"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := clean(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzClean_leavesNothingThatBreaksAPrinter(f *testing.F) {
	f.Add("Frågar innan\x00 jag \xff förklarar.\r\n\u202e🙂")
	f.Fuzz(func(t *testing.T, text string) {
		safe := clean(text)
		if !utf8.ValidString(safe) || !norm.NFC.IsNormalString(safe) && !norm.NFC.IsNormalString(clean(safe)) {
			t.Errorf("%q became %q", text, safe)
		}
		for _, r := range safe {
			if r != '\n' && r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E {
				t.Errorf("%q kept %U", text, r)
			}
		}
	})
}

func TestParagraphs_leavesOutBlankLinesAndDoubledSpaces(t *testing.T) {
	got := paragraphs("  ett   två \n\n \u00a0 \n\ttre\u00a0")
	if !slices.Equal(got, []string{"ett två", "tre"}) {
		t.Errorf("got %q", got)
	}
	if got := paragraphs(" \n\u200d\n"); len(got) > 1 {
		t.Errorf("nothing became %q", got)
	}
}
