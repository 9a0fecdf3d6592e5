//go:build !windows

package main

import (
	"strings"
	"testing"
)

func TestFolded_breaksBetweenWordsAndKeepsParagraphs(t *testing.T) {
	text := strings.Repeat("Fönstret kunde inte öppnas. ", 12) + "\n\nÖppna i webbläsaren i stället?"
	lines := strings.Split(folded(text), "\n")
	for _, line := range lines {
		if len([]rune(line)) > 72 {
			t.Errorf("%q is too long", line)
		}
	}
	if len(lines) < 6 || lines[len(lines)-2] != "" || lines[len(lines)-1] != "Öppna i webbläsaren i stället?" {
		t.Errorf("%q", lines)
	}
	if got := strings.Fields(strings.Join(lines, " ")); len(got) != len(strings.Fields(text)) {
		t.Errorf("words are lost: %q", lines)
	}
}
