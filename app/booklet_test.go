package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
)

// awaits waits for what happens beside the window.
func (p *program) awaits(what string, come func() bool) {
	p.t.Helper()
	for range 2000 {
		p.settle()
		if come() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	p.t.Fatalf("%s: never; the page reads:\n%s", what, p.Text())
}

func (p *program) savePDF() {
	p.t.Helper()
	p.press("Spara pdf")
	p.awaits("the PDF is saved", func() bool { return p.Says("Din pdf är sparad") })
}

func (p *program) include(label string) {
	p.t.Helper()
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, label))
	p.Press(fyne.KeySpace)
	p.settle()
}

// atReflection begins the day, writes a case and opens the page of the PDF.
func atReflection(t *testing.T, change ...func(*app.Options)) (p *program, folder string) {
	folder = t.TempDir()
	p = start(t, append(change, func(o *app.Options) { o.SaveTo = folder })...)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("En krögare ringde tre gånger.")
	p.goTo("page reflection")
	return p, folder
}

func (p *program) pages() (view *widgets.PageView, count int) {
	p.awaits("the pages are set", func() bool {
		view = apptest.All[*widgets.PageView](p.Screen)[0]
		_, _, count = view.Seen()
		return count > 0
	})
	return view, count
}

func TestReflection_showsWhatWillBeSaved(t *testing.T) {
	p, _ := atReflection(t)
	view, with := p.pages()
	p.awaits("the first page is drawn", func() bool { return view.Drawn(0) })
	p.include("Mitt fall")
	p.awaits("there are fewer pages", func() bool { _, _, now := view.Seen(); return now < with })
	p.include("Mitt fall")
	p.awaits("they are back", func() bool { _, _, now := view.Seen(); return now == with })
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
	p.include("Mitt fall")
	p.press("Spara pdf")
	if !p.Says("Det ligger redan en fil där") || !bytes.Equal(bytesOf(t, path), old) {
		t.Fatalf("it was not asked, or not waited for the answer:\n%s", p.Text())
	}
	p.press("Spara som ”Min reflektion 2018-04-26 (2).pdf”")
	p.awaits("it is saved beside", func() bool { return p.Says("Din pdf är sparad") })
	if !bytes.Equal(bytesOf(t, path), old) {
		t.Error("the first file was changed")
	}
	beside := bytesOf(t, filepath.Join(folder, "Min reflektion 2018-04-26 (2).pdf"))
	p.include("Mitt fall")
	p.press("Spara pdf")
	p.press("Ersätt filen")
	p.awaits("it is replaced", func() bool { return p.Says("Din pdf är sparad") })
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
	p.include("En kopia som webbsida")
	p.savePDF()
	page := bytesOf(t, filepath.Join(folder, "Min reflektion 2018-04-26.html"))
	if !bytes.Contains(page, []byte("En krögare ringde tre gånger.")) {
		t.Error("the web page does not hold what was written")
	}
	p.close()
}

func TestReflection_failureIsSaidAndCanBeTriedAgain(t *testing.T) {
	p, folder := atReflection(t)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	p.press("Spara pdf")
	p.awaits("it says that nothing was saved", func() bool { return p.Says("Inget sparades") })
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	p.savePDF()
	p.close()
}
