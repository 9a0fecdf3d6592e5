package paper

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"troskel/data/exercise"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Numbered is an exercise with its number on paper.
type Numbered struct {
	exercise.Exercise
	Number int
}

// ToEnter are the exercises that have something to enter with keys, in the order of the paper. Where one only writes there
// is nothing to enter here.
func ToEnter(day workshop.Workshop) []Numbered {
	var found []Numbered
	for i, one := range day.Exercises() {
		entry := NewEntry(one.Task, one.Task.Blank(), dayOf(day, exercise.Unsaid, wording.In(day.Language)))
		if len(entry.rows) > 0 {
			found = append(found, Numbered{one, i + 1})
		}
	}
	return found
}

// row is a line of marks and where its value belongs.
type row struct {
	printed exercise.Printed
	option  string // the option that gets a rank or points; empty for others
	text    string
}

// Entry is the marks of one exercise as they are entered from paper, a key for each. It goes on by itself to the next row
// where the mark is complete. What is entered wrong is entered once more.
type Entry struct {
	task   exercise.Task
	answer exercise.Answer
	day    exercise.Day
	rows   []row
	at     int    // the row one is at; as many as there are when all is done
	typed  string // of a number or a date that is not complete
	ranks  map[string]map[string]int
	ticked bool // a tick was entered here, so what it froze was entered here too
}

// NewEntry begins to enter marks into an answer, at the first row that is asked.
func NewEntry(task exercise.Task, answer exercise.Answer, day exercise.Day) *Entry {
	e := &Entry{task: task, answer: answer, day: day, ranks: map[string]map[string]int{}}
	_, fields := exercise.Unfold(task, day)
	for _, field := range fields {
		e.add(field)
	}
	return e
}

func (e *Entry) add(printed exercise.Printed) {
	text := printed.Label
	if printed.Group != "" && printed.Group != printed.Label {
		text = e.day.Words.Text("paper.row", "group", strings.TrimRight(printed.Group, "."), "label", printed.Label)
	}
	switch printed.Kind {
	case exercise.ScaleField, exercise.NumberField, exercise.DateField:
		e.rows = append(e.rows, row{printed: printed, text: text})
	case exercise.ChoiceField:
		if printed.When != exercise.OnLeaving {
			e.rows = append(e.rows, row{printed: printed, text: text})
		}
	case exercise.OrderField, exercise.SharesField:
		for _, option := range printed.Options {
			e.rows = append(e.rows, row{printed: printed, option: option.Key, text: option.Text})
		}
	}
}

// At is the row one is at, from 0; as many as there are rows when one has come past the last.
func (e *Entry) At() int { return e.at }

// Done tells whether one has come past the last row.
func (e *Entry) Done() bool { return e.at >= len(e.rows) }

// Go goes to a row.
func (e *Entry) Go(to int) {
	e.at, e.typed = max(0, min(to, len(e.rows))), ""
}

// Move goes so many rows on, or back when it is less than none.
func (e *Entry) Move(by int) { e.Go(e.at + by) }

// Typed is what has been typed of a number or a date that is not complete.
func (e *Entry) Typed() string { return e.typed }

// Type enters a key at the row one is at. It tells whether the answer changed. A key that the row has no use for changes
// nothing; a value that cannot be is said.
func (e *Entry) Type(key rune) (changed bool, err error) {
	if e.Done() {
		return false, nil
	}
	now, asked := e.values()
	row := e.rows[e.at]
	field := now[row.printed.Key]
	if shown, open := asked[row.printed.Key]; open && field.Kind == exercise.ChoiceField && !field.IsTick() {
		field.Options = shown.Options
	}
	sign := string(unicode.ToUpper(key))
	switch field.Kind {
	case exercise.ScaleField:
		return e.place(field, sign)
	case exercise.ChoiceField:
		return e.choose(field, sign)
	case exercise.OrderField:
		return e.rank(field, row.option, sign)
	default:
		return e.digit(field, row.option, sign)
	}
}

// passes tells whether a key says that nothing is marked.
func passes(sign string) bool { return sign == PassSign || sign == "0" }

func (e *Entry) place(field exercise.Field, sign string) (bool, error) {
	step := strings.Index(signs, sign) + 1
	switch {
	case passes(sign):
		return e.put(emptied(field, field.CanPass))
	case step < 1 || field.Least+step-1 > field.Most:
		return false, nil
	}
	field.Empty, field.Passed, field.Number = false, false, field.Least+step-1
	return e.put(field)
}

