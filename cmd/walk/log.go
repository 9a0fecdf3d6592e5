//go:build unix

package main

import (
	"fmt"
	"os"
	"strings"
	"time"
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

// next waits for the next line that begins with a word, passing over others.
func (l *log) next(word string) (string, error) { return l.within(waitLimit, word) }

// within is next with another limit.
func (l *log) within(limit time.Duration, word string) (string, error) {
	found, ended := "", false
	err := within(limit, "a line "+word, func() bool {
		ended = !l.alive()
		for lines := l.lines(); found == "" && l.read < len(lines); l.read++ {
			if strings.HasPrefix(lines[l.read], word+" ") {
				found = lines[l.read]
			}
		}
		return found != "" || ended
	})
	if err == nil && found == "" {
		return "", fmt.Errorf("the program ended while a line %s was waited for", word)
	}
	return found, err
}

// last gives the last lines.
func (l *log) last(count int) []string {
	lines := l.lines()
	return lines[max(0, len(lines)-count):]
}
