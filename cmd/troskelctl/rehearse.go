package main

import (
	"flag"
	"fmt"
	"os"

	"troskel/data/day"
	"troskel/data/rehearsal"
)

// rehearseOptions is the command line of rehearse.
type rehearseOptions struct {
	participants int
	seed         uint64
	out          string
}

// rehearse makes up participants of a practice day, and writes what they hand in into a folder.
func rehearse(args []string, to terminal) int {
	var o rehearseOptions
	flags := flag.NewFlagSet("rehearse", flag.ContinueOnError)
	flags.IntVar(&o.participants, "participants", 30, "")
	flags.Uint64Var(&o.seed, "seed", 1, "")
	flags.StringVar(&o.out, "out", "", "")
	words, rest, code := to.parse("rehearsal.usage", flags, args)
	switch {
	case code != ready:
		return code
	case o.out == "" || len(rest) != 1:
		return to.misuse(words, words.Text("rehearsal.no-out"), "rehearsal.usage")
	}
	opened, err := day.Open(rest[0])
	if err != nil {
		return to.failed(words, err)
	}
	if _, err := rehearsal.Make(opened, o.participants, o.seed); err != nil { // before there is a folder
		return to.failed(words, err)
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil { // #nosec G301 -- a folder to hand in to is for others too
		return to.failed(words, err)
	}
	files, err := rehearsal.Write(opened, o.participants, o.seed, o.out)
	if err != nil {
		return to.failed(words, err)
	}
	fmt.Fprintln(to.out, words.Text("rehearsal.done", "participants", o.participants, "files", files, "folder", o.out))
	return fine
}
