package pdf

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestSaid_holdsAllRunesButControls(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""}, {" \x00\n ", ""}, {"å", "å"}, {"🙂", "🙂"}, {"a\nb\xff", "a b\uFFFD"}, {"\uFEFFa\uFFFE", "\uFFFDa\uFFFD"},
		{"\U0010FFFF", "\uFFFD"},
	} {
		if got := said(c.text); got != c.want {
			t.Errorf("%q became %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSaid_isNoLongerThanAStringOfAPDF(t *testing.T) {
	const most = 32_767 // bytes, by ISO 32000-1, annex C
	for _, letter := range []string{"a", "å", "🙂"} {
		got := said(strings.Repeat(letter, 40_000))
		if bytes := 2 + 2*len(utf16.Encode([]rune(got))); bytes > most || bytes < most/2 {
			t.Errorf("%q: %d bytes", letter, bytes)
		}
	}
}

func TestText_isPlainWhereItCanBe(t *testing.T) {
	for said, want := range map[string]string{
		"": "()", "Kim Ek": "(Kim Ek)", "(": "<FEFF0028>", `\`: "<FEFF005C>", "å": "<FEFF00E5>", "🙂": "<FEFFD83DDE42>",
	} {
		if got := text(said); got != want {
			t.Errorf("%q became %s, want %s", said, got, want)
		}
	}
}

func TestName_escapesWhatWouldEndIt(t *testing.T) {
	if got, want := name("application/x y"), "/application#2Fx#20y"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAppendNumber_roundsToAHundredth(t *testing.T) {
	for value, want := range map[float64]string{0: "0", 1: "1", -1.5: "-1.5", 0.004: "0", 0.005: "0.01", 12.34: "12.34", -0.999: "-1"} {
		if got := string(appendNumber(nil, value)); got != want {
			t.Errorf("%v became %s, want %s", value, got, want)
		}
	}
}
