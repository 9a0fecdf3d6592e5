package workshop

import (
	"io"
	"strconv"

	"troskel/data/wording"
)

// Read reads a workshop file. The error is Problems with every problem of meaning in the file, or the first one of
// syntax; file is the name that they give. An error of the reader itself comes as a problem too.
func Read(from io.Reader, file string) (Workshop, error) {
	content, err := io.ReadAll(io.LimitReader(from, MostBytes+1))
	if err != nil {
		return Workshop{}, Problems{unreadable(file, err)}
	}
	read := readFile(File{Name: file, Content: content})
	return read.workshop, read.problems.orNil()
}

func unreadable(file string, err error) *wording.Problem {
	return &wording.Problem{Place: wording.Place{File: file}, Key: "workshop.unreadable", Cause: err}
}

// readWorkshop is a workshop with the nodes that it was read from, so that two languages can be compared line by line. It
// has problems or a workshop, never both.
type readWorkshop struct {
	file     File
	root     *node
	workshop Workshop
	problems Problems
}

func readFile(file File) readWorkshop {
	text, problem := PlainText(file.Content, file.Name)
	if problem != nil {
		return readWorkshop{file: file, problems: Problems{problem}}
	}
	root, problems := parse(text, file.Name)
	if root == nil || root.shape != mapping {
		return readWorkshop{file: file, problems: problems.inFileOrder()}
	}
	if problem := newerFormat(root, file.Name, Format); problem != nil {
		return readWorkshop{file: file, problems: Problems{problem}}
	}
	read := readWorkshop{file: file, root: root}
	read.workshop, read.problems = readNodes(root, file.Name, unchanged)
	read.problems = append(problems, read.problems...).inFileOrder()
	if len(read.problems) > 0 {
		read.workshop = Workshop{}
	}
	return read
}

// readNodes reads a day from its nodes. Each text passes through fill.
func readNodes(root *node, file string, fill func(string) string) (Workshop, Problems) {
	var day Workshop
	run := run{file: file, day: &day, facts: factKeys(root), fill: fill}
	run.read(root, nil, func(whole *reading) { day.form(whole) })
	return day, run.problems
}

func unchanged(text string) string { return text }

// factKeys looks ahead for the keys of the local facts, since texts may name them before they are described.
func factKeys(root *node) []string {
	local := root.find("local")
	if local == nil {
		return nil
	}
	var keys []string
	for _, fact := range local.value.items {
		if key := fact.key(); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// newerFormat reports a file from a newer program. Everything else in it may have another meaning, so nothing else is
// reported.
func newerFormat(root *node, file string, known int) *wording.Problem {
	found := root.find("format")
	if found == nil || found.value.shape != scalar || found.value.quoted {
		return nil
	}
	if format, err := strconv.Atoi(found.value.text); err == nil && format > known {
		return problemAt(file, found.line, "workshop.newer-format", "format", format, "known", known)
	}
	return nil
}
