package store

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"troskel/data/outgoing"
)

// copyEvery is how much writing may pass without a copy while the program is open. When it closes, and when it opens
// after it could not close, it makes one as well.
const copyEvery = 20 * time.Minute

// copyWhatIsNew makes a copy when something was written since the last one and everything in the file opens. A file with
// a damaged row makes none, because three of them would push out the copies in which that row is whole.
//
// A copy that fails is tried again at the next occasion: what was saved is safe without it, so nobody is disturbed.
func (s *Store) copyWhatIsNew() {
	if !s.uncopied || !s.whole() {
		return
	}
	if err := s.copy(); err == nil {
		s.uncopied, s.copied = false, s.Now()
	}
}

// whole tells whether every body in the file is as it was written, in days that are locked too.
func (s *Store) whole() bool {
	err := s.link.eachBody(func(name label, sealed []byte) error {
		if !s.sound(name, sealed) {
			return errDamaged
		}
		return nil
	})
	return err == nil
}

// sound tells whether a body is as it was written: a day's own by its sum, what the folder's key seals by its tag.
func (s *Store) sound(name label, sealed []byte) bool {
	if name.session != "" && name.table != "day_key" {
		return intact(name, sealed)
	}
	_, err := s.seal.open(name, sealed)
	return err == nil
}

// copy makes the newest copy and moves the others one step back.
func (s *Store) copy() error {
	if err := s.link.copyTo(s.folder.unfinished()); err != nil {
		return err
	}
	for number := copies; number > 1; number-- {
		err := os.Rename(s.folder.copy(number-1), s.folder.copy(number))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := os.Rename(s.folder.unfinished(), s.folder.copy(1)); err != nil {
		return err
	}
	return outgoing.SyncFolder(string(s.folder))
}

// copyTo writes the whole content to a new file, and returns when the disk has it.
func (c *connection) copyTo(path string) error {
	if err := discard(path); err != nil {
		return err
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil { // SQLite would make one that others may read
		return err
	}
	if err := c.exec("VACUUM INTO ?", path); err != nil {
		return errors.Join(err, discard(path))
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// startCopiesAnew replaces all copies with one of the present state.
func (s *Store) startCopiesAnew() error {
	for number := 1; number <= copies; number++ {
		if err := discard(s.folder.copy(number)); err != nil {
			return err
		}
	}
	return s.copy()
}

// copied is when the newest copy was made; long ago when there is none.
func (f folder) copied() time.Time {
	info, err := os.Stat(f.copy(1))
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// Check looks at every row of the file: how many are as they were written, and how many are damaged.
func (s *Store) Check() (whole, damaged int, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.read(func(link *connection) error {
		return link.eachBody(func(name label, sealed []byte) error {
			if s.sound(name, sealed) {
				whole++
			} else {
				damaged++
			}
			return nil
		})
	})
	return whole, damaged, err
}
