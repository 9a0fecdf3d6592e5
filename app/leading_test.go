package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/room"
)

// The facilitator's half as a whole: real pages, real keys, real contributions in real folders.

// leader starts the program on the page of who leads days. Folders are looked through only when the test asks.
func leader(t *testing.T, change ...func(*app.Options)) *program {
	t.Helper()
	p := start(t, append([]func(*app.Options){func(o *app.Options) { o.LookEvery = -1 }}, change...)...)
	p.press("Jag leder dagen")
	return p
}

// await waits for what is done away from the window's thread.
func (p *program) await(what string, so func() bool) {
	p.t.Helper()
	for range 6000 {
		p.settle()
		if so() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.t.Fatalf("waited in vain for %s; the page says:\n%s\nthe log ends:\n%s", what, p.Text(), p.logEnd())
}

func (p *program) logEnd() string {
	lines := strings.Split(strings.TrimSpace(p.log.String()), "\n")
	return strings.Join(lines[max(0, len(lines)-8):], "\n")
}

// logged waits until the log has a line that begins with some words, and gives what follows.
func (p *program) logged(words string) (rest string) {
	p.t.Helper()
	p.await("the line "+words, func() bool {
		for line := range strings.Lines(p.log.String()) {
			if found, ok := strings.CutPrefix(line, words); ok {
				rest = strings.TrimSpace(found)
				return true
			}
		}
		return false
	})
	return rest
}

// practise makes a practice day with so many made-up people, through the pages, and stays where they are collected.
func (p *program) practise(people string) (folder string) {
	p.t.Helper()
	p.press("Öva")
	p.TabTo(apptest.The[*widgets.NumberPick](p.Screen, "påhittade deltagare"))
	p.Type(people)
	p.press("Gör en övningsdag")
	folder = p.logged("kit ")
	p.collected()
	return folder
}

func TestLeading_aPracticeDayIsCollectedAndClosed(t *testing.T) {
	p := leader(t)
	folder := p.practise("8")
	if !p.Says(p.logged("collected ")+" personer har lämnat in") || !p.Says("Övning") {
		t.Errorf("the page says:\n%s", p.Text())
	}
	if p.Says("Instämmer") || p.Says("Bilden visar") {
		t.Errorf("something is shown of an open exercise:\n%s", p.Text())
	}
	p.press("Stäng och visa Tolv påståenden")
	if !p.Says("När du stänger fryser du bilden") {
		t.Errorf("closing is not explained:\n%s", p.Text())
	}
	if _, err := os.Stat(filepath.Join(folder, room.LedgerName)); err == nil {
		t.Error("something was frozen before one said so")
	}
	p.press("Stäng och visa")
	if _, err := os.Stat(filepath.Join(folder, room.LedgerName)); err != nil {
		t.Errorf("the ledger is not on the disk when the page says that the exercise is closed: %v", err)
	}
	if !p.Says("Stängd. Bilden visar") {
		t.Errorf("the page does not say that it is closed:\n%s", p.Text())
	}
	p.close()
}

func TestLeading_reportsLieOnTheDisk(t *testing.T) {
	p := leader(t)
	folder := p.small()
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Till dagens steg")
	p.press("Till rapporten")
	if !p.Says("Det här hålls inne") {
		t.Errorf("what is withheld is not said before anything is saved:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Csv"))
	p.Press(fyne.KeySpace)
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Json"))
	p.Press(fyne.KeySpace)
	p.press("Spara")
	p.logged("report ")
	p.await("the files", func() bool { return p.Says("Sparat. Antal filer: 6") })
	for _, name := range []string{"*.pdf", "*.xlsx", "*.csv", "*.json"} {
		found, err := filepath.Glob(filepath.Join(folder, "Rapporter", name))
		if err != nil || len(found) == 0 {
			t.Errorf("no %s among the reports: %v", name, err)
		}
	}
	p.press("Till dagens steg")
	if !p.Says("Sparad i " + filepath.Join(folder, "Rapporter")) {
		t.Errorf("the day's steps do not say that the report is there:\n%s", p.Text())
	}
	p.close()
}

func TestLeading_threePeopleAreTooFewForAnything(t *testing.T) {
	p := leader(t)
	folder := p.small()
	keepThree(t, filepath.Join(folder, "Att dela ut", "Bidrag"))
	p.press("Titta igen")
	p.await("the new count", func() bool { return strings.Count(p.log.String(), "collected ") == 2 })
	p.press("Stäng alla")
	if !p.Says("har färre än 7 svar") {
		t.Errorf("it is not said beforehand that nothing will show:\n%s", p.Text())
	}
	p.press("Stäng och visa")
	if p.Says("Bilden visar") || !p.Says("För få svar för att visas") {
		t.Errorf("a room of three shows something:\n%s", p.Text())
	}
	p.close()
}

// keepThree removes all but three contributions from a folder.
func keepThree(t *testing.T, folder string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries[3:] {
		if err := os.Remove(filepath.Join(folder, entry.Name())); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLeading_aRestartInMidDayGoesOn(t *testing.T) {
	p := leader(t)
	p.small()
	p.press("Stäng och visa Tolv påståenden")
	p.press("Stäng och visa")
	saveTo := p.saveTo
	dir := p.close()

	again := leader(t, in(dir), func(o *app.Options) { o.SaveTo = saveTo })
	again.press("Fortsätt med Övningsdag")
	again.press("Samla in")
	again.await("what was frozen", func() bool { return again.Says("Stängd. Bilden visar") })
	again.logged("collected ")
	again.close()
}

func TestLeading_aNewDayIsMadeByKeyboardAlone(t *testing.T) {
	p := leader(t, func(o *app.Options) { o.KeyWork = cheap })
	p.press("Ny dag")
	p.press("Vidare")
	if !p.Says("Ge dagen ett namn") {
		t.Errorf("a day without a name goes on:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad heter dagen?"))
	p.Type("Förenkla i Lindesta")
	p.press("I dag")
	p.press("Vidare")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Tjänstepersoner"))
	p.Type("52")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Förtroendevalda"))
	p.Type("8")
	if !p.Says("Med 8 förtroendevalda") {
		t.Errorf("no forecast:\n%s", p.Text())
	}
	p.press("Vidare")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[1])
	p.Type("servicecenter")
	p.press("Vidare")
	p.press("Lösenfras på nyckeln")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Lösenfras"))
	p.Type("en rolig fras")
	p.press("Gör dagen")
	if !p.Says("De två lösenfraserna är olika") {
		t.Errorf("a phrase written once is taken:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Samma fras en gång till"))
	p.Type("en rolig fras")
	p.press("Gör dagen")
	folder := p.logged("kit ")
	p.await("the page of what was made", func() bool { return p.Says("Dagen är klar") })
	for _, want := range []string{"Förenkla i Lindesta 2018-04-26.troskel", "Till deltagarna.pdf", "Det här lämnar du aldrig ut", folder} {
		if !p.Says(want) {
			t.Errorf("the page does not say %q:\n%s", want, p.Text())
		}
	}
	p.press("Till dagen")
	if !strings.Contains(p.Text(), "1. Dela ut dagen\nNästa steg") {
		t.Errorf("of a day that was just made the next step is not to hand it out:\n%s", p.Text())
	}
	p.press("Visa vad som ska delas ut")
	p.press("Till dagen")
	if !strings.Contains(p.Text(), "2. Samla in före lunch\nNästa steg") {
		t.Errorf("when one has seen what to hand out the next step is not to collect:\n%s", p.Text())
	}
	p.press("Samla in")
	p.await("the phrase to be asked for", func() bool { return strings.HasPrefix(p.lastPage(), "page daykey") })
	p.Type("en rolig fras")
	p.Press(fyne.KeyReturn)
	p.await("the page where one collects", func() bool { return strings.HasPrefix(p.lastPage(), "page collect") })
	if strings.Contains(p.log.String(), "rolig") {
		t.Error("the passphrase stands in the log")
	}
	p.close()
}
