package outgoing

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"troskel/data/wording"
)

// text writes a text as the content of a file.
func text(content string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
}

// mustSay fails unless an error is a problem with this key, and has words in every language.
func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) {
		t.Fatalf("error %v, want the problem %s", err, key)
	}
	if problem.Key != key {
		t.Errorf("problem %s (%v), want %s", problem.Key, err, key)
	}
	for _, language := range wording.Languages {
		if words := wording.In(language); !words.Has(problem.Key) || strings.ContainsAny(words.Say(problem), "{}") {
			t.Errorf("%s: says %q", language, words.Say(problem))
		}
	}
}

// mustBe fails unless a folder holds exactly these files with this content.
func mustBe(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if expected, ok := want[entry.Name()]; !ok || err != nil || string(content) != expected {
			t.Errorf("the folder has %q: %q, %v", entry.Name(), content, err)
		}
	}
	if len(entries) != len(want) {
		t.Errorf("the folder has %d files, want %d", len(entries), len(want))
	}
}

func TestWrite_makesTheFileAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	long := strings.Repeat("text ", 100_000)
	for _, content := range []string{"första", "", long} { // the later replace the earlier
		if err := Write(filepath.Join(folder, "Min reflektion.pdf"), text(content)); err != nil {
			t.Fatal(err)
		}
		mustBe(t, folder, map[string]string{"Min reflektion.pdf": content})
	}
}

func TestWrite_takesARelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := Write("fil.txt", text("x")); err != nil {
		t.Fatal(err)
	}
	mustBe(t, ".", map[string]string{"fil.txt": "x"})
}

func TestWrite_otherPeopleMayReadTheFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there the folder's own rights decide
	}
	folder := t.TempDir()
	ordinary := filepath.Join(folder, "ordinary")
	if err := os.WriteFile(ordinary, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	want, err := os.Stat(ordinary)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(folder, "fil"), text("x")); err != nil {
		t.Fatal(err)
	}
	if have, err := os.Stat(filepath.Join(folder, "fil")); err != nil || have.Mode() != want.Mode() {
		t.Errorf("mode %v, want that of an ordinary file, %v; %v", have.Mode(), want.Mode(), err)
	}
}

func TestWrite_aFailureLeavesTheOldFileAndNoOther(t *testing.T) {
	folder := t.TempDir()
	old := map[string]string{"fil.pdf": "den gamla"}
	if err := Write(filepath.Join(folder, "fil.pdf"), text(old["fil.pdf"])); err != nil {
		t.Fatal(err)
	}
	for _, fixture := range []struct {
		err error
		key string
	}{
		{errors.New("a glyph is missing"), "outgoing.failed"},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "outgoing.full"},
		{wording.NewProblem("problem.unknown", nil), "problem.unknown"}, // its own words are kept
	} {
		err := Write(filepath.Join(folder, "fil.pdf"), func(w io.Writer) error {
			io.WriteString(w, "half a page")
			return fixture.err
		})
		if runtime.GOOS == "windows" && fixture.key == "outgoing.full" {
			continue // that system has a number of its own for it
		}
		mustSay(t, err, fixture.key)
		mustBe(t, folder, old)
	}
}

func TestWrite_aPanicInTheContentLeavesNoFile(t *testing.T) {
	folder := t.TempDir()
	func() {
		defer func() { recover() }()
		Write(filepath.Join(folder, "fil.pdf"), func(io.Writer) error { panic("a glyph is missing") })
	}()
	mustBe(t, folder, map[string]string{})
}

func TestWrite_noticesAFileThatIsNotWhatWasWritten(t *testing.T) {
	for what, damage := range map[string]func(path string) error{
		"other bytes": func(path string) error { return os.WriteFile(path, []byte("XX"), 0o600) },
		"shorter":     func(path string) error { return os.Truncate(path, 1) },
		"gone":        os.Remove,
	} {
		t.Run(what, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "fil.pdf")
			err := writeThen(path, forAll, text("ab"), func() {
				if err := damage(path); err != nil {
					t.Fatal(err)
				}
			})
			mustSay(t, err, "outgoing.differs")
			mustBe(t, folder, map[string]string{})
		})
	}
}

