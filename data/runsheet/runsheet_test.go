package runsheet

import (
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/wording"
)

func TestDocument_holdsEveryExerciseWithItsTimeAndNotes(t *testing.T) {
	set, err := content.Open("forenkla")
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range wording.Languages {
		day := set.In(language).WithLocal(nil)
		doc := Document(day, time.Date(2018, time.April, 26, 0, 0, 0, 0, time.UTC))
		var text strings.Builder
		for _, section := range doc.Sections {
			text.WriteString(document.AsText(section.Blocks))
		}
		for _, one := range day.Exercises() {
			if !strings.Contains(text.String(), one.Title) {
				t.Errorf("%s: %q is missing", language, one.Title)
			}
			if one.Stop != nil && !strings.Contains(text.String(), one.Stop.Word) {
				t.Errorf("%s: the opening word %q is missing", language, one.Stop.Word)
			}
		}
		if strings.Contains(text.String(), "**") {
			t.Errorf("%s: marks of emphasis are left in the text", language)
		}
	}
}

func TestNotes_boldBeginningsBecomeLabels(t *testing.T) {
	got := document.AsText(notes("Först så här.\n\n**Syfte.** Alla är med.\n\n- en\n- två\n\n**Sena?** Hoppa över **allt**."))
	for _, want := range []string{"Först så här.", "Syfte", "Alla är med.", "- två", "Sena?", "Hoppa över allt."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
