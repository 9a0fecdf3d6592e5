package keys

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"
	"filippo.io/age/armor"

	"troskel/data/outgoing"
	"troskel/data/wording"
)

// Label is what a key's file says about it, in comments for people.
type Label struct {
	Day    string        // what the day is called
	Date   time.Time     // the day's date, never the time of making
	Holder string        // whose key it is, such as "processledare"; may be empty
	Words  wording.Words // the language of the comments
}

// The work that a passphrase costs whoever guesses it, as a power of two: the one that age itself uses, and the one that
// no file may ask more of, since a hostile one would otherwise take all memory.
const (
	workFactor     = 18
	mostWorkFactor = 18
)

// ShortestPassphrase is how many characters a passphrase has at least.
const ShortestPassphrase = 8

// mostBytes is how large a key's file may be; a hybrid one is 3 KB.
const mostBytes = 64 << 10

// ErrNeedsPassphrase and ErrWrongPassphrase are the causes of those two problems, so that a page can ask again.
var (
	ErrNeedsPassphrase = errors.New("the key file is sealed with a passphrase")
	ErrWrongPassphrase = errors.New("the passphrase does not open the key file")
)

// Save writes a private key to a new file that only its owner may read: a plain identity file, or with a passphrase that
// file sealed by age. A file that is there already is never replaced.
func Save(path string, key Identity, label Label, passphrase string) error {
	return SaveLocked(path, key, label, Lock{Passphrase: passphrase})
}

// Lock is a passphrase and the work that it costs whoever guesses it, as a power of two. No work is the usual, and only
// tests, which make many keys, have a reason to ask for less.
type Lock struct {
	Passphrase string
	Work       int
}

// SaveLocked is Save with a lock of one's own.
func SaveLocked(path string, key Identity, label Label, with Lock) error {
	return write(path, identityFile(key, label), with)
}

// Relock writes a key to a new file with another passphrase, or with none, and everything else in it as it was. The
// earlier file stays.
func Relock(from, before, to, after string) error {
	return relock(from, before, to, Lock{Passphrase: after})
}

func relock(from, before, to string, after Lock) error {
	content, err := open(from, before)
	if err != nil {
		return err
	}
	if _, err := parse(string(content), filepath.Base(from)); err != nil {
		return err
	}
	return write(to, string(content), after)
}

func write(path, text string, with Lock) error {
	if count := utf8.RuneCountInString(with.Passphrase); count > 0 && count < ShortestPassphrase {
		return wording.NewProblem("daykey.short-passphrase", nil, "least", ShortestPassphrase)
	}
	return outgoing.WriteSecret(path, func(to io.Writer) error {
		if with.Passphrase == "" {
			_, err := io.WriteString(to, text)
			return err
		}
		return seal(to, text, with)
	})
}

// identityFile is the key as age reads it. A name of a day may hold anything, so it is kept on its line: a line of its
// own could be another key.
func identityFile(key Identity, label Label) string {
	words := label.Words
	lines := []string{words.Text("daykey.file-any")}
	if label.Day != "" && !label.Date.IsZero() {
		lines[0] = words.Text("daykey.file-what", "day", oneLine(label.Day), "date", words.Date(label.Date))
	}
	if label.Holder != "" {
		lines = append(lines, words.Text("daykey.file-holder", "holder", oneLine(label.Holder)))
	}
	lines = append(lines, words.Text("daykey.file-keep"), words.Text("daykey.file-use"),
		words.Text("daykey.file-fingerprint", "fingerprint", key.Fingerprint()))
	if !label.Date.IsZero() {
		lines = append(lines, "created: "+label.Date.Format(time.RFC3339))
	}
	lines = append(lines, "public key: "+key.recipient) // as age's own tool writes it
	return "# " + strings.Join(lines, "\n# ") + "\n" + key.secret + "\n"
}

func seal(to io.Writer, text string, with Lock) error {
	recipient, err := age.NewScryptRecipient(with.Passphrase)
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	recipient.SetWorkFactor(cmp.Or(with.Work, workFactor))
	armored := armor.NewWriter(to)
	sealed, err := age.Encrypt(armored, recipient)
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	_, err = io.WriteString(sealed, text)
	return errors.Join(err, sealed.Close(), armored.Close())
}

// oneLine keeps a text from ending its line.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(letter rune) bool {
		return unicode.IsSpace(letter) || unicode.IsControl(letter) || unicode.In(letter, unicode.Zl, unicode.Zp, unicode.Cf)
	}), " ")
}
