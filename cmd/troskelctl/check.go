package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"troskel/data/workshop"
)

// check looks through workshop files and prints what is wrong with them, a line each, as compilers do: file, line,
// sentence. Editors can jump to such lines.
func check(args []string, to terminal) int {
	words, paths, err := to.parse("troskelctl.check-usage", flag.NewFlagSet("check", flag.ContinueOnError), args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return fine
	case err != nil:
		return misused
	case len(paths) == 0:
		return to.misuse(words, words.Text("troskelctl.no-file"), "troskelctl.check-usage")
	}
	checked, problems := workshop.CheckFiles(paths...)
	for _, problem := range problems {
		fmt.Fprintln(to.out, words.Say(problem))
	}
	if len(problems) > 0 {
		return wrong
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.check-fine", "files", strings.Join(checked, ", ")))
	return fine
}
