package actionplan

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/room"
	"troskel/data/wording"
)

var head = day.Head{ID: "d", Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: 7}

func proposal(key, sentence string) Proposal {
	return Proposal{Key: key, Exercise: "bordets-forslag", Title: "Bordets förslag", Answer: exercise.ProposalAnswer{Sentence: sentence}}
}

// invented are the proposals of so many tables, two each, and so many people.
func invented(seed uint64, tables, people int) []Proposal {
	rng := rand.New(rand.NewPCG(seed, 1))
	task := &exercise.Proposal{}
	var found []Proposal
	add := func(table int) {
		answer := task.Invent(rng).(*exercise.ProposalAnswer)
		if answer.Passed() || answer.Sentence == "" {
			return
		}
		if table == 0 {
			*answer = exercise.ProposalAnswer{Sentence: answer.Sentence}
		}
		one := proposal(fmt.Sprintf("%016x", rng.Uint64()), "")
		one.Table, one.Answer = table, *answer
		found = append(found, one)
	}
	for table := range tables {
		add(table + 1)
		add(table + 1)
	}
	for range people {
		add(0)
	}
	return found
}

// actions are the measures of rows, in order.
func actions(rows []Row) []string {
	var found []string
	for _, row := range rows {
		found = append(found, row.Words[Action])
	}
	return found
}

