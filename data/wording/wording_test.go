package wording_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"troskel/data/wording"
)

// The rules of the words, held against the files themselves: what a decoder forgives, such as the same key twice, is
// found here.

func TestWords_areTheSameInEveryLanguage(t *testing.T) {
	swedish, english := readFiles(t, "sv"), readFiles(t, "en")
	for _, key := range keysOf(swedish, english) {
		ours, inSwedish := swedish[key]
		theirs, inEnglish := english[key]
		switch {
		case !inSwedish:
			t.Errorf("%s: %s is not in Swedish", theirs.file, key)
		case !inEnglish:
			t.Errorf("%s: %s is not in English", ours.file, key)
		case filepath.Base(ours.file) != filepath.Base(theirs.file):
			t.Errorf("%s stands in %s and %s", key, ours.file, theirs.file)
		case !slices.Equal(places(ours.text), places(theirs.text)):
			t.Errorf("%s has the places %q in Swedish and %q in English", key, places(ours.text), places(theirs.text))
		}
	}
}

func TestWords_followTheRulesOfPrint(t *testing.T) {
	for _, language := range []string{"sv", "en"} {
		for key, word := range readFiles(t, language) {
			if slices.Contains(typedByAuthors, key) {
				continue
			}
			for _, fault := range printFaults(language, word.text) {
				t.Errorf("%s: %s: %s: %s", word.file, key, fault, word.text)
			}
		}
	}
}

func TestPrintFaults_seesBrokenRules(t *testing.T) {
	for _, text := range []string{
		"", " ", "Klart!", `Det heter "kommun"`, "Det heter 'kommun'", "Vänta...", "Vänta - sedan", "kl. 9.00",
		"12 % av dem", "{share} % av dem", "Två  mellanslag", "Slut ", " Början", "10 000 företag", "1 – 3 dagar",
		"Det heter “kommun”",
	} {
		if len(printFaults("sv", text)) == 0 {
			t.Errorf("nothing wrong was seen in %q", text)
		}
	}
	for _, text := range []string{
		"Klart.", "Det heter ”kommun”", "Vänta …", "Vänta – sedan", "kl.\u00a09.00", "12\u00a0% av dem", "1–3 dagar",
		"om–så-plan", "Hej\n\nDu", "10\u00a0000 företag",
	} {
		if found := printFaults("sv", text); len(found) > 0 {
			t.Errorf("%q was seen in %q", found, text)
		}
	}
	if found := printFaults("en", "It’s 12% of them"); len(found) > 0 {
		t.Errorf("%q was seen in English", found)
	}
}

func TestReadWords_refusesWhatADecoderForgives(t *testing.T) {
	for content, want := range map[string]string{
		`{"day.a": "x", "day.a": "y"}`: "twice",
		`{"plan.a": "x"}`:              "begin with its place, day",
		`{"day.a": 3}`:                 "not a text",
		`{"day.a": {"b": "x"}}`:        "not a text",
		`{"day.A b": "x"}`:             "is not a key",
		`{"day.a": "x"} {}`:            "more than one",
	} {
		_, err := readWords("day", strings.NewReader(content))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got error %v, want one that says %q", content, err, want)
		}
	}
}

func TestText_fillsPlaces(t *testing.T) {
	words := wording.In(wording.Swedish)
	if got := words.Text("no.such"); got != "no.such" {
		t.Errorf("a key without words gave %q", got)
	}
	if got := words.Say(errors.New("odd")); got != words.Text("problem.unknown") {
		t.Errorf("an error without words gave %q", got)
	}
	if got := wording.In("no").Language(); got != wording.Swedish {
		t.Errorf("an unknown language gave %q", got)
	}
}

func TestSay_namesThePlace(t *testing.T) {
	problem := &wording.Problem{Place: wording.Place{File: "dag.yaml", Line: 7}, Key: "problem.unknown", Cause: errors.New("odd")}
	if got := wording.In(wording.Swedish).Say(fmt.Errorf("read: %w", problem)); !strings.HasPrefix(got, "dag.yaml:7: Något") {
		t.Errorf("the person reads %q", got)
	}
	if got := problem.Error(); !strings.HasPrefix(got, "dag.yaml:7: Something") || !strings.HasSuffix(got, ": odd") {
		t.Errorf("the log says %q", got)
	}
}

