package workshop

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"troskel/data/wording"
)

func TestWrite_givesAFileThatReadsTheSame(t *testing.T) {
	for _, language := range wording.Languages {
		day := sample(t, language)
		if got := writtenAndRead(t, day); !reflect.DeepEqual(got, day) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", language, got, day)
		}
	}
}

func TestWrite_isLaidOutAsAnAuthorWould(t *testing.T) {
	day := sample(t, wording.Swedish)
	day.About = strings.TrimSpace(strings.Repeat("En lång text som inte får plats på en rad. ", 6))
	var written bytes.Buffer
	if err := Write(&written, day); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/written.yaml", written.String())
}

// awkwardTexts are texts that YAML would take for something else, or lose a part of, if they stood bare.
var awkwardTexts = []string{
	"null", "~", "true", "no", "1789", "09:00", "1e3", "-", "- a", "? a", ": a", "a: b", "a:", "a #b", "#b", "&a", "*a",
	"**fet**", "!a", "%a", "@a", "`a`", "|", ">", "|-", "\"a\"", "'a'", "a\\nb", "\\", "[a]", "{a}", "a, b", "---", "...",
	"--- a", "a\nb", "a\n\n\nb", "a\n  b\n c", "a\n- b\n- c", "a\n# b", "a\n---\nb", "a  \nb", "a\n \nb", "a\tb", "a\n\tb",
	"x\n{{", "“a”", "”a” – b", "é\u0301", "\u00a0a", "a\u00a0b", "\u200b", "👩‍🚒 🇸🇪", "\u202eabc", "a\u2028b", "a\u0085b",
	strings.Repeat("ord ", 60) + "slut", strings.Repeat("x", 300), strings.Repeat("ord  två ", 30) + "slut",
	strings.Repeat("ord: # - ", 30) + "slut", strings.Repeat("ord ", 40) + "\n" + strings.Repeat("ord ", 40) + "slut",
	"- " + strings.Repeat("ord ", 60) + "slut", "# " + strings.Repeat("ord ", 60) + "slut",
	strings.Repeat("- ", 100) + "slut", strings.Repeat("# ", 100) + "slut", "<<", "=", "0x1f", "0o17", ".inf", "NaN",
}

func TestWrite_keepsAwkwardTexts(t *testing.T) {
	for _, text := range awkwardTexts {
		checkKept(t, text)
	}
}

func FuzzWrite(f *testing.F) {
	for _, text := range awkwardTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkKept(t, text) })
}

// checkKept puts a text into each sort of place that a text can stand in, and wants it back.
func checkKept(t *testing.T, text string) {
	t.Helper()
	day := withText(sample(t, wording.Swedish), text)
	var written bytes.Buffer
	if err := Write(&written, day); err != nil {
		t.Fatal(err)
	}
	got, err := Read(bytes.NewReader(written.Bytes()), "prov.yaml")
	if err != nil {
		if refused(err) {
			return
		}
		t.Fatalf("%q: %v\n%s", text, err, written.String())
	}
	kept := joinLines(strings.TrimSpace(string([]rune(text)))) // each byte that is not UTF-8 becomes U+FFFD
	if want := withText(sample(t, wording.Swedish), kept); !reflect.DeepEqual(got, want) {
		t.Errorf("%q comes back as %q\n%s", text, got.Title, written.String())
	}
}

// refused tells whether all problems are such that a text itself is what the format does not take.
func refused(err error) bool {
	texts := map[string]bool{
		"workshop.empty": true, "workshop.empty-item": true, "workshop.control": true, "workshop.control-in-text": true,
		"workshop.encoding": true, "workshop.too-long": true, "workshop.open-marker": true, "workshop.unknown-marker": true,
		"workshop.binary": true,
	}
	var problems Problems
	errors.As(err, &problems)
	for _, problem := range problems {
		if !texts[problem.Key] {
			return false
		}
	}
	return len(problems) > 0
}

func withText(day Workshop, text string) Workshop {
	day.Title = text
	first := &day.Blocks[0].Exercises[0]
	first.Title, first.Notes = text, text
	first.Steps[1].Say = text
	first.Sources = []string{text, "x"}
	return day
}

func writtenAndRead(t *testing.T, day Workshop) Workshop {
	t.Helper()
	var written bytes.Buffer
	if err := Write(&written, day); err != nil {
		t.Fatal(err)
	}
	read, err := Read(bytes.NewReader(written.Bytes()), "written.yaml")
	if err != nil {
		t.Fatalf("%v\n%s", err, written.String())
	}
	return read
}

func TestWrite_givesTheWritersError(t *testing.T) {
	full := errors.New("disk full")
	if err := Write(failingWriter{full}, sample(t, wording.Swedish)); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failingWriter struct{ err error }

func (f failingWriter) Write([]byte) (int, error) { return 0, f.err }
