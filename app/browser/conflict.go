package browser

import (
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// conflictPage asks what to keep of what two tabs say.
type conflictPage struct {
	Rows []conflictRow
}

// conflictRow is one field: what is saved, and what the form says.
type conflictRow struct {
	Key, ID    string
	Label      string
	Kept, Mine string // in words
	IsText     bool
	Values     []hidden // of what the form says
}

// hidden is a value that a form carries on.
type hidden struct{ Name, Value string }

func (s *site) conflictPage(r *http.Request, form sheet, done outcome) *page {
	words := s.desk.words()
	fields := form.ask()
	var view conflictPage
	for _, one := range done.conflicts {
		asked, _ := askedWith(fields, one.Mine.Key)
		row := conflictRow{
			Key: one.Mine.Key, ID: "c-" + one.Mine.Key, Label: asked.Label,
			Kept: inWords(words, asked, one.Kept), Mine: inWords(words, asked, one.Mine),
			IsText: one.Mine.Kind == exercise.TextField || one.Mine.Kind == exercise.OwnField,
		}
		wrote := wroteIn(r.PostForm, one.Mine.Key)
		for _, name := range slices.Sorted(maps.Keys(wrote)) {
			for _, value := range wrote[name] {
				row.Values = append(row.Values, hidden{name, value})
			}
		}
		view.Rows = append(view.Rows, row)
	}
	p := s.inDay(r, "conflict", words.Text("browser.conflict-title"))
	p.Base = s.desk.bases.remember(form.name, form.values())
	p.Body = view
	return p
}

// inWords says a value as somebody would.
func inWords(words wording.Words, asked exercise.Asked, value exercise.Field) string {
	switch {
	case value.Passed:
		return words.Text("view.statements-pass")
	case value.Empty:
		return words.Text("browser.nothing")
	}
	named := func(key string) string {
		for _, option := range asked.Options {
			if option.Key == key {
				return option.Text
			}
		}
		return key
	}
	switch value.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return strconv.Itoa(value.Number)
	case exercise.DateField:
		return value.Date.Format(time.DateOnly)
	case exercise.ChoiceField, exercise.OrderField:
		var names []string
		for _, key := range value.Chosen {
			names = append(names, named(key))
		}
		return strings.Join(names, "\n")
	case exercise.SharesField:
		var parts []string
		for _, option := range asked.Options {
			if points := value.Shares[option.Key]; points > 0 {
				parts = append(parts, option.Text+": "+strconv.Itoa(points))
			}
		}
		return strings.Join(parts, "\n")
	}
	return value.Text
}
