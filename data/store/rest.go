package store

import "time"

// idle is how long nobody must have written before the store uses the pause.
const idle = 10 * time.Second

// resting is what the store does in the pauses between writes.
type resting struct {
	pause    *time.Timer
	uncopied bool      // something was written since the newest copy
	copied   time.Time // when the newest copy of this run was made, or the run began
}

// wrote notes a write: the pause begins anew.
func (s *Store) wrote() {
	s.uncopied = true
	if s.pause == nil {
		s.copied = s.Now()
		s.pause = time.AfterFunc(idle, s.rest)
		return
	}
	s.pause.Reset(idle)
}

// rest moves the log into the file, and makes a copy when the last is old or there is none.
func (s *Store) rest() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.link == nil || s.doubt {
		return
	}
	_ = s.link.gather() // the log holds what the file lacks; the next pause tries again
	if s.Now().Sub(s.copied) >= copyEvery || !exists(s.folder.copy(1)) {
		s.copyWhatIsNew()
	}
}

// stopResting ends the pauses. One that just began finds the store closed.
func (s *Store) stopResting() {
	if s.pause != nil {
		s.pause.Stop()
	}
}
