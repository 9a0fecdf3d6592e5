package store

import (
	"os"

	"troskel/data/wording"
)

// rebuild puts a database in place where there is none that can be used, from the newest copy that is whole, or empty
// when there is no copy. What can still be read of a damaged one is brought along, and the damaged one is set aside. It
// is built under another name and takes its own when it is complete, so that the program can be stopped at any point.
func (f folder) rebuild(seal seal, what found) (*wording.Problem, error) {
	link, copied, err := f.foundation(seal)
	if err != nil {
		return nil, err
	}
	if what == garbled {
		f.rescue(link, seal)
	}
	if err := link.close(); err != nil {
		return nil, err
	}
	var aside string
	if what == garbled {
		if aside, err = f.setAside(); err != nil {
			return nil, err
		}
	}
	return rebuilt(what, copied, aside), f.finish()
}

// rebuilt says what was done, in words; nil for a first start.
func rebuilt(what found, copied bool, aside string) *wording.Problem {
	switch {
	case what == garbled && copied:
		return wording.NewProblem("store.restored", errDamaged, "file", aside)
	case what == garbled:
		return wording.NewProblem("store.rescued", errDamaged, "file", aside)
	case copied:
		return wording.NewProblem("store.found-copy", nil)
	}
	return nil
}

// foundation opens the unfinished database, made from the newest copy that is whole, or new when there is none. Anything
// but damage stops it: a copy that the key does not open must not be passed over for an empty database.
func (f folder) foundation(seal seal) (link *connection, copied bool, err error) {
	for number := 1; number <= copies; number++ {
		if !exists(f.copy(number)) {
			continue
		}
		if err := discard(f.unfinished()); err != nil {
			return nil, false, err
		}
		if err := duplicate(f.copy(number), f.unfinished()); err != nil {
			return nil, false, err
		}
		link, err := f.enter(f.unfinished(), seal)
		if !damaged(err) {
			return link, true, err
		}
	}
	if err := discard(f.unfinished()); err != nil {
		return nil, false, err
	}
	if err := os.WriteFile(f.unfinished(), nil, 0o600); err != nil {
		return nil, false, err
	}
	link, err = f.enter(f.unfinished(), seal)
	return link, false, err
}