type word struct {
	file string
	text string
}

// readFiles reads all words of a language.
func readFiles(t *testing.T, language string) map[string]word {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(language, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no words in %s: %v", language, err)
	}
	all := map[string]word{}
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		texts, err := readWords(strings.TrimSuffix(filepath.Base(name), ".json"), file)
		_ = file.Close()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for key, text := range texts {
			all[key] = word{name, text}
		}
	}
	return all
}

var keyForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$`)

// readWords reads one file piece by piece, so that a key that comes twice is seen. As every key begins with its file's
// name, none can come twice in different files.
func readWords(place string, content io.Reader) (map[string]string, error) {
	texts := map[string]string{}
	pieces := json.NewDecoder(content)
	if open, err := pieces.Token(); err != nil || open != json.Delim('{') {
		return nil, fmt.Errorf("begins with %v: %w", open, err)
	}
	for pieces.More() {
		name, err := pieces.Token()
		if err != nil {
			return nil, err
		}
		key := name.(string)
		value, err := pieces.Token()
		if err != nil {
			return nil, err
		}
		text, isText := value.(string)
		_, twice := texts[key]
		switch {
		case !isText:
			return nil, fmt.Errorf("%s is not a text", key)
		case !keyForm.MatchString(key):
			return nil, fmt.Errorf("%q is not a key", key)
		case !strings.HasPrefix(key, place+"."):
			return nil, fmt.Errorf("key %s does not begin with its place, %s", key, place)
		case twice:
			return nil, fmt.Errorf("%s stands twice", key)
		}
		texts[key] = text
	}
	if _, err := pieces.Token(); err != nil {
		return nil, err
	}
	if _, err := pieces.Token(); err != io.EOF {
		return nil, errors.New("holds more than one object")
	}
	return texts, nil
}

// typedByAuthors are the words that show what to type in a workshop file, where other signs hold than in print.
var typedByAuthors = []string{
	"workshop.clock", "workshop.syntax-after", "workshop.syntax-escape", "workshop.syntax-sign", "workshop.tag",
}

// printRules are what must not stand in a text. What has a language is only wrong in that one.
var printRules = []struct {
	language string
	wrong    *regexp.Regexp
	says     string
}{
	{"", regexp.MustCompile(`^\s*$`), "is empty"},
	{"", regexp.MustCompile(`^\s|\s$`), "begins or ends with a space"},
	{"", regexp.MustCompile(`  `), "two spaces"},
	{"", regexp.MustCompile(`!`), "an exclamation mark"},
	{"", regexp.MustCompile(`\.\.\.`), "three full stops instead of …"},
	{"", regexp.MustCompile(`"`), "a straight quote"},
	{"", regexp.MustCompile(` - `), "a hyphen for a dash"},
	{"sv", regexp.MustCompile(`'`), "a straight quote"},
	{"sv", regexp.MustCompile(`[“‘„«»]`), "a quote that is not Swedish"},
	{"sv", regexp.MustCompile(`(\d|\}) %|\d%`), "a percent sign without a hard space"},
	{"sv", regexp.MustCompile(`kl\. [\d{]`), "a time without a hard space"},
	{"sv", regexp.MustCompile(`\d \d{3}\b`), "thousands without a hard space"},
	{"sv", regexp.MustCompile(`\d – \d`), "a range with spaces"},
}

func printFaults(language, text string) []string {
	var found []string
	for _, rule := range printRules {
		if (rule.language == "" || rule.language == language) && rule.wrong.MatchString(text) {
			found = append(found, rule.says)
		}
	}
	return found
}

var placeForm = regexp.MustCompile(`\{[a-z][a-zA-Z]*\}`)

// places lists the places to fill in a text, in order of the alphabet, each once.
func places(text string) []string {
	found := placeForm.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func keysOf(languages ...map[string]word) []string {
	all := map[string]bool{}
	for _, words := range languages {
		for key := range words {
			all[key] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
