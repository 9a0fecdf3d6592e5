package webpage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/webpage"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
)

// played is the reflection of a day that was gone through with invented answers.
func played(t testing.TB, seed uint64, language wording.Language) document.Document {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	day := session.New("played", set, "", time.Date(2018, 4, 26, 9, 0, 0, 0, time.UTC), func(session.Record) {})
	day.Change(func(head *session.Head) {
		head.Language, head.Name, head.Role, head.Own = language, "Kim Ek", exercise.Official, "Jag frågar innan jag förklarar."
	})
	day.Play(rand.New(rand.NewPCG(seed, seed))) // #nosec G404 -- a test wants the same each time
	return day.Report()
}

// TestPage_isFoundFaultlessByTheCheckerInARealBrowser shows pages as a phone and a desk do, in light and dark.
func TestPage_isFoundFaultlessByTheCheckerInARealBrowser(t *testing.T) {
	b, checker := openBrowser(t)
	looks := []struct {
		name, scheme string
		width        int
		doc          document.Document
	}{
		{"day", "light", 390, documenttest.Day()},
		{"day", "dark", 1200, documenttest.Day()},
		{"played-sv", "dark", 390, played(t, 3, wording.Swedish)},
		{"played-en", "light", 1200, played(t, 4, wording.English)},
		{"empty", "light", 390, document.Document{}},
		{"hostile", "light", 390, documenttest.Hostile(hostileSeeds[0])},
		{"hostile", "dark", 390, documenttest.Hostile(hostileSeeds[1])},
		{"hostile", "light", 1200, documenttest.Hostile(hostileSeeds[2])},
	}
	for _, look := range looks {
		name := fmt.Sprintf("%s-%d-%s", look.name, look.width, look.scheme)
		b.show(webpage.Render(look.doc), look.width, look.scheme)
		b.keep(name)
		for _, fault := range b.faults(checker) {
			t.Errorf("%s: %s", name, fault)
		}
		for _, address := range b.asked {
			if !strings.HasPrefix(address, "file://") || !strings.HasSuffix(address, "/page.html") {
				t.Errorf("%s: the page asks for %s", name, address)
			}
		}
	}
}

// hostileSeeds give documents in which every block stands several times.
var hostileSeeds = []uint64{0, 2, 4}

// TestChecker_seesAFault gives the checker a page with faults, so that one that sees nothing is noticed.
func TestChecker_seesAFault(t *testing.T) {
	b, checker := openBrowser(t)
	broken := strings.Replace(string(webpage.Render(documenttest.Day())), `<h2 id="part-1"`, `<img src="x.png"><h4 id="part-1"`, 1)
	b.show([]byte(broken), 390, "light")
	said := strings.Join(b.faults(checker), "\n")
	for _, rule := range []string{"image-alt", "heading-order"} {
		if !strings.Contains(said, rule) {
			t.Errorf("the checker does not see %s; it says:\n%s", rule, said)
		}
	}
}
