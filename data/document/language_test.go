package document_test

import (
	"testing"

	"troskel/data/document"
)

func TestIsLanguage_takesOnlyWhatIsOne(t *testing.T) {
	for code, want := range map[string]bool{
		"sv": true, "sv-SE": true, "sv-": false, "": false, ") /Evil (": false, "svenska!": false, "sv\n": false, "\" onload=\"": false,
	} {
		if got := document.IsLanguage(code); got != want {
			t.Errorf("%q: got %v", code, got)
		}
	}
}
