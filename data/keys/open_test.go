package keys

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"

	"troskel/data/wording"
)

func TestOpen_saysWhatIsWrong(t *testing.T) {
	key, strong := made(t, Usual), made(t, Hybrid)
	var toKey bytes.Buffer
	sealTo(t, &toKey, mustRecipient(t, key))
	for name, c := range map[string]struct{ content, key string }{
		"nothing":              {"", "daykey.no-key"},
		"only comments":        {"# public key: " + key.recipient + "\n", "daykey.no-key"},
		"a text":               {"Hej\n", "daykey.no-key"},
		"a day file":           {"day: abc\n", "daykey.no-key"},
		"the public key":       {key.recipient + "\n", "daykey.public-given"},
		"the public strong":    {strong.recipient + "\n", "daykey.public-given"},
		"two keys":             {key.secret + "\n" + strong.secret + "\n", "daykey.several"},
		"half a key":           {key.secret[:40] + "\n", "daykey.damaged"},
		"half a strong key":    {strong.secret[:40] + "\n", "daykey.damaged"},
		"a letter changed":     {key.secret[:30] + "B" + key.secret[31:] + "\n", "daykey.damaged"},
		"an SSH key":           {"-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n", "daykey.no-key"},
		"a contribution":       {toKey.String(), "daykey.sealed-to-key"},
		"half a sealed key":    {armor.Header + "\nYWdl\n", "daykey.damaged"},
		"more than a key":      {strings.Repeat("#\n", mostBytes), "daykey.no-key"},
		"more work than is on": {tooHard(t), "daykey.damaged"},
	} {
		_, err := Open(put(t, c.content), "lösenfrasen")
		t.Run(name, func(t *testing.T) { mustSay(t, err, c.key) })
	}
	_, err := Open(filepath.Join(t.TempDir(), "borta.txt"), "")
	mustSay(t, err, "daykey.no-file")
	_, err = Open(t.TempDir(), "")
	mustSay(t, err, "daykey.no-key")
}

// tooHard is a sealed file that asks for more work than is allowed, and for more memory than most laptops have.
func tooHard(t *testing.T) string {
	t.Helper()
	var sealed bytes.Buffer
	recipient, err := age.NewScryptRecipient("lösenfrasen")
	if err != nil {
		t.Fatal(err)
	}
	recipient.SetWorkFactor(quick)
	in, err := age.Encrypt(&sealed, recipient)
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	before, after, found := strings.Cut(sealed.String(), fmt.Sprintf(" %d\n", quick))
	if !found {
		t.Fatal("the work does not stand in the file")
	}
	return before + " 30\n" + after
}

func mustRecipient(t *testing.T, key Identity) age.Recipient {
	t.Helper()
	read, err := Recipients([]string{key.Recipient()})
	if err != nil {
		t.Fatal(err)
	}
	return read[0]
}

func sealTo(t *testing.T, to io.Writer, recipient age.Recipient) {
	t.Helper()
	armored := armor.NewWriter(to)
	in, err := age.Encrypt(armored, recipient)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(in.Close(), armored.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestOpen_asksForThePassphraseAndForTheRightOne(t *testing.T) {
	key := made(t, Usual)
	path := saved(t, key, Lock{"fyra ord som räcker", quick})
	_, err := Open(path, "")
	mustSay(t, err, "daykey.needs-passphrase")
	if !errors.Is(err, ErrNeedsPassphrase) || errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("the cause is %v", err)
	}
	_, err = Open(path, "fyra ord som räckte")
	mustSay(t, err, "daykey.wrong-passphrase")
	if !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("the cause is %v", err)
	}
}

func TestOpen_takesWhatEditorsDo(t *testing.T) {
	key := made(t, Usual)
	for _, lock := range []Lock{{}, {"fyra ord som räcker", quick}} {
		content, err := os.ReadFile(saved(t, key, lock))
		if err != nil {
			t.Fatal(err)
		}
		for _, saved := range []string{
			"\ufeff" + string(content), strings.ReplaceAll(string(content), "\n", "\r\n"), string(content) + "\n\n", "\n" + string(content),
		} {
			if opened, err := Open(put(t, saved), lock.Passphrase); err != nil || opened.Recipient() != key.Recipient() {
				t.Errorf("%.20q: %v", saved, err)
			}
		}
	}
}

func TestOpen_noErrorTellsThePrivateKey(t *testing.T) {
	for _, sort := range Sorts {
		key := made(t, sort)
		secret := key.secret[20:60]
		for _, content := range []string{key.secret + "X\n", key.secret[:60] + "\n", key.secret + "\n" + key.secret + "\n", "x " + key.secret} {
			_, err := Open(put(t, content), "")
			if err == nil || strings.Contains(fmt.Sprintf("%v %+v", err, err), secret) {
				t.Errorf("the error is %v", err)
			}
		}
		if printed := fmt.Sprintf("%v %+v %#v %s", key, key, key, key); strings.Contains(printed, secret) {
			t.Errorf("it prints as %s", printed)
		}
	}
}

func TestRelock_changesThePassphraseAndNothingElse(t *testing.T) {
	key := made(t, Usual)
	folder := t.TempDir()
	first := saved(t, key, Lock{})
	locked, again := filepath.Join(folder, "låst.age"), filepath.Join(folder, "öppen.txt")
	if err := relock(first, "", locked, Lock{"fyra ord som räcker", quick}); err != nil {
		t.Fatal(err)
	}
	mustSay(t, Relock(locked, "fel ord fel ord", again, ""), "daykey.wrong-passphrase")
	if err := Relock(locked, "fyra ord som räcker", again, ""); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(again); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v: the file is\n%s\nwant\n%s", err, got, want)
	}
	mustSay(t, Relock(first, "", again, ""), "outgoing.exists")
	mustSay(t, Relock(put(t, key.recipient), "", filepath.Join(folder, "ny"), ""), "daykey.public-given")
}

// FuzzOpen holds that any file is a key or gives a sentence, quickly and without telling a secret.
func FuzzOpen(f *testing.F) {
	key := made(f, Usual)
	f.Add([]byte(identityFile(key, label())))
	f.Add([]byte(key.recipient))
	f.Add([]byte(made(f, Hybrid).secret))
	var sealed bytes.Buffer
	if err := seal(&sealed, identityFile(key, label()), Lock{"lösenfrasen", 2}); err != nil {
		f.Fatal(err)
	}
	f.Add(sealed.Bytes())
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n"))
	path := filepath.Join(f.TempDir(), "nyckel")
	f.Fuzz(func(t *testing.T, content []byte) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		opened, err := Open(path, "")
		var problem *wording.Problem
		switch {
		case err == nil && opened.Recipient() == "":
			t.Error("a key without a public half")
		case err != nil && (!errors.As(err, &problem) || !wording.In(wording.Swedish).Has(problem.Key)):
			t.Errorf("the error is %v", err)
		}
	})
}
