// Package selftest tries whether a computer has what Tröskel needs, before the day does: graphics, screen, fonts, folders,
// clock, key store, database and PDF. Each check says in a sentence what is so and, when something is wrong, what to do.
//
// What it asks of the computer is handed in as Probes, so that every check can be made to fail. It knows no screen: what a
// window would find is tried by whoever can open one, and comes as a value. It reads no answers and opens no connection.
package selftest

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"troskel/data/place"
	"troskel/data/wording"
)

// Name is the name of a check. Names never change.
type Name string

// The checks, in the order they are told.
const (
	Graphics Name = "graphics" // a window can be opened and drawn in
	Screen   Name = "screen"   // the window has room
	Fonts    Name = "fonts"    // the built-in faces can be drawn
	Data     Name = "data"     // answers can be kept: writing and room
	Kind     Name = "kind"     // what sort of folder answers are kept in
	Database Name = "database" // what is kept is there again
	Keys     Name = "keys"     // the system's key store
	Names    Name = "names"    // å, ä, ö and spaces in paths
	Save     Name = "save"     // files can be saved where the PDF is proposed
	PDF      Name = "pdf"      // a PDF is written and read back
	Clock    Name = "clock"
)

// titles are the keys of what a check is called.
var titles = map[Name]string{
	Graphics: "selftest.graphics", Screen: "selftest.screen", Fonts: "selftest.fonts", Data: "selftest.data",
	Kind: "selftest.kind", Database: "selftest.database", Keys: "selftest.keys", Names: "selftest.names",
	Save: "selftest.save", PDF: "selftest.pdf", Clock: "selftest.clock",
}

// Title is what a check is called.
func (n Name) Title(words wording.Words) string { return words.Text(titles[n]) }

// Result is how a check went.
type Result string

// The results.
const (
	Good    Result = "good"
	Warning Result = "warning" // it works, and could be better
	Bad     Result = "bad"     // something will not work
	Untried Result = "untried" // it could not be tried, and why
)

// words of a result, as keys.
var resultWords = map[Result]string{
	Good: "selftest.good", Warning: "selftest.warning", Bad: "selftest.bad", Untried: "selftest.untried",
}

// Word is the result in a word.
func (r Result) Word(words wording.Words) string { return words.Text(resultWords[r]) }

// Sentence is something to say in any language. A time among what fills its places is written as the language does.
type Sentence struct {
	Key  string
	Args []any
}

// In is the sentence in a language; empty when there is nothing to say.
func (s Sentence) In(words wording.Words) string {
	if s.Key == "" {
		return ""
	}
	args := slices.Clone(s.Args)
	for i, arg := range args {
		if at, ok := arg.(time.Time); ok {
			args[i] = written(words, at)
		}
	}
	return words.Text(s.Key, args...)
}

func say(key string, args ...any) Sentence { return Sentence{key, args} }

// Check is one thing that was tried.
type Check struct {
	Name   Name
	Result Result
	Says   Sentence // what is so
	Do     Sentence // what to do about it; nothing when all is well
	Detail string   // what the system said or measured, for who looks after the computer; may be empty
}

// because adds what the system said, without the sentence that somebody who saves a file would read of it.
func (c Check) because(err error) Check {
	var problem *wording.Problem
	if errors.As(err, &problem) && problem.Cause != nil {
		err = problem.Cause
	}
	if err != nil {
		c.Detail, _, _ = strings.Cut(err.Error(), "\n") // what several calls said is most often the same
	}
	return c
}

// Ring is the system's key store.
type Ring interface {
	Set(name, secret string) error
	Get(name string) (string, error)
	Delete(name string) error
}

// Probes are what the checks ask of the computer.
type Probes struct {
	DataDir  string                                                 // where answers are kept
	SaveTo   string                                                 // where the PDF is proposed
	Window   func() Window                                          // tries a window; nil where none can be
	Ring     Ring                                                   // nil on a system without a key store
	Database func(dir string) error                                 // writes one in a folder and reads it back; nil is untried
	Write    func(path string, write func(w io.Writer) error) error // as outgoing.Write
	Free     func(folder string) (bytes uint64, err error)
	Place    func(folder string) place.Place
	Font     func(file string) []byte // as assets.Font
	Now      func() time.Time
	Patience time.Duration // how long one check may take; 0 is usual
}

// usual is long enough for a slow disk, and short enough to wait for.
const usual = 20 * time.Second

// Run tries everything and tells how each check went, in the order of their names above. It takes seconds where all is
// well, and ends everywhere: what does not answer in time is told to be silent. What it writes it removes again.
func Run(p Probes) []Check {
	window := make(chan []Check, 1)
	go func() { window <- p.window() }() // another process tries it meanwhile
	work, data := p.begin()
	defer work.remove()
	var rest []Check
	for _, step := range p.steps(work) {
		if step.name == Kind {
			rest = append(rest, data)
		}
		rest = append(rest, p.tried(step.name, step.check))
	}
	return append(<-window, rest...)
}

// step is a check that needs no window.
type step struct {
	name  Name
	check func() Check
}

// steps are the checks that need no window, but for Data, which makes the folder that some of them work in.
func (p Probes) steps(work work) []step {
	in := func(check func(folder string) Check) func() Check {
		return func() Check {
			if work == "" {
				return Check{Result: Untried, Says: say("selftest.no-folder"), Do: say("selftest.no-folder-do")}
			}
			return check(string(work))
		}
	}
	return []step{
		{Fonts, p.fonts}, {Kind, p.kind}, {Database, in(p.database)}, {Keys, p.keys}, {Names, in(p.names)},
		{Save, p.save}, {PDF, in(p.pdf)}, {Clock, func() Check { return clock(p.Now()) }},
	}
}

// Worst is the worst result among checks; what could not be tried is no worse than what works.
func Worst(checks []Check) Result {
	for _, result := range []Result{Bad, Warning} {
		if slices.ContainsFunc(checks, func(c Check) bool { return c.Result == result }) {
			return result
		}
	}
	return Good
}

// tried makes a check that may hang or break, and gives one that says so in its place when it does.
func (p Probes) tried(name Name, check func() Check) Check {
	patience := p.Patience
	if patience == 0 {
		patience = usual
	}
	done := make(chan Check, 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				done <- broken(name).because(fmt.Errorf("%v", fault))
			}
		}()
		found := check()
		found.Name = name
		done <- found
	}()
	select {
	case found := <-done:
		return found
	case <-time.After(patience):
		return silent(name, patience)
	}
}

func broken(name Name) Check {
	return Check{Name: name, Result: Bad, Says: say("selftest.broken"), Do: say("selftest.broken-do")}
}

func silent(name Name, after time.Duration) Check {
	check := Check{Name: name, Result: Bad, Says: say("selftest.silent", "seconds", int(after.Seconds()))}
	switch name {
	case Keys:
		check.Do = say("selftest.silent-keys-do")
	case Graphics, Screen:
		check.Do = say("selftest.no-opengl-do")
	case Fonts, Clock:
		check.Do = say("selftest.broken-do")
	default:
		check.Do = say("selftest.silent-do")
	}
	return check
}
