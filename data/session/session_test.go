package session_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// smallDay is a small workshop file. The marks are replaced by tests that change it.
const smallDay = `workshop: prov
format: 1
language: sv
title: Provdag
subtitle: Liten
about: En liten dag.
blocks:
  - key: morgon
    title: Morgon
    starts: "09:00"
    ends: "11:00"
    groups:
      - {key: valet, title: Valet, choose: 1}
    exercises:
      - key: tolv
        kind: statements
        title: Påståenden
        use: core
        steps: [{form: alone, minutes: 5}]
        task:
          instruction: Ställ dig på linjen.
          statements:
            - {key: ett, text: Första påståendet.}
            - {key: tva, text: Andra påståendet.}
      - key: fall
        kind: reflection
        title: Mitt fall
        use: core
        group: valet
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad hände?}]}
      - key: annat
        kind: reflection
        title: Annat fall
        use: core
        group: valet
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad hände?}]}
      - key: hemma
        kind: reflection
        title: Hemma
        use: home
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad tänker du nu?}]}
      - key: plan
        kind: plan
        title: Plan
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {intro: Skriv en plan., most: 1, weeks: 6}
`

// noon is a clock that stands still.
var noon = time.Date(2018, time.April, 26, 12, 0, 0, 0, time.UTC)

// drawer keeps the newest record of each kind, as a store does.
type drawer map[string]session.Record

func (d drawer) put(record session.Record) { d[record.Part+"/"+record.Key] = record }

func (d drawer) records() []session.Record {
	var records []session.Record
	for _, record := range d {
		records = append(records, record)
	}
	return records
}

func read(t *testing.T, file string) workshop.Set {
	t.Helper()
	set, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(file)})
	if err != nil {
		t.Fatalf("read the day: %v", err)
	}
	return set
}

func begin(t *testing.T) (*session.Session, drawer, workshop.Set) {
	t.Helper()
	kept, set := drawer{}, read(t, smallDay)
	begun := session.New("s1", set, "prov.sv.yaml", time.Date(2018, time.April, 26, 8, 40, 0, 0, time.UTC), kept.put)
	begun.Change(func(head *session.Head) { head.Language = wording.Swedish })
	return begun, kept, set
}

func write(s *session.Session, key, prompt, text string) {
	s.Answer(key).(*exercise.ReflectionAnswer).Texts[prompt] = text
	s.Changed(key)
}

func text(doc document.Document) string {
	var all strings.Builder
	for _, section := range doc.Sections {
		all.WriteString("# " + section.Title + "\n" + document.AsText(section.Blocks))
	}
	return all.String()
}

func TestSession_comesBackAsItWas(t *testing.T) {
	begun, kept, set := begin(t)
	begun.Change(func(head *session.Head) { head.Name = "Kim Ek"; head.Role = exercise.Elected })
	for seed := range uint64(20) {
		begun.Play(rand.New(rand.NewPCG(seed, 1)))
		begun.SetNote("tolv", fmt.Sprint("anteckning ", seed))
		restored, damaged := session.Restore("s1", set, kept.records(), func(session.Record) {})
		if damaged != 0 {
			t.Fatalf("seed %d: %d records damaged", seed, damaged)
		}
		if want, got := text(begun.Report()), text(restored.Report()); got != want {
			t.Fatalf("seed %d: the reopened day reads\n%s\nwant\n%s", seed, got, want)
		}
		if restored.Head().Place != begun.Head().Place || restored.Head().Name != "Kim Ek" {
			t.Errorf("seed %d: reopened with head %+v, want %+v", seed, restored.Head(), begun.Head())
		}
	}
}

func TestSession_damagedRecordLeavesTheOthers(t *testing.T) {
	begun, kept, set := begin(t)
	write(begun, "fall", "vad", "det jag skrev")
	kept.put(session.Record{Session: "s1", Part: session.AnswerPart, Key: "plan", Body: []byte("{")})
	restored, damaged := session.Restore("s1", set, kept.records(), func(session.Record) {})
	if damaged != 1 {
		t.Errorf("%d damaged, want 1", damaged)
	}
	if !strings.Contains(text(restored.Report()), "det jag skrev") {
		t.Error("the whole answer is gone with the damaged one")
	}
}

