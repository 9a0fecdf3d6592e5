package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// other is a part that is no Go module. It lies in a module, or in a folder of this checkout, or comes with the compiler.
type other struct {
	name    string
	says    string
	in      string   // the module that holds it; empty when it lies here
	version string   // a file that tells its version, and
	pattern string   // how, with one group per number
	texts   []string // files with its licence
	licence string   // when no file tells
	windows bool     // is only in programs for Windows
}

// others are the parts that no list of modules names.
var others = []other{
	{
		name: "SQLite", says: "the database, in C", in: "github.com/mattn/go-sqlite3",
		version: "sqlite3-binding.h", pattern: `#define SQLITE_VERSION +"([\d.]+)"`, licence: "blessing",
	},
	{
		name: "GLFW", says: "the window and its keys, in C", in: "github.com/go-gl/glfw/v3.4/glfw",
		version: "glfw/include/GLFW/glfw3.h",
		pattern: `(?s)GLFW_VERSION_MAJOR +(\d+).*?GLFW_VERSION_MINOR +(\d+).*?GLFW_VERSION_REVISION +(\d+)`,
		texts:   []string{"glfw/LICENSE.md"}, licence: "Zlib",
	},
	{
		name: "Noto Sans", says: "the toolkit's typeface", in: "fyne.io/fyne/v2",
		texts: []string{"theme/font/LICENSE.txt"}, licence: "OFL-1.1",
	},
	{
		name: "DejaVu Sans Mono", says: "the toolkit's typeface for code", in: "fyne.io/fyne/v2",
		texts: []string{"theme/font/LICENSE_DejaVu-Powerline.txt"}, licence: "Bitstream-Vera",
	},
	{
		name: "Inter Symbols", says: "the toolkit's typeface for signs", in: "fyne.io/fyne/v2",
		texts: []string{"theme/font/LICENSE_Inter.txt"}, licence: "OFL-1.1",
	},
	{
		name: "Material icons", says: "the toolkit's icons, by Google", in: "fyne.io/fyne/v2",
		texts: []string{"/usr/share/common-licenses/Apache-2.0"}, licence: "Apache-2.0",
	},
	{name: "Source Sans 3", says: "a typeface", texts: []string{"assets/fonts/SourceSans3-OFL.txt"}, licence: "OFL-1.1"},
	{name: "Source Serif 4", says: "a typeface", texts: []string{"assets/fonts/SourceSerif4-OFL.txt"}, licence: "OFL-1.1"},
	{name: "Noto Emoji", says: "a typeface, remade", texts: []string{"assets/fonts/NotoEmoji-OFL.txt"}, licence: "OFL-1.1"},
	{
		name: "Noto Sans Arabic", says: "a typeface, remade",
		texts: []string{"assets/fonts/NotoSansArabic-OFL.txt"}, licence: "OFL-1.1",
	},
	{
		name: "Noto Sans Hebrew", says: "a typeface, remade",
		texts: []string{"assets/fonts/NotoSansHebrew-OFL.txt"}, licence: "OFL-1.1",
	},
	{
		name: "Noto Sans Symbols 2", says: "a typeface, remade",
		texts: []string{"assets/fonts/NotoSansSymbols2-OFL.txt"}, licence: "OFL-1.1",
	},
	{
		name: "sRGB2014.icc", says: "the colour profile in PDF files, by the International Color Consortium",
		texts: []string{"assets/colour/README.md"}, licence: "LicenseRef-ICC-profile",
	},
	{
		name: "mingw-w64 runtime", says: "what starts a program in C on Windows", windows: true,
		texts: []string{"/usr/share/doc/mingw-w64-x86-64-dev/copyright"}, licence: "ZPL-2.1",
	},
	{
		name: "libgcc", says: "what the C compiler adds to its programs", windows: true,
		texts: []string{"/usr/share/doc/gcc-mingw-w64-base/copyright"}, licence: "GPL-3.0-or-later WITH GCC-exception-3.1",
	},
}

// otherParts lists the parts that are no modules: of others those that lie in what was built, and Go itself.
func otherParts(goVersion string, windows bool, folderOf func(module string) string) ([]part, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("find Go: %w", err)
	}
	licence, texts, err := readLicences(filepath.Join(strings.TrimSpace(string(root)), "LICENSE"))
	if err != nil {
		return nil, fmt.Errorf("the licence of Go: %w", err)
	}
	parts := []part{{
		name: "Go", version: strings.TrimPrefix(goVersion, "go"), licence: licence, texts: texts,
		says: "the language's standard library",
	}}
	for _, o := range others {
		folder := ""
		if o.in != "" {
			folder = folderOf(o.in)
		}
		if (o.in != "" && folder == "") || (o.windows && !windows) {
			continue
		}
		p, err := o.part(folder)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.name, err)
		}
		parts = append(parts, p)
	}
	return parts, nil
}

func (o other) part(folder string) (part, error) {
	p := part{name: o.name, licence: o.licence, says: o.says}
	if o.in != "" {
		p.says += "; in " + o.in
	}
	for _, file := range o.texts {
		if !filepath.IsAbs(file) {
			file = filepath.Join(folder, file)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return p, err
		}
		p.texts = append(p.texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	if o.version == "" {
		return p, nil
	}
	file, err := os.ReadFile(filepath.Join(folder, o.version))
	if err != nil {
		return p, err
	}
	numbers := regexp.MustCompile(o.pattern).FindSubmatch(file)
	if numbers == nil {
		return p, fmt.Errorf("%s tells no version", o.version)
	}
	var version []string
	for _, number := range numbers[1:] {
		version = append(version, string(number))
	}
	p.version = strings.Join(version, ".")
	return p, nil
}
