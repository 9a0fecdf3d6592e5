package pdf

import (
	"errors"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/layout"
)

func TestFinish_refusesFilesOfAnotherShape(t *testing.T) {
	doc := document.Document{Title: "x"}
	drawn, err := draw(layout.Set(doc), doc)
	if err != nil {
		t.Fatal(err)
	}
	whole := string(drawn)
	for name, file := range map[string]string{
		"nothing":         "",
		"no end":          whole[:len(whole)-10],
		"a longer end":    whole + "\n",
		"places are off":  strings.Replace(whole, "%PDF-1.3\n", "%PDF-1.3\n\n", 1),
		"no catalog last": strings.Replace(whole, "/Type /Catalog", "/Type /Cataloq", 1),
		"a wild place":    strings.Replace(whole, "startxref\n", "startxref\n99", 1),
	} {
		if _, err := finish([]byte(file), "sv"); !errors.Is(err, errShape) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := finish(drawn, "sv"); err != nil {
		t.Errorf("the file itself: %v", err)
	}
}

func TestFinish_writesOnlyALanguageThatIsOne(t *testing.T) {
	for language, want := range map[string]bool{"sv": true, "sv-SE": true, "": false, ") /Evil (": false, "svenska!": false} {
		object, err := finishCatalog([]byte("1 0 obj\n<<\n/Type /Catalog\n>>\nendobj\n"), language)
		if err != nil || strings.Contains(string(object), "/Lang") != want {
			t.Errorf("%q became %q, %v", language, object, err)
		}
	}
}

func TestUTF16Text_holdsAllRunesButControls(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" \x00\n ", ""},
		{"å", "\xFE\xFF\x00\xE5"},
		{"🙂", "\xFE\xFF\xD8\x3D\xDE\x42"},
		{"a\nb\xff", "\xFE\xFF\x00a\x00 \x00b\xFF\xFD"},
	} {
		if got := utf16Text(c.text); got != c.want {
			t.Errorf("%q became %q, want %q", c.text, got, c.want)
		}
	}
}
