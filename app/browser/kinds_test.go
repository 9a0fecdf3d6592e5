package browser_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"troskel/app/browser"
	"troskel/data/day"
	"troskel/data/document/pdf"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// every is a day with every kind of exercise, as somebody else has written it.
const every = "../../cmd/walk/testdata/egen.sv.yaml"

// TestKinds_anAnswerGivenInFormsIsTheAnswer answers every exercise of a day with every kind through the forms, as a browser
// sends them, and finds in the store what the kind itself makes of the same fields.
func TestKinds_anAnswerGivenInFormsIsTheAnswer(t *testing.T) {
	kinds := map[string]int{}
	v := open(t, func(o *browser.Options) { o.File = every })
	for i, asked := range v.day().Set().In(wording.Swedish).Exercises() {
		v.answerInForms(asked, rand.New(rand.NewPCG(7, uint64(i))), kinds)
	}
	for _, kind := range exercise.KindNames() {
		if kinds[kind] == 0 {
			t.Errorf("no answer of kind %s could be given", kind)
		}
	}
}

// day is the day that is open, as the store keeps it.
func (v *visit) day() *session.Session {
	v.t.Helper()
	days, err := v.keeper.Sessions()
	if err != nil {
		v.t.Fatal(err)
	}
	newest := slices.MaxFunc(days, func(one, other session.Stored) int { return one.Begun.Compare(other.Begun) })
	records, damaged, err := v.keeper.Records(newest.Session)
	if err != nil || len(damaged) > 0 {
		v.t.Fatalf("records: %v, %d damaged", err, len(damaged))
	}
	restored, _ := session.Restore(newest.Session, v.set(newest.Workshop), records, func(session.Record) {})
	return restored
}

// set is a workshop that the store keeps. To read it takes longer than all the rest of a page.
func (v *visit) set(hash string) workshop.Set {
	v.t.Helper()
	if set, there := v.sets[hash]; there {
		return set
	}
	files, err := v.keeper.Workshop(hash)
	if err != nil {
		v.t.Fatal(err)
	}
	set, err := workshop.FromBytes(files)
	if err != nil {
		v.t.Fatal(err)
	}
	v.sets[hash] = set
	return set
}

// answerInForms fills in an invented answer page by page, as far as the pages ask for it.
func (v *visit) answerInForms(asked exercise.Exercise, chance *rand.Rand, kinds map[string]int) {
	v.t.Helper()
	words := wording.In(wording.Swedish)
	invented := asked.Task.Invent(chance)
	for asked.Task.State(invented) != exercise.Answered {
		invented = asked.Task.Invent(chance)
	}
	want := asked.Task.Blank()
	wanted := plainTexts(asked.Task.Fields(invented, words))
	if err := asked.Task.Apply(want, wanted); err != nil {
		v.t.Fatal(err)
	}
	path := "/exercise/" + asked.Key
	for range 25 {
		page, press := v.get(path), ""
		form := page.form()
		for _, field := range wanted {
			if slices.Contains(form["has"], field.Key) {
				fill(form, field)
			}
			if field.Kind == exercise.ChoiceField && !field.Empty && strings.Contains(page.body, `value="tick|`+field.Key+`"`) {
				press = "tick|" + field.Key
			}
		}
		form.Set("do", press)
		v.post(path, form)
		if same(v.t, v.day().Answer(asked.Key), want) {
			kinds[asked.Kind]++
			return
		}
	}
	if left := unasked(v.day().Answer(asked.Key), want); left != "" {
		v.t.Errorf("%s (%s): the forms gave\n%s\nand the kind\n%s", asked.Key, asked.Kind, encode(v.t, v.day().Answer(asked.Key)), encode(v.t, want))
	}
}

// unasked tells what differs besides what the forms do not ask: how often a talk was tried again.
func unasked(got, want exercise.Answer) string {
	talk, is := want.(*exercise.SceneAnswer)
	given, _ := got.(*exercise.SceneAnswer)
	if is {
		talk.Tries = given.Tries
		slices.Sort(talk.Read)
		slices.Sort(given.Read)
		if fmt.Sprint(talk) == fmt.Sprint(given) {
			return ""
		}
	}
	return "differs"
}