func TestMake_dropsNoProposal(t *testing.T) {
	given := Given{Proposals: invented(1, 10, 29)}
	decided := Decisions{}
	rng := rand.New(rand.NewPCG(2, 2))
	for range 200 {
		plan := Make(given, decided)
		found := map[int]int{}
		for i, row := range plan.all() {
			if row.Number != i+1 {
				t.Fatalf("row %d has the number %d", i+1, row.Number)
			}
			for _, number := range row.Originals {
				found[number]++
			}
		}
		for _, original := range plan.Originals {
			if found[original.Number] != 1 || original.Row == 0 {
				t.Fatalf("proposal %d stands in %d rows", original.Number, found[original.Number])
			}
		}
		rows := plan.all()
		one, other := rows[rng.IntN(len(rows))].Key, given.Proposals[rng.IntN(len(given.Proposals))].Key
		switch rng.IntN(4) {
		case 0, 1:
			decided = decided.Merge(one, other)
		case 2:
			decided = decided.Split(one)
		case 3:
			decided = decided.Arrange(other, one).Keep(rng.IntN(25))
		}
		if err := decided.check(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestMake_isTheSameInAnyOrder(t *testing.T) {
	given := Given{Proposals: invented(3, 10, 29)}
	decided := Decisions{}.Merge(given.Proposals[3].Key, given.Proposals[7].Key, given.Proposals[20].Key)
	want := Make(given, decided)
	rng := rand.New(rand.NewPCG(4, 4))
	for range 20 {
		rng.Shuffle(len(given.Proposals), func(i, j int) {
			given.Proposals[i], given.Proposals[j] = given.Proposals[j], given.Proposals[i]
		})
		if got := Make(given, decided); !reflect.DeepEqual(got, want) {
			t.Fatal("another order gave another plan")
		}
	}
}

func TestMake_hasTheMostSupportFirst(t *testing.T) {
	table := proposal("d", "d")
	table.Table = 4
	entered := proposal("e", "e")
	entered.Points = 30
	given := Given{
		Proposals: []Proposal{proposal("a", "a"), proposal("b", "b"), proposal("c", "c"), table, entered},
		Support:   map[string]Support{"forslag-2": {Points: 240, Givers: 9, People: 12}, "forslag-1": {Points: 500, Givers: 11, People: 12}},
	}
	plan := Make(given, Decisions{}.Weigh("b", "forslag-2").Weigh("c", "forslag-1").Keep(3))
	if got := strings.Join(actions(plan.Rows), ""); got != "cbe" {
		t.Errorf("the plan has %q, want those with points, most first", got)
	}
	if got := strings.Join(actions(plan.Bank), ""); got != "da" {
		t.Errorf("the bank has %q, want the table's first", got)
	}
	if plan.Rows[1].Support.Givers != 9 || plan.Rows[2].Support.Points != 30 {
		t.Errorf("support is %+v and %+v", plan.Rows[1].Support, plan.Rows[2].Support)
	}
}

func TestDecisions_theFacilitatorsOrderGoesFirst(t *testing.T) {
	given := Given{Proposals: []Proposal{proposal("a", "a"), proposal("b", "b"), proposal("c", "c")}}
	decided := Decisions{}.Arrange("c", "a")
	if got := strings.Join(actions(Make(given, decided).Rows), ""); got != "cab" {
		t.Errorf("got %q, want the order that was given", got)
	}
	if got := strings.Join(actions(Make(given, decided.Arrange()).Rows), ""); got != "abc" {
		t.Errorf("got %q, want the order taken back", got)
	}
}

func TestDecisions_aMergedRowKeepsItsOriginalsAndFillsItsColumns(t *testing.T) {
	first, second := proposal("a", "Ring tillbaka"), proposal("b", "Svara i telefon")
	second.Table = 3
	second.Answer.Hinder, second.Answer.Area = "Ingen svarar", exercise.Availability
	decided := Decisions{}.Merge("a", "b")
	plan := Make(Given{Proposals: []Proposal{second, first}}, decided)
	if len(plan.Rows) != 1 {
		t.Fatalf("got %d rows", len(plan.Rows))
	}
	row := plan.Rows[0]
	if row.Words[Action] != "Ring tillbaka" || row.Words[Hinder] != "Ingen svarar" || row.Area() != exercise.Availability {
		t.Errorf("the row says %v", row.Words)
	}
	if row.Proposals() != 2 || row.Alone != 1 || !slices.Equal(row.Tables, []int{3}) {
		t.Errorf("the row counts %d alone and the tables %v", row.Alone, row.Tables)
	}
	if got := Make(Given{Proposals: []Proposal{second}}, decided).Rows[0]; got.Key != "a" || got.Words[Action] != "Svara i telefon" {
		t.Errorf("when the first is taken back the row is %+v", got)
	}
	if got := Make(Given{Proposals: []Proposal{second, first}}, decided.Split("a")); len(got.Rows) != 2 {
		t.Errorf("split again it is %d rows", len(got.Rows))
	}
}

func TestDecisions_changeNothingThatWas(t *testing.T) {
	old := Decisions{}.Merge("a", "b").Arrange("a", "c").Weigh("a", "forslag-1")
	old, err := old.Write("a", Action, "Ring")
	if err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprint(old)
	_ = old.Merge("a", "c").Split("a").Arrange().Weigh("c", "forslag-1").Keep(3).Leave("a", Action)
	if _, err := old.Write("a", Action, "Mejla"); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(old) != before {
		t.Errorf("the old decisions became %v, were %s", old, before)
	}
}

func TestWrite_refusesWhatAColumnCannotHold(t *testing.T) {
	for _, wrong := range []struct {
		column Column
		text   string
	}{{Area, "trafik"}, {Turn, "kanske"}, {Status, ""}, {Status, "nja"}, {"annat", "x"}, {Action, strings.Repeat("å", MostRunes+1)}, {Aim, "\xff"}} {
		if _, err := (Decisions{}).Write("a", wrong.column, wrong.text); err == nil {
			t.Errorf("%s took %.20q", wrong.column, wrong.text)
		}
	}
	decided, err := Decisions{}.Write("a", Status, Dropped)
	if err != nil {
		t.Fatal(err)
	}
	decided, err = decided.Write("a", Reason, "Görs redan")
	if err != nil {
		t.Fatal(err)
	}
	row := Make(Given{Proposals: []Proposal{proposal("a", "a")}}, decided).Rows[0]
	if row.Say(wording.In(wording.Swedish), Status) != "Avförd" || row.Words[Reason] != "Görs redan" {
		t.Errorf("the row says %v", row.Words)
	}
}

func TestSave_isReadBack(t *testing.T) {
	folder := t.TempDir()
	if decided, err := Read(folder); err != nil || len(decided.Rows) != 0 {
		t.Errorf("a folder without decisions gives %v, %v", decided, err)
	}
	decided, err := Decisions{}.Merge("a", "b").Arrange("c", "a").Keep(6).Weigh("c", "forslag-1").Write("a", Action, "Ring\n\"nu\"")
	if err != nil {
		t.Fatal(err)
	}
	saved, err := Save(folder, decided)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Read(folder); err != nil || !reflect.DeepEqual(got, saved) || !reflect.DeepEqual(got.Merged, decided.Merged) {
		t.Errorf("read back %v (%v), want %v", got, err, decided)
	}
	if _, err := Save(folder, saved.Keep(7)); err != nil {
		t.Errorf("what was saved here cannot be changed here: %v", err)
	}
}

// TestSave_whatSomebodyElseHasWrittenIsNotWrittenOver has two programs with the same plan open, or a file that came after
// one began, or one that cannot be read.
func TestSave_whatSomebodyElseHasWrittenIsNotWrittenOver(t *testing.T) {
	theirs := Decisions{}.Arrange("c", "a")
	for name, test := range map[string]struct {
		there, meanwhile string // what the file holds when one reads it, and when one saves
		want             string
	}{
		"both read the same":        {`{"format":1,"top":5}`, `{"format":1,"top":6}`, "actionplan.elsewhere"},
		"none was there":            {"", `{"format":1,"top":6}`, "actionplan.elsewhere"},
		"it could not be read":      {`{"format":1,`, `{"format":1,`, "actionplan.unreadable"},
		"it is of a newer Tröskel":  {`{"format":2}`, `{"format":2}`, "actionplan.newer"},
		"it has no format":          {`{}`, `{}`, "actionplan.unreadable"},
		"it became unreadable":      {`{"format":1}`, `{"format":1,`, "actionplan.unreadable"},
		"the same lies there still": {`{"format":1}`, `{"format":1}`, ""},
		"it is gone":                {`{"format":1}`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, FileName)
			lay := func(content string) {
				_ = os.Remove(path)
				if content == "" {
					return
				}
				if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			lay(test.there)
			ours, _ := Read(folder)
			lay(test.meanwhile)
			_, err := Save(folder, ours.Arrange(theirs.Order...))
			var problem *wording.Problem
			if errors.As(err, &problem); test.want == "" && err != nil || test.want != "" && (problem == nil || problem.Key != test.want) {
				t.Errorf("saving says %v, want %q", err, test.want)
			}
			if content, _ := os.ReadFile(path); test.want != "" && string(content) != test.meanwhile {
				t.Errorf("the file holds %s", content)
			}
		})
	}
}

func TestParse_refusesWhatItCannotUnderstand(t *testing.T) {
	for name, content := range map[string]string{
		"nothing":                    ``,
		"another thing":              `[]`,
		"a newer format":             `{"format":2}`,
		"no format":                  `{}`,
		"an unknown member":          `{"format":1,"rader":{}}`,
		"the same member twice":      `{"format":1,"top":1,"top":2}`,
		"a proposal in two rows":     `{"format":1,"merged":[["a","b"],["b","c"]]}`,
		"a row of nothing":           `{"format":1,"merged":[[]]}`,
		"a column that is none":      `{"format":1,"rows":{"a":{"words":{"annat":"x"}}}}`,
		"a status that is none":      `{"format":1,"rows":{"a":{"words":{"status":"nja"}}}}`,
		"broken UTF-8":               "{\"format\":1,\"order\":[\"\xff\"]}",
		"more than a file can hold":  `{"format":1,"order":["` + strings.Repeat("a", MostBytes) + `"]}`,
		"a text no column can hold":  `{"format":1,"rows":{"a":{"words":{"aim":"` + strings.Repeat("a", 4*MostRunes+1) + `"}}}}`,
		"something after the object": `{"format":1} {}`,
	} {
		if _, err := Parse([]byte(content)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte(`{"format":9}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Read(folder)
	if said := wording.In(wording.Swedish).Say(err); !strings.Contains(said, FileName) || !strings.Contains(said, "nyare") {
		t.Errorf("the problem says %q", said)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"format":1,"merged":[["a","b"]],"rows":{"a":{"words":{"action":"x"},"item":"i"}},"order":["a"],"top":3}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		decided, err := Parse(content)
		if err != nil {
			return
		}
		plan := Make(Given{Proposals: []Proposal{proposal("a", "a"), proposal("b", "b"), proposal("c", "c")}}, decided)
		found := 0
		for _, row := range plan.all() {
			found += row.Proposals()
		}
		if found != 3 {
			t.Errorf("%d of 3 proposals are left", found)
		}
	})
}

func TestOf_takesWhatIsShownAndNothingElse(t *testing.T) {
	text := func(digest string, decision room.Decision, merged ...string) room.Text {
		return room.Text{Digest: digest, Decision: decision, Merged: merged, Fields: map[string]string{"sentence": digest, "area": "treatment"}}
	}
	result := room.Result{Day: head, Pictures: []room.Picture{
		{Key: "forslag", Kind: "proposal", Title: "Förslag", State: room.Closed, Least: 7, Texts: []room.Text{
			text("visas", room.Shown), text("samlad", room.Shown, "ett", "två"),
		}, Merged: []room.Text{text("ett", room.Merged), text("två", room.Merged)}},
		{Key: "plan", Kind: "plan", Title: "Min plan", State: room.Closed, Least: 7, Handed: room.Handed{People: 9}, Passed: 2},
		{Key: "kväll", Kind: "plan", Title: "Kväll", State: room.Closed, Least: 7, Handed: room.Handed{People: 9}, Passed: 3},
		{Key: "öppen", Kind: "plan", Title: "Öppen", State: room.Open, Least: 7, Handed: room.Handed{People: 30}},
		{Key: "poäng", Kind: "budget", Rows: []room.Row{{Kind: exercise.SharesField, People: 8, Steps: []room.Step{
			{Key: "forslag-1", Count: 6, Points: 500}, {Key: "forslag-2", Count: 4, Points: 300},
		}}}},
	}}
	given := Of(result, func(key string) (exercise.Exercise, bool) {
		return exercise.Exercise{Key: key, Factors: []exercise.Factor{exercise.Treatment}}, true
	})
	var keys []string
	for _, one := range given.Proposals {
		keys = append(keys, one.Key)
	}
	if got := strings.Join(keys, " "); got != "visas samlad ett två" {
		t.Errorf("the proposals are %s", got)
	}
	if len(given.Personal) != 1 || given.Personal[0].People != 7 || given.Personal[0].Title != "Min plan" {
		t.Errorf("the plans of one's own are %+v, want only those of seven people", given.Personal)
	}
	if given.Support["forslag-2"] != (Support{Points: 300, Givers: 4, People: 8}) || !slices.Equal(given.Items(), []string{"forslag-1", "forslag-2"}) {
		t.Errorf("support is %v", given.Support)
	}
	plan := Make(given, Decisions{})
	if len(plan.Rows) != 2 || plan.Rows[0].Words[Action] != "samlad" || plan.Rows[0].Proposals() != 2 || len(plan.Rows[0].Originals) != 3 {
		t.Errorf("what was merged in the room is %+v", plan.Rows)
	}
}

func TestDocument_saysThatNothingIsDecidedAndWhatIsLeft(t *testing.T) {
	one := proposal("a", "Ring tillbaka samma dag")
	one.Answer.Aim = "Företaget får svar"
	plan := Make(Given{Proposals: []Proposal{one, proposal("b", "Skriv om brevet")}}, Decisions{}.Merge("a", "b"))
	for _, language := range wording.Languages {
		doc := Document(plan, head, wording.In(language))
		if doc.Cover.Lines[0] != wording.In(language).Text("actionplan.not-decided") || doc.Date != head.When() {
			t.Errorf("%s: the cover says %q of %v", language, doc.Cover.Lines, doc.Date)
		}
		var text strings.Builder
		for _, section := range doc.Sections {
			text.WriteString(document.AsText(section.Blocks))
		}
		for _, want := range []string{"1. Ring tillbaka samma dag", "Företaget får svar", "Skriv om brevet"} {
			if !strings.Contains(text.String(), want) {
				t.Errorf("%s: %q is missing in\n%s", language, want, text.String())
			}
		}
	}
}

func TestSheets_haveARowPerMeasureAndEveryOriginal(t *testing.T) {
	given := Given{Proposals: invented(5, 10, 29)}
	plan := Make(given, Decisions{}.Merge(given.Proposals[0].Key, given.Proposals[1].Key))
	sheets := Sheets(plan, head, wording.In(wording.Swedish))
	if len(sheets) != 3 || len(sheets[0].Rows) != TopUsual || len(sheets[1].Rows) != len(plan.Bank) {
		t.Fatalf("got %d sheets, %d and %d rows", len(sheets), len(sheets[0].Rows), len(sheets[1].Rows))
	}
	if len(sheets[2].Rows) != len(given.Proposals) {
		t.Errorf("%d of %d originals", len(sheets[2].Rows), len(given.Proposals))
	}
	for _, sheet := range sheets {
		for _, row := range sheet.Rows {
			if len(row) != len(sheet.Columns) {
				t.Errorf("%s: %d cells for %d columns", sheet.Name, len(row), len(sheet.Columns))
			}
		}
	}
}
