package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Erase is the page that asks before a day is removed from the laptop.
type Erase struct {
	Words    wording.Words
	Goes     []string // what will be removed
	Stays    []string // what the program cannot reach: files saved elsewhere, with their paths
	HasPDF   bool     // a reflection was saved
	NewOne   bool     // somebody else sits down afterwards
	OnErase  func()
	OnSave   func() // to the reflection, to save it first
	OnBack   func()
	Repeated bool // asked for the second time: now it is done
}

// NewErase makes the page. The first press asks once more; until the second one nothing has happened.
func NewErase(e Erase) navigation.Page {
	back := widgets.NewButton(e.Words.Text("erase.back"), widgets.Primary, e.OnBack)
	erase := widgets.NewButton(e.Words.Text("erase.erase"), widgets.Plain, e.OnErase)
	parts := []fyne.CanvasObject{look.BodyText(e.Words.Text("erase.lead"))}
	if e.NewOne {
		parts[0] = look.BodyText(e.Words.Text("erase.lead-new"))
	}
	if e.Repeated {
		erase = widgets.NewButton(e.Words.Text("erase.really"), widgets.Plain, e.OnErase)
		parts = []fyne.CanvasObject{look.StrongText(e.Words.Text("erase.once-more"))}
	}
	parts = append(parts, titled(e.Words.Text("erase.goes"), e.Goes))
	if len(e.Stays) > 0 {
		parts = append(parts, titled(e.Words.Text("erase.stays"), e.Stays))
	}
	parts = append(parts, look.SmallText(e.Words.Text("erase.disk")))
	buttons := []fyne.CanvasObject{back, erase}
	if !e.HasPDF && !e.Repeated {
		parts = append(parts, look.BodyText(e.Words.Text("erase.no-pdf")))
		buttons = []fyne.CanvasObject{back, widgets.NewButton(e.Words.Text("erase.save"), widgets.Plain, e.OnSave), erase}
	}
	return sheet.New(e.Words.Text("erase.title"), back, append(parts, sheet.Row(buttons...))...)
}

// Erased is the page that tells what was removed and what is left.
type Erased struct {
	Words   wording.Words
	Clean   bool // nothing of the day was found when the program looked
	Removed []string
	Left    []string // what lies in the program's folder, and why
	Away    []string // files saved elsewhere
	OnStart func()
}

// NewErased makes that page.
func NewErased(e Erased) navigation.Page {
	start := widgets.NewButton(e.Words.Text("erase.start"), widgets.Primary, e.OnStart)
	verdict := look.StrongText(e.Words.Text("erase.clean"))
	if !e.Clean {
		verdict = look.StrongText(e.Words.Text("erase.not-clean"))
	}
	parts := []fyne.CanvasObject{verdict, titled(e.Words.Text("erase.removed"), e.Removed)}
	if len(e.Left) > 0 {
		parts = append(parts, titled(e.Words.Text("erase.left"), e.Left))
	}
	if len(e.Away) > 0 {
		parts = append(parts, titled(e.Words.Text("erase.away"), e.Away))
	}
	parts = append(parts, look.SmallText(e.Words.Text("erase.disk")), sheet.Row(start))
	return sheet.New(e.Words.Text("erase.done-title"), start, parts...)
}

// titled is a few lines under a small heading.
func titled(title string, lines []string) fyne.CanvasObject {
	box := []fyne.CanvasObject{look.StrongText(title)}
	for _, line := range lines {
		box = append(box, look.BodyText("– "+line))
	}
	return sheet.Stack(box...)
}
