package participation

import (
	"time"

	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/spotter"
	"troskel/data/wording"
)

// DayTitle is what a day is called, with a word first when it is only practice.
func DayTitle(s *session.Session, words wording.Words) string {
	title := s.Workshop().Title
	head, ok := s.DayFile()
	if ok && head.Name != "" {
		title = head.Name
	}
	if ok && head.Practice {
		return words.Text("contribution.practice-day", "title", title)
	}
	return title
}

// Begun is a day that was begun on this computer, as far as it is told to whoever sits down there.
type Begun struct {
	ID     string
	At     time.Time
	Locked bool   // it takes a passphrase, and tells nothing but when it was begun
	Title  string // empty when it is locked
	Name   string // of who began it; may be empty
}

// Unfinished are the days one can go on with, in the order they were given. One in which nothing was answered is not worth a
// line.
func Unfinished(kept []session.Stored) []Begun {
	var days []Begun
	for _, one := range kept {
		if one.Locked && one.Head == nil {
			days = append(days, Begun{ID: one.Session, At: one.Begun, Locked: true})
			continue
		}
		if head, err := session.ParseHead(one.Head); err == nil && head.Answered {
			days = append(days, Begun{ID: one.Session, At: one.Begun, Title: head.Title, Name: head.Name})
		}
	}
	return days
}

// Called is what the day is called where it stands among others.
func (b Begun) Called(words wording.Words) string {
	if b.Locked {
		return words.Text("start.locked")
	}
	return b.Title
}

// Says is when the day was begun and, where names may be told, by whom.
func (b Begun) Says(words wording.Words, named bool) string {
	said := words.Text("start.begun", "date", words.Date(b.At))
	if named && b.Name != "" {
		return b.Name + " · " + said
	}
	return said
}

// HandedIn says what was handed in so far, a sentence for each hand.
func HandedIn(s *session.Session, words wording.Words) []string {
	var said []string
	for _, common := range Hands {
		hand := s.Hand(common)
		switch {
		case hand.File == "":
		case hand.Back:
			said = append(said, words.Text("contribution.taken-back", "receipt", hand.Receipt))
		case common:
			said = append(said, words.Text("contribution.table-replaces", "receipt", hand.Receipt))
		default:
			said = append(said, words.Text("contribution.replaces", "receipt", hand.Receipt))
		}
	}
	return said
}

// Given tells whether something was handed in, and whether something of it can be taken back.
func Given(s *session.Session) (given, canBack bool) {
	for _, common := range Hands {
		hand := s.Hand(common)
		given = given || hand.File != ""
		canBack = canBack || hand.File != "" && !hand.Back
	}
	return given, canBack
}

// RoleTick is what the tick for a role says; empty for who has not said one.
func RoleTick(role exercise.Role, words wording.Words) string {
	switch role {
	case exercise.Official:
		return words.Text("contribution.role-official")
	case exercise.Elected:
		return words.Text("contribution.role-elected")
	}
	return ""
}

// Says is what was done with a contribution.
func (w Written) Says(words wording.Words) string {
	switch {
	case w.Back:
		return words.Text("contribution.done-back")
	case w.Common:
		return words.Text("contribution.done-table")
	}
	return words.Text("contribution.done")
}

// TooLong says that not the whole text is handed in; empty when it is.
func (w Writing) TooLong(words wording.Words) string {
	if !w.Long {
		return ""
	}
	return words.Text("contribution.too-long", "count", w.Runes, "most", share.MostRunes)
}

// findWords are what may tell who somebody is.
var findWords = map[spotter.Sort]string{
	spotter.Name:     "contribution.name",
	spotter.Phone:    "contribution.phone",
	spotter.Identity: "contribution.identity",
	spotter.Email:    "contribution.email",
	spotter.Web:      "contribution.web",
	spotter.Company:  "contribution.company",
	spotter.Case:     "contribution.case",
	spotter.Property: "contribution.property",
}

// FindText says what sort of thing was found in a text.
func FindText(find spotter.Find, words wording.Words) string { return words.Text(findWords[find.Sort]) }
