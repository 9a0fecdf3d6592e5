package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// TestSBOM_namesEveryModule makes the list of the running test itself, and holds it to what the runtime says is in it.
func TestSBOM_namesEveryModule(t *testing.T) {
	listed := map[string]component{}
	for _, c := range listOf(t, ownParts(t)).Components {
		listed[c.Name] = c
		if len(c.Licences) != 1 || c.Licences[0].Expression == "" {
			t.Errorf("%s has no licence", c.Name)
		}
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) < 3 {
		t.Fatalf("the test does not know its modules: %v", info)
	}
	for _, module := range info.Deps {
		if c := listed[module.Path]; c.Version != module.Version || c.PURL != "pkg:golang/"+module.Path+"@"+module.Version {
			t.Errorf("%s %s is listed as %+v", module.Path, module.Version, c)
		}
	}
	for _, name := range []string{"Go", "Source Sans 3", "Noto Emoji", "sRGB2014.icc"} {
		if listed[name].Name == "" {
			t.Errorf("%s is not listed", name)
		}
	}
}

func TestSBOM_isTheSameEachTime(t *testing.T) {
	parts := ownParts(t)
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := writeSBOM(out, "1.2.3", parts); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two lists of the same program differ")
	}
	for _, word := range []string{"serialNumber", "timestamp"} {
		if strings.Contains(first.String(), word) {
			t.Errorf("the list has a %s, which would differ each time", word)
		}
	}
}

func TestLicences_holdEveryTextOnce(t *testing.T) {
	parts := ownParts(t)
	var out bytes.Buffer
	if err := writeLicences(&out, parts); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "The Tröskel authors") {
		t.Error("our own licence is not there")
	}
	for _, p := range parts {
		if p.name != "SQLite" && len(p.texts) == 0 {
			t.Errorf("%s has no text", p.name)
		}
		for _, text := range p.texts {
			if times := strings.Count(out.String(), text); times != 1 {
				t.Errorf("the licence of %s is there %d times", p.name, times)
			}
		}
	}
}

func TestReadLicences_refusesWhatItDoesNotKnow(t *testing.T) {
	mit, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"a licence", string(mit), "MIT"},
		{"a promise", "All rights reserved. You may look at this.", ""},
		{"nothing", "", ""},
		{"a licence with more terms of its own", string(mit) + strings.Repeat("And you shall also pay for it. ", 100), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "LICENSE")
			if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			got, _, err := readLicences(file)
			if got != test.want || (err == nil) != (test.want != "") {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
	if _, _, err := readLicences(); err == nil {
		t.Error("a part without any licence was taken")
	}
}

func TestIsLicence_goesByTheName(t *testing.T) {
	names := []string{"LICENSE", "LICENSE.txt", "license_test.go", "COPYING", "README.md", "UNLICENSE", "licence.md"}
	names = slices.DeleteFunc(names, func(name string) bool { return !isLicence(name) })
	if got := strings.Join(names, " "); got != "LICENSE LICENSE.txt COPYING UNLICENSE licence.md" {
		t.Errorf("got %s", got)
	}
}

// ownParts are what the running test is made of.
func ownParts(t *testing.T) []part {
	t.Helper()
	t.Chdir("../..") // the typefaces' licences lie under the root
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	parts, err := partsOf([]string{program})
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

func listOf(t *testing.T, parts []part) sbom {
	t.Helper()
	var out bytes.Buffer
	if err := writeSBOM(&out, "1.2.3", parts); err != nil {
		t.Fatal(err)
	}
	var list sbom
	if err := json.Unmarshal(out.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	return list
}
