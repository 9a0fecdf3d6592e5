package workshop

import (
	"path/filepath"
	"slices"
	"strings"

	"troskel/data/wording"
)

// Check reads the files and returns everything that is wrong with them, file by file in the order given. Files of the
// same workshop are also compared: in every language it has the same keys, kinds, times and numbers.
func Check(files ...File) Problems {
	_, problems := readAll(files)
	return problems
}

// CheckFiles checks files on the disk as Check does, and with them the other languages that lie beside them, because
// the program opens these too. It returns the names of all that it looked at; problems name the files likewise. Files
// that cannot be opened come first among the problems.
func CheckFiles(paths ...string) (checked []string, problems Problems) {
	var files []File
	checked = withSiblings(paths)
	for _, path := range checked {
		file, problem := Load(path, path)
		if problem != nil {
			problems = append(problems, problem)
			continue
		}
		files = append(files, file)
	}
	return checked, append(problems, Check(files...)...)
}

// readAll reads files and compares those of the same workshop. What it returns has been read without problems.
func readAll(files []File) (whole []readWorkshop, problems Problems) {
	for _, file := range files {
		read := readFile(file)
		if len(read.problems) == 0 {
			read.problems = compareWithEarlier(whole, read)
		}
		problems = append(problems, read.problems...)
		if read.workshop.Name != "" {
			whole = append(whole, read)
		}
	}
	return whole, problems
}

func compareWithEarlier(whole []readWorkshop, read readWorkshop) Problems {
	if problem := languageInName(read); problem != nil {
		return Problems{problem}
	}
	for _, earlier := range whole {
		language := read.root.find("language").line
		switch {
		case earlier.workshop.Name != read.workshop.Name && areSiblings(earlier.file.Name, read.file.Name):
			line := read.root.find("workshop").line
			return Problems{problemAt(read.file.Name, line, "workshop.other-workshop", "name", read.workshop.Name,
				"file", earlier.file.Name, "other", earlier.workshop.Name)}
		case earlier.workshop.Name != read.workshop.Name:
		case earlier.workshop.Language == read.workshop.Language:
			return Problems{problemAt(read.file.Name, language, "workshop.same-language", "language",
				read.workshop.Language, "file", earlier.file.Name)}
		default:
			return compare(earlier, read)
		}
	}
	return nil
}

// languageInName reports a file whose name ends in another language than it is written in.
func languageInName(read readWorkshop) *wording.Problem {
	_, language, extension := splitName(read.file.Name)
	if language == "" || language == read.workshop.Language {
		return nil
	}
	return problemAt(read.file.Name, read.root.find("language").line, "workshop.file-language",
		"suffix", string(language)+extension, "language", read.workshop.Language)
}

// splitName takes "day.sv.yaml" apart; a name without a language gives "".
func splitName(name string) (stem string, language wording.Language, extension string) {
	extension = filepath.Ext(name)
	stem = strings.TrimSuffix(name, extension)
	language = wording.Language(strings.TrimPrefix(filepath.Ext(stem), "."))
	if !slices.Contains(wording.Languages, language) {
		return stem, "", extension
	}
	return strings.TrimSuffix(stem, filepath.Ext(stem)), language, extension
}

func areSiblings(one, other string) bool {
	stem, language, _ := splitName(one)
	otherStem, otherLanguage, _ := splitName(other)
	return language != "" && otherLanguage != "" && stem == otherStem
}
