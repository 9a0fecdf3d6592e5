package share

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// agree tells of a text that scan takes and decode does not, or reads otherwise.
func agree(t *testing.T, opened []byte) (scanned bool) {
	t.Helper()
	quick, ok := scan(opened)
	if !ok {
		return false
	}
	slow, err := decode(opened)
	for key, answer := range quick.Answers { // no values are no values
		if len(answer.Values) == 0 {
			answer.Values = nil
			quick.Answers[key] = answer
		}
	}
	if err != nil || !reflect.DeepEqual(quick, slow) {
		t.Fatalf("scan reads\n%+v\ndecode reads\n%+v, %v\nof\n%s", quick, slow, err, opened)
	}
	return true
}

func sample(t testing.TB) []byte {
	t.Helper()
	signer, err := SignerFrom(bytes.Repeat([]byte{1}, SeedBytes))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := signer.Sign(Contribution{
		Day: "dagen", Ticket: "biljetten", Revision: 12, Role: "elected", Practice: true,
		Answers: map[string]Answer{
			"a": {Kind: "statements", Texts: map[string]string{"why:a": "Därför – så."},
				Values: []Value{{Field: "mark:a", Number: -2}, {Field: "mark:b", Passed: true}, {Field: "mark:c"}}},
			"b": {Kind: "budget", Values: []Value{{Field: "shares", Shares: map[string]int{"x": 60, "y": 40}}}},
			"c": {Kind: "corners", Values: []Value{{Field: "corner", Chosen: []string{"a", "b"}}}},
			"d": {Kind: "rewrite", Passed: true, Elsewhere: true},
			"e": {Kind: "rank"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func TestScan_takesWhatSignWrites(t *testing.T) {
	if !agree(t, sample(t)) {
		t.Error("what Sign writes is read the slow way")
	}
}

// TestScan_takesNothingThatDecodeDoesNot changes and takes away every byte in turn, and puts odd ones in.
func TestScan_takesNothingThatDecodeDoesNot(t *testing.T) {
	text := bytes.TrimSpace(sample(t))
	for at := range text {
		for _, put := range []string{"", "0", "-", ".", "e", "\"", "\\", ",", ":", "{", "}", "[", "]", " ", "\n", "\t", "\xff", "é", "\x00"} {
			agree(t, []byte(string(text[:at])+put+string(text[at+1:])))
			agree(t, []byte(string(text[:at])+put+string(text[at:])))
		}
	}
}

func TestScan_leavesEscapesToDecode(t *testing.T) {
	text := strings.Replace(string(sample(t)), "Därför", `D\u00e4rf\u00f6r`, 1)
	if _, ok := scan([]byte(text)); ok {
		t.Error("an escape is taken for letters")
	}
	if signed, err := Decode([]byte(text)); err != nil || signed.Answers["a"].Texts["why:a"] != "Därför – så." {
		t.Errorf("%v", err)
	}
}

// FuzzScan tries any text.
func FuzzScan(f *testing.F) {
	f.Add(bytes.TrimSpace(sample(f)))
	f.Fuzz(func(t *testing.T, opened []byte) { agree(t, opened) })
}
