package participation

import (
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Beginning is what a new day begins with.
type Beginning struct {
	Day      day.Day
	Source   string // where the day was opened, as session.Head has it
	Language wording.Language
	Role     exercise.Role // proposed to the participant; may be empty
}

// Begin begins a new day.
func (d Desk) Begin(with Beginning) (*session.Session, error) {
	set := with.Day.Workshop
	if err := d.Keeper.SaveWorkshop(set.Hash(), set.Files()); err != nil {
		return nil, err
	}
	begun := session.New(rand.Text(), set, with.Source, d.Now(), d.Autosave.Put)
	begun.Change(func(head *session.Head) {
		head.Language, head.Role = with.Language, with.Role
		head.Title = set.In(with.Language).Title
		if with.Day.Head.Name != "" {
			head.Title = with.Day.Head.Name
		}
	})
	if with.Day.Head.ID != "" {
		begun.Join(with.Day.Head)
	}
	return begun, nil
}

// BringBack begins a day with the answers that were found in a PDF.
func (d Desk) BringBack(opened session.Opened) (*session.Session, error) {
	if err := d.Keeper.SaveWorkshop(opened.Set.Hash(), opened.Set.Files()); err != nil {
		return nil, err
	}
	return session.Reopen(rand.Text(), opened, d.Autosave.Put)
}

// SameOrigin finds the day on this computer that a PDF comes from, or that came from the same one. The one that was saved
// last is the one. The error tells what could not be listed.
func (d Desk) SameOrigin(opened session.Opened) (same session.Stored, there bool, err error) {
	kept, err := d.Keeper.Sessions()
	kept = slices.DeleteFunc(kept, func(one session.Stored) bool {
		head, err := session.ParseHead(one.Head)
		return err != nil || session.OriginOf(one.Session, head) != opened.Reflection.Origin
	})
	if len(kept) == 0 {
		return session.Stored{}, false, err
	}
	return slices.MaxFunc(kept, func(one, other session.Stored) int { return one.Updated.Compare(other.Updated) }), true, err
}

// Resume opens a day that was begun before. What of it is damaged is told as a problem beside it, nil when all is whole.
func (d Desk) Resume(id string) (restored *session.Session, damage, err error) {
	records, unread, err := d.Keeper.Records(id)
	if err != nil {
		return nil, nil, err
	}
	restored, damaged, err := d.Restore(id, records)
	return restored, Damage(id, damaged+len(unread)), err
}

// Restore makes a day of its records, and tells how many of them could not be read.
func (d Desk) Restore(id string, records []session.Record) (restored *session.Session, damaged int, err error) {
	head, err := session.ReadHead(records)
	if err != nil {
		return nil, 0, err
	}
	files, err := d.Keeper.Workshop(head.Workshop)
	if err != nil {
		return nil, 0, err
	}
	set, err := workshop.FromBytes(files)
	if err != nil {
		return nil, 0, err
	}
	restored, damaged = session.Restore(id, set, records, d.Autosave.Put)
	return restored, damaged, nil
}

// Damage is what there is to say of records that could not be read; nil when there are none.
func Damage(id string, damaged int) error {
	if damaged == 0 {
		return nil
	}
	return wording.NewProblem("app.some-damaged", fmt.Errorf("session %s: %d records damaged", id, damaged))
}

// LastSaved is when something of a day was last saved; zero when that is not known.
func (d Desk) LastSaved(id string) (time.Time, error) {
	kept, err := d.Keeper.Sessions()
	for _, one := range kept {
		if one.Session == id {
			return one.Updated, err
		}
	}
	return time.Time{}, err
}
