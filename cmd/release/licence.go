package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// enough is how many hundredths of a file must be known words of a licence for the file to be one. Copyright lines and
// prefaces are the rest.
const enough = 50

// isLicence tells whether a file holds a licence, by its name.
func isLicence(name string) bool {
	lower := strings.ToLower(name)
	for _, begin := range []string{"license", "licence", "copying", "unlicense"} {
		if strings.HasPrefix(lower, begin) {
			return !strings.HasSuffix(lower, ".go")
		}
	}
	return false
}

// readLicences tells which licences some files hold, as an SPDX expression, and their texts.
func readLicences(files ...string) (string, []string, error) {
	var names, texts []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", nil, err
		}
		found := licensecheck.Scan(text)
		if found.Percent < enough {
			return "", nil, fmt.Errorf("%s is no licence that is known", file)
		}
		for _, match := range found.Match {
			if !match.IsURL {
				names = append(names, match.ID)
			}
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	if len(names) == 0 {
		return "", nil, errors.New("there is no licence")
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " AND "), texts, nil
}

// ourLicence is the licence of Tröskel itself.
const ourLicence = "LICENSE"

// writeLicences writes our licence, and then the text of every other, each once, under the names of what it is for.
func writeLicences(w io.Writer, parts []part) error {
	own, err := os.ReadFile(ourLicence)
	if err != nil {
		return err
	}
	var order []string
	under := map[string][]string{}
	for _, p := range parts {
		for _, text := range p.texts {
			if under[text] == nil {
				order = append(order, text)
			}
			under[text] = append(under[text], strings.TrimSpace(p.name+" "+p.version))
		}
	}
	said := "Tröskel\n\n" + string(own) +
		"\nTröskel is made of the parts below, each under its own licence.\n" +
		"Tröskel är gjort av delarna nedan, var och en med sin egen licens.\n"
	for _, text := range order {
		said += "\n" + strings.Repeat("=", 78) + "\n" + strings.Join(under[text], "\n") + "\n\n" + text + "\n"
	}
	_, err = io.WriteString(w, said)
	return err
}
