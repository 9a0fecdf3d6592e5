package room

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"troskel/data/keys"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

func laterThanNow() time.Time { return time.Now().Add(time.Hour) }

func TestScan_namesWhatIsWrongWithAContribution(t *testing.T) {
	tr := newTraining(t)
	stranger, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	good := tr.signed(t, 1, tr.hand(1, 1, true))
	seal := func(opened []byte, to string) []byte {
		sealed, err := share.Seal(opened, []string{to})
		if err != nil {
			t.Fatal(err)
		}
		return sealed
	}
	ours := tr.day.Head.Recipients[0]
	otherDay, ticket, practice := tr.hand(2, 1, false), tr.hand(3, 1, false), tr.hand(4, 1, false)
	otherDay.Day, ticket.Ticket, practice.Practice = "another", "made up", true
	second := tr.signed(t, 5, tr.hand(5, 1, false))
	sealed := seal(good, ours)
	changed := bytes.Clone(sealed)
	changed[len(changed)-20] ^= 1
	files := map[string][]byte{
		"accepted":   sealed,
		"wrong-key":  seal(good, stranger.Recipient()),
		"other-day":  tr.sealed(t, 2, otherDay),
		"made-up":    tr.sealed(t, 3, ticket),
		"other-sort": tr.sealed(t, 4, practice),
		"damaged":    changed,
		"damaged-2":  sealed[:len(sealed)/2],
		"forged":     seal(bytes.Replace(good, []byte(signerOf(t, 1).ID()), []byte(signerOf(t, 5).ID()), 1), ours),
		"forged-2":   seal(bytes.Replace(second, []byte(`"revision": 1`), []byte(`"revision": 2`), 1), ours),
		"newer":      seal(bytes.Replace(good, []byte(`"format": 1`), []byte(`"format": 2`), 1), ours),
		"foreign":    seal([]byte("Kära processledare"), ours),
		"foreign-2":  good, // not sealed
		"foreign-3":  seal([]byte(strings.Repeat(`{"a":`, 10_000)), ours),
		"foreign-4":  seal([]byte(`{"contribution": {}, "contribution": {}}`), ours),
		"wrong-key-2": fmt.Appendf(nil, "age-encryption.org/v1\n-> scrypt %s 62\n%s\n--- %s\n", // a password that takes for ever
			base64.RawStdEncoding.EncodeToString(make([]byte, 16)), base64.RawStdEncoding.EncodeToString(make([]byte, 32)),
			base64.RawStdEncoding.EncodeToString(make([]byte, 32))),
		"wrong-key-3": manyRecipients(share.MostSealed / slower),
	}
	for name, content := range files {
		tr.leave(t, name, content)
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	for _, entry := range room.Entries(100) {
		name := filepath.Base(entry.Path)
		want, number, numbered := strings.Cut(name, "-")
		if numbered && (number < "0" || number > "9") {
			want += "-" + strings.TrimRight(strings.TrimRight(number, "0123456789"), "-")
		}
		if got := entry.Verdict.Code(); got != want {
			t.Errorf("%s is said to be %s: %s", name, got, entry.Verdict.Say(wording.In(wording.English)))
		}
	}
}

// manyRecipients is a file of at most a length, sealed to as many as there is room for, none of them us.
func manyRecipients(length int) []byte {
	var file bytes.Buffer
	file.WriteString("age-encryption.org/v1\n")
	key := base64.RawStdEncoding.EncodeToString(bytes.Repeat([]byte{9}, 32))
	for file.Len() < length-500 {
		fmt.Fprintf(&file, "-> X25519 %s\n%s\n", key, key)
	}
	fmt.Fprintf(&file, "--- %s\n0123456789abcdef", key)
	return file.Bytes()
}

// TestScan_mutationsOfAValidFileAreRefused changes a valid file in thousands of ways, on the outside and on the inside.
func TestScan_mutationsOfAValidFileAreRefused(t *testing.T) {
	tr := newTraining(t)
	room := New(tr.day, tr.open, NewLedger(tr.day.Head), nil)
	inside := New(tr.day, openPlain, NewLedger(tr.day.Head), nil)
	signed := tr.signed(t, 1, tr.hand(1, 1, false))
	original, err := inside.read(signed)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		content []byte
		room    *Room
		times   int
	}{
		"outside": {tr.sealed(t, 1, tr.hand(1, 1, false)), room, 600 / slower},
		"inside":  {signed, inside, 3000 / slower},
	} {
		rng, taken := chanceOf(5), 0
		for range test.times {
			content := mutate(rng, test.content)
			letter, err := test.room.read(content)
			if err != nil {
				continue
			}
			taken++
			if letter.Content != original.Content {
				t.Fatalf("%s: a changed file was taken for another contribution", name)
			}
		}
		if taken > test.times/2 {
			t.Errorf("%s: %d of %d mutations were taken", name, taken, test.times)
		}
	}
}

