package actionplan

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/wording"
)

func (c Column) toDecide() bool { return slices.Contains(toDecide, c) }

// supportSaid is what stands behind a row: who proposed it, and the room's points.
func supportSaid(row Row, words wording.Words) string {
	var parts []string
	if len(row.Tables) > 0 {
		parts = append(parts, words.Text("actionplan.from-tables", "tables", numbers(row.Tables, words), "count", row.FromTables))
	}
	if row.Alone > 0 {
		parts = append(parts, words.Text("actionplan.from-people", "count", row.Alone))
	}
	switch {
	case row.Support.People > 0:
		parts = append(parts, words.Text("actionplan.points-from",
			"points", row.Support.Points, "givers", row.Support.Givers, "people", row.Support.People))
	case row.Support.Points > 0:
		parts = append(parts, words.Text("actionplan.points", "points", row.Support.Points))
	}
	return upper(strings.Join(parts, " · "))
}

// sourceOf is where a proposal comes from.
func sourceOf(original Original, words wording.Words) string {
	switch {
	case original.Made:
		return words.Text("actionplan.made")
	case original.Table > 0:
		return words.Text("actionplan.table", "number", original.Table)
	}
	return words.Text("actionplan.alone")
}

// numbers writes a few numbers as one says them: 1, 2 and 3.
func numbers(of []int, words wording.Words) string {
	said := make([]string, len(of))
	for i, number := range of {
		said[i] = fmt.Sprint(number)
	}
	if len(said) < 2 {
		return strings.Join(said, "")
	}
	return words.Text("actionplan.and", "first", strings.Join(said[:len(said)-1], ", "), "last", said[len(said)-1])
}

func upper(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

func lower(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
