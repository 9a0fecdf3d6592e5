package facilitator_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/data/wording"
)

// TestPages_fitAndSayWhatTheyAre shows every page in the smallest window, in both languages and at both ends of the text
// sizes: it fits, nothing is cut sideways, and what can have the keyboard says what it is. With a folder in
// TROSKEL_GALLERY it leaves a picture of each, in every set of colours.
func TestPages_fitAndSayWhatTheyAre(t *testing.T) {
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, language := range wording.Languages {
		for _, percent := range []int{100, 200} {
			for _, variant := range look.Variants {
				if folder == "" && variant != look.Light {
					continue
				}
				name := fmt.Sprintf("%s-%s-%d", language, variant, percent)
				screen := apptest.Start(t, look.Choices{Variant: variant, TextPercent: percent})
				pages := samples(wording.In(language))
				for _, key := range slices.Sorted(maps.Keys(pages)) {
					check(t, screen, name+" "+key, pages[key]())
					if folder != "" {
						screen.Picture(filepath.Join(folder, fmt.Sprintf("leader-%s-%s.png", key, name)))
					}
				}
			}
		}
	}
}

func check(t *testing.T, screen *apptest.Screen, name string, page navigation.Page) {
	t.Helper()
	screen.Show(page.Content(), 900, 430)
	if focuser, ok := page.(navigation.Focuser); ok && focuser.FirstFocus() != nil {
		screen.Surface.Open(focuser.FirstFocus())
		screen.Settle()
	} else {
		t.Errorf("%s: nothing has the keyboard when it opens", name)
	}
	if least := screen.Window.Content().MinSize(); least.Width > 900 || least.Height > 430 {
		t.Errorf("%s needs %v", name, least)
	}
	for _, fault := range screen.Outside(page.Content()) {
		t.Errorf("%s: %s", name, fault)
	}
	for _, object := range apptest.All[fyne.CanvasObject](screen) {
		if _, focusable := object.(fyne.Focusable); !focusable {
			continue
		}
		if named, ok := object.(fyne.Accessible); !ok || named.AccessibilityLabel() == "" {
			t.Errorf("%s: a %T can have the keyboard and does not say what it is", name, object)
		}
	}
}
