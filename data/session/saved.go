package session

import (
	"path/filepath"
	"slices"
	"strings"
)

// savedNote keeps the paths of the files that the participant saved, one on each line.
const savedNote = "@saved"

// SavedAs notes where a file of the participant's was saved, so that the program can tell of it when the day is erased.
func (s *Session) SavedAs(path string) {
	if paths := s.Saved(); !slices.Contains(paths, path) {
		s.SetNote(savedNote, strings.Join(append(paths, path), "\n"))
	}
}

// Saved lists the files that the participant saved and handed in, as far as this program knows.
func (s *Session) Saved() []string {
	var paths []string
	for _, path := range append(strings.Split(s.notes[savedNote], "\n"), s.head.Handing.Own.File, s.head.Handing.Common.File) {
		if path != "" && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// HasSaved tells whether a file of this sort was saved, by its ending.
func (s *Session) HasSaved(extension string) bool {
	return slices.ContainsFunc(s.Saved(), func(path string) bool { return strings.EqualFold(filepath.Ext(path), extension) })
}
