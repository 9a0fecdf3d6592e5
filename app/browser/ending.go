package browser

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"troskel/data/erase"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/wording"
)

// erasePage asks before the day is removed from the laptop.
type erasePage struct {
	Stays  []string // files that were saved elsewhere
	HasPDF bool
	Once   bool // asked for the second time
}

// erased is what was removed, and what is left.
type erased struct {
	Clean   bool
	Removed []string
	Left    []string
	Away    []string
}

func (s *site) askErase(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	return answer{page: s.eraseView(r, false)}, nil
}

func (s *site) eraseView(r *http.Request, once bool) *page {
	p := s.inDay(r, "erase", s.desk.words().Text("erase.title"))
	p.Body = erasePage{Stays: s.savedElsewhere(), HasPDF: s.desk.day.HasSaved(".pdf"), Once: once}
	return p
}

// savedElsewhere lists the files that the participant saved, and whether they are still where they were saved.
func (s *site) savedElsewhere() []string {
	var lines []string
	for _, path := range s.desk.day.Saved() {
		line := s.desk.words().Text("erase.away-there", "file", path)
		if _, err := os.Stat(path); err != nil {
			line = s.desk.words().Text("erase.away-gone", "file", path)
		}
		lines = append(lines, line)
	}
	return lines
}

// erase asks once more, and then removes the day, looks at what is left, and tells it.
func (s *site) erase(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if other := s.otherDay(r); other != nil {
		return answer{page: other, code: http.StatusConflict}, nil
	}
	if r.PostForm.Get(doName) != "really" {
		return answer{page: s.eraseView(r, true)}, nil
	}
	d := s.desk
	if err := d.Autosave.Flush(); err != nil {
		d.logLine("problem %v", err) // what cannot be saved is removed all the same
	}
	records, _, err := d.Keeper.Records(day.ID)
	if err != nil {
		return answer{}, err
	}
	texts, away, folders := session.Texts(records), s.savedElsewhere(), s.savingFolders()
	removed, err := d.options.Keeper.Erase(day.ID)
	if err != nil {
		return answer{}, err
	}
	d.Autosave.Drop(day.ID)
	for _, folder := range folders {
		removed = append(removed, outgoing.RemoveLeftovers(folder, d.options.Now())...)
	}
	d.day, d.bases, d.found, d.written = nil, bases{}, session.Opened{}, nil
	d.saved.set(time.Time{})
	d.tellErased(texts, removed, away)
	return answer{to: "/erased"}, nil
}

func (d *desk) tellErased(texts, removed, away []string) {
	words := d.words()
	found, err := erase.Look(d.options.DataDir, texts)
	if err != nil {
		d.logLine("problem %v", err)
	}
	told := &erased{Clean: err == nil, Away: away, Removed: []string{
		words.Text("erase.goes-answers"), words.Text("erase.goes-key"), words.Text("erase.goes-copies"),
	}}
	for _, file := range removed {
		told.Removed = append(told.Removed, words.Text("erase.gone-file", "file", file))
	}
	for _, file := range found {
		told.Clean = told.Clean && !file.Holds && !file.Shut
		told.Left = append(told.Left, leftLine(words, file))
	}
	d.erased = told
	d.logLine("erased")
}

// leftWords are the words for what is left in the program's folder.
var leftWords = map[erase.Kind]string{
	erase.Database: "erase.left-database", erase.Copy: "erase.left-copy", erase.Key: "erase.left-key",
	erase.Aside: "erase.left-aside", erase.Settings: "erase.left-settings", erase.Leading: "erase.left-leading",
	erase.Lock: "erase.left-lock", erase.Report: "erase.left-report", erase.Other: "erase.left-other",
}

func leftLine(words wording.Words, file erase.Found) string {
	line := words.Text(leftWords[file.Kind], "file", file.Path)
	switch {
	case file.Holds:
		return words.Text("erase.holds", "line", line)
	case file.Shut:
		return words.Text("erase.shut", "line", line)
	}
	return line
}

// savingFolders are the folders where a program that was stopped may have left a half written file.
func (s *site) savingFolders() []string {
	folders := []string{s.desk.options.DataDir}
	for _, path := range s.desk.day.Saved() {
		if filepath.Ext(path) != ".age" { // in a folder for contributions, what is half written may be somebody else's
			folders = append(folders, filepath.Dir(path))
		}
	}
	for _, place := range s.desk.places() {
		folders = append(folders, place.Folder)
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}

func (s *site) erasedPage(*http.Request) (answer, error) {
	if s.desk.erased == nil {
		return answer{to: "/"}, nil
	}
	p := s.newPage("erased", s.desk.words().Text("erase.done-title"))
	p.Body = s.desk.erased
	return answer{page: p}, nil
}

// settingsPage is the choice of language. Size, colours and motion are the browser's and the system's own, and are followed.
type settingsPage struct{ Languages []choice }

func (s *site) settings(r *http.Request) (answer, error) {
	p := s.pageAnywhere(r, "settings", s.desk.words().Text("settings.title"))
	var view settingsPage
	for i, one := range languages {
		view.Languages = append(view.Languages, choice{
			ID: "language-" + strconv.Itoa(i), Value: string(one.Code), Text: one.Name, On: one.Code == s.desk.language,
		})
	}
	p.Body = view
	return answer{page: p}, nil
}

// pageAnywhere is a page that one comes to from the day and from the first page.
func (s *site) pageAnywhere(r *http.Request, name, title string) *page {
	if s.desk.day != nil {
		return s.inDay(r, name, title)
	}
	return s.newPage(name, title)
}

func (s *site) saveSettings(r *http.Request) (answer, error) {
	language := wording.Language(r.PostForm.Get("language"))
	if !slices.Contains(wording.Languages, language) {
		return answer{}, errForm
	}
	s.desk.speak(language)
	to := "/"
	if s.desk.day != nil {
		to = s.place()
	}
	return answer{to: to}, s.desk.Autosave.Flush()
}

// helpPage says what this way can do, and what only the window can.
type helpPage struct{ Version, Folder string }

func (s *site) help(r *http.Request) (answer, error) {
	p := s.pageAnywhere(r, "help", s.desk.words().Text("browser.help"))
	p.Body = helpPage{Version: s.desk.options.Version, Folder: s.desk.options.DataDir}
	return answer{page: p}, nil
}

// finish ends the browser way, when everything is saved.
func (s *site) finish(*http.Request) (answer, error) {
	if err := s.desk.Autosave.Flush(); err != nil {
		return answer{}, err
	}
	p := s.newPage("end", s.desk.words().Text("browser.ended-title"))
	p.Day, p.DayID = "", ""
	s.end()
	return answer{page: p}, nil
}
