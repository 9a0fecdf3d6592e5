package store

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"

	"troskel/data/session"
	"troskel/data/wording"
)

// daySeal seals what is kept of one day with the day's own key. Behind what seal writes stands a sum of it and of the
// row's name, so that damage and exchanged rows are found in a day that is locked, too. The sum is no protection: whoever
// wants to change a row can make a new one, and the seal's tag then stops it.
type daySeal struct{ seal }

const sumSize = 8

func (d daySeal) close(name label, body []byte) []byte {
	sealed := d.seal.close(name, body)
	return append(sealed, sum(name, sealed)...)
}

func (d daySeal) open(name label, sealed []byte) ([]byte, error) {
	if !intact(name, sealed) {
		return nil, fmt.Errorf("open %s: the sum is wrong", name)
	}
	return d.seal.open(name, sealed[:len(sealed)-sumSize])
}

// intact tells without any key whether a day's row is as it was written.
func intact(name label, sealed []byte) bool {
	at := len(sealed) - sumSize
	return at >= 0 && bytes.Equal(sealed[at:], sum(name, sealed[:at]))
}

func sum(name label, sealed []byte) []byte {
	hash := sha256.New()
	hash.Write(name.bound())
	hash.Write(sealed)
	return hash.Sum(nil)[:sumSize]
}

// keyRow is a day's key as it lies in the file: sealed with the folder's key, and inside that with a passphrase when the
// day has one.
type keyRow struct {
	session    string
	phrase     []byte
	body, twin []byte
}

func keyLabel(id string) label { return label{table: "day_key", session: id} }

// closedKey seals a day's key as a row. Inner is the key, or what a passphrase made of it.
func (s seal) closedKey(id string, phrase, inner []byte) keyRow {
	return keyRow{id, phrase, s.close(keyLabel(id), inner), s.close(keyLabel(id), inner)}
}

// openKey takes off the folder's seal, from the twin when the first is damaged.
func (s seal) openKey(row keyRow) ([]byte, error) {
	inner, err := s.open(keyLabel(row.session), row.body)
	if err != nil {
		inner, err = s.open(keyLabel(row.session), row.twin)
	}
	return inner, err
}

// newKey is chance enough for one key: a day's, or the folder's.
func newKey() []byte {
	key := make([]byte, chacha20poly1305.KeySize)
	rand.Read(key) // never fails
	return key
}

func (c *connection) keyRows() ([]keyRow, error) {
	var all []keyRow
	err := c.each(func(rows *sql.Rows) error {
		var row keyRow
		err := rows.Scan(&row.session, &row.phrase, &row.body, &row.twin)
		all = append(all, row)
		return err
	}, "SELECT session, phrase, body, twin FROM day_key")
	return all, err
}

func (c *connection) keyRow(id string) (keyRow, error) {
	row := keyRow{session: id}
	err := c.row("SELECT phrase, body, twin FROM day_key WHERE session = ?", id).Scan(&row.phrase, &row.body, &row.twin)
	return row, err
}

// errLocked tells that a day waits for its passphrase.
const errLocked = fault("the day is locked")

// openDays are the seals of all days that need no passphrase and whose key opens.
func (c *connection) openDays(seal seal) (map[string]daySeal, error) {
	days := map[string]daySeal{}
	rows, err := c.keyRows()
	for _, row := range rows {
		inner, openErr := seal.openKey(row)
		if row.phrase != nil || openErr != nil {
			continue
		}
		if made, err := newSeal(inner); err == nil {
			days[row.session] = daySeal{made}
		}
	}
	return days, err
}

// sealOf is the seal of one day. Fresh are the keys that are being made in the same write.
func (s *Store) sealOf(id string, fresh map[string]daySeal) (daySeal, error) {
	if made, ok := fresh[id]; ok {
		return made, nil
	}
	if known, ok := s.days[id]; ok {
		return known, nil
	}
	if s.locked[id] {
		return daySeal{}, wording.NewProblem("store.locked", errLocked)
	}
	return daySeal{}, wording.NewProblem("store.lock-damaged", errors.New("the key of the day does not open"))
}

// freshKeys makes keys for the sessions among records that have none.
func (s *Store) freshKeys(records []session.Record) map[string][]byte {
	fresh := map[string][]byte{}
	for _, record := range records {
		if id := record.Session; s.keys[id] == nil && !s.locked[id] && !s.broken[id] {
			fresh[id] = newKey()
		}
	}
	return fresh
}

func putKey(tx *sql.Tx, row keyRow) error {
	_, err := tx.Exec(`INSERT INTO day_key (session, phrase, body, twin) VALUES (?, ?, ?, ?)
		ON CONFLICT (session) DO UPDATE SET phrase = excluded.phrase, body = excluded.body, twin = excluded.twin`,
		row.session, row.phrase, row.body, row.twin)
	return err
}
