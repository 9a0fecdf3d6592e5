package participation

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"troskel/data/day"
	"troskel/data/session"
)

// SameDay tells whether a day file is of the day that a session goes by. What a facilitator may never change must be the
// same, so that a file that only calls itself the same day cannot have contributions sealed to somebody else.
func SameDay(s *session.Session, opened day.Day) bool {
	head, ok := s.DayFile()
	return ok && opened.Head.ID == head.ID && opened.Head.Ticket == head.Ticket && opened.Head.Practice == head.Practice &&
		slices.Equal(opened.Head.Recipients, head.Recipients)
}

// Newer reads a day's source again and tells whether it is another than the one the day was begun with: another workshop, or
// a later revision of the same day file. A file that is gone or broken since then changes nothing, and the error is for the
// log: the day has its own copy.
func Newer(s *session.Session) (opened day.Day, newer bool, err error) {
	source := s.Head().Source
	if source == "" { // it came in a PDF, with a day file or a workshop that lies nowhere else
		return day.Day{}, false, nil
	}
	if name, builtIn := strings.CutPrefix(source, session.BuiltIn); builtIn {
		opened, _, err = OpenBuiltIn(name)
	} else if _, err = os.Stat(source); err == nil {
		opened, err = OpenSource(source)
	}
	if err != nil {
		return day.Day{}, false, fmt.Errorf("read the day's source again: %w", err)
	}
	if head, ok := s.DayFile(); ok {
		return opened, SameDay(s, opened) && opened.Head.Revision > head.Revision, nil
	}
	return opened, opened.Head.ID == "" && opened.Workshop.Hash() != s.Head().Workshop, nil
}

// Move takes a day over to another workshop, and to the day file that it came in.
func (d Desk) Move(s *session.Session, to day.Day) error {
	if err := d.Keeper.SaveWorkshop(to.Workshop.Hash(), to.Workshop.Files()); err != nil {
		return err
	}
	s.MoveTo(to.Workshop)
	if to.Head.ID != "" {
		s.Join(to.Head)
	}
	return nil
}
