package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"troskel/assets"
	"troskel/data/erase"
	"troskel/data/outgoing"
	"troskel/data/place"
	"troskel/data/selftest"
	"troskel/data/store"
)

// probes are what the self-test asks of this computer.
func (o options) probes() selftest.Probes {
	saveTo := o.saveTo
	if saveTo == "" {
		saveTo = place.Documents()
	}
	return selftest.Probes{
		DataDir: o.data, SaveTo: saveTo, Window: tryWindow, Ring: ring(), Database: store.Try, Write: outgoing.Write,
		Free: selftest.Free, Place: func(folder string) place.Place { return place.Of(folder, os.Getenv) },
		Font: assets.Font, Now: time.Now,
	}
}

// selfTest tries whether the computer has what the day needs, prints the report, and returns 1 when something will not
// work. On Windows, where a program with a window has no console, the report goes into a file too, and a message box tells
// what is wrong and where the file is.
func selfTest(o options) int {
	words := o.words()
	checks := selftest.Run(o.probes())
	home, _ := os.UserHomeDir() // without one there is nothing to leave out of the report
	report := selftest.Report(words, selftest.Computer{
		Version: version, System: selftest.System(), When: time.Now(), Home: home,
	}, checks)
	fmt.Print(report)
	if runtime.GOOS == "windows" {
		lines := []string{selftest.Verdict(words, checks)}
		for _, check := range checks {
			if check.Result == selftest.Bad {
				lines = append(lines, check.Says.In(words)+" "+check.Do.In(words))
			}
		}
		path := filepath.Join(o.data, erase.SelfTestName)
		err := outgoing.Write(path, func(w io.Writer) error { _, err := io.WriteString(w, report); return err })
		if err == nil {
			lines = append(lines, words.Text("selftest.saved", "file", path))
		}
		o.tell(strings.Join(lines, "\n\n"))
	}
	if selftest.Worst(checks) == selftest.Bad {
		return 1
	}
	return 0
}
