//go:build linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The desk that the benchmarks of the window are run on: a virtual screen with a window manager, programs that are opened on
// it and closed again, and keys.

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

// opened is a program whose window is seen.
type opened struct {
	b      *testing.B
	group  int // the program and its children
	begun  time.Time
	took   time.Duration // until its window was there
	window string
	log    string // empty when it has none
}

// open starts a program and waits until its window can be seen.
func open(b *testing.B, title, path string, args ...string) *opened {
	b.Helper()
	program := exec.Command(path, args...)
	program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	o := &opened{b: b, begun: time.Now()}
	if err := program.Start(); err != nil {
		b.Fatal(err)
	}
	o.group = program.Process.Pid
	ended := make(chan error, 1)
	go func() { ended <- program.Wait() }()
	for time.Since(o.begun) < time.Minute {
		found, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", title).Output()
		if windows := strings.Fields(string(found)); err == nil && len(windows) > 0 {
			o.took, o.window = time.Since(o.begun), windows[0]
			return o
		}
		select {
		case err := <-ended:
			b.Fatalf("%s ended before its window was there: %v", path, err)
		default:
		}
	}
	o.close()
	b.Fatalf("no window %q", title)
	return nil
}

// close ends the program and its children, and waits until its window is gone.
func (o *opened) close() {
	_ = syscall.Kill(-o.group, syscall.SIGKILL)
	for range 200 {
		if o.window == "" || exec.Command("xdotool", "getwindowname", o.window).Run() != nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// openOurs opens the program with a folder of its own, and a log to follow it by.
func openOurs(b *testing.B, path string, args ...string) *opened {
	b.Helper()
	folder := b.TempDir()
	log := filepath.Join(folder, "log.txt")
	o := open(b, "^Tröskel", path, append([]string{
		"--data", filepath.Join(folder, "data"), "--save-to", folder, "--lang", "sv", "--log", log,
	}, args...)...)
	o.log = log
	o.until("page start")
	return o
}

// press presses keys in the window, one after the other.
func (o *opened) press(keys ...string) {
	o.b.Helper()
	if said, err := exec.Command("xdotool", append([]string{"key", "--delay", "40"}, keys...)...).CombinedOutput(); err != nil {
		o.b.Fatalf("xdotool: %v: %s", err, said)
	}
}

// lines is the log as it is now.
func (o *opened) lines() []string {
	content, err := os.ReadFile(o.log)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		o.b.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(content)), "\n")
}

// last is the last line of the log that begins with a word.
func (o *opened) last(word string) string {
	lines := o.lines()
	for nth := len(lines) - 1; nth >= 0; nth-- {
		if strings.HasPrefix(lines[nth], word+" ") {
			return lines[nth]
		}
	}
	return ""
}

// until waits for a line that begins with some words to be the last of its kind.
func (o *opened) until(words string) {
	o.b.Helper()
	word, _, _ := strings.Cut(words, " ")
	for range 1500 {
		if strings.HasPrefix(o.last(word), words) {
			time.Sleep(300 * time.Millisecond) // until it has the keyboard, too
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	o.b.Fatalf("waited in vain for %q; the log ends %q", words, o.lines()[max(0, len(o.lines())-5):])
}

// button presses Tab until a button has the keyboard whose label begins with some words, and presses it.
func (o *opened) button(words string) {
	o.b.Helper()
	for range 60 {
		if strings.Contains(o.last("focus"), " "+words) {
			o.press("Return")
			return
		}
		o.press("Tab")
		time.Sleep(200 * time.Millisecond)
	}
	o.b.Fatalf("no button %q", words)
}

// used is how much time of a processor the program and its children have taken since they began.
func (o *opened) used() (taken time.Duration) {
	o.b.Helper()
	threads, err := filepath.Glob("/proc/[0-9]*/task/*/schedstat")
	if err != nil {
		o.b.Fatal(err)
	}
	for _, path := range threads {
		pid, _ := strconv.Atoi(strings.Split(path, "/")[2])
		if group, err := syscall.Getpgid(pid); err != nil || group != o.group {
			continue
		}
		content, err := os.ReadFile(path) // #nosec G304 -- of the system
		if err != nil {
			continue // it ended a moment ago
		}
		var nanoseconds int64
		if _, err := fmt.Sscan(string(content), &nanoseconds); err == nil {
			taken += time.Duration(nanoseconds)
		}
	}
	return taken
}