func TestWrite_saysWhyAPlaceCannotBeUsed(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "mapp"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "fil"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, key := range map[string]string{
		filepath.Join(folder, "finns inte", "fil.pdf"):           "outgoing.folder-missing",
		filepath.Join(folder, "fil", "fil.pdf"):                  "outgoing.folder-missing",
		filepath.Join(folder, strings.Repeat("lång", 70)+".pdf"): "outgoing.name-too-long",
		filepath.Join(folder, "mapp"):                            "outgoing.not-a-file",
	} {
		err := Write(path, text("x"))
		mustSay(t, err, key)
		if left := leftovers(t, folder); len(left) > 0 {
			t.Errorf("%s leaves %q", path, left)
		}
	}
}

// TestWrite_saysWhenTheFolderMayNotBeWritten uses a folder that refuses everybody, since one that is merely set so
// refuses nothing to root.
func TestWrite_saysWhenTheFolderMayNotBeWritten(t *testing.T) {
	folder := t.TempDir()
	if os.Geteuid() == 0 && runtime.GOOS == "linux" {
		folder = "/sys/kernel"
	} else if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	err := Write(filepath.Join(folder, "fil.pdf"), text("x"))
	if runtime.GOOS == "windows" {
		return // a folder's read-only mark does not count there
	}
	key := "outgoing.denied"
	if errors.Is(err, syscall.EROFS) { // in a container
		key = "outgoing.read-only"
	}
	mustSay(t, err, key)
}

func TestProblem_isRecognisedInWhatTheSystemSays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "fil.pdf")
	for key, numbers := range map[string][]syscall.Errno{
		"outgoing.name-too-long":  tooLong,
		"outgoing.full":           noRoom,
		"outgoing.read-only":      writeProtected,
		"outgoing.open-elsewhere": openElsewhere,
		"outgoing.name-refused":   refusedName,
		"outgoing.folder-missing": noFolder,
	} {
		for _, number := range numbers {
			mustSay(t, inWords(errors.Join(&os.LinkError{Op: "rename", Err: number}, errors.New("and more")), path), key)
		}
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mustSay(t, inWordsOfRename(&os.LinkError{Op: "rename", Err: fs.ErrPermission}, path), "outgoing.open-elsewhere")
}

func TestWrite_saysWhenWindowsRefusesTheName(t *testing.T) {
	if runtime.GOOS != "windows" {
		t.Skip("other systems take every letter but the stroke")
	}
	folder := t.TempDir()
	for _, name := range []string{"Hur gick det?.pdf", "Kl 10:30.pdf", "stjärna*.pdf"} {
		mustSay(t, Write(filepath.Join(folder, name), text("x")), "outgoing.name-refused")
	}
	mustBe(t, folder, map[string]string{})
}

func leftovers(t *testing.T, folder string) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(folder, ".troskel-*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestFree_countsFromTwo(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for range 3 {
		path := Free(filepath.Join(folder, "Min reflektion 2018-04-26.pdf"))
		names = append(names, filepath.Base(path))
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"Min reflektion 2018-04-26.pdf", "Min reflektion 2018-04-26 (2).pdf", "Min reflektion 2018-04-26 (3).pdf"}
	if !slices.Equal(names, want) {
		t.Errorf("names %q", names)
	}
	if free := Free(filepath.Join(folder, "finns inte", "a.pdf")); filepath.Base(free) != "a.pdf" {
		t.Errorf("in a missing folder: %s", free)
	}
}

func TestSyncFolder_saysWhenThereIsNone(t *testing.T) {
	if err := SyncFolder(filepath.Join(t.TempDir(), "finns inte")); err == nil && runtime.GOOS != "windows" {
		t.Error("no error")
	}
	if err := SyncFolder(t.TempDir()); err != nil {
		t.Error(err)
	}
}
