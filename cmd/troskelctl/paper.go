package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/document/pdf"
	"troskel/data/exercise"
	"troskel/data/outgoing"
	"troskel/data/paper"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// printPaper writes a day on paper as a PDF, for the participant whose laptop fails.
func printPaper(args []string, to terminal) int {
	flags := flag.NewFlagSet("paper", flag.ContinueOnError)
	role := flags.String("role", "", "")
	large := flags.Bool("large", false, "")
	out := flags.String("out", "", "")
	words, rest, code := to.parse("troskelctl.paper-usage", flags, args)
	said := exercise.Role(*role)
	switch {
	case code != ready:
		return code
	case *out == "":
		return to.misuse(words, words.Text("troskelctl.play-no-out"), "troskelctl.paper-usage")
	case len(rest) > 1:
		return to.misuse(words, words.Text("troskelctl.paper-one"), "troskelctl.paper-usage")
	case said != exercise.Unsaid && !slices.Contains(exercise.Roles, said):
		return to.misuse(words, words.Text("troskelctl.play-role", "role", *role), "troskelctl.paper-usage")
	}
	made, date, err := dayToPrint(strings.Join(rest, ""), words)
	if err != nil {
		return to.failed(words, err)
	}
	doc := paper.Document(made, paper.Choices{Role: said, Large: *large, Date: date})
	if err := outgoing.Write(*out, func(w io.Writer) error { return pdf.Write(w, doc) }); err != nil {
		return to.failed(words, err)
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.paper-done", "file", *out))
	return fine
}

// dayToPrint opens a day file, a workshop file or, when there is none, the built-in day, in the language of the words. Only
// a day file has a date.
func dayToPrint(path string, words wording.Words) (made workshop.Workshop, date time.Time, err error) {
	switch {
	case path == "":
		set, err := content.Open(builtInDay)
		return set.In(words.Language()).WithLocal(nil), time.Time{}, err
	case strings.EqualFold(filepath.Ext(path), day.Extension):
		opened, err := day.Open(path)
		if err != nil {
			return workshop.Workshop{}, time.Time{}, err
		}
		return opened.Workshop.In(words.Language()).WithLocal(opened.Head.Local), opened.Head.When(), nil
	}
	set, err := workshop.Open(path)
	if err != nil {
		return workshop.Workshop{}, time.Time{}, err
	}
	return set.In(words.Language()).WithLocal(nil), time.Time{}, nil
}
