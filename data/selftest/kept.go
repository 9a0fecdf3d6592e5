package selftest

import (
	"crypto/rand"
	"errors"
	"path/filepath"
)

// database tries to keep something and to find it again, in a folder of its own.
func (p Probes) database(folder string) Check {
	if p.Database == nil {
		return Check{Result: Untried, Says: say("selftest.database-untried"), Do: say("selftest.no-window-here-do")}
	}
	if err := p.Database(filepath.Join(folder, "databas")); err != nil {
		return Check{Result: Bad, Says: say("selftest.database-bad"), Do: say("selftest.database-do")}.because(err)
	}
	return Check{Result: Good, Says: say("selftest.database-good")}
}

// errOther tells that the key store gave back something else.
var errOther = errors.New("the key store gave back something else")

// keys tries the system's key store with a secret that is made up and removed again.
func (p Probes) keys() Check {
	if p.Ring == nil {
		return Check{Result: Warning, Says: say("selftest.keys-none"), Do: say("selftest.keys-none-do")}
	}
	if err := p.tryRing(); err != nil {
		return Check{Result: Warning, Says: say("selftest.keys-bad"), Do: say("selftest.keys-bad-do")}.because(err)
	}
	return Check{Result: Good, Says: say("selftest.keys-good")}
}

func (p Probes) tryRing() error {
	name, secret := "troskel-selftest-"+rand.Text(), rand.Text()
	if err := p.Ring.Set(name, secret); err != nil {
		return err
	}
	got, err := p.Ring.Get(name)
	if err == nil && got != secret {
		err = errOther
	}
	return errors.Join(err, p.Ring.Delete(name))
}
