//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// screen is an X display with a window manager and a Swedish keyboard: one of its own, or the one there is.
type screen struct {
	display string
	started []*exec.Cmd
}

// windows makes every window as large as the screen, without a frame, as on a laptop with nothing else open, and leaves
// all keys to the program.
const windows = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application class="*"><decor>no</decor><focus>yes</focus><maximized>yes</maximized></application>
  </applications>
</openbox_config>
`

// openScreen starts a virtual screen of a size such as 1366x768. The files it needs go into a folder.
func openScreen(size, folder string) (*screen, error) {
	s := &screen{}
	if err := s.startServer(size); err != nil {
		return nil, err
	}
	settings := filepath.Join(folder, "openbox.xml")
	if err := os.WriteFile(settings, []byte(windows), 0o600); err != nil {
		s.close()
		return nil, err
	}
	manager := s.command("openbox", "--sm-disable", "--config-file", settings)
	if err := manager.Start(); err != nil {
		s.close()
		return nil, fmt.Errorf("start openbox: %w", err)
	}
	s.started = append(s.started, manager)
	// Until the window manager answers, a window would stay without the keyboard.
	if err := s.untilManaged(); err != nil {
		s.close()
		return nil, err
	}
	if said, err := s.command("setxkbmap", "se").CombinedOutput(); err != nil {
		s.close()
		return nil, fmt.Errorf("set a Swedish keyboard: %w: %s", err, said)
	}
	return s, nil
}

// startServer lets the server choose a free display and say which it took.
func (s *screen) startServer(size string) error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	defer read.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-dpi", "96",
		"-noreset", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	err = server.Start()
	_ = write.Close()
	if err != nil {
		return fmt.Errorf("start a virtual screen: %w", err)
	}
	s.started = append(s.started, server)
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		s.close()
		return fmt.Errorf("the virtual screen said no number: %w", err)
	}
	s.display = ":" + strings.TrimSpace(number)
	return nil
}

func (s *screen) untilManaged() error {
	return within(waitLimit, "a window manager", func() bool {
		said, err := s.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return err == nil && strings.Contains(string(said), "window id")
	})
}

// command is a command that sees this screen, and no session bus: a program that looks for one would leave a daemon
// behind.
func (s *screen) command(name string, args ...string) *exec.Cmd {
	command := exec.Command(name, args...)
	command.Env = append(without(os.Environ(), "WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"),
		"DISPLAY="+s.display, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent")
	return command
}

// close ends what was started, the last first.
func (s *screen) close() {
	for i := len(s.started) - 1; i >= 0; i-- {
		_ = s.started[i].Process.Kill()
		_ = s.started[i].Wait()
	}
	s.started = nil
}

func without(environment []string, names ...string) []string {
	var rest []string
	for _, entry := range environment {
		kept := true
		for _, name := range names {
			kept = kept && !strings.HasPrefix(entry, name+"=")
		}
		if kept {
			rest = append(rest, entry)
		}
	}
	return rest
}

// waitLimit is how long anything may take that a person would wait for.
const waitLimit = 15 * time.Second

// within asks again and again until something is so, and says what it waited for when it never is.
func within(limit time.Duration, what string, so func() bool) error {
	for deadline := time.Now().Add(limit); ; time.Sleep(20 * time.Millisecond) {
		if so() {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("waited %s in vain for %s", limit, what)
		}
	}
}
