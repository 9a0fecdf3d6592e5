package store

import (
	"database/sql"
	"errors"
)

// proof is the text that lies sealed in the table about.
const proof = "troskel"

var proofLabel = label{table: "about", key: "proof"}

// errOtherKey tells that nothing in the file opens with the key.
const errOtherKey = fault("the key belongs to another file")

// fault is an error that is nothing but its text.
type fault string

func (f fault) Error() string { return string(f) }

// needs is the version of the program that the tables need.
func (c *connection) needs() (string, error) {
	var needs string
	err := c.row("SELECT needs FROM about").Scan(&needs)
	return needs, err
}

// needsOf asks a file of a newer program which version it needs, without changing anything: its log is not played.
// Empty when the file does not tell.
func needsOf(path string) string {
	pool, err := sql.Open("sqlite3", address(path, "mode=ro&immutable=1"))
	if err != nil {
		return ""
	}
	defer pool.Close()
	var needs string
	if err := pool.QueryRow("SELECT needs FROM about").Scan(&needs); err != nil {
		return ""
	}
	return needs
}

// sealWith makes sure that the key is the file's own. A new file takes the key as its own. A proof that is damaged while
// other rows open is written again.
func (c *connection) sealWith(seal seal) error {
	var sealed []byte
	if err := c.row("SELECT proof FROM about").Scan(&sealed); err != nil {
		return err
	}
	if sealed != nil {
		if _, err := seal.open(proofLabel, sealed); err == nil {
			return nil
		}
		opens, err := c.anyRowOpens(seal)
		if err != nil {
			return err
		}
		if !opens {
			return errOtherKey
		}
	}
	return c.exec("UPDATE about SET proof = ?", seal.close(proofLabel, []byte(proof)))
}

// proveWith tells whether the file is one that was sealed with the key.
func (c *connection) proveWith(seal seal) error {
	var sealed []byte
	if err := c.row("SELECT proof FROM about").Scan(&sealed); err != nil {
		return err
	}
	_, err := seal.open(proofLabel, sealed)
	return err
}

func (c *connection) anyRowOpens(seal seal) (bool, error) {
	err := c.eachBody(func(name label, sealed []byte) error {
		if _, err := seal.open(name, sealed); err == nil {
			return errFound
		}
		return nil
	})
	if errors.Is(err, errFound) {
		return true, nil
	}
	return false, err
}

// errFound ends a search.
const errFound = fault("found")

// eachBody calls see with every sealed body in the tables of sessions, answers, workshops and the days' keys.
func (c *connection) eachBody(see func(name label, sealed []byte) error) error {
	return c.each(func(rows *sql.Rows) error {
		var name label
		var sealed []byte
		if err := rows.Scan(&name.table, &name.session, &name.part, &name.key, &sealed); err != nil {
			return err
		}
		return see(name, sealed)
	}, `SELECT 'workshop', '', '', hash, body FROM workshop
		UNION ALL SELECT 'session', id, 'session', '', body FROM session
		UNION ALL SELECT 'entry', session, part, key, body FROM entry
		UNION ALL SELECT 'day_key', session, '', '', body FROM day_key`)
}
