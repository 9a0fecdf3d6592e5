// Package day is one training day as its facilitator has set it up: which workshop, when, how few answers are too few to
// show, what may be handed in, and to whom. The day file (….troskel) carries it to the participants. FORMAT.md describes
// the file.
package day

import (
	"time"

	"troskel/data/workshop"
)

// Day is a day with the workshop it goes by.
type Day struct {
	Head     Head
	Workshop workshop.Set
}

// Head is all of a day but its workshop. It is plain data, kept as it is in a participant's session and in the
// facilitator's folder.
type Head struct {
	ID         string            `json:"id"`                 // the day's own for ever: 128 bits of chance in base 32
	Revision   int               `json:"revision"`           // raised when the facilitator corrects the day; counts from 1
	Practice   bool              `json:"practice,omitempty"` // contributions never mix with those of a real day
	Name       string            `json:"name"`               // what the day is called, "Förenkla i Lindesta"
	Date       string            `json:"date"`               // "2018-04-26"
	Least      int               `json:"least"`              // k: no picture rests on fewer people; LeastLow to LeastHigh
	Share      []string          `json:"share"`              // keys of the exercises that may be handed in
	Local      map[string]string `json:"local,omitempty"`    // the municipality's own facts, by their keys
	Recipients []string          `json:"recipients"`         // whom contributions are sealed to, all keys of one sort
	Ticket     string            `json:"ticket"`             // chance that only this file holds; contributions repeat it
	Way        string            `json:"way,omitempty"`      // how to hand in, in the facilitator's words; may be empty
}

// The bounds of Head.Least, and what is proposed.
const (
	LeastLow    = 5
	LeastUsual  = 7
	LeastHigh   = 20
	MostBytes   = 2 << 20 // of a day file
	MostPeople  = 5       // recipients
	Extension   = ".troskel"
	FormatToday = 1
)

// When is the day's date; the zero time when it has none.
func (h Head) When() time.Time {
	date, _ := time.Parse(time.DateOnly, h.Date)
	return date
}
