package main

import (
	"cmp"
	"debug/elf"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// weights are the large parts of the program, and how the names of what lies in them begin. The first that fits counts.
var weights = []struct {
	part   string
	begins []string
}{
	{"our own code", []string{"troskel/", "main."}},
	{"the window: typefaces and icons that come with Fyne", []string{"fyne.io/fyne/v2/theme."}},
	{"the window: Fyne", []string{"fyne.io/", "github.com/fyne-io/", "github.com/rymdport/", "github.com/FyshOS/",
		"github.com/nicksnyder/", "github.com/srwiley/", "github.com/yuin/goldmark", "github.com/jeandeaual/",
		"github.com/fsnotify/", "github.com/nfnt/", "github.com/anthonynsimon/", "github.com/jsummers/",
		"github.com/BurntSushi/"}},
	{"the window: shaping text (HarfBuzz in Go)", []string{"github.com/go-text/"}},
	{"the window: OpenGL and GLFW", []string{"github.com/go-gl/", "glfw", "_glfw", "_cgo_", "_cgoexp_"}},
	{"the database: SQLite", []string{"sqlite3", "github.com/mattn/go-sqlite3", "database/sql"}},
	{"spreadsheets: excelize", []string{"github.com/xuri/", "github.com/richardlehane/", "github.com/tiendc/"}},
	{"PDF: gofpdf", []string{"github.com/jung-kurt/"}},
	{"reading days: YAML", []string{"github.com/goccy/"}},
	{"networking", []string{"net.", "net/", "crypto/tls", "crypto/x509", "vendor/golang.org/x/net/", "golang.org/x/net/"}},
	{"sealing: age and cryptography", []string{"filippo.io/", "crypto/", "golang.org/x/crypto/",
		"vendor/golang.org/x/crypto/"}},
	{"character sets and Unicode", []string{"golang.org/x/text/", "vendor/golang.org/x/text/", "unicode"}},
	{"images", []string{"image", "golang.org/x/image/"}},
	{tables, []string{"runtime.pclntab", "runtime.findfunctab", "runtime.typelink", "type:",
		"go:func.*", "runtime.types", "runtime.itab", "go:itab."}},
}

// builtIn is what lies in the program as it lies in the sources: typefaces, pictures, words and days.
const builtIn = "our typefaces, pictures, words and days, built in"

// nobody is the part of what has no name that fits: the rest of Go's runtime and standard library.
const nobody = "the rest of Go's runtime and standard library, and C"

// unnamed is what lies in the file without any name.
const unnamed = "without a name: constants, tables of code, gaps"

// tables is where Go keeps what it knows of every function: a section of its own, which grows with all code.
const tables = "Go's tables of functions and types"

// writeSizes writes what the parts of a Linux program weigh.
func writeSizes(w io.Writer, program string) error {
	file, err := elf.Open(program)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	sums, total, err := weigh(file)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	built, err := embedded("./cmd/" + filepath.Base(program))
	if err != nil {
		return err
	}
	sums[builtIn] = min(built, sums[unnamed])
	sums[unnamed] -= sums[builtIn]
	return writeTable(w, sums, total)
}

// embedded is what the files weigh that our packages have built in. They lie in a program without a name.
func embedded(pkg string) (uint64, error) {
	listed, err := exec.Command("go", "list", "-deps",
		"-f", `{{range .EmbedFiles}}{{$.ImportPath}}{{"\t"}}{{$.Dir}}/{{.}}{{"\n"}}{{end}}`, pkg).Output()
	if err != nil {
		return 0, fmt.Errorf("list what is built in: %w", err)
	}
	sum := uint64(0)
	for line := range strings.Lines(string(listed)) {
		file, ours := strings.CutPrefix(strings.TrimSpace(line), "troskel/")
		if !ours {
			continue
		}
		_, file, _ = strings.Cut(file, "\t")
		info, err := os.Stat(file)
		if err != nil {
			return 0, err
		}
		sum += uint64(info.Size())
	}
	return sum, nil
}

// weigh adds up what the parts of a program weigh, by the names in it. What is stripped from a program that is handed out is
// not counted. The sizes are those in the file: a name that is only room in memory weighs nothing.
func weigh(file *elf.File) (sums map[string]uint64, total uint64, err error) {
	symbols, err := file.Symbols()
	if err != nil {
		return nil, 0, fmt.Errorf("it has no names: %w", err)
	}
	sums = map[string]uint64{}
	for _, section := range file.Sections {
		if section.Flags&elf.SHF_ALLOC == 0 || section.Type == elf.SHT_NOBITS {
			continue
		}
		total += section.FileSize
		if section.Name == ".gopclntab" {
			sums[tables] += section.FileSize
		}
	}
	left := total - sums[tables]
	source := ""
	for _, symbol := range symbols {
		if elf.ST_TYPE(symbol.Info) == elf.STT_FILE {
			source = symbol.Name
		}
		if elf.ST_BIND(symbol.Info) != elf.STB_LOCAL {
			source = "" // what others may use stands at the end, of all sources together
		}
		if size := inFile(file, symbol); size > 0 && size <= left {
			sums[partFor(source, symbol.Name)] += size
			left -= size
		}
	}
	sums[unnamed] = left
	return sums, total, nil
}

// inFile is how much of the file a symbol takes.
func inFile(file *elf.File, symbol elf.Symbol) uint64 {
	kind := elf.ST_TYPE(symbol.Info)
	if (kind != elf.STT_FUNC && kind != elf.STT_OBJECT) || int(symbol.Section) >= len(file.Sections) {
		return 0
	}
	section := file.Sections[symbol.Section]
	if section.Type == elf.SHT_NOBITS || section.Flags&elf.SHF_ALLOC == 0 || section.Name == ".gopclntab" {
		return 0
	}
	return symbol.Size
}

// partFor finds the part that a name belongs to. What is private to a source in C goes by that source.
func partFor(source, name string) string {
	if strings.HasPrefix(source, "sqlite3") {
		name = source
	}
	for _, weight := range weights {
		if slices.ContainsFunc(weight.begins, func(begin string) bool { return strings.HasPrefix(name, begin) }) {
			return weight.part
		}
	}
	return nobody
}

func writeTable(w io.Writer, sums map[string]uint64, total uint64) error {
	var names []string
	for name := range sums {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b)) })
	said := "| part | MB | % |\n| --- | ---: | ---: |\n"
	for _, name := range names {
		said += fmt.Sprintf("| %s | %.1f | %.0f |\n", name, megabytes(sums[name]), 100*float64(sums[name])/float64(total))
	}
	said += fmt.Sprintf("| **all that is loaded** | **%.1f** | **100** |\n", megabytes(total))
	_, err := io.WriteString(w, said)
	return err
}

func megabytes(bytes uint64) float64 { return float64(bytes) / 1e6 }
