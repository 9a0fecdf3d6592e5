// Command troskelctl does Tröskel's work without a window: for authors who check a day, for facilitators who prepare
// one, and for scripts.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"troskel/data/wording"
)

func main() {
	os.Exit(run(os.Args[1:], terminal{out: os.Stdout, err: os.Stderr, env: os.Getenv}))
}

// The exit codes, the same for every command.
const (
	fine    = 0 // it was done
	wrong   = 1 // it was done, and something is wrong with what was looked at; or it could not be done
	misused = 2 // the command was not understood
)

// command is one thing that troskelctl can do. Its words lie under "troskelctl.<name>".
type command struct {
	name string
	run  func(args []string, to terminal) int
}

// commands lists what troskelctl can do. A new command is one file and one line here.
var commands = []command{
	{"check", check},
}

// terminal is where a command writes and what it may know of its surroundings.
type terminal struct {
	out, err io.Writer
	env      func(name string) string
}

// words returns the words of the language asked for; without one, of the language of the terminal, else Swedish.
func (t terminal) words(asked string) wording.Words {
	return wording.In(wording.Language(asked))
}

// fail prints an error and what one can do about it.
func (t terminal) fail(sentence, hint string) {
	fmt.Fprintf(t.err, "troskelctl: %s\n", sentence)
	if hint != "" {
		fmt.Fprintln(t.err, strings.TrimRight(hint, "\n"))
	}
}

func run(args []string, to terminal) int {
	for _, command := range commands {
		if len(args) > 0 && args[0] == command.name {
			return command.run(args[1:], to)
		}
	}
	return misused
}
