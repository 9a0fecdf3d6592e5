package store

import "database/sql"

// adopt gives a key of its own to each day that the first version of the program sealed with the folder's key, and seals
// its rows anew. Each day is one transaction, so that a program stopped in between goes on with the next. A row that
// does not open stays as it is: it counted as damaged before, and does so now.
func (c *connection) adopt(seal seal) error {
	var ids []string
	err := c.each(func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, "SELECT id FROM session WHERE id NOT IN (SELECT session FROM day_key)")
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := c.adoptDay(seal, id); err != nil {
			return err
		}
	}
	return nil
}

// body is a sealed body with the row it lies in.
type body struct {
	name   label
	sealed []byte
}

func (c *connection) adoptDay(seal seal, id string) error {
	bodies, err := c.bodiesOf(id)
	if err != nil {
		return err
	}
	key := newKey()
	made, err := newSeal(key)
	if err != nil {
		return err
	}
	return c.transaction(func(tx *sql.Tx) error {
		for _, old := range bodies {
			plain, err := seal.open(old.name, old.sealed)
			if err != nil {
				continue
			}
			if err := old.name.write(tx, daySeal{made}.close(old.name, plain)); err != nil {
				return err
			}
		}
		return putKey(tx, seal.closedKey(id, nil, key))
	})
}

// bodiesOf are all sealed bodies of one day.
func (c *connection) bodiesOf(id string) ([]body, error) {
	var all []body
	err := c.each(func(rows *sql.Rows) error {
		var one body
		err := rows.Scan(&one.name.table, &one.name.session, &one.name.part, &one.name.key, &one.sealed)
		all = append(all, one)
		return err
	}, `SELECT 'session', id, 'session', '', body FROM session WHERE id = ?1
		UNION ALL SELECT 'entry', session, part, key, body FROM entry WHERE session = ?1`, id)
	return all, err
}

// write puts a sealed body in the row of this name.
func (l label) write(tx *sql.Tx, sealed []byte) error {
	if l.table == "session" {
		_, err := tx.Exec("UPDATE session SET body = ? WHERE id = ?", sealed, l.session)
		return err
	}
	_, err := tx.Exec("UPDATE entry SET body = ? WHERE session = ? AND part = ? AND key = ?", sealed, l.session, l.part, l.key)
	return err
}
