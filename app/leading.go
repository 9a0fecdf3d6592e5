package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/data/actionplan"
	"troskel/data/day"
	"troskel/data/kit"
	"troskel/data/place"
	"troskel/data/room"
	"troskel/data/room/inbox"
	"troskel/data/settings"
	"troskel/data/wording"
)

// leading is what the program knows while somebody leads a day.
type leading struct {
	days    settings.Leading
	making  making
	joint   joint
	led     *ledDay // the day that is open; nil when none is
	working bool    // something long is being done, and nothing else long begins
}

// ledDay is a day that is led, as it is open. Its room is there once its key has been opened.
type ledDay struct {
	places  kit.Places
	day     day.Day
	known   settings.LedDay
	room    *room.Room
	plan    actionplan.Decisions
	texts   map[string][]room.Text // as they were read last, by exercise
	account inbox.Account
	looked  time.Time // when the folders were looked through last
	said    string    // what there is to say of that besides: that it is going on, or why it could not be done
	looking *looking
	showing showing // what the room sees
}

// leadPage is the first page of who leads days.
func (a *App) leadPage(string) navigation.Page {
	home := facilitator.Home{
		Words: a.words(), OnOpen: a.openLed, OnNew: a.beginMaking, OnPractise: a.opensOf(navigation.Practise),
		OnFind: a.opensOf(navigation.FindDay), OnJoint: a.beginJoint, OnBack: a.goUp,
	}
	for _, known := range a.ledDays() {
		_, err := os.Stat(known.Folder)
		home.Days = append(home.Days, facilitator.LedDay{
			Path: known.Folder, Name: known.Name, Said: a.saidOf(known), Gone: err != nil,
		})
	}
	return facilitator.NewHome(home)
}

// lead goes to the first page of who leads days.
func (a *App) lead() {
	read, err := settings.ReadLeading(a.options.DataDir)
	if err != nil {
		a.log.line("problem %v", err)
	}
	a.leading.days = read
	a.goTo(navigation.Route{Page: navigation.Lead})
}

// ledDays are the days that are remembered, and those that lie where days are made.
func (a *App) ledDays() []settings.LedDay {
	known := slices.Clone(a.leading.days.Days)
	entries, err := os.ReadDir(a.ledFolder())
	if err != nil {
		return known
	}
	for _, entry := range entries {
		folder := filepath.Join(a.ledFolder(), entry.Name())
		if _, remembered := a.leading.days.Find(folder); remembered || !entry.IsDir() {
			continue
		}
		if found, err := readLed(folder); err == nil {
			known = append(known, found.known)
		}
	}
	return known
}

// ledFolder is where days are made unless somebody says otherwise.
func (a *App) ledFolder() string {
	if a.options.SaveTo != "" {
		return a.options.SaveTo
	}
	return filepath.Join(a.documents(), "Tröskel")
}

// documents is the folder that people keep their documents in, or their own folder when there is none.
func (a *App) documents() string {
	if folder := place.Documents(); folder != "" {
		return folder
	}
	return a.options.DataDir
}

func (a *App) saidOf(known settings.LedDay) string {
	date, err := time.Parse(time.DateOnly, known.Date)
	said := known.Date
	if err == nil {
		said = a.words().Date(date)
	}
	if known.Practice {
		return a.words().Text("leading.said-practice", "date", said)
	}
	return said
}

// readLed reads the day of a folder.
func readLed(folder string) (*ledDay, error) {
	places, err := kit.Find(folder)
	if err != nil {
		return nil, err
	}
	read, err := day.Open(places.DayFile)
	if err != nil {
		return nil, err
	}
	known := settings.LedDay{
		Folder: folder, Name: read.Head.Name, Date: read.Head.Date, Practice: read.Head.Practice,
	}
	return &ledDay{places: places, day: read, known: known, texts: map[string][]room.Text{}}, nil
}

// openLed opens a day and shows its steps.
func (a *App) openLed(folder string) {
	if a.enterLed(folder) {
		a.goTo(navigation.Route{Page: navigation.Led})
	}
}

