package app

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/erase"
	"troskel/data/participation"
	"troskel/data/place"
	"troskel/data/session"
	"troskel/data/wording"
)

// safetyPage tells how the answers are protected on this laptop.
func (a *App) safetyPage(string) navigation.Page {
	page := participant.Safety{
		Words: a.words(), Where: a.words().Text("safety.in-file"), Place: a.placeText(), Key: a.recovery, Crash: a.crashReport(),
		OnKey: a.showRecoveryKey, OnOlder: a.opener(navigation.Older), OnNoReport: a.removeCrashReport, OnBack: a.goBack,
	}
	if a.keeper.InKeyStore() {
		page.Where = a.words().Text("safety.in-store")
	}
	if a.session != nil {
		page.OnErase = a.opener(navigation.Erase)
	}
	return participant.NewSafety(page)
}

// placeText warns of a data folder that is not on the computer's own disk; nothing when it is.
func (a *App) placeText() string {
	words := a.words()
	switch where := place.Of(a.options.DataDir, os.Getenv); where.Kind {
	case place.Synced:
		return words.Text("safety.synced", "service", where.Service)
	case place.Network:
		return words.Text("safety.network")
	case place.Stick:
		return words.Text("safety.stick")
	default:
		return ""
	}
}

// showRecoveryKey shows the key until the page is left.
func (a *App) showRecoveryKey() {
	key, err := a.keeper.RecoveryKey()
	if err != nil {
		a.say(err)
		return
	}
	a.recovery = key
	a.showPage()
	a.recovery = ""
}

// olderPage lists the copies and what is in them. A copy that cannot be read is passed over: the others are there for that.
func (a *App) olderPage(string) navigation.Page {
	page := participant.Older{Words: a.words(), OnOpen: a.openOlder, OnBack: a.goBack}
	for _, past := range a.keeper.Pasts() {
		days, err := a.keeper.DaysIn(past.Number)
		if err != nil {
			a.log.line("problem %v", err)
			continue
		}
		if shown := a.asUnfinished(days); len(shown) > 0 {
			page.Copies = append(page.Copies, participant.Copy{Number: past.Number, Days: shown, Made: a.words().Text("older.made",
				"date", a.words().Date(past.Made), "time", a.words().Clock(past.Made.Format("15:04")))})
		}
	}
	return participant.NewOlder(page)
}

// openOlder opens a day as it was in a copy, as a day of its own: what is there now stays.
func (a *App) openOlder(id string, number int) {
	a.settleOrLog()
	records, damaged, err := a.keeper.RecordsIn(number, id)
	if err == nil && len(damaged) > 0 {
		a.say(wording.NewProblem("app.some-damaged", fmt.Errorf("copy %d: %d records damaged", number, len(damaged))))
	}
	if err != nil {
		a.say(err)
		return
	}
	restored, err := a.restoreAs(rand.Text(), records)
	if err != nil {
		a.say(err)
		return
	}
	var made time.Time
	for _, past := range a.keeper.Pasts() {
		if past.Number == number {
			made = past.Made
		}
	}
	restored.Change(func(head *session.Head) {
		head.Title = a.words().Text("older.title-of", "title", head.Title, "time", a.words().Clock(made.Format("15:04")))
	})
	a.beside = navigation.History{}
	a.enter(restored)
}

// restoreAs makes a day of records that were kept of another.
func (a *App) restoreAs(id string, records []session.Record) (*session.Session, error) {
	for i := range records {
		records[i].Session = id
	}
	restored, damaged, err := a.desk().Restore(id, records)
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		a.autosave.Put(record)
	}
	a.say(participation.Damage(id, damaged))
	return restored, nil
}

func (a *App) crashPath() string { return filepath.Join(a.options.DataDir, erase.ReportName) }

func (a *App) crashReport() string {
	content, err := os.ReadFile(a.crashPath())
	if err != nil {
		return ""
	}
	return string(content)
}

func (a *App) removeCrashReport() {
	if err := os.Remove(a.crashPath()); err != nil {
		a.log.line("problem %v", err)
	}
	a.showPage()
}

// tellOfCrash checks all answers when the program stopped unexpectedly the last time, and says how they are. It says it
// once: the report stays for who wants to read it.
func (a *App) tellOfCrash() error {
	if stamp := a.crashStamp(); stamp == "" || stamp == a.settings.ToldOf {
		return nil
	}
	_, damaged, err := a.keeper.Check()
	if err != nil {
		return err
	}
	a.settings.ToldOf = a.crashStamp()
	a.keepSettings()
	if damaged > 0 {
		return wording.NewProblem("safety.crash-damaged", nil, "damaged", damaged)
	}
	return wording.NewProblem("safety.crash-checked", nil)
}

// crashStamp tells one report from another; empty when there is none.
func (a *App) crashStamp() string {
	info, err := os.Stat(a.crashPath())
	if err != nil {
		return ""
	}
	return info.ModTime().UTC().Format(time.RFC3339Nano)
}
