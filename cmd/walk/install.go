//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// installer is a way in, and out.
type installer struct {
	name    string
	file    string   // beside the program, by a pattern
	in, out []string // what is run; FILE is the installer
	program string   // where the program comes to lie, on drive C
	opens   func(w *walker, day string) []string
}

// Where things lie on drive C of the only user that Wine has, whatever the user's name.
const (
	menuEntry = "users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Tröskel.lnk"
	ownFolder = "AppData/Local/Troskel/"
	ownKey    = "se.troskel.app:" // of the answers in that folder, in the key store, until they are erased
)

var installers = []installer{
	{
		name: "setup", file: "Troskel-*-setup.exe", in: []string{"FILE", "/S"},
		out:     []string{`C:\users\USER\AppData\Local\Programs\Troskel\Avinstallera.exe`, "/S"},
		program: "users/*/AppData/Local/Programs/Troskel/troskel.exe", opens: asRegistered,
	}, {
		name: "msi", file: "Troskel-*.msi", in: []string{"msiexec", "/i", "FILE", "/qn"},
		out:     []string{"msiexec", "/x", "FILE", "/qn"},
		program: "Program Files/Troskel/troskel.exe", opens: byTheShell,
	},
}

// walkInstall installs and removes the program, each time in a Windows where it has never been.
func walkInstall(w *walker) {
	beside := filepath.Dir(w.choices.app)
	w.installed = true
	day := w.twinDay(filepath.Join(w.own, "dagar"))
	file := w.only(filepath.Join(day, "*.troskel"))
	for _, one := range installers {
		w.windows.stop()
		w.try(func() (err error) {
			w.windows, err = openWine(filepath.Join(w.own, one.name))
			return err
		})
		installer := w.only(filepath.Join(beside, one.file))
		w.try(func() error { return signed(installer) })
		before := w.traces()
		w.step(one.in, installer)
		w.only(w.driveC(menuEntry))
		w.choices.app = w.only(w.driveC(one.program))
		own := []string{ownFolder, ownKey, w.onC(w.openAndResume(one, file))}
		w.step(one.out, installer)
		w.try(func() error {
			return within(waitLimit, "the program to be gone", func() bool {
				found, _ := filepath.Glob(w.driveC(one.program))
				return len(found) == 0
			})
		})
		time.Sleep(time.Second) // the remover removes itself last
		w.sameBut(before, w.traces(), own)
		w.tell("%s: in, opened, out; what stays: %s", filepath.Base(installer), strings.Join(own, " and "))
	}
}

// signed asks somebody else than our own script whether a signature holds and covers the whole file.
func signed(path string) error {
	said, err := (*wine)(nil).run("packaging/sign", "--verify", path)
	if err != nil {
		return fmt.Errorf("%s: %w: %s", path, err, said)
	}
	return nil
}

func (w *walker) driveC(pattern string) string {
	return filepath.Join(w.windows.prefix, "drive_c", pattern)
}

// onC is a file's path from drive C.
func (w *walker) onC(path string) string { return strings.TrimPrefix(path, w.driveC("")+"/") }

// step runs an installer or what removes it, silently, to its end.
func (w *walker) step(command []string, file string) {
	line := []string{}
	for _, word := range command {
		word = strings.ReplaceAll(word, "FILE", w.windows.there(file))
		line = append(line, strings.ReplaceAll(word, "USER", filepath.Base(filepath.Dir(w.home()))))
	}
	w.ask(w.windows, line...)
}

// home is the folder AppData of the only user.
func (w *walker) home() string { return w.only(w.driveC("users/*/AppData")) }

