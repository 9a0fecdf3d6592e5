package day

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"

	"troskel/data/wording"
	"troskel/data/workshop"
)

// LedgerName is what the ledger of a day's room is called, beside the day file. It is the same in every language: programs
// look for it.
const LedgerName = "rum.json"

// Read reads a day file; file is the name that problems give. The error is workshop.Problems, with everything that is
// wrong in the head and in the workshop; a problem in the workshop names its file after the day file's.
func Read(from io.Reader, file string) (Day, error) {
	content, err := io.ReadAll(io.LimitReader(from, MostBytes+1))
	if err != nil {
		return Day{}, workshop.Problems{problemAt(file, 0, "dayfile.unreadable", err)}
	}
	return parse(content, file)
}

// Open reads a day file from the disk.
func Open(path string) (Day, error) {
	name := filepath.Base(path)
	read, problem := workshop.Load(path, name)
	if problem != nil {
		return Day{}, workshop.Problems{ofDay(problem)}
	}
	return parse(read.Content, name)
}

func parse(content []byte, file string) (Day, error) {
	if len(content) > MostBytes {
		return Day{}, workshop.Problems{problemAt(file, 0, "dayfile.too-large", nil, "most", MostBytes>>20)}
	}
	front, files := split(content)
	text, problem := workshop.PlainText(front, file)
	switch {
	case problem != nil:
		return Day{}, workshop.Problems{ofDay(problem)}
	case !beginsDay.MatchString(text):
		return Day{}, workshop.Problems{problemAt(file, 0, "dayfile.not-a-day", nil)}
	}
	set, inside := readFiles(files, file)
	var read Head
	described := head{&read, set, len(inside) == 0}
	problems := append(workshop.ReadPart(text, file, FormatToday, described.form), inside...)
	if len(problems) > 0 {
		return Day{}, problems
	}
	return Day{Head: read, Workshop: set}, nil
}

// beginsDay finds the field that tells a day file from other text.
var beginsDay = regexp.MustCompile(`(?m)^day\s*:`)

func readFiles(files []streamed, file string) (workshop.Set, workshop.Problems) {
	content := map[string][]byte{}
	for _, one := range files {
		switch {
		case len(files) > mostFiles:
			return workshop.Set{}, workshop.Problems{problemAt(file, one.line, "dayfile.many-files", nil, "most", mostFiles)}
		case !isPlain(one.name):
			return workshop.Set{}, workshop.Problems{problemAt(file, one.line, "dayfile.file-name", nil)}
		case content[one.name] != nil:
			return workshop.Set{}, workshop.Problems{problemAt(file, one.line, "dayfile.file-twice", nil, "file", one.name)}
		}
		content[one.name] = append([]byte{}, one.text...)
	}
	if len(files) == 0 {
		return workshop.Set{}, workshop.Problems{problemAt(file, 0, "dayfile.no-workshop", nil)}
	}
	set, err := workshop.FromBytes(content)
	var problems workshop.Problems
	if errors.As(err, &problems) {
		for _, problem := range problems {
			problem.Place.File = file + "/" + problem.Place.File
		}
	}
	return set, problems
}

// Write writes a day file that Read reads back to the same day, with the workshop's files as they are. A day that could
// not be read back is never written: the error is then workshop.Problems, and otherwise the writer's.
func Write(to io.Writer, d Day) error {
	content, err := encode(d)
	if err != nil {
		return err
	}
	_, err = to.Write(content)
	return err
}

func encode(d Day) ([]byte, error) {
	content, problems := layOut(d)
	if len(problems) > 0 {
		return nil, problems
	}
	read, err := parse(content, "")
	switch {
	case err != nil:
		return nil, err
	case !reflect.DeepEqual(read.Head, tidy(d.Head)) || read.Workshop.Hash() != d.Workshop.Hash():
		return nil, workshop.Problems{problemAt("", 0, "dayfile.unstable", nil)}
	}
	return content, nil
}

// layOut lays a day out, right or wrong.
func layOut(d Day) ([]byte, workshop.Problems) {
	var files []workshop.File
	content := d.Workshop.Files()
	for _, name := range slices.Sorted(maps.Keys(content)) {
		if !isPlain(name) {
			return nil, workshop.Problems{problemAt("", 0, "dayfile.file-name", nil)}
		}
		files = append(files, workshop.File{Name: name, Content: content[name]})
	}
	var out bytes.Buffer
	words := wording.In(d.Workshop.In("").Language)
	out.WriteString("# " + words.Text("dayfile.comment") + "\n")
	described := tidy(d.Head)
	err := workshop.WritePart(&out, head{Head: &described}.form)
	if err != nil {
		return nil, workshop.Problems{problemAt("", 0, "dayfile.unreadable", err)} // memory never fails to be written to
	}
	return join(out.Bytes(), files), nil
}

// tidy is a head in which what is empty is nil, as Read leaves it. Nothing in it is shared with the one given.
func tidy(h Head) Head {
	h.Share, h.Recipients, h.Local = slices.Clone(h.Share), slices.Clone(h.Recipients), maps.Clone(h.Local)
	if len(h.Share) == 0 {
		h.Share = nil
	}
	if len(h.Recipients) == 0 {
		h.Recipients = nil
	}
	if len(h.Local) == 0 {
		h.Local = nil
	}
	return h
}

// Check returns what is wrong with a day, as workshop.Problems; nil when nothing is.
func Check(d Day) error {
	_, err := encode(d)
	return err
}

// spokenOfDay has a day file's own words for what the reading of workshops says of whole files: whoever opens a day file
// did not write it, and is helped by asking for it again.
var spokenOfDay = map[string]string{
	"workshop.binary":     "dayfile.not-a-day",
	"workshop.empty-file": "dayfile.empty",
	"workshop.no-file":    "dayfile.no-file",
	"workshop.not-a-file": "dayfile.not-a-file",
	"workshop.unreadable": "dayfile.unreadable",
	"workshop.utf16":      "dayfile.utf16",
}

func ofDay(problem *wording.Problem) *wording.Problem {
	if key, ok := spokenOfDay[problem.Key]; ok {
		return problemAt(problem.Place.File, problem.Place.Line, key, problem)
	}
	return problem
}

func problemAt(file string, line int, key string, cause error, args ...any) *wording.Problem {
	return &wording.Problem{Place: wording.Place{File: file, Line: line}, Key: key, Cause: cause, Args: args}
}
