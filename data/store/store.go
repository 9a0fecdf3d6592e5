// Package store keeps participants' days on the laptop, in one SQLite file. Its key lies in the system's key store, or in a
// file beside it.
//
// What it promises: Save returns nil only when the records are durable, all of them; whatever happens to the program
// afterwards they are there at the next start. Every body is sealed before it reaches the file, so that a copied file
// tells which exercises were answered and when, never what. Nothing that somebody wrote is ever overwritten because it
// cannot be read: damaged files are set aside, and what can be read in them is brought along.
//
// The files in the folder: troskel.db and, while it is open, its -wal; troskel.key; troskel.copy-1.db, the newest of
// three copies; troskel.damaged-1.db, set aside; troskel.version-1.db, kept from before a newer program changed the
// tables; for moments, troskel.key.next, troskel.unfinished.db and troskel.rescued.db.
package store

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"

	"troskel/data/session"
	"troskel/data/wording"
)

// Store is an open store. All its methods may be called from any goroutine; they take turns.
type Store struct {
	Now func() time.Time // the clock that stamps what is saved; set it before the first Save

	folder folder
	ring   Ring // may be nil
	seal   seal // the folder's: of workshops and of the days' keys
	cost   cost // of a new passphrase
	known

	mu    sync.Mutex
	link  *connection // nil once closed
	file  os.FileInfo // of the file that link writes to
	doubt bool        // the last write failed: link is made anew before the next
	last  int64       // the newest stamp in the file
	resting
}

// Save keeps the records; see session.Keeper. It fails with a *wording.Problem, and may then be tried again with the
// same records: after a failure the file is opened anew first.
func (s *Store) Save(records []session.Record) error {
	if len(records) == 0 {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	stamp := s.stamp()
	fresh := s.freshKeys(records)
	if err := s.write(func(tx *sql.Tx) error { return s.put(tx, records, fresh, stamp) }); err != nil {
		return saving(err)
	}
	for id, key := range fresh {
		if err := s.know(id, key); err != nil {
			return saving(err)
		}
	}
	return nil
}

// put writes new keys first, then the sessions' own records, then those that hang on them.
func (s *Store) put(tx *sql.Tx, records []session.Record, fresh map[string][]byte, stamp int64) error {
	seals := map[string]daySeal{}
	for id, key := range fresh {
		made, err := newSeal(key)
		if err != nil {
			return err
		}
		seals[id] = daySeal{made}
		if err := putKey(tx, s.seal.closedKey(id, nil, key)); err != nil {
			return err
		}
	}
	for _, heads := range []bool{true, false} {
		for _, record := range records {
			if (record.Part == session.HeadPart) != heads {
				continue
			}
			day, err := s.sealOf(record.Session, seals)
			if err != nil {
				return err
			}
			if err := day.put(tx, record, stamp); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d daySeal) put(tx *sql.Tx, record session.Record, stamp int64) error {
	if record.Part == session.HeadPart {
		return d.putSession(tx, record, stamp)
	}
	return d.putEntry(tx, record, stamp)
}

// write does all of what do does, durably, or nothing.
func (s *Store) write(do func(*sql.Tx) error) error {
	if err := s.trust(); err != nil {
		return err
	}
	if err := s.link.transaction(do); err != nil {
		s.doubt = true
		return err
	}
	s.wrote()
	return nil
}

// trust makes sure that link writes to the file that the next start will open. It notices a file that was moved or
// deleted behind the program's back, where every write would succeed and be lost, and connects anew after a failure.
func (s *Store) trust() error {
	if s.link == nil {
		return os.ErrClosed
	}
	if s.doubt {
		return s.reconnect()
	}
	now, err := os.Stat(s.folder.database())
	if err != nil || !os.SameFile(s.file, now) {
		return wording.NewProblem("store.moved", err, "file", s.folder.database())
	}
	return nil
}

// reconnect opens the file again. A disk that was pulled out and put back may count as another, so it is the key that
// tells whether this is our file.
func (s *Store) reconnect() error {
	_ = s.link.abandon() // it failed already, and holds nothing that was reported as saved and is not in the file
	link, err := connect(s.folder.database())
	if errors.Is(err, fs.ErrNotExist) {
		return wording.NewProblem("store.moved", err, "file", s.folder.database())
	}
	if err != nil {
		return err
	}
	if err := link.proveWith(s.seal); err != nil {
		err = errors.Join(err, link.abandon())
		return wording.NewProblem("store.moved", err, "file", s.folder.database())
	}
	if s.file, err = os.Stat(s.folder.database()); err != nil {
		return errors.Join(err, link.abandon())
	}
	s.link, s.doubt = link, false
	return nil
}

// read runs queries that change nothing.
func (s *Store) read(do func(*connection) error) error {
	if s.link == nil {
		return reading(os.ErrClosed)
	}
	if err := do(s.link); err != nil {
		return reading(err)
	}
	return nil
}

// stamp is the time in milliseconds since 1970, and later than every stamp before it even when the clock is set back.
func (s *Store) stamp() int64 {
	s.last = max(s.last+1, s.Now().UnixMilli())
	return s.last
}

// Close moves everything into the one file, makes a copy when something was written since the last, and closes it. What
// was saved is durable before that: an error here is for the log.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.link == nil {
		return nil
	}
	s.stopResting()
	if !s.doubt {
		_ = s.link.gather() // a log that stays behind is read at the next start; nothing in it is lost
		s.copyWhatIsNew()
	}
	err := s.link.abandon()
	s.link = nil
	return err
}
