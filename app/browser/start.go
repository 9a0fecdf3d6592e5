package browser

import (
	"bytes"
	"errors"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strings"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/document/attachment"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// startPage is what the first page shows.
type startPage struct {
	Open       string // the title of the day that is open; empty when none is
	OpenTo     string
	Unfinished []unfinished
	Days       []builtIn
	File       string // the path that was asked for at the start, still to be opened
}

// unfinished is a day that was begun on this laptop.
type unfinished struct {
	ID, Title, Said string
	Locked          bool
}

// builtIn is a workshop that the program brings.
type builtIn struct{ Name, Title, About string }

// mostShown is how many begun days the first page offers; a lent laptop may have many.
const mostShown = 5

func (s *site) start(*http.Request) (answer, error) {
	d := s.desk
	if d.options.Day != "" || d.options.File != "" {
		return s.goOnAtOnce()
	}
	view := startPage{Open: d.title()}
	if d.day != nil {
		view.OpenTo = s.place()
	}
	kept, err := d.Keeper.Sessions()
	p := s.newPage("start", d.words().Text("start.title"))
	p.DayID = ""
	if err != nil {
		d.logLine("problem %v", err)
		p.Problem = d.words().Say(err)
	}
	for _, one := range kept {
		if shown, worth := s.unfinished(one); worth && len(view.Unfinished) < mostShown {
			view.Unfinished = append(view.Unfinished, shown)
		}
	}
	view.Days = s.builtIns()
	p.Body = view
	d.logLine("page start")
	return answer{page: p}, nil
}

// builtIns are the workshops that the program brings. They are read once for each language.
func (s *site) builtIns() []builtIn {
	if days, read := s.days[s.desk.language]; read {
		return days
	}
	var days []builtIn
	for _, name := range participation.BuiltIn() {
		if opened, _, err := participation.OpenBuiltIn(name); err == nil {
			day := opened.Workshop.In(s.desk.language)
			days = append(days, builtIn{Name: name, Title: day.Title, About: day.About})
		}
	}
	s.days[s.desk.language] = days
	return days
}

// goOnAtOnce opens what the program was started with, once.
func (s *site) goOnAtOnce() (answer, error) {
	d := s.desk
	id, path := d.options.Day, d.options.File
	d.options.Day, d.options.File = "", ""
	if id != "" {
		return s.goOnWith(id)
	}
	return s.openPath(path)
}

// unfinished is a day as the first page shows it. One in which nothing was answered is not worth a line, and one that is
// locked tells nothing but when it was begun.
func (s *site) unfinished(one session.Stored) (unfinished, bool) {
	words := s.desk.words()
	said := words.Text("start.begun", "date", words.Date(one.Begun))
	if one.Locked && one.Head == nil {
		return unfinished{ID: one.Session, Title: words.Text("start.locked"), Said: said, Locked: true}, true
	}
	head, err := session.ParseHead(one.Head)
	if err != nil || !head.Answered || s.desk.day != nil && s.desk.day.ID == one.Session {
		return unfinished{}, false
	}
	if head.Name != "" {
		said = head.Name + " · " + said
	}
	return unfinished{ID: one.Session, Title: head.Title, Said: said}, true
}

func (s *site) begin(r *http.Request) (answer, error) {
	name := r.PostForm.Get("name")
	if !slices.Contains(participation.BuiltIn(), name) {
		return answer{}, errForm
	}
	opened, source, err := participation.OpenBuiltIn(name)
	if err != nil {
		return answer{}, err
	}
	return s.beginWith(opened, source)
}

func (s *site) beginWith(opened day.Day, source string) (answer, error) {
	d := s.desk
	if err := d.leave(); err != nil {
		return answer{}, err
	}
	begun, err := d.Begin(participation.Beginning{Day: opened, Source: source, Language: d.language, Role: d.options.Role})
	if err != nil {
		return answer{}, err
	}
	d.enter(begun)
	return answer{to: "/welcome"}, d.Autosave.Flush()
}

func (s *site) resume(r *http.Request) (answer, error) { return s.goOnWith(r.PostForm.Get("id")) }

// goOnWith opens a day that was begun before, where it was left.
func (s *site) goOnWith(id string) (answer, error) {
	d := s.desk
	if err := d.leave(); err != nil {
		return answer{}, err
	}
	restored, damage, err := d.Resume(id)
	var problem *wording.Problem
	if errors.As(err, &problem) && problem.Key == "store.locked" {
		return answer{to: "/unlock?id=" + id}, nil
	}
	if err != nil {
		return answer{}, err
	}
	if damage != nil {
		d.logLine("problem %v", damage)
	}
	d.enter(restored)
	_, newer, err := participation.Newer(restored)
	if err != nil {
		d.logLine("problem %v", err)
	}
	switch {
	case newer:
		return answer{to: "/changed"}, nil
	case len(restored.Due(d.options.Now())) > 0:
		return answer{to: "/lookback"}, nil
	}
	return answer{to: s.place()}, nil
}

// place is where the day was left.
func (s *site) place() string {
	at := s.desk.day.Head().Place
	if _, there := s.desk.day.Workshop().Find(at.Exercise); at.Page == "exercise" && there {
		return exercisePath(at.Exercise)
	}
	switch at.Page {
	case "summary", "reflection", "contribution":
		return "/" + at.Page
	}
	return "/welcome"
}

// phrasePage asks for the passphrase of a locked day.
type phrasePage struct {
	ID    string
	Wrong string
}

func (s *site) askPhrase(r *http.Request) (answer, error) {
	p := s.newPage("unlock", s.desk.words().Text("switch.unlock-title"))
	p.Body = phrasePage{ID: r.URL.Query().Get("id")}
	return answer{page: p}, nil
}

func (s *site) unlock(r *http.Request) (answer, error) {
	id := r.PostForm.Get("id")
	if err := s.desk.options.Keeper.Unlock(id, r.PostForm.Get("phrase")); err != nil {
		p := s.newPage("unlock", s.desk.words().Text("switch.unlock-title"))
		p.Faults = []fault{{ID: "phrase", Says: s.desk.words().Say(err)}}
		p.Body = phrasePage{ID: id, Wrong: s.desk.words().Say(err)}
		return answer{page: p, code: http.StatusUnprocessableEntity}, nil
	}
	return s.goOnWith(id)
}

// filePage is the page that opens a file.
type filePage struct {
	Path     string
	Wrong    string
	Problems []string // what is wrong in a workshop file, line by line
	Places   []participation.Place
}

func (s *site) askFile(*http.Request) (answer, error) { return s.filePage(filePage{}), nil }

func (s *site) filePage(view filePage) answer {
	p := s.newPage("open", s.desk.words().Text("open.title"))
	view.Places = s.desk.places()
	p.Body = view
	if view.Wrong == "" && view.Problems == nil {
		return answer{page: p}
	}
	if view.Wrong != "" {
		p.Faults = []fault{{ID: "path", Says: view.Wrong}}
	}
	return answer{page: p, code: http.StatusUnprocessableEntity}
}

// open opens a file: one that was sent, or one at a path.
func (s *site) open(r *http.Request) (answer, error) {
	content, err := sentFiles(r)
	if err != nil {
		return answer{}, err
	}
	if len(content) > 0 {
		return s.openSent(content)
	}
	return s.openPath(strings.TrimSpace(r.PostForm.Get("path")))
}

// sentFiles are the files in a form, by name. A browser sends an empty one when none was chosen.
func sentFiles(r *http.Request) (map[string][]byte, error) {
	if r.MultipartForm == nil {
		return nil, nil
	}
	content := map[string][]byte{}
	for _, header := range r.MultipartForm.File["file"] {
		if header.Filename == "" {
			continue
		}
		file, err := header.Open()
		if err != nil {
			return nil, err
		}
		var held bytes.Buffer
		_, err = held.ReadFrom(file)
		if err = errors.Join(err, file.Close()); err != nil {
			return nil, err
		}
		content[filepath.Base(filepath.FromSlash(strings.ReplaceAll(header.Filename, `\`, "/")))] = held.Bytes()
	}
	return content, nil
}

func (s *site) openPath(path string) (answer, error) {
	if path == "" {
		return s.filePage(filePage{Wrong: s.desk.words().Text("open.no-path")}), nil
	}
	path = strings.Trim(path, `"”“`) // as a file manager copies it
	if participation.IsPDF(path) {
		opened, err := participation.OpenPDF(path)
		return s.openedPDF(opened, err, path)
	}
	opened, err := participation.OpenSource(path)
	return s.openedDay(opened, err, path, path)
}

// openSent opens files that a browser sent: a day file, a PDF, or the files of a workshop. Where they lie the browser does
// not tell, so a later version of the day is opened by hand.
func (s *site) openSent(sent map[string][]byte) (answer, error) {
	for name, file := range sent {
		switch {
		case bytes.HasPrefix(file, []byte("%PDF-")) || strings.EqualFold(filepath.Ext(name), ".pdf"):
			files, err := attachment.Read(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				return s.openedPDF(session.Opened{}, err, name)
			}
			opened, err := session.ReadFiles(files, content.Open)
			return s.openedPDF(opened, err, name)
		case strings.EqualFold(filepath.Ext(name), day.Extension):
			opened, err := day.Read(bytes.NewReader(file), name)
			return s.openedDay(opened, err, name, "")
		}
	}
	set, err := workshop.FromBytes(sent)
	return s.openedDay(day.Day{Workshop: set}, err, strings.Join(slices.Sorted(maps.Keys(sent)), ", "), "")
}

// openedDay goes into a day that was opened from a file, or says what is wrong with it.
func (s *site) openedDay(opened day.Day, err error, name, source string) (answer, error) {
	d := s.desk
	var problems workshop.Problems
	switch {
	case errors.As(err, &problems):
		view := filePage{Path: name}
		for _, problem := range problems {
			view.Problems = append(view.Problems, d.words().Say(problem))
		}
		return s.filePage(view), nil
	case err != nil:
		d.logLine("problem %v", err)
		return s.filePage(filePage{Path: name, Wrong: d.words().Say(err)}), nil
	case d.day != nil && participation.SameDay(d.day, opened):
		return s.sameDay(opened, source)
	}
	return s.beginWith(opened, source)
}

// sameDay takes a day file that one gets in the middle of the day: a later revision is asked about, the same one changes
// nothing.
func (s *site) sameDay(opened day.Day, source string) (answer, error) {
	head, _ := s.desk.day.DayFile()
	if opened.Head.Revision <= head.Revision || source == "" {
		return answer{to: s.place()}, nil
	}
	s.desk.day.Change(func(head *session.Head) { head.Source = source })
	return answer{to: "/changed"}, nil
}

func (s *site) openedPDF(opened session.Opened, err error, name string) (answer, error) {
	d := s.desk
	if err != nil {
		d.logLine("problem %v", err)
		return s.filePage(filePage{Path: name, Wrong: d.words().Say(err)}), nil
	}
	d.found = opened
	_, there, err := d.SameOrigin(opened)
	if err != nil {
		d.logLine("problem %v", err)
	}
	if there {
		return answer{to: "/again"}, nil
	}
	return s.bringBack()
}

// bringBack begins a day with the answers of the PDF, in its language.
func (s *site) bringBack() (answer, error) {
	d := s.desk
	if d.found.Reflection.Origin == "" {
		return answer{to: openPath}, nil
	}
	if err := d.leave(); err != nil {
		return answer{}, err
	}
	brought, err := d.BringBack(d.found)
	if err != nil {
		return answer{}, err
	}
	d.language = wording.In(brought.Head().Language).Language()
	d.enter(brought)
	d.found = session.Opened{}
	if len(brought.Due(d.options.Now())) > 0 {
		return answer{to: "/lookback"}, d.Autosave.Flush()
	}
	return answer{to: s.place()}, d.Autosave.Flush()
}

// againPage asks which day to go on with, of the one in the PDF and the one on the computer.
type againPage struct{ Title, Saved string }

func (s *site) askAgain(*http.Request) (answer, error) {
	d := s.desk
	kept, there, err := d.SameOrigin(d.found)
	if err != nil || !there || d.found.Reflection.Origin == "" {
		return answer{to: openPath}, nil
	}
	view := againPage{Title: d.found.Set.In(d.language).Title, Saved: d.words().Text("again.mine", "date", d.words().Date(kept.Updated))}
	if head, err := session.ParseHead(kept.Head); err == nil && head.Title != "" {
		view.Title = head.Title
	}
	p := s.newPage("again", d.words().Text("again.title"))
	p.Body = view
	return answer{page: p}, nil
}

func (s *site) again(r *http.Request) (answer, error) {
	d := s.desk
	if r.PostForm.Get(doName) == "open" {
		return s.bringBack()
	}
	kept, there, err := d.SameOrigin(d.found)
	if err != nil || !there {
		return answer{to: openPath}, err
	}
	d.found = session.Opened{}
	return s.goOnWith(kept.Session)
}

func (s *site) askChanged(*http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	return answer{page: s.newPage("changed", s.desk.words().Text("changed.title"))}, nil
}

// change takes the day over to the workshop as it is now, or goes on as it was.
func (s *site) change(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if r.PostForm.Get(doName) == "move" {
		opened, newer, err := participation.Newer(day)
		if err != nil {
			s.desk.logLine("problem %v", err)
		}
		if newer {
			if err := s.desk.Move(day, opened); err != nil {
				return answer{}, err
			}
			s.desk.bases = bases{}
		}
	}
	return answer{to: s.place()}, s.desk.Autosave.Flush()
}
