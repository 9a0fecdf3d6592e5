package inbox

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"strings"

	"troskel/data/share"
)

// atSight is the verdict on what need not be opened; Accepted means that it must be.
func atSight(name string, info fs.FileInfo) Verdict {
	mode := info.Mode()
	switch {
	case mode&fs.ModeSymlink != 0:
		return Link
	case mode&fs.ModeIrregular != 0 || isPlaceholder(info) || strings.HasSuffix(name, ".icloud"):
		return Away
	case !mode.IsRegular():
		return Special
	case isOurTemporary(name):
		return Writing
	case isSystem(name):
		return System
	case strings.EqualFold(filepath.Ext(name), ".pdf"):
		return PersonalPDF
	}
	return Accepted
}

// isOurTemporary tells whether Tröskel itself is writing the file under this name.
func isOurTemporary(name string) bool {
	return strings.HasPrefix(name, ".troskel-") && strings.HasSuffix(name, ".tmp")
}

// systemNames are files and folders that systems keep wherever they come.
var systemNames = []string{"thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "lost+found"}

// isSystem tells whether a system or another program keeps the file for itself.
func isSystem(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return true
	}
	for _, one := range systemNames {
		if strings.EqualFold(name, one) {
			return true
		}
	}
	return false
}

// dayFile ends the name of a day's file.
const dayFile = ".troskel"

// tooLarge is the verdict on a file that is larger than any contribution. The day's own file often lies beside what is
// handed in, and nobody should look for what is wrong with it.
func tooLarge(path string) Verdict {
	if strings.EqualFold(filepath.Ext(path), dayFile) {
		return Foreign
	}
	return TooLarge
}

// intro begins every age file, and pdf every PDF.
var (
	intro = []byte("age-encryption.org/v1\n")
	pdf   = []byte("%PDF-")
)

// unfinished tells whether what could not be read may be the beginning of a contribution that is still being copied: a
// sealed file that is cut off, or room that was set aside for one.
func unfinished(content []byte, found Verdict) bool {
	if found == Damaged {
		return true
	}
	start := content[:min(len(content), len(intro))]
	return found == Foreign && (bytes.HasPrefix(intro, start) || bytes.Trim(start, "\x00") == nil)
}

// faults are the verdicts on what the reader refuses.
var faults = map[share.Fault]Verdict{
	share.TooLarge: TooLarge, share.NotAge: Foreign, share.NotForKey: WrongKey, share.Damaged: Damaged,
	share.Malformed: Foreign, share.UnknownVersion: Newer, share.OtherKey: Forged, share.BadSignature: Forged,
	share.OtherDay: OtherDay, share.PracticeMix: OtherSort, share.WrongTicket: MadeUp,
	share.NotShared: Foreign, share.KindMismatch: Foreign, share.OutOfRange: Foreign,
}

func verdictOf(err error) Verdict {
	verdict, ok := faults[share.FaultOf(err)]
	if !ok {
		return Foreign
	}
	return verdict
}
