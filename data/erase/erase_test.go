package erase

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestLook_findsWhatSomebodyWroteInEveryEncoding(t *testing.T) {
	const secret = "Ett bygglov på Storgatan 🌱"
	padding := bytes.Repeat([]byte("x"), window-7) // so that the text lies across two pieces
	for name, content := range map[string][]byte{
		"troskel.db":            append(bytes.Clone(padding), secret...),
		"troskel.copy-1.db":     append(bytes.Clone(padding), utf16Of(secret, false)...),
		"troskel.db-wal":        utf16Of(secret, true),
		"troskel.key":           []byte("nyckel"),
		"troskel-settings.json": []byte(`{"language":"sv"}`),
		"troskel-leading.json":  []byte(`{"days":[]}`),
		"troskel.rescued.db":    []byte("sealed"),
		"troskel.unfinished.db": []byte("sealed"),
		"troskel.lock":          nil,
		"anteckning.txt":        []byte("Ett bygglov på Storgatan"),
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
		all, err := Look(dir, []string{"kort", secret})
		if err != nil || len(all) != 1 {
			t.Fatal(name, all, err)
		}
		holds := name == "troskel.db" || name == "troskel.copy-1.db" || name == "troskel.db-wal"
		if all[0].Holds != holds || all[0].Shut || all[0].Size != int64(len(content)) {
			t.Errorf("%s: %+v", name, all[0])
		}
		if (all[0].Kind == Other) != (name == "anteckning.txt") {
			t.Errorf("%s is taken for %q", name, all[0].Kind)
		}
	}
}

func TestLook_goesIntoFoldersAndSaysWhatItCannotRead(t *testing.T) {
	dir := t.TempDir()
	inner := filepath.Join(dir, "inner")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(inner, "a"), []byte("hemligheten står här"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "zero")); err != nil {
		t.Skip(err)
	}
	if _, err := os.Lstat(filepath.Join(dir, "zero")); err != nil {
		t.Skip("Wine says that it made a link, and made none")
	}
	all, err := Look(dir, []string{"hemligheten"})
	if err != nil || len(all) != 2 || !all[0].Holds || !all[1].Shut || all[1].Holds {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestLook_withoutTextsHoldsNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), bytes.Repeat([]byte("å"), window), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := Look(dir, []string{"", "  ", "kort"})
	if err != nil || len(all) != 1 || all[0].Holds {
		t.Errorf("%+v, %v", all, err)
	}
}
