package store

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"troskel/data/session"
)

func TestSave_isThereAfterReopening(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	day[3].Body = []byte("ändrat")
	save(t, s, day[3])
	note := session.Record{Session: "dag", Part: session.NotePart, Key: "övning-00", Body: []byte("en anteckning")}
	save(t, s, note)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	mustHold(t, openIn(t, path), append(day, note))
}

func TestSave_takesASessionAndItsAnswersInAnyOrder(t *testing.T) {
	s := openIn(t, t.TempDir())
	saveWorkshop(t, s)
	save(t, s, answer("dag", "a", "1"), head("dag", "{}"))
	mustHold(t, s, []session.Record{head("dag", "{}"), answer("dag", "a", "1")})
}

func TestSave_isAllOrNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	day := aDay(t, s)
	err := s.Save([]session.Record{answer("dag", "övning-01", "nytt"), answer("okänd dag", "a", "1")})
	mustSay(t, err, "store.save-failed")
	mustHold(t, s, day)
}

func TestSave_refusesASessionWhoseWorkshopIsNotKept(t *testing.T) {
	s := openIn(t, t.TempDir())
	mustSay(t, s.Save([]session.Record{head("dag", "{}")}), "store.save-failed")
}

func TestSave_bodiesCannotBeReadInAnyFile(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", "hemligt namn"), answer("dag", "a", "hemligt svar"))
	for range 2 { // while it is open, with a log; and closed, with a copy
		for name, content := range contents(t, path) {
			if strings.Contains(content, "hemligt") || strings.Contains(content, "workshop: dag") {
				t.Errorf("%s can be read", name)
			}
		}
		s.Close()
	}
	if files := contents(t, path); files["troskel.copy-1.db"] == "" {
		t.Errorf("no copy was searched")
	}
}

func TestSave_withoutRecordsDoesNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	save(t, s)
	s.Close()
	save(t, s)
}

func TestSessions_newestFirstEvenWhenTheClockIsSetBack(t *testing.T) {
	s := openIn(t, t.TempDir())
	clock := time.Date(2018, 4, 26, 9, 0, 0, 0, time.UTC)
	s.Now = func() time.Time { return clock }
	saveWorkshop(t, s)
	for _, id := range []string{"a", "b", "c"} {
		save(t, s, head(id, `{"id":"`+id+`"}`))
		clock = clock.Add(-time.Hour)
	}
	save(t, s, answer("a", "x", "an answer counts too"))
	all, err := s.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, stored := range all {
		order = append(order, stored.Session)
		if want := `{"id":"` + stored.Session + `"}`; string(stored.Head) != want || stored.Workshop != "hash" {
			t.Errorf("%s: head %q, workshop %q", stored.Session, stored.Head, stored.Workshop)
		}
	}
	if !slices.Equal(order, []string{"a", "c", "b"}) {
		t.Errorf("order %v", order)
	}
	if begun := all[0].Begun.UTC(); !begun.Equal(time.Date(2018, 4, 26, 9, 0, 0, 0, time.UTC)) {
		t.Errorf("begun %v", begun)
	}
}

func TestRecords_ofAnUnknownSessionAreNone(t *testing.T) {
	whole, damaged, err := openIn(t, t.TempDir()).Records("okänd")
	if len(whole)+len(damaged) > 0 || err != nil {
		t.Errorf("%v, %v, %v", whole, damaged, err)
	}
}

func TestRecords_nameWhatIsDamagedAndGiveTheRest(t *testing.T) {
	s := openIn(t, t.TempDir())
	day := aDay(t, s)
	damage := map[string]string{
		"one bit":       "UPDATE entry SET body = CAST(substr(body, 1, 30) || zeroblob(8) || substr(body, 39) AS BLOB) WHERE key = 'övning-03'",
		"cut short":     "UPDATE entry SET body = substr(body, 1, 10) WHERE key = 'övning-04'",
		"another row's": "UPDATE entry SET body = (SELECT body FROM entry WHERE key = 'övning-06') WHERE key = 'övning-05'",
		"renamed":       "UPDATE entry SET key = 'övning-98' WHERE key = 'övning-07'",
		"a note now":    "UPDATE entry SET part = 'note' WHERE key = 'övning-08'",
	}
	for what, query := range damage {
		if err := s.link.exec(query); err != nil {
			t.Fatal(what, err)
		}
	}
	whole, damaged, err := s.Records("dag")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, record := range damaged {
		names = append(names, record.Part+" "+record.Key)
		if record.Body != nil {
			t.Errorf("%s has a body", record.Key)
		}
	}
	want := []string{"answer övning-03", "answer övning-04", "answer övning-05", "answer övning-98", "note övning-08"}
	if !slices.Equal(names, want) {
		t.Errorf("damaged %q, want %q", names, want)
	}
	if len(whole) != len(day)-len(want) {
		t.Errorf("%d whole of %d", len(whole), len(day))
	}
}

