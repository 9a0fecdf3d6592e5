package session_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/session"
)

// withDayFile is a played day that was begun with a day file.
func withDayFile(t *testing.T) (*session.Session, day.Day) {
	t.Helper()
	set := builtIn(t)
	made, err := day.New(set, day.Head{
		Name: "Förenkla i Lindesta", Date: "2018-04-27", Least: day.LeastUsual, Share: day.Usual(set),
		Recipients: []string{"age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa"},
	}, rand.NewChaCha8([32]byte{1}))
	if err != nil {
		t.Fatal(err)
	}
	s := playedDay(t, 1)
	s.Join(made.Head)
	s.Change(func(head *session.Head) { head.Source = "/home/kim/lindesta.troskel" })
	return s, made
}

func TestBooklet_carriesTheDayFileSoThatOneCanHandInElsewhere(t *testing.T) {
	s, made := withDayFile(t)
	first := booklet(t, s)
	elsewhere := reopened(t, first.Files)
	head, there := elsewhere.DayFile()
	if !there || head.ID != made.Head.ID || head.Ticket != made.Head.Ticket {
		t.Errorf("elsewhere the day is %+v", head)
	}
	if again := booklet(t, elsewhere); !bytes.Equal(first.Files[0].Content, again.Files[0].Content) ||
		!bytes.Equal(first.Files[1].Content, again.Files[1].Content) || asText(first) != asText(again) {
		t.Error("saved again, the booklet is another one")
	}
}

func TestBooklet_carriesNothingOfHandingInAndNothingOfTheComputer(t *testing.T) {
	s, _ := withDayFile(t)
	s.TickRole(true)
	s.Tick("mitt-fall", true)
	if _, err := s.Signer(false, rand.NewChaCha8([32]byte{2})); err != nil {
		t.Fatal(err)
	}
	s.Change(func(head *session.Head) {
		head.Handing.Folder, head.Handing.Own.Receipt = "/media/kim/STICKA", "fyra ord som kvitto"
	})
	seed := string(s.Hand(false).Seed)
	for _, file := range booklet(t, s).Files {
		for _, secret := range []string{"STICKA", "kvitto", "/home/kim", "seed", seed, s.ID, content.Day + ".troskel"} {
			if strings.Contains(string(file.Content), secret) {
				t.Errorf("%s holds %q", file.Name, secret)
			}
		}
	}
	elsewhere := reopened(t, booklet(t, s).Files)
	if len(elsewhere.Hand(false).Seed) > 0 || len(elsewhere.Handing().Ticks) > 0 {
		t.Error("elsewhere one hands in as the same one")
	}
}
