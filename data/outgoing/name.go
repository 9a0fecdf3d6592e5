package outgoing

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestName is how many bytes a file name may have. Most file systems take 255; the rest is room for " (12)" and for a
// copy's additions.
const longestName = 200

// reserved are the names that Windows keeps for devices, whatever the ending.
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
var reserved = map[string]bool{
	"CON": true, "PRN": true, "AUX": true, "NUL": true, "CONIN$": true, "CONOUT$": true,
	"COM0": true, "COM1": true, "COM2": true, "COM3": true, "COM4": true, "COM5": true, "COM6": true, "COM7": true,
	"COM8": true, "COM9": true, "COM¹": true, "COM²": true, "COM³": true,
	"LPT0": true, "LPT1": true, "LPT2": true, "LPT3": true, "LPT4": true, "LPT5": true, "LPT6": true, "LPT7": true,
	"LPT8": true, "LPT9": true, "LPT¹": true, "LPT²": true, "LPT³": true,
}

// Free is path when nothing has that name, and otherwise the first of "name (2).pdf", "name (3).pdf" … that is free.
func Free(path string) string {
	free := path
	for number := 2; taken(free); number++ {
		free = Numbered(path, number)
	}
	return free
}

// Numbered is the path of a file that stands beside one of the same name: "name (2).pdf" for 2.
func Numbered(path string, number int) string {
	ending := filepath.Ext(path)
	return fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(path, ending), number, ending)
}

// taken tells whether something has a name. One that cannot be asked about counts as free: writing to it tells why.
func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// SafeName turns any text into a file name that Windows, macOS and Linux accept, as much like the text as possible. What
// they forbid becomes a hyphen; what nobody sees, such as control and direction marks, goes away.
func SafeName(name string) string {
	name = strings.Map(safeRune, strings.ToValidUTF8(name, ""))
	name = strings.Join(strings.Fields(name), " ")
	name = shorten(name)
	name = strings.TrimRight(name, " .") // Windows drops them, and then finds another file
	stem, _, _ := strings.Cut(name, ".")
	if name == "" || reserved[strings.ToUpper(strings.TrimSpace(stem))] {
		name = "_" + name
	}
	return name
}

func safeRune(r rune) rune {
	switch {
	case strings.ContainsRune(`<>:"/\|?*`, r):
		return '-'
	case unicode.IsSpace(r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point), r == utf8.RuneError:
		return -1
	}
	return r
}

// shorten cuts a name that is too long before its ending.
func shorten(name string) string {
	if len(name) <= longestName {
		return name
	}
	ending := filepath.Ext(name)
	if len(ending) > 12 { // that is no ending but a sentence with a full stop
		ending = ""
	}
	room := longestName - len(ending)
	for !utf8.RuneStart(name[room]) {
		room--
	}
	return strings.TrimRight(name[:room], " .") + ending
}

func randomName() string { return strings.ToLower(rand.Text()[:10]) }
