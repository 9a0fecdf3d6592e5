package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkWindow measures from the start of the program until its window is seen, against a window that only says hello,
// in the same run on the same virtual screen. The ratio is what counts; both are started in turn.
func BenchmarkWindow(b *testing.B) {
	screen(b)
	ours, hello := build(b, "."), build(b, "./testdata/hello")
	var first, baseline time.Duration
	rounds := 0
	for b.Loop() {
		baseline += seen(b, "Hello", hello)
		first += seen(b, "Tröskel", ours, "--data", b.TempDir())
		rounds++
	}
	b.ReportMetric(float64(first.Milliseconds())/float64(rounds), "ms/window")
	b.ReportMetric(float64(baseline.Milliseconds())/float64(rounds), "ms/hello")
	b.ReportMetric(float64(first)/float64(baseline), "times-hello")
}

// screen starts a virtual screen and a window manager for the benchmark.
func screen(b *testing.B) {
	b.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	xvfb := exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-screen", "0", "1366x768x24")
	xvfb.ExtraFiles = []*os.File{write}
	if err := xvfb.Start(); err != nil {
		b.Fatalf("start a virtual screen: %v (make test installs Xvfb)", err)
	}
	b.Cleanup(func() { _ = xvfb.Process.Kill(); _ = xvfb.Wait() })
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		b.Fatal(err)
	}
	b.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	b.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
	openbox := exec.Command("openbox")
	if err := openbox.Start(); err != nil {
		b.Fatalf("start a window manager: %v (make test installs openbox)", err)
	}
	b.Cleanup(func() { _ = openbox.Process.Kill(); _ = openbox.Wait() })
}

func build(b *testing.B, what string) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "program")
	if said, err := exec.Command("go", "build", "-o", path, what).CombinedOutput(); err != nil {
		b.Fatalf("build %s: %v\n%s", what, err, said)
	}
	return path
}

// seen starts a program and tells how long it took until its window could be seen; then it ends it.
func seen(b *testing.B, title, path string, args ...string) time.Duration {
	b.Helper()
	program := exec.Command(path, args...)
	begun := time.Now()
	if err := program.Start(); err != nil {
		b.Fatal(err)
	}
	found, err := exec.Command("xdotool", "search", "--sync", "--onlyvisible", "--name", "^"+title+"$").Output()
	took := time.Since(begun)
	if err != nil {
		b.Fatalf("no window %q: %v", title, err)
	}
	window := strings.Fields(string(found))[0]
	_ = exec.Command("xdotool", "windowclose", window).Run()
	_ = program.Process.Kill()
	_ = program.Wait()
	_ = exec.Command("pkill", "-f", path).Run()
	return took
}
