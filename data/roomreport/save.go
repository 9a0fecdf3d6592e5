package roomreport

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"troskel/data/actionplan"
	"troskel/data/document/pdf"
	"troskel/data/document/spreadsheet"
	"troskel/data/outgoing"
	"troskel/data/wording"
)

// Kind is one of the files that can be written.
type Kind string

// The kinds, by the names that the command line has for them.
const (
	PDF      Kind = "pdf"
	XLSX     Kind = "xlsx"
	CSV      Kind = "csv"
	JSON     Kind = "json"
	PlanPDF  Kind = "plan-pdf"
	PlanXLSX Kind = "plan-xlsx"
)

// Kinds lists the kinds in the order they are written.
var Kinds = []Kind{PDF, XLSX, CSV, JSON, PlanPDF, PlanXLSX}

// Ending is how the names of a kind's files end.
func (k Kind) Ending() string {
	switch k {
	case PlanPDF:
		return ".pdf"
	case PlanXLSX:
		return ".xlsx"
	}
	return "." + string(k)
}

// Name is what a kind's file is called: after the day and its date, and never after who wrote it.
func (r Report) Name(kind Kind) string {
	what := r.words.Text("roomreport.file")
	if kind == PlanPDF || kind == PlanXLSX {
		what = r.words.Text("roomreport.plan-file")
	}
	if r.result.Day.Practice {
		what = r.words.Text("roomreport.practice-file", "file", what)
	}
	return outgoing.SafeName(what + " " + r.result.Day.Date + kind.Ending())
}

// Write writes one file.
func (r Report) Write(to io.Writer, kind Kind) error {
	switch kind {
	case PDF:
		return pdf.Write(to, r.Document())
	case XLSX:
		return spreadsheet.WriteXLSX(to, r.Book())
	case CSV:
		return spreadsheet.WriteCSV(to, r.Table())
	case JSON:
		return r.writeJSON(to)
	case PlanPDF:
		return pdf.Write(to, actionplan.Document(r.plan, r.result.Day, r.words))
	case PlanXLSX:
		return spreadsheet.WriteXLSX(to, r.planBook())
	}
	return wording.NewProblem("roomreport.unknown-kind", nil, "kind", string(kind))
}

func (r Report) planBook() spreadsheet.Book {
	return spreadsheet.Book{
		Language: string(r.words.Language()), Title: r.words.Text("actionplan.title"), Maker: Maker,
		Date: r.result.Day.When(), Sheets: actionplan.Sheets(r.plan, r.result.Day, r.words),
	}
}

// Save writes files into a folder, which is made when it is not there, and tells their paths. A file that is there with
// other content stays as it is, since somebody may have gone on working in it; the new one gets a number after its name,
// once: saved again, it is found there.
func (r Report) Save(folder string, kinds ...Kind) ([]string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil { // #nosec G301 -- reports are for others too
		return nil, wording.NewProblem("roomreport.no-folder", err, "folder", folder)
	}
	var saved []string
	for _, kind := range kinds {
		var content bytes.Buffer
		if err := r.Write(&content, kind); err != nil {
			return saved, err
		}
		path, there, err := placeFor(filepath.Join(folder, r.Name(kind)), content.Bytes())
		if err == nil && !there {
			err = outgoing.Write(path, func(to io.Writer) error {
				_, err := to.Write(content.Bytes())
				return err
			})
		}
		if err != nil {
			return saved, err
		}
		saved = append(saved, path)
	}
	return saved, nil
}

// placeFor is where a file goes, and whether the same one is there already.
func placeFor(path string, content []byte) (free string, there bool, err error) {
	for number, place := 2, path; ; number++ {
		before, err := os.ReadFile(place)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return place, false, nil
		case err != nil:
			return "", false, wording.NewProblem("roomreport.no-folder", err, "folder", place)
		case bytes.Equal(before, content):
			return place, true, nil
		}
		place = outgoing.Numbered(path, number)
	}
}
