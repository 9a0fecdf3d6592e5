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
	"troskel/data/day"
	"troskel/data/kit"
	"troskel/data/room"
	"troskel/data/workshop"
)

// openLed reads a day's file and what lies beside it.
func openLed(t *testing.T, folder string) (kit.Places, day.Day) {
	t.Helper()
	places, err := kit.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	read, err := day.Open(places.DayFile)
	if err != nil {
		t.Fatal(err)
	}
	return places, read
}

// correct goes from where one collects to the first step of correcting the day.
func (p *program) correct() {
	p.t.Helper()
	p.press("Till dagens steg")
	p.press("Rätta dagen")
}

func TestLeading_aDayIsCorrectedAndStaysTheSameDay(t *testing.T) {
	p := leader(t)
	folder := p.small()
	_, before := openLed(t, folder)
	p.correct()
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad heter dagen?"))
	p.Press(fyne.KeyEnd)
	p.Type(" i Lindesta")
	p.press("Vidare")
	if !p.Says("Det kan höjas, men inte sänkas") || p.Says("Minst 6 svar") {
		t.Errorf("the number's promise is not said:\n%s", p.Text())
	}
	p.press("Vidare")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("72")
	p.press("Vidare")
	p.TabTo(apptest.The[*widgets.TextArea](p.Screen, "Hur lämnar man in?"))
	p.Type("På bordets sticka.")
	p.press("Spara rättelsen")
	p.await("the page of the corrected day", func() bool { return strings.HasPrefix(p.lastPage(), "page corrected") })
	for _, want := range []string{"version 2", "Dela ut filen", "svaren följer med"} {
		if !p.Says(want) {
			t.Errorf("the page does not say %q:\n%s", want, p.Text())
		}
	}
	places, after := openLed(t, folder)
	kept := after.Head.ID == before.Head.ID && after.Head.Ticket == before.Head.Ticket && after.Head.Practice &&
		strings.Join(after.Head.Recipients, " ") == strings.Join(before.Head.Recipients, " ")
	if !kept || after.Head.Revision != 2 || after.Head.Name != "Övningsdag i Lindesta" || after.Head.Way != "På bordets sticka." {
		t.Errorf("the corrected day is %+v", after.Head)
	}
	own, ownErr := os.ReadFile(places.DayFile)
	handed, handedErr := os.ReadFile(places.HandedDay)
	if ownErr != nil || handedErr != nil || !bytes.Equal(own, handed) {
		t.Errorf("what is handed out is not the corrected day: %v, %v", ownErr, handedErr)
	}
	p.press("Till dagen")
	p.press("Samla in") // what was handed in to the earlier revision counts
	p.await("the contributions", func() bool { return strings.Count(p.log.String(), "collected ") == 2 })
	if !p.Says(p.logged("collected ") + " personer har lämnat in") {
		t.Errorf("the page says:\n%s", p.Text())
	}
	p.close()
}

func TestLeading_aCorrectionKeepsWhatTheRoomHasSeen(t *testing.T) {
	p := leader(t)
	folder := p.small()
	p.press("Stäng och visa Tolv påståenden")
	p.press("Stäng och visa")
	p.correct()
	p.press("Vidare")
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, "Tolv påståenden"))
	p.Press(fyne.KeySpace)
	p.press("Vidare")
	p.press("Vidare")
	p.press("Spara rättelsen")
	if !p.Says("Tolv påståenden är redan stängd och visad") {
		t.Errorf("what the room has seen can be taken away:\n%s", p.Text())
	}
	if _, after := openLed(t, folder); after.Head.Revision != 1 {
		t.Errorf("the day was changed: revision %d", after.Head.Revision)
	}
	p.close()
}

func TestLeading_aCorrectedFileTakesThePlaceOfTheWorkshop(t *testing.T) {
	p := leader(t)
	folder := p.small()
	_, before := openLed(t, folder)
	path := filepath.Join(t.TempDir(), "rättad.sv.yaml")
	for name, content := range before.Workshop.Files() {
		if set, err := workshop.FromBytes(map[string][]byte{name: content}); err == nil && set.In("").Language == "sv" {
			corrected := bytes.Replace(content, []byte("title: Tolv påståenden"), []byte("title: Elva påståenden"), 1)
			if err := os.WriteFile(path, corrected, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	p.correct()
	p.app.Drop(path)
	p.settle()
	if !p.Says("är kontrollerad och går bra") {
		t.Fatalf("the file is not taken:\n%s", p.Text())
	}
	p.press("Vidare")
	if !p.Says("Elva påståenden") {
		t.Errorf("the file's exercises are not those of the day:\n%s", p.Text())
	}
	p.press("Vidare")
	p.press("Vidare")
	p.press("Spara rättelsen")
	p.await("the page of the corrected day", func() bool { return strings.HasPrefix(p.lastPage(), "page corrected") })
	_, after := openLed(t, folder)
	if one, _ := after.Workshop.Find("tolv-pastaenden"); one.Title != "Elva påståenden" {
		t.Errorf("the exercise is called %q", one.Title)
	}
	p.close()
}

func TestLeading_aFolderThatIsDroppedIsCollectedFrom(t *testing.T) {
	p := leader(t)
	folder := p.small()
	stick := t.TempDir()
	places, _ := openLed(t, folder)
	entries, err := os.ReadDir(places.Contributions)
	if err != nil {
		t.Fatal(err)
	}
	moved := entries[0].Name()
	if err := os.Rename(filepath.Join(places.Contributions, moved), filepath.Join(stick, moved)); err != nil {
		t.Fatal(err)
	}
	p.app.Drop(filepath.Join(stick, moved))
	p.settle()
	if !p.Says("Släpp en mapp här, inte en fil") || p.Says(stick) {
		t.Errorf("the page says:\n%s", p.Text())
	}
	p.app.Drop(stick)
	p.settle()
	if !p.Says(stick) {
		t.Errorf("the folder is not among those that are collected from:\n%s", p.Text())
	}
	p.await("a look through both folders", func() bool { return p.Says("filer i allt") && p.Says(filesIn(len(entries))) })
	if _, err := os.Stat(filepath.Join(folder, room.LedgerName)); err == nil {
		t.Error("something was frozen by dropping a folder")
	}
	p.close()
}
