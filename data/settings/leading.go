package settings

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"troskel/data/outgoing"
)

// Leading is where the days lie that are led from this computer. What a day holds lies in its own folder, so that it can
// be moved to another computer; here are only the ways there.
type Leading struct {
	Days []LedDay `json:"days"` // the one that was open last first
}

// LedDay is a day that is led from this computer.
type LedDay struct {
	Folder   string   `json:"folder"`
	Name     string   `json:"name"`
	Date     string   `json:"date"` // "2018-04-26"
	Practice bool     `json:"practice,omitempty"`
	Seen     bool     `json:"seen,omitempty"`   // what is to be handed out has been looked at
	Inbox    []string `json:"inbox,omitempty"`  // the folders that contributions are collected from
	Report   string   `json:"report,omitempty"` // where reports were saved last; empty when none was
}

const leadingName = "troskel-leading.json"

// mostLed is how many days are remembered; the one that was open longest ago is forgotten first.
const mostLed = 50

// ReadLeading reads which days are led from here. Without a file there are none; with a damaged one there are none either,
// and an error: the days themselves are where they were.
func ReadLeading(dir string) (Leading, error) {
	var read Leading
	content, err := os.ReadFile(filepath.Join(dir, leadingName))
	if errors.Is(err, fs.ErrNotExist) {
		return read, nil
	}
	if err != nil {
		return read, err
	}
	if err := json.Unmarshal(content, &read); err != nil {
		return Leading{}, err
	}
	return read, nil
}

// Save writes them durably.
func (l Leading) Save(dir string) error {
	return outgoing.Write(filepath.Join(dir, leadingName), func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(l)
	})
}

// Find looks up a day by its folder.
func (l Leading) Find(folder string) (LedDay, bool) {
	at := slices.IndexFunc(l.Days, func(one LedDay) bool { return one.Folder == folder })
	if at < 0 {
		return LedDay{}, false
	}
	return l.Days[at], true
}

// Put keeps what is known of a day, as the one that was open last.
func (l *Leading) Put(day LedDay) {
	l.Days = slices.DeleteFunc(l.Days, func(one LedDay) bool { return one.Folder == day.Folder })
	l.Days = slices.Insert(l.Days, 0, day)
	l.Days = l.Days[:min(len(l.Days), mostLed)]
}
