package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"troskel/data/settings"
)

func TestLeading_isReadBackAndTheLastOpenIsFirst(t *testing.T) {
	dir := t.TempDir()
	var days settings.Leading
	days.Put(settings.LedDay{Folder: "/a", Name: "A"})
	days.Put(settings.LedDay{Folder: "/b", Name: "B", Practice: true, Inbox: []string{"/sticka"}})
	days.Put(settings.LedDay{Folder: "/a", Name: "A", Report: "/rapporter"})
	if err := days.Save(dir); err != nil {
		t.Fatal(err)
	}
	read, err := settings.ReadLeading(dir)
	if err != nil || !reflect.DeepEqual(read, days) {
		t.Errorf("read back %+v, %v; want %+v", read, err, days)
	}
	if found, ok := read.Find("/a"); !ok || found.Report != "/rapporter" || read.Days[0].Folder != "/a" || len(read.Days) != 2 {
		t.Errorf("the days are %+v", read.Days)
	}
}

func TestReadLeading_aDamagedFileKeepsNobodyFromTheirDay(t *testing.T) {
	dir := t.TempDir()
	if read, err := settings.ReadLeading(dir); err != nil || len(read.Days) != 0 {
		t.Errorf("without a file: %+v, %v", read, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "troskel-leading.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if read, err := settings.ReadLeading(dir); err == nil || len(read.Days) != 0 {
		t.Errorf("a damaged file gives %+v, %v", read, err)
	}
}
