package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/look"
	"troskel/data/settings"
	"troskel/data/wording"
)

// TestGallery walks every page in both languages, all colours, two text sizes and three windows, and leaves a picture of
// each in the folder that TROSKEL_GALLERY names (make gallery). What it tests is that every page can be drawn in all of
// them; whether it is beautiful is for the eye. Without a folder it walks one of them.
func TestGallery_everyPageCanBeDrawn(t *testing.T) {
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, language := range wording.Languages {
		for _, variant := range look.Variants {
			for _, percent := range []int{100, 200} {
				if folder == "" && (language != wording.English || variant != look.HighContrast || percent != 200) {
					continue
				}
				name := fmt.Sprintf("%s-%s-%d", language, variant, percent)
				t.Run(name, func(t *testing.T) {
					chosen := settings.Settings{Language: language, Variant: string(variant), TextPercent: percent}
					if folder != "" {
						drawLeader(t, folder, name, chosen)
					}
					drawBeside(t, folder, name, chosen)
					drawDay(t, folder, name, chosen)
				})
			}
		}
	}
}

func drawDay(t *testing.T, folder, name string, chosen settings.Settings) {
	dir := t.TempDir()
	if err := settings.Save(dir, chosen); err != nil {
		t.Fatal(err)
	}
	p := start(t, in(dir), func(o *app.Options) { o.Language = chosen.Language })
	draw := func() { p.drawn(folder, name, "") }
	draw()
	p.Press(fyne.KeyReturn)
	p.settle()
	for range 60 {
		draw()
		before := p.lastPage()
		p.enterOrNext()
		if p.lastPage() == before {
			break
		}
	}
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierControl})
	draw()
	p.Press(fyne.KeyF1)
	draw()
	p.close()
}

// drawBeside draws the pages that lie beside the day, on a computer where a screen reader is running and much is wrong.
func drawBeside(t *testing.T, folder, name string, chosen settings.Settings) {
	dir, words, opened := t.TempDir(), wording.In(chosen.Language), 0
	if err := settings.Save(dir, chosen); err != nil {
		t.Fatal(err)
	}
	p := start(t, in(dir), brokenComputer, reading(&opened, nil), func(o *app.Options) { o.Language = chosen.Language })
	draw := func() { p.drawn(folder, name, "beside-") }
	draw()
	p.Press(fyne.KeyReturn)
	p.drawn(folder, name, "beside-browser-")
	p.backFromBrowser(words)
	p.press(words.Text("start.about"))
	draw()
	p.press(words.Text("selftest.title"))
	p.await("the self-test", func() bool { return strings.Contains(p.log.String(), "selftest ") })
	draw()
	p.Press(fyne.KeyEscape)
	p.press(words.Text("about.safety"))
	draw()
	p.Press(fyne.KeyEscape, fyne.KeyEscape)
	p.press(words.Text("start.begin"))
	p.press(words.Text("welcome.enter"))
	for _, line := range []string{"frompaper.title", "parking.title", "switch.title", "erase.action"} {
		p.agenda(words.Text(line))
		draw()
		p.Press(fyne.KeyEscape) // from a page beside the day; one in it stays
	}
	p.agenda(words.Text("frompaper.title"))
	p.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	p.settle()
	draw()
	p.close()
}

// drawn leaves a picture of the page at three sizes; without a folder it only lays it out.
func (p *program) drawn(folder, name, where string) {
	page := strings.ReplaceAll(strings.TrimPrefix(p.lastPage(), "page "), " ", "-")
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 600), fyne.NewSize(900, 430)} {
		p.Resize(size.Width, size.Height)
		if folder != "" {
			p.Picture(filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s%s.png", name, size.Width, where, page)))
		}
	}
}

// drawLeader draws every page of who leads a day.
func drawLeader(t *testing.T, folder, name string, chosen settings.Settings) {
	dir := t.TempDir()
	if err := settings.Save(dir, chosen); err != nil {
		t.Fatal(err)
	}
	p := start(t, in(dir), func(o *app.Options) { o.Language, o.LookEvery = chosen.Language, -1 })
	nth := 0
	p.visitLeader(wording.In(chosen.Language), func() {
		nth++
		p.drawn(folder, name, fmt.Sprintf("leader-%02d-", nth))
	})
	p.close()
}
