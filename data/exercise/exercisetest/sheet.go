package exercisetest

import "troskel/data/exercise"

// Sheet is a task's part of a workshop file without a file: the same names, texts, numbers and lists as plain values,
// the way encoding/json decodes them. It lets a kind be read and written with no file format at all.
type Sheet map[string]any

// Trouble is one thing wrong in a sheet, and where.
type Trouble struct {
	Path string // such as "versions/0/ask"
	What string // the key of a problem that the kind reported, or the sheet's own: missing, unknown, taken, text, list …
}

// Fill reads the sheet into a task and reports what is wrong. Earlier finds the exercises before this one.
func (s Sheet) Fill(task exercise.Task, earlier exercise.Find) []Trouble {
	run := &run{reading: true}
	root := run.part("", s)
	task.Form(root)
	for _, check := range run.later {
		check(earlier)
	}
	run.reportUnasked()
	return run.troubles
}

// Describe writes a task as a sheet.
func Describe(task exercise.Task) Sheet {
	root := new(run).part("", Sheet{})
	task.Form(root)
	return root.holds
}

// run is one reading or writing of a sheet.
type run struct {
	reading  bool
	parts    []*part
	asks     []ask
	later    []func(exercise.Find)
	troubles []Trouble
}

// ask is one thing that a description asked a sheet for.
type ask struct {
	path        string
	sort        string // the method of exercise.Part that asked
	needed      bool
	least, most int
}

func (r *run) part(path string, holds Sheet) *part {
	made := &part{run: r, path: path, holds: holds, asked: map[string]bool{}, taken: map[string]bool{}}
	r.parts = append(r.parts, made)
	return made
}

func (r *run) reportUnasked() {
	for _, part := range r.parts {
		for name := range part.holds {
			if !part.asked[name] {
				part.trouble(name, "unknown")
			}
		}
	}
}
