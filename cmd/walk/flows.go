//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// flow is one way through the program. What it says of language, role and screen can be chosen otherwise.
type flow struct {
	name, what       string
	lang, role, size string
	walk             func(*walker) error
}

var flows = []flow{
	{"day", "the whole built-in day, as an official in Swedish, to the PDF", "sv", "official", "1366x768", walkDay},
	{"elected", "the whole built-in day, as elected in English on a small screen, to the PDF", "en", "elected", "1024x600", walkDay},
	{"language", "the language changes half-way and every answer stays", "sv", "official", "1366x768", walkLanguage},
	{"resume", "the plug is pulled; the page opens again with what was saved", "sv", "official", "1366x768", walkResume},
	{"file", "a workshop file written by somebody else", "sv", "", "1366x768", walkFile},
	{"broken", "a broken workshop file shows what is wrong, and opens when it is mended", "sv", "", "1366x768", walkBroken},
}

func flowNames() []string {
	names := make([]string, len(flows))
	for i, flow := range flows {
		names[i] = flow.name
	}
	return names
}

// leastPictures is how many pictures of the day must differ from each other.
const leastPictures = 10

func walkDay(w *walker) error {
	if err := w.start(); err != nil {
		return err
	}
	if err := w.beginDay(); err != nil {
		return err
	}
	if err := w.toSummary(everything); err != nil {
		return err
	}
	if err := w.savePDF(w.written...); err != nil {
		return err
	}
	if got := w.album.different(); got < leastPictures {
		return fmt.Errorf("only %d of %d pictures differ", got, len(w.album.pages))
	}
	return nil
}

func walkLanguage(w *walker) error {
	if err := w.start(); err != nil {
		return err
	}
	if err := w.beginDay(); err != nil {
		return err
	}
	half := 8
	if err := w.toSummary(func(nth int) bool { return nth < half }); err != nil {
		return err
	}
	if err := w.changeLanguage(); err != nil {
		return err
	}
	return w.savePDF(w.written...)
}

func walkResume(w *walker) error {
	if err := w.start(); err != nil {
		return err
	}
	if err := w.beginDay(); err != nil {
		return err
	}
	at, err := w.toKind("reflection")
	if err != nil {
		return err
	}
	if err := w.kill(); err != nil {
		return err
	}
	if err := w.start(); err != nil {
		return err
	}
	if err := w.expectPage("start"); err != nil {
		return err
	}
	if err := w.picture("start"); err != nil {
		return err
	}
	if err := w.press("Return"); err != nil {
		return err
	}
	if err := w.expectPage(at.String()); err != nil {
		return err
	}
	if err := w.picture(at.title()); err != nil {
		return err
	}
	if err := w.onward(); err != nil {
		return err
	}
	if err := w.toSummary(nothing); err != nil {
		return err
	}
	return w.savePDF(w.written...)
}

// foreignDay is a day that is not built in: other keys, another order, every kind, only in Swedish.
const foreignDay = "cmd/walk/testdata/egen.sv.yaml"

func walkFile(w *walker) error {
	if err := w.start(foreignDay); err != nil {
		return err
	}
	if err := w.expectPage("start"); err != nil {
		return err
	}
	if err := w.fromWelcome(); err != nil {
		return err
	}
	if err := w.toSummary(everything); err != nil {
		return err
	}
	return w.savePDF(w.written...)
}

func walkBroken(w *walker) error {
	right, err := os.ReadFile(foreignDay)
	if err != nil {
		return err
	}
	path := filepath.Join(w.own, "trasig.sv.yaml")
	wrong := strings.NewReplacer("kind: statements", "kind: statments", "who: owner", "who: granne").Replace(string(right))
	if err := os.WriteFile(path, []byte(wrong), 0o600); err != nil {
		return err
	}
	if err := w.start(path); err != nil {
		return err
	}
	if err := w.expectPages("start", "problems"); err != nil {
		return err
	}
	if err := w.picture("problems"); err != nil {
		return err
	}
	if err := os.WriteFile(path, right, 0o600); err != nil {
		return err
	}
	if err := w.press("Return"); err != nil { // on "try again"
		return err
	}
	return w.expectPage("welcome")
}
