package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"troskel/data/settings"
	"troskel/data/wording"
)

// exitOf is how a process ends that ends with a code.
func exitOf(t *testing.T, code string) error {
	t.Helper()
	if runtime.GOOS == "windows" {
		return exec.Command("cmd", "/c", "exit "+code).Run()
	}
	return exec.Command("sh", "-c", "exit "+code).Run()
}

func TestEndingOf_tellsACrashFromAWindowThatNeverWas(t *testing.T) {
	for _, one := range []struct {
		code, printed string
		want          how
	}{
		{"0", "Fyne error: something small", endedWell},
		{"3", "Fyne error: something small\n" + saidMark + "Disken är full.\n", endedSaying},
		{"2", shownMark + "\npanic: x\n", endedCrashing},
		{"2", "panic: NotInitialized: The GLFW library is not initialized\n", neverShown},
		{"1", "", neverShown},
	} {
		if got := endingOf(exitOf(t, one.code), one.printed); got.how != one.want {
			t.Errorf("%s, %q ends as %d, want %d", one.code, one.printed, got.how, one.want)
		}
	}
	if got := endingOf(errors.New("no such program"), ""); got.how != neverShown {
		t.Errorf("a program that cannot be started ends as %d", got.how)
	}
}

func TestSentenceIn_leavesOutWhatTheToolkitPrinted(t *testing.T) {
	printed := "2026/11/24 12:27:52 Fyne error:  failed to watch theme settings\n" + saidMark + "Disken är full. Gör plats.\n"
	if got := sentenceIn(printed); got != "Disken är full. Gör plats." {
		t.Errorf("%q", got)
	}
}

func TestTold_keepsTheBeginningAndTheEndHoweverMuchIsPrinted(t *testing.T) {
	var kept told
	line := strings.Repeat("x", 1000) + "\n"
	for _, part := range []string{shownMark + "\n", strings.Repeat(line, 5000), "panic: the end\n"} {
		if n, err := kept.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatalf("wrote %d of %d, %v", n, len(part), err)
		}
	}
	got := kept.String()
	if !strings.HasPrefix(got, shownMark) || !strings.HasSuffix(got, "panic: the end\n") || len(got) > keptOfBeginning+keptOfEnd {
		t.Errorf("kept %d bytes, from %.30q", len(got), got)
	}
}

func TestReserveOf_isTheCopyInTheFolderBesideAndNoFurther(t *testing.T) {
	folder := t.TempDir()
	program := filepath.Join(folder, "troskel.exe")
	if got := reserveOf(program); got != "" {
		t.Errorf("without one: %q", got)
	}
	reserve := filepath.Join(folder, reserveFolder, "troskel.exe")
	driver := filepath.Join(folder, reserveFolder, "opengl32.dll")
	if err := errors.Join(os.Mkdir(filepath.Dir(reserve), 0o700), os.WriteFile(reserve, nil, 0o700), os.WriteFile(driver, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	if got := reserveOf(program); got != reserve {
		t.Errorf("with one: %q", got)
	}
	if got := reserveOf(reserve); got != "" {
		t.Errorf("the copy has a copy of its own: %q", got)
	}
}

func TestWords_areThoseThatWereChosenInTheProgram(t *testing.T) {
	chosen := settings.Default(wording.English)
	dir := t.TempDir()
	if err := settings.Save(dir, chosen); err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		o    options
		want wording.Language
	}{
		{options{data: dir}, wording.English},
		{options{data: dir, lang: "sv"}, wording.Swedish},
		{options{data: filepath.Join(dir, "borta")}, wording.Swedish},
	} {
		if got := one.o.words().Language(); got != one.want {
			t.Errorf("%+v speaks %s", one.o, got)
		}
	}
}

func TestNoWindow_hasWordsForEveryFailure(t *testing.T) {
	for failure, key := range why {
		for _, language := range wording.Languages {
			said := wording.In(language).Text(key)
			if said == key || !strings.Contains(said, ". ") {
				t.Errorf("%s: %s says %q", failure, language, said)
			}
		}
	}
}
