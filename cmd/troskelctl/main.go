// Command troskelctl does Tröskel's work without a window: for authors who check a day, for facilitators who prepare
// one, and for scripts. It never needs a display, a network or an account.
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"

	"troskel/data/wording"
)

func main() {
	os.Exit(run(os.Args[1:], terminal{in: bufio.NewReader(os.Stdin), out: os.Stdout, err: os.Stderr, env: os.Getenv}))
}

// The exit codes, the same for every command.
const (
	fine    = 0 // it was done
	wrong   = 1 // it could not be done, or what was looked at is wrong
	misused = 2 // the command line was not understood
)

// ready is no exit code: the command line was understood, and the work is still to be done.
const ready = -1

// command is one thing that troskelctl can do.
type command struct {
	name  string
	usage string // the key of the words that say how it is used
	run   func(args []string, to terminal) int
}

// commands lists what troskelctl can do. A new command is one file and one line here.
func commands() []command {
	return []command{
		{"check", "troskelctl.check-usage", check},
		{"play", "troskelctl.play-usage", play},
		{"day", "terminal.usage", takeDay},
		{"runsheet", "troskelctl.runsheet-usage", printRunSheet},
		{"paper", "troskelctl.paper-usage", printPaper},
		{"newday", "troskelctl.newday-usage", newDay},
		{"key", "troskelctl.key-usage", workWithKey},
		{"rehearse", "rehearsal.usage", rehearse},
		{"collect", "troskelctl.collect-usage", collect},
		{"close", "troskelctl.close-usage", closeExercises},
		{"reopen", "troskelctl.reopen-usage", reopenExercises},
		{"moderate", "troskelctl.moderate-usage", moderate},
		{"report", "troskelctl.report-usage", report},
		{"selftest", "troskelctl.selftest-usage", tryComputer},
	}
}

func run(args []string, to terminal) int {
	words := to.language()
	if len(args) == 0 {
		to.usage(to.err, words)
		return misused
	}
	if slices.Contains([]string{"help", "-h", "-help", "--help"}, args[0]) {
		to.usage(to.out, words)
		return fine
	}
	for _, command := range commands() {
		if command.name == args[0] {
			return command.run(args[1:], to)
		}
	}
	return to.misuse(words, words.Text("troskelctl.unknown-command", "name", args[0]), "troskelctl.usage-hint")
}

// usage prints how every command is used.
func (t terminal) usage(to interface{ Write([]byte) (int, error) }, words wording.Words) {
	fmt.Fprintln(to, words.Text("troskelctl.usage"))
	for _, command := range commands() {
		fmt.Fprintln(to, "  "+words.Text(command.usage))
	}
}
