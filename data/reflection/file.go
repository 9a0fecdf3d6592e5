package reflection

import (
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Write returns the answers as JSON that people can read. The same answers give the same bytes.
func (r Reflection) Write() []byte {
	r.Format = FormatToday
	if r.Answers == nil {
		r.Answers = []Answer{}
	}
	content, err := json.Marshal(r, json.Deterministic(true), jsontext.WithIndent(" "))
	if err != nil {
		panic(fmt.Sprintf("reflection: cannot be written: %v", err)) // plain data with valid texts always can
	}
	return append(content, '\n')
}

// Read reads answers. What is damaged, too large or of a newer program is refused as a wording.Problem.
func Read(content []byte) (Reflection, error) {
	if len(content) > MostBytes {
		return Reflection{}, damaged("%d bytes", len(content))
	}
	var version struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(content, &version); err != nil {
		return Reflection{}, wording.NewProblem("again.damaged", err)
	}
	if version.Format > FormatToday {
		return Reflection{}, wording.NewProblem("again.newer", fmt.Errorf("format %d", version.Format))
	}
	var r Reflection
	if err := json.Unmarshal(content, &r, json.RejectUnknownMembers(true)); err != nil {
		return Reflection{}, wording.NewProblem("again.damaged", err)
	}
	return r, r.check()
}

func damaged(format string, args ...any) error {
	return wording.NewProblem("again.damaged", fmt.Errorf(format, args...))
}

// check looks at all that no exercise will look at.
func (r Reflection) check() error {
	for _, check := range []func() error{r.checkHead, r.checkLengths, r.checkAnswers, r.checkOutcomes} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (r Reflection) checkHead() error {
	switch {
	case r.Format < 1:
		return damaged("format %d", r.Format)
	case r.Origin == "":
		return damaged("no origin")
	case !isDate(r.Day):
		return damaged("the day %q", r.Day)
	case r.FollowUp != "" && !isDate(r.FollowUp):
		return damaged("the date to look back %q", r.FollowUp)
	case !slices.Contains(wording.Languages, r.Language):
		return damaged("the language %q", r.Language)
	case r.Role != exercise.Unsaid && !slices.Contains(exercise.Roles, r.Role):
		return damaged("the role %q", r.Role)
	}
	return nil
}

func (r Reflection) checkLengths() error {
	texts := append([]string{r.Origin, r.Workshop, r.BuiltIn, r.Name, r.Own}, append(r.LeftOut, r.Aside...)...)
	for key, note := range r.Notes {
		texts = append(texts, key, note)
	}
	if !fits(texts...) {
		return damaged("a text is too long")
	}
	if len(r.Notes) > mostNotes || len(r.Answers) > mostAnswers || len(r.Outcomes) > mostOutcomes {
		return damaged("%d notes, %d answers, %d outcomes", len(r.Notes), len(r.Answers), len(r.Outcomes))
	}
	if len(r.LeftOut) > mostAnswers || len(r.Aside) > mostAnswers {
		return damaged("%d chapters left out, %d exercises aside", len(r.LeftOut), len(r.Aside))
	}
	return nil
}

func (r Reflection) checkAnswers() error {
	seen := map[string]bool{}
	for _, answer := range r.Answers {
		if seen[answer.Exercise] || len(answer.Fields) > mostFields {
			return damaged("the answer to %q is there twice, or too large", answer.Exercise)
		}
		seen[answer.Exercise] = true
	}
	return nil
}

func (r Reflection) checkOutcomes() error {
	seen := map[string]bool{}
	for _, outcome := range r.Outcomes {
		switch {
		case seen[outcome.Plan]:
			return damaged("the outcome of %q is there twice", outcome.Plan)
		case !slices.Contains([]Went{Unsaid, Done, Partly, NotYet}, outcome.Went):
			return damaged("the outcome %q", outcome.Went)
		case outcome.Date != "" && !isDate(outcome.Date):
			return damaged("the date %q", outcome.Date)
		case !fits(outcome.Plan, outcome.Helped, outcome.Hinder, outcome.If, outcome.Then):
			return damaged("an outcome's text is too long")
		}
		seen[outcome.Plan] = true
	}
	return nil
}

func fits(texts ...string) bool {
	return !slices.ContainsFunc(texts, func(text string) bool { return utf8.RuneCountInString(text) > mostLine })
}

func isDate(text string) bool {
	date, err := time.Parse(time.DateOnly, text)
	return err == nil && date.Year() >= 2000 && date.Year() < 2200
}
