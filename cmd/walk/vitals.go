//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// vitals is what the window's process holds at a moment, as Linux tells it.
type vitals struct {
	at      time.Time
	memory  int // kB of its own that lie in memory; the program's and the libraries' code is not counted
	threads int
	files   int // that are open
}

// windowProcess is the process that has the window: the program's only child, or the program itself when it has none.
func (p *program) windowProcess() (int, error) {
	pid := p.command.Process.Pid
	content, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	if err != nil {
		return 0, fmt.Errorf("the system does not tell which processes there are: %w", err)
	}
	if children := strings.Fields(string(content)); len(children) > 0 {
		return strconv.Atoi(children[0])
	}
	return pid, nil
}

func readVitals(pid int) (vitals, error) {
	folder := fmt.Sprintf("/proc/%d", pid)
	status, err := os.ReadFile(filepath.Join(folder, "status"))
	if err != nil {
		return vitals{}, err
	}
	files, err := os.ReadDir(filepath.Join(folder, "fd"))
	if err != nil {
		return vitals{}, err
	}
	v := vitals{at: time.Now(), files: len(files)}
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		number, _ := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "kB")))
		switch name {
		case "RssAnon":
			v.memory = number
		case "Threads":
			v.threads = number
		}
	}
	if v.memory == 0 || v.threads == 0 {
		return v, fmt.Errorf("%s/status tells neither memory nor threads", folder)
	}
	return v, nil
}

// slope is how many kB of memory the program gains in a minute, by the line that lies nearest to all that was read.
func slope(read []vitals) float64 {
	var x, y, xx, xy float64
	for _, one := range read {
		minutes, memory := one.at.Sub(read[0].at).Minutes(), float64(one.memory)
		x, y, xx, xy = x+minutes, y+memory, xx+minutes*minutes, xy+minutes*memory
	}
	n := float64(len(read))
	if n*xx == x*x {
		return 0
	}
	return (n*xy - x*y) / (n*xx - x*x)
}
