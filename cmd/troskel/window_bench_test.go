//go:build linux

package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// BenchmarkWindow measures from the start of the program until its window is there, and until something is drawn in it,
// against a window that only says hello and against a browser without a window that opens a survey with the same exercises:
// each in turn, in the same run on the same virtual screen. The ratios are what counts. The browser is timed until its page
// stands there: it need not paint it.
//
// First all three are started warm, and then cold: what each reads from the disk is put out of the memory before. Where that
// needs more rights than one has, only the pages of the program's and the libraries' own files are.
func BenchmarkWindow(b *testing.B) {
	screen(b)
	ours, hello, form := build(b, "."), build(b, "./testdata/hello"), writeForm(b, b.TempDir())
	for _, cold := range []bool{false, true} {
		name := map[bool]string{false: "warm", true: "cold"}[cold]
		b.Run(name, func(b *testing.B) { startInTurn(b, cold, ours, hello, form) })
	}
}

func startInTurn(b *testing.B, cold bool, ours, hello, form string) {
	var window, said, drawn, saidDrawn, shown time.Duration
	rounds := 0
	for b.Loop() {
		forget(b, cold, ours, hello)
		took, first := seen(b, "^Hello$", hello)
		said, saidDrawn = said+took, saidDrawn+first
		forget(b, cold, ours, hello)
		took, first = seen(b, "^Tröskel", ours, "--data", b.TempDir())
		window, drawn = window+took, drawn+first
		forget(b, cold, ours, hello)
		shown += browsed(b, form)
		rounds++
	}
	each := func(sum time.Duration) float64 { return float64(sum.Milliseconds()) / float64(rounds) }
	b.ReportMetric(each(window), "ms-window")
	b.ReportMetric(each(drawn), "ms-drawn")
	b.ReportMetric(each(said), "ms-hello")
	b.ReportMetric(each(saidDrawn), "ms-hello-drawn")
	b.ReportMetric(each(shown), "ms-form")
	b.ReportMetric(float64(window)/float64(said), "times-hello")
	b.ReportMetric(float64(drawn)/float64(saidDrawn), "times-hello-drawn")
	b.ReportMetric(float64(drawn)/float64(shown), "times-form")
}

// seen starts a program and tells how long it took until its window was there, and until something was drawn in it; then it
// ends it.
func seen(b *testing.B, title, path string, args ...string) (took, drawn time.Duration) {
	b.Helper()
	program := open(b, title, path, args...)
	defer program.close()
	for range 200 {
		shot := exec.Command("import", "-silent", "-window", program.window, "-resize", "200x", "-depth", "8", "gray:-")
		picture, err := shot.Output()
		if err == nil && bytes.Count(picture, picture[:1]) < len(picture) {
			return program.took, time.Since(program.begun)
		}
	}
	b.Fatalf("nothing is drawn in the window %q", title)
	return 0, 0
}

// browsed opens a page in a browser without a window and tells how long it took until the page stood there.
func browsed(b *testing.B, address string) time.Duration {
	b.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		b.Skip("chromium is not installed; .ci/setup flows installs it")
	}
	command := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--allow-file-access-from-files", "--user-data-dir="+b.TempDir(), "--dump-dom", address)
	output, err := command.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	begun := time.Now()
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	var content bytes.Buffer
	first := make([]byte, 1)
	_, err = output.Read(first)
	took := time.Since(begun)
	if err == nil {
		_, err = content.ReadFrom(output)
	}
	_ = command.Wait()
	if err != nil || !strings.Contains(content.String(), shownByForm) || !strings.Contains(content.String(), "sd-question") {
		b.Fatalf("the form is not shown: %v\n%.2000s", err, content.String())
	}
	return took
}

// forget puts out of memory what has been read from the disk.
func forget(b *testing.B, cold bool, programs ...string) {
	b.Helper()
	if !cold {
		return
	}
	unix.Sync()
	if err := os.WriteFile("/proc/sys/vm/drop_caches", []byte("3"), 0o600); err == nil {
		return
	}
	for _, path := range append(programs, "/usr/lib/chromium", "/usr/lib/x86_64-linux-gnu", surveys) {
		_ = filepath.WalkDir(path, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() {
				forgetFile(path)
			}
			return nil
		})
	}
}

// forgetFile asks the system to let go of a file's pages. Pages that a program has in use stay.
func forgetFile(path string) {
	file, err := os.Open(path) // #nosec G304 -- programs and libraries
	if err != nil {
		return
	}
	defer file.Close()
	_ = unix.Fadvise(int(file.Fd()), 0, 0, unix.FADV_DONTNEED)
}
