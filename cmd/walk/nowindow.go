//go:build unix

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// startless is one start of the program that shows no window, and what must come of it.
type startless struct {
	what  string
	args  []string
	env   []string // added to an environment without a screen
	code  int
	says  []string // on standard output or standard error
	boxed bool     // a message box says it too
}

// noTrace is what nobody should have to read.
var noTrace = []string{"goroutine", "panic", ".go:", "0x", "Fyne error", "SIG"}

// walkNoWindow starts the program where no window can open, and where nothing can be kept: it ends by itself, says in a
// sentence why and what to do, and never shows a stack. The self-test says the same, and tries the rest.
func walkNoWindow(w *walker) {
	boxes := w.messageBoxes()
	plain := w.screenWithoutGLX()
	file, data := filepath.Join(w.own, "fil"), filepath.Join(w.own, "svar å ä ö")
	w.try(func() error { return os.WriteFile(file, nil, 0o600) })
	driverless := []string{"DISPLAY=" + w.screen.display, "LIBGL_DRIVERS_PATH=/nonexistent", "LIBGL_ALWAYS_SOFTWARE=1"}
	for _, one := range []startless{
		{"no screen", nil, nil, 1, []string{"finns ingen skärm", "Dina svar är kvar", "--selftest"}, false},
		{"a screen that is not there", nil, []string{"DISPLAY=:4711"}, 1, []string{"finns ingen skärm"}, true},
		{"a screen without OpenGL", nil, []string{"DISPLAY=" + plain}, 1, []string{"saknar OpenGL", "Dina svar är kvar"}, true},
		{"no driver", []string{"--lang", "en"}, driverless, 1, []string{"lack OpenGL", "Your answers are still there"}, true},
		{"no message box is wanted", []string{"--no-dialog"}, driverless, 1,
			[]string{"saknar OpenGL", "troskel --browser"}, false},
		{"a file where answers should be kept", []string{"--data", file}, []string{"DISPLAY=" + w.screen.display}, 1,
			[]string{"En fil står i vägen"}, true},
		{"the self-test without a screen", []string{"--selftest"}, nil, 1,
			[]string{"[Fel] Grafik: Det finns ingen skärm", "[Inte prövat] Skärm", "[Bra] Databasen", "[Bra] PDF"}, false},
		{"the self-test without OpenGL", []string{"--selftest"}, []string{"DISPLAY=" + plain}, 1,
			[]string{"[Fel] Grafik: Fönstret kan inte öppnas", "[Fel] Skärm: Skärmen har 800×600", "[Bra] Typsnitt"}, false},
		{"the self-test on a screen", []string{"--selftest"}, []string{"DISPLAY=" + w.screen.display}, 0,
			[]string{"] Grafik: Fönstret kan öppnas", "] Skärm: Skärmen har "}, false},
	} {
		args := append([]string{"--data", data, "--save-to", w.folder, "--lang", "sv"}, one.args...)
		w.tryStart(w.choices.app, boxes, args, one)
	}
	w.tryReserve(boxes, plain)
}

// tryStart starts the program once and looks at what came of it.
func (w *walker) tryStart(program, boxes string, args []string, one startless) {
	w.try(func() error {
		shown := filepath.Join(boxes, "shown")
		if err := os.RemoveAll(shown); err != nil {
			return err
		}
		limit, cancel := context.WithTimeout(context.Background(), 4*waitLimit)
		defer cancel()
		command := exec.CommandContext(limit, program, args...)
		command.Env = append(without(os.Environ(), "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PATH"),
			append(one.env, "PATH="+boxes, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent")...)
		command.WaitDelay = time.Second
		var said bytes.Buffer
		command.Stdout, command.Stderr = &said, &said
		err := command.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			return fmt.Errorf("%s: %w", one.what, err)
		}
		box, _ := os.ReadFile(shown) // none was shown
		return one.check(command.ProcessState.ExitCode(), said.String(), string(box))
	})
}

func (s startless) check(code int, said, box string) error {
	for _, want := range s.says {
		if !strings.Contains(said, want) {
			return fmt.Errorf("%s: not said is %q, but\n%s", s.what, want, said)
		}
		if s.boxed && !strings.Contains(box, want) {
			return fmt.Errorf("%s: the message box says not %q, but\n%s", s.what, want, box)
		}
	}
	for _, trace := range noTrace {
		if strings.Contains(said+box, trace) {
			return fmt.Errorf("%s: there is a %q in\n%s%s", s.what, trace, said, box)
		}
	}
	switch {
	case code != s.code:
		return fmt.Errorf("%s: it ended with %d instead of %d, and said\n%s", s.what, code, s.code, said)
	case !s.boxed && box != "":
		return fmt.Errorf("%s: a message box says\n%s", s.what, box)
	}
	return nil
}

// tryReserve has a copy of the program with another one in the folder reserv beside it, which stands for the program with a
// driver of its own: it is started where the first has no window, and told what it is for.
func (w *walker) tryReserve(boxes, plain string) {
	program := filepath.Join(w.own, "program", "troskel")
	reserve := filepath.Join(w.own, "program", "reserv", "troskel")
	w.try(func() error {
		content, err := os.ReadFile(w.choices.app)
		if err != nil {
			return err
		}
		script := "#!/bin/sh\necho \"reserve is told $TROSKEL_WINDOW and $*\"\n"
		return errors.Join(os.MkdirAll(filepath.Dir(reserve), 0o700), os.WriteFile(program, content, 0o700),
			os.WriteFile(reserve, []byte(script), 0o700))
	})
	w.tryStart(program, boxes, []string{"--data", filepath.Join(w.own, "svar"), "dag.troskel"}, startless{
		what: "a driver of our own", env: []string{"DISPLAY=" + plain},
		says: []string{"reserve is told reserve and --data", "dag.troskel"},
	})
}

// messageBoxes makes a folder of programs in which one stands for the program that shows message boxes: it writes down what
// it was to show, and answers no.
func (w *walker) messageBoxes() (folder string) {
	folder = filepath.Join(w.own, "bin")
	w.try(func() error {
		script := "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\" >> '" + filepath.Join(folder, "shown") + "'; done\nexit 1\n"
		return errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(filepath.Join(folder, "zenity"), []byte(script), 0o700))
	})
	return folder
}

// screenWithoutGLX starts a screen that knows nothing of OpenGL, and gives its name.
func (w *walker) screenWithoutGLX() (display string) {
	w.try(func() error {
		read, write, err := os.Pipe()
		if err != nil {
			return err
		}
		defer read.Close()
		server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "800x600x24", "-noreset", "-nolisten", "tcp",
			"-extension", "GLX")
		server.ExtraFiles = []*os.File{write}
		err = server.Start()
		_ = write.Close()
		if err != nil {
			return fmt.Errorf("start a screen without OpenGL: %w", err)
		}
		w.screen.started = append(w.screen.started, server)
		number, err := bufio.NewReader(read).ReadString('\n')
		display = ":" + strings.TrimSpace(number)
		return err
	})
	return display
}
