package console_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"troskel/app/console"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// small is a day of a few exercises, each with an answer of another sort.
const small = `workshop: liten
format: 1
language: sv
title: En liten dag
blocks:
  - key: morgon
    title: Morgon
    starts: "09:00"
    ends: "10:00"
    exercises:
      - key: linje
        kind: statements
        title: På linjen
        use: core
        steps: [{form: alone, minutes: 5}]
        task:
          instruction: Ställ dig på linjen.
          statements:
            - {key: ett, text: Den som ringer ska få ett namn.}
            - {key: tva, text: Tonen är viktigare än svaret.}
            - {key: tre, text: Jag vet vem som kan svaret.}
      - key: tanke
        kind: reflection
        title: En tanke
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad tänker du?}]}
      - key: ordning
        kind: rank
        title: I ordning
        use: core
        steps: [{form: alone, minutes: 5}]
        task:
          question: Vad väger tyngst?
          items: [{key: tid, text: Tiden}, {key: pris, text: Priset}, {key: svar, text: Svaret}]
      - key: poang
        kind: budget
        title: Hundra poäng
        use: core
        steps: [{form: alone, minutes: 5}]
        task:
          question: Vad lägger vi dem på?
          own: 0
          items: [{key: a, text: Skyltar}, {key: b, text: Telefontid}]
      - key: plan
        kind: plan
        title: En plan
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {intro: Skriv en plan., most: 1, weeks: 4}
`

