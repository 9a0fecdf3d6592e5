package store

import (
	"database/sql"
	"encoding/json"
	"errors"

	"troskel/data/wording"
)

func workshopLabel(hash string) label {
	return label{table: "workshop", key: hash}
}

// SaveWorkshop keeps the files of a workshop, by name, under their hash, so that a session can always go on with the
// workshop it was begun with. It is durable when it returns nil. The same hash twice is kept once.
func (s *Store) SaveWorkshop(hash string, files map[string][]byte) error {
	body, err := json.Marshal(files) // the contents become base64
	if err != nil {
		return saving(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.write(func(tx *sql.Tx) error {
		// What is there already says the same, unless it is damaged.
		_, err := tx.Exec(`INSERT INTO workshop (hash, body) VALUES (?, ?)
			ON CONFLICT (hash) DO UPDATE SET body = excluded.body`, hash, s.seal.close(workshopLabel(hash), body))
		return err
	})
	if err != nil {
		return saving(err)
	}
	return nil
}

// Workshop gives back the files that were kept under a hash. When they are missing or damaged the *wording.Problem says
// so.
func (s *Store) Workshop(hash string) (map[string][]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var sealed []byte
	err := s.read(func(link *connection) error {
		err := link.row("SELECT body FROM workshop WHERE hash = ?", hash).Scan(&sealed)
		if errors.Is(err, sql.ErrNoRows) {
			return wording.NewProblem("store.workshop-missing", err)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	body, err := s.seal.open(workshopLabel(hash), sealed)
	if err != nil {
		return nil, wording.NewProblem("store.workshop-damaged", err)
	}
	var files map[string][]byte
	if err := json.Unmarshal(body, &files); err != nil {
		return nil, wording.NewProblem("store.workshop-damaged", err)
	}
	return files, nil
}
