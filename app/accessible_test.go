package app_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/data/wording"
)

// TestFocusable_everythingSaysWhatItIs walks every page of the day and of what lies beside it: whatever can have the
// keyboard must tell what it is to who does not see it.
func TestFocusable_everythingSaysWhatItIs(t *testing.T) {
	for _, language := range wording.Languages {
		p := start(t, func(o *app.Options) { o.Language = language })
		p.namesOnPage()
		p.Press(fyne.KeyReturn)
		p.settle()
		for range 80 {
			p.namesOnPage()
			before := p.lastPage()
			p.enterOrNext()
			if p.lastPage() == before {
				break
			}
		}
		for _, line := range []string{"settings.title", "keys.title", "parking.title", "day.leave", "switch.title", "lookup.title", "erase.action"} {
			p.agenda(wording.In(language).Text(line))
			p.namesOnPage()
			p.Press(fyne.KeyEscape)
			p.settle()
		}
		p.close()
	}
}

func (p *program) namesOnPage() {
	p.t.Helper()
	for _, object := range apptest.All[fyne.CanvasObject](p.Screen) {
		if _, focusable := object.(fyne.Focusable); !focusable {
			continue
		}
		named, ok := object.(fyne.Accessible)
		if !ok || named.AccessibilityLabel() == "" {
			p.t.Errorf("%s: a %T can have the keyboard and does not say what it is", p.lastPage(), object)
		}
	}
}
