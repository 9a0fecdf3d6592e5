package keys

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"

	"troskel/data/wording"
)

// Open reads a private key from its file; the passphrase is empty when there is none. Every error is a problem in words.
func Open(path, passphrase string) (Identity, error) {
	content, err := open(path, passphrase)
	if err != nil {
		return Identity{}, err
	}
	return parse(string(content), filepath.Base(path))
}

// open gives the text of an identity file, sealed or not.
func open(path, passphrase string) ([]byte, error) {
	content, err := load(path)
	if err == nil && isSealed(content) {
		return unseal(content, passphrase, filepath.Base(path))
	}
	return content, err
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
