//go:build !windows

package main

import (
	"os"
	"os/exec"
	"strings"
)

// boxes are the programs that show a message box, the better ones first, with how each is asked to.
var boxes = []struct {
	program       string
	message, asks func(text, yes, no string) []string
}{
	{"zenity",
		func(text, _, _ string) []string {
			return []string{"--warning", "--no-markup", "--title", dialogTitle, "--width", "480", "--text", text}
		},
		func(text, yes, no string) []string {
			return []string{"--question", "--no-markup", "--title", dialogTitle, "--width", "480", "--text", text,
				"--ok-label", yes, "--cancel-label", no}
		}},
	{"kdialog",
		func(text, _, _ string) []string { return []string{"--title", dialogTitle, "--sorry", text} },
		func(text, yes, no string) []string {
			return []string{"--title", dialogTitle, "--yesno", text, "--yes-label", yes, "--no-label", no}
		}},
	{"xmessage",
		func(text, _, _ string) []string { return []string{"-center", "-title", dialogTitle, folded(text)} },
		func(text, yes, no string) []string {
			return []string{"-center", "-title", dialogTitle, "-buttons", yes + ":0," + no + ":1", folded(text)}
		}},
}

func showMessage(text string) {
	for _, box := range boxes {
		if path, there := found(box.program); there {
			_ = exec.Command(path, box.message(text, "", "")...).Run() // standard error has the message already
			return
		}
	}
}

// askQuestion asks. Closing the question is no; so is that it could not be shown.
func askQuestion(text, yes, no string) bool {
	for _, box := range boxes {
		if path, there := found(box.program); there {
			return exec.Command(path, box.asks(text, yes, no)...).Run() == nil
		}
	}
	return false
}

// found is where a program that opens windows lies, where there is a screen for it.
func found(program string) (path string, there bool) {
	path, err := exec.LookPath(program)
	return path, err == nil && (os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "")
}

// folded breaks a text into lines for a program that does not.
func folded(text string) string {
	const width = 72
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
				lines, line = append(lines, line), ""
			}
			line = strings.TrimSpace(line + " " + word)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
