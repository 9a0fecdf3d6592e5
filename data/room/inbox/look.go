package inbox

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"troskel/data/wording"
)

// Look goes through the folders and all below them, and accounts for every file. What it knew of a file that has the same
// size and time is not read again. A look that is stopped, or a folder that cannot be reached at all, is an error, and then
// everything stays as the last look left it: a stick that was pulled out takes nobody's answer with it.
func (b *Inbox) Look(ctx context.Context, folders []string, progress func(Progress)) (Account, error) {
	b.looking.Lock()
	defer b.looking.Unlock()
	roots, err := rootsOf(folders)
	if err != nil {
		return Account{}, err
	}
	l := &look{inbox: b, ctx: ctx, tell: progress, seen: map[place]*file{}}
	for _, root := range roots {
		if err := l.walk(root, 0); err != nil {
			return Account{}, err
		}
	}
	l.walked = true
	if err := l.readAll(); err != nil {
		return Account{}, err
	}
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.known = l.seen
	account := b.settle()
	account.New = len(l.jobs)
	return account, nil
}

// rootsOf are the folders to walk, none of them inside another, so that no file is met twice.
func rootsOf(folders []string) ([]string, error) {
	var roots []string
	for _, folder := range folders {
		whole, err := filepath.Abs(folder)
		if err == nil {
			whole, err = filepath.EvalSymlinks(whole)
		}
		info, statErr := os.Stat(whole)
		if err != nil || statErr != nil || !info.IsDir() {
			return nil, wording.NewProblem("inbox.no-folder", errors.Join(err, statErr), "folder", filepath.Base(folder))
		}
		roots = append(roots, whole)
	}
	slices.Sort(roots)
	var apart []string
	for _, root := range roots {
		if !slices.ContainsFunc(apart, func(other string) bool { return within(root, other) }) {
			apart = append(apart, root)
		}
	}
	return apart, nil
}

func within(path, folder string) bool {
	relative, err := filepath.Rel(folder, path)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// look is one look while it goes on.
type look struct {
	inbox  *Inbox
	ctx    context.Context
	tell   func(Progress)
	seen   map[place]*file
	jobs   []*job
	done   int
	walked bool
	full   bool // MostFiles have been found
}

// often is how many files pass between two words of progress.
const often = 200

func (l *look) progress() {
	if l.tell != nil {
		l.tell(Progress{Found: len(l.seen), Done: len(l.seen) - len(l.jobs) + l.done, Walked: l.walked})
	}
}

// walk goes through one folder and those below it.
func (l *look) walk(folder string, depth int) error {
	entries, err := l.list(folder)
	if err != nil {
		if ctxErr := l.ctx.Err(); ctxErr != nil {
			return ctxErr
		}
		if depth == 0 {
			return wording.NewProblem("inbox.no-folder", err, "folder", filepath.Base(folder))
		}
		l.see(place{folder, ""}, NoAccess)
	}
	for _, entry := range entries {
		if err := l.ctx.Err(); err != nil {
			return err
		}
		if len(l.seen) >= MostFiles-1 {
			l.overflow(folder)
			return nil
		}
		at := place{folder, entry.Name()}
		if entry.IsDir() {
			err = l.enter(at, depth)
		} else {
			l.meet(at, entry)
		}
		if err != nil {
			return err
		}
		if len(l.seen)%often == 0 {
			l.progress()
		}
	}
	return nil
}

// overflow notes once that there are more files than are looked at.
func (l *look) overflow(folder string) {
	if !l.full {
		l.full = true
		l.see(place{folder, ""}, TooMany)
	}
}

// enter goes into a folder, but for those that systems keep for themselves.
func (l *look) enter(at place, depth int) error {
	switch {
	case isSystem(at.name):
		l.see(at, System)
	case depth+1 >= MostDepth:
		l.see(at, TooMany)
	default:
		return l.walk(at.path(), depth+1)
	}
	return nil
}

// list reads a folder. A folder on a share that has gone away may never answer; then the context ends the wait.
func (l *look) list(folder string) ([]fs.DirEntry, error) {
	type listed struct {
		entries []fs.DirEntry
		err     error
	}
	answer := make(chan listed, 1)
	go func() {
		entries, err := os.ReadDir(folder)
		answer <- listed{entries, err}
	}()
	select {
	case got := <-answer:
		return got.entries, got.err
	case <-l.ctx.Done():
		return nil, l.ctx.Err()
	}
}

func (l *look) see(at place, verdict Verdict) *file {
	seen := &file{found: verdict}
	l.seen[at] = seen
	return seen
}

// meet decides what can be decided without opening the file, and leaves the rest as a job.
func (l *look) meet(at place, entry fs.DirEntry) {
	info, err := entry.Info()
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) { // gone since the folder was listed: no file to account for
			l.see(at, NoAccess)
		}
		return
	}
	if verdict := atSight(at.name, info); verdict != Accepted {
		l.see(at, verdict)
		return
	}
	known, ok := l.inbox.known[at]
	if ok && known.size == info.Size() && known.touched == info.ModTime().UnixNano() && !known.found.Passing() {
		l.seen[at] = known
		return
	}
	l.jobs = append(l.jobs, &job{at: at, info: info, file: l.see(at, Slow)})
}
