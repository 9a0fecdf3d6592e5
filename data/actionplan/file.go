package actionplan

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/outgoing"
	"troskel/data/wording"
)

// FileName is what the decisions are called, beside the room's ledger.
const FileName = "handlingsplan.json"

// FormatToday is the version of the file that is written. Every older one can be read.
const FormatToday = 1

// The limits of the file.
const (
	MostBytes = 4 << 20
	MostRows  = 5000
	MostRunes = 10000 // in one column
)

// Read reads the decisions of a folder; a folder without any has none. What cannot be understood is a problem, and then
// nothing of it is used.
func Read(folder string) (Decisions, error) {
	content, err := contentOf(folder)
	if content == nil || err != nil {
		return Decisions{Format: FormatToday}, err
	}
	decided, err := understood(content)
	if err != nil {
		return Decisions{}, err
	}
	decided.sum = sha256.Sum256(content)
	return decided, nil
}

// contentOf is what the file of a folder holds; nil when there is none.
func contentOf(folder string) ([]byte, error) {
	file, err := os.Open(filepath.Join(folder, FileName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, wording.NewProblem("actionplan.unreadable", err, "name", FileName)
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, MostBytes+1))
	if err != nil {
		return nil, wording.NewProblem("actionplan.unreadable", err, "name", FileName)
	}
	return content, nil
}

// understood is what the content of a file means; the error is a problem for people.
func understood(content []byte) (Decisions, error) {
	decided, err := Parse(content)
	var problem *wording.Problem
	if err != nil && !errors.As(err, &problem) {
		err = wording.NewProblem("actionplan.unreadable", err, "name", FileName)
	}
	return decided, err
}

// Parse takes decisions from the bytes of their file.
func Parse(content []byte) (Decisions, error) {
	if len(content) > MostBytes {
		return Decisions{}, errors.New("decisions: too large")
	}
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return Decisions{}, err
	}
	if head.Format > FormatToday {
		return Decisions{}, wording.NewProblem("actionplan.newer", nil, "name", FileName, "format", head.Format)
	}
	if head.Format < 1 {
		return Decisions{}, errors.New("decisions: no format")
	}
	var decided Decisions
	if err := json.Unmarshal(content, &decided, json.RejectUnknownMembers(true)); err != nil {
		return Decisions{}, err
	}
	return decided, decided.check()
}

// check holds decisions to their limits, and each proposal to one row.
func (d Decisions) check() error {
	if len(d.Merged) > MostRows || len(d.Rows) > MostRows || len(d.Order) > MostRows {
		return errors.New("decisions: too many rows")
	}
	seen := map[string]bool{}
	for _, group := range d.Merged {
		if len(group) == 0 || len(group) > MostRows {
			return errors.New("decisions: a row of no proposals")
		}
		for _, key := range group {
			if seen[key] {
				return errors.New("decisions: a proposal in two rows")
			}
			seen[key] = true
		}
	}
	return d.checkWords()
}

func (d Decisions) checkWords() error {
	for _, edit := range d.Rows {
		for column, text := range edit.Words {
			if !column.takes(text) || len(text) > 4*MostRunes {
				return errors.New("decisions: a column that cannot hold its text")
			}
		}
	}
	return nil
}

// Save writes the decisions durably into a folder, and gives them as they are to be changed and saved the next time. It
// refuses to write over a file that is not the one these decisions were read from or saved in last. One that is gone was
// nobody's newer one, and comes back.
func Save(folder string, decided Decisions) (Decisions, error) {
	if err := decided.untouched(folder); err != nil {
		return decided, err
	}
	decided.Format = FormatToday
	content, err := json.Marshal(decided, json.Deterministic(true), jsontext.WithIndent("  "))
	if err != nil {
		return decided, err
	}
	content = append(content, '\n')
	err = outgoing.Write(filepath.Join(folder, FileName), func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err == nil {
		decided.sum = sha256.Sum256(content)
	}
	return decided, err
}

// untouched tells why the file of a folder may not be written.
func (d Decisions) untouched(folder string) error {
	content, err := contentOf(folder)
	if content == nil || err != nil || sha256.Sum256(content) == d.sum {
		return err
	}
	if _, err := understood(content); err != nil {
		return err
	}
	return wording.NewProblem("actionplan.elsewhere", nil, "name", FileName)
}
