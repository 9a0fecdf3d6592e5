package inbox_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// later is a moment when no file in these tests is fresh any more.
func later() time.Time { return time.Now().Add(time.Hour) }

// read reads contributions of a plain form: "bidrag WHO REVISION TEXT", and faults by their names.
func read(sealed []byte) (inbox.Letter, error) {
	text := string(sealed)
	if fault, ok := strings.CutPrefix(text, "fault "); ok {
		return inbox.Letter{}, share.Fault(fault)
	}
	words := strings.Fields(text)
	if len(words) != 4 || words[0] != "bidrag" {
		return inbox.Letter{}, share.NotAge
	}
	revision, err := strconv.Atoi(words[2])
	if err != nil {
		return inbox.Letter{}, share.Malformed
	}
	letter := inbox.Letter{Content: sha256.Sum256(sealed), Revision: revision, Empty: words[3] == "empty"}
	copy(letter.ID[:], words[1])
	return letter, nil
}

func put(t testing.TB, folder string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func look(t testing.TB, box *inbox.Inbox, folders ...string) inbox.Account {
	t.Helper()
	account, err := box.Look(context.Background(), folders, nil)
	if err != nil {
		t.Fatal(err)
	}
	return account
}

// verdicts are the verdicts by the paths under a folder.
func verdicts(box *inbox.Inbox, folder string) map[string]string {
	found := map[string]string{}
	for _, entry := range box.Entries(1 << 20) {
		name, err := filepath.Rel(folder, entry.Path)
		if err != nil {
			name = entry.Path
		}
		found[filepath.ToSlash(name)] = entry.Verdict.Code()
	}
	return found
}

func wantVerdicts(t *testing.T, box *inbox.Inbox, folder string, want map[string]string) {
	t.Helper()
	got := verdicts(box, folder)
	for name, verdict := range want {
		if got[name] != verdict {
			t.Errorf("%q: got %q, want %q", name, got[name], verdict)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%q was accounted for as %q, and should not be there", name, got[name])
		}
	}
}

func TestLook_accountsForEveryFileWithASentence(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{
		"bidrag-a.age":                 "bidrag anna 2 nytt",
		"gammalt/bidrag-b.age":         "bidrag anna 1 gammalt",
		"bidrag-c.age":                 "bidrag bo 1 svar",
		"kopior/bidrag-c (2).age":      "bidrag bo 1 svar",
		"bidrag-d.age":                 "bidrag cia 1 svar",
		"bidrag-e.age":                 "bidrag cia 2 empty",
		"other.age":                    "fault " + string(share.OtherDay),
		"practice.age":                 "fault " + string(share.PracticeMix),
		"ticket.age":                   "fault " + string(share.WrongTicket),
		"forged.age":                   "fault " + string(share.OtherKey),
		"signature.age":                "fault " + string(share.BadSignature),
		"key.age":                      "fault " + string(share.NotForKey),
		"newer.age":                    "fault " + string(share.UnknownVersion),
		"damaged.age":                  "fault " + string(share.Damaged),
		"odd.age":                      "fault " + string(share.Malformed),
		"large.age":                    strings.Repeat("x", share.MostSealed+1),
		"Min reflektion.PDF":           "bidrag dan 1 aldrig",
		"utan ändelse":                 "%PDF-1.7 bidrag",
		"lista.docx":                   "PK",
		"~$lista.docx":                 "lock",
		".DS_Store":                    "mac",
		"bord 3/Thumbs.db":             "windows",
		"desktop.ini":                  "windows",
		".Trashes/bidrag-f.age":        "bidrag eva 1 slängt",
		"$RECYCLE.BIN/bidrag-f.age":    "bidrag eva 1 slängt",
		".bidrag-g.age.icloud":         "placeholder",
		".troskel-abcdefghij.tmp":      "half",
		"tom.age":                      "",
		"bidrag-h.age/inte en fil.age": "bidrag fia 1 svar",
	})
	box := inbox.New(read, later)
	account := look(t, box, folder)
	wantVerdicts(t, box, folder, map[string]string{
		"bidrag-a.age": "accepted", "gammalt/bidrag-b.age": "replaced", "bidrag-c.age": "accepted",
		"kopior/bidrag-c (2).age": "duplicate", "bidrag-d.age": "replaced", "bidrag-e.age": "taken-back",
		"other.age": "other-day", "practice.age": "other-sort", "ticket.age": "made-up", "forged.age": "forged",
		"signature.age": "forged", "key.age": "wrong-key", "newer.age": "newer", "damaged.age": "damaged",
		"odd.age": "foreign", "large.age": "too-large", "Min reflektion.PDF": "personal-pdf", "utan ändelse": "personal-pdf",
		"lista.docx": "foreign", "~$lista.docx": "system", ".DS_Store": "system", "bord 3/Thumbs.db": "system",
		"desktop.ini": "system", ".Trashes": "system", "$RECYCLE.BIN": "system", ".bidrag-g.age.icloud": "away",
		".troskel-abcdefghij.tmp": "writing", "tom.age": "foreign", "bidrag-h.age/inte en fil.age": "accepted",
	})
	sum := 0
	for _, verdict := range inbox.Verdicts() {
		sum += account.Count(verdict)
		for _, language := range wording.Languages {
			words := wording.In(language)
			if text := verdict.Say(words); text == "" || !strings.HasSuffix(text, ".") {
				t.Errorf("%s in %s: %q is no sentence", verdict.Code(), language, text)
			}
		}
	}
	if sum != account.Total || account.Total != len(box.Entries(1000)) || account.People != 3 {
		t.Errorf("the counts add up to %d of %d, and %d entries; %d count", sum, account.Total, len(box.Entries(1000)), account.People)
	}
}

