package calendar_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"troskel/data/calendar"
)

var (
	today = time.Date(2018, time.April, 26, 15, 30, 12, 0, time.FixedZone("", 7200))
	later = time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC)
)

func one(title, text string) calendar.Calendar {
	return calendar.Calendar{Written: today, Events: []calendar.Event{{Origin: "abc", Date: later, Title: title, Text: text}}}
}

// read has somebody else's reader read the dates back.
func read(t *testing.T, file []byte) []*ics.VEvent {
	t.Helper()
	parsed, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("the reader refuses it: %v\n%s", err, file)
	}
	return parsed.Events()
}

func value(event *ics.VEvent, name ics.ComponentProperty) string {
	if property := event.GetProperty(name); property != nil {
		return property.Value
	}
	return ""
}

func TestCalendar_isReadBackByAnother(t *testing.T) {
	file := calendar.Render(one("Egen uppföljning", "Öppna Min reflektion, läs; skriv.\nTio minuter. C:\\Dokument"))
	events := read(t, file)
	if len(events) != 1 {
		t.Fatalf("%d events", len(events))
	}
	event := events[0]
	if got := value(event, ics.ComponentPropertySummary); got != "Egen uppföljning" {
		t.Errorf("the title is %q", got)
	}
	if got := value(event, ics.ComponentPropertyDescription); got != "Öppna Min reflektion, läs; skriv.\nTio minuter. C:\\Dokument" {
		t.Errorf("the text is %q", got)
	}
	if from, err := event.GetAllDayStartAt(); err != nil || from.Format(time.DateOnly) != "2018-06-07" {
		t.Errorf("it begins %v, %v", from, err)
	}
	if to, err := event.GetAllDayEndAt(); err != nil || to.Format(time.DateOnly) != "2018-06-08" {
		t.Errorf("it ends before %v, %v", to, err)
	}
}

// TestCalendar_looksAsTheFormatWants compares the whole file, so that every line of it is one that somebody has chosen.
func TestCalendar_looksAsTheFormatWants(t *testing.T) {
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Troskel//Troskel//SV
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:8894616fc0502758017f1f2debc84b01@troskel.invalid
DTSTAMP:20180426T000000Z
DTSTART;VALUE=DATE:20180607
DTEND;VALUE=DATE:20180608
SUMMARY:Egen uppföljning
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got := string(calendar.Render(one("Egen uppföljning", ""))); got != want {
		t.Errorf("the file is\n%s\nwant\n%s", got, want)
	}
}

func TestCalendar_namesTheSameDateTheSame(t *testing.T) {
	first, again := one("a", ""), one("b", "c")
	again.Written = later
	other := one("a", "")
	other.Events[0].Origin = "abd"
	uid := func(c calendar.Calendar) string {
		return value(read(t, calendar.Render(c))[0], ics.ComponentPropertyUniqueId)
	}
	if uid(first) != uid(again) {
		t.Error("the same date has two names")
	}
	if uid(first) == uid(other) {
		t.Error("two people's dates have one name")
	}
}

var hostile = []string{
	"", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\xff\xfe;,\\", "a\u2028b\u0085c", "\x00\x1b[31m", strings.Repeat("åäö 🙂", 400),
	strings.Repeat("x", 74), strings.Repeat("é", 40), "\\n \\, ;;", "مرحبا\u202eabc", strings.Repeat("👩‍👩‍👧‍👦", 60), "\ufffe\U0010FFFF",
}

func TestCalendar_holdsAnyText(t *testing.T) {
	for _, text := range hostile {
		checkText(t, text)
	}
}

func FuzzCalendar_holdsAnyText(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(checkText)
}

func checkText(t *testing.T, text string) {
	t.Helper()
	file := calendar.Render(one(text, text))
	if !utf8.Valid(file) {
		t.Errorf("%q: the file is not UTF-8", text)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(file), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("%q: a line of %d bytes: %q", text, len(line), line)
		}
	}
	events := read(t, file)
	if len(events) != 1 {
		t.Fatalf("%q becomes %d events", text, len(events))
	}
	if again := calendar.Render(one(value(events[0], ics.ComponentPropertySummary), "")); !bytes.Equal(again, calendar.Render(one(text, ""))) {
		t.Errorf("%q comes back as %q", text, value(events[0], ics.ComponentPropertySummary))
	}
}

func TestCalendar_tellsNothingOfTheMachine(t *testing.T) {
	file := string(calendar.Render(one("Egen uppföljning", "")))
	host, _ := os.Hostname()
	for _, secret := range []string{host, os.Getenv("USER"), time.Now().Format("2006")} {
		if secret != "" && strings.Contains(file, secret) {
			t.Errorf("the file says %q", secret)
		}
	}
}

func TestCalendar_holdsDatesOutsideTheFormat(t *testing.T) {
	odd := one("a", "")
	odd.Events[0].Date = time.Date(12018, 1, 1, 0, 0, 0, 0, time.UTC)
	odd.Written = time.Time{}
	read(t, calendar.Render(odd))
}
