package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/kit"
)

// twoDays is a program that knows two practice days; the second one's key has a passphrase.
func twoDays(t *testing.T) (p *program, first, second kit.Places) {
	t.Helper()
	p = leader(t)
	first = practiceDay{"Övningsdag", "2018-04-26", 8, true}.lay(t, p.saveTo)
	second = practiceDay{"Andra dagen", "2018-04-27", 9, true}.lay(t, p.saveTo)
	sealCheaply(t, second, "en rolig fras")
	p.remember(first, second)
	return p, first, second
}

// closeAll closes every exercise of the day with a name, and goes back to the days.
func (p *program) closeAll(name, phrase string) {
	p.t.Helper()
	p.press("Fortsätt med " + name)
	p.press("Samla in")
	if phrase != "" {
		p.await("the phrase to be asked for", func() bool { return strings.HasPrefix(p.lastPage(), "page daykey") })
		p.Type(phrase)
		p.Press(fyne.KeyReturn)
	}
	p.await("the page where one collects", func() bool { return strings.HasPrefix(p.lastPage(), "page collect") })
	p.await("somebody to have handed in", func() bool { return p.Says("personer har lämnat in") })
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Till dagens steg")
	p.press("Till dagarna jag leder")
}

func TestLeading_severalDaysAreReportedTogether(t *testing.T) {
	p, _, _ := twoDays(t)
	p.closeAll("Övningsdag", "")
	p.closeAll("Andra dagen", "en rolig fras")
	p.press("Flera dagar tillsammans")
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Övningsdag"))
	p.Press(fyne.KeySpace)
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad ska rapporten heta?"))
	p.Type("Lindesta 2018")
	p.press("Läs dagarna")
	if !p.Says("Välj minst två dagar") {
		t.Errorf("one day is taken for several:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Andra dagen"))
	p.Press(fyne.KeySpace)
	p.press("Läs dagarna")
	if !p.Says("har en lösenfras") {
		t.Errorf("the phrase is not asked for:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Lösenfras till Andra dagen"))
	p.Type("en rolig fras")
	p.press("Läs dagarna")
	p.await("the page of the joint report", func() bool { return strings.HasPrefix(p.lastPage(), "page jointmade") })
	if !p.Says("Lindesta 2018") || !p.Says("26 april 2018 – 27 april 2018") {
		t.Errorf("the page says:\n%s", p.Text())
	}
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Json"))
	p.Press(fyne.KeySpace)
	p.press("Spara")
	p.await("the files", func() bool { return p.Says("Sparat. Antal filer: 5") })
	content, err := os.ReadFile(filepath.Join(p.saveTo, "Flera dagar", "ÖVNING Rumsresultat 2018-04-27.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"name": "Lindesta 2018"`, `"name": "Övningsdag"`, `"name": "Andra dagen"`, `"people": 17`} {
		if !strings.Contains(string(content), want) {
			t.Errorf("the joint report has no %s", want)
		}
	}
	if strings.Contains(p.log.String(), "rolig") {
		t.Error("the passphrase stands in the log")
	}
	p.close()
}

func TestLeading_theSameDayTwiceIsRefused(t *testing.T) {
	p, first, _ := twoDays(t)
	copied := t.TempDir()
	if err := os.CopyFS(copied, os.DirFS(first.Folder)); err != nil {
		t.Fatal(err)
	}
	p.press("Flera dagar tillsammans")
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Övningsdag"))
	p.Press(fyne.KeySpace)
	p.app.Drop(copied)
	p.settle()
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad ska rapporten heta?"))
	p.Type("Lindesta 2018")
	p.press("Läs dagarna")
	p.await("a refusal", func() bool { return p.Says("vald två gånger") })
	if strings.HasPrefix(p.lastPage(), "page jointmade") {
		t.Error("a day counts double")
	}
	p.close()
}
