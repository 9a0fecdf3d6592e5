//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// program is the running program. It has a process of its own for its window, so both are in one group.
type program struct {
	command *exec.Cmd
	ended   chan error
	windows *wine    // that it runs in, if any
	output  *os.File // where a person would see what it says
}

// startProgram starts the program on a screen. What it keeps for itself goes into the folder of the flow, or into its
// Windows.
func startProgram(s *screen, windows *wine, folder, scale string, line ...string) (*program, error) {
	if windows != nil { // what ran there without a screen has left it without one
		windows.stop()
	}
	output, err := os.Create(filepath.Join(folder, "output.txt"))
	if err != nil {
		return nil, err
	}
	command := s.command(line[0], line[1:]...)
	command.Env = append(append(command.Env, windows.set()...),
		"HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_CACHE_HOME="+folder, "FYNE_SCALE="+scale)
	command.Stdout, command.Stderr = output, output
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", line[0], err)
	}
	p := &program{command: command, ended: make(chan error, 1), windows: windows, output: output}
	go func() { p.ended <- command.Wait() }()
	return p, nil
}

// running tells whether the program is still there.
func (p *program) running() bool {
	select {
	case err := <-p.ended:
		p.ended <- err
		return false
	default:
		return true
	}
}

// kill ends the program at once, as a power cut would, and waits until it is gone.
func (p *program) kill() {
	if p.windows != nil { // there the window's process is not in the group
		p.windows.stop()
	}
	_ = syscall.Kill(-p.command.Process.Pid, syscall.SIGKILL)
	err := <-p.ended
	p.ended <- err
	_ = p.output.Close()
}

// said is what the program has said where a person would see it.
func (p *program) said() string {
	content, err := os.ReadFile(p.output.Name())
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(string(content))
}
