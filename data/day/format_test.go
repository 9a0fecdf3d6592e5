package day_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/keys"
)

func TestFormat_hasAnExampleThatReadsAndIsWrittenTheSame(t *testing.T) {
	content, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(content), "```yaml\n")
	example, described, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("FORMAT.md has no example")
	}
	d := read(t, example)
	if again := written(t, d); again != example {
		t.Errorf("written again it is\n%s\nwant\n%s", again, example)
	}
	front, _, _ := strings.Cut(example, "\n--- # ")
	for _, line := range strings.Split(front, "\n") {
		if name, _, named := strings.Cut(strings.TrimLeft(line, " -"), ":"); named && !strings.HasPrefix(line, "#") &&
			!strings.Contains(described, "`"+name+"`") {
			t.Errorf("%s is not described", name)
		}
	}
	if value := reflect.ValueOf(d.Head); value.NumField() != 11 {
		t.Errorf("a head has %d fields; say in FORMAT.md what the new ones are", value.NumField())
	}
	for i := range reflect.TypeOf(d.Head).NumField() {
		if reflect.ValueOf(d.Head).Field(i).IsZero() {
			t.Errorf("the example has no %s", reflect.TypeOf(d.Head).Field(i).Name)
		}
	}
}

// TestFormat_theFingerprintIsAsDescribed reckons one by hand, as somebody without the program would: with
// printf '%s\n' … | sort | sha256sum, and the first 80 bits in Crockford's base 32.
func TestFormat_theFingerprintIsAsDescribed(t *testing.T) {
	if got := keys.Fingerprint(twoKeys...); got != theirFingerprint {
		t.Errorf("the fingerprint is %s, want %s", got, theirFingerprint)
	}
	if got := keys.Fingerprint(twoKeys[1], twoKeys[0]); got != theirFingerprint {
		t.Errorf("in another order it is %s", got)
	}
	if day.FormatToday != 1 {
		t.Error("describe the new format")
	}
}

const theirFingerprint = "T66Q ZW5N ENF4 KYEK" // by another program
