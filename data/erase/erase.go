// Package erase looks at what is left on the laptop after a day has been erased. It erases nothing itself: the store does
// that, and this checks that it was done.
package erase

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
)

// Kind is what a file in the program's folder is.
type Kind string

// The kinds of files that the program keeps in its folder.
const (
	Database Kind = "database" // what the other days hold, or nothing
	Copy     Kind = "copy"     // the same, as it was copied after the erasing
	Key      Kind = "key"      // the new key of the folder
	Aside    Kind = "aside"    // set aside as damaged, or kept from before a newer version
	Settings Kind = "settings" // language, text size and colours
	Leading  Kind = "leading"  // where the days lie that are led from here
	Lock     Kind = "lock"     // empty; keeps two programs apart
	Report   Kind = "report"   // tells of a crash or of the computer; without answers
	Other    Kind = "other"    // not ours, or not known
)

// ReportName is the name of the report that the program leaves in its folder when it stops unexpectedly: cmd/troskel writes
// it, and the window looks for it at the next start.
const ReportName = "troskel-crash.txt"

// SelfTestName is the name of the self-test's report, where cmd/troskel leaves it.
const SelfTestName = "troskel-selftest.txt"

// kinds are the beginnings of names, the longer before the shorter.
var kinds = []struct {
	begins string
	kind   Kind
}{
	{"troskel.copy-", Copy},
	{"troskel.damaged-", Aside},
	{"troskel.version-", Aside},
	{"troskel.rescued", Aside},
	{"troskel.unfinished", Aside},
	{"troskel.db", Database},
	{"troskel.key", Key},
	{"troskel-settings.json", Settings},
	{"troskel-leading.json", Leading},
	{"troskel.lock", Lock},
	{"troskel.knock", Lock},
	{ReportName, Report},
	{SelfTestName, Report},
}

// Found is a file that is left in the program's folder.
type Found struct {
	Path  string
	Kind  Kind
	Size  int64
	Holds bool // something that the participant wrote stands in it, readable
	Shut  bool // it could not be read, so that nobody knows
}

// Look goes through all files in a folder and its sub-folders and searches each for texts that the participant wrote, in
// UTF-8 and in UTF-16. Texts so short that they stand in any file by chance should not be among them; see Worth.
func Look(folder string, texts []string) ([]Found, error) {
	needles := needlesOf(texts)
	var all []Found
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		all = append(all, lookAt(path, entry, needles))
		return nil
	})
	slices.SortFunc(all, func(a, b Found) int { return strings.Compare(a.Path, b.Path) })
	return all, err
}

func lookAt(path string, entry fs.DirEntry, needles [][]byte) Found {
	found := Found{Path: path, Kind: kindOf(entry.Name())}
	info, err := entry.Info()
	if err != nil || !info.Mode().IsRegular() {
		found.Shut = true
		return found
	}
	found.Size = info.Size()
	found.Holds, err = holds(path, needles)
	found.Shut = err != nil
	return found
}

func kindOf(name string) Kind {
	for _, known := range kinds {
		if strings.HasPrefix(name, known.begins) {
			return known.kind
		}
	}
	return Other
}

// Worth tells whether a text is long enough to be searched for.
func Worth(text string) bool { return len([]rune(strings.TrimSpace(text))) >= 6 }

func needlesOf(texts []string) [][]byte {
	var needles [][]byte
	for _, text := range texts {
		text = strings.TrimSpace(text)
		if !Worth(text) {
			continue
		}
		needles = append(needles, []byte(text), utf16Of(text, false), utf16Of(text, true))
	}
	return needles
}

func utf16Of(text string, bigEndian bool) []byte {
	var encoded []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		if bigEndian {
			low, high = high, low
		}
		encoded = append(encoded, low, high)
	}
	return encoded
}

// window is how much of a file is searched at a time.
const window = 1 << 20

// holds searches a file piece by piece; the pieces overlap by the longest text.
func holds(path string, needles [][]byte) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	overlap := 0
	for _, needle := range needles {
		overlap = max(overlap, len(needle))
	}
	piece := make([]byte, 0, overlap+window)
	for {
		kept := len(piece)
		read, err := io.ReadFull(file, piece[kept:min(kept+window, cap(piece))])
		piece = piece[:kept+read]
		for _, needle := range needles {
			if bytes.Contains(piece, needle) {
				return true, nil
			}
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return false, nil
		case err != nil:
			return false, err
		}
		piece = piece[:copy(piece, piece[max(0, len(piece)-overlap):])]
	}
}
