package day_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"troskel/data/day"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// edited is the small day's file with one thing changed, and the line that the change stands on.
func edited(t *testing.T, what, with string) (string, int) {
	t.Helper()
	text := written(t, made(t, smallSet(t), chosen()))
	before, _, found := strings.Cut(text, what)
	if !found {
		t.Fatalf("%q is not in\n%s", what, text)
	}
	return strings.Replace(text, what, with, 1), strings.Count(before, "\n") + 1
}

func TestRead_saysWhatIsWrongAndWhere(t *testing.T) {
	id := made(t, smallSet(t), chosen()).Head.ID
	for _, c := range []struct{ what, with, key string }{
		{"least: 7", "least: 4", "workshop.range"},
		{"least: 7", "least: \"7\"", "workshop.want-number"},
		{"least: 7", "lesat: 7", "workshop.unknown-field-near"},
		{"least: 7", "least: 7\nfärg: röd", ""},
		{"least: 7", "least: 7\nleast: 8", ""},
		{"least: 7", "least: &a 7", "workshop.alias"},
		{"least: 7", "least: *a", ""},
		{"least: 7", "least: !!int 7", "workshop.tag"},
		{"least: 7", "least: [" + strings.Repeat("[", 30), ""},
		{"revision: 1", "revision: 0", "workshop.range"},
		{"revision: 1", "practice: ja", "workshop.want-choice"},
		{"day: " + id, "day: " + id[1:], "dayfile.chance"},
		{"day: " + id, "day: " + strings.ToUpper(id), "workshop.key-form"},
		{"share: [horn]", "share: [hörn]", "dayfile.share-unknown"},
		{"share: [horn]", "share: [valkommen]", "dayfile.share-page"},
		{"share: [horn]", "share: [horn, horn]", "dayfile.share-twice"},
		{"share: [horn]", "share: horn", "workshop.want-list"},
		{"format: 1", "format: 2", "workshop.newer-format"},
		{twoKeys[0], twoKeys[0][:40], ""},
		{"2018-04-26", "2018-02-30", "dayfile.date"},
		{"key: nki", "key: nik", "dayfile.unknown-local"},
		{"least: 7", "least: 7\n\u0007", ""},
	} {
		text, line := edited(t, c.what, c.with)
		_, err := day.Read(strings.NewReader(text), "dag.troskel")
		if c.key == "" {
			mustBeWords(t, err)
			continue
		}
		mustSay(t, err, c.key, line)
	}
}

func mustBeWords(t *testing.T, err error) {
	t.Helper()
	var problems workshop.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("error %v, want problems", err)
	}
	for _, problem := range problems {
		checkWords(t, problem)
	}
}

func TestRead_tellsWhatIsNoDayFile(t *testing.T) {
	text := written(t, made(t, smallSet(t), chosen()))
	headOnly, rest, _ := strings.Cut(text, "\n--- # ")
	wide := []byte{0xff, 0xfe}
	for _, letter := range text[:400] {
		wide = append(wide, byte(letter), 0)
	}
	for name, c := range map[string]struct{ text, key string }{
		"nothing":              {"", "dayfile.empty"},
		"spaces":               {" \r\n\t", "dayfile.empty"},
		"a workshop":           {small, "dayfile.not-a-day"},
		"a PDF":                {"%PDF-1.7\n", "dayfile.not-a-day"},
		"a zip":                {"PK\x03\x04day: x\x00", "dayfile.not-a-day"},
		"a contribution":       {"age-encryption.org/v1\n-> X25519 abc\n", "dayfile.not-a-day"},
		"a list":               {"- day\n- x", "dayfile.not-a-day"},
		"UTF-16":               {string(wide), "dayfile.utf16"},
		"too large":            {text + strings.Repeat("#\n", 1<<20), "dayfile.too-large"},
		"a head alone":         {headOnly, "dayfile.no-workshop"},
		"half a copy":          {text[:len(text)-300], ""},
		"no head":              {"--- # " + rest, "dayfile.empty"},
		"the same file twice":  {text + "\n--- # prov.sv.yaml\n" + small, "dayfile.file-twice"},
		"a way out":            {headOnly + "\n--- # ../../prov.sv.yaml\n" + small, "dayfile.file-name"},
		"a way down":           {headOnly + "\n--- # a/prov.sv.yaml\n" + small, "dayfile.file-name"},
		"a device":             {headOnly + "\n--- # C:\\prov.sv.yaml\n" + small, "dayfile.file-name"},
		"a way out of Windows": {headOnly + "\n--- # ..\\prov.sv.yaml\n" + small, "dayfile.file-name"},
		"a name without end":   {headOnly + "\n--- # " + strings.Repeat("a", 101) + "\n" + small, "dayfile.file-name"},
		"a name turned about":  {headOnly + "\n--- # \u202eprov.yaml\n" + small, "dayfile.file-name"},
		"a hidden file":        {headOnly + "\n--- # .prov.yaml\n" + small, "dayfile.file-name"},
		"no name":              {headOnly + "\n--- # \n" + small, "dayfile.file-name"},
		"many files":           {text + "\n--- # a\nx\n--- # b\nx\n--- # c\nx\n--- # d\nx", "dayfile.many-files"},
		"two workshops":        {text + "\n--- # annan.yaml\n" + strings.Replace(small, "workshop: prov", "workshop: annan", 1), ""},
		"two heads":            {headOnly + "\n---\n" + text, ""},
		"bytes of another age": {strings.ReplaceAll(text, "ö", "\xf6"), "workshop.encoding"},
	} {
		_, err := day.Read(strings.NewReader(c.text), "dag.troskel")
		t.Run(name, func(t *testing.T) {
			if c.key == "" {
				mustBeWords(t, err)
				return
			}
			mustSay(t, err, c.key, 0)
		})
	}
	_, err := day.Read(iotest.ErrReader(io.ErrUnexpectedEOF), "dag.troskel")
	mustSay(t, err, "dayfile.unreadable", 0)
}

