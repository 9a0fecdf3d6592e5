package store

import (
	"database/sql"

	"troskel/data/session"
)

func entryLabel(record session.Record) label {
	return label{table: "entry", session: record.Session, part: record.Part, key: record.Key}
}

func (d daySeal) putEntry(tx *sql.Tx, record session.Record, stamp int64) error {
	body := d.close(entryLabel(record), record.Body)
	_, err := tx.Exec(`INSERT INTO entry (session, part, key, updated, body) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (session, part, key) DO UPDATE SET updated = excluded.updated, body = excluded.body`,
		record.Session, record.Part, record.Key, stamp, body)
	return err
}

func (c *connection) eachEntry(id string, see func(session.Record, label, []byte)) error {
	return c.each(func(rows *sql.Rows) error {
		record := session.Record{Session: id}
		var sealed []byte
		if err := rows.Scan(&record.Part, &record.Key, &sealed); err != nil {
			return err
		}
		see(record, entryLabel(record), sealed)
		return nil
	}, "SELECT part, key, body FROM entry WHERE session = ? ORDER BY part, key", id)
}