// TestLook_totalsAddUpAndDoNotDependOnTheOrder draws folders full of contributions and lays them out twice: under other
// names, in other folders, with copies.
func TestLook_totalsAddUpAndDoNotDependOnTheOrder(t *testing.T) {
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 1)) // #nosec G404 -- made-up folders, the same each time
		var contents []string
		for range 3 + rng.IntN(40) {
			contents = append(contents, fmt.Sprintf("bidrag p%d %d %s", rng.IntN(12), 1+rng.IntN(3), []string{"a", "b", "c", "empty"}[rng.IntN(4)]))
		}
		contents = append(contents, "fault "+string(share.Damaged), "inget")
		var kept []string
		var distinct [2]any
		for round := range 2 {
			folder := t.TempDir()
			for i, content := range contents {
				for copies := range 1 + round*rng.IntN(3) {
					name := fmt.Sprintf("%d/%s/%d-%d", rng.IntN(3), strings.Repeat("n/", rng.IntN(3)), rng.IntN(1_000_000), i*10+copies)
					put(t, folder, map[string]string{name: content})
				}
			}
			box := inbox.New(read, later)
			account := look(t, box, folder)
			sum := 0
			for _, verdict := range inbox.Verdicts() {
				sum += account.Count(verdict)
			}
			if sum != account.Total || account.Count(inbox.Accepted) != len(box.Kept()) {
				t.Errorf("seed %d: the counts add up to %d of %d; %d kept", seed, sum, account.Total, len(box.Kept()))
			}
			var names []string
			for _, one := range box.Kept() {
				names = append(names, fmt.Sprintf("%x %x", one.ID, one.Content))
			}
			distinct[round] = account.Distinct
			if round == 1 && !slices.Equal(kept, names) {
				t.Errorf("seed %d: what counts depends on names and order:\n%q\n%q", seed, kept, names)
			}
			kept = names
		}
		if distinct[0] != distinct[1] {
			t.Errorf("seed %d: the accounts of contents differ: %v and %v", seed, distinct[0], distinct[1])
		}
	}
}

func TestLook_ofTwoWithTheSameRevisionTheGreaterDigestCounts(t *testing.T) {
	a, b := "bidrag anna 1 ett", "bidrag anna 1 annat"
	first, second := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	greater := first
	if bytes.Compare(second[:], first[:]) > 0 {
		greater = second
	}
	for _, names := range [][2]string{{"1", "2"}, {"2", "1"}} {
		folder := t.TempDir()
		put(t, folder, map[string]string{names[0]: a, names[1]: b})
		box := inbox.New(read, later)
		account := look(t, box, folder)
		if account.Count(inbox.Conflict) != 1 || len(box.Kept()) != 1 || box.Kept()[0].Content != greater {
			t.Errorf("got %d conflicts and %d kept", account.Count(inbox.Conflict), len(box.Kept()))
		}
	}
}

func TestLook_readsOnlyWhatIsNewTheSecondTime(t *testing.T) {
	folder := t.TempDir()
	var reads atomic.Int64
	box := inbox.New(func(sealed []byte) (inbox.Letter, error) { reads.Add(1); return read(sealed) }, later)
	put(t, folder, map[string]string{"a": "bidrag a 1 x", "b": "bidrag b 1 x", "c": "something else"})
	if account := look(t, box, folder); account.New != 3 || reads.Load() != 3 {
		t.Fatalf("%d new, %d read", account.New, reads.Load())
	}
	put(t, folder, map[string]string{"d": "bidrag d 1 x"})
	if account := look(t, box, folder); account.New != 1 || reads.Load() != 4 || account.Total != 4 {
		t.Errorf("%d new, %d read, %d in all", account.New, reads.Load(), account.Total)
	}
	if err := os.Remove(filepath.Join(folder, "a")); err != nil {
		t.Fatal(err)
	}
	put(t, folder, map[string]string{"b": "bidrag b 2 längre"})
	account := look(t, box, folder)
	if account.New != 1 || account.Total != 3 || account.Count(inbox.Accepted) != 2 {
		t.Errorf("after a file was taken away and one changed: %+v", account)
	}
}

