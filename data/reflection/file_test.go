package reflection_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"troskel/data/reflection"
)

func TestRead_stillReadsTheFirstFormat(t *testing.T) {
	content, err := os.ReadFile("testdata/v1.json")
	if err != nil {
		t.Fatal(err)
	}
	read, err := reflection.Read(content)
	if err != nil {
		t.Fatal(err)
	}
	if got := read.Write(); !bytes.Equal(got, content) {
		t.Errorf("written again it is\n%s\nand was\n%s", got, content)
	}
	if len(read.Answers) != 4 || read.Answers[1].Fields[0].Number != 4 || read.Outcomes[0].Went != reflection.Partly {
		t.Errorf("it reads as %+v", read)
	}
}

func TestRead_refusesWhatIsNoReflection(t *testing.T) {
	content, err := os.ReadFile("testdata/v1.json")
	if err != nil {
		t.Fatal(err)
	}
	good := string(content)
	for _, bad := range []string{
		"", "{}", "[]", "null", "{\"format\": 1}", good[:len(good)/2], good + "{}", "\xef\xbb\xbf" + good,
		strings.Replace(good, `"2018-04-26"`, `"2018-04-31"`, 1),
		strings.Replace(good, `"language": "sv"`, `"language": "tlh"`, 1),
		strings.Replace(good, `"went": "partly"`, `"went": "badly"`, 1),
		strings.Replace(good, `"origin": "`, `"origin": "`+strings.Repeat("x", 30_000), 1),
		strings.Replace(good, "Åsa", "\xff", 1),
		strings.Replace(good, `"notes": {`, `"notes": {`+many(3_001), 1),
		strings.Replace(good, `"number": 4`, `"number": 1e99`, 1),
		strings.Repeat("[", 1_000_000), `{"format":` + strings.Repeat(`{"a":`, 100_000),
	} {
		if _, err := reflection.Read([]byte(bad)); err == nil {
			t.Errorf("took %.80q", bad)
		}
	}
}

// many are so many short notes.
func many(notes int) string {
	var all strings.Builder
	for i := range notes {
		fmt.Fprintf(&all, `"@note-%d": "x", `, i)
	}
	return all.String()
}

func FuzzRead_takesOrRefuses(f *testing.F) {
	content, err := os.ReadFile("testdata/v1.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Fuzz(func(t *testing.T, content []byte) {
		read, err := reflection.Read(content)
		if err != nil {
			return
		}
		again, err := reflection.Read(read.Write())
		if err != nil || !bytes.Equal(again.Write(), read.Write()) {
			t.Errorf("what was read is written as something else: %v", err)
		}
	})
}
