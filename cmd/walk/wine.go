//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// runner runs a Windows program in the Windows that WINEPREFIX names, and makes it first.
const runner = ".ci/wine"

// wine is a Windows to walk the program in: a folder in which Wine keeps its drive C. Its drive Z is the whole of this
// machine. Without one, nil, the program is one of this system.
type wine struct{ prefix string }

// openWine makes the Windows in a folder unless it is there.
func openWine(prefix string) (*wine, error) {
	prefix, err := filepath.Abs(prefix)
	if err != nil {
		return nil, err
	}
	x := &wine{prefix}
	if said, err := x.run(); err != nil {
		return nil, fmt.Errorf("make a Windows in %s: %w: %s", prefix, err, said)
	}
	return x, x.dots(96)
}

// dots sets how many points of the screen are an inch, from the next start on: 96 are 100 %.
func (x *wine) dots(count int) error {
	said, err := x.run("reg", "add", `HKCU\Control Panel\Desktop`,
		"/v", "LogPixels", "/t", "REG_DWORD", "/d", strconv.Itoa(count), "/f")
	if err != nil {
		return fmt.Errorf("set the dots per inch: %w: %s", err, said)
	}
	x.stop()
	return nil
}

// set is what a command's environment needs to run there.
func (x *wine) set() []string {
	if x == nil {
		return nil
	}
	return []string{"WINEPREFIX=" + x.prefix}
}

// run runs a program without a window to its end, on its system, and gives what it said.
func (x *wine) run(command ...string) ([]byte, error) {
	if x != nil {
		command = append([]string{runner}, command...)
	}
	run := exec.Command(command[0], command[1:]...)
	run.Env = append(without(os.Environ(), "DISPLAY"), x.set()...)
	return run.CombinedOutput()
}

// stop ends every program there at once, as when the power goes.
func (x *wine) stop() {
	off := exec.Command("wineserver", "-k")
	off.Env = append(os.Environ(), x.set()...)
	_ = off.Run() // there may be none
}

// there is what a file of this machine is called in Windows.
func (x *wine) there(path string) string {
	if x == nil || !filepath.IsAbs(path) {
		return path
	}
	return `Z:` + strings.ReplaceAll(path, "/", `\`)
}

// typed is that as one can type it: the keys of a backslash, on a Swedish keyboard, come to nothing good through X and Wine.
// Windows takes the other stroke, too.
func (x *wine) typed(path string) string { return strings.ReplaceAll(x.there(path), `\`, "/") }

// here is what a file of Windows is called on this machine.
func (x *wine) here(path string) string {
	if x == nil || len(path) < 3 || path[1] != ':' {
		return path
	}
	rest := strings.ReplaceAll(path[2:], `\`, "/")
	if path[0] == 'C' {
		return filepath.Join(x.prefix, "drive_c", rest)
	}
	return rest
}
