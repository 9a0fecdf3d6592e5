package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Erase removes a day for good, with its workshop when no other day goes by it: from the file, from every copy, and from
// files that were set aside or kept from before a newer version. Its key is destroyed, and the folder's key with it: the
// other days' keys are sealed anew with another. What remains of old bytes under the file system can then not be read by
// anybody. It tells which files it removed. A day that is not there is no error.
func (s *Store) Erase(id string) (removed []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if removed, err = s.erase(id); err != nil {
		return removed, deleting(err)
	}
	return removed, nil
}

func (s *Store) erase(id string) ([]string, error) {
	err := s.write(func(tx *sql.Tx) error {
		for _, statement := range []string{
			"DELETE FROM session WHERE id = ?", // its entries go with it
			"DELETE FROM day_key WHERE session = ?",
		} {
			if _, err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
		_, err := tx.Exec("DELETE FROM workshop WHERE hash NOT IN (SELECT workshop FROM session)")
		return err
	})
	if err != nil {
		return nil, err
	}
	clear(s.keys[id])
	delete(s.keys, id)
	delete(s.days, id)
	delete(s.locked, id)
	delete(s.broken, id)
	if err := s.changeKey(); err != nil {
		return nil, err
	}
	removed, err := s.folder.removeOld()
	return removed, errors.Join(err, s.sweep())
}

// sweep leaves nothing behind in the file's free pages, in its log and in the copies.
func (s *Store) sweep() error {
	if err := s.link.exec("VACUUM"); err != nil {
		return err
	}
	if err := s.link.gather(); err != nil {
		return err
	}
	return s.startCopiesAnew()
}

// oldNames begin the names of databases that were set aside as damaged, kept from before a newer version changed the tables,
// or left half read by a program that was stopped.
var oldNames = []string{"troskel.damaged-", "troskel.version-", "troskel.rescued.db", "troskel.unfinished.db"}

// removeOld removes the old databases. Their key is gone, so that they hold nothing for anybody.
func (f folder) removeOld() (removed []string, err error) {
	files, err := os.ReadDir(string(f))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		old := func(begins string) bool { return strings.HasPrefix(file.Name(), begins) }
		if !slices.ContainsFunc(oldNames, old) {
			continue
		}
		path := filepath.Join(string(f), file.Name())
		if err := os.Remove(path); err != nil {
			return removed, err
		}
		removed = append(removed, path)
	}
	return removed, nil
}

// changeKey seals everything that the folder's key seals with a new one, and destroys the old. A program that is stopped in
// between goes on at the next start: the file tells by its proof which of the two keys is its own.
func (s *Store) changeKey() error {
	key, err := s.folder.prepareKey(s.ring)
	if err != nil {
		return err
	}
	next, err := newSeal(key)
	if err != nil {
		return err
	}
	if err := s.link.reseal(s.seal, next); err != nil {
		return err
	}
	s.seal = next
	return s.folder.takeKey(s.ring)
}

// reseal turns everything that one seal of the folder has closed over to another.
func (c *connection) reseal(from, to seal) error {
	var workshops []body
	err := c.each(func(rows *sql.Rows) error {
		one := body{name: label{table: "workshop"}}
		err := rows.Scan(&one.name.key, &one.sealed)
		workshops = append(workshops, one)
		return err
	}, "SELECT hash, body FROM workshop")
	if err != nil {
		return err
	}
	keys, err := c.keyRows()
	if err != nil {
		return err
	}
	return c.transaction(func(tx *sql.Tx) error {
		for _, old := range workshops {
			plain, err := from.open(old.name, old.sealed)
			if err != nil {
				continue // it counted as damaged before
			}
			if _, err := tx.Exec("UPDATE workshop SET body = ? WHERE hash = ?", to.close(old.name, plain), old.name.key); err != nil {
				return err
			}
		}
		for _, old := range keys {
			inner, err := from.openKey(old)
			if err != nil {
				continue
			}
			if err := putKey(tx, to.closedKey(old.session, old.phrase, inner)); err != nil {
				return err
			}
		}
		_, err := tx.Exec("UPDATE about SET proof = ?", to.close(proofLabel, []byte(proof)))
		return err
	})
}
