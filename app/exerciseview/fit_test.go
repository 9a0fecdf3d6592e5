package exerciseview_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func sameType(a, b exercise.Task) bool { return reflect.TypeOf(a) == reflect.TypeOf(b) }

// page is a view on the page it has in the program: a scrolling column with room beside it.
func page(view fyne.CanvasObject) *widgets.FollowFocus {
	column := container.New(&widgets.Column{Most: look.Column, Centred: true}, view)
	return widgets.NewFollowFocus(container.New(layout.NewCustomPaddedLayout(24, 24, 16, 16), column))
}

func TestViews_fitTheWidthTheyAreGiven(t *testing.T) {
	for _, language := range wording.Languages {
		for _, percent := range []int{100, 200} {
			screen := apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: percent})
			for _, sample := range samples {
				view := exerciseview.New(sample.setting(language, func() {}))
				screen.Show(page(view), 932, 500)
				for _, width := range []float32{900, 600, 420} {
					screen.Resize(width+32, 500)
					where := fmt.Sprintf("%s in %s at %d %% in %g units", sample.name, language, percent, width)
					if least := view.MinSize().Width; least > width {
						t.Errorf("%s needs %g", where, least)
					}
					for _, outside := range screen.Outside(view) {
						t.Errorf("%s: %s", where, outside)
					}
				}
			}
		}
	}
}

// TestViews_canBeLookedAt draws every view. PICTURES names a folder for the pictures, and then it draws every look; without
// one it draws each view once, and nobody keeps what is drawn.
func TestViews_canBeLookedAt(t *testing.T) {
	folder := os.Getenv("PICTURES")
	if folder == "" {
		drawSamples(apptest.Start(t, look.Choices{Variant: look.HighContrast, TextPercent: 100}), wording.Swedish, "")
		return
	}
	for _, variant := range look.Variants {
		for _, percent := range []int{100, 200} {
			screen := apptest.Start(t, look.Choices{Variant: variant, TextPercent: percent})
			for _, language := range wording.Languages {
				drawSamples(screen, language, filepath.Join(folder, fmt.Sprintf("%s-%s-%d", language, variant, percent)))
			}
		}
	}
}

// drawSamples draws every view in every state that there is a sample of; start begins the pictures' names, and is empty when
// there shall be none.
func drawSamples(screen *apptest.Screen, language wording.Language, start string) {
	for _, sample := range samples {
		view := exerciseview.New(sample.setting(language, func() {}))
		screen.Show(page(view), 700, 100)
		screen.Resize(700, min(2400, screen.Surface.Parts()[0].(*widgets.FollowFocus).Content.MinSize().Height))
		if start == "" {
			screen.Window.Canvas().Capture()
			continue
		}
		screen.Picture(start + "-" + sample.name + ".png")
	}
}

func TestEveryKindHasASample(t *testing.T) {
	for _, kind := range exercise.Kinds {
		there := slices.ContainsFunc(samples, func(one sample) bool {
			return sameType(one.task, kind.New())
		})
		if !there {
			t.Errorf("no sample of %s: its view is not tried", kind.Name)
		}
	}
}
