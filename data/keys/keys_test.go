package keys

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"troskel/data/wording"
)

// quick is a work factor that tests can afford.
const quick = 10

var dayDate = time.Date(2018, time.April, 26, 0, 0, 0, 0, time.UTC)

func label() Label {
	return Label{Day: "Förenkla i Lindesta", Date: dayDate, Holder: "processledaren", Words: wording.In(wording.Swedish)}
}

func made(t testing.TB, sort Sort) Identity {
	t.Helper()
	key, err := Make(sort)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func saved(t *testing.T, key Identity, lock Lock) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "nyckel.txt")
	if err := SaveLocked(path, key, label(), lock); err != nil {
		t.Fatal(err)
	}
	return path
}

func put(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "nyckel.txt")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) || problem.Key != key {
		t.Errorf("error %v, want %s", err, key)
		return
	}
	for _, language := range wording.Languages {
		if words := wording.In(language); !words.Has(key) || strings.ContainsAny(words.Say(err), "{}\n") {
			t.Errorf("%s: says %q", language, words.Say(err))
		}
	}
}

func TestSave_isOpenedAgainAndOpensWhatIsSealedToIt(t *testing.T) {
	for _, sort := range Sorts {
		for _, lock := range []Lock{{}, {"fyra ord som räcker 🗝", quick}} {
			key := made(t, sort)
			opened, err := Open(saved(t, key, lock), lock.Passphrase)
			if err != nil {
				t.Fatal(err)
			}
			if opened.Recipient() != key.Recipient() || opened.Sort() != sort {
				t.Errorf("saved %s, opened %s", key, opened)
			}
			recipients, err := Recipients([]string{key.Recipient()})
			if err != nil {
				t.Fatal(err)
			}
			if got := sealedAndOpened(t, recipients, opened.Age()); got != "ett svar" {
				t.Errorf("opened %q", got)
			}
		}
	}
}

func sealedAndOpened(t *testing.T, to []age.Recipient, with age.Identity) string {
	t.Helper()
	var sealed bytes.Buffer
	in, err := age.Encrypt(&sealed, to...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, "ett svar"); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := age.Decrypt(&sealed, with)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSave_isAPlainIdentityFileThatSaysWhatItIs(t *testing.T) {
	key := made(t, Usual)
	content, err := os.ReadFile(saved(t, key, Lock{}))
	if err != nil {
		t.Fatal(err)
	}
	identities, err := age.ParseIdentities(bytes.NewReader(content))
	if err != nil || len(identities) != 1 {
		t.Errorf("age reads %d keys, %v", len(identities), err)
	}
	for _, want := range []string{"”Förenkla i Lindesta”, 26 april 2018", "processledaren", "created: 2018-04-26T00:00:00Z",
		"public key: " + key.Recipient(), key.Fingerprint()} {
		if !strings.Contains(string(content), want) {
			t.Errorf("it says nothing of %q:\n%s", want, content)
		}
	}
}

// TestSave_noNameOfADayPutsAnotherKeyIn writes the day's name into the comments; a line of it would be read as a key.
func TestSave_noNameOfADayPutsAnotherKeyIn(t *testing.T) {
	key, theirs := made(t, Usual), made(t, Usual)
	for _, between := range []string{"\n", "\r", "\r\n", "\u2028", "\u0085", "\v", "\f", "\x00"} {
		with := label()
		with.Day, with.Holder = "Dag"+between+theirs.secret, between+theirs.secret
		path := filepath.Join(t.TempDir(), "nyckel.txt")
		if err := SaveLocked(path, key, with, Lock{}); err != nil {
			t.Fatal(err)
		}
		if opened, err := Open(path, ""); err != nil || opened.Recipient() != key.Recipient() {
			t.Errorf("%q: opened %s, %v", between, opened, err)
		}
		content, err := os.ReadFile(path)
		if err != nil || strings.Count(string(content), "\n") != 8 {
			t.Errorf("%q: %v, the file is\n%s", between, err, content)
		}
	}
}

func TestSave_isForItsOwnerAndReplacesNothing(t *testing.T) {
	key := made(t, Usual)
	path := saved(t, key, Lock{})
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
	mustSay(t, Save(path, made(t, Usual), label(), ""), "outgoing.exists")
	if opened, err := Open(path, ""); err != nil || opened.Recipient() != key.Recipient() {
		t.Errorf("the first key is gone: %v", err)
	}
}

func TestSave_wantsAPassphraseOfSomeLength(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nyckel.age")
	mustSay(t, Save(path, made(t, Usual), label(), "åååååå7"), "daykey.short-passphrase")
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("a file is there: %v", err)
	}
}

func TestRecipients_areAllOfOneSort(t *testing.T) {
	usual, strong := made(t, Usual).Recipient(), made(t, Hybrid).Recipient()
	for key, recipients := range map[string][]string{
		"daykey.no-recipients": nil,
		"daykey.mixed-sorts":   {usual, strong},
		"daykey.no-recipient":  {usual, "age1"},
		"daykey.private-given": {strings.ToLower(made(t, Usual).secret)},
	} {
		_, err := Recipients(recipients)
		mustSay(t, err, key)
	}
	last := map[bool]string{true: "q", false: "x"}[strings.HasSuffix(usual, "x")] // one that is not there already
	for _, wrong := range []string{"", " " + usual, usual + "\n", strings.ToUpper(usual), usual[:len(usual)-1] + last, strong[:100],
		"ssh-ed25519 AAAA", strings.Repeat("age1", 10_000), "age1pq1", "age1tag1abc"} {
		_, err := SortOf(wrong)
		mustSay(t, err, "daykey.no-recipient")
	}
	for _, sort := range Sorts {
		if got, err := SortOf(made(t, sort).Recipient()); err != nil || got != sort {
			t.Errorf("%s is told as %s, %v", sort, got, err)
		}
	}
	_, err := Make("rsa")
	mustSay(t, err, "daykey.unknown-sort")
}

func TestFingerprint_isFourGroupsThatFollowTheKeys(t *testing.T) {
	keys := []string{made(t, Usual).Recipient(), made(t, Usual).Recipient(), made(t, Hybrid).Recipient()}
	seen := map[string]bool{}
	for _, of := range [][]string{keys[:1], keys[1:2], keys[2:], keys[:2], keys} {
		short := Fingerprint(of...)
		if len(short) != 19 || strings.Trim(short, letters+" ") != "" || len(strings.Fields(short)) != 4 {
			t.Errorf("the fingerprint is %q", short)
		}
		slices.Reverse(of)
		if again := Fingerprint(of...); again != short || seen[short] {
			t.Errorf("the fingerprint is %q, in another order %q", short, again)
		}
		seen[short] = true
	}
	if Fingerprint() != "" {
		t.Error("no keys have a fingerprint")
	}
}