func TestLook_aFileStillOnItsWayIsReadAgain(t *testing.T) {
	folder := t.TempDir()
	box := inbox.New(read, time.Now)
	put(t, folder, map[string]string{
		"half": "fault " + string(share.Damaged), "begun": "age-encryp", "room": "\x00\x00\x00", "not": "hello there",
	})
	look(t, box, folder)
	wantVerdicts(t, box, folder, map[string]string{"half": "writing", "begun": "writing", "room": "writing", "not": "foreign"})
	put(t, folder, map[string]string{"half": "bidrag a 1 x"})
	old := time.Now().Add(-time.Hour)
	for _, name := range []string{"begun", "room"} {
		if err := os.Chtimes(filepath.Join(folder, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	look(t, box, folder)
	wantVerdicts(t, box, folder, map[string]string{"half": "accepted", "begun": "foreign", "room": "foreign", "not": "foreign"})
}

func TestLook_aFolderThatIsGoneTakesNothingWithIt(t *testing.T) {
	folder := t.TempDir()
	box := inbox.New(read, later)
	put(t, folder, map[string]string{"stick/a": "bidrag a 1 x"})
	stick := filepath.Join(folder, "stick")
	look(t, box, stick)
	if err := os.Rename(stick, stick+"2"); err != nil {
		t.Fatal(err)
	}
	_, err := box.Look(context.Background(), []string{stick}, nil)
	var problem *wording.Problem
	if !errors.As(err, &problem) || problem.Key != "inbox.no-folder" || len(box.Kept()) != 1 {
		t.Errorf("got %v with %d kept", err, len(box.Kept()))
	}
}

func TestLook_canBeStoppedAndTellsHowFarItHasCome(t *testing.T) {
	folder, files := t.TempDir(), map[string]string{}
	for i := range 1000 {
		files[fmt.Sprint("f", i)] = fmt.Sprintf("bidrag p%d 1 x", i)
	}
	put(t, folder, files)
	box := inbox.New(read, later)
	ctx, stop := context.WithCancel(context.Background())
	var told []inbox.Progress
	_, err := box.Look(ctx, []string{folder}, func(p inbox.Progress) {
		told = append(told, p)
		if p.Walked && p.Done > 300 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || len(box.Kept()) != 0 {
		t.Errorf("got %v with %d kept, want that nothing was taken in", err, len(box.Kept()))
	}
	if len(told) < 5 || told[len(told)-1].Found != 1000 {
		t.Errorf("was told %v", told)
	}
	var last inbox.Progress
	if _, err := box.Look(context.Background(), []string{folder}, func(p inbox.Progress) { last = p }); err != nil {
		t.Fatal(err)
	}
	if want := (inbox.Progress{Found: 1000, Done: 1000, Walked: true}); last != want {
		t.Errorf("the last word was %+v, want %+v", last, want)
	}
}

func TestLook_severalFoldersCountEachFileOnce(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{"a/1": "bidrag a 1 x", "a/b/2": "bidrag b 1 x", "c/3": "bidrag c 1 x"})
	box := inbox.New(read, later)
	account := look(t, box, filepath.Join(folder, "a", "b"), filepath.Join(folder, "c"), filepath.Join(folder, "a"))
	if account.Total != 3 || account.People != 3 {
		t.Errorf("got %+v", account)
	}
}

// TestLook_changesNothing holds the folder against itself before and after: names, contents, times, rights.
func TestLook_changesNothing(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{
		"a.age": "bidrag a 1 x", "b/damaged": "fault " + string(share.Damaged), "c.pdf": "%PDF-", "d/e/f": "nothing",
	})
	before := printOf(t, folder)
	box := inbox.New(read, later)
	for range 2 {
		look(t, box, folder)
		if _, err := box.Sealed(box.Kept()[0]); err != nil {
			t.Fatal(err)
		}
	}
	if after := printOf(t, folder); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

// printOf is all there is to see of a folder.
func printOf(t *testing.T, folder string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		content := []byte{}
		if info.Mode().IsRegular() {
			if content, err = os.ReadFile(path); err != nil {
				return err
			}
		}
		fmt.Fprintf(&all, "%s %s %v %d %x\n", path, info.Mode(), info.ModTime(), info.Size(), sha256.Sum256(content))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestWatch_tellsWhatIsNewAndNothingElse(t *testing.T) {
	accounts := []inbox.Account{{Total: 1}, {Total: 1, New: 5}, {Total: 2}, {}, {Total: 2}}
	ctx, stop := context.WithCancel(context.Background())
	at := 0
	var told []string
	inbox.Watch(ctx, time.Millisecond, func(context.Context) (inbox.Account, error) {
		if at == len(accounts) {
			stop()
			return inbox.Account{}, ctx.Err()
		}
		at++
		if at == 4 {
			return inbox.Account{}, errors.New("the stick is gone")
		}
		return accounts[at-1], nil
	}, func(account inbox.Account, err error) { told = append(told, fmt.Sprint(account.Total, " ", err)) })
	if want := []string{"1 <nil>", "2 <nil>", "0 the stick is gone", "2 <nil>"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}
