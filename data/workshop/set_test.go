package workshop

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/wording"
)

// folder makes a folder of files; each content is given by the sample's language, or as text.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	where := t.TempDir()
	for name, content := range files {
		if content == "sv" || content == "en" {
			content = string(sampleFile(t, wording.Language(content)))
		}
		if err := os.WriteFile(filepath.Join(where, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return where
}

func open(t *testing.T, path string) Set {
	t.Helper()
	set, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestOpen_takesTheLanguagesBeside(t *testing.T) {
	where := folder(t, map[string]string{"dag.sv.yaml": "sv", "dag.en.yaml": "en", "annan.en.yaml": "trasig: ["})
	for _, name := range []string{"dag.sv.yaml", "dag.en.yaml"} {
		set := open(t, filepath.Join(where, name))
		if got := set.Languages(); !slices.Equal(got, []wording.Language{wording.Swedish, wording.English}) {
			t.Errorf("%s opens in %q", name, got)
		}
		if sv, en := set.In(wording.Swedish), set.In(wording.English); sv.Title != "En förmiddag" || en.Title != "A morning" {
			t.Errorf("%s has the titles %q and %q", name, sv.Title, en.Title)
		}
		if set.Name() != "prov" {
			t.Errorf("%s is called %q", name, set.Name())
		}
	}
}

func TestOpen_isContentWithOneLanguage(t *testing.T) {
	where := folder(t, map[string]string{"dag.sv.yaml": "sv", "Min dag.yaml": "en", "dag.sv.yml": "sv"})
	for name, language := range map[string]wording.Language{
		"dag.sv.yaml": wording.Swedish, "Min dag.yaml": wording.English, "dag.sv.yml": wording.Swedish,
	} {
		set := open(t, filepath.Join(where, name))
		if got := set.Languages(); !slices.Equal(got, []wording.Language{language}) {
			t.Errorf("%s opens in %q, want %q", name, got, language)
		}
		for _, asked := range append(wording.Languages, "fi") {
			if got := set.In(asked).Language; got != language {
				t.Errorf("%s gives %q to who asks for %q", name, got, asked)
			}
		}
		if _, found := set.Find("linjen"); !found {
			t.Errorf("%s: an exercise is not found", name)
		}
	}
}

func TestOpen_namesTheFileThatIsWrong(t *testing.T) {
	english := string(sampleFile(t, wording.English))
	for name, test := range map[string]struct {
		beside string
		want   string
	}{
		"broken":           {"title: [", "dag.en.yaml:1: "},
		"empty":            {"", "dag.en.yaml: "},
		"another workshop": {strings.Replace(english, "workshop: prov", "workshop: annat", 1), "dag.en.yaml:1: "},
		"another key":      {strings.Replace(english, "key: rast", "key: paus", 1), "dag.en.yaml:"},
		"same language":    {string(sampleFile(t, wording.Swedish)), "dag.en.yaml:3: "},
	} {
		where := folder(t, map[string]string{"dag.sv.yaml": "sv", "dag.en.yaml": test.beside})
		_, err := Open(filepath.Join(where, "dag.sv.yaml"))
		if got := wording.In(wording.Swedish).Say(err); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: said %q, want it to begin with %q", name, got, test.want)
		}
	}
}

func TestOpen_saysWhatIsNoFile(t *testing.T) {
	where := folder(t, nil)
	_, err := Open(filepath.Join(where, "borta.sv.yaml"))
	if got := wording.In(wording.Swedish).Say(err); !strings.HasPrefix(got, "borta.sv.yaml: Filen finns inte") {
		t.Errorf("a file that is not there: %q", got)
	}
	_, err = Open(where)
	if got := wording.In(wording.Swedish).Say(err); !strings.Contains(got, "ingen fil utan en mapp") {
		t.Errorf("a folder: %q", got)
	}
}

func TestOpen_saysWhenTheOtherLanguageIsNoFile(t *testing.T) {
	where := folder(t, map[string]string{"dag.sv.yaml": "sv"})
	if err := os.Mkdir(filepath.Join(where, "dag.en.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(where, "dag.sv.yaml"))
	if got := wording.In(wording.Swedish).Say(err); !strings.HasPrefix(got, "dag.en.yaml: ") {
		t.Errorf("said %q", got)
	}
}

func TestCheckFiles_looksBesideAndNamesFilesAsGiven(t *testing.T) {
	where := folder(t, map[string]string{"dag.sv.yaml": "sv", "dag.en.yaml": "title: ["})
	given := filepath.Join(where, "dag.sv.yaml")
	beside := filepath.Join(where, "dag.en.yaml")
	gone := filepath.Join(where, "borta.yaml")
	checked, problems := CheckFiles(given, beside, where+"/./dag.sv.yaml", gone)
	if want := []string{given, beside, gone}; !slices.Equal(checked, want) {
		t.Errorf("looked at %q, want %q", checked, want)
	}
	var files []string
	for _, problem := range problems {
		files = append(files, problem.Place.File)
	}
	if want := []string{gone, beside}; !slices.Equal(files, want) {
		t.Errorf("found problems in %q, want in %q", files, want)
	}
}

func TestCheck_comparesOnlyTheSameWorkshop(t *testing.T) {
	other := strings.Replace(string(sampleFile(t, wording.English)), "workshop: prov", "workshop: annat", 1)
	problems := Check(
		File{Name: "ett.sv.yaml", Content: sampleFile(t, wording.Swedish)},
		File{Name: "två.en.yaml", Content: []byte(strings.Replace(other, "key: rast", "key: paus", 1))},
	)
	if len(problems) > 0 {
		t.Errorf("two workshops that have nothing to do with each other: %v", problems)
	}
}

func TestCheck_takesWhatIsNotSaidAsFalseAndEmpty(t *testing.T) {
	english := sampleFile(t, wording.English)
	for said, otherwise := range map[string]string{
		"          why: true\n":     "",
		"        use: home\n":       "        use: home\n        sources: []\n        from:\n",
		"{gibbs: true}\n":           "{gibbs: true, intro: }\n",
		"key: morgon\n    title:":   "title: Morgon\n    key: morgon #",
		"minutes: 4\n":              "minutes: 4  # som förut\n",
		"title: Gissa\n":            "title: Guess\n",
		"workshop: prov\nformat: 1": "format: 1\nworkshop: \"prov\"",
	} {
		changed := bytes.Replace(english, []byte(said), []byte(otherwise), 1)
		if bytes.Equal(changed, english) {
			t.Fatalf("%q is not in the file", said)
		}
		swedish := sampleFile(t, wording.Swedish)
		if strings.Contains(said, "why") {
			swedish = bytes.Replace(swedish, []byte("why: true"), []byte("why: false"), 1)
		}
		problems := Check(File{Name: "a.sv.yaml", Content: swedish}, File{Name: "a.en.yaml", Content: changed})
		for _, problem := range problems {
			t.Errorf("%q instead of %q: %v", otherwise, said, problem)
		}
	}
}

func TestFromBytes_readsWhatFilesGives(t *testing.T) {
	where := folder(t, map[string]string{"dag.sv.yaml": "sv", "dag.en.yaml": "en"})
	first := open(t, filepath.Join(where, "dag.sv.yaml"))
	second, err := FromBytes(first.Files())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(first, second) || first.Hash() != second.Hash() {
		t.Error("it is another workshop")
	}
	given := first.Files()
	third, err := FromBytes(given)
	if err != nil {
		t.Fatal(err)
	}
	given["dag.sv.yaml"][0] = 'X'
	if first.Hash() != second.Hash() || third.Hash() != second.Hash() {
		t.Error("who changes the bytes that were handed out or in changes the workshop")
	}
}

func TestFromBytes_refusesWhatIsNotOneWorkshop(t *testing.T) {
	sv, en := sampleFile(t, wording.Swedish), sampleFile(t, wording.English)
	for name, content := range map[string]map[string][]byte{
		"no files":      {},
		"two workshops": {"a.yaml": sv, "b.yaml": bytes.Replace(en, []byte("workshop: prov"), []byte("workshop: annat"), 1)},
		"a broken one":  {"a.yaml": sv, "b.yaml": []byte("title: [")},
	} {
		if _, err := FromBytes(content); err == nil {
			t.Errorf("%s: nothing is said", name)
		}
	}
}

func TestHash_changesWithTheFilesAndWithNothingElse(t *testing.T) {
	sv, en := sampleFile(t, wording.Swedish), sampleFile(t, wording.English)
	hash := func(content map[string][]byte) string {
		set, err := FromBytes(content)
		if err != nil {
			t.Fatal(err)
		}
		return set.Hash()
	}
	both := hash(map[string][]byte{"a.sv.yaml": sv, "a.en.yaml": en})
	if len(both) != 64 {
		t.Errorf("the hash is %q", both)
	}
	if renamed := hash(map[string][]byte{"z.sv.yaml": sv, "b.en.yaml": en}); renamed != both {
		t.Error("other file names give another hash")
	}
	if one := hash(map[string][]byte{"a.sv.yaml": sv}); one == both {
		t.Error("a language less gives the same hash")
	}
	if changed := hash(map[string][]byte{"a.sv.yaml": append(bytes.Clone(sv), '\n'), "a.en.yaml": en}); changed == both {
		t.Error("a byte more gives the same hash")
	}
}
