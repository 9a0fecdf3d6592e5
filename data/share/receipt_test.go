package share_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"troskel/data/share"
)

func list(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

func TestWords_areEasyToTellApart(t *testing.T) {
	words := list(t)
	if len(words) != 1024 || !slices.IsSorted(words) {
		t.Fatalf("%d words, sorted: %t", len(words), slices.IsSorted(words))
	}
	plain := strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e")
	for i, word := range words {
		runes, other := utf8.RuneCountInString(word), strings.Trim(word, "abcdefghijklmnopqrstuvwxyzåäöé")
		if runes < 4 || runes > 8 || other != "" {
			t.Errorf("%s is no word of four to eight letters", word)
		}
		for _, other := range words[:i] {
			if near([]rune(plain.Replace(word)), []rune(plain.Replace(other))) {
				t.Errorf("%s and %s are taken for each other", word, other)
			}
		}
	}
}

// near tells whether two words differ by one letter only.
func near(a, b []rune) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 {
		return false
	}
	same := 0
	for same < len(b) && a[same] == b[same] {
		same++
	}
	rest := b[same:]
	if len(a) == len(b) {
		rest = rest[min(1, len(rest)):]
	}
	return slices.Equal(a[min(same+1, len(a)):], rest)
}

func TestReceipt_isFortyBitsOfTheFile(t *testing.T) {
	words := list(t)
	digest := share.Digest{0, 0x40, 0x30, 0x0c, 0x03, 0xff, 0xff}
	// 0000000001 0000000011 0000000011 0000000011, and what follows counts for nothing
	want := strings.Join([]string{words[1], words[3], words[3], words[3]}, " ")
	if got := digest.Receipt(); got != want {
		t.Errorf("receipt %q, want %q", got, want)
	}
	digest[0] = 0xff
	if got := digest.Receipt(); got == want {
		t.Error("another file has the same receipt")
	}
}

func TestReceiptOf_takesWhatPeopleType(t *testing.T) {
	words := list(t)
	want := strings.Join(words[7:11], " ")
	for _, typed := range []string{
		want, strings.ToUpper(want), " " + strings.Join(words[7:11], ", ") + ".", strings.Join(words[7:11], " – "),
	} {
		if got, ok := share.ReceiptOf(typed); !ok || got != want {
			t.Errorf("%q gives %q, %t", typed, got, ok)
		}
	}
	for _, typed := range []string{"", words[1], want + " " + words[0], "xyz " + want, "hej på dig du"} {
		if got, ok := share.ReceiptOf(typed); ok {
			t.Errorf("%q is taken for %q", typed, got)
		}
	}
}
