package session

import (
	"slices"
	"sync"
	"time"
)

// Receipts is what an autosave tells, all of it needed. The functions are called on the writer's goroutine, one at a
// time. They may call Put, but not Flush or Close, which wait for them.
type Receipts struct {
	Now      func() time.Time   // the clock of the receipts
	OnSaved  func(at time.Time) // everything put before the save began is durable
	OnFailed func(err error)    // the last save failed; what it held stays pending
}

// Autosave saves records in the background with one writer goroutine. It has no timer: the writer takes what is pending
// as soon as it is free, and of several states of the same record only the newest is pending. So a quick typist never
// waits for the disk, and a slow one has every letter saved.
type Autosave struct {
	keeper   Keeper
	receipts Receipts
	done     chan struct{} // closed when the writer has ended

	mu      sync.Mutex
	changed sync.Cond // any of the fields below changed
	pending []Record  // in the order in which they were first put
	asked   bool      // a save should begin
	closing bool
	begun   int   // how many saves have begun
	ended   int   // how many of those have ended
	failure error // of the save that ended last
}

// OpenAutosave starts the writer. Close ends it.
func OpenAutosave(keeper Keeper, receipts Receipts) *Autosave {
	a := &Autosave{keeper: keeper, receipts: receipts, done: make(chan struct{})}
	a.changed.L = &a.mu
	go a.write()
	return a
}

// Put hands over a record to be saved, in place of an older state of it. It never waits, and owns the record's body from
// now on. What is put after Close is not saved.
func (a *Autosave) Put(record Record) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pending = newest(a.pending, record)
	a.ask()
}

// newest puts a record in the place of its older state, or last when there is none.
func newest(records []Record, record Record) []Record {
	at := slices.IndexFunc(records, record.sameAs)
	if at < 0 {
		return append(records, record)
	}
	records[at] = record
	return records
}

// sameAs tells whether two records are states of the same thing.
func (r Record) sameAs(other Record) bool {
	return r.Session == other.Session && r.Part == other.Part && r.Key == other.Key
}

// Retry tries again to save what is pending after a failure. Put does so too.
func (a *Autosave) Retry() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ask()
}

// ask has the writer save what is pending. The lock is held.
func (a *Autosave) ask() {
	a.asked = true
	a.changed.Broadcast()
}

// Drop forgets what is pending of a session that was removed, so that it does not come back. Flush first: a save that is
// running is not stopped.
func (a *Autosave) Drop(session string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pending = slices.DeleteFunc(a.pending, func(one Record) bool { return one.Session == session })
	if len(a.pending) == 0 {
		a.failure = nil // there is nothing left that was not saved
	}
}

// Flush waits until everything that was put before has been tried, and returns nil when it is durable. Otherwise it
// returns why the last save failed, and what failed stays pending.
func (a *Autosave) Flush() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	saves := a.begun // one that is running holds what is not pending
	if len(a.pending) > 0 && !a.closing {
		a.ask()
		saves++
	}
	for a.ended < saves {
		a.changed.Wait()
	}
	return a.failure
}

// Close saves what is pending and ends the writer, whether that succeeds or not; where a failure should keep the window
// open, Flush first. Closing again only tells how it went.
func (a *Autosave) Close() error {
	a.mu.Lock()
	a.closing = true
	a.ask()
	a.mu.Unlock()
	<-a.done
	return a.failure
}

// write is the writer.
func (a *Autosave) write() {
	defer close(a.done)
	for {
		batch, more := a.take()
		if !more {
			return
		}
		err := a.keeper.Save(batch)
		a.settle(batch, err)
	}
}

// take waits until a save is asked for, and gives what is pending.
func (a *Autosave) take() (batch []Record, more bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for !a.closing && !(a.asked && len(a.pending) > 0) {
		a.changed.Wait()
	}
	if !a.asked || len(a.pending) == 0 { // closing, and nothing is left to try
		return nil, false
	}
	batch, a.pending, a.asked = a.pending, nil, false
	a.begun++
	return batch, true
}

// settle ends a save: what failed is pending again, except where a newer state has come in the meantime. The receipt is
// given before a Flush returns.
func (a *Autosave) settle(batch []Record, err error) {
	if err != nil {
		a.mu.Lock()
		for _, newer := range a.pending {
			batch = newest(batch, newer)
		}
		a.pending = batch
		a.mu.Unlock()
		a.receipts.OnFailed(err)
	} else {
		a.receipts.OnSaved(a.receipts.Now())
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ended++
	a.failure = err
	a.changed.Broadcast()
}
