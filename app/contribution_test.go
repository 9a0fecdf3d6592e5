package app_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/share"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// collected is a workshop whose answers can be handed in: a line, a text, a board of the table, a proposal.
const collected = `workshop: prov
format: 1
language: sv
title: En dag att lämna in
local:
  - {key: nki, ask: Vilket värde?, fallback: Inget värde.}
blocks:
  - key: morgon
    title: Morgonen
    starts: "09:00"
    ends: "12:00"
    exercises:
      - key: fall
        kind: reflection
        title: Mitt fall
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad hände? {{nki}}}]}
      - key: linje
        kind: statements
        title: Linjen
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {instruction: Placera., why: true, statements: [{key: a, text: Det går fort.}]}
      - key: bord
        kind: sort
        title: Bordets kort
        use: core
        steps: [{form: group, minutes: 5}]
        task: {question: Vad?, own: 0, cards: [{key: a, text: Ett}, {key: b, text: Två}, {key: c, text: Tre}]}
      - key: forslag
        kind: proposal
        title: Ett förslag
        use: core
        steps: [{form: group, minutes: 5}]
        task: {intro: Föreslå.}
`

// handed is a day file in a folder, with what opens what is handed in for it.
type handed struct {
	day.Day
	path   string
	folder string // where contributions are saved
	key    keys.Identity
}

func dayFile(t testing.TB, practice bool) handed {
	t.Helper()
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(collected, "Vad hände? {{nki}}", `"Vad hände? {{nki}}"`, 1)
	set, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	made, err := day.New(set, day.Head{
		Practice: practice, Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual,
		Share: []string{"fall", "linje", "bord", "forslag"}, Local: map[string]string{"nki": "Vi fick 72."},
		Recipients: []string{key.Recipient()}, Way: "Lägg filen på bordets sticka.",
	}, rand.NewChaCha8([32]byte{1}))
	if err != nil {
		t.Fatal(err)
	}
	h := handed{Day: made, path: filepath.Join(t.TempDir(), "lindesta.troskel"), folder: t.TempDir(), key: key}
	h.write(t)
	return h
}

