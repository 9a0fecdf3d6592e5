package console

import (
	"errors"
	"strings"

	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// handIn asks for a folder, has the files written there, and says their receipts. A folder that cannot be used is asked for
// again.
func (t *talk) handIn(
	write func(*session.Session, string) ([]participation.Written, error),
) (written bool, turned turn, err error) {
	head, _ := t.day.DayFile()
	if way := strings.TrimSpace(head.Way); way != "" {
		t.say(way)
	}
	t.tell("contribution.ways")
	for {
		folder, turned, err := t.askFolder("contribution.where", participation.HandPlaces(t.day, t.places(), t.words))
		if err != nil || turned != stay {
			return false, onlyFar(turned), err
		}
		all, err := write(t.day, folder)
		for _, one := range all {
			t.sayWritten(one)
		}
		if err == nil {
			t.tell("contribution.receipt-hint")
			t.saved()
			return true, stay, nil
		}
		t.say(t.words.Say(err))
		if problem := (*wording.Problem)(nil); errors.As(err, &problem) && aboutTicks[problem.Key] {
			return false, stay, nil
		}
		t.sayLiteral() // it has a new revision
	}
}

// aboutTicks are the problems that another folder does not solve.
var aboutTicks = map[string]bool{"contribution.nothing": true, "contribution.no-table": true}

// onlyFar is a turn, but one that only leads back to the question before.
func onlyFar(turned turn) turn {
	if turned == goBack {
		return stay
	}
	return turned
}

func (t *talk) sayWritten(one participation.Written) {
	t.say(one.Says(t.words))
	t.say(one.Path)
	t.say(t.words.Text("contribution.receipt", "receipt", one.Receipt))
}

// erase removes the day from the laptop when it is wanted twice, and tells what is left.
func (t *talk) erase() (turn, error) {
	t.blank()
	t.tell("erase.title")
	t.tell("erase.lead")
	t.sayLines("erase.goes", []string{
		t.words.Text("erase.goes-answers"), t.words.Text("erase.goes-key"), t.words.Text("erase.goes-copies"),
	})
	t.sayLines("erase.stays", t.awayLines(participation.AwayOf(t.day)))
	t.tell("erase.disk")
	if !t.day.HasSaved(".pdf") {
		t.tell("erase.no-pdf")
	}
	if wants, turned, err := t.yes("erase.erase"); err != nil || !wants {
		return turned, err
	}
	t.tell("erase.once-more")
	if wants, turned, err := t.yes("erase.really"); err != nil || !wants {
		return turned, err
	}
	gone, err := t.desk.Erase(t.day, t.options.Keeper, t.options.DataDir, t.places())
	if err != nil {
		t.say(t.words.Say(err))
		return stay, nil
	}
	t.day = nil
	return stay, t.sayErased(gone)
}

func (t *talk) sayErased(gone participation.Erased) error {
	err := gone.Look()
	if err != nil {
		t.say(t.words.Say(err))
	}
	t.blank()
	t.tell("erase.done-title")
	if gone.Clean {
		t.tell("erase.clean")
	} else {
		t.tell("erase.not-clean")
	}
	t.sayLines("erase.removed", gone.Removed)
	t.sayLines("erase.left", gone.LeftLines(t.words))
	t.sayLines("erase.away", t.awayLines(gone.Away))
	t.tell("erase.disk")
	return errQuit
}

// sayLines says lines under a title; nothing when there are none.
func (t *talk) sayLines(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	t.say(t.words.Text(title) + ":")
	for _, line := range lines {
		t.say("– " + line)
	}
}

func (t *talk) awayLines(away []participation.Away) []string {
	var lines []string
	for _, file := range away {
		lines = append(lines, file.Says(t.words))
	}
	return lines
}
