package content

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/wording"
	"troskel/data/workshop"
)

func TestFiles_haveNoProblems(t *testing.T) {
	var all []workshop.File
	for _, name := range fileNames() {
		read, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, workshop.File{Name: name, Content: read})
	}
	for _, problem := range workshop.Check(all...) {
		t.Error(wording.In(wording.Swedish).Say(problem))
	}
}

func TestOpen_givesEveryDayInEveryLanguage(t *testing.T) {
	if len(Names()) == 0 {
		t.Fatal("the program brings no day")
	}
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := set.Languages(); !reflect.DeepEqual(got, wording.Languages) {
			t.Errorf("%s is there in %q, want every language of the program", name, got)
		}
	}
}

func TestDay_isAmongTheNames(t *testing.T) {
	if !slices.Contains(Names(), Day) {
		t.Errorf("%q is not among %q", Day, Names())
	}
}

func TestOpen_saysNoToADayThatIsNotThere(t *testing.T) {
	if _, err := Open("nosuch"); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("got %v, want a problem that says so", err)
	}
}

func TestDays_areTheSameAfterWritingAndReading(t *testing.T) {
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range set.Languages() {
			var written bytes.Buffer
			if err := workshop.Write(&written, set.In(language)); err != nil {
				t.Fatal(err)
			}
			read, err := workshop.Read(bytes.NewReader(written.Bytes()), name)
			if err != nil {
				t.Errorf("%s in %s: %v", name, language, err)
			} else if !reflect.DeepEqual(read, set.In(language)) {
				t.Errorf("%s in %s is another day when it is written and read back", name, language)
			}
		}
	}
}
