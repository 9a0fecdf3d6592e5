//go:build unix

package main

import (
	"fmt"
	"os"
	"strings"
)

// log is the program's log, followed: one line per page shown, per thing that got the keyboard, and per save.
type log struct {
	path  string
	read  int // how many lines have been looked at
	alive func() bool
}

// lines reads all whole lines there are.
func (l *log) lines() []string {
	content, err := os.ReadFile(l.path)
	if err != nil {
		return nil // not there yet
	}
	lines := strings.Split(string(content), "\n")
	return lines[:len(lines)-1] // what follows the last line break is half a line, or nothing
}

// next waits for the next line that begins with something, passing over others.
func (l *log) next(begins string) (string, error) {
	return l.nextThat("the line "+begins, func(line string) bool {
		return line == begins || strings.HasPrefix(line, begins+" ")
	})
}

// nextThat waits for the next line that fits.
func (l *log) nextThat(what string, fits func(string) bool) (string, error) {
	var found string
	gone := false
	err := within(waitLimit, what, func() bool {
		gone = !l.alive()
		for lines := l.lines(); l.read < len(lines); {
			l.read++
			if fits(lines[l.read-1]) {
				found = lines[l.read-1]
				return true
			}
		}
		return gone
	})
	if err == nil && found == "" {
		return "", fmt.Errorf("the program ended while %s was waited for", what)
	}
	return found, err
}

// quiet tells whether a line of a sort is not among those that have come and are not looked at yet.
func (l *log) has(begins string) bool {
	for _, line := range l.lines()[l.read:] {
		if strings.HasPrefix(line, begins) {
			return true
		}
	}
	return false
}

// count tells how many lines begin with something.
func (l *log) count(begins string) int {
	count := 0
	for _, line := range l.lines() {
		if strings.HasPrefix(line, begins) {
			count++
		}
	}
	return count
}

// last gives the last lines.
func (l *log) last(count int) []string {
	lines := l.lines()
	return lines[max(0, len(lines)-count):]
}
