package exercise_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func dilemma() *exercise.Dilemma {
	return &exercise.Dilemma{
		Versions: []exercise.Version{
			{exercise.Official, "Handläggarens fall", "Vad gör du?", []exercise.Choice{{"no", "Säger nej"}, {"wait", "Väntar"}}},
			{exercise.Elected, "Ledamotens fall", "Vad svarar du?", []exercise.Choice{{"listen", "Lyssnar"}, {"call", "Ringer"}}},
		},
		Perspectives: []exercise.Perspective{{Key: "o", Who: "owner", Text: "Jag väntar."}},
	}
}

func TestDilemma_eachRoleMeetsItsOwnVersionFirst(t *testing.T) {
	for role, want := range map[exercise.Role]string{
		exercise.Official: "Handläggarens fall", exercise.Elected: "Ledamotens fall", exercise.Unsaid: "Handläggarens fall",
	} {
		if version, ok := dilemma().VersionFor(role); !ok || version.Case != want {
			t.Errorf("role %q: got %q, want %q", role, version.Case, want)
		}
	}
	one := dilemma()
	one.Versions = one.Versions[:1]
	if version, ok := one.VersionFor(exercise.Elected); !ok || version.Role != exercise.Official {
		t.Errorf("with one version the elected meet %q", version.Role)
	}
	if _, ok := new(exercise.Dilemma).VersionFor(exercise.Official); ok {
		t.Error("a dilemma without versions has one")
	}
}

func TestDilemma_printsTheVersionThatWasAnswered(t *testing.T) {
	day := exercise.Day{Words: wording.In(wording.Swedish), Role: exercise.Official}
	got := document.AsText(dilemma().Alone(&exercise.DilemmaAnswer{Version: exercise.Elected, Choice: "call"}, day))
	if want := "quote: Ledamotens fall\nquestion: Vad svarar du?\nown: Ringer\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestDilemma_tellsWhetherTheChoiceWasKept(t *testing.T) {
	day := exercise.Day{Words: wording.In(wording.Swedish)}
	for revised, want := range map[string]string{
		"no":   "plain: Efter perspektiven står jag kvar vid mitt val.\n",
		"wait": "question: Efter perspektiven väljer jag i stället:\nown: Väntar\n",
		"":     "own: Säger nej\n",
	} {
		answer := &exercise.DilemmaAnswer{Version: exercise.Official, Choice: "no", Seen: true, Revised: revised}
		if got := document.AsText(dilemma().Alone(answer, day)); !strings.HasSuffix(got, want) {
			t.Errorf("revised %q: got:\n%s\nwant at the end:\n%s", revised, got, want)
		}
	}
}

func TestDilemma_isAnsweredWhenChosenAndThePerspectivesAreRead(t *testing.T) {
	for _, test := range []struct {
		answer exercise.DilemmaAnswer
		want   exercise.State
	}{
		{exercise.DilemmaAnswer{Version: exercise.Elected}, exercise.Unanswered},
		{exercise.DilemmaAnswer{Motive: " \u200b"}, exercise.Unanswered},
		{exercise.DilemmaAnswer{Choice: "no", Motive: "för att"}, exercise.Begun},
		{exercise.DilemmaAnswer{Seen: true}, exercise.Begun},
		{exercise.DilemmaAnswer{Choice: "no", Seen: true}, exercise.Answered},
	} {
		if got := dilemma().State(&test.answer); got != test.want {
			t.Errorf("%+v: got %s, want %s", test.answer, got, test.want)
		}
	}
}

func TestDilemma_anotherVersionTakesTheChoiceAway(t *testing.T) {
	choose := func(key, chosen string) exercise.Field {
		return exercise.Field{Key: key, Kind: exercise.ChoiceField, Chosen: []string{chosen}}
	}
	answer := &exercise.DilemmaAnswer{Version: exercise.Official, Choice: "no", Revised: "wait", Motive: "kvar"}
	if err := dilemma().Apply(answer, []exercise.Field{choose("version", "elected")}); err != nil {
		t.Fatal(err)
	}
	if answer.Choice != "" || answer.Revised != "" || answer.Motive != "kvar" {
		t.Errorf("the choice of the first version is still there: %+v", answer)
	}
	if err := dilemma().Apply(answer, []exercise.Field{choose("choice", "no")}); err != nil {
		t.Fatal(err)
	}
	if answer.Version != exercise.Official {
		t.Errorf("the choice did not bring its version: %+v", answer)
	}
}

func TestDilemma_offersTheChoicesOfTheVersionAnswered(t *testing.T) {
	for role, want := range map[exercise.Role][]string{
		exercise.Unsaid: {"no", "wait", "listen", "call"}, exercise.Official: {"no", "wait"}, exercise.Elected: {"listen", "call"},
	} {
		var got []string
		for _, option := range dilemma().Fields(&exercise.DilemmaAnswer{Version: role}, wording.In(wording.Swedish))[1].Options {
			got = append(got, option.Key)
		}
		if !slices.Equal(got, want) {
			t.Errorf("version %q: offers %v, want %v", role, got, want)
		}
	}
}

func TestDilemma_versionsAndPerspectivesAreChecked(t *testing.T) {
	version := func(role, first, second string) any {
		choices := []any{map[string]any{"key": first, "text": "x"}, map[string]any{"key": second, "text": "y"}}
		return map[string]any{"role": role, "case": "Fall", "ask": "Vad?", "choices": choices}
	}
	seen := func(whos ...string) []any {
		var items []any
		for i, who := range whos {
			items = append(items, map[string]any{"key": string(rune('a' + i)), "who": who, "text": "x"})
		}
		return items
	}
	all := seen("owner", "colleague", "law")
	for name, test := range map[string]struct {
		versions, perspectives []any
		want                   []string
	}{
		"right":              {[]any{version("official", "a", "b"), version("elected", "c", "d")}, all, nil},
		"the same role":      {[]any{version("official", "a", "b"), version("official", "c", "d")}, all, []string{"dilemma.same-role"}},
		"the same choice":    {[]any{version("official", "a", "b"), version("elected", "a", "d")}, all, []string{"dilemma.same-choice"}},
		"no law":             {[]any{version("official", "a", "b")}, seen("owner", "colleague", "elected"), []string{"dilemma.no-perspective"}},
		"only the owner":     {[]any{version("official", "a", "b")}, seen("owner", "owner", "owner"), []string{"dilemma.no-perspective", "dilemma.no-perspective"}},
		"too few":            {[]any{version("official", "a", "b")}, seen("owner"), []string{"list"}},
		"twice in a version": {[]any{version("official", "a", "a")}, all, []string{"taken"}},
	} {
		var got []string
		for _, trouble := range (exercisetest.Sheet{"versions": test.versions, "perspectives": test.perspectives}).Fill(new(exercise.Dilemma), nil) {
			got = append(got, trouble.What)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}
