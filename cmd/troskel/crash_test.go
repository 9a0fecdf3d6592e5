package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"troskel/data/erase"
)

// crashed panics with what a participant wrote in its words, and gives what the system would print.
func crashed(secret string) (printed string) {
	defer func() {
		fault := recover().(error)
		printed = "panic: " + fault.Error() + " [recovered]\n\n" + string(debug.Stack()) + "\n" + secret + "\n"
	}()
	panic(errors.New(`answer "` + secret + `" cannot be read: strconv.ParseInt: parsing "` + secret + `": invalid syntax`))
}

func TestWriteCrash_tellsWhereAndNeverWhatSomebodyWrote(t *testing.T) {
	const secret = "Ett bygglov på Storgatan (nr 3)"
	folder := t.TempDir()
	if err := writeCrash(folder, crashed(secret), errors.New("exit status 2")); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(folder, erase.ReportName))
	if err != nil {
		t.Fatal(err)
	}
	report := string(content)
	for _, word := range []string{"bygglov", "Storgatan"} {
		if strings.Contains(report, word) {
			t.Errorf("the report holds %q:\n%s", word, report)
		}
	}
	for _, want := range []string{"panic: answer … cannot be read", "crash_test.go:", "crashed(…)", "exit status 2"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
}
