//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// flow is one way through the program. What it says of language, role and screen can be chosen otherwise.
type flow struct {
	name, what       string
	lang, role, size string
	walk             func(*walker)
}

var flows = []flow{
	{"day", "the whole built-in day, as an official in Swedish, to the PDF",
		"sv", "official", "1366x768", walkDay},
	{"elected", "the whole built-in day, as elected in English on a small screen, to the PDF",
		"en", "elected", "1024x600", walkDay},
	{"language", "the language changes half-way and every answer stays",
		"sv", "official", "1366x768", walkLanguage},
	{"resume", "the plug is pulled; the page opens again with what was saved",
		"sv", "official", "1366x768", walkResume},
	{"file", "a workshop file written by somebody else, with all kinds, while every socket is watched",
		"sv", "", "1366x768", walkFile},
	{"mouse", "the built-in day with the pointer, drags and all, to the PDF",
		"sv", "official", "1366x768", walkMouse},
	{"again", "the PDF opens where the day is not, and saves the same bytes",
		"sv", "official", "1366x768", walkAgain},
	{"leader", "a practice day is made, taken part in, collected, closed and reported",
		"sv", "", "1366x768", walkLeader},
	{"broken", "a broken workshop file shows what is wrong, and opens when it is mended",
		"sv", "", "1366x768", walkBroken},
	{"nowindow", "where no window can open the program says why in a sentence, and so does its self-test",
		"sv", "", "1366x768", walkNoWindow},
}

// known are all flows: the ordinary ones, those that take long, and those that need Wine.
func known() []flow { return slices.Concat(flows, tortures, onWindows) }

func flowNames() []string {
	var names []string
	for _, flow := range known() {
		names = append(names, flow.name)
	}
	return names
}

// leastPictures is how many pictures of the day must differ from each other.
const leastPictures = 10

func walkDay(w *walker) {
	w.start()
	w.beginDay()
	w.toSummary(everything)
	w.savePDF()
	if got := w.album.different(); got < leastPictures {
		w.fail("only %d of %d pictures differ", got, len(w.album.pages))
	}
}

func walkLanguage(w *walker) {
	w.start()
	w.beginDay()
	w.toSummary(func(nth int) bool { return nth < 8 })
	w.changeLanguage("summary")
	w.savePDF()
}

func walkResume(w *walker) {
	w.start()
	w.beginDay()
	at := w.toKind("reflection")
	w.pullThePlug()
	w.start()
	w.expect("start")
	w.picture("start")
	w.press("Return") // on "continue"
	w.expect(at.String())
	w.picture(at.key)
	w.onward()
	w.toSummary(nothing)
	w.savePDF()
}

// foreignDay is a day that is not built in: other keys, another order, every kind, only in Swedish.
const foreignDay = "cmd/walk/testdata/egen.sv.yaml"

func walkFile(w *walker) {
	settle := w.watchSockets()
	w.start(foreignDay)
	w.expect("start")
	w.fromWelcome()
	w.toSummary(everything)
	w.savePDF()
	settle()
}

func walkBroken(w *walker) {
	path := filepath.Join(w.own, "trasig.sv.yaml")
	put := func(mistakes *strings.Replacer) {
		w.try(func() error {
			right, err := os.ReadFile(foreignDay)
			if err != nil {
				return err
			}
			return os.WriteFile(path, []byte(mistakes.Replace(string(right))), 0o600)
		})
	}
	put(strings.NewReplacer("kind: statements", "kind: statments", "who: owner", "who: granne"))
	w.start(path)
	w.expect("start")
	w.expect("problems")
	w.picture("problems")
	put(strings.NewReplacer())
	w.press("Return") // on "open again"
	w.expect("welcome")
}
