package app_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// planned goes through a small part of a day: a case, a plan to look back on in six weeks, and the PDF, whose path it gives.
func planned(t *testing.T) (p *program, pdf string) {
	t.Helper()
	p, folder := atReflection(t)
	p.agenda("Min första om–så-plan")
	areas := apptest.All[*widgets.TextArea](p.Screen)
	p.TabTo(areas[0])
	p.Type("någon ringer om en kollegas ärende")
	p.TabTo(areas[1])
	p.Type("tar jag numret och ringer upp")
	p.press("Om 6 veckor")
	p.agenda("Min reflektion")
	p.savePDF()
	return p, filepath.Join(folder, "Min reflektion 2018-04-26.pdf")
}

// on sets the clock to nine o'clock on a date.
func on(date string) func(*app.Options) {
	return func(o *app.Options) {
		o.Now = func() time.Time {
			day, _ := time.Parse(time.DateOnly, date)
			return day.Add(9 * time.Hour)
		}
	}
}

func opening(path string) func(*app.Options) { return func(o *app.Options) { o.Workshop = path } }

func TestPDF_bringsTheDayBackOnAnotherComputer(t *testing.T) {
	p, pdf := planned(t)
	p.close()

	elsewhere := start(t, opening(pdf))
	if elsewhere.lastPage() != "page summary" || !elsewhere.Says("En krögare ringde tre gånger.") {
		t.Fatalf("the PDF opened on %q, which reads:\n%s", elsewhere.lastPage(), elsewhere.Text())
	}
	if !elsewhere.Says("Svaren från pdf:en är tillbaka") {
		t.Errorf("nothing says that the answers are back:\n%s", elsewhere.Text())
	}
	elsewhere.goTo("page reflection")
	elsewhere.savePDF()
	again := filepath.Join(elsewhere.saveTo, filepath.Base(pdf))
	if !bytes.Equal(bytesOf(t, pdf), bytesOf(t, again)) {
		t.Error("saved again, the PDF is another one")
	}
	elsewhere.close()
}

func TestPDF_ofADayThatIsHereAsksWhichToGoOnWith(t *testing.T) {
	p, pdf := planned(t)
	dir := p.close()

	asked := start(t, in(dir), opening(pdf))
	if asked.lastPage() != "page again" {
		t.Fatalf("the PDF opened on %q", asked.lastPage())
	}
	asked.press("Fortsätt med dagen på datorn")
	if asked.lastPage() != "page reflection" {
		t.Errorf("the day on the computer opened on %q", asked.lastPage())
	}
	asked.app.Drop(pdf)
	asked.Press(fyne.KeyEscape)
	if asked.lastPage() != "page reflection" {
		t.Errorf("Escape leads to %q", asked.lastPage())
	}
	asked.app.Drop(pdf)
	asked.press("Öppna svaren i pdf:en")
	if asked.lastPage() != "page summary" {
		t.Errorf("the PDF's answers opened on %q", asked.lastPage())
	}
	asked.close()
}

func TestPDF_thatHasNoAnswersSaysSoAndChangesNothing(t *testing.T) {
	p, pdf := planned(t)
	p.close()
	whole := bytesOf(t, pdf)
	broken := map[string][]byte{
		"half.pdf": whole[:len(whole)/2], "empty.pdf": nil, "foreign.pdf": []byte("%PDF-1.4\n%%EOF\n"), "renamed": []byte("%PDF-1.7 "),
		"changed.pdf": bytes.Replace(whole, []byte("\nstream\nx"), []byte("\nstream\ny"), 1),
	}
	p = start(t)
	before := p.Text()
	for name, content := range broken {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		problems := strings.Count(p.log.String(), "problem ")
		p.app.Drop(path)
		told := strings.Count(p.log.String(), "problem ") - problems
		said := strings.Replace(p.Text(), before, "", 1)
		if p.lastPage() != "page start" || told != 1 || !strings.Contains(strings.ToLower(said), "pdf") {
			t.Errorf("%s: %d problems, on %q it says: %s", name, told, p.lastPage(), said)
		}
		p.Press(fyne.KeyEscape)
		if p.Text() != before {
			t.Fatalf("something has changed:\n%s", p.Text())
		}
	}
	p.close()
}

