// Package participation is what a participant does on a laptop, whatever the way in: begins a day or goes on with one, takes
// the reflection home, and hands in. A window, a browser and a terminal that ask here do the same, and leave the same files.
package participation

import (
	"time"

	"troskel/data/session"
)

// Keeper is where days are kept. The store is one.
type Keeper interface {
	session.Keeper
	Sessions() ([]session.Stored, error)
	Records(id string) (whole, damaged []session.Record, err error)
	SaveWorkshop(hash string, files map[string][]byte) error
	Workshop(hash string) (map[string][]byte, error)
}

// Desk is where a participant works: where the days are kept, and what writes there. It belongs to one thread.
type Desk struct {
	Keeper   Keeper
	Autosave *session.Autosave
	Now      func() time.Time
}
