package session_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

var whenPlayed = time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC)

// days is how many days with invented answers each test of all of them takes.
const days = uint64(8 / slower)

func forget(session.Record) {}

// readBuiltIn is done once: it is a long day.
var readBuiltIn = sync.OnceValues(func() (workshop.Set, error) { return content.Open(content.Day) })

func openBuiltIn(name string) (workshop.Set, error) {
	if name == content.Day {
		return readBuiltIn()
	}
	return content.Open(name)
}

func builtIn(t testing.TB) workshop.Set {
	t.Helper()
	set, err := readBuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// playedDay is a whole day with invented answers, notes, outcomes, and some chapters left out.
func playedDay(t testing.TB, seed uint64) *session.Session {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 5)) // #nosec G404 -- a test wants the same each time
	s := session.New(fmt.Sprintf("played-%d", seed), builtIn(t), session.BuiltIn+content.Day, whenPlayed, forget)
	s.Change(func(head *session.Head) {
		head.Language = wording.Languages[rng.IntN(2)]
		head.Role = exercise.Roles[rng.IntN(2)]
		head.Name, head.Own = "Åsa Ek", "Jag frågar först."
	})
	s.Play(rng)
	for i, asked := range s.Workshop().Exercises() {
		if rng.IntN(4) == 0 {
			s.SetNote(asked.Key, fmt.Sprintf(" anteckning %d\n", i))
		}
		if rng.IntN(9) == 0 {
			s.Take(asked.Key, fmt.Sprintf("med mig %d", i))
		}
	}
	if rng.IntN(2) == 0 {
		s.Park("parkerat")
	}
	for _, kept := range s.Plans() {
		if rng.IntN(3) > 0 {
			s.SetOutcome(reflection.Outcome{Plan: kept.Key, Went: reflection.Partly, Helped: "hjälp " + kept.Key,
				If: "ny " + kept.Key, Then: "gör om", Date: "2018-09-01"})
		}
	}
	for _, chapter := range s.Chapters() {
		if rng.IntN(4) == 0 {
			s.Include(string(chapter), false)
		}
	}
	return s
}

func booklet(t testing.TB, s *session.Session) document.Document {
	t.Helper()
	doc, err := s.Booklet()
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// reopened is the day as another computer opens it from the files in a PDF, and again from what it kept then.
func reopened(t testing.TB, files []document.File) *session.Session {
	t.Helper()
	opened, err := session.ReadFiles(files, openBuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	kept := drawer{}
	if _, err = session.Reopen("elsewhere", opened, kept.put); err != nil {
		t.Fatal(err)
	}
	restored, damaged := session.Restore("elsewhere", opened.Set, kept.records(), forget)
	if damaged > 0 {
		t.Fatalf("%d records damaged", damaged)
	}
	return restored
}

func TestBooklet_openedElsewhereIsTheSameBooklet(t *testing.T) {
	for seed := range days {
		first := booklet(t, playedDay(t, seed))
		again := booklet(t, reopened(t, first.Files))
		for i := range first.Files {
			if !bytes.Equal(first.Files[i].Content, again.Files[i].Content) {
				t.Errorf("seed %d: %s differs:\n%s", seed, first.Files[i].Name, firstDifference(first.Files[i].Content, again.Files[i].Content))
			}
		}
		if !reflect.DeepEqual(first, again) {
			t.Errorf("seed %d: the pages differ:\n%s", seed, firstDifference([]byte(asText(first)), []byte(asText(again))))
		}
	}
}

func asText(doc document.Document) string {
	text := strings.Join(doc.Cover.Lines, "\n") + "\n"
	for _, section := range doc.Sections {
		text += "## " + section.Title + "\n" + document.AsText(section.Blocks)
	}
	return text
}

func firstDifference(one, two []byte) string {
	ones, twos := strings.Split(string(one), "\n"), strings.Split(string(two), "\n")
	for i := range min(len(ones), len(twos)) {
		if ones[i] != twos[i] {
			return fmt.Sprintf("line %d: %q and %q", i+1, ones[i], twos[i])
		}
	}
	return fmt.Sprintf("%d and %d lines", len(ones), len(twos))
}

// TestReflection_holdsNoTextThatStandsOnNoPage looks for every text of the file among the pages.
func TestReflection_holdsNoTextThatStandsOnNoPage(t *testing.T) {
	for seed := range days {
		s := playedDay(t, seed)
		page := words(asText(s.Report()) + labels(s.Report()))
		for _, answer := range s.Reflection().Answers {
			for _, field := range answer.Fields {
				if text := words(field.Text); text != "" && !strings.Contains(page, text) {
					t.Errorf("seed %d: %s %s holds %q, which no page shows", seed, answer.Exercise, field.Field, text)
				}
			}
		}
		for key, note := range s.Reflection().Notes {
			if !strings.Contains(page, words(note)) {
				t.Errorf("seed %d: the note %s holds %q, which no page shows", seed, key, note)
			}
		}
	}
}

// labels are the words in the charts of a report.
func labels(doc document.Document) string {
	var text strings.Builder
	var write func(blocks []document.Block)
	write = func(blocks []document.Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case document.Together:
				write(block.Blocks)
			case document.Figure:
				for _, label := range block.Chart.Labels {
					text.WriteString(label.Text + "\n")
				}
			}
		}
	}
	for _, section := range doc.Sections {
		write(section.Blocks)
	}
	return text.String()
}

