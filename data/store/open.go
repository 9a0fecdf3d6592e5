package store

import (
	"database/sql"
	"errors"
	"os"
	"time"

	"troskel/data/wording"
)

// Opened is a store that is ready, and what a person should be told of how it came to be: nil, or that the file was
// damaged or missing and what was done about it.
type Opened struct {
	Store  *Store
	Notice *wording.Problem
}

// Open opens the store in a folder, and makes folder, key and file when there are none. Every error is a
// *wording.Problem. A file that is not ours, that a newer program wrote, or whose key is missing is left as it is. A
// damaged one is set aside, and the newest copy takes its place with everything that could still be read. The key lies in
// a file beside the database.
func Open(path string) (Opened, error) { return OpenWith(path, nil) }

// OpenWith is Open with the system's key store, in which a new folder's key is kept. Nil is for a system without one.
func OpenWith(path string, ring Ring) (Opened, error) {
	f, err := absolute(path)
	if err != nil {
		return Opened{}, opening(err, path)
	}
	opened, err := f.open(ring)
	if err != nil {
		return Opened{}, opening(err, string(f))
	}
	return opened, nil
}

func (f folder) open(ring Ring) (Opened, error) {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return Opened{}, err
	}
	what, err := f.look()
	if err != nil {
		return Opened{}, err
	}
	if err := f.settleKey(ring); err != nil {
		return Opened{}, err
	}
	seal, err := f.sealFor(what, ring)
	if err != nil {
		return Opened{}, err
	}
	var notice *wording.Problem
	if what != ours {
		if notice, err = f.rebuild(seal, what); err != nil {
			return Opened{}, err
		}
	}
	link, err := f.enter(f.database(), seal)
	if damaged(err) {
		if notice, err = f.rebuild(seal, garbled); err != nil {
			return Opened{}, err
		}
		link, err = f.enter(f.database(), seal)
	}
	if err != nil {
		return Opened{}, err
	}
	s, err := f.begin(link, seal, ring)
	if err != nil {
		return Opened{}, errors.Join(err, link.abandon())
	}
	return Opened{s, notice}, nil
}

// look inspects the database and refuses what must not be touched. Bytes that are no database count as a damaged one of
// ours only where a key or a copy shows that there was one.
func (f folder) look() (found, error) {
	what, version, err := inspect(f.database())
	if err != nil {
		return nothing, err
	}
	if what == garbled && !exists(f.key()) && !f.hasCopies() {
		what = foreign
	}
	if what == foreign {
		return what, wording.NewProblem("store.foreign", nil, "file", f.database())
	}
	steps, err := migrations()
	if err == nil && version > len(steps) {
		err = newerTables{version, needsOf(f.database())}
	}
	return what, err
}

// enter opens a database, makes sure that it is whole and the key its own, and brings its tables up to date.
func (f folder) enter(path string, seal seal) (*connection, error) {
	link, err := connect(path)
	if err != nil {
		return nil, err
	}
	steps, err := migrations()
	if err == nil {
		err = link.check(steps)
	}
	if err == nil {
		err = link.migrate(steps, func(version int) error { return link.copyTo(f.before(version)) })
	}
	if err == nil {
		err = link.sealWith(seal)
	}
	if err == nil {
		err = link.adopt(seal)
	}
	if err != nil {
		return nil, errors.Join(err, link.abandon())
	}
	return link, nil
}

// begin makes the store of an open file.
func (f folder) begin(link *connection, seal seal, ring Ring) (*Store, error) {
	s := &Store{Now: time.Now, folder: f, ring: ring, seal: seal, cost: usual, link: link}
	if err := s.learn(); err != nil {
		return nil, err
	}
	var last sql.NullInt64
	err := link.row("SELECT max(updated) FROM (SELECT updated FROM session UNION ALL SELECT updated FROM entry)").Scan(&last)
	if err != nil {
		return nil, err
	}
	s.last = last.Int64
	if s.file, err = os.Stat(f.database()); err != nil {
		return nil, err
	}
	s.uncopied = last.Valid && f.copied().UnixMilli() < last.Int64
	s.copyWhatIsNew()
	return s, nil
}
