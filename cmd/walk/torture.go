//go:build unix

package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// tortures are flows that are walked only when they are asked for by name (make torture): they take minutes.
var tortures = []flow{
	{"kills", "the plug is pulled again and again while somebody types; nothing that was said to be saved is lost",
		"sv", "official", "1366x768", walkKills},
	{"network", "a whole day opens no socket to any network",
		"sv", "official", "1366x768", walkNetwork},
	{"longday", "pages, writing, languages and looks, minute after minute; nothing grows",
		"sv", "official", "1366x768", walkLongDay},
	{"paths", "spaces, å, ä and ö in the names of all folders and files",
		"sv", "", "1366x768", walkPaths},
	{"deadkeys", "letters that take two keys or three come into the PDF",
		"sv", "official", "1366x768", walkDeadKeys},
	{"scales", "a small screen at 125 to 200 %; one can always go on",
		"sv", "official", "1366x768", walkScales},
	{"screens", "the screen changes its size while the program is open",
		"sv", "official", "1366x768", walkScreens},
	{"sleep", "the lid is closed in the middle of a sentence",
		"sv", "official", "1366x768", walkSleep},
}

// walkKills types into the own case and pulls the plug at random moments, as many times as -kills says. After each start
// the page is there again, and its field takes what is typed next; in the end everything that was reported as saved stands
// in the PDF.
func walkKills(w *walker) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0)) // #nosec G404 -- moments need no secrecy
	w.start()
	w.beginDay()
	at := w.toKind("reflection")
	w.press("alt+Left", "alt+Right") // so that the first field has the keyboard, as at every later start
	w.nextPage()
	w.expect(at.String())
	rounds := 0
	for ; rounds < w.choices.kills && w.failed == nil; rounds++ {
		w.quiet()
		sure, unsure := fmt.Sprintf("säkert%dord ", rounds), fmt.Sprintf("kanske%dord ", rounds)
		w.say(sure)
		w.untilTaken()
		w.typeAndPull(unsure, time.Duration(random.IntN(300))*time.Millisecond)
		w.start()
		w.expect("start")
		w.quiet()
		w.press("Return") // on "continue"
		w.expect(at.String())
	}
	w.tell("seed %d: %d times the plug was pulled", seed, rounds)
	w.onward()
	w.toSummary(nothing)
	w.savePDF()
}

// untilTaken waits until the program has taken every letter: it does what it is told in order, so that when the keyboard has
// moved on, all of them are there. Then it waits until the last save is told.
func (w *walker) untilTaken() {
	for _, key := range []string{"Tab", "shift+Tab"} {
		w.quiet()
		before := w.at
		w.press(key)
		if now := w.focus(); now == before {
			w.fail("%s does not leave %s", key, now.says)
		}
	}
	w.quiet()
	time.Sleep(500 * time.Millisecond) // a busy disk
}

// typeAndPull types, and pulls the plug a while after it began to, in the middle of it more often than not.
func (w *walker) typeAndPull(text string, after time.Duration) {
	w.try(func() error {
		typing := w.screen.command("xdotool", "type", "--delay", "8", text)
		if err := typing.Start(); err != nil {
			return err
		}
		time.Sleep(after)
		w.pullThePlug()
		_ = typing.Wait() // it types into nothing
		return nil
	})
}

// walkNetwork plays the day with every call for a socket written down.
func walkNetwork(w *walker) {
	settle := w.watchSockets()
	w.start()
	w.beginDay()
	w.toSummary(func(nth int) bool { return nth%3 == 0 })
	w.savePDF()
	settle()
}

// watchSockets has every call for a socket written down from the next start on. What it returns looks at them: none may be
// of a network.
func (w *walker) watchSockets() (settle func()) {
	trace := filepath.Join(w.own, "trace.txt")
	tracer, err := exec.LookPath("strace")
	if err != nil {
		w.fail("strace is not installed, so that nobody can tell")
		return func() {}
	}
	w.traced = []string{tracer, "-f", "-qq", "-e", "trace=network", "-o", trace}
	return func() {
		w.try(func() error { return onlyLocal(trace) })
		if content, err := os.ReadFile(trace); err == nil {
			_ = os.WriteFile(filepath.Join(w.folder, "sockets.txt"), content, 0o600) // for who wants to see
		}
	}
}

var (
	socket  = regexp.MustCompile(`socket\((\w+)`)
	connect = regexp.MustCompile(`connect\(.*sun_path=@?"([^"]*)"`)
)

// allowed are where a local socket may lead: the display, the session bus, and the name service of the system.
var allowed = []string{"/tmp/.X11-unix/", "/nonexistent", "/run/user/", "/var/run/nscd/", "/run/nscd/"}

// onlyLocal reads what strace wrote down: no socket may be of a network, and a local one leads only to what is allowed.
func onlyLocal(trace string) error {
	file, err := os.Open(trace)
	if err != nil {
		return err
	}
	defer file.Close()
	sockets := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		if found := socket.FindStringSubmatch(line); found != nil {
			sockets++
			if family := found[1]; family != "AF_UNIX" {
				return fmt.Errorf("the program opened a socket of %s: %s", family, line)
			}
		}
		if found := connect.FindStringSubmatch(line); found != nil && !leadsTo(found[1], allowed) {
			return fmt.Errorf("the program connected to %s", found[1])
		}
	}
	if sockets == 0 {
		return fmt.Errorf("no socket was seen, not even that of the display: the trace is not one")
	}
	return nil
}

func leadsTo(path string, places []string) bool {
	for _, place := range places {
		if strings.HasPrefix(path, place) {
			return true
		}
	}
	return false
}
