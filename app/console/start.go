package console

import (
	"errors"
	"path/filepath"
	"slices"

	"troskel/data/day"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// begin opens a day: the one that was named, the one in a file, or the one that somebody chooses.
func (t *talk) begin() error {
	switch {
	case t.options.Day != "":
		return t.goOnWith(t.options.Day)
	case t.options.File == "":
		return t.askStart()
	case participation.IsPDF(t.options.File):
		return t.openPDF(t.options.File)
	}
	return t.openFile(t.options.File)
}

// goOnWith goes on with a day that somebody named.
func (t *talk) goOnWith(id string) error {
	kept, err := t.desk.Keeper.Sessions()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(kept, func(one session.Stored) bool { return one.Session == id }) {
		return wording.NewProblem("terminal.no-day", nil, "id", id)
	}
	return t.resume(id)
}

// unfinished are the days on this laptop that somebody has begun, the last one first.
func (t *talk) unfinished() ([]session.Stored, error) {
	kept, err := t.desk.Keeper.Sessions()
	return slices.DeleteFunc(kept, func(one session.Stored) bool {
		if one.Locked && one.Head == nil {
			return false
		}
		head, err := session.ParseHead(one.Head)
		return err != nil || !head.Answered
	}), err
}

// dayOption is a day that one can go on with, as an option.
func (t *talk) dayOption(one session.Stored) option {
	date := t.words.Date(one.Begun)
	if one.Locked && one.Head == nil {
		return option{one.Session, t.words.Text("terminal.go-on", "title", t.words.Text("start.locked"), "date", date)}
	}
	head, _ := session.ParseHead(one.Head) // it was read before
	if head.Name != "" {
		return option{one.Session, t.words.Text("terminal.go-on-name", "title", head.Title, "name", head.Name, "date", date)}
	}
	return option{one.Session, t.words.Text("terminal.go-on", "title", head.Title, "date", date)}
}

// The options of the start that are no day that was begun.
const (
	fromFile  = "\x00file"
	beginAnew = "\x00new"
)

// askStart asks which day to go on with or to begin.
func (t *talk) askStart() error {
	kept, err := t.unfinished()
	if err != nil {
		return err
	}
	t.tell("start.title")
	t.tell("start.lead")
	t.tell("terminal.digits")
	t.blank()
	var options []option
	for _, one := range kept {
		options = append(options, t.dayOption(one))
	}
	for _, name := range participation.BuiltIn() {
		if opened, _, err := participation.OpenBuiltIn(name); err == nil {
			title := opened.Workshop.In(t.words.Language()).Title
			options = append(options, option{session.BuiltIn + name, t.words.Text("terminal.begin", "title", title)})
		}
	}
	options = append(options, option{fromFile, t.words.Text("start.open")})
	for {
		chosen, turned, err := t.choose(options, t.firstPrompt(), options[0].key)
		switch {
		case err != nil:
			return err
		case turned != stay:
			continue
		}
		err = t.start(chosen)
		if err == nil || errors.Is(err, errEnded) || errors.Is(err, errQuit) {
			return err
		}
		t.sayAll(err)
	}
}

// start opens what was chosen.
func (t *talk) start(chosen string) error {
	if chosen == fromFile {
		t.tell("terminal.path")
		said, err := t.ask(t.words.Text("terminal.file"), func() { t.tell("terminal.path") })
		switch {
		case err != nil:
			return err
		case said.text == "":
			return wording.NewProblem("open.no-path", nil)
		case participation.IsPDF(pathIn(said.text)):
			return t.openPDF(pathIn(said.text))
		}
		return t.openFile(pathIn(said.text))
	}
	for _, name := range participation.BuiltIn() {
		if chosen == session.BuiltIn+name {
			opened, source, err := participation.OpenBuiltIn(name)
			if err != nil {
				return err
			}
			return t.beginDay(opened, source)
		}
	}
	return t.resume(chosen)
}

// beginDay begins a new day.
func (t *talk) beginDay(opened day.Day, source string) error {
	begun, err := t.desk.Begin(participation.Beginning{
		Day: opened, Source: source, Language: t.words.Language(), Role: t.options.Role,
	})
	if err == nil {
		t.day = begun
	}
	return err
}

// openFile begins the day of a file, or goes on with the one that was begun with it.
func (t *talk) openFile(path string) error {
	opened, err := participation.OpenSource(path)
	if err != nil {
		return err
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	kept, err := t.unfinished()
	if err != nil {
		return err
	}
	var options []option
	for _, one := range kept {
		if head, err := session.ParseHead(one.Head); err == nil && isOf(head, opened, path) {
			options = append(options, t.dayOption(one))
		}
	}
	if options == nil {
		return t.beginDay(opened, path)
	}
	options = append(options, option{beginAnew, t.words.Text("terminal.begin-anew")})
	chosen, err := t.pick("terminal.begun-before", options)
	if err != nil {
		return err
	}
	if chosen == beginAnew {
		return t.beginDay(opened, path)
	}
	return t.resume(chosen)
}

// isOf tells whether a day was begun with a file.
func isOf(head session.Head, opened day.Day, path string) bool {
	if opened.Head.ID != "" {
		return head.Handing.Day.ID == opened.Head.ID
	}
	return head.Source == path
}

// pick asks which of several, where there is nowhere else to go; nothing typed is the first.
func (t *talk) pick(title string, options []option) (string, error) {
	for {
		t.blank()
		t.tell(title)
		chosen, turned, err := t.choose(options, t.firstPrompt(), options[0].key)
		if err != nil || turned == stay {
			return chosen, err
		}
	}
}

// openPDF brings back the day in a personal PDF. When that day is here already, it asks which to go on with.
func (t *talk) openPDF(path string) error {
	found, err := participation.OpenPDF(path)
	if err != nil {
		return err
	}
	same, there, err := t.desk.SameOrigin(found)
	if err != nil {
		return err
	}
	if there {
		t.say(t.words.Text("again.mine", "date", t.words.Date(same.Updated)))
		t.tell("again.theirs")
		chosen, err := t.pick("again.lead", []option{
			{same.Session, t.words.Text("again.keep")}, {beginAnew, t.words.Text("again.open")},
		})
		if err != nil {
			return err
		}
		if chosen != beginAnew {
			return t.resume(chosen)
		}
	}
	if t.day, err = t.desk.BringBack(found); err != nil {
		return err
	}
	t.speak()
	t.tell("again.brought")
	t.saved()
	return t.lookBack()
}

// speak speaks the day's language, or has the day speak the one that somebody insists on.
func (t *talk) speak() {
	if t.options.Insist && t.day.Head().Language != t.words.Language() {
		t.day.Change(func(head *session.Head) { head.Language = t.words.Language() })
	}
	t.words = wording.In(t.day.Head().Language)
}

// sayAll says why something could not be done; of a workshop file, every problem in it.
func (t *talk) sayAll(err error) {
	for _, sentence := range sentences(err, t.words) {
		t.say(sentence)
	}
}
