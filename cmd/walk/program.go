//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

// program is the running program. It has a process of its own for its window, so both are in one group.
type program struct {
	command *exec.Cmd
	ended   chan error
	said    *os.File // what it said where a person would see it: its standard output and error
}

// startProgram starts the program on a screen. What it keeps for itself goes into the folder of the flow.
func startProgram(s *screen, path, folder, scale string, args ...string) (*program, error) {
	said, err := os.Create(filepath.Join(folder, "said.txt"))
	if err != nil {
		return nil, err
	}
	command := s.command(path, args...)
	command.Env = append(command.Env, "HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_CACHE_HOME="+folder, "FYNE_SCALE="+scale)
	command.Stdout, command.Stderr = said, said
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	p := &program{command: command, ended: make(chan error, 1), said: said}
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
	_ = syscall.Kill(-p.command.Process.Pid, syscall.SIGKILL)
	<-p.ended
	p.ended <- nil
	_ = p.said.Close()
}
