package layout

import "testing"

func TestJoined_givesLettersTheShapesOfTheirPlace(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"no Arabic", "abc", "abc"},
		{"alone", "ب", "\uFE8F"},
		{"initial, medial, final", "ببب", "\uFE91\uFE92\uFE90"},
		{"alef joins only backwards", "بابا", "\uFE91\uFE8E\uFE91\uFE8E"},
		{"lam and alef are one", "لا", "\uFEFB"},
		{"and joined to what is before", "بلا", "\uFE91\uFEFC"},
		{"a mark between two letters", "بَب", "\uFE91\u064E\uFE90"},
		{"the joiner that parts", "ب\u200Cب", "\uFE8F\uFE8F"},
		{"the joiner that joins", "ب\u200D", "\uFE91"},
		{"Persian letters", "پچ", "\uFB58\uFB7B"},
		{"a stranger between", "بaب", "\uFE8Fa\uFE8F"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := string(joined([]rune(c.text))); got != c.want {
				t.Errorf("got %+q, want %+q", got, c.want)
			}
		})
	}
}