func words(text string) string { return strings.Join(strings.Fields(text), " ") }

func BenchmarkReflection(b *testing.B) {
	s := playedDay(b, 3)
	for b.Loop() {
		s.Reflection()
	}
}

func BenchmarkReport(b *testing.B) {
	s := playedDay(b, 3)
	for b.Loop() {
		s.Report()
	}
}

// TestReflection_holdsNothingOfWhatIsLeftOut marks every text of a day with a word of its own, and leaves the chapters out
// one by one: a mark that stands on no page must not be in the file.
func TestReflection_holdsNothingOfWhatIsLeftOut(t *testing.T) {
	for seed := range max(1, days/4) {
		marked := playedDay(t, seed)
		for _, asked := range marked.Workshop().Exercises() {
			if marked.State(asked.Key) != exercise.Unanswered {
				mark(t, marked, asked)
			}
		}
		for _, chapter := range marked.Chapters() {
			for _, other := range marked.Chapters() {
				marked.Include(string(other), other != chapter)
			}
			page := asText(marked.Report()) + labels(marked.Report())
			file := string(booklet(t, marked).Files[0].Content)
			for _, word := range strings.FieldsFunc(file, func(r rune) bool { return strings.ContainsRune(" \",:[]{}\n", r) }) {
				if strings.HasPrefix(word, "MÄRKE-") && !strings.Contains(page, word) {
					t.Errorf("seed %d without %s: the file holds %s, which no page shows", seed, chapter, word)
				}
			}
		}
	}
}

// mark puts a word of its own in each text of an answer.
func mark(t *testing.T, s *session.Session, asked exercise.Exercise) {
	t.Helper()
	fields := asked.Task.Fields(s.Answer(asked.Key), wording.In(wording.Swedish))
	for i := range fields {
		if fields[i].Text != "" {
			fields[i].Text = fmt.Sprintf("MÄRKE-%s-%d-", asked.Key, i)
		}
	}
	if err := asked.Task.Apply(s.Answer(asked.Key), fields); err != nil {
		t.Fatal(err)
	}
}

func TestReopen_keepsTheLanguageOfThePDFWhenTheBuiltInDayIsAnotherByNow(t *testing.T) {
	first := booklet(t, playedDay(t, 1))
	other := func(string) (workshop.Set, error) { return workshop.Set{}, errors.New("there is no such day any more") }
	opened, err := session.ReadFiles(first.Files, other)
	if err != nil {
		t.Fatal(err)
	}
	if languages := opened.Set.Languages(); len(languages) != 1 || languages[0] != opened.Reflection.Language {
		t.Errorf("the day is there in %v", languages)
	}
	s, err := session.Reopen("elsewhere", opened, forget)
	if err != nil {
		t.Fatal(err)
	}
	if again := booklet(t, s); !reflect.DeepEqual(first, again) {
		t.Errorf("the booklet is another one: %s", firstDifference(first.Files[0].Content, again.Files[0].Content))
	}
}

func TestReopen_refusesWhatDoesNotFit(t *testing.T) {
	good := booklet(t, playedDay(t, 1)).Files
	change := func(name, from, to string) []document.File {
		files := append([]document.File(nil), good...)
		for i, file := range files {
			if file.Name == name {
				changed := bytes.Replace(file.Content, []byte(from), []byte(to), 1)
				if bytes.Equal(changed, file.Content) {
					t.Fatalf("%s does not hold %q", name, from)
				}
				files[i].Content = changed
			}
		}
		return files
	}
	tests := []struct {
		name, want string
		files      []document.File
	}{
		{"no files", "again.no-answers", nil},
		{"no workshop", "again.no-day", good[:1]},
		{"a newer format", "again.newer", change("answers.json", `"format": 1`, `"format": 2, "more": {}`)},
		{"an unknown member", "again.damaged", change("answers.json", `"format": 1`, `"format": 1, "more": 1`)},
		{"a member twice", "again.damaged", change("answers.json", `"format": 1`, `"format": 1, "format": 1`)},
		{"another exercise's kind", "again.damaged", change("answers.json", `"kind": "reflection"`, `"kind": "rank"`)},
		{"an unknown exercise", "again.damaged", change("answers.json", `"exercise": "`, `"exercise": "x`)},
		{"a scale beyond its end", "again.damaged", change("answers.json", `"number": `, `"number": 9`)},
		{"another workshop", "again.damaged", change("workshop-1.yaml", "title:", "title: En annan")},
		{"half a file", "again.damaged", change("answers.json", string(good[0].Content[len(good[0].Content)/2:]), "")},
	}
	for _, test := range tests {
		opened, err := session.ReadFiles(test.files, openBuiltIn)
		if err == nil {
			_, err = session.Reopen("x", opened, forget)
		}
		var problem *wording.Problem
		if !errors.As(err, &problem) || problem.Key != test.want {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}
