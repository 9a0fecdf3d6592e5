//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// What a long day may do after its first third, in which everything has been seen once.
const (
	mostGrowth  = 24 << 10 // kB; what the collector has not yet looked at goes up and down by more than half of that
	mostThreads = 4        // the system gives a thread when the disk is slow, and keeps it
)

// walkLongDay turns pages, writes, and changes language, colours and the size of type for as many minutes as -minutes says,
// as quickly as the window takes it, and reads what the program holds. After the first third nothing may grow any more.
func walkLongDay(w *walker) {
	w.start()
	w.beginDay()
	w.quiet()
	day := longWalk{walker: w, ends: time.Now().Add(time.Duration(w.choices.minutes) * time.Minute)}
	day.look()
	for w.failed == nil && time.Now().Before(day.ends) {
		day.round()
		day.look()
	}
	day.keep()
	day.judge()
}

// longWalk is such a day.
type longWalk struct {
	*walker
	ends  time.Time
	pages int
	read  []vitals
}

// round goes some pages on, writes there, changes the look, and goes as many back.
func (l *longWalk) round() {
	const pages = 12
	l.turn("alt+Right", pages)
	l.write("Vi provar en gång till, och en gång till. ")
	for range 42 {
		l.press("BackSpace")
	}
	l.quiet()
	l.settings([]string{"Mörka", "Dark"}, []string{"150"}, []string{"Hög kontrast", "High contrast"}, []string{"English"})
	l.turn("alt+Left", pages)
	l.settings([]string{"100"}, []string{"Light", "Ljusa"}, []string{"Svenska"})
}

// turn turns pages without waiting for one before the next.
func (l *longWalk) turn(key string, pages int) {
	for range pages {
		l.press(key)
	}
	l.quiet()
	l.passOverPages()
	l.pages += pages
}

// settings presses chips on the page of settings, each by the beginning of its label in either language, and comes back.
func (l *longWalk) settings(labels ...[]string) {
	l.press("ctrl+comma")
	for l.failed == nil && l.nextPage().name != "settings" {
		continue // a busy window is still turning pages
	}
	for _, label := range labels {
		l.tabTo("Tab", label...)
		l.press("Return")
		l.expect("settings")
	}
	l.press("Escape")
	l.quiet()
	l.passOverPages()
	l.pages += len(labels) + 2
}

// passOverPages passes over the pages that were shown, so that the next one that is waited for is new.
func (l *longWalk) passOverPages() {
	l.try(func() error {
		l.log.read = len(l.log.lines())
		l.at = control{}
		return nil
	})
}

// look reads what the program holds.
func (l *longWalk) look() {
	l.try(func() error {
		pid, err := l.program.windowProcess()
		if err != nil {
			return err
		}
		now, err := readVitals(pid)
		l.read = append(l.read, now)
		return err
	})
}

// keep writes down all that was read, for who wants to draw it: seconds, kB, threads, open files.
func (l *longWalk) keep() {
	var lines strings.Builder
	for _, one := range l.read {
		fmt.Fprintf(&lines, "%.0f\t%d\t%d\t%d\n", one.at.Sub(l.read[0].at).Seconds(), one.memory, one.threads, one.files)
	}
	l.try(func() error {
		return os.WriteFile(filepath.Join(l.folder, "vitals.tsv"), []byte(lines.String()), 0o600)
	})
}

// judge tells how it went, and fails when something has grown.
func (l *longWalk) judge() {
	if l.failed != nil {
		return
	}
	if len(l.read) < 6 {
		l.fail("only %d rounds in %d minutes: too few to tell anything", len(l.read)-1, l.choices.minutes)
		return
	}
	warm := l.read[len(l.read)/3:]
	first, last := warm[0], warm[len(warm)-1]
	l.tell("%d pages in %d rounds and %s", l.pages, len(l.read)-1, last.at.Sub(l.read[0].at).Round(time.Second))
	for _, one := range []struct {
		when string
		vitals
	}{{"at first", l.read[0]}, {"after a third", first}, {"at last", last}} {
		l.tell("%-13s %6.1f MB of its own, %d threads, %d open files", one.when, float64(one.memory)/1024, one.threads, one.files)
	}
	minutes := last.at.Sub(first.at).Minutes()
	grown := slope(warm) * minutes
	l.tell("it gains %.2f MB a minute after the first third", slope(warm)/1024)
	l.try(func() error { return grows(grown, first, last) })
}

// grows fails when the program has grown more than it may. Memory is judged by its slope: a single reading tells too little.
func grows(memory float64, first, last vitals) error {
	switch {
	case memory > mostGrowth:
		return fmt.Errorf("the program has grown by %.0f MB, and may by %d", memory/1024, mostGrowth>>10)
	case last.threads > first.threads+mostThreads:
		return fmt.Errorf("there were %d threads, and are %d", first.threads, last.threads)
	case last.files > first.files:
		return fmt.Errorf("%d files were open, and %d are", first.files, last.files)
	}
	return nil
}
