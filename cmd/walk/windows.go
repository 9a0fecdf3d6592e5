//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// onWindows are flows of the program for Windows, through Wine (make windows-test).
var onWindows = []flow{
	{"windows-day", "a day at 150 %: typed, the plug pulled, resumed, saved under a Swedish name",
		"sv", "official", "1366x768", walkWindows},
	{"windows-leader", "a practice day is made, taken part in, collected, closed and reported",
		"sv", "", "1366x768", walkLeader},
	{"windows-twins", "the program without a window says and writes the same as on this system",
		"sv", "", "1366x768", walkTwins},
	{"windows-install", "both installers: silently in, a day file opened, silently out, and only what one wrote stays",
		"sv", "", "1366x768", walkInstall},
}

// walkWindows plays a day that has every kind of exercise, on the smallest screen that counts.
func walkWindows(w *walker) {
	w.try(func() error { return w.windows.dots(144) }) // 150 %
	day := filepath.Join(w.own, "Dagen på Öland.sv.yaml")
	w.try(func() error { return copyFile(foreignDay, day) })
	seen := filepath.Join(w.own, "öppnad.pdf")
	w.seePDF(seen)
	w.start(day)
	w.expect("start")
	w.fromWelcome()
	w.inside()
	at := w.toKind("reflection")
	w.pullThePlug()
	w.start()
	w.expect("start")
	w.picture("start")
	w.press("Return") // on "continue"
	w.expect(at.String())
	w.picture(at.key)
	w.onward()
	w.toSummary(everything)
	path := filepath.Join(w.folder, "Åsas mapp för mig", "Min ärliga dag på Öland.pdf")
	w.saveAs(path)
	w.press("Return") // on "open the PDF"
	w.try(func() error {
		return within(waitLimit, "the PDF to be opened", func() bool { return same(path, seen) == nil })
	})
}

