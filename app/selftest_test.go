package app_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/assets"
	"troskel/data/outgoing"
	"troskel/data/place"
	"troskel/data/selftest"
	"troskel/data/settings"
	"troskel/data/wording"
)

// soundComputer is a computer on which all is well but for the key store, which there is none of.
func soundComputer(o *app.Options) {
	o.Now = func() time.Time { return time.Date(2026, 12, 1, 13, 5, 0, 0, time.FixedZone("CET", 3600)) }
	o.Probes = selftest.Probes{
		Window: func() selftest.Window {
			return selftest.Window{Renderer: "Intel(R) UHD Graphics 620", Version: "4.6.0", Displays: []selftest.Display{
				{Name: "eDP-1", Width: 1366, Height: 768, WorkWidth: 1366, WorkHeight: 696, Scale: 1.5},
			}}
		},
		Database: func(string) error { return nil }, Write: outgoing.Write, Font: assets.Font,
		Free:  func(string) (uint64, error) { return 50e9, nil },
		Place: func(string) place.Place { return place.Place{Kind: place.Local} },
	}
}

// brokenComputer has several faults.
func brokenComputer(o *app.Options) {
	soundComputer(o)
	o.Probes.Window = func() selftest.Window { return selftest.Window{Failure: selftest.NoOpenGL} }
	o.Probes.Database = func(string) error { return errors.New("locked") }
	o.Probes.Place = func(string) place.Place { return place.Place{Kind: place.Synced, Service: "OneDrive"} }
}

// openSelfTest goes to the page by keys and waits until it has been made.
func (p *program) openSelfTest(words wording.Words) {
	p.t.Helper()
	p.press(words.Text("start.about"))
	p.press(words.Text("selftest.title"))
	p.await("the self-test", func() bool { return strings.Contains(p.log.String(), "selftest ") })
}

func TestSelfTest_saysWhatIsWrongFirstAndWhatToDo(t *testing.T) {
	p := start(t, brokenComputer)
	p.openSelfTest(wording.In(wording.Swedish))
	for _, want := range []string{
		"Fel som behöver åtgärdas före dagen: 2.", "Grafik – Fel", "saknar OpenGL", "Gör så här: Be it-stödet installera",
		"Databasen – Fel", "Sorts mapp – Att tänka på", "OneDrive", "Skärm – Inte prövat", "Typsnitt – Bra",
	} {
		if !p.Says(want) {
			t.Errorf("the page lacks %q:\n%s", want, p.Text())
		}
	}
	if text := p.Text(); strings.Index(text, "Databasen – Fel") > strings.Index(text, "Typsnitt – Bra") {
		t.Errorf("what is wrong stands below what is well:\n%s", text)
	}
	p.Press(fyne.KeyEscape)
	if !strings.Contains(p.lastPage(), "about") {
		t.Errorf("Escape leads to %q", p.lastPage())
	}
}

func TestSelfTest_isSavedAsATextWithoutAnswersOrNames(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	p := start(t, soundComputer, func(o *app.Options) { o.DataDir = filepath.Join(home, "svar") })
	p.openSelfTest(wording.In(wording.Swedish))
	if !p.Says("Allt som behövs fungerar.") || !p.Says("~"+string(filepath.Separator)+"svar") || p.Says(home) {
		t.Errorf("the page says:\n%s", p.Text())
	}
	p.press("Spara som text")
	path := filepath.Join(p.saveTo, "Tröskel självtest 2026-12-01.txt")
	p.await("the text to be saved", func() bool { return p.Says(path) })
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Tröskels självtest 1 december 2026 13.05\n", "\nTröskel test, ", "[Bra] Grafik: ", "[Att tänka på] Nyckellagret: "} {
		if !strings.Contains(string(content), want) {
			t.Errorf("the text lacks %q:\n%s", want, content)
		}
	}
	if strings.Contains(string(content), home) {
		t.Errorf("the text names whose computer it is:\n%s", content)
	}
}

