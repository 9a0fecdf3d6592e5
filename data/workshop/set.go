package workshop

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Set is a workshop in all the languages that it was found in, with the files as they were. It holds at least one
// language once it is opened, and is never changed.
type Set struct {
	workshops []Workshop // in the order of wording.Languages
	names     []string   // of their files, in the same order
	files     map[string][]byte
}

// Open reads a workshop file, and with NAME.sv.yaml also the other languages beside it, such as NAME.en.yaml. The error
// is Problems. A file beside that is broken, or that belongs to another workshop, is an error too, with its own name:
// who changes language in the middle of a day would otherwise find out then.
func Open(path string) (Set, error) {
	var files []File
	for _, one := range withSiblings([]string{path}) {
		file, problem := Load(one, filepath.Base(one))
		if problem != nil {
			return Set{}, Problems{problem}
		}
		files = append(files, file)
	}
	return newSet(files)
}

// FromBytes reads a workshop whose files are already in memory, by name. The error is Problems.
func FromBytes(content map[string][]byte) (Set, error) {
	var files []File
	for _, name := range slices.Sorted(maps.Keys(content)) {
		files = append(files, File{Name: name, Content: content[name]})
	}
	return newSet(files)
}

func newSet(files []File) (Set, error) {
	read, problems := readAll(files)
	if len(problems) > 0 {
		return Set{}, problems
	}
	if len(read) == 0 {
		return Set{}, Problems{problemAt("", 0, "workshop.no-file")}
	}
	set := Set{files: map[string][]byte{}}
	for _, language := range wording.Languages {
		for _, one := range read {
			if one.workshop.Language == language {
				set.workshops = append(set.workshops, one.workshop)
				set.names = append(set.names, one.file.Name)
			}
		}
	}
	for _, one := range read {
		if other := read[0]; one.workshop.Name != other.workshop.Name {
			return Set{}, Problems{problemAt(one.file.Name, one.root.find("workshop").line, "workshop.other-workshop",
				"name", one.workshop.Name, "file", other.file.Name, "other", other.workshop.Name)}
		}
		set.files[one.file.Name] = bytes.Clone(one.file.Content)
	}
	return set, nil
}

// Languages lists the languages that the workshop is there in.
func (s Set) Languages() []wording.Language {
	languages := make([]wording.Language, len(s.workshops))
	for i, one := range s.workshops {
		languages[i] = one.Language
	}
	return languages
}

// In returns the workshop in a language; one that it is not there in gives the first that it is there in.
func (s Set) In(language wording.Language) Workshop {
	for _, one := range s.workshops {
		if one.Language == language {
			return one
		}
	}
	if len(s.workshops) == 0 {
		return Workshop{}
	}
	return s.workshops[0]
}

// Name is what the workshop is called in every language.
func (s Set) Name() string { return s.In("").Name }

// Find looks up an exercise by key, in the first language.
func (s Set) Find(key string) (exercise.Exercise, bool) { return s.In("").Find(key) }

// Files returns the files that the workshop was read from, as they were, by name. FromBytes reads them back.
func (s Set) Files() map[string][]byte {
	files := make(map[string][]byte, len(s.files))
	for name, content := range s.files {
		files[name] = bytes.Clone(content)
	}
	return files
}

// Alone returns the workshop in one language only, as In finds it.
func (s Set) Alone(language wording.Language) Set {
	found := s.In(language)
	for i, one := range s.workshops {
		if one.Language == found.Language {
			name := s.names[i]
			return Set{workshops: []Workshop{one}, names: []string{name}, files: map[string][]byte{name: s.files[name]}}
		}
	}
	return s
}

// Hash tells two workshops apart: it is the SHA-256, in hexadecimal, over the sorted SHA-256 sums of the files. A
// changed byte gives another hash; another file name does not.
func (s Set) Hash() string {
	var sums [][]byte
	for _, content := range s.files {
		sum := sha256.Sum256(content)
		sums = append(sums, sum[:])
	}
	slices.SortFunc(sums, bytes.Compare)
	whole := sha256.Sum256(bytes.Join(sums, nil))
	return hex.EncodeToString(whole[:])
}

// withSiblings adds to each path the files beside it that differ only in language, if they are there. Each path comes
// once.
func withSiblings(paths []string) []string {
	var all []string
	add := func(path string) {
		same := func(other string) bool { return filepath.Clean(other) == filepath.Clean(path) }
		if !slices.ContainsFunc(all, same) {
			all = append(all, path)
		}
	}
	for _, path := range paths {
		add(path)
		stem, language, extension := splitName(path)
		if language == "" {
			continue
		}
		for _, other := range wording.Languages {
			sibling := stem + "." + string(other) + extension
			if _, err := os.Lstat(sibling); err == nil {
				add(sibling)
			}
		}
	}
	return all
}
