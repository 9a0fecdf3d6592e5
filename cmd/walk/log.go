//go:build unix

package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// log is the program's log, followed: one line per page shown, per thing that got the keyboard, and per save. The first
// word of a line tells which.
type log struct {
	path  string
	read  int         // how many lines have been looked at
	alive func() bool // whether the program that writes it still runs
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

// next waits for the next line with a first word, passing over others.
func (l *log) next(limit time.Duration, word string) (string, error) {
	found, ended := "", false
	err := within(limit, "a line "+word, func() bool {
		ended = !l.alive()
		for lines := l.lines(); found == "" && l.read < len(lines); l.read++ {
			if first(lines[l.read]) == word {
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

// passOver passes over lines and returns them: up to a number of them, or to one with one of these first words.
func (l *log) passOver(count int, but ...string) []string {
	from, lines := l.read, l.lines()
	for l.read < count && !slices.Contains(but, first(lines[l.read])) {
		l.read++
	}
	return lines[from:l.read]
}

// last gives the last lines.
func (l *log) last(count int) []string {
	lines := l.lines()
	return lines[max(0, len(lines)-count):]
}

func first(line string) string {
	word, _, _ := strings.Cut(line, " ")
	return word
}
