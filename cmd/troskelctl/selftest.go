package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"troskel/assets"
	"troskel/data/keystore"
	"troskel/data/outgoing"
	"troskel/data/place"
	"troskel/data/selftest"
	"troskel/data/store"
)

// version is handed on by the Makefile from FyneApp.toml.
var version = "0"

// tryComputer tries whether the computer has what the day needs, but for the window, which this program has not.
func tryComputer(args []string, to terminal) int {
	flags := flag.NewFlagSet("selftest", flag.ContinueOnError)
	data := flags.String("data", place.Answers(to.env), "")
	saveTo := flags.String("save-to", place.Documents(), "")
	out := flags.String("out", "", "")
	words, rest, code := to.parse("troskelctl.selftest-usage", flags, args)
	switch {
	case code != ready:
		return code
	case len(rest) > 0:
		return to.misuse(words, words.Text("troskelctl.selftest-rest"), "troskelctl.selftest-usage")
	}
	checks := selftest.Run(selftest.Probes{
		DataDir: *data, SaveTo: *saveTo, Ring: ringOf(to.env), Database: store.Try, Write: outgoing.Write, Free: selftest.Free,
		Place: func(folder string) place.Place { return place.Of(folder, to.env) }, Font: assets.Font, Now: time.Now,
	})
	home, _ := os.UserHomeDir() // without one there is nothing to leave out of the report
	about := selftest.Computer{Version: version, System: selftest.System(), When: time.Now(), Home: home}
	report := selftest.Report(words, about, checks)
	_, _ = io.WriteString(to.out, report)
	if *out != "" {
		write := func(w io.Writer) error { _, err := io.WriteString(w, report); return err }
		if err := outgoing.Write(*out, write); err != nil {
			return to.failed(words, err)
		}
		fmt.Fprintln(to.err, words.Text("selftest.saved", "file", *out))
	}
	if selftest.Worst(checks) == selftest.Bad {
		return wrong
	}
	return fine
}

// ringOf is the system's key store; none is a plain nil.
func ringOf(env func(string) string) selftest.Ring {
	if system := keystore.System(env); system != nil {
		return system
	}
	return nil
}
