package day_test

import (
	"bytes"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// small is a workshop of one exercise of each sort that matters here.
const small = `workshop: prov
format: 1
language: sv
title: En dag
local:
  - {key: nki, ask: Vilket värde?, fallback: Inget värde.}
blocks:
  - key: morgon
    title: Morgonen
    starts: "09:00"
    ends: "10:00"
    exercises:
      - {key: valkommen, kind: page, title: Välkommen, use: core, steps: [{form: plenary, minutes: 5}], task: {text: "Hej. {{nki}}"}}
      - key: horn
        kind: corners
        title: Fyra hörn
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {question: Vad?, corners: [{key: a, text: Ett}, {key: b, text: Två}], open: Annat}
      - {key: mitt-fall, kind: reflection, title: Mitt fall, use: core, steps: [{form: alone, minutes: 5}], task: {gibbs: true}}
      - {key: sist, kind: rank, title: Ordna, use: spare, task: {question: Hur?, items: [{key: a, text: Ett}, {key: b, text: Två}, {key: c, text: Tre}]}}
`

// chance is a source of chance that gives the same each time.
func chance(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

// twoKeys are recipients of the usual sort, from age's own documentation.
var twoKeys = []string{
	"age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa",
	"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
}

func smallSet(t testing.TB) workshop.Set {
	t.Helper()
	set, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(small)})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func chosen() day.Head {
	return day.Head{
		Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual, Share: []string{"horn"},
		Local: map[string]string{"nki": "Vi fick 72."}, Recipients: twoKeys, Way: "Lägg filen på bordets sticka.",
	}
}

func made(t testing.TB, set workshop.Set, head day.Head) day.Day {
	t.Helper()
	d, err := day.New(set, head, chance(1))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func written(t testing.TB, d day.Day) string {
	t.Helper()
	var out bytes.Buffer
	if err := day.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func read(t testing.TB, text string) day.Day {
	t.Helper()
	d, err := day.Read(strings.NewReader(text), "dag.troskel")
	if err != nil {
		t.Fatal(wording.In(wording.Swedish).Say(err))
	}
	return d
}

// mustSay wants a reading to fail with a problem of this key on this line (0 for any), and every problem to have words.
func mustSay(t *testing.T, err error, key string, line int) {
	t.Helper()
	var problems workshop.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("error %v, want problems", err)
	}
	found := false
	for _, problem := range problems {
		found = found || problem.Key == key && (line == 0 || problem.Place.Line == line)
		checkWords(t, problem)
	}
	if !found {
		t.Errorf("want %s on line %d, got\n%v", key, line, err)
	}
}

func checkWords(t *testing.T, problem *wording.Problem) {
	t.Helper()
	for _, language := range wording.Languages {
		words := wording.In(language)
		said := words.Say(problem)
		if !words.Has(problem.Key) || strings.ContainsAny(said, "\n\r") {
			t.Errorf("%s: %q", problem.Key, said)
		}
	}
}

func TestNew_isReadBackByteForByte(t *testing.T) {
	d := made(t, smallSet(t), chosen())
	text := written(t, d)
	back := read(t, text)
	if !reflect.DeepEqual(back, d) {
		t.Errorf("read back\n%+v\nwant\n%+v", back.Head, d.Head)
	}
	if again := written(t, back); again != text {
		t.Errorf("written again it is\n%s\nwant\n%s", again, text)
	}
	if string(back.Workshop.Files()["prov.sv.yaml"]) != small {
		t.Error("the workshop's file is another")
	}
	if d.Head.Revision != 1 || len(d.Head.ID) != 26 || d.Head.ID == d.Head.Ticket {
		t.Errorf("the head is %+v", d.Head)
	}
}

func TestNew_isAnotherDayWithOtherChance(t *testing.T) {
	first := made(t, smallSet(t), chosen())
	second, err := day.New(smallSet(t), chosen(), chance(2))
	if err != nil || first.Head.ID == second.Head.ID || first.Head.Ticket == second.Head.Ticket {
		t.Errorf("%v: %q and %q", err, first.Head.ID, second.Head.ID)
	}
	if _, err := day.New(smallSet(t), chosen(), strings.NewReader("too short")); err == nil {
		t.Error("a day is made without chance")
	}
}

func TestNew_ofEachBuiltInDay(t *testing.T) {
	for _, name := range content.Names() {
		set, err := content.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		head := chosen()
		head.Local, head.Share = nil, day.Usual(set)
		d := made(t, set, head)
		back := read(t, written(t, d))
		if !maps.EqualFunc(back.Workshop.Files(), set.Files(), bytes.Equal) {
			t.Errorf("%s: the files come back as others", name)
		}
		if len(head.Share) == 0 {
			t.Errorf("%s: nothing may be handed in", name)
		}
	}
}

// TestWrite_keepsAnyWorkshopByteForByte makes up workshop files with all that could be taken for the file's own lines.
func TestWrite_keepsAnyWorkshopByteForByte(t *testing.T) {
	english := strings.NewReplacer("language: sv", "language: en").Replace(small)
	for name, files := range map[string]map[string]string{
		"no line end":         {"prov.sv.yaml": strings.TrimRight(small, "\n")},
		"many line ends":      {"prov.sv.yaml": small + "\n\n\n"},
		"Windows":             {"prov.sv.yaml": strings.ReplaceAll(small, "\n", "\r\n")},
		"an old Mac":          {"prov.sv.yaml": strings.ReplaceAll(small, "\n", "\r")},
		"ends in half a line": {"prov.en.yaml": english + "#\r", "prov.sv.yaml": small + "#\r"},
		"BOM":                 {"prov.en.yaml": "\ufeff" + english, "prov.sv.yaml": "\ufeff" + small},
		"begins as a stream":  {"prov.sv.yaml": "---\n" + small + "...\n"},
		"a parting line":      {"prov.en.yaml": "--- # prov.sv.yaml\n" + english, "prov.sv.yaml": "# x\n--- ## prov.en.yaml\n" + small},
		"a comment like one":  {"prov.sv.yaml": "# --- # x\n#\n--- #\n" + small},
		"two languages":       {"En dag på våren.sv.yaml": small, "En dag på våren.en.yaml": english},
	} {
		content := map[string][]byte{}
		for file, text := range files {
			content[file] = []byte(text)
		}
		set, err := workshop.FromBytes(content)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d := made(t, set, chosen())
		back := read(t, written(t, d))
		if got := back.Workshop.Files(); !maps.EqualFunc(got, content, bytes.Equal) {
			t.Errorf("%s: came back as %q", name, got)
		}
		if !reflect.DeepEqual(back, d) {
			t.Errorf("%s: another day came back", name)
		}
	}
}

// TestNew_anyHeadComesBack makes up heads of all that people, and programs, may fill in.
func TestNew_anyHeadComesBack(t *testing.T) {
	set := smallSet(t)
	rng := rand.New(rand.NewPCG(4, 26)) // #nosec G404 -- made-up days, the same each time
	odd := []string{"Dagen", "– ”Förenkla”: del 2 #3", "true", "007", "null", "~", "'", "\"", "a: b", "- x", "{x}", "&a *b !c", "%",
		"Åäö é 🌱", "a\\nb", "--- # x.yaml", "# kommentar", "day: x", "| >", "\u202eomvänd", "e\u0301"}
	for range 150 {
		head := chosen()
		head.Name = append(odd, "{{nki}}", "{{")[rng.IntN(len(odd)+2)]
		head.Practice, head.Least = rng.IntN(2) == 0, day.LeastLow+rng.IntN(day.LeastHigh-day.LeastLow+1)
		head.Way = strings.Join([]string{odd[rng.IntN(len(odd))], "\n\n", odd[rng.IntN(len(odd))]}[:1+2*rng.IntN(2)], "")
		head.Local = map[string]string{"nki": odd[rng.IntN(len(odd))]}
		head.Share = [][]string{nil, {"horn"}, {"sist", "horn"}, {"mitt-fall"}}[rng.IntN(4)]
		d, err := day.New(set, head, chance(byte(rng.IntN(256))))
		if err != nil {
			t.Fatalf("%q: %v", head.Name, err)
		}
		if d.Head.Name != head.Name || d.Head.Local["nki"] != head.Local["nki"] || !slices.Equal(d.Head.Share, head.Share) {
			t.Errorf("%+v became %+v", head, d.Head)
		}
		if back := read(t, written(t, d)); !reflect.DeepEqual(back, d) {
			t.Errorf("%+v came back as %+v", d.Head, back.Head)
		}
	}
}

func TestOpen_readsFromTheDiskAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	d := made(t, smallSet(t), chosen())
	path := filepath.Join(folder, "dag.troskel")
	if err := os.WriteFile(path, []byte(written(t, d)), 0o600); err != nil {
		t.Fatal(err)
	}
	back, err := day.Open(path)
	if err != nil || !reflect.DeepEqual(back, d) {
		t.Errorf("%v: %+v", err, back.Head)
	}
	_, err = day.Open(filepath.Join(folder, "borta.troskel"))
	mustSay(t, err, "dayfile.no-file", 0)
	_, err = day.Open(folder)
	mustSay(t, err, "dayfile.not-a-file", 0)
}
