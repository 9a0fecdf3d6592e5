package place

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOf_knowsSynchronisedFolders(t *testing.T) {
	home := t.TempDir()
	for path, want := range map[string]string{
		"OneDrive - Lindesta kommun/Dokument": "OneDrive",
		"OneDrive":                            "OneDrive",
		"Dropbox/a/b":                         "Dropbox",
		"Google Drive/min":                    "Google Drive",
		"Library/Mobile Documents/com~apple~CloudDocs/a": "iCloud",
		"Nextcloud/dag": "Nextcloud",

		"Dokument":              "",
		"AppData/Local/Troskel": "",
		"mina dropboxar":        "",
	} {
		got := Of(filepath.Join(home, filepath.FromSlash(path)), none)
		if got.Service != want || (got.Kind == Synced) != (want != "") {
			t.Errorf("%s: %+v", path, got)
		}
	}
}

func none(string) string { return "" }

func TestOf_followsTheEnvironmentAndLinks(t *testing.T) {
	home := t.TempDir()
	moln := filepath.Join(home, "Moln")
	if err := os.MkdirAll(moln, 0o700); err != nil {
		t.Fatal(err)
	}
	env := func(name string) string {
		if name == "OneDriveCommercial" {
			return moln
		}
		return ""
	}
	if got := Of(filepath.Join(moln, "a", "b"), env); got.Kind != Synced || got.Service != "OneDrive" {
		t.Errorf("inside: %+v", got)
	}
	if got := Of(moln+"et", env); got.Kind != Local {
		t.Errorf("beside: %+v", got)
	}
	link := filepath.Join(home, "genväg")
	if err := os.Symlink(moln, link); err != nil {
		t.Skip(err)
	}
	if _, err := os.Lstat(link); err != nil {
		t.Skip("Wine says that it made a link, and made none")
	}
	if got := Of(filepath.Join(link, "a"), env); got.Kind != Synced {
		t.Errorf("through a link: %+v", got)
	}
}

func TestInTheWay_isAFileWhereAFolderShouldBe(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "fil")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		folder: false, filepath.Join(folder, "a", "b"): false, file: true, filepath.Join(file, "a", "b"): true,
	} {
		if got := InTheWay(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}