func TestSession_answersFollowKeysToAChangedDay(t *testing.T) {
	begun, kept, _ := begin(t)
	write(begun, "fall", "vad", "flyttar med")
	write(begun, "annat", "vad", "har ingen plats")
	changed := strings.Replace(smallDay, "title: Mitt fall", "title: Mitt omdöpta fall", 1)
	withoutOther := strings.Replace(changed, "key: annat", "key: nytt", 1)

	begun.MoveTo(read(t, withoutOther))
	printed := text(begun.Report())
	if !strings.Contains(printed, "Mitt omdöpta fall") || !strings.Contains(printed, "flyttar med") {
		t.Errorf("the answer did not follow its key:\n%s", printed)
	}
	if strings.Contains(printed, "har ingen plats") {
		t.Errorf("an answer moved to an exercise with another key:\n%s", printed)
	}
	if begun.Head().Workshop != read(t, withoutOther).Hash() {
		t.Error("the session still names the day that it was begun with")
	}

	begun.MoveTo(read(t, changed))
	if !strings.Contains(text(begun.Report()), "har ingen plats") {
		t.Error("the answer did not come back with its exercise")
	}
	restored, _ := session.Restore("s1", read(t, withoutOther), kept.records(), func(session.Record) {})
	restored.MoveTo(read(t, changed))
	if !strings.Contains(text(restored.Report()), "har ingen plats") {
		t.Error("an answer without a place was lost when the day was opened again")
	}
}

func TestSession_answerNeverMovesToAnotherKind(t *testing.T) {
	begun, _, _ := begin(t)
	begun.Answer("hemma").Pass(true)
	begun.Changed("hemma")
	other := strings.Replace(smallDay, "kind: reflection\n        title: Hemma\n        use: home\n        steps: [{form: alone, minutes: 5}]\n        task: {prompts: [{key: vad, text: Vad tänker du nu?}]}",
		"kind: plan\n        title: Hemma\n        use: home\n        steps: [{form: alone, minutes: 5}]\n        task: {intro: Skriv., most: 1, weeks: 6}", 1)
	if other == smallDay {
		t.Fatal("the day was not changed")
	}
	begun.MoveTo(read(t, other))
	if state := begun.State("hemma"); state != exercise.Unanswered {
		t.Errorf("the plan is %s, want unanswered", state)
	}
}

func TestSession_invalidTextIsKeptAsText(t *testing.T) {
	begun, kept, set := begin(t)
	begun.SetNote("tolv", "å\xff\x00ä")
	restored, damaged := session.Restore("s1", set, kept.records(), func(session.Record) {})
	if got := restored.Note("tolv"); got != "å\uFFFD\x00ä" || damaged != 0 {
		t.Errorf("note %q with %d damaged", got, damaged)
	}
}

func TestPath_offersAGroupUntilEnoughIsBegun(t *testing.T) {
	begun, _, _ := begin(t)
	if got, want := begun.Path(""), []string{"tolv", "fall", "annat", "plan"}; !slices.Equal(got, want) {
		t.Errorf("path %v, want %v", got, want)
	}
	write(begun, "annat", "vad", "valde det andra")
	if got, want := begun.Path(""), []string{"tolv", "annat", "plan"}; !slices.Equal(got, want) {
		t.Errorf("path after choosing %v, want %v", got, want)
	}
	if got, want := begun.Path("hemma"), []string{"tolv", "annat", "hemma", "plan"}; !slices.Equal(got, want) {
		t.Errorf("path at a home exercise %v, want %v", got, want)
	}
	if next, ok := begun.Neighbour("plan", 1); ok {
		t.Errorf("after the last comes %q, want nothing", next)
	}
}

func TestReport_isInOrderAndLeavesOutWhatIsLeftOut(t *testing.T) {
	begun, _, _ := begin(t)
	write(begun, "fall", "vad", "mitt möte")
	begun.SetNote("tolv", "minns skylten")
	plans := begun.Answer("plan").(*exercise.PlanAnswer)
	plans.Plans = []exercise.IfThen{{Key: "plan-1", If: "någon ringer", Then: "frågar jag en gång till", Date: "2018-06-07"}}
	begun.Changed("plan")

	titles := func() (titles []string) {
		for _, section := range begun.Report().Sections {
			titles = append(titles, section.Title)
		}
		return titles
	}
	if got, want := titles(), []string{"Mina planer", "Mitt fall", "Mina anteckningar", "Om sex veckor"}; !slices.Equal(got, want) {
		t.Errorf("chapters %q, want %q", got, want)
	}
	begun.Include(string(exercise.CaseChapter), false)
	if printed := text(begun.Report()); strings.Contains(printed, "mitt möte") {
		t.Error("a chapter that is left out is printed")
	}
	if cover := begun.Report().Cover; !slices.Contains(cover.Lines, "Titta tillbaka den 7 juni 2018.") {
		t.Errorf("the cover's lines are %q, want the follow-up date among them", cover.Lines)
	}
}
