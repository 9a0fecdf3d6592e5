package keys

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

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
	return save(path, key, label, lock{passphrase, workFactor})
}

// lock is a passphrase and the work it costs.
type lock struct {
	passphrase string
	work       int
}

func save(path string, key Identity, label Label, lock lock) error {
	if count := len([]rune(lock.passphrase)); count > 0 && count < ShortestPassphrase {
		return wording.NewProblem("daykey.short-passphrase", nil, "least", ShortestPassphrase)
	}
	text := identityFile(key, label)
	return outgoing.WriteSecret(path, func(to io.Writer) error {
		if lock.passphrase == "" {
			_, err := io.WriteString(to, text)
			return err
		}
		return seal(to, text, lock)
	})
}

// identityFile is the key as age reads it. A name of a day may hold anything, so it is kept on its line: a line of its
// own could be another key.
func identityFile(key Identity, label Label) string {
	words := label.Words
	lines := []string{words.Text("daykey.file-what", "day", oneLine(label.Day), "date", words.Date(label.Date))}
	if label.Holder != "" {
		lines = append(lines, words.Text("daykey.file-holder", "holder", oneLine(label.Holder)))
	}
	lines = append(lines, words.Text("daykey.file-keep"), words.Text("daykey.file-use"),
		words.Text("daykey.file-fingerprint", "fingerprint", key.Fingerprint()),
		"created: "+label.Date.Format(time.RFC3339), "public key: "+key.recipient)
	return "# " + strings.Join(lines, "\n# ") + "\n" + key.secret + "\n"
}

func seal(to io.Writer, text string, lock lock) error {
	recipient, err := age.NewScryptRecipient(lock.passphrase)
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	recipient.SetWorkFactor(lock.work)
	armored := armor.NewWriter(to)
	sealed, err := age.Encrypt(armored, recipient)
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	_, err = io.WriteString(sealed, text)
	return errors.Join(err, sealed.Close(), armored.Close())
}

// Open reads a private key from its file; the passphrase is empty when there is none. Every error is a problem in words.
func Open(path, passphrase string) (Identity, error) {
	name := filepath.Base(path)
	content, err := load(path)
	if err != nil {
		return Identity{}, err
	}
	if isSealed(content) {
		if content, err = unseal(content, passphrase, name); err != nil {
			return Identity{}, err
		}
	}
	return parse(string(content), name)
}

// load takes regular files only: a pipe would never end.
func load(path string) ([]byte, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, wording.NewProblem("daykey.no-file", err, "name", name)
	case err != nil:
		return nil, wording.NewProblem("daykey.unreadable", err, "name", name)
	case !info.Mode().IsRegular() || info.Size() > mostBytes:
		return nil, wording.NewProblem("daykey.no-key", nil, "name", name)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, wording.NewProblem("daykey.unreadable", err, "name", name)
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, mostBytes))
	if err != nil {
		return nil, wording.NewProblem("daykey.unreadable", err, "name", name)
	}
	return bytes.TrimPrefix(content, []byte("\ufeff")), nil
}

const binaryStart = "age-encryption.org/v1\n"

func isSealed(content []byte) bool {
	start := strings.TrimSpace(string(content[:min(len(content), 200)]))
	return strings.HasPrefix(start, armor.Header) || strings.HasPrefix(start, strings.TrimSpace(binaryStart))
}

func unseal(content []byte, passphrase, name string) ([]byte, error) {
	var from io.Reader = bytes.NewReader(content)
	if !bytes.HasPrefix(content, []byte(binaryStart)) {
		from = armor.NewReader(from)
	}
	header, err := age.ExtractHeader(from)
	switch {
	case err != nil:
		return nil, wording.NewProblem("daykey.damaged", err, "name", name)
	case !bytes.Contains(header, []byte("\n-> scrypt ")):
		return nil, wording.NewProblem("daykey.sealed-to-key", nil, "name", name)
	case passphrase == "":
		return nil, wording.NewProblem("daykey.needs-passphrase", ErrNeedsPassphrase, "name", name)
	}
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, wording.NewProblem("daykey.wrong-passphrase", errors.Join(ErrWrongPassphrase, err), "name", name)
	}
	identity.SetMaxWorkFactor(mostWorkFactor)
	return decrypt(content, identity, name)
}

func decrypt(content []byte, identity age.Identity, name string) ([]byte, error) {
	var from io.Reader = bytes.NewReader(content)
	if !bytes.HasPrefix(content, []byte(binaryStart)) {
		from = armor.NewReader(from)
	}
	opened, err := age.Decrypt(from, identity)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, wording.NewProblem("daykey.wrong-passphrase", errors.Join(ErrWrongPassphrase, err), "name", name)
	}
	if err != nil {
		return nil, wording.NewProblem("daykey.damaged", err, "name", name)
	}
	inside, err := io.ReadAll(io.LimitReader(opened, mostBytes))
	if err != nil {
		return nil, wording.NewProblem("daykey.damaged", err, "name", name)
	}
	return inside, nil
}

// parse finds the one key in an identity file.
func parse(text, name string) (Identity, error) {
	var found []string
	public := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, privateStart):
			found = append(found, line)
		case strings.HasPrefix(line, usualStart):
			public = true
		default:
			return Identity{}, wording.NewProblem("daykey.no-key", nil, "name", name)
		}
	}
	switch {
	case len(found) > 1:
		return Identity{}, wording.NewProblem("daykey.several", nil, "name", name, "count", len(found))
	case len(found) == 0 && public:
		return Identity{}, wording.NewProblem("daykey.public-given", nil, "name", name)
	case len(found) == 0:
		return Identity{}, wording.NewProblem("daykey.no-key", nil, "name", name)
	}
	key, err := parseSecret(found[0])
	if err != nil {
		return Identity{}, wording.NewProblem("daykey.damaged", err, "name", name)
	}
	return key, nil
}

func parseSecret(line string) (Identity, error) {
	if strings.HasPrefix(line, hybridSecret) {
		key, err := age.ParseHybridIdentity(line)
		if err != nil {
			return Identity{}, errors.New("not a hybrid key") // age's own words repeat the line
		}
		return hybrid(key), nil
	}
	key, err := age.ParseX25519Identity(line)
	if err != nil {
		return Identity{}, errors.New("not an X25519 key")
	}
	return usual(key), nil
}

// oneLine keeps a text from ending its line.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(letter rune) bool {
		return unicode.IsSpace(letter) || unicode.IsControl(letter) || unicode.In(letter, unicode.Zl, unicode.Zp, unicode.Cf)
	}), " ")
}
