package layout

import "testing"

// Capital letters stand for Hebrew ones, as in the Unicode standard's own examples.
func TestLevels_orderTextThatRunsBothWays(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"only to the right", "abc 123", "abc 123"},
		{"a word to the left", "car is ABC in", "car is CBA in"},
		{"numbers keep their direction", "ABC 123 DEF", "FED 123 CBA"},
		{"a number before text to the right", "ABC 12 abc", "abc 12 CBA"},
		{"a number after text to the left, in text to the right", "abc ABC 12 def", "abc 12 CBA def"},
		{"a paragraph to the left", "ABC abc DEF", "FED abc CBA"},
		{"brackets face the other way", "ABC (DEF)", "(FED) CBA"},
		{"brackets around the other way", "ABC (abc) 12", "12 (abc) CBA"},
		{"brackets in text to the right", "abc (DEF) 12, 45 def", "abc (FED) 45 ,12 def"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := ordered(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func ordered(text string) string {
	const alef = 0x05D0
	runes := []rune(text)
	for i, r := range runes {
		if r >= 'A' && r <= 'Z' {
			runes[i] = r - 'A' + alef
		}
	}
	levels, _ := levels(runes)
	if levels == nil {
		levels = make([]uint8, len(runes))
	}
	var shown []rune
	for _, i := range visualOrder(levels) {
		r := runes[i]
		if levels[i]%2 == 1 {
			r = mirrored(r)
		}
		if r >= alef && r < alef+26 {
			r += 'A' - alef
		}
		shown = append(shown, r)
	}
	return string(shown)
}
