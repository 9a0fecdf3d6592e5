// Package content is the days that the program brings with it, in every language, as an author would write them. The
// texts lie in the files beside this one; FORMAT.md in data/workshop describes them.
package content

import (
	"embed"
	"io/fs"
	"slices"
	"strings"

	"troskel/data/wording"
	"troskel/data/workshop"
)

//go:embed *.yaml
var files embed.FS

// Day is the whole training day, the one to begin with when nobody has chosen another.
const Day = "forenkla"

// Names lists the days that the program brings, Day among them, in alphabetical order. It is what Open takes and what
// their files are called, without language and ending.
func Names() []string {
	var names []string
	for _, file := range fileNames() {
		if name, _, _ := strings.Cut(file, "."); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Open reads one of the days that Names lists, in all its languages.
func Open(name string) (workshop.Set, error) {
	content := map[string][]byte{}
	for _, file := range fileNames() {
		if stem, _, _ := strings.Cut(file, "."); stem != name {
			continue
		}
		read, err := files.ReadFile(file)
		if err != nil {
			return workshop.Set{}, wording.NewProblem("workshop.unreadable", err)
		}
		content[file] = read
	}
	return workshop.FromBytes(content)
}

func fileNames() []string {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil // only a pattern that is not one gives an error
	}
	return names
}
