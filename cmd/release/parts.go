package main

import (
	"cmp"
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
)

// part is one thing that the programs are made of.
type part struct {
	name, version string
	sum           string   // of a module: the hash in go.sum
	licence       string   // an SPDX expression
	texts         []string // of its licences
	says          string   // of what is no module: what it is, and in which it lies
	module        bool
}

// partsOf lists what some built programs are made of, sorted: the modules that stand in the programs themselves, and what
// lies in those without being Go. A part without a known licence is an error: nothing is handed out unlicensed.
func partsOf(programs []string) ([]part, error) {
	modules := map[string]*debug.Module{}
	goVersion, windows := "", false
	for _, program := range programs {
		info, err := buildinfo.ReadFile(program)
		if err != nil {
			return nil, err
		}
		goVersion = info.GoVersion
		windows = windows || strings.HasSuffix(program, ".exe")
		for _, module := range info.Deps {
			if module.Replace != nil {
				module = module.Replace
			}
			modules[module.Path] = module
		}
	}
	folders, err := moduleFolders()
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, module := range modules {
		p, err := partOf(module, folders[module.Path+"@"+module.Version])
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	others, err := otherParts(goVersion, windows, func(path string) string {
		module := modules[path]
		if module == nil {
			return ""
		}
		return folders[path+"@"+module.Version]
	})
	parts = append(parts, others...)
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.version, b.version))
	})
	return parts, err
}

// partOf reads the licence of a module in its own folder.
func partOf(module *debug.Module, folder string) (part, error) {
	if folder == "" {
		return part{}, fmt.Errorf("the source of %s %s is not on this machine: run go mod download", module.Path, module.Version)
	}
	p := part{name: module.Path, version: module.Version, sum: module.Sum, module: true}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return p, err
	}
	files = slices.DeleteFunc(files, func(file string) bool {
		info, err := os.Stat(file)
		return err != nil || !info.Mode().IsRegular() || !isLicence(filepath.Base(file))
	})
	if p.licence, p.texts, err = readLicences(files...); err != nil {
		return p, fmt.Errorf("%s %s: %w", module.Path, module.Version, err)
	}
	if choice, ok := choices[module.Path]; ok {
		p.licence = choice
	}
	return p, nil
}

// choices are modules whose licence file offers a choice, which a reader of licences takes for a sum.
var choices = map[string]string{
	"github.com/go-text/render":      "Unlicense OR BSD-3-Clause",
	"github.com/go-text/typesetting": "Unlicense OR BSD-3-Clause",
}

// moduleFolders finds where the source of each module lies, by "path@version".
func moduleFolders() (map[string]string, error) {
	listed, err := exec.Command("go", "list", "-m", "-f", "{{.Path}}@{{.Version}}\t{{.Dir}}", "all").Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules: %w", err)
	}
	folders := map[string]string{}
	for line := range strings.Lines(string(listed)) {
		module, folder, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		folders[module] = folder
	}
	return folders, nil
}
