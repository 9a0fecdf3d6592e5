package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// childMark is set in the environment of the process that has the window.
const childMark = "TROSKEL_WINDOW"

// exitSaid is the exit code of a child that has said itself what is wrong.
const exitSaid = 3

// runChild starts the window in a process of its own, waits for it and returns the exit code. When the window could not
// open it says so: what the toolkit prints then means nothing to the person who started the program.
func runChild(o options) int {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	var said bytes.Buffer
	child := exec.Command(self, os.Args[1:]...)
	child.Env = append(os.Environ(), childMark+"=1")
	child.Stdout = os.Stdout
	child.Stderr = &said
	err = child.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit) && exit.ExitCode() == exitSaid:
		_, _ = io.Copy(os.Stderr, &said)
		return 1
	case strings.Contains(said.String(), shownMark):
		if reportErr := writeCrash(o.data, said.String(), err); reportErr != nil {
			fmt.Fprintln(os.Stderr, reportErr)
		}
		fmt.Fprintln(os.Stderr, o.words().Text("app.crashed", "folder", o.data))
		return 1
	default:
		fmt.Fprintln(os.Stderr, o.words().Text("app.no-window"))
		fmt.Fprintln(os.Stderr, o.words().Text("app.no-window-cause", "cause", cause(said.String())))
		return 1
	}
}

// cause picks out of what the toolkit printed the line that tells why, for whoever looks after the computer.
func cause(printed string) string {
	for _, line := range strings.Split(printed, "\n") {
		if _, why, ok := strings.Cut(line, "Cause:"); ok && strings.Contains(why, "Unavailable") {
			return strings.TrimSpace(why)
		}
	}
	first, _, _ := strings.Cut(strings.TrimSpace(printed), "\n")
	return first
}
