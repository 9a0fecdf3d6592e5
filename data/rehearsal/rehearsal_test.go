package rehearsal_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/rehearsal"
	"troskel/data/share"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// readBuiltIn is done once: it is a long day.
var readBuiltIn = sync.OnceValues(func() (workshop.Set, error) { return content.Open(content.Day) })

func practice(t testing.TB, practice bool) (day.Day, keys.Identity) {
	t.Helper()
	set, err := readBuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, one := range day.Shareable(set) {
		all = append(all, one.Key)
	}
	made, err := day.New(set, day.Head{
		Practice: practice, Name: "Vi övar", Date: "2018-04-26", Least: 7, Share: all, Recipients: []string{key.Recipient()},
	}, rand.NewChaCha8([32]byte{3}))
	if err != nil {
		t.Fatal(err)
	}
	return made, key
}

func made(t testing.TB, of day.Day, participants int, seed uint64) []rehearsal.File {
	t.Helper()
	files, err := rehearsal.Make(of, participants, seed)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestMake_refusesARealDayAndOddNumbers(t *testing.T) {
	played, _ := practice(t, false)
	if files, err := rehearsal.Make(played, 30, 1); err == nil || files != nil {
		t.Error("made-up people in a real day")
	}
	of, _ := practice(t, true)
	for _, count := range []int{-1, 0, 2, 101} {
		if _, err := rehearsal.Make(of, count, 1); err == nil {
			t.Errorf("%d participants were made", count)
		}
	}
}

func TestMake_theSameSeedGivesTheSameFiles(t *testing.T) {
	of, _ := practice(t, true)
	same := func(a, b rehearsal.File) bool { return a.Name == b.Name && bytes.Equal(a.Opened, b.Opened) }
	first := made(t, of, 12, 1)
	if !slices.EqualFunc(first, made(t, of, 12, 1), same) {
		t.Error("the same seed gives other files")
	}
	if slices.EqualFunc(first, made(t, of, 12, 2), same) {
		t.Error("another seed gives the same files")
	}
}

func TestMake_everyFileIsTheDays(t *testing.T) {
	of, _ := practice(t, true)
	checker := share.NewChecker(of)
	people, elected, tables, names := map[string]bool{}, map[string]bool{}, 0, map[string]bool{}
	again, back, passed, away := 0, 0, 0, 0
	for _, file := range made(t, of, 60, 5) {
		signed, err := share.Decode(file.Opened)
		if err == nil {
			err = signed.Verify()
		}
		if err == nil {
			err = checker.Check(signed.Contribution)
		}
		if err != nil {
			t.Fatal(err)
		}
		names[file.Name] = true
		if signed.Table > 0 {
			tables++
			continue
		}
		people[signed.ID] = true
		if signed.Role == exercise.Elected {
			elected[signed.ID] = true
		}
		if signed.Revision > 1 {
			again++
		}
		if signed.Withdrawn() {
			back++
		}
		for _, answer := range signed.Answers {
			if answer.Elsewhere {
				away++
			} else if answer.Passed {
				passed++
			}
		}
	}
	if len(people) != 60 || tables != 10 || len(names) < 70 {
		t.Errorf("%d people, %d tables, %d names", len(people), tables, len(names))
	}
	if len(elected) < 8 || len(elected) > 15 || again < 4 || back < 2 || passed < 15 || away < 5 {
		t.Errorf("%d elected, %d handed in again, %d took back, %d passed, %d on another laptop",
			len(elected), again, back, passed, away)
	}
}

// TestMake_aRoomPartsOverSomeThingsAndAgreesOnOthers looks at the line: not all statements may look alike.
func TestMake_aRoomPartsOverSomeThingsAndAgreesOnOthers(t *testing.T) {
	of, _ := practice(t, true)
	spread := map[string][]int{}
	for _, file := range made(t, of, 40, 1) {
		for key, answer := range file.Contribution.Answers {
			for _, value := range answer.Values {
				if answer.Kind == "statements" && !value.Passed && strings.HasPrefix(value.Field, "mark:") {
					spread[key+" "+value.Field] = append(spread[key+" "+value.Field], value.Number)
				}
			}
		}
	}
	agree, part := 0, 0
	for _, marks := range spread {
		slices.Sort(marks)
		switch width := marks[len(marks)*9/10] - marks[len(marks)/10]; {
		case width <= 2:
			agree++
		case width >= 3:
			part++
		}
	}
	if agree < 2 || part < 2 {
		t.Errorf("the room agrees on %d statements and parts over %d", agree, part)
	}
}

func TestWrite_filesCanBeOpenedAndCounted(t *testing.T) {
	of, key := practice(t, true)
	folder := t.TempDir()
	count, err := rehearsal.Write(of, 8, 1, folder)
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := filepath.Glob(filepath.Join(folder, "bidrag-*.age"))
	if count != len(paths) || count < 8 {
		t.Fatalf("%d files said, %d there", count, len(paths))
	}
	answers := map[string][]exercise.Answer{}
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		given, _, err := share.Open(file, key)
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		for key, answer := range given.Answers {
			found, _ := of.Workshop.Find(key)
			back, err := answer.Into(found)
			if err != nil {
				t.Fatal(err)
			}
			answers[key] = append(answers[key], back)
		}
	}
	for key, all := range answers {
		found, _ := of.Workshop.Find(key)
		if text := document.AsText(found.Task.Together(all, wording.In(wording.Swedish))); text == "" {
			t.Errorf("%s: the room has nothing to say of %d answers", key, len(all))
		}
	}
}