func TestSelfTest_doesNotKeepTheWindowWaiting(t *testing.T) {
	stop := make(chan struct{})
	p := start(t, soundComputer, func(o *app.Options) {
		o.Probes.Database = func(string) error { <-stop; return nil }
	})
	p.press("Om Tröskel")
	p.press("Självtest")
	if !p.Says("Prövar …") || p.Says("Spara som text") {
		t.Errorf("while it is tried the page says:\n%s", p.Text())
	}
	p.press("Tillbaka")
	if !strings.Contains(p.lastPage(), "about") {
		t.Errorf("the way back leads to %q", p.lastPage())
	}
	close(stop)
	p.await("the self-test", func() bool { return strings.Contains(p.log.String(), "selftest warning") })
	if !strings.Contains(p.lastPage(), "about") {
		t.Errorf("when it was made it led to %q", p.lastPage())
	}
}

func TestSelfTest_isMadeAnewWhenAskedFor(t *testing.T) {
	broken := true // only the window's thread changes it, between two runs
	p := start(t, soundComputer, func(o *app.Options) {
		o.Probes.Database = func(string) error {
			if broken {
				return errors.New("locked")
			}
			return nil
		}
	})
	p.openSelfTest(wording.In(wording.Swedish))
	if !p.Says("Databasen – Fel") {
		t.Fatalf("the page says:\n%s", p.Text())
	}
	broken = false
	p.press("Pröva igen")
	p.await("another self-test", func() bool { return strings.Contains(p.log.String(), "selftest warning") })
	if !p.Says("Databasen – Bra") {
		t.Errorf("the page says:\n%s", p.Text())
	}
}

func TestSelfTest_isFoundFromTheSettingsOfADay(t *testing.T) {
	p := start(t, soundComputer)
	p.press("Inställningar")
	p.press("Självtest")
	p.await("the self-test", func() bool { return strings.Contains(p.log.String(), "selftest ") })
	p.press("Tillbaka")
	if !strings.Contains(p.lastPage(), "settings") {
		t.Errorf("the way back leads to %q", p.lastPage())
	}
}

func TestNotice_isSaidWhenTheWindowOpens(t *testing.T) {
	p := start(t, func(o *app.Options) { o.Notice = wording.NewProblem("nowindow.reserve", nil) })
	if !p.Says("Tröskel visas i reservläge") {
		t.Errorf("the first page says:\n%s", p.Text())
	}
}

// TestSelfTest_canBeDrawn draws the page in every look where TROSKEL_GALLERY names a folder, and in the hardest otherwise.
func TestSelfTest_canBeDrawn(t *testing.T) {
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, language := range wording.Languages {
		for _, variant := range look.Variants {
			for _, percent := range []int{100, 200} {
				if folder == "" && (language != wording.Swedish || variant != look.HighContrast || percent != 200) {
					continue
				}
				drawSelfTest(t, folder, settings.Settings{Language: language, Variant: string(variant), TextPercent: percent})
			}
		}
	}
}

func drawSelfTest(t *testing.T, folder string, chosen settings.Settings) {
	dir := t.TempDir()
	if err := settings.Save(dir, chosen); err != nil {
		t.Fatal(err)
	}
	p := start(t, brokenComputer, in(dir), func(o *app.Options) { o.Language = chosen.Language })
	p.openSelfTest(wording.In(chosen.Language))
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(900, 430)} {
		p.Resize(size.Width, size.Height)
		if least := p.Window.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
			t.Errorf("at %d %% the page wants %v", chosen.TextPercent, least)
		}
		if folder != "" {
			p.Picture(filepath.Join(folder, fmt.Sprintf("%s-%s-%d-%.0f-selftest.png", chosen.Language, chosen.Variant, chosen.TextPercent, size.Width)))
		}
	}
	for _, button := range apptest.All[*widgets.Button](p.Screen) {
		p.TabTo(button)
	}
	p.close()
}