// plainTexts are fields whose texts a browser can send as they are: it makes every end of a line the same.
func plainTexts(fields []exercise.Field) []exercise.Field {
	for i := range fields {
		fields[i].Text = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(fields[i].Text, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
		if strings.ContainsRune(fields[i].Text, 0) { // no keyboard has it, and a page cannot hold it
			fields[i].Text = strings.ReplaceAll(fields[i].Text, "\x00", "\uFFFD")
		}
		if fields[i].Key == "tries" {
			fields[i].Empty = true
		}
	}
	return fields
}

// fill puts a field in a form as somebody would.
func fill(form url.Values, field exercise.Field) {
	name := "f." + field.Key
	form.Del(name)
	switch {
	case field.Passed:
		form.Set(name, "pass")
	case field.Empty:
	case field.Kind == exercise.ScaleField, field.Kind == exercise.NumberField:
		form.Set(name, strconv.Itoa(field.Number))
	case field.Kind == exercise.ChoiceField, field.Kind == exercise.OrderField:
		form[name] = field.Chosen
	case field.Kind == exercise.DateField:
		form.Set(name, field.Date.Format(time.DateOnly))
	case field.Kind == exercise.SharesField:
		for key, points := range field.Shares {
			form.Set(name+"."+key, strconv.Itoa(points))
		}
	default:
		form.Set(name, field.Text)
	}
}

func encode(t *testing.T, answer exercise.Answer) []byte {
	t.Helper()
	body, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func same(t *testing.T, one, other exercise.Answer) bool {
	t.Helper()
	return bytes.Equal(encode(t, one), encode(t, other))
}

func answersOf(t *testing.T, day *session.Session) string {
	t.Helper()
	var all strings.Builder
	for _, asked := range day.Workshop().Exercises() {
		fmt.Fprintf(&all, "%s %s\n", asked.Key, encode(t, day.Answer(asked.Key)))
	}
	return all.String()
}

// TestDay_isTheSameInBothLanguagesAndInItsBooklet answers some of the built-in day once, and looks at it from all sides.
func TestDay_isTheSameInBothLanguagesAndInItsBooklet(t *testing.T) {
	v := open(t)
	v.begin()
	for i, asked := range v.day().Set().In(wording.Swedish).Exercises() {
		if i%3 == 0 {
			v.answerInForms(asked, rand.New(rand.NewPCG(11, uint64(i))), map[string]int{})
		}
	}
	t.Run("a switch of language keeps every answer", v.testLanguage)
	t.Run("the booklet has the bytes that the session itself gives", v.testBooklet)
}

func (v *visit) testLanguage(t *testing.T) {
	before := answersOf(t, v.day())
	page := v.post("/settings", url.Values{"language": {"en"}})
	if !strings.Contains(page.body, `<html lang="en">`) {
		t.Errorf("the page is still not in English:\n%.400s", page.body)
	}
	v.get("/exercise/tolv-pastaenden")
	if after := answersOf(t, v.day()); after != before {
		t.Errorf("the answers were\n%s\nand are\n%s", before, after)
	}
	if v.day().Head().Language != wording.English {
		t.Error("the day speaks another language than its pages")
	}
	v.post("/settings", url.Values{"language": {"sv"}})
}

func (v *visit) testBooklet(t *testing.T) {
	form := v.get("/welcome").form()
	form.Set("f.@name", "Karin Berg")
	form.Set("f.@role", "official")
	v.post("/welcome", form)
	doc, err := v.day().Booklet()
	if err != nil {
		t.Fatal(err)
	}
	want, _, err := pdf.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	fetched := v.get("/reflection/pdf")
	if !bytes.Equal([]byte(fetched.body), want) {
		t.Errorf("the fetched PDF has %d bytes, and the session gives %d others", len(fetched.body), len(want))
	}
	form = v.get("/reflection").form()
	form.Set("do", "write")
	form.Set("folder", filepath.Join(v.saveTo, "min.pdf"))
	form["extra"] = []string{".html", ".ics"}
	page := v.post("/reflection", form)
	saved, err := os.ReadFile(filepath.Join(v.saveTo, "min.pdf"))
	if err != nil || !bytes.Equal(saved, want) {
		t.Errorf("the saved PDF differs (%v):\n%s", err, page.body)
	}
	if _, err := os.Stat(filepath.Join(v.saveTo, "min.html")); err != nil {
		t.Error(err)
	}
	form = v.get("/reflection").form()
	form.Set("do", "write")
	form.Set("folder", filepath.Join(v.saveTo, "min.pdf"))
	if page := v.post("/reflection", form); !strings.Contains(page.body, "Det ligger redan en fil där") {
		t.Errorf("a file that lies there is not asked about:\n%s", page.body)
	}
}

// collected is a workshop whose answers can be handed in.
const collected = `workshop: prov
format: 1
language: sv
title: En dag att lämna in
blocks:
  - key: morgon
    title: Morgonen
    starts: "09:00"
    ends: "12:00"
    exercises:
      - key: fall
        kind: reflection
        title: Mitt fall
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {prompts: [{key: vad, text: Vad hände?}]}
      - key: linje
        kind: statements
        title: Linjen
        use: core
        steps: [{form: alone, minutes: 5}]
        task: {instruction: Placera., why: true, statements: [{key: a, text: Det går fort.}]}
      - key: forslag
        kind: proposal
        title: Ett förslag
        use: core
        steps: [{form: group, minutes: 5}]
        task: {intro: Föreslå.}
`

// dayFile is the file of a day that collects, and the key that opens what is handed in.
func dayFile(t *testing.T) (path string, key keys.Identity) {
	t.Helper()
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	set, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(collected)})
	if err != nil {
		t.Fatal(err)
	}
	made, err := day.New(set, day.Head{
		Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual, Share: []string{"fall", "linje", "forslag"},
		Recipients: []string{key.Recipient()},
	}, rand.NewChaCha8([32]byte{1}))
	if err != nil {
		t.Fatal(err)
	}
	var content bytes.Buffer
	if err := day.Write(&content, made); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "lindesta.troskel")
	if err := os.WriteFile(path, content.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, key
}

