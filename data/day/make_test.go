package day_test

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/workshop"
)

func TestNew_takesNamesOfFilesThatNoOtherSystemHas(t *testing.T) {
	set, err := workshop.FromBytes(map[string][]byte{"dag:1\n.yaml": []byte(small)})
	if err != nil {
		t.Fatal(err)
	}
	d := made(t, set, chosen())
	if files := slices.Collect(maps.Keys(d.Workshop.Files())); !slices.Equal(files, []string{"prov.sv.yaml"}) {
		t.Errorf("the files are %q", files)
	}
}

func TestNew_leavesOutWhatNobodyFilledIn(t *testing.T) {
	head := chosen()
	head.Local = map[string]string{"nki": "  "}
	if d := made(t, smallSet(t), head); d.Head.Local != nil {
		t.Errorf("the facts are %q", d.Head.Local)
	}
	if head.Local["nki"] != "  " {
		t.Error("what was handed in has changed")
	}
}

func TestNew_refusesWhatIsNoDay(t *testing.T) {
	for key, change := range map[string]func(*day.Head){
		"workshop.missing":         func(h *day.Head) { h.Recipients = nil },
		"workshop.empty":           func(h *day.Head) { h.Name = "" },
		"dayfile.long":             func(h *day.Head) { h.Name = strings.Repeat("å", 101) },
		"dayfile.one-line":         func(h *day.Head) { h.Name = "En\n\ndag" },
		"dayfile.date":             func(h *day.Head) { h.Date = "26/4" },
		"workshop.range":           func(h *day.Head) { h.Least = 4 },
		"dayfile.share-unknown":    func(h *day.Head) { h.Share = []string{"borta"} },
		"dayfile.share-page":       func(h *day.Head) { h.Share = []string{"valkommen"} },
		"dayfile.share-twice":      func(h *day.Head) { h.Share = []string{"horn", "horn"} },
		"dayfile.unknown-local":    func(h *day.Head) { h.Local = map[string]string{"annat": "x"} },
		"dayfile.braces":           func(h *day.Head) { h.Local = map[string]string{"nki": "{{nki}}"} },
		"dayfile.many-recipients":  func(h *day.Head) { h.Recipients = slices.Repeat(twoKeys, 3) },
		"dayfile.recipient-twice":  func(h *day.Head) { h.Recipients = slices.Repeat(twoKeys[:1], 2) },
		"daykey.no-recipient":      func(h *day.Head) { h.Recipients = []string{"age1x"} },
		"daykey.private-given":     func(h *day.Head) { h.Recipients = []string{"AGE-SECRET-KEY-1X"} },
		"workshop.control-in-text": func(h *day.Head) { h.Way = "Så\x07här" },
	} {
		head := chosen()
		change(&head)
		_, err := day.New(smallSet(t), head, chance(1))
		mustSay(t, err, key, 0)
		d := made(t, smallSet(t), chosen())
		change(&d.Head)
		mustSay(t, day.Check(d), key, 0)
		var out bytes.Buffer
		if err := day.Write(&out, d); err == nil || out.Len() > 0 {
			t.Errorf("%s: %d bytes are written", key, out.Len())
		}
	}
}

func TestNew_refusesKeysOfTwoSorts(t *testing.T) {
	strong, err := keys.Make(keys.Hybrid)
	if err != nil {
		t.Fatal(err)
	}
	head := chosen()
	head.Recipients = []string{twoKeys[0], strong.Recipient()}
	_, err = day.New(smallSet(t), head, chance(1))
	mustSay(t, err, "daykey.mixed-sorts", 0)
	head.Recipients = []string{strong.Recipient()}
	made(t, smallSet(t), head)
}

func TestCorrect_keepsWhatWasPromised(t *testing.T) {
	d := made(t, smallSet(t), chosen())
	changed, err := workshop.FromBytes(map[string][]byte{"prov.sv.yaml": []byte(strings.Replace(small, "Fyra hörn", "Hörnen", 1))})
	if err != nil {
		t.Fatal(err)
	}
	other := day.Head{Name: "Ny", Date: "2018-04-27", Least: 8, Practice: true, Recipients: twoKeys[:1], Share: []string{"sist"}}
	next, err := day.Correct(d, changed, other)
	if err != nil {
		t.Fatal(err)
	}
	want := d.Head
	want.Revision, want.Name, want.Date, want.Least, want.Share = 2, "Ny", "2018-04-27", 8, []string{"sist"}
	want.Local, want.Way = nil, ""
	if !reflect.DeepEqual(next.Head, want) || next.Workshop.Hash() != changed.Hash() {
		t.Errorf("the day is\n%+v\nwant\n%+v", next.Head, want)
	}
	other.Least = 6
	_, err = day.Correct(d, changed, other)
	mustSay(t, err, "dayfile.least-falls", 0)
}