func TestSessions_listOneWithADamagedHead(t *testing.T) {
	s := openIn(t, t.TempDir())
	aDay(t, s)
	if err := s.link.exec("UPDATE session SET body = x'00'"); err != nil {
		t.Fatal(err)
	}
	all, err := s.Sessions()
	if err != nil || len(all) != 1 || all[0].Head != nil {
		t.Errorf("%v, %v", all, err)
	}
	_, damaged, _ := s.Records("dag")
	if len(damaged) != 1 || damaged[0].Part != session.HeadPart {
		t.Errorf("damaged %v", damaged)
	}
}

func TestWorkshop_comesBackAndSaysWhenItCannot(t *testing.T) {
	s := openIn(t, t.TempDir())
	saveWorkshop(t, s)
	saveWorkshop(t, s)
	files, err := s.Workshop("hash")
	if err != nil || string(files["day.sv.yaml"]) != "workshop: dag\n" || len(files) != 1 {
		t.Errorf("%q, %v", files, err)
	}
	_, err = s.Workshop("another")
	mustSay(t, err, "store.workshop-missing")
	if err := s.link.exec("UPDATE workshop SET body = x'00'"); err != nil {
		t.Fatal(err)
	}
	_, err = s.Workshop("hash")
	mustSay(t, err, "store.workshop-damaged")
}

func TestErase_leavesNothingInAnyFile(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	if err := s.SaveWorkshop("other", map[string][]byte{"b": []byte("b")}); err != nil {
		t.Fatal(err)
	}
	kept := session.Record{Session: "annan", Part: session.HeadPart, Workshop: "other", Body: []byte("{}")}
	save(t, s, kept)
	var sealed []string
	if err := s.link.eachBody(func(name label, body []byte) error {
		if name.session == "dag" {
			sealed = append(sealed, string(body[:40]))
		}
		return nil
	}); err != nil || len(sealed) != len(day)+1 {
		t.Fatal(len(sealed), err)
	}
	s.Close() // makes a copy
	s = openIn(t, path)
	stopped := folder(path).rescued() // as a program leaves it that is killed while it reads a copy
	if err := duplicate(folder(path).copy(1), stopped); err != nil {
		t.Fatal(err)
	}
	if removed, err := s.Erase("dag"); err != nil || !slices.Contains(removed, stopped) {
		t.Fatal(removed, err)
	}
	for range 2 {
		for name, content := range contents(t, path) {
			for _, body := range sealed {
				if strings.Contains(content, body) || strings.Contains(content, "övning-01") {
					t.Fatalf("%s still holds something of the erased day", name)
				}
			}
		}
		s.Close()
	}
	s = openIn(t, path)
	if _, err := s.Workshop("hash"); err == nil {
		t.Error("the workshop that nobody goes by is still there")
	}
	if _, err := s.Workshop("other"); err != nil {
		t.Errorf("the other session's workshop: %v", err)
	}
	if all, _ := s.Sessions(); len(all) != 1 || all[0].Session != "annan" {
		t.Errorf("sessions %v", all)
	}
	if _, err := s.Erase("dag"); err != nil {
		t.Errorf("erasing again: %v", err)
	}
}

func TestSave_diskFullSaysSoAndWorksWhenThereIsRoom(t *testing.T) {
	s := openIn(t, t.TempDir())
	day := aDay(t, s)
	var pages int
	if err := s.link.row("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if err := s.link.exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
		t.Fatal(err)
	}
	big := answer("dag", "övning-99", strings.Repeat("mycket text ", 10_000))
	mustSay(t, s.Save([]session.Record{big}), "store.save-full")
	mustHold(t, s, day)
	save(t, s, big) // the file is opened anew, without the limit
	mustHold(t, s, append(day, big))
}

func TestSave_readOnlySaysSo(t *testing.T) {
	s := openIn(t, t.TempDir())
	day := aDay(t, s)
	if err := s.link.exec("PRAGMA query_only = 1"); err != nil {
		t.Fatal(err)
	}
	mustSay(t, s.Save([]session.Record{answer("dag", "övning-01", "nytt")}), "store.save-read-only")
	mustHold(t, s, day)
}

func TestSave_noticesAFileThatWasMovedAway(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	file := s.folder.database()
	err := os.Rename(file, file+".elsewhere")
	if runtime.GOOS == "windows" {
		if err == nil {
			t.Error("a file that is open was moved: then the rest of this must hold there, too")
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	more := answer("dag", "övning-99", "mer")
	mustSay(t, s.Save([]session.Record{more}), "store.moved")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mustSay(t, s.Save([]session.Record{more}), "store.moved")
	if err := os.Rename(file+".elsewhere", file); err != nil {
		t.Fatal(err)
	}
	save(t, s, more)
	mustHold(t, s, append(day, more))
}

func TestSave_afterCloseIsAnError(t *testing.T) {
	s := openIn(t, t.TempDir())
	aDay(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	mustSay(t, s.Save([]session.Record{answer("dag", "a", "1")}), "store.save-failed")
	_, err := s.Sessions()
	mustSay(t, err, "store.read-failed")
	if err := s.Close(); err != nil {
		t.Errorf("closing again: %v", err)
	}
}
