package inbox

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"sync/atomic"
	"time"

	"troskel/data/share"
)

// workers is how many files are opened at a time. Opening is arithmetic, and a facilitator's laptop has other things to do.
const workers = 2

// mostStuck is how many files may keep a worker waiting; then the folder as a whole does not answer, and the rest of the
// files are left for the next look.
const mostStuck = 8

// job is a file that has to be read. It belongs to the worker who reads it, until somebody has waited long enough.
type job struct {
	at    place
	info  fs.FileInfo
	file  *file
	began time.Time
	state atomic.Int32
}

// The states of a job. Whoever changes it from reading decides what becomes of the file.
const (
	isReading int32 = iota
	isRead
	isGivenUp
)

// crew is the workers of one look.
type crew struct {
	look     *look
	next     atomic.Int64
	at       [workers + mostStuck]atomic.Pointer[job] // what each worker is reading
	count    int                                      // of workers that were ever set to work
	finished chan *job
}

// readAll reads the files that have to be read. A file on a share that has gone away, or a placeholder that its system tries
// to fetch, may never answer, and nothing can end the wait: its worker is left behind, and another takes its place.
func (l *look) readAll() error {
	l.progress()
	c := &crew{look: l, finished: make(chan *job, workers*often)}
	for range workers {
		c.hire()
	}
	watch := time.NewTicker(Patience / 8)
	defer watch.Stop()
	for l.done < len(l.jobs) {
		select {
		case <-l.ctx.Done():
			return l.ctx.Err()
		case <-c.finished:
			if l.done++; l.done%often == 0 {
				l.progress()
			}
		case <-watch.C:
			c.supervise()
			l.progress()
		}
	}
	l.progress()
	return l.ctx.Err()
}

func (c *crew) hire() {
	at := &c.at[c.count]
	c.count++
	go func() {
		var buffer bytes.Buffer
		for c.look.ctx.Err() == nil {
			next := int(c.next.Add(1)) - 1
			if next >= len(c.look.jobs) {
				return
			}
			one := c.look.jobs[next]
			one.began = time.Now()
			at.Store(one)
			content, verdict := readWhole(one.at.path(), one.info, &buffer)
			at.Store(nil)
			if !one.state.CompareAndSwap(isReading, isRead) {
				return // given up, and somebody else works now
			}
			c.look.inbox.examine(one, content, verdict)
			select {
			case c.finished <- one:
			case <-c.look.ctx.Done(): // nobody counts any more
			}
		}
	}()
}

// supervise gives up what has taken too long, and sets another worker to work. When too many files keep somebody waiting,
// all that are left are given up.
func (c *crew) supervise() {
	for i := range c.count {
		one := c.at[i].Load()
		if one == nil || time.Since(one.began) < Patience || !one.state.CompareAndSwap(isReading, isGivenUp) {
			continue
		}
		c.look.done++
		if c.count < len(c.at) {
			c.hire()
			continue
		}
		for _, other := range c.look.jobs {
			if other.state.CompareAndSwap(isReading, isGivenUp) {
				c.look.done++
			}
		}
	}
}

// examine notes what a file is that was read.
func (b *Inbox) examine(one *job, content []byte, verdict Verdict) {
	seen := one.file
	seen.size, seen.touched, seen.found = one.info.Size(), one.info.ModTime().UnixNano(), verdict
	if verdict != Accepted {
		return
	}
	seen.digest = share.Digest(sha256.Sum256(content))
	letter, err := b.read(content)
	if err == nil {
		seen.letter = &letter
		return
	}
	seen.found = verdictOf(err)
	if age := b.now().Sub(one.info.ModTime()).Abs(); age < StillFresh && unfinished(content, seen.found) {
		seen.found, seen.cut = Writing, true
	}
}
