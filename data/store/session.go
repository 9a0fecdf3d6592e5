package store

import (
	"database/sql"
	"time"

	"troskel/data/session"
	"troskel/data/wording"
)

func headLabel(id string) label {
	return label{table: "session", session: id, part: session.HeadPart}
}

func (d daySeal) putSession(tx *sql.Tx, record session.Record, stamp int64) error {
	body := d.close(headLabel(record.Session), record.Body)
	_, err := tx.Exec(`INSERT INTO session (id, workshop, begun, updated, body) VALUES (?1, ?2, ?3, ?3, ?4)
		ON CONFLICT (id) DO UPDATE SET workshop = excluded.workshop, updated = excluded.updated, body = excluded.body`,
		record.Session, record.Workshop, stamp, body)
	return err
}

// Sessions lists the days that are kept, the one that was last written in first. One whose own record is damaged is
// listed without its head, and so is one that waits for its passphrase.
func (s *Store) Sessions() (all []session.Stored, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.read(func(link *connection) (err error) {
		all, err = s.sessions(link)
		return err
	})
	return all, err
}

func (k known) sessions(link *connection) ([]session.Stored, error) {
	var all []session.Stored
	err := link.each(func(rows *sql.Rows) error {
		var stored session.Stored
		var begun, updated int64
		var sealed []byte
		if err := rows.Scan(&stored.Session, &stored.Workshop, &begun, &updated, &sealed); err != nil {
			return err
		}
		stored.Begun, stored.Updated = time.UnixMilli(begun), time.UnixMilli(updated)
		stored.Locked = k.locked[stored.Session]
		stored.Head, _ = k.days[stored.Session].open(headLabel(stored.Session), sealed) // nil tells of the damage
		all = append(all, stored)
		return nil
	}, `SELECT id, workshop, begun,
			max(updated, coalesce((SELECT max(updated) FROM entry WHERE session = id), 0)) AS newest, body
		FROM session ORDER BY newest DESC`)
	return all, err
}

// Records gives back everything that is kept of a session, its own record first. What is damaged comes apart: those
// records have their names and no body, and the others are whole. An id that nothing is kept of gives nothing, and one
// that waits for its passphrase an error.
func (s *Store) Records(id string) (whole, damaged []session.Record, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.read(func(link *connection) (err error) {
		whole, damaged, err = s.records(link, id)
		return err
	})
	return whole, damaged, err
}

func (k known) records(link *connection, id string) (whole, damaged []session.Record, err error) {
	day, open := k.days[id]
	if !open && k.locked[id] {
		return nil, nil, wording.NewProblem("store.locked", errLocked)
	}
	sort := func(record session.Record, name label, sealed []byte) {
		body, err := day.open(name, sealed)
		if err != nil {
			damaged = append(damaged, record)
			return
		}
		record.Body = body
		whole = append(whole, record)
	}
	if err := link.eachHead(id, sort); err != nil {
		return nil, nil, err
	}
	err = link.eachEntry(id, sort)
	return whole, damaged, err
}

func (c *connection) eachHead(id string, see func(session.Record, label, []byte)) error {
	return c.each(func(rows *sql.Rows) error {
		record := session.Record{Session: id, Part: session.HeadPart}
		var sealed []byte
		if err := rows.Scan(&record.Workshop, &sealed); err != nil {
			return err
		}
		see(record, headLabel(id), sealed)
		return nil
	}, "SELECT workshop, body FROM session WHERE id = ?", id)
}
