package room

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/wording"
)

// written is a folder with a ledger in which three exercises were closed and one reopened.
func written(t *testing.T) (training, string) {
	t.Helper()
	tr, folder := newTraining(t), t.TempDir()
	tr.handIn(t, 12, false)
	ledger, err := OpenLedger(folder, tr.day.Head)
	if err != nil {
		t.Fatal(err)
	}
	room := tr.room(t, ledger)
	for _, key := range room.Exercises()[:3] {
		mustSayNothing(t, room.Close(key))
	}
	mustSayNothing(t, room.Reopen(room.Exercises()[0]))
	return tr, folder
}

func TestLedger_isReadBackAsItWas(t *testing.T) {
	tr, folder := written(t)
	ledger, err := OpenLedger(folder, tr.day.Head)
	if err != nil {
		t.Fatal(err)
	}
	text, err := ledger.kept.write()
	if err != nil {
		t.Fatal(err)
	}
	onDisk := readFile(t, filepath.Join(folder, LedgerName))
	if !bytes.Equal(text, onDisk) || !bytes.Equal(onDisk, readFile(t, filepath.Join(folder, copyName))) {
		t.Error("what is read is not what was written, or the copy is another")
	}
	info, err := os.Stat(filepath.Join(folder, LedgerName))
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read the ledger: %v, %v", info.Mode(), err)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestLedger_holdsNobodysID: who steals the ledger finds no one in it.
func TestLedger_holdsNobodysID(t *testing.T) {
	_, folder := written(t)
	text := string(readFile(t, filepath.Join(folder, LedgerName)))
	for number := 1; number <= 12; number++ {
		if id := signerOf(t, number).ID(); strings.Contains(text, id[:16]) {
			t.Errorf("the id of person %d stands in the ledger", number)
		}
	}
}

func TestLedger_aDamagedOneIsSetAsideAndItsCopyUsed(t *testing.T) {
	for name, damage := range map[string]func(t *testing.T, path string){
		"cut off": func(t *testing.T, path string) { mustSayNothing(t, os.Truncate(path, 100)) },
		"empty":   func(t *testing.T, path string) { mustSayNothing(t, os.Truncate(path, 0)) },
		"changed": func(t *testing.T, path string) {
			text := bytes.Replace(readFile(t, path), []byte(`"people": 1`), []byte(`"people": 2`), 1)
			mustSayNothing(t, os.WriteFile(path, text, 0o600))
		},
		"gone": func(t *testing.T, path string) { mustSayNothing(t, os.Remove(path)) },
	} {
		t.Run(name, func(t *testing.T) {
			tr, folder := written(t)
			before := readFile(t, filepath.Join(folder, LedgerName))
			damage(t, filepath.Join(folder, LedgerName))
			ledger, err := OpenLedger(folder, tr.day.Head)
			mustSay(t, err, map[bool]string{false: "room.ledger-copy", true: "room.ledger-gone"}[name == "gone"])
			if ledger == nil || !bytes.Equal(readFile(t, filepath.Join(folder, LedgerName)), before) {
				t.Fatal("the copy was not used, or not written back")
			}
			if _, err := os.Stat(filepath.Join(folder, damagedName)); (err == nil) != (name != "gone") {
				t.Errorf("the damaged one: %v", err)
			}
			if _, err := OpenLedger(folder, tr.day.Head); err != nil {
				t.Errorf("the second time: %v", err)
			}
		})
	}
}

func TestLedger_forgetsNothingWithoutBeingTold(t *testing.T) {
	tr, folder := written(t)
	for _, name := range []string{LedgerName, copyName} {
		mustSayNothing(t, os.WriteFile(filepath.Join(folder, name), []byte("{"), 0o600))
	}
	ledger, err := OpenLedger(folder, tr.day.Head)
	mustSay(t, err, "room.ledger-lost")
	if ledger != nil {
		t.Error("a ledger that has forgotten everything was handed out")
	}
	anew, err := StartAnew(folder, tr.day.Head)
	if err != nil || len(anew.kept.Exercises) != 0 {
		t.Errorf("started anew: %v, %v", anew, err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 4 {
		t.Errorf("there are %d files, want both damaged ones too, %v", len(entries), err)
	}
}

func TestLedger_ofAnotherDayOrANewerProgramIsLeftAlone(t *testing.T) {
	tr, folder := written(t)
	other := tr.day.Head
	other.ID = "another"
	_, err := OpenLedger(folder, other)
	mustSay(t, err, "room.ledger-other")
	path := filepath.Join(folder, LedgerName)
	newer := bytes.Replace(readFile(t, path), []byte(`"format": 1`), []byte(`"format": 9, "more": {}`), 1)
	mustSayNothing(t, os.WriteFile(path, newer, 0o600))
	_, err = OpenLedger(folder, tr.day.Head)
	mustSay(t, err, "room.ledger-newer")
	if !bytes.Equal(readFile(t, path), newer) {
		t.Error("it was changed")
	}
}

func TestLedger_whatCannotBeSavedHasNotHappened(t *testing.T) {
	tr, folder := newTraining(t), t.TempDir()
	tr.handIn(t, 10, false)
	ledger, err := OpenLedger(folder, tr.day.Head)
	if err != nil {
		t.Fatal(err)
	}
	room := tr.room(t, ledger)
	mustSayNothing(t, os.RemoveAll(folder))
	key := room.Exercises()[0]
	if err := room.Close(key); err == nil {
		t.Error("closed without being saved")
	}
	if picture := room.Picture(key, wording.In(wording.Swedish)); picture.State != Open {
		t.Errorf("it is %s", picture.State)
	}
}

// Two windows, or a window and the command line: what either has closed is never written over by the other.
func TestLedger_whatAnotherProgramHasWrittenIsNotForgotten(t *testing.T) {
	words := wording.In(wording.Swedish)
	for name, before := range map[string]func(*testing.T) (training, string){
		"a ledger that both have read": written,
		"no ledger when both began": func(t *testing.T) (training, string) {
			tr, folder := newTraining(t), t.TempDir()
			tr.handIn(t, 12, false)
			return tr, folder
		},
	} {
		t.Run(name, func(t *testing.T) {
			tr, folder := before(t)
			rooms := make([]*Room, 2)
			for i := range rooms {
				ledger, err := OpenLedger(folder, tr.day.Head)
				mustSayNothing(t, err)
				rooms[i] = tr.room(t, ledger)
			}
			theirs, ours := rooms[0].Exercises()[5], rooms[0].Exercises()[6]
			mustSayNothing(t, rooms[0].Close(theirs))
			mustSay(t, rooms[1].Close(ours), "room.ledger-elsewhere")
			if state := rooms[1].Picture(ours, words).State; state != Open {
				t.Errorf("what was refused is %s", state)
			}
			mustSayNothing(t, rooms[0].Reopen(theirs))
			mustSayNothing(t, rooms[0].Close(ours))
			ledger, err := OpenLedger(folder, tr.day.Head)
			mustSayNothing(t, err)
			if again := tr.room(t, ledger); again.Picture(theirs, words).Round != 1 || again.Picture(ours, words).State == Open {
				t.Error("what the first has closed is forgotten")
			}
		})
	}
}

func TestLedger_whatFailedHalfWayCanBeDoneAgain(t *testing.T) {
	tr, folder := newTraining(t), t.TempDir()
	tr.handIn(t, 10, false)
	ledger, err := OpenLedger(folder, tr.day.Head)
	mustSayNothing(t, err)
	room := tr.room(t, ledger)
	key, inTheWay := room.Exercises()[0], filepath.Join(folder, copyName, "in the way")
	mustSayNothing(t, os.MkdirAll(inTheWay, 0o700))
	if err := room.Close(key); err == nil {
		t.Fatal("closed without a copy of the ledger")
	}
	mustSayNothing(t, os.RemoveAll(filepath.Dir(inTheWay)))
	mustSayNothing(t, room.Close(key))
}

func TestParseLedger_refusesWhatCannotBe(t *testing.T) {
	who := `"aa","bb","cc","dd","ee"`
	answers := `[{},{},{},{},{}]`
	whole := func(cell, round string) string {
		return fmt.Sprintf(`{"format":1,"day":"d","exercises":{"e":{"rounds":[%s],"cells":[%s]}}}`, round, cell)
	}
	cell := fmt.Sprintf(`{"in":["1"],"who":[%s],"items":[%s],"versions":[{"from":1,"answers":%s}]}`, who, who, answers)
	round := `{"least":5,"people":5}`
	if _, err := parseLedger([]byte(whole(cell, round)), "d"); err != nil {
		t.Fatalf("a good one: %v", err)
	}
	for name, text := range map[string]string{
		"an unknown name":         `{"format":1,"day":"d","exercises":{},"extra":1}`,
		"a name twice":            `{"format":1,"day":"d","day":"d","exercises":{}}`,
		"another case":            `{"Format":1,"day":"d"}`,
		"no format":               `{"day":"d","exercises":{}}`,
		"nothing of an exercise":  `{"format":1,"day":"d","exercises":{"e":null}}`,
		"too few in a cell":       whole(strings.ReplaceAll(cell, `,"ee"`, ""), round),
		"answers of nobody":       whole(strings.Replace(cell, "[{},{}", "[{}", 1), round),
		"a picture that is none":  whole(strings.Replace(cell, `["1"]`, `["2"]`, 1), round),
		"people twice":            whole(cell+","+cell, `{"least":5,"people":10}`),
		"a count that is not so":  whole(cell, `{"least":5,"people":6}`),
		"a least below the least": whole(cell, `{"least":1,"people":5}`),
		"a picture without cells": whole("", round),
		"no versions":             whole(fmt.Sprintf(`{"in":["1"],"who":[%s],"items":[%s],"versions":[]}`, who, who), round),
		"nothing":                 "",
		"something after it":      whole(cell, round) + "{}",
	} {
		if _, err := parseLedger([]byte(text), "d"); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func FuzzParseLedger(f *testing.F) {
	f.Add([]byte(`{"format":1,"day":"d","exercises":{"e":{"rounds":[{"least":5,"people":0,"few":true}]}}}`))
	who := `"aa","bb","cc","dd","ee"`
	f.Add(fmt.Appendf(nil, `{"format":1,"day":"d","exercises":{"e":{"rounds":[{"least":5,"people":5,"units":{"mark:a":"shown"}}],
		"cells":[{"in":["1:unsaid"],"who":[%s],"items":[%s],"versions":[{"from":1,"answers":[{"values":{"mark:a":"5"}},
		{"values":{"mark:a":"x"}},{"passed":true},{},{}]}]}]}}}`, who, who))
	room := newAttacked(day.LeastLow)
	f.Fuzz(func(t *testing.T, text []byte) {
		kept, err := parseLedger(text, "d")
		if err != nil {
			return
		}
		again, err := kept.write()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parseLedger(again, "d"); err != nil {
			t.Fatalf("what was written is not read: %v", err)
		}
		for _, book := range kept.Exercises {
			if standing := book.standing(); standing != nil && !standing.Few {
				room.picture(book)
			}
			ballots := []ballot{{who: "aa", item: "aa"}, {who: "zz", item: "zz", said: closed{Passed: true}}}
			_, _, _ = freeze(book, room.one.units, ballots, 1) // whatever it says, it must say it
		}
	})
}

func TestDisagreement_isVanDerEijks(t *testing.T) {
	for _, test := range []struct {
		counts []int
		want   float64 // agreement
	}{
		{[]int{10, 0, 0, 0, 0, 0}, 1},
		{[]int{5, 0, 0, 0, 0, 5}, -1},
		{[]int{3, 3, 3, 3, 3, 3}, 0},
		{[]int{0, 0, 5, 5, 0, 0}, 0.8},
		{[]int{30, 40, 210, 130, 530, 50, 10}, 0.6113333}, // as worked out in his article's way by others
		{[]int{0, 0, 0, 0, 0, 0}, 1},
	} {
		got := Disagreement("scale", test.counts)
		if want := (1 - test.want) / 2; got < want-1e-6 || got > want+1e-6 {
			t.Errorf("%v: got %v, want %v", test.counts, got, want)
		}
	}
	if got := Disagreement("choice", []int{6, 3, 3}); got != 0.5 {
		t.Errorf("a choice of half: %v", got)
	}
	parted := []float64{Disagreement("scale", []int{5, 0, 0, 0, 0, 5}), Disagreement("scale", []int{0, 5, 0, 0, 5, 0}),
		Disagreement("scale", []int{1, 1, 2, 2, 1, 1}), Disagreement("scale", []int{0, 1, 8, 1, 0, 0})}
	if !slices.IsSortedFunc(parted, func(a, b float64) int { return int(1e9 * (b - a)) }) {
		t.Errorf("more parted is not more disagreement: %v", parted)
	}
}

// TestFreeze_aLedgerThatContradictsItselfIsSaidToBeThat has a cell whose answers are not those of its people: what was
// shown cannot be told from it, and that the folder can be written in does not help.
func TestFreeze_aLedgerThatContradictsItselfIsSaidToBeThat(t *testing.T) {
	var ballots []ballot
	var who, items []string
	for number := range 20 {
		one := ballot{who: fmt.Sprintf("person %02d", number), item: fmt.Sprintf("item %02d", number)}
		who, items = append(who, one.who), append(items, one.item)
		if number < 10 {
			ballots = append(ballots, one) // the others have taken back what they said
		}
	}
	known := &book{
		Cells:  []cell{{Who: who, Items: items, In: []string{tag(1, false, "")}, Versions: []version{{From: 1}}}},
		Rounds: []round{{Least: 7, People: len(who)}},
	}
	_, _, err := freezeWith(known, asked{}, ballots, tableTexts{}, 7)
	mustSay(t, err, "room.ledger-contradicts")
}