// seePDF has Windows open PDF files with what makes a copy of them.
func (w *walker) seePDF(into string) {
	const classes = `HKLM\Software\Classes\`
	command := `cmd /c copy "%1" "` + w.windows.there(into) + `"`
	w.ask(w.windows, "reg", "add", classes+".pdf", "/ve", "/d", "Prov.Pdf", "/f")
	w.ask(w.windows, "reg", "add", classes+`Prov.Pdf\shell\open\command`, "/ve", "/d", command, "/f")
}

// saveAs saves the PDF where one writes that it shall lie, in a folder that is there, and empty.
func (w *walker) saveAs(path string) {
	w.try(func() error {
		return errors.Join(os.RemoveAll(filepath.Dir(path)), os.MkdirAll(filepath.Dir(path), 0o755))
	})
	w.onward()
	w.expect("reflection")
	w.tabTo("Tab", "Var vill du spara")
	w.press("ctrl+a")
	w.write(w.windows.typed(path))
	w.picture("reflection")
	w.button("Spara pdf")
	if saved := w.told("pdf"); saved != path {
		w.fail("saved as %q, not as %q", saved, path)
	}
	w.picture("saved")
	w.try(func() error { return checkPDF(path, w.written) })
	w.tell("the PDF: %s", path)
}

var geometry = regexp.MustCompile(
	`(?s)Absolute upper-left X: +(-?\d+).*Absolute upper-left Y: +(-?\d+).*Width: (\d+).*Height: (\d+)`)

// inside sees to it that the whole window is on the screen.
func (w *walker) inside() {
	width, height := w.size()
	w.try(func() error {
		window, err := w.screen.command("xdotool", "getwindowfocus").Output()
		if err != nil {
			return err
		}
		said, err := w.screen.command("xwininfo", "-id", strings.TrimSpace(string(window))).Output()
		found := geometry.FindStringSubmatch(string(said))
		if err != nil || found == nil {
			return fmt.Errorf("where is the window? %w: %s", err, said)
		}
		var at [4]int
		for i := range at {
			at[i], _ = strconv.Atoi(found[i+1]) // digits
		}
		if at[0] < 0 || at[1] < 0 || at[0]+at[2] > width || at[1]+at[3] > height {
			return fmt.Errorf("the window is not inside a screen of %d × %d:\n%s", width, height, said)
		}
		return nil
	})
}

// twin is what the walk calls the program of this system beside the one for Windows.
const twin = "out/troskelctl"

// walkTwins gives the program without a window the same work on both systems: on files that lie in a folder that has the
// same name for both.
func walkTwins(w *walker) {
	folder := filepath.Join(w.own, "två svar")
	day := w.twinDay(folder)
	none := (*wine)(nil)
	for _, command := range [][]string{
		{"check", foreignDay},
		{"check", filepath.Join(folder, "trasig.yaml")},
		{"collect", "--files", "--day", day},
		{"report", "--day", day, "--out", "OUT"},
		{"play", "--workshop", foreignDay, "--seed", "7", "--out", "OUT/påhittad.pdf"},
		{"runsheet", "--workshop", foreignDay, "--date", "2018-04-26", "--out", "OUT/körschema.pdf"},
	} {
		here := w.twinSays(none, twin, filepath.Join(folder, "här"), command)
		there := w.twinSays(w.windows, w.ctl(), filepath.Join(folder, "där"), command)
		if here != there {
			w.fail("%s says here:\n%s\nand in Windows:\n%s", command[0], here, there)
		}
	}
	count := 0
	w.try(func() (err error) {
		count, err = sameFolders(filepath.Join(folder, "här"), filepath.Join(folder, "där"))
		return err
	})
	w.tell("%d files are the same, byte for byte", count)
}

// twinDay makes a practice day that is over: made here, rehearsed in Windows, closed here.
func (w *walker) twinDay(folder string) (day string) {
	w.try(func() error {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		right, err := os.ReadFile(foreignDay)
		if err != nil {
			return err
		}
		wrong := strings.NewReplacer("kind: statements", "kind: statments", "who: owner", "who: granne").Replace(string(right))
		return os.WriteFile(filepath.Join(folder, "trasig.yaml"), []byte(strings.ReplaceAll(wrong, "\n", "\r\n")), 0o600)
	})
	none, into := (*wine)(nil), folder
	w.ask(none, twin, "newday", "--workshop", foreignDay, "--practice", "--one-key",
		"--name", "Förenkla på Öland", "--date", "2018-04-26", "--out", into)
	file := w.only(filepath.Join(folder, "*", "Att dela ut", "*.troskel"))
	day = filepath.Dir(filepath.Dir(file))
	given := filepath.Join(filepath.Dir(file), "Bidrag")
	w.ask(w.windows, w.ctl(), "rehearse", "--participants", simulated, "--out", w.windows.there(given), w.windows.there(file))
	w.ask(none, twin, "close", "--day", day, "--all")
	return day
}

// ask runs a program that must succeed.
func (w *walker) ask(in *wine, command ...string) {
	w.try(func() error {
		if said, err := in.run(command...); err != nil {
			return fmt.Errorf("%s: %w: %s", strings.Join(command, " "), err, said)
		}
		return nil
	})
}

// twinSays runs a command that writes into a folder, and gives what it says and whether it succeeds; names of files are
// said as they are called here.
func (w *walker) twinSays(in *wine, program, out string, command []string) (says string) {
	w.try(func() error {
		if err := os.MkdirAll(out, 0o755); err != nil {
			return err
		}
		line := []string{program}
		for _, word := range command {
			if rest, ok := strings.CutPrefix(word, "OUT"); ok {
				word = out + rest
			}
			line = append(line, in.there(word))
		}
		said, err := in.run(line...)
		says = string(said)
		if in != nil {
			says = strings.NewReplacer(in.there(w.own), w.own, `\`, "/", "\r\n", "\n").Replace(says)
		}
		says = fmt.Sprintf("%s\nsucceeded: %t", strings.ReplaceAll(says, out, "OUT"), err == nil)
		return nil
	})
	return says
}
