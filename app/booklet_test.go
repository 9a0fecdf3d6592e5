package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
)

func (p *program) savePDF() {
	p.t.Helper()
	p.press("Spara pdf")
	p.await("the PDF", func() bool { return p.Says("Din pdf är sparad") })
}

// atReflection begins the day, writes a case and opens the page of the PDF.
func atReflection(t *testing.T) (p *program, folder string) {
	t.Helper()
	p = start(t)
	p.writeCase("", "En krögare ringde tre gånger.")
	p.agenda("Min reflektion")
	return p, p.saveTo
}

func (p *program) pages() (view *widgets.PageView, count int) {
	p.await("the pages to be set", func() bool {
		view = apptest.All[*widgets.PageView](p.Screen)[0]
		_, _, count = view.Seen()
		return count > 0
	})
	return view, count
}

func TestReflection_showsWhatWillBeSaved(t *testing.T) {
	p, _ := atReflection(t)
	view, with := p.pages()
	p.await("the first page to be drawn", func() bool { return view.Drawn(0) })
	p.tick("Mitt fall")
	p.await("fewer pages", func() bool { _, _, now := view.Seen(); return now < with })
	p.tick("Mitt fall")
	p.await("the pages to be back", func() bool { _, _, now := view.Seen(); return now == with })
	p.close()
}

func TestReflection_pagesAreTurnedByKeyboardAndSayWhichTheyAre(t *testing.T) {
	p, _ := atReflection(t)
	view, count := p.pages()
	p.TabTo(view)
	p.Press(fyne.KeyEnd)
	if _, last, _ := view.Seen(); last != count {
		t.Errorf("End shows page %d of %d", last, count)
	}
	p.Press(fyne.KeyLeft, fyne.KeyHome, fyne.KeyRight)
	first, _, _ := view.Seen()
	if first < 2 || !strings.Contains(view.AccessibilityLabel(), "Sida 2") {
		t.Errorf("page %d is called %q", first, view.AccessibilityLabel())
	}
	before := view.Size().Width
	p.Press(fyne.KeyReturn)
	p.settle()
	if view.Size().Width < before*1.5 {
		t.Errorf("larger is %.0f wide, and was %.0f", view.Size().Width, before)
	}
	p.Press(fyne.KeyReturn)
	p.settle()
	if view.Size().Width != before {
		t.Errorf("small again is %.0f wide, and was %.0f", view.Size().Width, before)
	}
	p.close()
}

func TestReflection_asksBeforeItReplacesAFile(t *testing.T) {
	p, folder := atReflection(t)
	p.savePDF()
	path := filepath.Join(folder, "Min reflektion 2018-04-26.pdf")
	old := bytesOf(t, path)
	p.tick("Mitt fall")
	p.press("Spara pdf")
	if !p.Says("Det ligger redan en fil där") || !bytes.Equal(bytesOf(t, path), old) {
		t.Fatalf("it was not asked, or not waited for the answer:\n%s", p.Text())
	}
	p.press("Spara som ”Min reflektion 2018-04-26 (2).pdf”")
	p.await("the file beside", func() bool { return p.Says("Din pdf är sparad") })
	if !bytes.Equal(bytesOf(t, path), old) {
		t.Error("the first file was changed")
	}
	beside := bytesOf(t, filepath.Join(folder, "Min reflektion 2018-04-26 (2).pdf"))
	p.tick("Mitt fall")
	p.press("Spara pdf")
	p.press("Ersätt filen")
	p.await("the file to be replaced", func() bool { return p.Says("Din pdf är sparad") })
	if now := bytesOf(t, filepath.Join(folder, "Min reflektion 2018-04-26 (2).pdf")); bytes.Equal(now, beside) {
		t.Error("the second file was not replaced")
	}
	p.close()
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	read, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestReflection_savesAWebPageBesideWhenThatIsChosen(t *testing.T) {
	p, folder := atReflection(t)
	p.tick("En kopia som webbsida")
	p.savePDF()
	page := bytesOf(t, filepath.Join(folder, "Min reflektion 2018-04-26.html"))
	if !bytes.Contains(page, []byte("En krögare ringde tre gånger.")) {
		t.Error("the web page does not hold what was written")
	}
	p.close()
}

func TestReflection_beingSavedIsOfItsOwnDayAndNotOfTheNext(t *testing.T) {
	p, _ := atReflection(t)
	next := dayFile(t, false)
	apptest.The[*widgets.Button](p.Screen, "Spara pdf").OnTapped()
	p.app.Drop(next.path)
	p.press("Gå in")
	p.agenda("Rensa")
	if p.Says("Min reflektion 2018-04-26.pdf") {
		t.Errorf("the day that was begun since lists the PDF:\n%s", p.Text())
	}
	p.close()
}

func TestReflection_failureIsSaidAndCanBeTriedAgain(t *testing.T) {
	p, folder := atReflection(t)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	p.press("Spara pdf")
	p.await("the word that nothing was saved", func() bool { return p.Says("Inget sparades") })
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	p.savePDF()
	p.close()
}
