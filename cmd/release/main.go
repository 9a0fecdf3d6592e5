// Command release makes what goes with the built programs when they are handed out: the list of all that they are made of
// (an SBOM), the licences of it, a table of what each large part weighs, and a page of Markdown as a PDF. The same programs
// give the same bytes. The Makefile calls it; packaging/README.md tells when.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"time"

	"troskel/data/document/pdf"
	"troskel/data/outgoing"
)

const usage = `usage: release sbom VERSION PROGRAM…        the list of parts, as CycloneDX in JSON
       release licences PROGRAM…            the text of every licence
       release sizes PROGRAM                what each large part weighs, of a Linux program with its symbols
       release sheet FILE.md DATE FILE.pdf  a page of Markdown as a PDF of one page`

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	switch {
	case len(args) > 2 && args[0] == "sbom":
		parts, err := partsOf(args[2:])
		if err != nil {
			return err
		}
		return writeSBOM(out, args[1], parts)
	case len(args) > 1 && args[0] == "licences":
		parts, err := partsOf(args[1:])
		if err != nil {
			return err
		}
		return writeLicences(out, parts)
	case len(args) == 2 && args[0] == "sizes":
		return writeSizes(out, args[1])
	case len(args) == 4 && args[0] == "sheet":
		return saveSheet(args[1], args[2], args[3])
	default:
		return fmt.Errorf("what shall be made?\n%s", usage)
	}
}

// saveSheet prints a file of Markdown as one page.
func saveSheet(from, date, to string) error {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return fmt.Errorf("the date %q: %w", date, err)
	}
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	doc, err := sheet(string(text), day)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	var page bytes.Buffer
	if err := pdf.Write(&page, doc); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	return outgoing.Write(to, func(w io.Writer) error { _, err := page.WriteTo(w); return err })
}
