package main

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"troskel/data/day"
	"troskel/data/workshop"
)

// check looks through workshop files and prints what is wrong with them, a line each, as compilers do: file, line,
// sentence. Editors can jump to such lines.
func check(args []string, to terminal) int {
	words, paths, code := to.parse("troskelctl.check-usage", flag.NewFlagSet("check", flag.ContinueOnError), args)
	switch {
	case code != ready:
		return code
	case len(paths) == 0:
		return to.misuse(words, words.Text("troskelctl.no-file"), "troskelctl.check-usage")
	}
	checked, problems := checkAll(paths)
	for _, problem := range problems {
		fmt.Fprintln(to.out, words.Say(problem))
	}
	if len(problems) > 0 {
		return wrong
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.check-fine", "files", strings.Join(checked, ", ")))
	return fine
}

// checkAll looks through workshop files, and through day files with the workshops in them.
func checkAll(paths []string) (checked []string, problems workshop.Problems) {
	var workshops []string
	for _, path := range paths {
		if !strings.EqualFold(filepath.Ext(path), day.Extension) {
			workshops = append(workshops, path)
			continue
		}
		checked = append(checked, path)
		var found workshop.Problems
		if _, err := day.Open(path); errors.As(err, &found) {
			problems = append(problems, found...)
		}
	}
	if len(workshops) == 0 {
		return checked, problems
	}
	more, found := workshop.CheckFiles(workshops...)
	return append(checked, more...), append(problems, found...)
}
