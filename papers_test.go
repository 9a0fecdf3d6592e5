package troskel_test

import (
	"slices"
	"strings"
	"testing"
)

// TestMap_namesEveryFolder holds doc.go to what there is: each folder with sources is named there, and no other.
func TestMap_namesEveryFolder(t *testing.T) {
	named := namedIn(readText(t, "doc.go"))
	folders := slices.DeleteFunc(foldersWithSources(t), func(folder string) bool { return folder == "." })
	for _, folder := range folders {
		if !slices.Contains(named, folder) {
			t.Errorf("doc.go says nothing of %s", folder)
		}
	}
	for _, name := range named {
		if !slices.Contains(folders, name) {
			t.Errorf("doc.go names %s, and there is none", name)
		}
	}
}

// namedIn lists the folders that a map has lines for.
func namedIn(text string) []string {
	var named []string
	for line := range strings.Lines(text) {
		if rest, found := strings.CutPrefix(line, "//   - "); found {
			folder, _, _ := strings.Cut(rest, " ")
			named = append(named, folder)
		}
	}
	return named
}

// TestDependencies_haveAReasonEach holds CONTRIBUTING.md to go.mod, in both directions.
func TestDependencies_haveAReasonEach(t *testing.T) {
	reasons := readText(t, "CONTRIBUTING.md")
	for _, module := range required(readText(t, "go.mod")) {
		if !strings.Contains(reasons, "\n| `"+module+"` |") {
			t.Errorf("CONTRIBUTING.md gives no reason for %s", module)
		}
	}
	_, table, _ := strings.Cut(reasons, "## A reason per dependency")
	for line := range strings.Lines(table) {
		module, found := strings.CutPrefix(line, "| `")
		if module, _, _ = strings.Cut(module, "`"); found && !slices.Contains(required(readText(t, "go.mod")), module) {
			t.Errorf("CONTRIBUTING.md gives a reason for %s, which nothing requires", module)
		}
	}
}

// required lists the modules that are required directly.
func required(mod string) []string {
	var modules []string
	for line := range strings.Lines(mod) {
		fields := strings.Fields(line)
		if !strings.HasPrefix(line, "\t") || len(fields) != 2 {
			continue
		}
		modules = append(modules, fields[0])
	}
	return modules
}
