package room

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// a training day with its key, and people who hand in.
type training struct {
	day    day.Day
	key    keys.Identity
	folder string // that is handed in to
}

// newTraining is the built-in day, in which everything may be handed in.
func newTraining(t testing.TB) training {
	t.Helper()
	made, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	made.folder = t.TempDir()
	return made
}

// builtIn is read once: it is a long day.
var builtIn = sync.OnceValues(func() (training, error) {
	set, err := content.Open(content.Day)
	if err != nil {
		return training{}, err
	}
	key, err := keys.Make(keys.Usual)
	if err != nil {
		return training{}, err
	}
	var shared []string
	for _, one := range day.Shareable(set) {
		shared = append(shared, one.Key)
	}
	made, err := day.New(set, day.Head{
		Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual, Share: shared, Recipients: []string{key.Recipient()},
	}, chanceOf(1))
	return training{day: made, key: key}, err
})

// chance is repeatable chance.
type chance struct{ *rand.Rand }

func chanceOf(seed uint64) chance {
	return chance{rand.New(rand.NewPCG(seed, 7))} // #nosec G404 -- tests, the same each time
}

func (c chance) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = byte(c.IntN(256))
	}
	return len(into), nil
}

// hand makes what the person with a number hands in: everything, made up; texts only when ticked.
func (tr training) hand(number, revision int, texts bool) share.Contribution {
	rng := chanceOf(uint64(number*1000 + revision)) // #nosec G115 -- small numbers
	given := share.Contribution{
		Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Practice: tr.day.Head.Practice, Revision: revision,
		Role: []exercise.Role{exercise.Official, exercise.Official, exercise.Elected}[number%3], Answers: map[string]share.Answer{},
	}
	for _, key := range tr.day.Head.Share {
		if found, ok := tr.day.Workshop.Find(key); ok && rng.IntN(20) > 0 {
			given.Answers[key] = clipped(share.Of(found, found.Task.Invent(rng.Rand), texts))
		}
	}
	return given
}

// clipped is an answer whose texts are no longer than may be handed in.
func clipped(answer share.Answer) share.Answer {
	for field, text := range answer.Texts {
		if runes := []rune(text); len(runes) > 2000 {
			answer.Texts[field] = string(runes[:2000])
		}
	}
	return answer
}

func signerOf(t testing.TB, number int) share.Signer {
	t.Helper()
	seed := sha256.Sum256(fmt.Appendf(nil, "person %d", number))
	signer, err := share.SignerFrom(seed[:])
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// signed is a contribution as it stands inside its file.
func (tr training) signed(t testing.TB, number int, given share.Contribution) []byte {
	t.Helper()
	opened, err := signerOf(t, number).Sign(given)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func (tr training) sealed(t testing.TB, number int, given share.Contribution) []byte {
	t.Helper()
	sealed, err := share.Seal(tr.signed(t, number, given), tr.day.Head.Recipients)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

// leave puts a file into the folder.
func (tr training) leave(t testing.TB, name string, content []byte) {
	t.Helper()
	path := filepath.Join(tr.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// handIn lets people 1 to count hand in.
func (tr training) handIn(t testing.TB, count int, texts bool) {
	t.Helper()
	for number := 1; number <= count; number++ {
		tr.leave(t, fmt.Sprintf("bidrag-%d.age", number), tr.sealed(t, number, tr.hand(number, 1, texts)))
	}
}

func (tr training) open(sealed []byte) (share.Contribution, error) {
	given, _, err := share.Open(bytes.NewReader(sealed), tr.key)
	return given, err
}

// room is the day's room with a ledger, looked through.
func (tr training) room(t testing.TB, ledger *Ledger) *Room {
	t.Helper()
	made := New(tr.day, tr.open, ledger, func() time.Time { return time.Now().Add(time.Hour) })
	scan(t, made, tr.folder)
	return made
}

func scan(t testing.TB, room *Room, folders ...string) inbox.Account {
	t.Helper()
	account, err := room.Scan(context.Background(), folders, nil)
	if err != nil {
		t.Fatal(err)
	}
	return account
}

func closeAll(t testing.TB, room *Room) {
	t.Helper()
	for _, key := range room.Exercises() {
		if err := room.Close(key); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
	}
}

func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) || problem.Key != key {
		t.Errorf("got %v, want the problem %s", err, key)
	}
}
