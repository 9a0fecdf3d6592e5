package console

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
)

// summary says one's own day: what one planned, wrote, moved and chose.
func (t *talk) summary() (turn, error) {
	t.blank()
	t.tell("summary.title")
	t.tell("summary.lead")
	sections := t.day.OwnSections()
	if len(sections) == 0 {
		t.tell("summary.empty")
	}
	for _, section := range sections {
		t.blank()
		t.say(section.Title)
		t.show(section.Blocks)
	}
	t.blank()
	way := func() { t.say(t.words.Text("terminal.next", "title", t.words.Text("booklet.title"))) }
	way()
	said, err := t.ask(t.words.Text("terminal.enter"), way)
	return onwards(said.turn), err
}

// reflection asks what the PDF shall hold and where it shall lie, and saves it.
func (t *talk) reflection() (turn, error) {
	t.blank()
	t.tell("booklet.title")
	t.tell("booklet.lead")
	return inTurn(t.askSentence, t.askChapters, t.askExtras, t.saveBooklet)
}

func (t *talk) askSentence() (turn, error) {
	return t.text(writing{
		label: t.words.Text("booklet.own"), help: t.words.Text("booklet.own-hint"), now: t.day.Head().Own, one: true,
		put: func(text string) error {
			t.day.Change(func(head *session.Head) { head.Own = text })
			return nil
		},
	})
}

// inOrOut is a line of a list whose things are in or out.
func (t *talk) inOrOut(at int, text string, in bool) {
	if in {
		t.say(t.words.Text("terminal.is-in", "number", at+1, "what", text))
		return
	}
	t.say(t.words.Text("terminal.is-out", "number", at+1, "what", text))
}

func (t *talk) askChapters() (turn, error) {
	chapters := t.day.Chapters()
	if len(chapters) == 0 {
		t.tell("booklet.empty")
		return stay, nil
	}
	list := func() int {
		t.blank()
		t.tell("booklet.parts")
		for i, chapter := range chapters {
			t.inOrOut(i, session.ChapterTitle(t.words, chapter), t.day.Included(chapter))
		}
		return len(chapters)
	}
	return t.toggle(list, func(at int) error {
		t.day.Include(string(chapters[at]), !t.day.Included(chapters[at]))
		t.inOrOut(at, session.ChapterTitle(t.words, chapters[at]), t.day.Included(chapters[at]))
		return nil
	})
}

// askExtras offers what can be saved beside the PDF. A calendar without dates is not offered.
func (t *talk) askExtras() (turn, error) {
	extras := []option{{participation.AsWebPage, t.words.Text("booklet.web-page")}}
	if len(t.day.FollowUps()) > 0 {
		extras = append(extras, option{participation.AsCalendar, t.words.Text("booklet.calendar")})
	}
	list := func() int {
		t.blank()
		t.tell("booklet.beside")
		for i, extra := range extras {
			t.inOrOut(i, extra.text, slices.Contains(t.extras, extra.key))
		}
		return len(extras)
	}
	return t.toggle(list, func(at int) error {
		key := extras[at].key
		if slices.Contains(t.extras, key) {
			t.extras = slices.DeleteFunc(t.extras, func(one string) bool { return one == key })
		} else {
			t.extras = append(t.extras, key)
		}
		t.inOrOut(at, extras[at].text, slices.Contains(t.extras, key))
		return nil
	})
}

// leaving is for who must go: a sentence, a date to look back, the PDF.
func (t *talk) leaving() (turn, error) {
	t.blank()
	t.tell("booklet.leave-title")
	t.tell("booklet.leave-lead")
	turned, err := inTurn(t.askSentence, t.askLookBack, t.saveBooklet)
	if turned == goOn {
		t.jump, turned = session.Place{Page: contributionPage}, goTo
	}
	return turned, err
}

func (t *talk) askLookBack() (turn, error) {
	date, err := time.Parse(time.DateOnly, t.day.Head().FollowUp)
	asked := question{Asked: exercise.Asked{Field: exercise.Field{
		Kind: exercise.DateField, Label: t.words.Text("booklet.date"), Date: date, Empty: err != nil,
	}}}
	return t.field(asked, func(given exercise.Field) error {
		t.day.Change(func(head *session.Head) {
			head.FollowUp = ""
			if !given.Empty {
				head.FollowUp = given.Date.Format(time.DateOnly)
			}
		})
		return nil
	})
}

// askFolder asks for a folder, by the number of one that people know or by its path. Nothing typed is the first.
func (t *talk) askFolder(title string, places []participation.Place) (folder string, turned turn, err error) {
	list := func() {
		t.blank()
		t.tell(title)
		for i, place := range places {
			t.say(number(i+1) + " " + place.Name + ": " + place.Folder)
		}
		t.tell("terminal.folder")
	}
	list()
	for {
		said, err := t.ask(t.firstPrompt(), list)
		switch {
		case err != nil || said.turn != stay:
			return "", said.turn, err
		case said.text == "":
			return places[0].Folder, stay, nil
		case !isNumber(said.text):
			folder := pathIn(said.text)
			if info, err := os.Stat(folder); err == nil && info.IsDir() {
				return folder, stay, nil
			}
			t.say(t.words.Text("terminal.no-folder", "folder", folder))
			continue
		}
		if at, ok := t.number(said.text, 1, len(places)); ok {
			return places[at-1].Folder, stay, nil
		}
	}
}

// pathIn is the path in what was typed: quotation marks are what a path was copied with, and ~ is one's own folder.
func pathIn(text string) string {
	text = strings.Trim(text, `"'`)
	if rest, own := strings.CutPrefix(text, "~"); own {
		if home, err := os.UserHomeDir(); err == nil {
			text = home + rest
		}
	}
	if whole, err := filepath.Abs(text); err == nil {
		return whole
	}
	return text
}

func (t *talk) places() []participation.Place {
	return participation.Places(t.options.SaveTo, t.options.DataDir, t.words)
}

// saveBooklet saves the PDF, under a name that nothing has yet, and says where it lies when it lies there.
func (t *talk) saveBooklet() (turn, error) {
	for {
		folder, turned, err := t.askFolder("booklet.where", t.places())
		if err != nil || turned != stay {
			return turned, err
		}
		booklet, err := participation.NewBooklet(t.day, participation.FreePath(t.day, folder), t.extras)
		if err == nil {
			err = booklet.Write(func() bool { return false })
		}
		if err != nil {
			t.say(t.words.Say(err))
			continue
		}
		t.tell("booklet.saved")
		for _, path := range booklet.Paths() {
			t.say(path)
			t.day.SavedAs(path)
		}
		t.saved()
		return t.afterBooklet()
	}
}

// afterBooklet tells where the way leads when the reflection is saved.
func (t *talk) afterBooklet() (turn, error) {
	if _, joined := t.day.DayFile(); joined {
		return goOn, nil
	}
	t.blank()
	t.tell("terminal.last")
	said, err := t.ask(t.words.Text("terminal.enter"), func() { t.tell("terminal.last") })
	if err == nil && said.turn == stay {
		return stay, errQuit
	}
	return said.turn, err
}
