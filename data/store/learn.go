package store

import (
	"database/sql"
	"errors"
)

// known is what the store knows of the days' keys while it is open.
type known struct {
	keys   map[string][]byte  // of the days that are open
	days   map[string]daySeal // the same as seals
	locked map[string]bool    // days with a passphrase, opened or not
	broken map[string]bool    // days whose key does not open, here or in any copy
}

func newKnown() known {
	return known{map[string][]byte{}, map[string]daySeal{}, map[string]bool{}, map[string]bool{}}
}

// know keeps a day's key while the program runs.
func (k *known) know(id string, key []byte) error {
	made, err := newSeal(key)
	if err != nil {
		return err
	}
	k.keys[id], k.days[id] = key, daySeal{made}
	return nil
}

// learnFrom opens the keys in a file of all days that need no passphrase, and notes those that do.
func (k *known) learnFrom(link *connection, seal seal) error {
	rows, err := link.keyRows()
	if err != nil {
		return err
	}
	for _, row := range rows {
		inner, err := seal.openKey(row)
		switch {
		case err != nil:
			k.broken[row.session] = true
		case row.phrase != nil:
			k.locked[row.session] = true
		default:
			if err := k.know(row.session, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

// remember takes over the keys of locked days that are open now.
func (k *known) remember(now known) {
	for id := range k.locked {
		if day, open := now.days[id]; open {
			k.keys[id], k.days[id] = now.keys[id], day
		}
	}
}

// learn opens the keys of the file, mends those that are half damaged, and fetches those that are lost from a copy.
func (s *Store) learn() error {
	s.known = newKnown()
	if err := s.learnFrom(s.link, s.seal); err != nil {
		return err
	}
	rows, err := s.link.keyRows()
	if err != nil {
		return err
	}
	for _, row := range rows {
		if inner, err := s.seal.openKey(row); err == nil {
			if err := s.mend(row, inner); err != nil {
				return err
			}
		}
	}
	return s.heal()
}

// mend writes a day's key anew when one of its two is damaged.
func (s *Store) mend(row keyRow, inner []byte) error {
	_, first := s.seal.open(keyLabel(row.session), row.body)
	_, second := s.seal.open(keyLabel(row.session), row.twin)
	if errors.Join(first, second) == nil {
		return nil
	}
	return s.link.transaction(func(tx *sql.Tx) error { return putKey(tx, s.seal.closedKey(row.session, row.phrase, inner)) })
}

// heal fetches keys that are damaged in the file from the newest copy that has them whole.
func (s *Store) heal() error {
	for number := 1; number <= copies && len(s.broken) > 0; number++ {
		rows, err := s.folder.keysIn(s.folder.copy(number))
		if err != nil {
			continue // a copy that cannot be read helps nobody, and hurts nobody
		}
		for _, row := range rows {
			inner, err := s.seal.openKey(row)
			if err != nil || !s.broken[row.session] {
				continue
			}
			again := s.seal.closedKey(row.session, row.phrase, inner)
			if err := s.link.transaction(func(tx *sql.Tx) error { return putKey(tx, again) }); err != nil {
				return err
			}
			delete(s.broken, row.session)
			if row.phrase != nil {
				s.locked[row.session] = true
			} else if err := s.know(row.session, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

// keysIn reads the days' keys in a copy, from a duplicate so that the copy stays as it is.
func (f folder) keysIn(path string) ([]keyRow, error) {
	if !exists(path) {
		return nil, nil
	}
	defer func() { _ = discard(f.rescued()) }() // the copy holds the same
	if err := errors.Join(discard(f.rescued()), duplicate(path, f.rescued())); err != nil {
		return nil, err
	}
	link, err := connect(f.rescued())
	if err != nil {
		return nil, err
	}
	rows, err := link.keyRows()
	return rows, errors.Join(err, link.abandon())
}
