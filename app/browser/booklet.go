package browser

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"troskel/data/calendar"
	"troskel/data/document/webpage"
	"troskel/data/exercise"
	"troskel/data/outgoing"
	"troskel/data/participation"
	"troskel/data/session"
)

// bookletPage is the page of one's own reflection.
type bookletPage struct {
	Groups   []group
	Places   []choice
	Path     string // where the PDF would be saved
	Exists   string // a file lies there; this name is free
	Saved    []string
	Calendar bool // there are dates to look back
	Empty    bool
	Next     string
}

// The fields of the reflection.
const (
	ownKey     = "@own"
	partsKey   = "@parts"
	folderName = "folder"
	extraName  = "extra"
)

// bookletSheet is what one decides about the reflection: the sentence for the cover, and what is in it.
func (d *desk) bookletSheet() sheet {
	day, words := d.day, d.words()
	own := textSheet(ownKey, words.Text("booklet.own"), words.Text("booklet.own-hint"), func() string { return day.Head().Own },
		func(text string) { day.Change(func(head *session.Head) { head.Own = oneLine(text) }) })
	return sheet{
		name: "@booklet",
		ask: func() []exercise.Asked {
			fields := own.ask()
			fields[0].Kind = exercise.OwnField
			parts := exercise.Field{Key: partsKey, Kind: exercise.ChoiceField, Many: true, Label: words.Text("booklet.parts")}
			for _, chapter := range day.Chapters() {
				parts.Options = append(parts.Options, exercise.Option{Key: string(chapter), Text: session.ChapterTitle(words, chapter)})
				if day.Included(chapter) {
					parts.Chosen = append(parts.Chosen, string(chapter))
				}
			}
			if parts.Empty = len(parts.Chosen) == 0; len(parts.Options) == 0 {
				return fields
			}
			return append(fields, exercise.Asked{Field: parts})
		},
		write: func(field exercise.Field) error {
			if field.Key == ownKey {
				return own.write(field)
			}
			for _, chapter := range day.Chapters() {
				if in := slices.Contains(field.Chosen, string(chapter)); in != day.Included(chapter) {
					day.Include(string(chapter), in)
				}
			}
			return nil
		},
		saved: func() {},
	}
}

func (s *site) reflection(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	s.desk.at("reflection", "")
	return answer{page: s.bookletView(r, bookletPage{}, outcome{})}, nil
}

func (s *site) bookletView(r *http.Request, view bookletPage, done outcome) *page {
	d := s.desk
	form := d.bookletSheet()
	view.Groups = maker{words: d.words(), done: done}.groups(form.ask())
	for i, place := range d.places() {
		path := participation.FreePath(d.day, place.Folder)
		view.Places = append(view.Places, choice{ID: "place-" + string(rune('a'+i)), Value: path, Text: place.Name})
		if i == 0 && view.Path == "" {
			view.Path = path
		}
	}
	view.Calendar = len(participation.Calendar(d.day).Events) > 0
	view.Empty = len(d.day.Chapters()) == 0
	if _, joined := d.day.DayFile(); joined {
		view.Next = "/contribution"
	}
	p := s.inDay(r, "booklet", d.words().Text("booklet.title"))
	p.Base = d.bases.remember(form.name, form.values())
	p.Faults = faultsOf(view.Groups)
	if done.unsaved != nil {
		p.Problem = d.words().Say(done.unsaved)
	}
	if len(view.Saved) > 0 {
		p.At = "done"
	}
	if view.Exists != "" {
		p.At = "exists"
	}
	p.Body = view
	return p
}

// saveReflection saves what was decided, and then the PDF when that was asked for.
func (s *site) saveReflection(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	show := func(done outcome) *page { return s.bookletView(r, bookletPage{}, done) }
	given, ok := s.saveSheet(r, s.desk.bookletSheet(), show)
	if !ok {
		return given, nil
	}
	switch r.PostForm.Get(doName) {
	case "write", "replace", "beside":
		return s.writeBooklet(r)
	}
	return answer{to: "/reflection?at=receipt"}, nil
}

// writeBooklet writes the PDF and what was chosen to lie beside it. Where a file lies already, it asks first.
func (s *site) writeBooklet(r *http.Request) (answer, error) {
	d, press := s.desk, r.PostForm.Get(doName)
	path := strings.TrimSpace(r.PostForm.Get(folderName))
	view := bookletPage{Path: path}
	if path == "" {
		return s.bookletProblem(r, view, d.words().Text("booklet.no-path"))
	}
	booklet, err := participation.NewBooklet(d.day, path, r.PostForm[extraName])
	if err != nil {
		return answer{}, err
	}
	if _, err := os.Lstat(booklet.Path); err == nil && press == "write" {
		view.Exists = filepath.Base(outgoing.Free(booklet.Path))
		return answer{page: s.bookletView(r, view, outcome{})}, nil
	}
	if press == "beside" {
		booklet, err = participation.NewBooklet(d.day, outgoing.Free(booklet.Path), r.PostForm[extraName])
		if err != nil {
			return answer{}, err
		}
	}
	if err := booklet.Write(func() bool { return false }); err != nil {
		d.logLine("problem %v", err)
		return s.bookletProblem(r, view, d.words().Say(err))
	}
	view.Saved = booklet.Paths()
	for _, saved := range view.Saved {
		d.day.SavedAs(saved)
	}
	d.logLine("pdf %s", booklet.Path)
	return answer{page: s.bookletView(r, view, outcome{unsaved: d.Autosave.Flush()})}, nil
}

func (s *site) bookletProblem(r *http.Request, view bookletPage, says string) (answer, error) {
	p := s.bookletView(r, view, outcome{})
	p.Faults = append(p.Faults, fault{ID: folderName, Says: says})
	return answer{page: p, code: http.StatusUnprocessableEntity}, nil
}

// download gives a file of the reflection to the browser, the same bytes that would be saved.
func (s *site) download(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	name := participation.BookletName(day)
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	switch r.PathValue("file") {
	case "pdf":
		booklet, err := participation.NewBooklet(day, name, nil)
		if err != nil {
			return answer{}, err
		}
		content, err := booklet.PDF()
		return answer{file: &file{name: name, kind: "application/pdf", content: content}}, err
	case "html":
		page := webpage.Render(day.Report())
		return answer{file: &file{name: stem + participation.AsWebPage, kind: "text/html; charset=utf-8", content: page}}, nil
	case "ics":
		dates := participation.Calendar(day)
		if len(dates.Events) == 0 {
			return answer{}, errNoPage
		}
		name := stem + participation.AsCalendar
		return answer{file: &file{name: name, kind: "text/calendar; charset=utf-8", content: calendar.Render(dates)}}, nil
	}
	return answer{}, errNoPage
}
