package roomreport

import (
	"strings"

	"troskel/data/actionplan"
	"troskel/data/day"
	"troskel/data/room"
	"troskel/data/wording"
)

// Led is one of the days of a joint report: its room, and what its facilitator has made of the proposals.
type Led struct {
	Room    *room.Room
	Decided actionplan.Decisions
}

// Joint is the report of several days together, as a municipality has them, under a name of its own. It adds what each
// day shows, and says which days they are. It has the last day's date; the days may be given in any order.
func Joint(days []Led, name string, words wording.Words) (Report, error) {
	decided := map[*room.Room]actionplan.Decisions{}
	var rooms []*room.Room
	for _, one := range days {
		rooms, decided[one.Room] = append(rooms, one.Room), one.Decided
	}
	sorted, err := room.Together(rooms)
	if err != nil {
		return Report{}, err
	}
	var all []actionplan.Decisions
	for _, one := range sorted {
		all = append(all, decided[one])
	}
	result := room.Sum(sorted, words)
	first, last := sorted[0].Day(), sorted[len(sorted)-1].Day()
	result.Day = day.Head{
		Practice: first.Head.Practice, Name: name, Date: last.Head.Date, Least: result.Day.Least,
	}
	report := New(result, first, actionplan.Join(all...), words)
	for _, one := range sorted {
		report.days = append(report.days, one.Day().Head)
	}
	return report, nil
}

// Result is what the report is of.
func (r Report) Result() room.Result { return r.result }

// daysLine names the days of a joint report in a sentence; it is empty for the report of one day.
func (r Report) daysLine() string {
	var named []string
	for _, head := range r.days {
		named = append(named, r.words.Text("roomreport.one-of-days", "day", head.Name, "date", r.words.Date(head.When())))
	}
	if len(named) == 0 {
		return ""
	}
	return r.words.Text("roomreport.days", "count", len(named), "days", strings.Join(named, ", "))
}

// Span is from the first day of a joint report to the last; of one day it is its date.
func (r Report) Span() string {
	last := r.words.Date(r.result.Day.When())
	if len(r.days) == 0 || r.days[0].Date == r.result.Day.Date {
		return last
	}
	return r.words.Text("roomreport.span", "first", r.words.Date(r.days[0].When()), "last", last)
}

// joined are the days of a joint report as the JSON file has them.
func (r Report) joined() []joinedDay {
	var joined []joinedDay
	for _, head := range r.days {
		joined = append(joined, joinedDay{ID: head.ID, Revision: head.Revision, Name: head.Name, Date: head.Date})
	}
	return joined
}
