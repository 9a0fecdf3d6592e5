package workshop

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestRead_takesWhatTheFileSays(t *testing.T) {
	day := sample(t, wording.Swedish)
	if day.Name != "prov" || day.Language != wording.Swedish || day.Title != "En förmiddag" || len(day.Blocks) != 2 {
		t.Errorf("the head is %q %q %q with %d blocks", day.Name, day.Language, day.Title, len(day.Blocks))
	}
	wantFact := LocalFact{Key: "nki", Ask: "Vilket NKI-värde fick ni senast?", Fallback: "ert senaste värde"}
	if !reflect.DeepEqual(day.Local, []LocalFact{wantFact}) {
		t.Errorf("the local facts are %+v", day.Local)
	}
	morning := day.Blocks[0]
	if want := (Group{Key: "valet", Title: "Välj en av två", Choose: 1}); !reflect.DeepEqual(morning.Groups, []Group{want}) {
		t.Errorf("the groups are %+v", morning.Groups)
	}
	want := exercise.Exercise{
		Key: "fall", Kind: "reflection", Title: "Mitt fall", Use: exercise.Core,
		Steps: []exercise.Step{
			{Form: exercise.Alone, Minutes: 6},
			{Form: exercise.InPairs, Minutes: 4, Say: "Berätta för varandra."},
		},
		Factors: []exercise.Factor{exercise.Treatment},
		Notes:   "Värdet är {{nki}}.",
		Sources: []string{"Insiktsmätningen"},
		Task: &exercise.Reflection{
			Intro:   "Tänk på ett möte.",
			Prompts: []exercise.Prompt{{Key: "vad", Text: "Vad hände?"}},
		},
	}
	if got, _ := day.Find("fall"); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestRead_knowsBlocksOfText(t *testing.T) {
	found, _ := sample(t, wording.Swedish).Find("valen")
	dilemma := found.Task.(*exercise.Dilemma)
	if got, want := dilemma.Versions[0].Case, "En företagare ringer.\n\nHon behöver svar i dag."; got != want {
		t.Errorf("a block with | is %q, want %q", got, want)
	}
	if got, want := dilemma.Versions[1].Case, "En företagare stoppar dig på torget."; got != want {
		t.Errorf("a block with > is %q, want %q", got, want)
	}
}

func TestRead_asksStatementsAgain(t *testing.T) {
	found, _ := sample(t, wording.Swedish).Find("igen")
	want := []exercise.Statement{{Key: "regler", Text: "Regler är till för alla."}}
	if got := found.Task.(*exercise.Statements).Statements; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestRead_acceptsWhatEditorsDo(t *testing.T) {
	plain := sampleFile(t, wording.Swedish)
	want := sample(t, wording.Swedish)
	for name, content := range map[string][]byte{
		"line ends of Windows":     bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")),
		"line ends of old Macs":    bytes.ReplaceAll(plain, []byte("\n"), []byte("\r")),
		"a byte order mark":        append([]byte("\ufeff"), plain...),
		"a document's beginning":   append([]byte("---\n"), plain...),
		"a document's end":         append(bytes.Clone(plain), "...\n"...),
		"no line end at the end":   bytes.TrimRight(plain, "\n"),
		"empty lines and comments": bytes.ReplaceAll(plain, []byte("\n      - key:"), []byte("\n\n      # nästa\n      - key:")),
		"spaces at the ends":       bytes.ReplaceAll(plain, []byte("use: core\n"), []byte("use: core   \n")),
	} {
		got, err := Read(bytes.NewReader(content), "prov.yaml")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: it is another day", name)
		}
	}
}

func TestRead_takesFieldsInAnyOrder(t *testing.T) {
	const file = `
blocks:
  - exercises:
      - task: {text: "Värdet är {{ nki }}."}
        steps: [{minutes: 5, form: plenary}]
        use: core
        title: 2018
        kind: page
        key: "1"
    ends: 10:00
    starts: 09:00
    title: Morgon
    key: morgon
local: [{fallback: okänt, ask: Vilket?, key: nki}]
title: "true"
language: sv
format: 1
workshop: bakvant
`
	day, err := Read(strings.NewReader(file), "bakvant.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if found, ok := day.Find("1"); !ok || found.Title != "2018" || day.Title != "true" {
		t.Errorf("what looks like numbers and choices is %q and %q", found.Title, day.Title)
	}
}

func TestRead_givesProblemsThatErrorsFinds(t *testing.T) {
	_, err := Read(strings.NewReader("title: Bara en titel\nfärg: röd\n"), "fel.yaml")
	var problems Problems
	if !errors.As(err, &problems) || len(problems) < 2 {
		t.Fatalf("got %v, want several problems", err)
	}
	var first *wording.Problem
	if !errors.As(err, &first) || first != problems[0] {
		t.Errorf("the first problem is %v, want %v", first, problems[0])
	}
	if !strings.Contains(err.Error(), "fel.yaml:2: ") {
		t.Errorf("the error is %q and does not say where", err)
	}
}

func TestRead_saysWhenTheReaderFails(t *testing.T) {
	broken := errors.New("stick pulled out")
	_, err := Read(io.MultiReader(strings.NewReader("title: x"), failing{broken}), "fel.yaml")
	if !errors.Is(err, broken) || !strings.Contains(wording.In(wording.Swedish).Say(err), "går inte att läsa") {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestRead_stopsAtTheLargestSize(t *testing.T) {
	endless := io.MultiReader(bytes.NewReader(sampleFile(t, wording.Swedish)), repeated("# mer\n"))
	_, err := Read(endless, "stor.yaml")
	if err == nil || !strings.Contains(err.Error(), "larger than 2 MB") {
		t.Errorf("got %v", err)
	}
}

type repeated string

func (r repeated) Read(into []byte) (int, error) { return copy(into, r), nil }

// TestRead_isNotHeldUpByHostileFiles reads files that take a parser minutes if nobody looks first. It fails by the time
// limit of the tests.
func TestRead_isNotHeldUpByHostileFiles(t *testing.T) {
	for name, content := range map[string]string{
		"brackets":      strings.Repeat("[", mostPieces-1),
		"parts":         strings.Repeat("{a: ", mostPieces/3-1),
		"dashes":        strings.Repeat("- ", mostPieces-1),
		"a dash a line": strings.Repeat("-\n", MostBytes/8),
		"a name a line": strings.Repeat("a: 1\n", MostBytes/20),
	} {
		if _, err := Read(strings.NewReader(content), name); err == nil {
			t.Errorf("%s: nothing is said", name)
		}
	}
}
