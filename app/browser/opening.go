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
	if d.found.Reflection.Origin == "" {
		return answer{to: openPath}, nil
	}
	kept, there, err := d.SameOrigin(d.found)
	if err != nil || !there {
		return answer{to: openPath}, err
	}
	saved := d.words().Text("again.mine", "date", d.words().Date(kept.Updated))
	view := againPage{Title: d.found.Set.In(d.language).Title, Saved: saved}
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
