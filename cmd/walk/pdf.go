//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"strings"
	"unicode"
)

// checkPDF has a PDF read by other programs than ours. What was written must stand in it.
func checkPDF(path string, written []string) error {
	for _, check := range [][]string{{"qpdf", "--check", path}, {"pdfinfo", path}} {
		if said, err := exec.Command(check[0], check[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w: %s", strings.Join(check, " "), err, said)
		}
	}
	// In the order in which it was drawn: what stands side by side is told one after the other.
	text, err := exec.Command("pdftotext", "-raw", path, "-").Output()
	if err != nil {
		return fmt.Errorf("pdftotext %s: %w", path, err)
	}
	for _, one := range written {
		if !strings.Contains(letters(string(text)), letters(one)) {
			return fmt.Errorf("%q was written and does not stand in %s", one, path)
		}
	}
	return nil
}

// letters is a text without its spaces and line breaks, which a page breaks as it must.
func letters(text string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsSpace(letter) || letter == '\u00ad' {
			return -1
		}
		return letter
	}, text)
}
