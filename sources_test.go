package troskel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSources_keepTheirRules(t *testing.T) {
	for _, folder := range foldersWithSources(t) {
		files := token.NewFileSet()
		parsed := map[string]*ast.File{}
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			name := path.Join(folder, entry.Name())
			if !strings.HasSuffix(name, ".go") {
				continue
			}
			parsed[name], err = parser.ParseFile(files, name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, fault := range sourceFaults(files, parsed) {
			t.Error(fault)
		}
	}
}

// TestSourceFaults_seesBrokenRules breaks each rule in a file of its own.
func TestSourceFaults_seesBrokenRules(t *testing.T) {
	broken := []struct{ name, file, source, want string }{
		{"init", "data/day/day.go", `func init() {}`, "no init"},
		{"init in a test", "data/day/day_test.go", `func init() {}`, "no init"},
		{"a variable without a value", "data/day/day.go", `var last int`, "has no value"},
		{"an assignment", "data/day/day.go", `var last = 1; func f() { last = 2 }`, "last changes"},
		{"an assignment of two", "data/day/day.go", `var last = 1; func f() { a := 0; a, last = 1, 2; _ = a }`, "last changes"},
		{"a step", "data/day/day.go", `var count = 1; func f() { count++ }`, "count changes"},
		{"an element", "data/day/day.go", `var names = []string{"a"}; func f() { names[0] = "b" }`, "names changes"},
		{"an entry", "data/day/day.go", `var ages = map[string]int{}; func f() { ages["a"] = 1 }`, "ages changes"},
		{"a field", "data/day/day.go", `var at = struct{ x struct{ y int } }{}; func f() { at.x.y = 1 }`, "at changes"},
		{"what it points to", "data/day/day.go", `var at = new(int); func f() { *at = 1 }`, "at changes"},
		{"its address", "data/day/day.go", `var last = 1; func f() *int { return &last }`, "last changes"},
		{"a loop", "data/day/day.go", `var last = 1; func f() { for last = range 3 { } }`, "last changes"},
		{"delete", "data/day/day.go", `var ages = map[string]int{}; func f() { delete(ages, "a") }`, "ages changes"},
		{"clear", "data/day/day.go", `var ages = map[string]int{}; func f() { clear(ages) }`, "ages changes"},
		{"copy", "data/day/day.go", `var names = []string{"a"}; func f() { copy(names, names[1:]) }`, "names changes"},
		{"sorting", "data/day/day.go", `var names = []string{"a"}; func f() { slices.Sort(names) }`, "names changes"},
		{"a lock", "data/day/day.go", `var lock = sync.Mutex{}`, "guards"},
		{"a lock inside", "data/day/day.go", `var held = struct{ lock *sync.Mutex }{}`, "guards"},
		{"a channel", "data/day/day.go", `var jobs = make(chan int)`, "guards"},
		{"another package's", "data/day/day.go", `import "troskel/data/room"; func f() { room.Limit = 3 }`, "room.Limit changes"},
		{"another package's by another name", "data/day/day.go",
			`import r "troskel/data/room"; func f() { r.Limit = 3 }`, "r.Limit changes"},
		{"the current app", "app/participant/day.go", `import "fyne.io/fyne/v2"; func f() { fyne.CurrentApp() }`, "CurrentApp"},
		{"the current app by another name", "app/look/look.go", `import f "fyne.io/fyne/v2"; var a = f.CurrentApp()`, "CurrentApp"},
	}
	for _, rule := range broken {
		t.Run(rule.name, func(t *testing.T) {
			found := faultsIn(t, rule.file, rule.source)
			if !slices.ContainsFunc(found, func(fault string) bool { return strings.Contains(fault, rule.want) }) {
				t.Errorf("found %q, want a fault that says %q", found, rule.want)
			}
		})
	}
}

func TestSourceFaults_leavesWhatIsAllowedAlone(t *testing.T) {
	allowed := []struct{ name, file, source string }{
		{"a table", "data/day/day.go", `var names = []string{"a"}; func f() int { return len(names) }`},
		{"an error", "data/day/day.go", `var ErrFull = errors.New("full")`},
		{"an interface kept", "data/day/day.go", `var _ error = (*problem)(nil)`},
		{"embedded bytes", "data/day/day.go", "//go:embed a.txt\nvar text string"},
		{"a name used again inside", "data/day/day.go", `var last = 1; func f() { last := 2; last = 3; _ = last }`},
		{"a field of the same name", "data/day/day.go", `var last = 1; func f(p *struct{ last int }) { p.last = 2 }`},
		{"a variable of a function", "data/day/day.go", `func f() { var count int; count++ }`},
		{"a test's variable", "data/day/day_test.go", `var update = flag.Bool("update", false, "")`},
		{"the current app where it belongs", "app/app.go", `import "fyne.io/fyne/v2"; func f() { fyne.CurrentApp() }`},
		{"a method called init", "data/day/day.go", `type T struct{}; func (T) init() {}`},
	}
	for _, rule := range allowed {
		t.Run(rule.name, func(t *testing.T) {
			if found := faultsIn(t, rule.file, rule.source); len(found) > 0 {
				t.Errorf("found %q in what is allowed", found)
			}
		})
	}
}

func faultsIn(t *testing.T, name, source string) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, "package p\n"+source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return sourceFaults(files, map[string]*ast.File{name: file})
}

// foldersWithSources lists the folders of the program, named from its top.
func foldersWithSources(t *testing.T) []string {
	t.Helper()
	var folders []string
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return err
		case name != "." && (strings.HasPrefix(entry.Name(), ".") || name == "out" || entry.Name() == "testdata"):
			return filepath.SkipDir
		}
		if sources, _ := filepath.Glob(filepath.Join(name, "*.go")); len(sources) > 0 {
			folders = append(folders, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return folders
}