func TestRead_namesTheWorkshopThatIsWrong(t *testing.T) {
	text, _ := edited(t, "title: Morgonen", "titel: Morgonen")
	_, err := day.Read(strings.NewReader(text), "dag.troskel")
	before, _, _ := strings.Cut(small, "title: Morgonen")
	want := "dag.troskel/prov.sv.yaml:" + strconv.Itoa(strings.Count(before, "\n")+1)
	if said := wording.In(wording.Swedish).Say(err); !strings.HasPrefix(said, want+": ") {
		t.Errorf("said %q, want it to begin with %q", said, want)
	}
}

// TestRead_takesWhatEditorsDo saves the file as Notepad and others do. The day is the same, but for line ends.
func TestRead_takesWhatEditorsDo(t *testing.T) {
	english := strings.Replace(small, "language: sv", "language: en", 1)
	set, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(small), "prov.en.yaml": []byte(english)})
	if err != nil {
		t.Fatal(err)
	}
	d := made(t, set, chosen())
	text := written(t, d)
	for name, saved := range map[string]string{
		"BOM":             "\ufeff" + text,
		"Windows":         strings.ReplaceAll(text, "\n", "\r\n"),
		"BOM and Windows": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
		"a line at end":   text + "\n",
		"a comment":       "# Från Anna\n\n" + text,
		"a stream":        "---\n" + text,
	} {
		back, err := day.Read(strings.NewReader(saved), "dag.troskel")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !reflect.DeepEqual(back.Head, d.Head) || len(back.Workshop.Languages()) != 2 {
			t.Errorf("%s: the day is %+v", name, back.Head)
		}
		if got := back.Workshop.Files(); strings.Contains(name, "Windows") &&
			string(got["prov.en.yaml"]) != strings.ReplaceAll(english, "\n", "\r\n") {
			t.Errorf("%s: the file is %q", name, got["prov.en.yaml"])
		}
		if got, want := back.Workshop.In(wording.English), d.Workshop.In(wording.English); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: another workshop", name)
		}
	}
}

// TestRead_refusesBombsInNoTime gives what makes parsers take minutes or all memory. The test's own limit is what ends
// it.
func TestRead_refusesBombsInNoTime(t *testing.T) {
	front, _, _ := strings.Cut(written(t, made(t, smallSet(t), chosen())), "\n--- # ")
	for name, text := range map[string]string{
		"brackets in the head":     strings.Replace(front, "share: [horn]", "share: "+strings.Repeat("[", 1<<18), 1),
		"brackets in the workshop": front + "\n--- # a.yaml\n" + strings.Repeat("{", 1<<18),
		"names":                    front + strings.Repeat("\na: 1", 30_000),
		"laughs":                   front + "\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n--- # a.yaml\n" + small,
		"parting lines":            strings.Repeat("--- # a\n", 200_000),
		"recipients":               strings.Replace(front, "recipients:", "recipients:"+strings.Repeat("\n  - age1", 20_000), 1),
		"shares":                   strings.Replace(front, "[horn]", "["+strings.Repeat("horn, ", 8_000)+"horn]", 1) + "\n--- # a.yaml\n" + small,
	} {
		_, err := day.Read(strings.NewReader(text), "dag.troskel")
		t.Run(name, func(t *testing.T) { mustBeWords(t, err) })
	}
}

// FuzzRead holds that any file either is a day, which can be written and read back, or gives sentences that say where and
// what.
func FuzzRead(f *testing.F) {
	d := made(f, smallSet(f), chosen())
	text := written(f, d)
	front, _, _ := strings.Cut(text, "\n--- # ")
	for _, seed := range []string{
		text, front, strings.ReplaceAll(text, "\n", "\r\n"), "\ufeff" + text, "--- # a\n" + text, small,
		strings.ReplaceAll(text, "--- # ", "--- ### "), front + "\n--- # a.yaml\n" + small + "\n--- # a.en.yaml\n" + small,
	} {
		f.Add([]byte(seed))
	}
	example, err := os.ReadFile("FORMAT.md")
	if err == nil {
		f.Add(example)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		d, err := day.Read(bytes.NewReader(content), "dag.troskel")
		if err != nil {
			mustBeWords(t, err)
			return
		}
		text := written(t, d)
		back := read(t, text)
		if !reflect.DeepEqual(back, d) || written(t, back) != text {
			t.Errorf("read back as\n%+v\nwant\n%+v", back, d)
		}
		if d.Head.When().Equal(time.Time{}) || d.Head.Least < day.LeastLow || slices.Contains(d.Head.Share, "") {
			t.Errorf("a day was read that is none: %+v", d.Head)
		}
	})
}
