package store

import "testing"

func TestPasts_anEarlierStateCanBeRead(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close()
	s = openIn(t, path)
	save(t, s, answer("dag", "övning-01", "skrivet sedan"), answer("dag", "övning-77", "nytt"))
	pasts := s.Pasts()
	if len(pasts) != 1 || pasts[0].Number != 1 {
		t.Fatal(pasts)
	}
	days, err := s.DaysIn(1)
	if err != nil || len(days) != 1 || days[0].Session != "dag" || string(days[0].Head) != string(day[0].Body) {
		t.Fatal(days, err)
	}
	whole, damaged, err := s.RecordsIn(1, "dag")
	if err != nil || len(damaged) > 0 || len(whole) != len(day) {
		t.Fatal(len(whole), damaged, err)
	}
	for i, record := range whole {
		if !sameRecord(record, day[i]) {
			t.Errorf("%s is %q", record.Key, record.Body)
		}
	}
	if now, _, _ := s.Records("dag"); len(now) != len(day)+1 {
		t.Errorf("the present day has %d records", len(now))
	}
	_, _, err = s.RecordsIn(3, "dag")
	mustSay(t, err, "store.copy-failed")
}

func TestPasts_aLockedDayIsReadWhenItIsOpen(t *testing.T) {
	s := openIn(t, lockedDay(t))
	_, _, err := s.RecordsIn(1, "dag")
	mustSay(t, err, "store.locked")
	if err := s.Unlock("dag", "fem små rävar"); err != nil {
		t.Fatal(err)
	}
	if whole, _, err := s.RecordsIn(1, "dag"); len(whole) != 31 || err != nil {
		t.Error(len(whole), err)
	}
}