func (h handed) write(t testing.TB) {
	t.Helper()
	var content bytes.Buffer
	if err := day.Write(&content, h.Day); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(h.path, content.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (h handed) options(o *app.Options) { o.Workshop, o.SaveTo = h.path, h.folder }

// files are the contributions that lie in the folder, opened, with their text and digest.
func (h handed) files(t *testing.T) (given []share.Contribution, texts []string, digests []share.Digest) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(h.folder, "bidrag-*.age"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		sealed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		opened, digest, err := share.Open(bytes.NewReader(sealed), h.key)
		if err == nil {
			err = share.NewChecker(h.Day).Check(opened)
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if info, err := os.Stat(path); err != nil || info.ModTime().UTC().Format(time.DateTime) != "2018-04-26 00:00:00" {
			t.Errorf("the file's time tells when it was written: %v, %v", info.ModTime(), err)
		}
		text, _ := share.Unseal(sealed, h.key)
		given, texts, digests = append(given, opened), append(texts, string(text)+string(sealed)), append(digests, digest)
	}
	return given, texts, digests
}

func (p *program) tick(text string) {
	p.t.Helper()
	p.TabTo(apptest.The[*widgets.Toggle](p.Screen, text))
	p.Press(fyne.KeySpace)
	p.settle()
}

// answerAll plays the day, with a mark in everything that is written.
func (p *program) answerAll() {
	p.t.Helper()
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad heter du?"))
	p.Type("NAMNMARK Åsa")
	p.press("Gå in")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("FALLMARK Ring Karin Svensson.")
	p.next()
	p.Type("4")
	p.settle()
}

func TestContribution_isHandedInAgainAndTakenBack(t *testing.T) {
	h := dayFile(t, false)
	p := start(t, h.options)
	p.answerAll()
	if p.Says("Inget värde.") {
		t.Error("the day file's own fact is not in the texts")
	}
	p.goTo("page contribution")
	if !p.Says("Lägg filen på bordets sticka.") || !p.Says("allmän handling") || !p.Says("Inget är ikryssat än") {
		t.Errorf("the page reads:\n%s", p.Text())
	}
	p.press("Skriv mitt bidrag")
	if given, _, _ := h.files(t); len(given) > 0 || !p.Says("inget är skrivet") {
		t.Errorf("with nothing ticked %d files are written:\n%s", len(given), p.Text())
	}
	p.press("Kryssa i allt utom fritext")
	if p.Says("FALLMARK") {
		t.Error("free text is ticked by the tick for all but free text")
	}
	p.tick("Bordets kort: vårt arbete är skrivet på en annan dator")
	p.press("Skriv mitt bidrag")
	given, texts, digests := h.files(t)
	if len(given) != 1 || !p.Says(digests[0].Receipt()) || given[0].Role != "" {
		t.Fatalf("%d files, the page reads:\n%s", len(given), p.Text())
	}
	if !given[0].Answers["bord"].Elsewhere || given[0].Answers["linje"].Values[0].Number != 4 {
		t.Errorf("handed in: %+v", given[0].Answers)
	}
	for _, never := range []string{"NAMNMARK", "FALLMARK", "Karin", "2018", "Åsa", p.dir} {
		if strings.Contains(texts[0], never) {
			t.Errorf("%q leaves the laptop", never)
		}
	}
	dir := p.close()

	again := start(t, in(dir), func(o *app.Options) { o.SaveTo = h.folder })
	again.press("Fortsätt")
	if !strings.HasPrefix(again.lastPage(), "page contribution") || !again.Says(digests[0].Receipt()) {
		t.Fatalf("%s reads:\n%s", again.lastPage(), again.Text())
	}
	again.tick("Mitt fall")
	again.tick("Lämna också det jag skrev i Mitt fall")
	if !again.Says("”Karin Svensson” (namn)") || !again.Says("FALLMARK Ring Karin Svensson.\"") {
		t.Errorf("what leaves is not shown, or the name in it is not pointed at:\n%s", again.Text())
	}
	again.press("Skriv mitt bidrag på nytt")
	later, texts, _ := h.files(t)
	if len(later) != 1 || later[0].ID != given[0].ID || later[0].Revision != 2 || !strings.Contains(texts[0], "FALLMARK") {
		t.Fatalf("handed in again: %+v", later)
	}
	again.press("Ta tillbaka mitt bidrag")
	back, texts, digests := h.files(t)
	if len(back) != 1 || !back[0].Withdrawn() || back[0].Revision != 3 || strings.Contains(texts[0], "FALLMARK") {
		t.Fatalf("taken back: %+v", back)
	}
	if !again.Says("Du har tagit tillbaka ditt bidrag") || !again.Says(digests[0].Receipt()) {
		t.Errorf("the page reads:\n%s", again.Text())
	}
	again.close()
}

// TestContribution_showsWhatItWrites compares what stands on the page, before anything is written, with the file.
func TestContribution_showsWhatItWrites(t *testing.T) {
	h := dayFile(t, true)
	p := start(t, h.options)
	if !p.Says("Övningsdag") {
		t.Error("the welcome page does not say that the day is practice")
	}
	p.answerAll()
	p.goTo("page contribution")
	if !p.Says("Övningsdag · Förenkla i Lindesta") || !p.Says("blandas aldrig med en riktig dag") {
		t.Errorf("practice is not seen:\n%s", p.Text())
	}
	p.tick("Linjen")
	p.press("Linjen: så läses det")
	if !p.Says("Det går fort.") {
		t.Errorf("what is handed in cannot be read in words:\n%s", p.Text())
	}
	plain := func(text string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00A0", " ")), " ")
	}
	shown := plain(p.Text())
	p.press("Skriv mitt bidrag")
	sealed, err := os.ReadFile(only(t, h.folder))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := share.Unseal(sealed, h.key)
	if err != nil || !strings.Contains(shown, plain(string(opened))) {
		t.Errorf("%v: the file says\n%s\nthe page said\n%s", err, opened, shown)
	}
	if given, _, _ := h.files(t); !given[0].Practice {
		t.Error("the contribution is not marked as practice")
	}
	if !strings.Contains(p.log.String(), "contribution "+only(t, h.folder)) {
		t.Error("the log does not say where the contribution lies")
	}
	if digest := share.Digest(sha256.Sum256(sealed)); !p.Says(digest.Receipt()) {
		t.Error("the receipt is not the file's")
	}
	p.close()
}

func only(t *testing.T, folder string) string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(paths) != 1 {
		t.Fatalf("files %v, %v", paths, err)
	}
	return paths[0]
}

func TestContribution_theTablesProposalsAreAFileOfTheirOwn(t *testing.T) {
	h := dayFile(t, false)
	p := start(t, h.options)
	p.answerAll()
	p.goTo("forslag")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("BORDSMARK Ring upp.")
	p.settle()
	p.goTo("page contribution")
	p.press("Kryssa i allt utom fritext")
	p.tick("Det här är bordets dator")
	p.press("Skriv mitt bidrag")
	if given, _, _ := h.files(t); len(given) > 0 {
		t.Fatal("a table without a number has handed in")
	}
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Bordets nummer"))
	p.Type("3")
	p.tick("Ett förslag")
	p.press("Skriv mitt bidrag")
	given, texts, _ := h.files(t)
	if len(given) != 2 {
		t.Fatalf("%d files:\n%s", len(given), p.Text())
	}
	for i, one := range given {
		_, proposal := one.Answers["forslag"]
		switch {
		case one.Table == 3 && (!proposal || len(one.Answers) != 1 || !strings.Contains(texts[i], "BORDSMARK")):
			t.Errorf("the table hands in %+v", one.Answers)
		case one.Table == 0 && (proposal || strings.Contains(texts[i], "BORDSMARK")):
			t.Errorf("the participant hands in the table's proposal too: %+v", one.Answers)
		}
	}
	if given[0].ID == given[1].ID || given[0].Table == given[1].Table {
		t.Error("the table and the participant can be told to sit together")
	}
	p.close()
}

func TestContribution_proposesTheFolderBesideTheDayFile(t *testing.T) {
	h := dayFile(t, false)
	beside := filepath.Join(filepath.Dir(h.path), "Bidrag")
	if err := os.Mkdir(beside, 0o700); err != nil {
		t.Fatal(err)
	}
	p := start(t, h.options)
	p.answerAll()
	p.goTo("page contribution")
	p.tick("Linjen")
	p.press("Skriv mitt bidrag")
	h.folder = beside
	if given, _, _ := h.files(t); len(given) != 1 {
		t.Errorf("%d files beside the day file:\n%s", len(given), p.Text())
	}
	p.close()
}

func TestContribution_withoutADayFileThereIsNobodyToHandInTo(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("page summary")
	if !p.Says("det finns ingen att lämna in till") || p.Says("Mitt bidrag") {
		t.Errorf("the page reads:\n%s", p.Text())
	}
	p.close()
}

func TestDayFile_aCorrectedOneIsAskedAboutAndKeepsTheAnswers(t *testing.T) {
	h := dayFile(t, false)
	p := start(t, h.options)
	p.answerAll()
	dir := p.close()
	head := h.Head
	head.Local = map[string]string{"nki": "Vi fick 80."}
	corrected, err := day.Correct(h.Day, h.Workshop, head)
	if err != nil {
		t.Fatal(err)
	}
	h.Day = corrected
	h.write(t)

	again := start(t, in(dir))
	again.press("Fortsätt")
	if !strings.HasPrefix(again.lastPage(), "page changed") {
		t.Fatalf("a later revision is not told of: %s", again.lastPage())
	}
	again.press("Gå över till de nya texterna")
	again.previous()
	if !again.Says("Vi fick 80.") || !again.Says("FALLMARK") {
		t.Errorf("%s reads:\n%s", again.lastPage(), again.Text())
	}
	dir = again.close()

	other, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	h.Head.Recipients, h.Head.Revision = []string{other.Recipient()}, 9
	h.write(t)
	last := start(t, in(dir))
	last.press("Fortsätt")
	if strings.HasPrefix(last.lastPage(), "page changed") {
		t.Error("a file with other recipients is taken for the same day")
	}
	last.close()
}

func TestContribution_fitsSmallWindowsAndIsWorkedByKeyboard(t *testing.T) {
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, language := range wording.Languages {
		for i, percent := range []int{100, 200, 200, 200} {
			if folder == "" && i > 1 {
				break // colours change no sizes
			}
			variant := look.Variants[max(0, i-1)]
			h := dayFile(t, true)
			p := start(t, h.options, func(o *app.Options) { o.Language, o.Role = language, exercise.Elected })
			p.Look(look.Choices{Variant: variant, TextPercent: percent})
			p.enterOrNext()
			p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
			p.Type("Ring Karin Svensson på 070-123 45 67.")
			p.next()
			p.Type("4")
			p.goTo("forslag")
			p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
			p.Type("Ring upp.")
			p.goTo("page contribution")
			for _, toggle := range apptest.All[*widgets.Toggle](p.Screen) {
				p.TabTo(toggle)
				p.Press(fyne.KeySpace)
			}
			for _, toggle := range apptest.All[*widgets.Toggle](p.Screen) {
				if toggle.Small && !toggle.Checked {
					p.TabTo(toggle)
					p.Press(fyne.KeySpace)
				}
			}
			p.roundByKeyboard()
			for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(900, 430)} {
				p.Resize(size.Width, size.Height)
				if least := p.Window.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
					t.Errorf("%s %d %%: needs %v, has %v", language, percent, least, size)
				}
				if folder != "" {
					name := fmt.Sprintf("%s-%s-%d-%.0f-page-contribution.png", language, variant, percent, size.Width)
					p.Picture(filepath.Join(folder, name))
				}
			}
			p.close()
		}
	}
}