var literally = regexp.MustCompile(`(?s)<pre[^>]*>(.*?)</pre>`)

func TestContribution_isWhatWasShownAndWhatTheSessionItselfGives(t *testing.T) {
	path, key := dayFile(t)
	v := open(t, func(o *browser.Options) { o.File = path })
	form := v.get("/exercise/linje").form()
	form.Set("f.mark:a", "5")
	form.Set("f.why:a", "Ring Karin Berg på 070-123 45 67.")
	v.post("/exercise/linje", form)
	form = v.get("/exercise/fall").form()
	form.Set("f.text:vad", "Något som stannar här.")
	v.post("/exercise/fall", form)

	form = v.get("/contribution").form()
	if len(form["tick"]) != 0 {
		t.Errorf("ticked from the beginning: %q", form["tick"])
	}
	form.Set("tick", "linje")
	form.Set("do", "write")
	form.Set("folder", v.saveTo)
	if page := v.post("/contribution", form); page.code == 200 || !strings.Contains(page.body, "Inget är skrivet än") {
		t.Errorf("what was never shown is written: %d", page.code)
	}
	form = v.get("/contribution").form()
	form.Set("texts", "linje")
	form.Set("do", "save")
	page := v.post("/contribution", form)
	if !strings.Contains(page.body, "<mark>070-123 45 67</mark>") {
		t.Errorf("the number is not pointed at:\n%s", page.body)
	}
	shown := literally.FindStringSubmatch(page.body)
	if shown == nil {
		t.Fatalf("no file is shown:\n%s", page.body)
	}
	want := v.day().Contribution(false)
	form = page.form()
	form.Set("do", "write")
	form.Set("folder", v.saveTo)
	page = v.post("/contribution", form)
	if !strings.Contains(page.body, "Ditt kvitto") {
		t.Fatalf("it gives %d without a receipt:\n%s", page.code, page.body)
	}
	files, err := filepath.Glob(filepath.Join(v.saveTo, "bidrag-*.age"))
	if err != nil || len(files) != 1 {
		t.Fatalf("written: %q %v", files, err)
	}
	sealed, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	opened, err := share.Unseal(sealed, key)
	if err != nil {
		t.Fatal(err)
	}
	if got := html.UnescapeString(shown[1]); got != string(opened) {
		t.Errorf("shown\n%s\nwritten\n%s", got, opened)
	}
	given, err := share.Opener(key)(sealed)
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(given.Answers) != fmt.Sprint(want.Answers) || strings.Contains(string(opened), "stannar här") {
		t.Errorf("the file says %v, and the session %v", given.Answers, want.Answers)
	}
	form = v.get("/contribution").form()
	form.Set("do", "takeback")
	form.Set("folder", v.saveTo)
	if page := v.post("/contribution", form); !strings.Contains(page.body, "tar tillbaka ditt bidrag") {
		t.Errorf("taking back gives %d:\n%s", page.code, page.body)
	}
}
