package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"troskel/data/wording"
	"troskel/data/workshop"
)

// terminal is where a command writes and what it may know of its surroundings. What was asked for goes to out; errors
// and what to do about them go to err.
type terminal struct {
	in       *bufio.Reader // what is typed or piped in
	out, err io.Writer
	env      func(name string) string
}

// language returns the words of the terminal's language, which is Swedish unless LANG says otherwise.
func (t terminal) language() wording.Words {
	code := wording.Language(fmt.Sprintf("%.2s", t.env("LANG"))) // such as "en_GB.UTF-8"
	return wording.In(code)
}

// misuse says what was not understood in a command line, and hints at what to write instead.
func (t terminal) misuse(words wording.Words, sentence, hint string) int {
	fmt.Fprintln(t.err, "troskelctl: "+sentence)
	fmt.Fprintln(t.err, words.Text(hint))
	return misused
}

// parse takes the flags out of a command's arguments, wherever they stand, and adds the flag --lang to them; usage is the
// key of the words that say how the command is used. It returns the words to speak in and the arguments that are left.
// The code is ready, or what to exit with when everything is said already: somebody only asked, or was not understood.
func (t terminal) parse(usage string, flags *flag.FlagSet, args []string) (words wording.Words, left []string, code int) {
	words = t.language()
	language := flags.String("lang", string(words.Language()), "")
	flags.SetOutput(io.Discard)
	for {
		err := flags.Parse(args)
		words = wording.In(wording.Language(*language))
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(t.out, words.Text(usage))
			return words, nil, fine
		}
		if err != nil {
			return words, nil, t.misuse(words, words.Text("troskelctl.unknown-flag", "command", flags.Name()), usage)
		}
		if flags.NArg() == 0 {
			break
		}
		if at := len(args) - flags.NArg(); at > 0 && args[at-1] == "--" {
			left = append(left, flags.Args()...)
			break
		}
		left, args = append(left, flags.Arg(0)), flags.Args()[1:]
	}
	if !slices.Contains(wording.Languages, wording.Language(*language)) {
		words = t.language()
		return words, nil, t.misuse(words, words.Text("troskelctl.unknown-language", "language", *language), usage)
	}
	return words, left, ready
}

// failed says why something could not be done; of a workshop file, every problem in it.
func (t terminal) failed(words wording.Words, err error) int {
	var problems workshop.Problems
	if errors.As(err, &problems) {
		for _, problem := range problems {
			fmt.Fprintln(t.err, words.Say(problem))
		}
		return wrong
	}
	fmt.Fprintln(t.err, "troskelctl: "+words.Say(err))
	return wrong
}