// enterLed opens a day, and tells whether that could be done.
func (a *App) enterLed(folder string) bool {
	if folder == "" {
		a.say(wording.NewProblem("leading.some-folder", nil))
		return false
	}
	led, err := readLed(folder)
	if err != nil {
		a.say(err)
		return false
	}
	a.leaveLed()
	if before, ok := a.leading.days.Find(folder); ok {
		led.known.Seen, led.known.Inbox, led.known.Report = before.Seen, before.Inbox, before.Report
	}
	if led.plan, err = actionplan.Read(folder); err != nil {
		a.say(err)
	}
	a.leading.led = led
	a.keepLed()
	return true
}

// leaveLed closes the day that is open.
func (a *App) leaveLed() {
	if a.leading.led != nil {
		a.stopShowing()
		a.stopLooking()
		a.leading.led = nil
	}
}

// keepLed remembers where the day lies and what it is collected from.
func (a *App) keepLed() {
	a.leading.days.Put(a.leading.led.known)
	if err := a.leading.days.Save(a.options.DataDir); err != nil {
		a.say(err)
	}
}

// led is the head of the pages of the day that is open.
func (a *App) led() facilitator.Led {
	head := a.leading.led.day.Head
	return facilitator.Led{
		Words: a.words(), Name: head.Name, Date: a.words().Date(head.When()), Practice: head.Practice,
	}
}

// ofLed makes a page of the day that is open; without one it is the page of days.
func (a *App) ofLed(page func(key string) navigation.Page) func(key string) navigation.Page {
	return func(key string) navigation.Page {
		if a.leading.led == nil {
			return a.leadPage("")
		}
		return page(key)
	}
}

// ofRoom makes a page that needs the room of the day that is open.
func (a *App) ofRoom(page func(key string) navigation.Page) func(key string) navigation.Page {
	return a.ofLed(func(key string) navigation.Page {
		if a.leading.led.room == nil {
			return a.ledPage("")
		}
		return page(key)
	})
}

func (a *App) findDayPage(string) navigation.Page {
	return facilitator.NewPlace(facilitator.Place{
		Words: a.words(), Title: a.words().Text("leading.find-title"), Lead: a.words().Text("leading.find-lead"),
		OnChosen: a.openLed, OnBrowse: a.pickFolder, OnBack: a.goUp,
	})
}

// work does something that takes a while away from the window's thread. Meanwhile the board says what; nothing else long
// begins.
func (a *App) work(said string, do func() error, then func(err error)) {
	if a.leading.working {
		return
	}
	a.leading.working = true
	a.board.Tell(said)
	go func() {
		err := do()
		a.options.OnWindow(func() {
			a.leading.working = false
			a.board.Hide()
			then(err)
		})
	}()
}

// parents are the pages that lie above those of who leads a day.
var parents = map[navigation.Name]navigation.Name{
	navigation.Lead: navigation.Start, navigation.FindDay: navigation.Lead, navigation.Practise: navigation.Lead,
	navigation.Led: navigation.Lead, navigation.Made: navigation.Led, navigation.DayKey: navigation.Led,
	navigation.Collect: navigation.Led, navigation.AddFolder: navigation.Collect, navigation.Files: navigation.Collect,
	navigation.Close: navigation.Collect, navigation.Reopen: navigation.Collect, navigation.Texts: navigation.Collect,
	navigation.Present: navigation.Collect,
	navigation.Plan:    navigation.Led, navigation.Proposal: navigation.Plan, navigation.Reporting: navigation.Led,
	navigation.Order: navigation.Plan, navigation.Corrected: navigation.Led,
	navigation.Joint: navigation.Lead, navigation.JointMade: navigation.Joint,
}

// leads tells whether the page one is on is one of who leads a day.
func (a *App) leads() bool {
	_, ok := parents[a.route.Page]
	return ok || a.route.Page == navigation.NewDay
}

// goUp goes to the page above.
func (a *App) goUp() {
	if a.route.Page == navigation.NewDay {
		a.backInMaking()
		return
	}
	to := parents[a.route.Page]
	if to == navigation.Start || to == navigation.Lead {
		a.leaveLed()
	}
	a.goTo(navigation.Route{Page: to})
}

// offered turns folders into something to choose.
func offered(text string, folders ...string) []sheet.Option {
	var options []sheet.Option
	for _, folder := range folders {
		options = append(options, sheet.Option{Key: folder, Text: text})
	}
	return options
}

// background is what work is done in that nothing but the end of the program stops.
func background() context.Context { return context.Background() }
