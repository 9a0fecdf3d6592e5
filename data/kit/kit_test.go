package kit_test

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/wording"
	"troskel/data/workshop"
)

func set(t *testing.T) workshop.Set {
	t.Helper()
	opened, err := content.Open("arbetsplatstraff")
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func chosen(t *testing.T) day.Head {
	t.Helper()
	return day.Head{Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual, Share: day.Usual(set(t))}
}

func choices() kit.Choices {
	return kit.Choices{Sort: keys.Usual, Words: wording.In(wording.Swedish)}
}

func chance() *rand.ChaCha8 { return rand.NewChaCha8([32]byte{7}) }

func made(t *testing.T, in string, head day.Head, with kit.Choices) kit.Places {
	t.Helper()
	places, err := kit.Make(in, set(t), head, with, chance())
	if err != nil {
		t.Fatal(err)
	}
	return places
}

// listed is everything in a folder, folders too, by its path within.
func listed(t *testing.T, folder string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		inside, relErr := filepath.Rel(folder, path)
		all = append(all, filepath.ToSlash(inside))
		return errors.Join(err, relErr)
	})
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) || problem.Key != key {
		t.Errorf("error %v, want %s", err, key)
	}
}

func TestMake_leavesTheseFilesAndNoOthers(t *testing.T) {
	in := t.TempDir()
	places := made(t, in, chosen(t), choices())
	want := []string{
		"Förenkla i Lindesta 2018-04-26",
		"Förenkla i Lindesta 2018-04-26/Att dela ut",
		"Förenkla i Lindesta 2018-04-26/Att dela ut/Bidrag",
		"Förenkla i Lindesta 2018-04-26/Att dela ut/Förenkla i Lindesta 2018-04-26.troskel",
		"Förenkla i Lindesta 2018-04-26/Att dela ut/Till IT.pdf",
		"Förenkla i Lindesta 2018-04-26/Att dela ut/Till deltagarna.pdf",
		"Förenkla i Lindesta 2018-04-26/Förenkla i Lindesta 2018-04-26.troskel",
		"Förenkla i Lindesta 2018-04-26/Läs mig.txt",
		"Förenkla i Lindesta 2018-04-26/Nycklar – lämna inte ut",
		"Förenkla i Lindesta 2018-04-26/Nycklar – lämna inte ut/Medledarens nyckel.txt",
		"Förenkla i Lindesta 2018-04-26/Nycklar – lämna inte ut/Om nycklarna.txt",
		"Förenkla i Lindesta 2018-04-26/Nycklar – lämna inte ut/Processledarens nyckel.txt",
	}
	if got := listed(t, in); !slices.Equal(got, want) {
		t.Errorf("the folder has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, path := range []string{places.DayFile, places.HandedDay, places.Guide, places.Sheet, places.ReadMe, places.AboutKey,
		places.Contributions, places.KeyFiles[0], places.KeyFiles[1]} {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
	if first := filepath.Base(places.KeyFiles[0]); first != "Processledarens nyckel.txt" {
		t.Errorf("the first key is %s", first)
	}
}

func TestMake_theDayLiesThereOnPaperWhenWished(t *testing.T) {
	with := choices()
	with.Paper = true
	places := made(t, t.TempDir(), chosen(t), with)
	readMe, err := os.ReadFile(places.ReadMe)
	if err != nil {
		t.Fatal(err)
	}
	var sizes []int64
	for _, path := range []string{places.Paper, places.LargePaper} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Dir(path) != places.HandOut || !strings.Contains(string(readMe), filepath.Base(path)) {
			t.Errorf("%s is not handed out, or not told of", path)
		}
		sizes = append(sizes, info.Size())
	}
	before, err := day.Open(places.DayFile)
	if err != nil {
		t.Fatal(err)
	}
	next := before
	next.Head.Revision++
	next.Head.Name = "Ett annat namn"
	if err := os.WriteFile(places.Paper, []byte("gammal"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := kit.Correct(places, next); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(places.Paper); err != nil || info.Size() != sizes[0] {
		t.Errorf("a corrected day is not the one on paper: %v, %v", info, err)
	}
}

// TestMake_keepsTheKeysOutOfWhatIsHandedOut looks at every byte of it.
func TestMake_keepsTheKeysOutOfWhatIsHandedOut(t *testing.T) {
	for _, sort := range keys.Sorts {
		with := choices()
		with.Sort = sort
		places := made(t, t.TempDir(), chosen(t), with)
		d, err := day.Open(places.DayFile)
		if err != nil {
			t.Fatal(err)
		}
		for i, path := range places.KeyFiles {
			key, err := keys.Open(path, "")
			if err != nil || key.Recipient() != d.Head.Recipients[i] || key.Sort() != sort {
				t.Errorf("%s: the day is not sealed to the key in %s: %v", sort, path, err)
			}
			if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
				t.Errorf("%s may be read by others: %v, %v", path, info.Mode(), err)
			}
		}
		for _, name := range listed(t, places.Folder) {
			content, err := os.ReadFile(filepath.Join(places.Folder, name))
			isKey := strings.HasSuffix(name, "nyckel.txt")
			if err == nil && bytes.Contains(content, []byte("AGE-SECRET-KEY")) != isKey {
				t.Errorf("%s: it is a key %t, and should not be otherwise", name, !isKey)
			}
		}
		handed, err := day.Open(places.HandedDay)
		if err != nil || handed.Head.ID != d.Head.ID {
			t.Errorf("another day is handed out: %v", err)
		}
	}
}

func TestMake_touchesNothingThatIsThere(t *testing.T) {
	in := t.TempDir()
	places := made(t, in, chosen(t), choices())
	before, err := os.ReadFile(places.DayFile)
	if err != nil {
		t.Fatal(err)
	}
	names := listed(t, in)
	_, err = kit.Make(in, set(t), chosen(t), choices(), rand.NewChaCha8([32]byte{8}))
	mustSay(t, err, "outgoing.exists")
	after, err := os.ReadFile(places.DayFile)
	if err != nil || !bytes.Equal(before, after) || !slices.Equal(listed(t, in), names) {
		t.Errorf("something has changed: %v, %q", err, listed(t, in))
	}
}

func TestMake_isWholeOrNotThere(t *testing.T) {
	in := t.TempDir()
	head, with := chosen(t), choices()
	head.Least = 1
	if _, err := kit.Make(in, set(t), head, with, chance()); err == nil {
		t.Error("a day of one is made")
	}
	with.Passphrase = "kort" // is found wanting when half of the folder is there
	_, err := kit.Make(in, set(t), chosen(t), with, chance())
	mustSay(t, err, "daykey.short-passphrase")
	_, err = kit.Make(filepath.Join(in, "borta"), set(t), chosen(t), choices(), chance())
	mustSay(t, err, "outgoing.folder-missing")
	if left := listed(t, in); len(left) > 0 {
		t.Errorf("what is left is %q", left)
	}
}

func TestMake_withOneKeySaysWhatThatMeans(t *testing.T) {
	with := choices()
	with.OneKey = true
	places := made(t, t.TempDir(), chosen(t), with)
	if len(places.KeyFiles) != 1 || filepath.Base(places.KeyFiles[0]) != "Processledarens nyckel.txt" {
		t.Fatalf("the keys are %q", places.KeyFiles)
	}
	about, err := os.ReadFile(places.AboutKey)
	if err != nil || !strings.Contains(string(about), "bara en nyckel") {
		t.Errorf("%v: %s", err, about)
	}
}

func TestName_leavesRoomInAPathOfWindows(t *testing.T) {
	head := chosen(t)
	head.Practice, head.Name = true, strings.Repeat("å", 49)+" och mer"
	want := "ÖVNING " + strings.Repeat("å", 49) + " 2018-04-26"
	if got := kit.Name(head, wording.In(wording.Swedish)); got != want {
		t.Errorf("it is called %q, want %q", got, want)
	}
}

func TestFind_seesAFolderThatWasMovedAndRenamed(t *testing.T) {
	for _, language := range wording.Languages {
		in := t.TempDir()
		with := choices()
		with.Words = wording.In(language)
		places := made(t, in, chosen(t), with)
		elsewhere := filepath.Join(in, "Dag 3")
		if err := errors.Join(
			os.Rename(places.Folder, elsewhere),
			os.Rename(filepath.Join(elsewhere, filepath.Base(places.DayFile)), filepath.Join(elsewhere, "dagen.TROSKEL")),
			os.Remove(filepath.Join(elsewhere, filepath.Base(places.Keys), filepath.Base(places.KeyFiles[0]))),
		); err != nil {
			t.Fatal(err)
		}
		found, err := kit.Find(elsewhere)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := day.Open(found.DayFile); err != nil {
			t.Error(err)
		}
		if len(found.KeyFiles) != 1 || filepath.Base(found.KeyFiles[0]) != filepath.Base(places.KeyFiles[1]) {
			t.Errorf("%s: the keys are %q", language, found.KeyFiles)
		}
		if _, err := os.Stat(found.Contributions); err != nil {
			t.Error(err)
		}
	}
}

func TestFind_saysWhatIsNoDaysFolder(t *testing.T) {
	in := t.TempDir()
	_, err := kit.Find(filepath.Join(in, "borta"))
	mustSay(t, err, "kit.no-folder")
	_, err = kit.Find(in)
	mustSay(t, err, "kit.no-day")
	for _, name := range []string{"a.troskel", "b.troskel"} {
		if err := os.WriteFile(filepath.Join(in, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, err = kit.Find(in)
	mustSay(t, err, "kit.several-days")
}

func TestCorrect_writesALaterRevisionOfTheSameDay(t *testing.T) {
	places := made(t, t.TempDir(), chosen(t), choices())
	first, err := day.Open(places.DayFile)
	if err != nil {
		t.Fatal(err)
	}
	changed := first.Head
	changed.Least, changed.Way = 9, "På sticka."
	next, err := day.Correct(first, first.Workshop, changed)
	if err != nil {
		t.Fatal(err)
	}
	if err := kit.Correct(places, next); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{places.DayFile, places.HandedDay} {
		if got, err := day.Open(path); err != nil || got.Head.Revision != 2 || got.Head.Least != 9 {
			t.Errorf("%s: %+v, %v", path, got.Head, err)
		}
	}
	mustSay(t, kit.Correct(places, next), "kit.other-day")
	other, err := day.New(first.Workshop, first.Head, rand.NewChaCha8([32]byte{9}))
	if err != nil {
		t.Fatal(err)
	}
	other.Head.Revision = 3
	mustSay(t, kit.Correct(places, other), "kit.other-day")
}

// TestPages_areOneSheetEach holds for the longest texts that a day may hold, in each language, with keys of each sort.
func TestPages_areOneSheetEach(t *testing.T) {
	strong, err := keys.Make(keys.Hybrid)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range wording.Languages {
		for _, key := range []keys.Identity{strong, plain} {
			head := chosen(t)
			head.Recipients = []string{key.Recipient()}
			if key == strong {
				head.Practice, head.Name = true, strings.Repeat("Förenklingsdagar ", 6)[:99]
				head.Way = strings.TrimSpace(strings.Repeat("Lämna in.\n\n", 36))
			}
			d, err := day.New(set(t), head, chance())
			if err != nil {
				t.Fatal(err)
			}
			words := wording.In(language)
			for _, doc := range []document.Document{kit.Guide(words, d), kit.Sheet(words, d)} {
				_, result, err := pdf.Render(doc)
				if err != nil || result != (pdf.Result{Pages: 1}) {
					t.Errorf("%s, %s, %q: %+v, %v", language, key.Sort(), doc.Title, result, err)
				}
			}
		}
	}
}

func TestPages_tellTheDayTheFingerprintAndPractice(t *testing.T) {
	for _, c := range []struct {
		language wording.Language
		practice bool
	}{{wording.Swedish, true}, {wording.Swedish, false}, {wording.English, true}} {
		words, head, with := wording.In(c.language), chosen(t), choices()
		head.Practice, with.Words = c.practice, words
		places := made(t, t.TempDir(), head, with)
		d, err := day.Open(places.DayFile)
		if err != nil {
			t.Fatal(err)
		}
		readMe, err := os.ReadFile(places.ReadMe)
		if err != nil {
			t.Fatal(err)
		}
		for what, text := range map[string]string{
			"the guide": said(kit.Guide(words, d)), "the sheet": said(kit.Sheet(words, d)), "the readme": string(readMe),
		} {
			for _, want := range []string{head.Name, words.Date(d.Head.When()), keys.Fingerprint(d.Head.Recipients...)} {
				if !strings.Contains(text, want) {
					t.Errorf("%s says nothing of %q:\n%s", what, want, text)
				}
			}
			if strings.Contains(text, words.Text("kit.practice")) != c.practice {
				t.Errorf("%s, practice %t:\n%s", what, c.practice, text)
			}
		}
		for _, path := range []string{places.Folder, places.HandedDay} {
			if strings.HasPrefix(filepath.Base(path), words.Text("kit.practice")) != c.practice {
				t.Errorf("practice %t, and it is called %s", c.practice, path)
			}
		}
	}
}

// said is a document as text, with its title.
func said(doc document.Document) string {
	return doc.Title + "\n" + document.AsText(doc.Sections[0].Blocks)
}
