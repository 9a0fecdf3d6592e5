//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/exercise"
	"troskel/data/session"
)

// surveys is where .ci/setup puts the survey library that the program's start is compared with.
const surveys = "../../out/tools/web/node_modules"

// question is a question as the survey library has it. https://surveyjs.io/form-library/documentation/api-reference
type question map[string]any

// formOf turns the built-in day into a survey: a page for each exercise, a question of comparable weight for each field, and
// what one reads above it as it is. Both then have the same to show.
func formOf(b *testing.B) map[string]any {
	b.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		b.Fatal(err)
	}
	day := session.New("bench", set, "", time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC), func(session.Record) {})
	var pages []question
	for _, asked := range day.Workshop().Exercises() {
		var reads strings.Builder
		for _, step := range asked.Steps {
			reads.WriteString("<p>" + html.EscapeString(step.Say) + "</p>")
		}
		elements := []question{{"type": "html", "name": asked.Key + ".reads", "html": reads.String()}}
		_, fields := exercise.Ask(asked.Task, day.Answer(asked.Key), day.Day())
		for _, field := range fields {
			elements = append(elements, questionOf(asked.Key, field.Field))
		}
		pages = append(pages, question{"name": asked.Key, "title": asked.Title, "elements": elements})
	}
	return map[string]any{"title": day.Workshop().Title, "pages": pages, "showProgressBar": "top"}
}

// kinds of question by the kind of a field. Shares are numbers, one for each thing that gets some.
var kinds = map[exercise.FieldKind]string{
	exercise.ScaleField: "rating", exercise.ChoiceField: "radiogroup", exercise.TextField: "comment",
	exercise.OrderField: "ranking", exercise.SharesField: "multipletext", exercise.NumberField: "text",
	exercise.DateField: "text", exercise.OwnField: "text",
}

func questionOf(key string, field exercise.Field) question {
	q := question{"type": kinds[field.Kind], "name": key + "." + field.Key, "title": field.Label}
	var choices []question
	for _, option := range field.Options {
		choices = append(choices, question{"value": option.Key, "name": option.Key, "text": option.Text, "title": option.Text})
	}
	switch field.Kind {
	case exercise.ScaleField:
		q["rateMin"], q["rateMax"] = field.Least, field.Most
	case exercise.SharesField:
		q["items"] = choices
	case exercise.NumberField:
		q["inputType"] = "number"
	case exercise.DateField:
		q["inputType"] = "date"
	default:
		q["choices"] = choices
	}
	if field.Many {
		q["type"] = "checkbox"
	}
	return q
}

// shownByForm is what the form's page writes into itself when its first page stands there.
const shownByForm = "form-is-shown"

// writeForm writes the survey as a page that needs nothing but the library beside it.
func writeForm(b *testing.B, folder string) (address string) {
	b.Helper()
	libraries, err := filepath.Abs(surveys)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(libraries, "survey-js-ui")); err != nil {
		b.Skip("the survey library is not here; .ci/setup flows fetches it with npm")
	}
	form, err := json.Marshal(formOf(b))
	if err != nil {
		b.Fatal(err)
	}
	page := fmt.Sprintf(`<!doctype html><html lang="sv"><meta charset="utf-8"><title>form</title>
<link rel="stylesheet" href="file://%[1]s/survey-core/survey-core.min.css">
<script src="file://%[1]s/survey-core/survey.core.min.js"></script>
<script src="file://%[1]s/survey-js-ui/survey-js-ui.min.js"></script>
<div id="form"></div>
<script>
const survey = new Survey.Model(%[2]s);
survey.onAfterRenderPage.add(() => { document.title = %[3]q; });
survey.render(document.getElementById("form"));
</script></html>`, libraries, strings.ReplaceAll(string(form), "</", `<\/`), shownByForm)
	path := filepath.Join(folder, "form.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		b.Fatal(err)
	}
	return "file://" + path
}
