package participation_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
)

// ticked is a day of a day file in which all that can be is ticked.
func ticked(t *testing.T, desk participation.Desk, opened day.Day) *session.Session {
	t.Helper()
	s := begun(t, desk, opened, filepath.Join(t.TempDir(), "dag.troskel"))
	participation.TickAll(s, wording.In(wording.Swedish))
	return s
}

func handedIn(t *testing.T, desk participation.Desk, s *session.Session, folder string) participation.Written {
	t.Helper()
	written, err := desk.HandIn(s, folder)
	if err != nil || len(written) != 1 {
		t.Fatalf("wrote %v, %v", written, err)
	}
	return written[0]
}

func names(t *testing.T, folder string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

func TestHandIn_whatLiesThereIsWhatWasShown(t *testing.T) {
	made, key := led(t)
	desk, _ := sit(t)
	s, folder := ticked(t, desk, made), t.TempDir()
	shown, err := participation.Literal(s, false)
	if err != nil || shown == "" {
		t.Fatal(shown, err)
	}
	written := handedIn(t, desk, s, folder)
	file, err := os.ReadFile(written.Path)
	if err != nil {
		t.Fatal(err)
	}
	opened, digest, err := share.Open(bytes.NewReader(file), key)
	if err != nil {
		t.Fatal(err)
	}
	if len(opened.Answers) != len(s.Handing().Ticks) {
		t.Errorf("%d answers were handed in of %d ticked", len(opened.Answers), len(s.Handing().Ticks))
	}
	if digest.Receipt() != written.Receipt {
		t.Errorf("the receipt is %q, and the file's %q", written.Receipt, digest.Receipt())
	}
	if info, err := os.Stat(written.Path); err != nil || info.ModTime().UTC().Format("2006-01-02") != made.Head.Date {
		t.Errorf("the file tells when it was written: %v, %v", info.ModTime(), err)
	}
}

func TestHandIn_againTakesTheEarlierFileAwayAndBackLeavesAnEmptyOne(t *testing.T) {
	made, _ := led(t)
	desk, _ := sit(t)
	s, folder := ticked(t, desk, made), t.TempDir()
	first := handedIn(t, desk, s, folder)
	second := handedIn(t, desk, s, folder)
	if all := names(t, folder); !slices.Equal(all, []string{filepath.Base(second.Path)}) || first.Receipt == second.Receipt {
		t.Errorf("the folder holds %q after %+v and %+v", all, first, second)
	}
	back, err := desk.TakeBack(s, folder)
	if err != nil || len(back) != 1 || !back[0].Back {
		t.Fatalf("taken back: %+v, %v", back, err)
	}
	if all := names(t, folder); !slices.Equal(all, []string{filepath.Base(back[0].Path)}) {
		t.Errorf("the folder holds %q", all)
	}
	if again, err := desk.TakeBack(s, folder); err != nil || len(again) > 0 {
		t.Errorf("taken back twice: %+v, %v", again, err)
	}
}

// TestHandIn_withoutADurableRevisionWritesNothing: two files of one hand must never have the same revision.
func TestHandIn_withoutADurableRevisionWritesNothing(t *testing.T) {
	made, _ := led(t)
	desk, kept := sit(t)
	s, folder := ticked(t, desk, made), t.TempDir()
	flushed(t, desk)
	kept.full = errors.New("no space left on device")
	if written, err := desk.HandIn(s, folder); err == nil || len(written) > 0 || len(names(t, folder)) > 0 {
		t.Errorf("wrote %v, %v; the folder holds %q", written, err, names(t, folder))
	}
}

func TestHandIn_saysWhatIsMissing(t *testing.T) {
	made, _ := led(t)
	desk, _ := sit(t)
	nothing := begun(t, desk, made, "dag.troskel")
	noTable := ticked(t, desk, made)
	noTable.SitAtTable(-1)
	for key, try := range map[string]func() ([]participation.Written, error){
		"contribution.nothing":   func() ([]participation.Written, error) { return desk.HandIn(nothing, t.TempDir()) },
		"contribution.no-table":  func() ([]participation.Written, error) { return desk.HandIn(noTable, t.TempDir()) },
		"contribution.no-folder": func() ([]participation.Written, error) { return desk.HandIn(ticked(t, desk, made), " ") },
	} {
		var problem *wording.Problem
		if _, err := try(); !errors.As(err, &problem) || problem.Key != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
}

func TestHandPlaces_proposesTheFolderBesideTheDayFileAndTheLastOne(t *testing.T) {
	made, _ := led(t)
	desk, _ := sit(t)
	words := wording.In(wording.Swedish)
	stick := t.TempDir()
	beside := filepath.Join(stick, words.Text("kit.contributions"))
	if err := os.Mkdir(beside, 0o700); err != nil {
		t.Fatal(err)
	}
	s := begun(t, desk, made, filepath.Join(stick, "dag.troskel"))
	participation.TickAll(s, words)
	last := t.TempDir()
	handedIn(t, desk, s, last)
	var folders []string
	for _, place := range participation.HandPlaces(s, []participation.Place{{Name: "x", Folder: last}}, words) {
		folders = append(folders, place.Folder)
	}
	if want := []string{last, beside}; !slices.Equal(folders, want) {
		t.Errorf("proposed %q, want %q", folders, want)
	}
}

func TestNewer_onlyALaterRevisionOfTheSameDayIsOne(t *testing.T) {
	made, _ := led(t)
	other, _ := led(t)
	desk, _ := sit(t)
	path := filepath.Join(t.TempDir(), "dag"+day.Extension)
	put := func(opened day.Day) {
		var text strings.Builder
		if err := day.Write(&text, opened); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(made)
	s := begun(t, desk, made, path)
	newer := func() bool { _, is, _ := participation.Newer(s); return is }
	if newer() {
		t.Error("the same file is a newer one")
	}
	put(other)
	if newer() {
		t.Error("another day is taken for the same, with other recipients")
	}
	made.Head.Revision++
	put(made)
	opened, is, err := participation.Newer(s)
	if !is || err != nil {
		t.Fatalf("a later revision: %v, %v", is, err)
	}
	if err := desk.Move(s, opened); err != nil || newer() {
		t.Errorf("after moving to it, it is still newer (%v)", err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if newer() {
		t.Error("a file that is gone is a newer one")
	}
}