// openAndResume opens a day file as a double click does, writes something, pulls the plug and starts the program without the
// file: it goes on with that day, and what was written stands in the PDF, in the folder that is proposed.
func (w *walker) openAndResume(one installer, day string) (pdf string) {
	command := append([]string{runner}, one.opens(w, day)...)
	w.try(func() (err error) {
		w.program, err = startProgram(w.screen, w.windows, w.own, w.choices.scale, command...)
		return err
	})
	w.try(func() error { return within(2*waitLimit, "the page", w.isDrawn) })
	w.picture(one.name + "-opened")
	w.press("Tab", "Tab", "Tab", "Tab", "Return") // past the roles, and in
	time.Sleep(time.Second)
	w.picture(one.name + "-entered")
	w.say("Åsa ringer på måndag.")
	w.picture(one.name + "-written")
	time.Sleep(time.Second) // no log tells that it is saved
	w.pullThePlug()
	w.start()
	w.expect("start")
	w.quiet()
	w.picture(one.name + "-resumed")
	w.press("Return") // on "continue"
	w.expect("exercise min-plan plan")
	w.onward()
	w.toSummary(nothing)
	pdf = w.savePDF()
	w.pullThePlug()
	return pdf
}

// isDrawn tells whether letters stand on the screen: their edges have many colours.
func (w *walker) isDrawn() bool {
	const many = 200
	picture, err := w.album.look()
	if err != nil {
		return false
	}
	colours := map[[3]byte]bool{}
	for at := 0; at < len(picture.Pix); at += 4 {
		colours[[3]byte(picture.Pix[at:at+3])] = true
	}
	return len(colours) > many
}

// byTheShell has Windows find the program by the ending of the file's name.
func byTheShell(_ *walker, day string) []string { return []string{"start", "/wait", "/unix", day} }

// asRegistered does what Windows does with what one user has registered; Wine looks only at what stands there for all.
func asRegistered(w *walker, day string) []string {
	sort := w.registered(`HKCU\Software\Classes\.troskel`)
	command := w.registered(`HKCU\Software\Classes\` + sort + `\shell\open\command`)
	program, ok := strings.CutSuffix(command, ` "%1"`)
	if !ok {
		w.fail("day files are opened by %q", command)
	}
	return []string{strings.Trim(program, `"`), w.windows.there(day)}
}

// registered is what stands in the registry under a key without a name.
func (w *walker) registered(key string) (value string) {
	w.try(func() error {
		said, err := w.windows.run("reg", "query", key, "/ve")
		if err != nil {
			return fmt.Errorf("%s: %w: %s", key, err, said)
		}
		_, value, _ = strings.Cut(string(said), "REG_SZ")
		value = strings.TrimSpace(value)
		return nil
	})
	return value
}

// traces is every file on drive C, and every line of the registry that names the program. What lies in the folder for
// temporary files goes at the next start of Windows.
func (w *walker) traces() (all []string) {
	w.windows.stop() // the registry is written then
	w.try(func() error {
		files, err := filesIn(w.driveC(""))
		if err != nil {
			return err
		}
		for name := range files {
			if !strings.Contains(name, "/Temp/") {
				all = append(all, name)
			}
		}
		for _, name := range []string{"system.reg", "user.reg"} {
			content, err := os.ReadFile(filepath.Join(w.windows.prefix, name))
			if err != nil {
				return err
			}
			for line := range bytes.Lines(content) {
				if plain := strings.ToLower(string(line)); strings.Contains(plain, "troskel") || strings.Contains(plain, `tr\xf6skel`) {
					all = append(all, name+": "+strings.TrimSpace(string(line)))
				}
			}
		}
		return nil
	})
	return all
}

// sameBut sees to it that nothing has come or gone but what is the participant's own, by a part of its name.
func (w *walker) sameBut(before, after, own []string) {
	for _, one := range after {
		isOwn := func(part string) bool { return strings.Contains(one, part) }
		if !slices.Contains(before, one) && !slices.ContainsFunc(own, isOwn) {
			w.fail("left behind: %s", one)
		}
	}
	for _, one := range before {
		if !slices.Contains(after, one) {
			w.fail("taken away, and not ours: %s", one)
		}
	}
}
