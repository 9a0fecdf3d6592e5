package selftest

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"troskel/data/wording"
)

// Computer is what a report tells of the program and the computer besides the checks.
type Computer struct {
	Version string    // of the program
	System  string    // as System tells it
	When    time.Time // when the checks were made
	Home    string    // the folder of the person, which the report does not name
}

// Report is the checks as a text for who looks after the computer: lines that end with a line feed. It holds no answers,
// and no user name: the person's folder is written "~".
func Report(words wording.Words, computer Computer, checks []Check) string {
	var text strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&text, format+"\n", args...) }
	line("%s", words.Text("selftest.report-title", "time", written(words, computer.When)))
	line("Tröskel %s, %s/%s, %s", computer.Version, runtime.GOOS, runtime.GOARCH, runtime.Version())
	line("%s", computer.System)
	line("")
	line("%s", Verdict(words, checks))
	line("")
	for _, check := range checks {
		line("[%s] %s: %s", check.Result.Word(words), check.Name.Title(words), check.Says.In(words))
		if do := check.Do.In(words); do != "" {
			line("    %s", words.Text("selftest.report-do", "do", do))
		}
		if check.Detail != "" {
			line("    (%s)", strings.Join(strings.Fields(check.Detail), " "))
		}
	}
	line("")
	line("%s", words.Text("selftest.report-end"))
	return Nameless(text.String(), computer.Home)
}

// Verdict is what all checks together say, in a sentence.
func Verdict(words wording.Words, checks []Check) string {
	switch Worst(checks) {
	case Bad:
		return words.Text("selftest.verdict-bad", "count", count(checks, Bad))
	case Warning:
		return words.Text("selftest.verdict-warning")
	default:
		return words.Text("selftest.verdict-good")
	}
}

func count(checks []Check, result Result) int {
	found := 0
	for _, check := range checks {
		if check.Result == result {
			found++
		}
	}
	return found
}

// Nameless is a text without the folder of a person, and without the folder's name where it is a part of another path, as
// that of a stick is on Linux.
func Nameless(text, home string) string {
	if len(home) < 2 {
		return text
	}
	text = strings.ReplaceAll(text, home, "~")
	name := filepath.Base(home)
	for _, side := range []string{`/`, `\`} {
		text = strings.ReplaceAll(text, side+name+side, side+"…"+side)
	}
	return text
}
