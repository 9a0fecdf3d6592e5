package store

import (
	"errors"
	"os"

	"troskel/data/session"
	"troskel/data/wording"
)

// Pasts lists the earlier states that are kept, the newest first.
func (s *Store) Pasts() []session.Past {
	var all []session.Past
	for number := 1; number <= copies; number++ {
		if info, err := os.Stat(s.folder.copy(number)); err == nil {
			all = append(all, session.Past{Number: number, Made: info.ModTime()})
		}
	}
	return all
}

// DaysIn lists the days of an earlier state, by its number, as Sessions does.
func (s *Store) DaysIn(past int) (all []session.Stored, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.in(past, func(then known, link *connection) (err error) {
		all, err = then.sessions(link)
		return err
	})
	return all, err
}

// RecordsIn gives back what an earlier state holds of a day, as Records does. A day with a passphrase must be open.
func (s *Store) RecordsIn(past int, id string) (whole, damaged []session.Record, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.in(past, func(then known, link *connection) (err error) {
		whole, damaged, err = then.records(link, id)
		return err
	})
	return whole, damaged, err
}

// in reads in a duplicate of a copy, so that the copy stays as it is, with the keys that it has and those that are known.
func (s *Store) in(past int, read func(known, *connection) error) (err error) {
	path := s.folder.rescued()
	defer func() {
		if err != nil && !spoken(err) {
			err = wording.NewProblem("store.copy-failed", err)
		}
		_ = discard(path) // the copy holds the same
	}()
	if err := errors.Join(discard(path), duplicate(s.folder.copy(past), path)); err != nil {
		return err
	}
	link, err := connect(path)
	if err != nil {
		return err
	}
	steps, err := migrations()
	if err == nil {
		err = link.check(steps)
	}
	if err == nil {
		err = link.migrate(steps, func(int) error { return nil })
	}
	if err == nil {
		err = link.adopt(s.seal)
	}
	then := newKnown()
	if err == nil {
		err = then.learnFrom(link, s.seal)
	}
	if err == nil {
		then.remember(s.known)
		err = read(then, link)
	}
	return errors.Join(err, link.abandon())
}
