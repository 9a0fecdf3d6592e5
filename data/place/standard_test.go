package place

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAnswers_areNeverWhereThingsRoam(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, one := range []struct{ local, data, want string }{
		{"local", "data", filepath.Join("local", "Troskel")},
		{"", "data", filepath.Join("data", "troskel")},
		{"", "", filepath.Join(home, ".local", "share", "troskel")},
	} {
		env := map[string]string{"LOCALAPPDATA": one.local, "XDG_DATA_HOME": one.data, "APPDATA": "roaming"}
		if got := Answers(func(name string) string { return env[name] }); got != one.want {
			t.Errorf("%+v gives %q", one, got)
		}
	}
}

func TestDocuments_areInTheFolderThatIsThere(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if got := Documents(); got != home {
		t.Errorf("without a folder for documents: %q", got)
	}
	swedish := filepath.Join(home, "Dokument")
	if err := os.Mkdir(swedish, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := Documents(); got != swedish {
		t.Errorf("with one: %q", got)
	}
}
