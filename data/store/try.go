package store

import (
	"bytes"
	"errors"

	"troskel/data/session"
)

// errOtherBack tells that a store gave back something else than it was given.
var errOtherBack = errors.New("the store gave back something else")

// Try makes a store in a folder that has none, keeps something made up in it, and finds it again after the store was closed:
// so it is known whether this disk can keep a day. The folder can be removed afterwards.
func Try(path string) error {
	const id, hash = "prov", "prov"
	kept := []session.Record{
		{Session: id, Part: session.HeadPart, Workshop: hash, Body: []byte("{}")},
		{Session: id, Part: session.AnswerPart, Key: "räksmörgås", Body: bytes.Repeat([]byte("åäö"), 4096)},
	}
	err := during(path, func(s *Store) error {
		return errors.Join(s.SaveWorkshop(hash, map[string][]byte{"prov.sv.yaml": []byte("prov")}), s.Save(kept))
	})
	if err != nil {
		return err
	}
	return during(path, func(s *Store) error {
		found, damaged, err := s.Records(id)
		if err == nil && (len(found) != len(kept) || len(damaged) > 0 || !bytes.Equal(found[1].Body, kept[1].Body)) {
			err = errOtherBack
		}
		return err
	})
}

// during does something with a store, and closes it.
func during(path string, do func(*Store) error) error {
	opened, err := Open(path)
	if err != nil {
		return err
	}
	return errors.Join(do(opened.Store), opened.Store.Close())
}
