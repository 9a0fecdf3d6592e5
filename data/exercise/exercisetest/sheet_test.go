package exercisetest_test

import (
	"testing"

	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
)

func TestSheet_saysWhatIsWrongAndWhere(t *testing.T) {
	prompt := func(key, text any) map[string]any { return map[string]any{"key": key, "text": text} }
	for _, test := range []struct {
		name       string
		task       exercise.Task
		sheet      exercisetest.Sheet
		path, what string
	}{
		{"right", &exercise.Page{}, exercisetest.Sheet{"text": "x"}, "", ""},
		{"missing", &exercise.Page{}, exercisetest.Sheet{}, "text", "missing"},
		{"blank", &exercise.Page{}, exercisetest.Sheet{"text": " \n"}, "text", "text"},
		{"unknown", &exercise.Page{}, exercisetest.Sheet{"text": "x", "txet": "y"}, "txet", "unknown"},
		{"too many", &exercise.Plan{}, exercisetest.Sheet{"intro": "x", "most": 4.0, "weeks": 6.0}, "most", "number"},
		{"no whole number", &exercise.Plan{}, exercisetest.Sheet{"intro": "x", "most": 1.5, "weeks": 6.0}, "most", "number"},
		{"too few", &exercise.Reflection{}, exercisetest.Sheet{"prompts": []any{}}, "prompts", "list"},
		{"no list", &exercise.Reflection{}, exercisetest.Sheet{"prompts": "x"}, "prompts", "list"},
		{"an item with a fault", &exercise.Reflection{},
			exercisetest.Sheet{"prompts": []any{prompt("a", "x"), prompt("b", 7.0)}}, "prompts/1/text", "text"},
		{"the same key", &exercise.Reflection{},
			exercisetest.Sheet{"prompts": []any{prompt("a", "x"), prompt("a", "y")}}, "prompts/1/key", "taken"},
	} {
		troubles := test.sheet.Fill(test.task, nil)
		switch {
		case test.what == "" && len(troubles) == 0:
		case len(troubles) != 1 || troubles[0] != (exercisetest.Trouble{Path: test.path, What: test.what}):
			t.Errorf("%s: got %v, want %s at %q", test.name, troubles, test.what, test.path)
		}
	}
}