// openPlain opens what is signed but not sealed.
func openPlain(opened []byte) (share.Contribution, error) {
	signed, err := share.Decode(opened)
	if err == nil {
		err = signed.Verify()
	}
	return signed.Contribution, err
}

// mutate flips, cuts, doubles, inserts or swaps.
func mutate(rng chance, content []byte) []byte {
	content = bytes.TrimRight(bytes.Clone(content), " \n") // what is padded may be changed
	for range 1 + rng.IntN(3) {
		at := rng.IntN(len(content))
		to := min(len(content), at+1+rng.IntN(40))
		switch rng.IntN(5) {
		case 0:
			content[at] ^= 1 << rng.IntN(8)
		case 1:
			content = append(content[:at], content[to:]...)
		case 2:
			content = append(content[:to:to], content[at:]...)
		case 3:
			content = append(content[:at:at], append([]byte{byte(rng.IntN(256))}, content[at:]...)...)
		case 4:
			content = content[:max(1, at)]
		}
	}
	return content
}

// TestScan_memoryIsBounded puts what is large beside what is small, and counts what is used.
func TestScan_memoryIsBounded(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 3, false)
	tr.leave(t, "bomb", manyRecipients(share.MostSealed))
	tr.leave(t, "large", nil)
	if err := os.Truncate(filepath.Join(tr.folder, "large"), 1<<30); err != nil {
		t.Fatal(err)
	}
	room := New(tr.day, tr.open, NewLedger(tr.day.Head), laterThanNow)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	account := scan(t, room, tr.folder)
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 64 || account.People != 3 {
		t.Errorf("%d MB for three contributions, a file of a gigabyte and a bomb; %d people", used, account.People)
	}
	if account.Count(inbox.TooLarge) != 1 {
		t.Errorf("got %+v", account)
	}
}

// FuzzReadContribution lets anything that can be decoded into the room, as if its signature were right, and asks the room all
// it can be asked.
func FuzzReadContribution(f *testing.F) {
	tr := newTraining(f)
	kinds := map[string]bool{}
	for number, key := range tr.day.Head.Share { // one of each kind: short, so that changes hit
		found, _ := tr.day.Workshop.Find(key)
		if answer, ok := tr.hand(number, 1, false).Answers[key]; ok && !kinds[found.Kind] {
			kinds[found.Kind] = true
			given := tr.hand(number, 1, false)
			given.Answers = map[string]share.Answer{key: answer}
			f.Add(bytes.TrimRight(tr.signed(f, number, given), " \n"))
		}
	}
	made := newCatalog(tr.day)
	f.Fuzz(func(t *testing.T, opened []byte) {
		decoded, err := share.Decode(opened)
		if err != nil {
			return
		}
		letter, err := made.letter(decoded.Contribution)
		if err != nil {
			return
		}
		if most := len(opened) + 100; len(letter.Packed) > most {
			t.Errorf("%d bytes are kept of %d", len(letter.Packed), len(opened))
		}
		roleIn(letter.Packed)
		for number, one := range made.asked {
			said, _, ok := made.answerIn(letter.Packed, number)
			if !ok {
				continue
			}
			v := view{asked: one, shown: one.Exercise, words: wording.In(wording.Swedish), states: map[string]unitState{}}
			for _, unit := range one.units {
				v.states[unit.key] = unitShown
				unit.parts(said.Values)
			}
			kept, _ := v.filter(said, nil, unitState.counted)
			v.answers = []closed{kept}
			fill(&Picture{}, v)
		}
	})
}