// TestFollowUp_asksHowThePlansWentWhenTheDayHasCome opens a day six weeks later, by keyboard alone.
func TestFollowUp_asksHowThePlansWentWhenTheDayHasCome(t *testing.T) {
	p, pdf := planned(t)
	p.close()

	early := start(t, opening(pdf), on("2018-06-06"))
	if early.lastPage() != "page summary" {
		t.Errorf("the day before, the PDF opened on %q", early.lastPage())
	}
	early.close()

	later := start(t, opening(pdf), on("2018-06-07"))
	if !strings.HasPrefix(later.lastPage(), "page followup") || !later.Says("någon ringer om en kollegas ärende") {
		t.Fatalf("six weeks later the PDF opened on %q:\n%s", later.lastPage(), later.Text())
	}
	later.Press(fyne.KeyRight)
	later.Press(fyne.KeySpace)
	later.TabTo(apptest.All[*widgets.TextArea](later.Screen)[0])
	later.Type("Kollegan hade skrivit en rad om läget.")
	later.press("Klar")
	for _, want := range []string{"Hur det gick", "En del", "Kollegan hade skrivit en rad om läget."} {
		if later.lastPage() != "page summary" || !later.Says(want) {
			t.Errorf("%s does not say %q:\n%s", later.lastPage(), want, later.Text())
		}
	}
	later.goTo("page reflection")
	later.savePDF()
	second := filepath.Join(later.saveTo, filepath.Base(pdf))
	later.close()

	third := start(t, opening(second), on("2018-06-08"))
	if third.lastPage() != "page summary" || !third.Says("Kollegan hade skrivit en rad om läget.") {
		t.Errorf("the second PDF opened on %q:\n%s", third.lastPage(), third.Text())
	}
	third.press("Hur gick det?")
	if !strings.HasPrefix(third.lastPage(), "page followup") {
		t.Errorf("the way from one's own day leads to %q", third.lastPage())
	}
	third.close()
}

func TestFollowUp_canWaitAndMayBePassedAndIsThenNotAskedAgain(t *testing.T) {
	p, _ := planned(t)
	dir := p.close()
	for day, answer := range []string{"Inte nu", "Passa"} {
		later := start(t, in(dir), on(fmt.Sprintf("2018-06-1%d", day)))
		later.press("Fortsätt")
		if !strings.HasPrefix(later.lastPage(), "page followup") {
			t.Fatalf("before %q the day opened on %q", answer, later.lastPage())
		}
		later.press(answer)
		if later.lastPage() != "page summary" || later.Says("Hur det gick") {
			t.Errorf("after %q, %q reads:\n%s", answer, later.lastPage(), later.Text())
		}
		later.close()
	}
	again := start(t, in(dir), on("2018-06-12"))
	again.press("Fortsätt")
	if strings.HasPrefix(again.lastPage(), "page followup") {
		t.Error("what was passed is asked again")
	}
	again.close()
}

func TestAgainAndFollowUp_fitAndTellWhatTheyAre(t *testing.T) {
	p, pdf := planned(t)
	p.close()
	p = start(t, opening(pdf), on("2018-06-10"))
	for _, language := range wording.Languages {
		p.speak(language)
		p.fitsEverywhere(language, "page followup")
	}
	p.app.Drop(pdf)
	for _, language := range wording.Languages {
		p.speak(language)
		p.fitsEverywhere(language, "page again")
	}
	p.close()
}

// speak goes over to a language and comes back to the page.
func (p *program) speak(language wording.Language) {
	p.t.Helper()
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierControl})
	p.press(map[wording.Language]string{wording.Swedish: "Svenska", wording.English: "English"}[language])
	p.press(wording.In(language).Text("settings.back"))
}

// fitsEverywhere holds a page against the smallest windows in all looks, and everything on it must tell what it is. It
// leaves a picture of each in the folder that TROSKEL_GALLERY names.
func (p *program) fitsEverywhere(language wording.Language, page string) {
	p.t.Helper()
	if !strings.HasPrefix(p.lastPage(), page) {
		p.t.Fatalf("on %q, not on %s", p.lastPage(), page)
	}
	p.roundByKeyboard()
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, variant := range look.Variants {
		if folder == "" && variant != look.HighContrast {
			continue // colours change no sizes
		}
		for _, percent := range []int{100, 200} {
			p.Look(look.Choices{Variant: variant, TextPercent: percent})
			for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 600), fyne.NewSize(900, 430)} {
				if least := p.Window.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
					p.t.Errorf("%s %v %d %%: %s needs %v, has %v", language, variant, percent, page, least, size)
				}
				if folder != "" {
					p.Resize(size.Width, size.Height)
					p.Picture(filepath.Join(folder, fmt.Sprintf("%s-%s-%d-%.0f-%s.png", language, variant, percent, size.Width,
						strings.TrimPrefix(page, "page "))))
				}
			}
		}
	}
}
