package spreadsheet

import (
	"fmt"
	"strings"
)

// longestName is how many UTF-16 units the name of a sheet may have.
const longestName = 31

// safeNames makes the names of sheets into ones that every program takes: none of the characters that are forbidden,
// never empty, never too long, and no two alike, case apart.
func safeNames(sheets []Sheet) []string {
	taken := map[string]bool{"history": true} // Excel keeps this name for itself
	names := make([]string, len(sheets))
	for i, sheet := range sheets {
		wanted := safeName(sheet.Name)
		name := shortenName(wanted, "")
		for number := 2; taken[strings.ToLower(name)]; number++ {
			name = shortenName(wanted, fmt.Sprintf(" (%d)", number))
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

func safeName(name string) string {
	name = strings.NewReplacer(":", " ", "\\", "-", "/", "-", "?", "", "*", "", "[", "(", "]", ")", "\n", " ", "\t", " ").
		Replace(clean(name))
	name = strings.Trim(strings.Join(strings.Fields(name), " "), "' ")
	if name == "" {
		return "–"
	}
	return name
}

// shortenName cuts a name so that it has room for its ending, between words when that costs little.
func shortenName(name, ending string) string {
	room := longestName - units(ending)
	if units(name) <= room {
		return name + ending
	}
	room--
	short := name
	for at, r := range name {
		if room -= unitsOf(r); room < 0 {
			short = name[:at]
			break
		}
	}
	if space := strings.LastIndexByte(short, ' '); space > len(short)*2/3 {
		short = short[:space]
	}
	return strings.TrimRight(short, " ,.;–-'") + "…" + ending
}

// longestHead is how many UTF-16 units the head of a table's column may have.
const longestHead = 255

// heads are the columns' heads as a table takes them: on one line, none empty, and no two alike.
func heads(columns []Column) []string {
	taken := map[string]bool{}
	names := make([]string, len(columns))
	for i, column := range columns {
		wanted := shorten(strings.Join(strings.Fields(clean(column.Head)), " "), longestHead-6)
		if wanted == "" {
			wanted = "–"
		}
		name := wanted
		for number := 2; taken[strings.ToLower(name)]; number++ {
			name = fmt.Sprintf("%s (%d)", wanted, number)
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}
