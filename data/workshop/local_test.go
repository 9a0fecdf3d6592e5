package workshop

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestWithLocal_fillsWhatIsGivenAndFallsBack(t *testing.T) {
	day := sample(t, wording.Swedish)
	for name, test := range map[string]struct {
		values map[string]string
		want   string
	}{
		"given":       {map[string]string{"nki": " 71 "}, "Värdet är 71."},
		"not given":   {nil, "Värdet är ert senaste värde."},
		"left blank":  {map[string]string{"nki": "  "}, "Värdet är ert senaste värde."},
		"of others":   {map[string]string{"annat": "x"}, "Värdet är ert senaste värde."},
		"a marker":    {map[string]string{"nki": "{{nki}}"}, "Värdet är {{nki}}."},
		"with dollar": {map[string]string{"nki": "$0"}, "Värdet är $0."},
	} {
		found, _ := day.WithLocal(test.values).Find("fall")
		if found.Notes != test.want {
			t.Errorf("%s: %q, want %q", name, found.Notes, test.want)
		}
	}
}

func TestWithLocal_meetsEveryTextOfEveryKind(t *testing.T) {
	day, _ := readNodes(nodesOf(sample(t, wording.Swedish)), "", func(text string) string {
		if isKey(text) {
			return text // a kind's reference to another exercise
		}
		return text + " {{ nki }}"
	})
	day.Local = sample(t, wording.Swedish).Local
	var before, after bytes.Buffer
	if err := Write(&before, day); err != nil {
		t.Fatal(err)
	}
	if err := Write(&after, day.WithLocal(nil)); err != nil {
		t.Fatal(err)
	}
	if count := strings.Count(before.String(), "{{"); count < 40 {
		t.Fatalf("only %d texts have a place to fill", count)
	}
	if strings.Contains(after.String(), "{{") {
		t.Errorf("a place is not filled:\n%s", after.String())
	}
	again, _ := day.WithLocal(nil).Find("igen")
	if asked := again.Task.(*exercise.Statements).Statements[0].Text; strings.Contains(asked, "{{") {
		t.Errorf("a statement that is asked again is %q", asked)
	}
}

func TestWithLocal_leavesTheWorkshopAlone(t *testing.T) {
	day := sample(t, wording.Swedish)
	filled := day.WithLocal(map[string]string{"nki": "71"})
	if !reflect.DeepEqual(day, sample(t, wording.Swedish)) {
		t.Error("the workshop itself has changed")
	}
	found, _ := filled.Find("fall")
	found.Task.(*exercise.Reflection).Prompts[0].Text = "ändrad"
	if !reflect.DeepEqual(day, sample(t, wording.Swedish)) {
		t.Error("the two share their tasks")
	}
}

func TestWithLocal_withoutPlacesGivesTheSame(t *testing.T) {
	day := sample(t, wording.Swedish)
	day.Blocks[0].Exercises[0].Notes = "Inget värde."
	if got := day.WithLocal(map[string]string{"nki": "71"}); !reflect.DeepEqual(got, day) {
		t.Errorf("got\n%+v\nwant\n%+v", got, day)
	}
}
