// Package kit is the folder of a day: what the facilitator hands out, and beside it what never leaves the facilitator.
//
//	Förenkla i Lindesta 2018-04-26/
//	    Läs mig.txt                         what is what
//	    Förenkla i Lindesta 2018-04-26.troskel
//	    rum.json                            the ledger, when the first exercise was closed
//	    Att dela ut/                        the kit
//	        Förenkla i Lindesta 2018-04-26.troskel
//	        Till deltagarna.pdf
//	        Till IT.pdf
//	        Dagen på papper.pdf
//	        Dagen på papper, stor text.pdf
//	        Bidrag/                         where contributions are gathered
//	    Nycklar – lämna inte ut/
//	        Processledarens nyckel.txt      or .age, when it has a passphrase
//	        Medledarens nyckel.txt
//	        Om nycklarna.txt
//
// The private keys never lie in the part that is handed out.
package kit

import (
	"os"
	"path/filepath"
	"strings"

	"troskel/data/day"
	"troskel/data/outgoing"
	"troskel/data/wording"
)

// Places names all that lies in a day's folder, so that the window and the command line mean the same.
type Places struct {
	Folder  string // the day's
	ReadMe  string
	DayFile string // the facilitator's own; the one that is read
	Ledger  string // made by the room when the first exercise is closed

	HandOut       string // the folder that is handed out
	HandedDay     string // the same day file
	Guide         string // for participants
	Sheet         string // for IT
	Paper         string // the day on paper, when it was wished for
	LargePaper    string // and in large print
	Contributions string // the folder to gather in

	Keys     string // the folder of the private keys
	AboutKey string
	// KeyFiles are the private keys that are there, the leader's first. A key that was handed over is no longer here.
	KeyFiles []string
}

// mostOfName is how many characters of a day's name stand in names of files. The name comes twice in a path, and Windows
// takes 260 characters in all.
const mostOfName = 50

// Name is what a day's folder and day file are called, without ending; a practice day says so in its name.
func Name(head day.Head, words wording.Words) string {
	name := head.Name
	if letters := []rune(name); len(letters) > mostOfName {
		name = strings.TrimSpace(string(letters[:mostOfName]))
	}
	name += " " + head.Date
	if head.Practice {
		name = words.Text("kit.practice") + " " + name
	}
	return outgoing.SafeName(name)
}

// placesIn names what lies in the folder of a day, but for the keys.
func placesIn(folder, name string, words wording.Words) Places {
	handOut := filepath.Join(folder, words.Text("kit.hand-out"))
	keys := filepath.Join(folder, words.Text("kit.keys"))
	return Places{
		Folder:        folder,
		ReadMe:        filepath.Join(folder, words.Text("kit.read-me")+".txt"),
		DayFile:       filepath.Join(folder, name+day.Extension),
		Ledger:        filepath.Join(folder, day.LedgerName),
		HandOut:       handOut,
		HandedDay:     filepath.Join(handOut, name+day.Extension),
		Guide:         filepath.Join(handOut, words.Text("kit.guide")+".pdf"),
		Sheet:         filepath.Join(handOut, words.Text("kit.sheet")+".pdf"),
		Paper:         filepath.Join(handOut, words.Text("kit.paper")+".pdf"),
		LargePaper:    filepath.Join(handOut, words.Text("kit.large-paper")+".pdf"),
		Contributions: filepath.Join(handOut, words.Text("kit.contributions")),
		Keys:          keys,
		AboutKey:      filepath.Join(keys, words.Text("kit.about-keys")+".txt"),
	}
}

// HasPaper tells whether the day lies there on paper.
func (p Places) HasPaper() bool {
	_, err := os.Stat(p.Paper)
	return err == nil
}

// Find looks up what lies in the folder of a day, whatever language it was made in. It may have been renamed and moved.
func Find(folder string) (Places, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return Places{}, wording.NewProblem("kit.no-folder", err, "folder", folder)
	}
	var days []string
	for _, entry := range entries {
		if name := entry.Name(); entry.Type().IsRegular() && strings.EqualFold(filepath.Ext(name), day.Extension) {
			days = append(days, name)
		}
	}
	switch len(days) {
	case 0:
		return Places{}, wording.NewProblem("kit.no-day", nil, "folder", filepath.Base(folder))
	case 1:
	default:
		return Places{}, wording.NewProblem("kit.several-days", nil, "folder", filepath.Base(folder), "count", len(days))
	}
	name := strings.TrimSuffix(days[0], filepath.Ext(days[0]))
	found := placesIn(folder, name, languageOf(folder))
	found.DayFile = filepath.Join(folder, days[0])
	found.KeyFiles = keyFiles(found.Keys)
	return found, nil
}

// languageOf is the language that a folder was made in: the one whose folders are there.
func languageOf(folder string) wording.Words {
	for _, language := range wording.Languages {
		words := wording.In(language)
		for _, name := range []string{words.Text("kit.hand-out"), words.Text("kit.keys")} {
			if info, err := os.Stat(filepath.Join(folder, name)); err == nil && info.IsDir() {
				return words
			}
		}
	}
	return wording.In(wording.Swedish)
}

// keyFiles lists what lies among the keys: those of the leader first, since the names are made so, then the others.
func keyFiles(folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // there is none, or none that may be seen
	}
	var first, rest []string
	for _, entry := range entries {
		name := entry.Name()
		path := filepath.Join(folder, name)
		switch {
		case !entry.Type().IsRegular() || isAbout(name):
		case filepath.Ext(name) != plainKey && filepath.Ext(name) != sealedKey:
		case isLeaders(name):
			first = append(first, path)
		default:
			rest = append(rest, path)
		}
	}
	return append(first, rest...)
}

// How a key's file ends: a plain identity file, and one sealed with a passphrase.
const (
	plainKey  = ".txt"
	sealedKey = ".age"
)

func isAbout(name string) bool {
	return isCalled(name, func(words wording.Words) string { return words.Text("kit.about-keys") })
}

func isLeaders(name string) bool {
	return isCalled(name, func(words wording.Words) string { return words.Text("kit.leader-key") })
}

func isCalled(name string, called func(wording.Words) string) bool {
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	for _, language := range wording.Languages {
		if stem == called(wording.In(language)) {
			return true
		}
	}
	return false
}
