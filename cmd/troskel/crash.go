package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"troskel/data/erase"
)

// shownMark is what a child prints to its parent when its window is shown. A child that ends unexpectedly after that did not
// fail to open: it crashed.
const shownMark = "troskel: the window is shown"

// writeCrash leaves a report of an unexpected end, without anything that a participant wrote.
func writeCrash(folder, printed string, end error) error {
	var report bytes.Buffer
	fmt.Fprintf(&report, "Tröskel %s, %s/%s, %s\n%v\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version(), end)
	for _, line := range strings.Split(printed, "\n") {
		if kept, ok := harmless(line); ok {
			fmt.Fprintln(&report, kept)
		}
	}
	return os.WriteFile(filepath.Join(folder, erase.ReportName), report.Bytes(), 0o600)
}

// The lines of a stack that are kept: where, never what.
var (
	routine = regexp.MustCompile(`^goroutine \d+ \[[a-z0-9 ,.()-]+\]:$`)
	at      = regexp.MustCompile(`^\s+(\S+\.go:\d+)( \+0x[0-9a-f]+)?$`)
	calling = regexp.MustCompile(`^(created by )?([\w./*()\[\]·-]+?)\((.*)\)( in goroutine \d+)?$`)
	created = regexp.MustCompile(`^created by ([\w./*()\[\]·-]+)( in goroutine \d+)?$`)
	reasons = regexp.MustCompile(`^(panic|fatal error|runtime error|SIG\w+): `)
)

// most is how much of a panic's own words is kept.
const most = 160

// harmless is the part of a printed line that cannot hold what somebody wrote: places in the program, and the reason with
// everything in quotation marks taken out.
func harmless(line string) (string, bool) {
	switch {
	case routine.MatchString(line):
		return line, true
	case reasons.MatchString(line):
		return clipped(unquoted(line)), true
	case created.MatchString(line):
		return created.FindString(line), true
	}
	if found := at.FindStringSubmatch(line); found != nil {
		return "\t" + found[1], true
	}
	if found := calling.FindStringSubmatch(line); found != nil {
		return found[1] + found[2] + "(…)", true
	}
	return "", false
}

var quoted = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"?|`[^`]*`?|'[^']*'?")

func unquoted(line string) string { return quoted.ReplaceAllString(line, "…") }

func clipped(line string) string {
	if letters := []rune(line); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return line
}
