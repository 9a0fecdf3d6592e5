package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"troskel/data/selftest"
)

// childMark is set in the environment of the process that has the window, to what that process is for.
const childMark = "TROSKEL_WINDOW"

// The marks of a child.
const (
	windowMark  = "1"
	reserveMark = "reserve" // it draws with the driver that we bring, since the computer's own cannot
	probeMark   = "probe"   // it tries whether a window can be opened, tells, and ends
)

// exitSaid is the exit code of a child that has said itself what is wrong, in a line that begins with saidMark.
const (
	exitSaid = 3
	saidMark = "troskel says: "
)

// ending is how a child ended.
type ending struct {
	how     how
	err     error
	printed string // what it printed, as far as it is kept
}

type how int

const (
	endedWell     how = iota // as it should
	endedSaying              // it has said itself what is wrong
	endedCrashing            // unexpectedly, after its window was shown
	neverShown               // its window could not open
)

// runChild starts the window in a process of its own, waits for it and returns the exit code. When the window could not
// open it is tried once more with a driver of our own, where one lies beside the program; and otherwise it says so: what the
// toolkit prints then means nothing to the person who started the program.
func runChild(o options) int {
	ended := start(ownPath(), windowMark)
	if ended.how == neverShown {
		if reserve := reserveOf(ownPath()); reserve != "" {
			ended = start(reserve, reserveMark)
		}
	}
	words := o.words()
	switch ended.how {
	case endedWell:
		return 0
	case endedSaying:
		o.tell(sentenceIn(ended.printed))
	case endedCrashing:
		if err := writeCrash(o.data, ended.printed, ended.err); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		o.tell(words.Text("app.crashed", "folder", o.data))
	case neverShown:
		return noWindow(o, ended.printed)
	}
	return 1
}

// start runs a child until it ends.
func start(path, mark string) ending {
	child := exec.Command(path, os.Args[1:]...)
	child.Env = append(os.Environ(), childMark+"="+mark)
	child.Stdout = os.Stdout
	var printed told
	child.Stderr = &printed
	err := child.Run()
	return endingOf(err, printed.String())
}

func endingOf(err error, printed string) ending {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return ending{endedWell, nil, printed}
	case errors.As(err, &exit) && exit.ExitCode() == exitSaid:
		return ending{endedSaying, err, printed}
	case strings.Contains(printed, shownMark):
		return ending{endedCrashing, err, printed}
	}
	return ending{neverShown, err, printed}
}

// sentenceIn is what a child has said itself.
func sentenceIn(printed string) string {
	_, sentence, _ := strings.Cut(printed, saidMark)
	return strings.TrimSpace(sentence)
}

// why are the sentences on a window that could not open, by what was the matter.
var why = map[selftest.Failure]string{
	selftest.NoDisplay: "nowindow.display", selftest.NoOpenGL: "nowindow.opengl", selftest.Crashed: "nowindow.driver",
}

// noWindow says why the window could not open and what to do, offers the web browser instead, and returns the exit
// code.
func noWindow(o options, printed string) int {
	words := o.words()
	failure, cause := selftest.FailureIn(printed)
	sentences := []string{words.Text(why[failure]), words.Text("nowindow.more")}
	if cause != "" {
		sentences = append(sentences, words.Text("nowindow.cause", "cause", cause))
	}
	text := strings.Join(sentences, "\n")
	if failure == selftest.NoDisplay { // there the web browser has none either
		o.tell(text)
		return 1
	}
	fmt.Fprintln(os.Stderr, text+"\n"+words.Text("nowindow.command"))
	if o.ask(text + "\n\n" + words.Text("nowindow.browser")) {
		return runBrowser(o)
	}
	return 1
}

func ownPath() string {
	self, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return self
}

// reserveFolder is the folder beside the program in which a second copy of it may lie, together with a driver that draws
// without a graphics card: Windows takes the driver that lies beside the program before the computer's own.
const reserveFolder = "reserv"

// reserveOf is the copy of a program that draws with our own driver; empty when there is none, as in that copy itself.
func reserveOf(program string) string {
	reserve := filepath.Join(filepath.Dir(program), reserveFolder, filepath.Base(program))
	if runtime.GOOS == "windows" {
		if _, err := os.Stat(filepath.Join(filepath.Dir(reserve), "opengl32.dll")); err != nil {
			return ""
		}
	}
	if info, err := os.Stat(reserve); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return reserve
}