// smallDay writes the small day, and what text stands in it instead.
func smallDay(t *testing.T, instead ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "liten.sv.yaml")
	if err := os.WriteFile(file, []byte(strings.NewReplacer(instead...).Replace(small)), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// The lines that lead past the welcome page.
var in = []string{"", ""}

func lines(more ...string) []string { return append(append([]string{}, in...), more...) }

func TestTalk_badInputGetsASentenceAndIsAskedAgain(t *testing.T) {
	words := wording.In(wording.Swedish)
	outside := words.Text("terminal.number", "least", 1, "most", 6)
	for _, one := range []struct{ name, typed, says string }{
		{"letters", "högst", outside},
		{"a word of two letters", "nn", outside},
		{"beyond the end", "7", outside},
		{"below nought", "-3", outside},
		{"a fraction", "2,5", outside},
		{"more than a number holds", strings.Repeat("9", 400), outside},
		{"no text", "\xff\xfe4", words.Text("terminal.no-text")},
		{"a line without end", strings.Repeat("å", 200_000), words.Text("terminal.too-long")},
		{"a text of another keyboard", "４４", outside},
	} {
		data := t.TempDir()
		days := openStore(t, data)
		said := run(t, days, console.Options{DataDir: data, File: smallDay(t)}, lines(one.typed, "4", "q")...)
		if !strings.Contains(said, one.says) {
			t.Errorf("%s: nobody said %q", one.name, one.says)
		}
		mark := kept(t, days).Answer("linje").(*exercise.StatementsAnswer).Marks["ett"]
		if mark.Value != 4 || strings.Count(said, "Sparat") != 1 {
			t.Errorf("%s: the answer is %+v after\n%s", one.name, mark, said)
		}
	}
}

// TestTalk_badListsChangeNothing types what is no order and no share-out.
func TestTalk_badListsChangeNothing(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	said := run(t, days, console.Options{DataDir: data, File: smallDay(t)}, lines(
		"n", "n", "1 1 2", "1 2 4", "x", "3, 1, 2", "", "",
		"101", "60", "41", "40", "", "",
		"", "", "", "", "", "2018-02-30", "snart", "2018-05-24", "q")...)
	day := kept(t, days)
	if order := day.Answer("ordning").(*exercise.RankAnswer).Order; strings.Join(order, " ") != "svar tid pris" {
		t.Errorf("the order is %q after\n%s", order, said)
	}
	if shares := day.Answer("poang").(*exercise.BudgetAnswer).Shares; shares["a"] != 60 || shares["b"] != 40 {
		t.Errorf("the shares are %v after\n%s", shares, said)
	}
	if dates := day.FollowUps(); len(dates) > 0 {
		t.Errorf("a plan without words has dates: %v", dates)
	}
	for _, sentence := range []string{"Nummer 1 står två gånger", "från 1 till 3", "från 0 till 40", "går inte att läsa"} {
		if !strings.Contains(said, sentence) {
			t.Errorf("nobody said %q", sentence)
		}
	}
}

func TestTalk_aTextIsKeptAddedToReplacedAndTakenAway(t *testing.T) {
	words := wording.In(wording.Swedish)
	for _, one := range []struct {
		name  string
		typed []string
		want  string
	}{
		{"one line", []string{"Först.", ""}, "Först."},
		{"lines with an empty one among them", []string{"Först.", "+", "Sedan.", ""}, "Först.\n\nSedan."},
		{"a full stop ends it", []string{"Först.", "."}, "Först."},
		{"kept", []string{"Först.", "", "b", "", ""}, "Först."},
		{"added to", []string{"Först.", "", "b", "+ Sedan.", ""}, "Först.\nSedan."},
		{"replaced", []string{"Först.", "", "b", "Annat.", "Mer.", ""}, "Annat.\nMer."},
		{"replaced until the end of the input", []string{"Först.", "", "b", "Annat."}, "Annat."},
		{"taken away", []string{"Först.", "", "b", "-"}, ""},
		{"only a letter that is a command", []string{" n", ""}, "n"},
		{"arrows that were pressed", []string{"F\x1b[Dör\x1b[1;5Cst\x7f.", ""}, "Först."},
		{"ended by the end of the input", []string{"Först.", "Sedan."}, "Först.\nSedan."},
		{"bad lines among good ones", []string{"Först.", "\xff", strings.Repeat("x", 100_000), "Sedan.", ""}, "Först.\nSedan."},
		{"too long together", []string{strings.Repeat("a", 15_000), strings.Repeat("b", 15_000), "Kort.", ""}, "Kort."},
	} {
		data := t.TempDir()
		days := openStore(t, data)
		said := run(t, days, console.Options{DataDir: data, File: smallDay(t)}, lines(append([]string{"n"}, one.typed...)...)...)
		text := kept(t, days).Answer("tanke").(*exercise.ReflectionAnswer).Texts["vad"]
		if text != one.want {
			t.Errorf("%s: %q, want %q", one.name, text, one.want)
		}
		if !strings.Contains(said, words.Text("terminal.all-saved")) {
			t.Errorf("%s: nobody said that all is saved", one.name)
		}
	}
}

func TestTalk_leadsBackOnAndAsideByLetters(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	said := run(t, days, console.Options{DataDir: data, File: smallDay(t)}, lines(
		"2", "3", "b", "5", // the second statement once more
		"a", "En anteckning.", "", // and back at the third
		"0",      // passed on
		"p",      // at the end of the first exercise
		"?",      // at the second
		"b",      // to the first, which was passed
		"1",      // answer it anyway
		"l", "7", // to one's own day
		"l", "9", "Fråga Åsa.", "", // what is parked
		"q")...)
	day := kept(t, days)
	marks := day.Answer("linje").(*exercise.StatementsAnswer)
	if marks.Passed() || marks.Marks["ett"].Value != 2 || marks.Marks["tva"].Value != 5 || !marks.Marks["tre"].Passed {
		t.Errorf("the answer is %+v after\n%s", marks, said)
	}
	if day.Note("linje") != "En anteckning." || day.Parking() != "Fråga Åsa." {
		t.Errorf("noted %q, parked %q after\n%s", day.Note("linje"), day.Parking(), said)
	}
	if day.Head().Place.Page != "summary" {
		t.Errorf("one goes on at %+v", day.Head().Place)
	}
}

func TestTalk_everyLineFitsANarrowScreenAndMovesNoCursor(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	file := smallDay(t, "En tanke", "En tanke "+strings.Repeat("lång", 20))
	typed := append([]string{"Kim\x1b[2J\a Ek"}, append(lines("?"), make([]string, 60)...)...)
	said := run(t, days, console.Options{DataDir: data, File: file, Width: 40}, typed...)
	for line := range strings.SplitSeq(said, "\n") {
		if utf8.RuneCountInString(line) > 40 && strings.Contains(line, " ") && !strings.Contains(line, string(filepath.Separator)) &&
			!strings.Contains(line, ": ") {
			t.Errorf("a line of %d: %q", utf8.RuneCountInString(line), line)
		}
	}
	if at := strings.IndexAny(said, "\x1b\a\r\b"); at >= 0 {
		t.Errorf("a control character among %q", said[max(0, at-20):at+20])
	}
	if name := kept(t, days).Head().Name; name != "Kim Ek" {
		t.Errorf("the name is %q", name)
	}
}

func TestTalk_aLockedDayAsksForItsPassphrase(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	run(t, days, console.Options{DataDir: data, File: smallDay(t)}, lines("4", "q")...)
	id := kept(t, days).ID
	if err := days.Lock(id, "blixt publik karta"); err != nil {
		t.Fatal(err)
	}
	days.Forget(id)
	said := run(t, days, console.Options{DataDir: data}, "1", "fel", "blixt publik karta", "q")
	if words := wording.In(wording.Swedish); !strings.Contains(said, words.Text("store.wrong-phrase")) || !strings.Contains(said, "På linjen") {
		t.Errorf("said\n%s", said)
	}
}

func TestTalk_aPDFBringsTheAnswersBackInAnotherPlace(t *testing.T) {
	data, folder := t.TempDir(), t.TempDir()
	days := openStore(t, data)
	run(t, days, console.Options{DataDir: data, SaveTo: folder, File: smallDay(t)},
		lines("4", "n", "Tänker.", "", "l", "8", "", "", "1", "", "", "", "q")...)
	pdf, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil || len(pdf) != 1 {
		t.Fatal(pdf, err)
	}
	again := run(t, days, console.Options{DataDir: data, File: pdf[0]}, "1", "q")
	if !strings.Contains(again, wording.In(wording.Swedish).Text("again.keep")) {
		t.Errorf("nobody asked which day to go on with:\n%s", again)
	}
	other := t.TempDir()
	elsewhere := openStore(t, other)
	run(t, elsewhere, console.Options{DataDir: other, File: pdf[0]}, "q")
	if text := kept(t, elsewhere).Answer("tanke").(*exercise.ReflectionAnswer).Texts["vad"]; text != "Tänker." {
		t.Errorf("brought back %q", text)
	}
}

func TestTalk_asksHowAPlanWentWhenItsDateHasCome(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	run(t, days, console.Options{DataDir: data, File: smallDay(t)},
		lines("l", "5", "det ringer", "", "svarar jag", "", "", "", "", "2018-05-24", "q")...)
	later := func() time.Time { return early.AddDate(0, 2, 0) }
	said := run(t, days, console.Options{DataDir: data, Now: later},
		"1", "2", "Kollegan.", "", "", "", "", "2018-09-01", "q")
	day := kept(t, days)
	outcome := day.Outcome(day.Plans()[0].Key)
	if outcome.Helped != "Kollegan." || outcome.Went != "partly" || outcome.Date != "2018-09-01" {
		t.Errorf("the outcome is %+v after\n%s", outcome, said)
	}
}

func TestTalk_whoMustGoSavesASentenceADateAndThePDF(t *testing.T) {
	data, folder := t.TempDir(), t.TempDir()
	days := openStore(t, data)
	said := run(t, days, console.Options{DataDir: data, SaveTo: folder, File: smallDay(t)},
		lines("l", "10", "Ring först.", "p", "l", "10", "", "0018-06-07", "2018-06-07", "", "")...)
	day := kept(t, days)
	if next, ok := day.NextFollowUp(); !ok || next.Format(time.DateOnly) != "2018-06-07" || day.Head().Own != "Ring först." {
		t.Errorf("the date is %v, the sentence %q, after\n%s", next, day.Head().Own, said)
	}
	if saved := ending(t, folder, ".pdf"); !bytes.Equal(saved, pdfOf(t, day)) {
		t.Error("the PDF is another one")
	}
}

func TestTalk_removesTheDayOnlyWhenAskedTwice(t *testing.T) {
	words := wording.In(wording.Swedish)
	data := t.TempDir()
	days := openStore(t, data)
	typed := lines("n", "En hemlighet att minnas.", "", "l", "11", "1", "", "q")
	if run(t, days, console.Options{DataDir: data, File: smallDay(t)}, typed...); kept(t, days) == nil {
		t.Fatal("no day")
	}
	said := run(t, days, console.Options{DataDir: data}, "1", "l", "11", "1", "1")
	if all, err := days.Sessions(); err != nil || len(all) != 0 {
		t.Errorf("%d days are left, %v, after\n%s", len(all), err, said)
	}
	if !strings.Contains(said, words.Text("erase.clean")) || strings.Contains(said, words.Text("terminal.all-saved")) {
		t.Errorf("said\n%s", said)
	}
	if file, err := os.ReadFile(filepath.Join(data, "troskel.db")); err != nil || bytes.Contains(file, []byte("hemlighet")) {
		t.Errorf("the file holds it still, or %v", err)
	}
}

// TestTalk_saysWhatThereIsToChooseWheneverItIsNotWhatWasJustSaid listens for the choices of a dilemma, which are asked again
// after other questions, and for the ends of a line, which are not said for each statement.
func TestTalk_saysWhatThereIsToChooseWheneverItIsNotWhatWasJustSaid(t *testing.T) {
	data := t.TempDir()
	days := openStore(t, data)
	said := run(t, days, console.Options{DataDir: data, File: own},
		lines("n", "1", "", "", "", "", "1", "", "l", "4", "", "", "", "q")...)
	if times := strings.Count(said, "1 Du säger att kollegan ringer på måndag."); times != 2 {
		t.Errorf("the choices were said %d times in\n%s", times, said)
	}
	if times := strings.Count(said, "1 instämmer inte alls, 6 instämmer helt."); times != 1 {
		t.Errorf("the ends of the line were said %d times in\n%s", times, said)
	}
}
