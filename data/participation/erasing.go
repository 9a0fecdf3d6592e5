package participation

import (
	"os"
	"path/filepath"
	"slices"

	"troskel/data/erase"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/wording"
)

// Eraser removes a day for good. The store is one.
type Eraser interface {
	Erase(id string) (removed []string, err error)
}

// Erased is what became of a day that was removed from a laptop.
type Erased struct {
	Removed []string      // files that are gone
	Away    []Away        // files that the participant saved elsewhere, which stay
	Left    []erase.Found // what lies in the program's folder, when Look has looked
	Clean   bool          // and nothing of what the participant wrote stands there, as far as could be read

	folder string
	texts  []string
}

// Away is a file that the participant saved, which the program does not remove.
type Away struct {
	Path  string
	There bool // it still lies where it was saved
}

// AwayOf lists the files of a day that lie elsewhere.
func AwayOf(s *session.Session) []Away {
	var away []Away
	for _, path := range s.Saved() {
		_, err := os.Stat(path)
		away = append(away, Away{Path: path, There: err == nil})
	}
	return away
}

// Says is the line about such a file.
func (a Away) Says(words wording.Words) string {
	if a.There {
		return words.Text("erase.away-there", "file", a.Path)
	}
	return words.Text("erase.away-gone", "file", a.Path)
}

// Erase removes a day from the data folder, and what a program that was stopped may have left half written in it, in
// those where the participant saved something to keep, and in those that are proposed for it. What is pending of the day is
// forgotten. Look tells afterwards what is left.
func (d Desk) Erase(s *session.Session, from Eraser, folder string, proposed []Place) (Erased, error) {
	_ = d.Autosave.Flush() // what cannot be saved is removed all the same
	records, _, err := d.Keeper.Records(s.ID)
	if err != nil {
		return Erased{}, err
	}
	gone := Erased{Away: AwayOf(s), folder: folder, texts: session.Texts(records)}
	if gone.Removed, err = from.Erase(s.ID); err != nil {
		return Erased{}, err
	}
	d.Autosave.Drop(s.ID)
	for _, place := range savingFolders(s, folder, proposed) {
		gone.Removed = append(gone.Removed, outgoing.RemoveLeftovers(place, d.Now())...)
	}
	return gone, nil
}

// savingFolders are the folders where a half written file may lie. In one for contributions it may be somebody else's.
func savingFolders(s *session.Session, folder string, proposed []Place) []string {
	folders := []string{folder}
	for _, path := range s.Saved() {
		if filepath.Ext(path) != ".age" {
			folders = append(folders, filepath.Dir(path))
		}
	}
	for _, place := range proposed {
		folders = append(folders, place.Folder)
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}

// Look searches the data folder for what the participant wrote.
func (e *Erased) Look() error {
	found, err := erase.Look(e.folder, e.texts)
	e.Left, e.Clean = found, err == nil
	for _, file := range found {
		e.Clean = e.Clean && !file.Holds && !file.Shut
	}
	return err
}

// leftWords are the words for what is left in the program's folder.
var leftWords = map[erase.Kind]string{
	erase.Database: "erase.left-database", erase.Copy: "erase.left-copy", erase.Key: "erase.left-key",
	erase.Aside: "erase.left-aside", erase.Settings: "erase.left-settings", erase.Leading: "erase.left-leading",
	erase.Lock: "erase.left-lock", erase.Report: "erase.left-report", erase.Other: "erase.left-other",
}

// LeftLines are the lines about what is left in the program's folder, and why.
func (e *Erased) LeftLines(words wording.Words) []string {
	var lines []string
	for _, file := range e.Left {
		line := words.Text(leftWords[file.Kind], "file", file.Path)
		switch {
		case file.Holds:
			line = words.Text("erase.holds", "line", line)
		case file.Shut:
			line = words.Text("erase.shut", "line", line)
		}
		lines = append(lines, line)
	}
	return lines
}
