package app_test

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
	"time"

	"troskel/app/console"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/store"
)

// TestWays_aDayGoesFromTheWindowToTheTerminalAndBack has one day in three programs after each other. What was shown as saved
// in one is there in the next, and with the same answers each leaves the same PDF.
func TestWays_aDayGoesFromTheWindowToTheTerminalAndBack(t *testing.T) {
	p := start(t)
	p.writeCase("", "skrivet i fönstret")
	dir := p.close()
	before := bookletIn(t, dir)

	said := inTerminal(t, dir, "+", "skrivet i terminalen", "", "q")
	for _, want := range []string{"skrivet i fönstret", "Sparat"} {
		if !strings.Contains(said, want) {
			t.Errorf("the terminal does not say %q:\n%s", want, said)
		}
	}
	between := bookletIn(t, dir)
	if bytes.Equal(before, between) {
		t.Error("what was written in the terminal is not in the PDF")
	}

	p = start(t, in(dir))
	p.press("Fortsätt")
	for _, want := range []string{"skrivet i fönstret", "skrivet i terminalen"} {
		if !p.Says(want) {
			t.Errorf("the window does not show %q:\n%s", want, p.Text())
		}
	}
	if after := bookletIn(t, p.close()); !bytes.Equal(between, after) {
		t.Errorf("of the same answers the terminal leaves a PDF of %d bytes, and the window another of %d", len(between), len(after))
	}
}

// inTerminal goes on with the only day in a folder and types lines.
func inTerminal(t *testing.T, dir string, lines ...string) (said string) {
	t.Helper()
	opened, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := opened.Store.Sessions()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d days are kept, %v", len(kept), err)
	}
	var out bytes.Buffer
	err = console.Run(console.Options{
		Keeper: opened.Store, DataDir: dir, SaveTo: t.TempDir(), Day: kept[0].Session, Now: eight, Out: &out,
		In: bufio.NewReader(strings.NewReader(strings.Join(lines, "\n") + "\n")),
	})
	if err != nil {
		t.Error(err)
	}
	if err := opened.Store.Close(); err != nil {
		t.Error(err)
	}
	return out.String()
}

func eight() time.Time { return time.Date(2018, time.April, 26, 8, 40, 0, 0, time.UTC) }

// bookletIn is the PDF of the only day in a folder.
func bookletIn(t *testing.T, dir string) []byte {
	t.Helper()
	opened, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	autosave := session.OpenAutosave(opened.Store, session.Receipts{
		Now: eight, OnSaved: func(time.Time) {}, OnFailed: func(error) {},
	})
	kept, err := opened.Store.Sessions()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d days are kept, %v", len(kept), err)
	}
	day, damage, err := participation.Desk{Keeper: opened.Store, Autosave: autosave, Now: eight}.Resume(kept[0].Session)
	if err != nil || damage != nil {
		t.Fatal(err, damage)
	}
	made, err := participation.NewBooklet(day, "x.pdf", nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := made.PDF()
	if err != nil {
		t.Fatal(err)
	}
	for _, end := range []func() error{autosave.Close, opened.Store.Close} {
		if err := end(); err != nil {
			t.Error(err)
		}
	}
	return file
}
