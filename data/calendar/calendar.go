// Package calendar writes dates to remember as a file that any calendar opens (iCalendar, RFC 5545). Calendars are seen by
// others, so the file holds what it is given and nothing else: no name, no machine, no present time.
//
// The same dates give the same bytes, and no text can break the file.
package calendar

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Calendar is some dates.
type Calendar struct {
	Written time.Time // the day that the dates were set; never the time of writing
	Events  []Event
}

// Event is something on one date, all day.
type Event struct {
	Origin string // what the date belongs to; with the date it makes the event's name, so that saving again doubles nothing
	Date   time.Time
	Title  string // seen by everybody who sees the calendar
	Text   string // may be empty
}

// Write writes the dates. Errors are the writer's: no text makes it fail.
func Write(w io.Writer, calendar Calendar) error {
	if _, err := w.Write(Render(calendar)); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// Render returns the dates as a file.
func Render(calendar Calendar) []byte {
	var f file
	f.line("BEGIN:VCALENDAR")
	f.line("VERSION:2.0")
	f.line("PRODID:-//Troskel//Troskel//SV")
	f.line("CALSCALE:GREGORIAN")
	f.line("METHOD:PUBLISH")
	for _, event := range calendar.Events {
		f.event(event, calendar.Written)
	}
	f.line("END:VCALENDAR")
	return []byte(f.String())
}

// file is a calendar file under way.
type file struct{ strings.Builder }

func (f *file) event(event Event, written time.Time) {
	f.line("BEGIN:VEVENT")
	f.line("UID:" + event.name())
	f.line("DTSTAMP:" + day(written) + "T000000Z")
	f.line("DTSTART;VALUE=DATE:" + day(event.Date))
	f.line("DTEND;VALUE=DATE:" + day(event.Date.AddDate(0, 0, 1)))
	f.line("SUMMARY:" + escape(event.Title))
	if text := escape(event.Text); text != "" {
		f.line("DESCRIPTION:" + text)
	}
	f.line("CLASS:PRIVATE")
	f.line("TRANSP:TRANSPARENT") // it takes none of the day
	f.line("END:VEVENT")
}

// name is the event's name among all events in the world. It tells nothing about where it comes from.
func (e Event) name() string {
	sum := sha256.Sum256([]byte("troskel follow-up\x00" + e.Origin + "\x00" + day(e.Date)))
	return hex.EncodeToString(sum[:16]) + "@troskel.invalid"
}

// day is a date as the format writes it. The format has four digits for the year.
func day(date time.Time) string {
	if year := date.Year(); year < 1 || year > 9999 {
		date = time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return date.Format("20060102")
}

// longestLine is how many bytes a line may have, without its end.
const longestLine = 75

// line writes a line. A long one goes on in further lines that begin with a space; no rune is parted.
func (f *file) line(text string) {
	room := longestLine
	for len(text) > room {
		end := room
		for !utf8.RuneStart(text[end]) {
			end--
		}
		f.WriteString(text[:end] + "\r\n ")
		text, room = text[end:], longestLine-1
	}
	f.WriteString(text + "\r\n")
}

// escape makes a text safe as a value: valid, without controls, and with the format's own signs marked.
func escape(text string) string {
	text = lineBreaks.Replace(strings.ToValidUTF8(text, string(utf8.RuneError)))
	text = strings.Map(func(r rune) rune {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r)) {
			return -1
		}
		return r
	}, text)
	return signs.Replace(strings.TrimSpace(text))
}

var (
	lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\t", " ",
		"\u0085", "\n", "\u2028", "\n", "\u2029", "\n")
	signs = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)
)
