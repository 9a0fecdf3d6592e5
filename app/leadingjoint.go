package app

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/actionplan"
	"troskel/data/keys"
	"troskel/data/room"
	"troskel/data/roomreport"
	"troskel/data/settings"
	"troskel/data/wording"
)

// joint is several days that are reported together: those to choose among, and what was read of those that were chosen.
type joint struct {
	days   []jointDay
	name   string
	report roomreport.Report
	folder string // where the reports were saved last; empty when none was
}

type jointDay struct {
	known  settings.LedDay
	locked bool // its key has a passphrase
	chosen bool
	phrase string
}

// beginJoint goes to the choice among the days that are known here.
func (a *App) beginJoint() {
	a.leading.joint = joint{}
	for _, known := range a.ledDays() {
		a.leading.joint.days = append(a.leading.joint.days, jointDay{known: known, locked: isLocked(known.Folder)})
	}
	a.goTo(navigation.Route{Page: navigation.Joint})
}

// isLocked tells whether every key in a day's folder has a passphrase.
func isLocked(folder string) bool {
	led, err := readLed(folder)
	if err != nil {
		return false
	}
	files := led.places.KeyFiles
	return len(files) > 0 && !slices.ContainsFunc(files, func(file string) bool { return filepath.Ext(file) != ".age" })
}

func (a *App) jointPage(string) navigation.Page {
	j := &a.leading.joint
	page := facilitator.Joint{
		Words: a.words(), Name: j.name, OnChosen: a.chooseJoint, OnAdd: a.addJoint, OnBrowse: a.pickFolder,
		OnPhrase: func(folder, phrase string) { j.find(folder).phrase = phrase },
		OnName:   func(name string) { j.name = name }, OnRead: a.readJoint, OnBack: a.goUp,
	}
	for _, one := range j.days {
		_, err := os.Stat(one.known.Folder)
		page.Days = append(page.Days, facilitator.JointDay{
			LedDay: facilitator.LedDay{
				Path: one.known.Folder, Name: one.known.Name, Said: a.saidOf(one.known), Gone: err != nil,
			},
			Chosen: one.chosen, Locked: one.locked, Phrase: one.phrase,
		})
	}
	return facilitator.NewJoint(page)
}

func (j *joint) find(folder string) *jointDay {
	at := slices.IndexFunc(j.days, func(one jointDay) bool { return one.known.Folder == folder })
	if at < 0 {
		return &jointDay{}
	}
	return &j.days[at]
}

// chooseJoint takes a day along or leaves it out. One whose key has a passphrase asks for it then.
func (a *App) chooseJoint(folder string, on bool) {
	one := a.leading.joint.find(folder)
	one.chosen = on
	if one.locked {
		a.showPage()
	}
}

// addJoint adds a day that is not known here.
func (a *App) addJoint(folder string) {
	if strings.TrimSpace(folder) == "" {
		a.say(wording.NewProblem("leading.some-folder", nil))
		return
	}
	led, err := readLed(folder)
	if err != nil {
		a.say(err)
		return
	}
	j := &a.leading.joint
	if one := j.find(folder); one.known.Folder == folder {
		one.chosen = true
	} else {
		j.days = append(j.days, jointDay{known: led.known, locked: isLocked(folder), chosen: true})
	}
	a.showPage()
}

// readJoint reads the days that are chosen, and goes on to the reports on them.
func (a *App) readJoint() {
	j, words := &a.leading.joint, a.words()
	chosen := slices.DeleteFunc(slices.Clone(j.days), func(one jointDay) bool { return !one.chosen })
	if err := j.lacks(chosen); err != nil {
		a.say(err)
		return
	}
	name := strings.TrimSpace(j.name)
	var report roomreport.Report
	a.work(words.Text("joint.working"), func() error {
		var days []roomreport.Led
		for _, one := range chosen {
			read, err := a.readOne(one, words)
			if err != nil {
				return err
			}
			days = append(days, read)
		}
		made, err := roomreport.Joint(days, name, words)
		report = made
		return err
	}, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.leading.joint.report = report
		a.log.line("joined %d", len(chosen))
		a.goTo(navigation.Route{Page: navigation.JointMade})
	})
}

// lacks is what must be said before the days can be read.
func (j *joint) lacks(chosen []jointDay) error {
	switch {
	case len(chosen) < 2:
		return wording.NewProblem("joint.two-days", nil)
	case strings.TrimSpace(j.name) == "":
		return wording.NewProblem("joint.no-name", nil)
	}
	for _, one := range chosen {
		if one.locked && one.phrase == "" {
			return wording.NewProblem("joint.needs-phrase", nil, "name", one.known.Name)
		}
	}
	return nil
}

// readOne opens a day's room and looks through its folders, as the page where one collects would.
func (a *App) readOne(one jointDay, words wording.Words) (roomreport.Led, error) {
	led, err := readLed(one.known.Folder)
	var opened *room.Room
	if err == nil {
		opened, err = led.open(one.phrase, room.OpenLedger, a.options.Now)
	}
	switch {
	case errors.Is(err, keys.ErrNeedsPassphrase):
		return roomreport.Led{}, wording.NewProblem("joint.needs-phrase", err, "name", one.known.Name)
	case err != nil:
		return roomreport.Led{}, wording.NewProblem("joint.cannot", err, "name", one.known.Name, "why", words.Say(err))
	}
	folders := one.known.Inbox
	if len(folders) == 0 && isFolder(led.places.Contributions) {
		folders = []string{led.places.Contributions}
	}
	_, err = opened.Scan(background(), folders, nil)
	decided, planErr := actionplan.Read(one.known.Folder)
	if err := errors.Join(err, planErr); err != nil {
		return roomreport.Led{}, wording.NewProblem("joint.cannot", err, "name", one.known.Name, "why", words.Say(err))
	}
	return roomreport.Led{Room: opened, Decided: decided}, nil
}

// jointMadePage is where the reports on several days are saved.
func (a *App) jointMadePage(string) navigation.Page {
	j, words := &a.leading.joint, a.words()
	result := j.report.Result()
	if len(result.Pictures) == 0 {
		return a.jointPage("")
	}
	page := a.reporting(result, facilitator.Led{
		Words: words, Name: result.Day.Name, Date: j.report.Span(), Practice: result.Day.Practice,
	})
	page.Heading, page.Back = words.Text("joint.report-title"), words.Text("joint.report-back")
	if open := openIn(result); open > 0 {
		page.Open = words.Text("joint.report-open", "count", open)
	}
	page.Folder = j.folder
	if page.Folder == "" {
		page.Folder = filepath.Join(a.ledFolder(), words.Text("joint.report-folder"))
	}
	report := j.report
	page.OnSave = func(folder string, kinds []string) {
		a.saveReports(folder, kinds, func() roomreport.Report { return report }, func() { j.folder = folder })
	}
	return facilitator.NewReporting(page)
}