func emptied(field exercise.Field, passed bool) exercise.Field {
	return exercise.Field{Key: field.Key, Kind: field.Kind, Empty: true, Passed: passed}
}

// choose chooses an option. Where several may be chosen it goes on when there are as many as may be.
func (e *Entry) choose(field exercise.Field, sign string) (bool, error) {
	if passes(sign) {
		return e.put(emptied(field, false))
	}
	at := strings.Index(signs, sign)
	if at < 0 || at >= len(field.Options) {
		return false, nil
	}
	key := field.Options[at].Key
	if !field.Many || field.IsTick() {
		field.Empty, field.Chosen = false, []string{key}
		e.ticked = e.ticked || field.IsTick()
		return e.put(field)
	}
	chosen := slices.DeleteFunc(slices.Clone(field.Chosen), func(other string) bool { return other == key })
	if len(chosen) == len(field.Chosen) {
		chosen = append(chosen, key)
	}
	if len(chosen) == 0 {
		return e.keep(emptied(field, false))
	}
	field.Empty, field.Chosen = false, chosen
	if field.Most > 0 && len(chosen) >= field.Most {
		return e.put(field)
	}
	return e.keep(field)
}

// rank gives an option its rank. Another that had it has none any more.
func (e *Entry) rank(field exercise.Field, option, sign string) (bool, error) {
	rank := strings.Index(signs, sign) + 1
	if !passes(sign) && (rank < 1 || rank > len(field.Options)) {
		return false, nil
	}
	ranks := maps.Clone(e.ranksOf(field))
	maps.DeleteFunc(ranks, func(other string, has int) bool { return other == option || has == rank })
	if !passes(sign) {
		ranks[option] = rank
	}
	field.Chosen = slices.SortedFunc(maps.Keys(ranks), func(a, b string) int { return ranks[a] - ranks[b] })
	if field.Empty = len(field.Chosen) == 0; field.Empty {
		field = emptied(field, false)
	}
	changed, err := e.put(field)
	if err == nil {
		e.ranks[field.Key] = ranks
	}
	return changed, err
}

// keep puts a value into the answer and stays at the row.
func (e *Entry) keep(field exercise.Field) (bool, error) {
	err := e.task.Apply(e.answer, []exercise.Field{field})
	if err != nil && e.ticked {
		err = e.again(field)
	}
	if err != nil {
		return false, err
	}
	e.answer.Pass(false)
	return true, nil
}

// again puts a value into an answer that a tick has frozen, when the tick was entered here: what is corrected is how the
// paper was read, not what was thought before one knew.
func (e *Entry) again(field exercise.Field) error {
	fields := e.task.Fields(e.answer, e.day.Words)
	for i := range fields {
		if fields[i].Key == field.Key {
			fields[i] = field
		}
	}
	fresh := e.task.Blank()
	if err := e.task.Apply(fresh, fields); err != nil {
		return err
	}
	reflect.ValueOf(e.answer).Elem().Set(reflect.ValueOf(fresh).Elem())
	return nil
}

// put is keep, and goes on to the next row that is asked.
func (e *Entry) put(field exercise.Field) (bool, error) {
	changed, err := e.keep(field)
	if err == nil {
		e.next()
	}
	return changed, err
}

func (e *Entry) next() {
	e.typed = ""
	_, asked := e.values()
	for e.at++; !e.Done(); e.at++ {
		if _, open := asked[e.rows[e.at].printed.Key]; open {
			return
		}
	}
}

// Enter ends a row that waits for more, such as a number; it tells whether there was one, and else one goes on to the next
// exercise.
func (e *Entry) Enter() (ended bool) {
	if e.Done() {
		return false
	}
	row := e.rows[e.at]
	several := row.printed.Kind == exercise.ChoiceField && row.printed.Many && !row.printed.IsTick()
	if e.typed == "" && (!several || e.Rows()[e.at].Says == "") {
		return false
	}
	e.next()
	return true
}

// Erase takes away what the row one is at says, and stays there.
func (e *Entry) Erase() (changed bool, err error) {
	if e.Done() {
		return false, nil
	}
	now, _ := e.values()
	row := e.rows[e.at]
	field := now[row.printed.Key]
	e.typed = ""
	switch at := e.at; field.Kind {
	case exercise.OrderField:
		changed, err = e.rank(field, row.option, "0")
		e.at = at
		return changed, err
	case exercise.SharesField:
		return e.share(field, row.option, -1)
	}
	return e.keep(emptied(field, false))
}
