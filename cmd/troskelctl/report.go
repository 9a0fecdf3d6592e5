package main

import (
	"fmt"
	"slices"
	"strings"

	"troskel/data/actionplan"
	"troskel/data/room"
	"troskel/data/roomreport"
	"troskel/data/wording"
)

// report writes what the room may see: the same files as the window does.
func report(args []string, to terminal) int {
	var o roomOptions
	flags := o.flags("report")
	out := flags.String("out", "", "")
	name := flags.String("name", "", "")
	var with several
	flags.Var(&with, "with", "")
	format := flags.String("format", "pdf,xlsx,csv,json,plan", "")
	words, rest, code := o.parse("troskelctl.report-usage", flags, args, to)
	kinds, kindErr := kindsOf(*format)
	switch {
	case code != ready:
		return code
	case *out == "" || len(rest) > 0:
		return to.misuse(words, words.Text("troskelctl.report-no-out"), "troskelctl.report-usage")
	case kindErr != nil:
		return to.misuse(words, words.Say(kindErr), "troskelctl.report-usage")
	}
	opened, err := o.open(words, to)
	if err != nil {
		return to.failed(words, err)
	}
	save := func() ([]string, error) { return opened.save(*out, kinds) }
	if len(with) > 0 {
		save = func() ([]string, error) { return o.saveJoint(opened, with, *name, *out, kinds, to) }
	}
	saved, err := save()
	for _, path := range saved {
		fmt.Fprintln(to.out, words.Text("troskelctl.report-done", "file", path))
	}
	if err != nil {
		return to.failed(words, err)
	}
	if len(with) == 0 {
		opened.tellWithheld(to)
	}
	return fine
}

// kindsOf are the files that a list of formats names; the plan is two of them.
func kindsOf(list string) ([]roomreport.Kind, error) {
	var kinds []roomreport.Kind
	for name := range strings.SplitSeq(list, ",") {
		kind := roomreport.Kind(strings.TrimSpace(name))
		switch {
		case kind == "plan":
			kinds = append(kinds, roomreport.PlanPDF, roomreport.PlanXLSX)
		case slices.Contains(roomreport.Kinds, kind):
			kinds = append(kinds, kind)
		default:
			return nil, wording.NewProblem("roomreport.unknown-kind", nil, "kind", name)
		}
	}
	return kinds, nil
}

func (r openedRoom) save(folder string, kinds []roomreport.Kind) ([]string, error) {
	decided, err := actionplan.Read(r.folder)
	if err != nil {
		return nil, err
	}
	return roomreport.New(r.Result(r.words), r.Day(), decided, r.words).Save(folder, kinds...)
}

// tellWithheld says how many exercises are shown, still open and withheld, so that nobody takes a report for the whole.
func (r openedRoom) tellWithheld(to terminal) {
	counts := map[room.State]int{}
	for _, picture := range r.Result(r.words).Pictures {
		counts[picture.State]++
	}
	fmt.Fprintln(to.out, r.words.Text("troskelctl.report-states",
		"shown", counts[room.Closed], "open", counts[room.Open], "withheld", counts[room.Withheld]))
}
