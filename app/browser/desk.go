package browser

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/settings"
	"troskel/data/wording"
)

// desk is where the participant works. A day belongs to one thread, and a browser asks for several things at once: whoever
// touches the day holds the lock.
type desk struct {
	participation.Desk
	options Options
	saved   savedAt

	mu       sync.Mutex
	day      *session.Session // nil on the pages before
	language wording.Language
	bases    bases
	found    session.Opened // in the PDF that was opened last
	written  []participation.Written
	erased   *erased
	loggedMu sync.Mutex
}

func openDesk(options Options) *desk {
	d := &desk{options: options, language: languageOf(options)}
	d.Desk = participation.Desk{Keeper: options.Keeper, Now: options.Now}
	d.Autosave = session.OpenAutosave(options.Keeper, session.Receipts{
		Now: options.Now, OnSaved: d.onSaved, OnFailed: func(err error) { d.logLine("problem %v", err) },
	})
	return d
}

// languageOf is the language that was asked for, or else the one that was chosen last.
func languageOf(options Options) wording.Language {
	language := options.Language
	if language == "" {
		language = wording.Swedish
		if read, err := settings.Read(options.DataDir, settings.Default(language)); err == nil {
			language = read.Language
		}
	}
	return wording.In(language).Language()
}

func (d *desk) onSaved(at time.Time) {
	d.saved.set(at)
	d.logLine("saved %s", at.Format(time.RFC3339Nano))
}

func (d *desk) logLine(format string, args ...any) {
	if d.options.Log == nil {
		return
	}
	d.loggedMu.Lock()
	defer d.loggedMu.Unlock()
	_, _ = fmt.Fprintf(d.options.Log, format+"\n", args...) // a log that cannot be written stops nobody
}

func (d *desk) id() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.day == nil {
		return ""
	}
	return d.day.ID
}

func (d *desk) close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.Autosave.Close()
}

// words are those of the language that is spoken now. The lock is held, here and below.
func (d *desk) words() wording.Words { return wording.In(d.language) }

// speak changes the language: of the program, and of the day that is open. Every answer stays.
func (d *desk) speak(language wording.Language) {
	d.language = wording.In(language).Language()
	if d.day != nil && d.day.Head().Language != d.language {
		d.day.Change(func(head *session.Head) { head.Language = d.language })
	}
	kept, err := settings.Read(d.options.DataDir, settings.Default(d.language))
	if err != nil {
		d.logLine("problem %v", err)
	}
	kept.Language = d.language
	if err := settings.Save(d.options.DataDir, kept); err != nil {
		d.logLine("problem %v", err)
	}
}

// enter goes into a day.
func (d *desk) enter(day *session.Session) {
	d.day, d.bases, d.written = day, bases{}, nil
	if day.Head().Language != d.language {
		day.Change(func(head *session.Head) { head.Language = d.language })
	}
	if at, err := d.LastSaved(day.ID); err == nil && !at.IsZero() {
		d.saved.set(at)
	}
}

// leave goes out of the day, with everything saved. A day with a passphrase is shut again.
func (d *desk) leave() error {
	if d.day == nil {
		return nil
	}
	if err := d.Autosave.Flush(); err != nil {
		return err
	}
	d.options.Keeper.Forget(d.day.ID)
	d.day = nil
	return nil
}

// at keeps where in the day one is, so that it opens there again in whatever way.
func (d *desk) at(page, key string) {
	d.logLine("page %s %s", page, key)
	place := session.Place{Page: page, Exercise: key}
	if d.day.Head().Place != place {
		d.day.Change(func(head *session.Head) { head.Place = place })
	}
}

// receipt says when something was last saved; nothing before that.
func (d *desk) receipt() string {
	at := d.saved.time()
	if at.IsZero() {
		return ""
	}
	return d.words().Text("app.saved", "time", d.words().Clock(at.Local().Format("15:04")))
}

// title is what the day is called; empty when none is open.
func (d *desk) title() string {
	if d.day == nil {
		return ""
	}
	return participation.DayTitle(d.day, d.words())
}

func (d *desk) places() []participation.Place {
	return participation.Places(d.options.SaveTo, d.options.DataDir, d.words())
}

// bases remember what some forms held when they were shown, so that of two tabs each keeps what it alone changed.
type bases struct {
	order []string
	of    map[string][]exercise.Field
}

// mostBases is how many are remembered. Of a form that is older, every difference is asked about.
const mostBases = 64

// remember keeps values and returns their name, which is the same for the same values of the same form.
func (b *bases) remember(form string, values []exercise.Field) string {
	name := nameOf(form, values)
	if b.of == nil {
		b.of = map[string][]exercise.Field{}
	}
	if _, there := b.of[name]; there {
		return name
	}
	if len(b.order) >= mostBases {
		delete(b.of, b.order[0])
		b.order = slices.Clone(b.order[1:])
	}
	b.of[name], b.order = values, append(b.order, name)
	return name
}

// nameOf names what a form holds.
func nameOf(form string, values []exercise.Field) string {
	held := make([]exercise.Field, len(values))
	for i, value := range values {
		held[i] = valueOf(value)
	}
	body, err := json.Marshal(held)
	if err != nil {
		panic(fmt.Sprintf("browser: the form %s cannot be named: %v", form, err)) // plain data always can
	}
	sum := sha256.Sum256(append([]byte(form+"\x00"), body...))
	return hex.EncodeToString(sum[:8])
}
