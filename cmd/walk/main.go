//go:build unix

// Command walk drives the real window from outside, as a person would with a keyboard and, in one flow, a mouse: it
// starts the program on a virtual screen, presses keys, follows the program's log, and takes a picture of every page. What
// it knows of the program is what its log says, what its keys are, and for the mouse where in a control its parts are.
//
// The flows it can walk stand in flows.go; "walk all" walks them all, and "walk day" leaves the PDF and the pictures of
// the built-in day.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// choices is the command line.
type choices struct {
	app   string // the program
	wine  string // the program, when it is one for Windows
	out   string // the folder for pictures and PDFs
	lang  string
	role  string
	size  string // of the screen
	scale string // of what is drawn on it, as the toolkit takes it
	kills int    // how many times the plug is pulled
	// minutes is how long a long day is.
	minutes int
	seen    bool // on the screen there is, instead of a virtual one
}

func main() {
	var c choices
	flag.StringVar(&c.app, "app", "out/troskel", "the program")
	flag.StringVar(&c.wine, "wine", "", "the program for Windows, run through Wine")
	flag.StringVar(&c.out, "out", "out", "the folder for pictures and PDFs")
	flag.StringVar(&c.lang, "lang", "", "sv or en, instead of the flow's own")
	flag.StringVar(&c.role, "role", "", "official or elected, instead of the flow's own")
	flag.StringVar(&c.size, "size", "", "the size of the screen, such as 1024x600, instead of the flow's own")
	flag.StringVar(&c.scale, "scale", "", "how much larger than life, such as 1.5")
	flag.IntVar(&c.kills, "kills", 200, "how many times the flow kills pulls the plug")
	flag.IntVar(&c.minutes, "minutes", 5, "how long the flow longday goes on")
	flag.BoolVar(&c.seen, "seen", false, "walk on this screen instead of a virtual one")
	flag.Usage = func() {
		fmt.Fprintf(flag.CommandLine.Output(), "usage: walk [flags] all | windows | FLOW…\n\nflows:\n")
		for _, flow := range known() {
			fmt.Fprintf(flag.CommandLine.Output(), "  %-16s %s\n", flow.name, flow.what)
		}
		fmt.Fprintln(flag.CommandLine.Output(), "\nflags:")
		flag.PrintDefaults()
	}
	flag.Parse()
	chosen, err := choose(flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if failed := walkAll(c, chosen); failed > 0 {
		os.Exit(1)
	}
}

func choose(names []string) ([]flow, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("walk what? all, windows, or some of %s", strings.Join(flowNames(), ", "))
	}
	if slices.Equal(names, []string{"all"}) {
		return flows, nil
	}
	if slices.Equal(names, []string{"windows"}) {
		return onWindows, nil
	}
	var chosen []flow
	known := known()
	for _, name := range names {
		at := slices.IndexFunc(known, func(f flow) bool { return f.name == name })
		if at < 0 {
			return nil, fmt.Errorf("no flow %q: say all, windows, or some of %s", name, strings.Join(flowNames(), ", "))
		}
		chosen = append(chosen, known[at])
	}
	return chosen, nil
}

func walkAll(c choices, chosen []flow) (failed int) {
	for _, flow := range chosen {
		begun := time.Now()
		left, err := walkOne(c, flow)
		took := time.Since(begun).Round(100 * time.Millisecond)
		if err != nil {
			failed++
			fmt.Printf("FAIL %s (%s): %v\n", flow.name, took, err)
		} else {
			fmt.Printf("ok   %s (%s): %s\n", flow.name, took, flow.what)
		}
		for _, line := range left {
			fmt.Println("     " + line)
		}
	}
	fmt.Printf("%d passed, %d failed\n", len(chosen)-failed, failed)
	return failed
}

// walkOne walks one flow on a screen and in folders of its own, and tells what it left behind.
func walkOne(c choices, flow flow) (left []string, err error) {
	folder := filepath.Join(c.out, flow.name)
	if flow.name == "day" {
		folder = c.out // what "make run" leaves where there is no display
	}
	w, err := newWalker(c, flow, folder)
	if err != nil {
		return nil, err
	}
	defer w.end()
	flow.walk(w)
	if w.failed != nil {
		if picture, shot := w.album.take("failed"); shot == nil {
			left = append(left, "the screen at that moment: "+picture)
		}
		if w.program != nil && !w.program.running() {
			left = append(left, "the program said: "+w.program.said())
		}
		left = append(left, "the last lines of the log, "+w.logFile()+":")
		for _, line := range (&log{path: w.logFile()}).last(12) {
			left = append(left, "  "+line)
		}
		return left, w.failed
	}
	return append(w.left, w.album.says()...), nil
}
