package troskel_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// neverRow, mayRow and reservedRow are the rows of the three tables of rules.
type (
	neverRow struct {
		folder string
		never  []string
		why    string
	}
	mayRow struct {
		folder string
		may    []string
	}
	reservedRow struct {
		imported string
		by       []string
	}
)

// house is a set of packages with what they import. Those from elsewhere are in it too, so that a way through them is
// seen.
type house map[string]room

type room struct {
	imports     []string
	testImports []string
}

// faults checks a house against the rules and says what is wrong in it.
func faults(built house) []string {
	var found []string
	for name, walls := range built {
		folder, ours := strings.CutPrefix(name, "troskel/")
		if !ours {
			continue
		}
		found = append(found, reachFaults(built, name, folder)...)
		found = append(found, importFaults(folder, walls)...)
		found = append(found, reservedFaults(folder, walls)...)
	}
	slices.Sort(found)
	return found
}

func reachFaults(built house, name, folder string) []string {
	var found []string
	for _, rule := range neverReaches {
		if !within(folder, rule.folder) {
			continue
		}
		way := built.way(name, func(reached string) bool { return reached != name && withinAny(reached, rule.never) })
		if way != nil {
			found = append(found, fmt.Sprintf("%s reaches %s: %s", folder, strings.Join(way, " → "), rule.why))
		}
	}
	return found
}

func importFaults(folder string, walls room) []string {
	var found []string
	for _, rule := range mayImport {
		if rule.folder != folder {
			continue
		}
		for _, imported := range walls.imports {
			if !standard(imported) && !withinAny(imported, rule.may) {
				found = append(found, fmt.Sprintf("%s may not import %s", folder, imported))
			}
		}
	}
	return found
}

func reservedFaults(folder string, walls room) []string {
	var found []string
	for _, rule := range reserved {
		if withinAny(folder, rule.by) {
			continue
		}
		who := "nobody"
		if len(rule.by) > 0 {
			who = "only " + strings.Join(rule.by, ", ")
		}
		for _, imported := range slices.Concat(walls.imports, walls.testImports) {
			if within(imported, rule.imported) {
				found = append(found, fmt.Sprintf("%s imports %s, which %s may", folder, imported, who))
			}
		}
	}
	return found
}

// way finds the shortest way from a package to one that is sought, the start left out; nil when there is none.
func (h house) way(from string, sought func(string) bool) []string {
	came, next := map[string]string{from: ""}, []string{from}
	for len(next) > 0 {
		name := next[0]
		next = next[1:]
		if sought(name) {
			var way []string
			for ; name != from; name = came[name] {
				way = append(way, strings.TrimPrefix(name, "troskel/"))
			}
			slices.Reverse(way)
			return way
		}
		for _, imported := range h[name].imports {
			if _, seen := came[imported]; !seen {
				came[imported] = name
				next = append(next, imported)
			}
		}
	}
	return nil
}

func withinAny(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool { return within(name, pattern) })
}

// within tells whether a package is meant by a pattern of the tables.
func within(name, pattern string) bool {
	name = strings.TrimPrefix(name, "troskel/")
	top, whole := strings.CutSuffix(pattern, "/...")
	return name == top || whole && strings.HasPrefix(name, top+"/")
}

// standard tells whether a package belongs to the standard library: the first part of its path has no dot, and it is
// not ours.
func standard(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first != "troskel" && !strings.Contains(first, ".")
}

// listHouse asks the go command for all packages of the program and all that they build on.
func listHouse(t *testing.T) house {
	t.Helper()
	// With -e the rest of the house is checked even while one room does not build.
	listed, err := exec.Command("go", "list", "-e", "-deps",
		"-json=ImportPath,Imports,TestImports,XTestImports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	built := house{}
	for decoder := json.NewDecoder(bytes.NewReader(listed)); decoder.More(); {
		var listed struct {
			ImportPath                         string
			Imports, TestImports, XTestImports []string
		}
		if err := decoder.Decode(&listed); err != nil {
			t.Fatalf("read what go list says: %v", err)
		}
		built[listed.ImportPath] = room{listed.Imports, slices.Concat(listed.TestImports, listed.XTestImports)}
	}
	return built
}
