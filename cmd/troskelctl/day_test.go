package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/lock"
	"troskel/data/session"
	"troskel/data/store"
	"troskel/data/workshop"
)

// asked is a conversation with the command as another program.
type asked struct {
	*exec.Cmd
	to   io.WriteCloser
	said *bufio.Reader
}

// ask starts the day of a workshop file on a data folder.
func ask(t *testing.T, data, file string) asked {
	t.Helper()
	command := exec.Command("troskelctl", "day", "--lang", "sv", "--data", data, "--save-to", t.TempDir(), file) // #nosec G204
	command.Env = append(os.Environ(), "DBUS_SESSION_BUS_ADDRESS=")
	to, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	said, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	return asked{command, to, bufio.NewReader(said)}
}

// hear reads until something is said.
func (a asked) hear(t *testing.T, what string) {
	t.Helper()
	var heard strings.Builder
	for !strings.HasSuffix(heard.String(), what) {
		letter, err := a.said.ReadByte()
		if err != nil {
			t.Fatalf("%q was never said: %v, after\n%s", what, err, heard.String())
		}
		heard.WriteByte(letter)
	}
}

func (a asked) types(t *testing.T, lines ...string) {
	t.Helper()
	if _, err := io.WriteString(a.to, strings.Join(lines, "\n")+"\n"); err != nil {
		t.Fatal(err)
	}
}

const thought = `workshop: egen
format: 1
language: sv
title: En liten dag
blocks:
  - key: morgon
    title: Morgon
    starts: "00:00"
    ends: "23:59"
    exercises:
      - key: tanke
        kind: reflection
        title: En tanke
        use: core
        steps: [{form: alone, minutes: 10}]
        task: {prompts: [{key: vad, text: Vad tänker du?}, {key: hur, text: Hur gör du?}]}
`

func thoughtFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "egen.sv.yaml")
	if err := os.WriteFile(file, []byte(thought), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// textIn is what a data folder holds of a question of the only day in it.
func textIn(t *testing.T, data, key string) string {
	t.Helper()
	opened, err := store.OpenWith(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	days, err := opened.Store.Sessions()
	if err != nil || len(days) != 1 {
		t.Fatalf("%d days, %v", len(days), err)
	}
	records, damaged, err := opened.Store.Records(days[0].Session)
	if err != nil || len(damaged) > 0 {
		t.Fatal(damaged, err)
	}
	files, err := opened.Store.Workshop(days[0].Workshop)
	if err != nil {
		t.Fatal(err)
	}
	set, err := workshop.FromBytes(files)
	if err != nil {
		t.Fatal(err)
	}
	day, _ := session.Restore(days[0].Session, set, records, func(session.Record) {})
	return day.Answer("tanke").(*exercise.ReflectionAnswer).Texts[key]
}

// TestDay_killedItHoldsAllThatWasSaidToBeSaved kills the program as soon as it has said that something is saved, and goes on
// with the day in another.
func TestDay_killedItHoldsAllThatWasSaidToBeSaved(t *testing.T) {
	data, file := t.TempDir(), thoughtFile(t)
	first := ask(t, data, file)
	first.types(t, "", "", "Tonen.", "Och tiden.", "")
	first.hear(t, "Sparat ")
	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait() // it says that it was killed
	if text := textIn(t, data, "vad"); text != "Tonen.\nOch tiden." {
		t.Errorf("the store holds %q", text)
	}
	second := ask(t, data, file)
	second.types(t, "1", "", "Ringer först.", "")
	second.hear(t, "Skrivet: Tonen.")
	second.hear(t, "Sparat ")
	if err := second.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = second.Wait()
	if text := textIn(t, data, "hur"); text != "Ringer först." || textIn(t, data, "vad") == "" {
		t.Errorf("the store holds %q", text)
	}
}

// TestDay_interruptedItKeepsWhatWasTyped interrupts it in the middle of a text.
func TestDay_interruptedItKeepsWhatWasTyped(t *testing.T) {
	data, file := t.TempDir(), thoughtFile(t)
	talk := ask(t, data, file)
	talk.types(t, "", "", "Tonen.")
	talk.hear(t, "Mer, eller tom rad: ")
	if err := talk.Process.Signal(os.Interrupt); err != nil {
		t.Skip("there are no signals here:", err)
	}
	talk.hear(t, "Allt är sparat.")
	if err := talk.Wait(); err != nil {
		t.Error(err)
	}
	if text := textIn(t, data, "vad"); text != "Tonen." {
		t.Errorf("the store holds %q", text)
	}
}

func TestDay_isNotOpenedTwice(t *testing.T) {
	data := t.TempDir()
	held, err := lock.Acquire(data)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Release()
	said, err := exec.Command("troskelctl", "day", "--lang", "sv", "--data", data).CombinedOutput() // #nosec G204
	if err == nil || !strings.Contains(string(said), "redan öppet") {
		t.Errorf("%v: %s", err, said)
	}
}
