package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/go-gl/gl/v2.1/gl"
	"github.com/go-gl/glfw/v3.4/glfw"

	"troskel/app"
	"troskel/data/selftest"
)

// probePatience is how long opening a window may take. A driver that hangs is told to be silent.
const probePatience = 15 * time.Second

// tryWindow tries in a process of its own whether a window can be opened and drawn in: a driver that crashes or hangs must
// not take this one with it.
func tryWindow() selftest.Window {
	limit, cancel := context.WithTimeout(context.Background(), probePatience)
	defer cancel()
	child := exec.CommandContext(limit, ownPath())
	child.Env = append(os.Environ(), childMark+"="+probeMark)
	child.WaitDelay = time.Second
	var said bytes.Buffer
	var printed told
	child.Stdout, child.Stderr = &said, &printed
	err := child.Run()
	var found selftest.Window
	switch {
	case limit.Err() != nil:
		return selftest.Window{Failure: selftest.Silent}
	case err != nil || json.Unmarshal(said.Bytes(), &found) != nil:
		found.Failure = selftest.Crashed
	}
	if found.Failure == selftest.Crashed { // what it printed may tell more
		failure, cause := selftest.FailureIn(printed.String())
		found.Failure, found.Cause = failure, cmp.Or(cause, found.Cause)
	}
	return found
}

// probe is that process: it opens a small window that nobody sees, as the toolkit would, writes what it found, and ends.
func probe(out io.Writer) int {
	if err := json.NewEncoder(out).Encode(look()); err != nil {
		return 1
	}
	return 0
}

func look() (found selftest.Window) {
	failed := func(why any) selftest.Window {
		said := fmt.Sprint(why)
		found.Failure, found.Cause = selftest.FailureIn(said)
		found.Cause = cmp.Or(found.Cause, said)
		return found
	}
	defer func() { // the windowing library panics where it has no error to return
		if fault := recover(); fault != nil {
			failed(fault)
		}
	}()
	if err := glfw.Init(); err != nil {
		return failed(err)
	}
	defer glfw.Terminate()
	found.Displays = measured()
	glfw.WindowHint(glfw.Visible, glfw.False)
	glfw.WindowHint(glfw.ContextVersionMajor, 2) // as the toolkit asks for
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	window, err := glfw.CreateWindow(64, 64, dialogTitle, nil, nil)
	if err != nil {
		return failed(err)
	}
	if window == nil {
		return failed(app.ErrNoWindow) // the windowing library has printed why
	}
	window.MakeContextCurrent()
	if err := gl.Init(); err != nil {
		return failed(err)
	}
	found.Vendor, found.Renderer, found.Version = name(gl.VENDOR), name(gl.RENDERER), name(gl.VERSION)
	return found
}

// name is what the driver says of itself.
func name(what uint32) string {
	if said := gl.GetString(what); said != nil {
		return gl.GoStr(said)
	}
	return ""
}

// measured are the screens, the computer's own first, with how much room each leaves and how large things are drawn.
func measured() []selftest.Display {
	var all []selftest.Display
	for _, monitor := range monitors() {
		mode := monitor.GetVideoMode()
		if mode == nil {
			continue // it was pulled out a moment ago
		}
		_, _, width, height := monitor.GetWorkarea()
		scale, _ := monitor.GetContentScale()
		all = append(all, selftest.Display{
			Name: monitor.GetName(), Width: mode.Width, Height: mode.Height, WorkWidth: width, WorkHeight: height,
			Scale: float64(scale),
		})
	}
	return all
}
