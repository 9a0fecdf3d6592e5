package workshop

import (
	"regexp"
	"strings"
)

// starter begins a line that stands for itself: an item of a list, a heading, a quotation, a line of a dialogue that is
// set off by a dash.
var starter = regexp.MustCompile(`^\s*([-*+>#]|–|\d+[.)])`)

// joinLines makes one line of each paragraph. Authors break lines where their editor does; what they mean by a new
// paragraph is an empty line, as in Markdown. A line that stands for itself keeps its own line.
func joinLines(text string) string {
	var joined []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, " \t")
		last := len(joined) - 1
		continues := last >= 0 && joined[last] != "" && line != "" && !starter.MatchString(line)
		if continues && !strings.HasPrefix(joined[last], "#") {
			joined[last] += " " + strings.TrimLeft(line, " \t")
			continue
		}
		joined = append(joined, line)
	}
	return strings.Join(joined, "\n")
}
