package main

import (
	"fmt"

	"troskel/data/actionplan"
	"troskel/data/roomreport"
	"troskel/data/wording"
)

// saveJoint writes the reports of a day together with other days, whose folders are given. All have the same passphrase,
// or none.
func (o roomOptions) saveJoint(
	first openedRoom, with []string, name, out string, kinds []roomreport.Kind, to terminal,
) ([]string, error) {
	if name == "" {
		return nil, wording.NewProblem("troskelctl.report-no-name", nil)
	}
	rooms := []openedRoom{first}
	for _, folder := range with {
		opened, err := roomOptions{day: folder, passphrase: o.passphrase}.open(first.words, to)
		if err != nil {
			return nil, fmt.Errorf("day %q: %w", folder, err)
		}
		rooms = append(rooms, opened)
	}
	var days []roomreport.Led
	for _, one := range rooms {
		decided, err := actionplan.Read(one.folder)
		if err != nil {
			return nil, err
		}
		days = append(days, roomreport.Led{Room: one.Room, Decided: decided})
	}
	report, err := roomreport.Joint(days, name, first.words)
	if err != nil {
		return nil, err
	}
	return report.Save(out, kinds...)
}
