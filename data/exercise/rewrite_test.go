package exercise_test

import (
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestRewrite_isAnsweredByWhoWritesOrReads(t *testing.T) {
	task := &exercise.Rewrite{Letter: "Härmed meddelas."}
	for _, test := range []struct {
		name   string
		answer exercise.RewriteAnswer
		want   exercise.State
	}{
		{"nothing", exercise.RewriteAnswer{}, exercise.Unanswered},
		{"blanks", exercise.RewriteAnswer{Text: " \n"}, exercise.Unanswered},
		{"a version", exercise.RewriteAnswer{Text: "Hej."}, exercise.Answered},
		{"one answer", exercise.RewriteAnswer{Reader: map[string]string{"do": "Ring"}}, exercise.Begun},
		{"three", exercise.RewriteAnswer{Reader: map[string]string{"do": "Ring", "ask": "Kim", "decided": "Nej"}}, exercise.Answered},
	} {
		if got := task.State(&test.answer); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestRewrite_electedReadWhereTheWorkshopSaysSo(t *testing.T) {
	task := &exercise.Rewrite{Elects: "Läs brevet."}
	if !task.Reads(exercise.Elected) || task.Reads(exercise.Official) || task.Reads(exercise.Unsaid) {
		t.Error("not the elected alone read")
	}
	if new(exercise.Rewrite).Reads(exercise.Elected) {
		t.Error("the elected read, though nothing says how")
	}
}

func TestTextHint_saysWhenATextIsTooShort(t *testing.T) {
	words := wording.In(wording.Swedish)
	for _, test := range []struct {
		text string
		want exercise.Hint
	}{
		{"", exercise.Hint{}},
		{"Du får bygga.", exercise.Hint{LIX: "För kort text för LIX: 3 ord av minst 100.", Sentence: "Ord i en mening, i medeltal: 3,0."}},
		{strings.Repeat("Du får bygga ett hus. ", 20), exercise.Hint{LIX: "LIX 5, mycket lättläst.", Sentence: "Ord i en mening, i medeltal: 5,0."}},
		{strings.Repeat("Förvaltningen erfordrar kompletterande handlingar skyndsamt. ", 20),
			exercise.Hint{LIX: "LIX 105, mycket svår.", Sentence: "Ord i en mening, i medeltal: 5,0."}},
	} {
		if got := exercise.TextHint(test.text, words); got != test.want {
			t.Errorf("%.40q: got %+v, want %+v", test.text, got, test.want)
		}
	}
}

func TestRewrite_printsHowTheLetterBeganAndAllOfTheOwnVersion(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Härmed meddelas att ansökan avvisas. ", 40))
	own := strings.TrimSpace(strings.Repeat("Du får inte ställa ut borden. ", 40))
	day := exercise.Day{Words: wording.In(wording.Swedish)}
	for _, test := range []struct{ letter, begins string }{
		{"Kort brev.", "Kort brev."},
		{"Hej\n\nEtt\n\nTvå\n\nTre\n\nFyra\n\nFem", "Hej\nEtt\nTvå\nTre …"},
		{long, strings.Repeat("Härmed meddelas att ansökan avvisas. ", 7) + "Härmed meddelas att …"},
		{strings.Repeat("x", 400), strings.Repeat("x", 280) + " …"},
	} {
		blocks := (&exercise.Rewrite{Letter: test.letter}).Alone(&exercise.RewriteAnswer{Text: own}, day)
		if got := blocks[1].(document.Text).Text; got != test.begins {
			t.Errorf("%.20q: got %q, want %q", test.letter, got, test.begins)
		}
		if got := document.AsText(blocks); !strings.Contains(got, own) {
			t.Errorf("%.20q: the own version is cut:\n%s", test.letter, got)
		}
	}
}
