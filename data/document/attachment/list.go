package attachment

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/document"
)

// beginning is how every PDF of ours begins, and no other.
const (
	beginning = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/TroskelFiles/Version "
	version   = "1"
)

// entry is what the list says of one file.
type entry struct {
	file         document.File // without its content
	size, packed int64
	hash         [sha256.Size]byte
}

// The lines of the list.
var (
	entryLine = regexp.MustCompile(`^<</Name<([0-9A-F]*)>/Type<([0-9A-F]*)>/Says<([0-9A-F]*)>/Relation/([A-Z][a-z]+)` +
		`/Size ([0-9]{1,12})/Packed ([0-9]{1,12})/SHA256<([0-9a-f]{64})>>>$`)
	lastLine = regexp.MustCompile(`^\]/Seal<([0-9a-f]{64})>>>$`)
)

// readList reads the list of files, up to where the first one begins. The seal at its end is the hash of all its lines, so
// that names are known to be whole too.
func readList(in *bufio.Reader) ([]entry, error) {
	if err := expect(in, beginning); err != nil {
		return nil, err
	}
	rest, err := line(in)
	switch {
	case err != nil:
		return nil, err
	case !bytes.HasSuffix(rest, []byte("/Files[")):
		return nil, errShape
	case string(rest) != version+"/Files[":
		return nil, ErrNewer
	}
	var entries []entry
	sum, all := sha256.New(), int64(0)
	for {
		next, err := line(in)
		if err != nil {
			return nil, err
		}
		if last := lastLine.FindSubmatch(next); last != nil {
			if hex.EncodeToString(sum.Sum(nil)) != string(last[1]) {
				return nil, fmt.Errorf("another list than was put there: %w", errShape)
			}
			return entries, expect(in, "endobj\n")
		}
		sum.Write(next) // a hash has no errors
		found, err := parseEntry(next)
		if err != nil {
			return nil, err
		}
		if all += found.size; all > largestAll || len(entries) == mostFiles {
			return nil, ErrTooLarge
		}
		entries = append(entries, found)
	}
}

func parseEntry(line []byte) (entry, error) {
	parts := entryLine.FindSubmatch(line)
	if parts == nil {
		return entry{}, errShape
	}
	var texts [3]string
	for i := range texts {
		text, err := hex.DecodeString(string(parts[i+1]))
		if err != nil || !utf8.Valid(text) || bytes.ContainsFunc(text, unicode.IsControl) {
			return entry{}, errShape
		}
		texts[i] = string(text)
	}
	found := entry{file: document.File{Name: texts[0], Type: texts[1], Says: texts[2], Relation: relation(string(parts[4]))}}
	if strings.ContainsAny(texts[0], `/\:`) {
		return entry{}, errShape // a path
	}
	var err, other error
	found.size, err = strconv.ParseInt(string(parts[5]), 10, 64)
	found.packed, other = strconv.ParseInt(string(parts[6]), 10, 64)
	if err != nil || other != nil {
		return entry{}, errShape
	}
	if found.size > LargestFile || found.packed > LargestPDF {
		return entry{}, ErrTooLarge
	}
	_, err = hex.Decode(found.hash[:], parts[7])
	return found, err
}

func relation(name string) document.Relation {
	switch name {
	case "Data":
		return document.Data
	case "Source":
		return document.Source
	case "Supplement":
		return document.Supplement
	}
	return ""
}
