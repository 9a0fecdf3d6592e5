package app_test

import (
	"crypto/sha256"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/rehearsal"
	"troskel/data/settings"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Practice days are made once for all tests, as the page for practice makes them, and kept in memory. Each test leads a copy,
// so that keys, seals and pages are not made anew for what tries something else.

// made is the folders of days that were made, by what they were made of.
var made = struct {
	sync.Mutex
	days map[practiceDay]map[string][]byte
}{days: map[practiceDay]map[string][]byte{}}

// practiceDay is what a practice day with made-up people is made of.
type practiceDay struct {
	name, date string
	people     int
	small      bool // only few of its exercises may be handed in, which is enough for most and quicker to walk through
}

// lay puts a copy of the day in a folder, and tells where it lies.
func (d practiceDay) lay(t testing.TB, in string) kit.Places {
	t.Helper()
	made.Lock()
	defer made.Unlock()
	if made.days[d] == nil {
		made.days[d] = d.make(t)
	}
	for path, content := range made.days[d] {
		path = filepath.Join(in, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	places, err := kit.Find(filepath.Join(in, d.folder()))
	if err != nil {
		t.Fatal(err)
	}
	return places
}

// share is the exercises that may be handed in.
func (d practiceDay) share(set workshop.Set) []string {
	if d.small {
		return []string{"tolv-pastaenden", "fyra-horn", "bordets-forslag"}
	}
	return day.Usual(set)
}

// folder is the name of the day's folder.
func (d practiceDay) folder() string {
	return kit.Name(day.Head{Practice: true, Name: d.name, Date: d.date}, wording.In(wording.Swedish))
}

// make makes the day, and gives all of its files by their paths.
func (d practiceDay) make(t testing.TB) map[string][]byte {
	t.Helper()
	in := t.TempDir()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	head := day.Head{Practice: true, Name: d.name, Date: d.date, Least: day.LeastUsual, Share: d.share(set)}
	choices := kit.Choices{Sort: keys.Usual, Words: wording.In(wording.Swedish)}
	chance := rand.NewChaCha8(sha256.Sum256([]byte(d.name))) // what is made up hangs on the day, and is always the same here
	places, err := kit.Make(in, set, head, choices, chance)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := day.Open(places.DayFile)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rehearsal.Write(opened, d.people, 7, places.Contributions); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = fs.WalkDir(os.DirFS(in), ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			files[filepath.FromSlash(path)], err = os.ReadFile(filepath.Join(in, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// practice leads a practice day with so many made-up people, and stays where they are collected.
func (p *program) practice(people string) (folder string) {
	p.t.Helper()
	count, err := strconv.Atoi(people)
	if err != nil {
		p.t.Fatal(err)
	}
	return p.collectFrom(practiceDay{name: "Övningsdag", date: "2018-04-26", people: count})
}

// small is practice with eight people and few exercises.
func (p *program) small() (folder string) {
	p.t.Helper()
	return p.collectFrom(practiceDay{"Övningsdag", "2018-04-26", 8, true})
}

// collectFrom leads a day, and stays where it is collected.
func (p *program) collectFrom(led practiceDay) (folder string) {
	p.t.Helper()
	places := led.lay(p.t, p.saveTo)
	p.remember(places)
	p.press("Fortsätt med Övningsdag")
	p.press("Samla in")
	p.collected()
	return places.Folder
}

// remember lets the program know days from before, and the folder that each is collected from.
func (p *program) remember(days ...kit.Places) {
	p.t.Helper()
	var known settings.Leading
	for _, places := range days {
		opened, err := day.Open(places.DayFile)
		if err != nil {
			p.t.Fatal(err)
		}
		known.Put(settings.LedDay{
			Folder: places.Folder, Name: opened.Head.Name, Date: opened.Head.Date, Practice: opened.Head.Practice,
			Inbox: []string{places.Contributions},
		})
	}
	if err := known.Save(p.dir); err != nil {
		p.t.Fatal(err)
	}
	p.press("Till första sidan")
	p.press("Jag leder dagen")
}

// collected waits until the folders have been looked through, on the page where one collects.
func (p *program) collected() {
	p.t.Helper()
	p.await("the page where one collects", func() bool { return strings.HasPrefix(p.lastPage(), "page collect") })
	p.logged("collected ")
}

// sealCheaply locks a day's keys with a passphrase that costs next to nothing to open.
func sealCheaply(t testing.TB, places kit.Places, phrase string) {
	t.Helper()
	for _, file := range places.KeyFiles {
		key, err := keys.Open(file, "")
		if err != nil {
			t.Fatal(err)
		}
		label := keys.Label{Words: wording.In(wording.Swedish)}
		sealed := strings.TrimSuffix(file, filepath.Ext(file)) + ".age"
		if err := keys.SaveLocked(sealed, key, label, keys.Lock{Passphrase: phrase, Work: cheap}); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
}

// cheap is the work that a passphrase costs in these tests, as a power of two.
const cheap = 4

// filesIn is what the page says of how many files there are.
func filesIn(count int) string { return strconv.Itoa(count) }
