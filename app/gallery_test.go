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
					if folder != "" {
						drawLeader(t, folder, name, settings.Settings{Language: language, Variant: string(variant), TextPercent: percent})
					}
					drawDay(t, folder, name, settings.Settings{Language: language, Variant: string(variant), TextPercent: percent})
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
	draw := func() {
		page := strings.ReplaceAll(strings.TrimPrefix(p.lastPage(), "page "), " ", "-")
		for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 600), fyne.NewSize(900, 430)} {
			p.Resize(size.Width, size.Height)
			if folder != "" {
				p.Picture(filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", name, size.Width, page)))
			}
		}
	}
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
		page := strings.ReplaceAll(strings.TrimPrefix(p.lastPage(), "page "), " ", "-")
		for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 600), fyne.NewSize(900, 430)} {
			p.Resize(size.Width, size.Height)
			p.Picture(filepath.Join(folder, fmt.Sprintf("%s-%.0f-leader-%02d-%s.png", name, size.Width, nth, page)))
		}
	})
	p.close()
}
