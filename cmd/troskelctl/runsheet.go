package main

import (
	"flag"
	"fmt"
	"io"
	"time"

	"troskel/data/content"
	"troskel/data/document/pdf"
	"troskel/data/outgoing"
	"troskel/data/runsheet"
	"troskel/data/workshop"
)

// printRunSheet writes the run sheet of a day as a PDF: what the one who leads the day has in the hand.
func printRunSheet(args []string, to terminal) int {
	flags := flag.NewFlagSet("runsheet", flag.ContinueOnError)
	file := flags.String("workshop", "", "")
	date := flags.String("date", "", "")
	out := flags.String("out", "", "")
	words, rest, code := to.parse("troskelctl.runsheet-usage", flags, args)
	day, dateErr := time.Now(), error(nil)
	if *date != "" {
		day, dateErr = time.Parse(time.DateOnly, *date)
	}
	switch {
	case code != ready:
		return code
	case *out == "" || len(rest) > 0:
		return to.misuse(words, words.Text("troskelctl.play-no-out"), "troskelctl.runsheet-usage")
	case dateErr != nil:
		return to.misuse(words, words.Text("troskelctl.runsheet-date", "date", *date), "troskelctl.runsheet-usage")
	}
	set, err := daySet(*file)
	if err != nil {
		return to.failed(words, err)
	}
	doc := runsheet.Document(set.In(words.Language()).WithLocal(nil), day)
	if err := outgoing.Write(*out, func(w io.Writer) error { return pdf.Write(w, doc) }); err != nil {
		return to.failed(words, err)
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.runsheet-done", "file", *out))
	return fine
}

// daySet opens a workshop file, or the built-in day when there is none.
func daySet(file string) (workshop.Set, error) {
	if file != "" {
		return workshop.Open(file)
	}
	return content.Open(builtInDay)
}
