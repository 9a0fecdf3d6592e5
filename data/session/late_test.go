package session_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
)

// twoBlocks is the small day with a second block.
const twoBlocks = smallDay + `  - key: eftermiddag
    title: Eftermiddag
    starts: "13:00"
    ends: "14:00"
    exercises:
      - key: sist
        kind: reflection
        title: Sist
        use: core
        steps: [{form: group, minutes: 5, say: Prata.}]
        task: {prompts: [{key: vad, text: Vad nu?}]}
`

func TestArrive_leadsToWhatGoesOnAndMissesNothing(t *testing.T) {
	for _, c := range []struct {
		clock, first string
		late         bool
		path         []string
	}{
		{"08:40", "", false, []string{"tolv", "fall", "annat", "plan", "sist"}},
		{"10:59", "", false, []string{"tolv", "fall", "annat", "plan", "sist"}},
		{"12:10", "sist", true, []string{"sist"}},
		{"13:30", "sist", true, []string{"sist"}},
		{"15:00", "", false, []string{"tolv", "fall", "annat", "plan", "sist"}},
	} {
		begun := session.New("s", read(t, twoBlocks), "", noon, func(session.Record) {})
		if late := begun.LateAt(c.clock); late != c.late {
			t.Errorf("%s: late is %v, want %v", c.clock, late, c.late)
		}
		first, late := begun.Arrive(c.clock)
		if first != c.first || late != c.late {
			t.Errorf("%s: begins with %q (late %v), want %q (%v)", c.clock, first, late, c.first, c.late)
		}
		if path := begun.Path(""); !slices.Equal(path, c.path) {
			t.Errorf("%s: the path is %v, want %v", c.clock, path, c.path)
		}
	}
}

func TestNotes_parkedAndTakenAlongArePrinted(t *testing.T) {
	kept, set := drawer{}, read(t, twoBlocks)
	begun := session.New("s", set, "", noon, kept.put)
	begun.Change(func(head *session.Head) { head.Language = wording.Swedish })
	begun.Park("skyltarna")
	begun.Take("sist", "ringa först")
	restored, _ := session.Restore("s", set, kept.records(), func(session.Record) {})
	printed := text(restored.Report())
	for _, want := range []string{"Parkeringen", "skyltarna", "ringa först"} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not printed:\n%s", want, printed)
		}
	}
	if restored.Note("sist") != "" || restored.Taken("fall") != "" {
		t.Error("a note has come to another page")
	}
}

func TestReport_whatWasPassedIsToldLastAndInOnePlace(t *testing.T) {
	begun, _, _ := begin(t)
	for _, key := range []string{"plan", "tolv"} {
		begun.Answer(key).Pass(true)
		begun.Changed(key)
	}
	sections := begun.Report().Sections
	if len(sections) != 2 || sections[1].Title != session.ChapterTitle(wording.In(wording.Swedish), exercise.RestChapter) {
		t.Fatalf("a day with a passed plan has the chapters %v", sections)
	}
	want := "# Här valde jag pass\nquiet: Påståenden\u00a0· Plan\n"
	if got := document.AsText(sections[1].Blocks); got != want {
		t.Errorf("what was passed is told as\n%swant\n%s", got, want)
	}
}

func TestReport_aPassThatIsNotOfTheWholeStaysInItsPlace(t *testing.T) {
	begun, _, _ := begin(t)
	write(begun, "hemma", "vad", "skrivet")
	begun.Answer("plan").Pass(true)
	begun.Changed("plan")
	printed := text(begun.Report())
	if !strings.Contains(printed, "skrivet") || strings.Contains(printed, "passade på den här övningen") {
		t.Errorf("an answer and a pass are told as\n%s", printed)
	}
}

func TestReport_theOnlyPlanNeedsNoHeadingUnderMyPlans(t *testing.T) {
	begun, _, _ := begin(t)
	plan := begun.Answer("plan").(*exercise.PlanAnswer)
	plan.Plans = []exercise.IfThen{{If: "någon ringer", Then: "svarar jag"}}
	begun.Changed("plan")
	first := begun.Report().Sections[0]
	if _, card := first.Blocks[0].(document.Card); !card {
		t.Errorf("the plans begin with\n%s", document.AsText(first.Blocks))
	}
	write(begun, "hemma", "vad", "skrivet")
	if printed := text(begun.Report()); !strings.Contains(printed, "# Hemma\n") {
		t.Errorf("a chapter that does not say what its exercise is has lost its heading:\n%s", printed)
	}
}
