// Package app is the window: it opens the participant's day, joins the pages to it, and keeps what is on screen and what
// is on the disk the same. It is the only place that knows all the pages.
package app

import (
	"errors"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/message"
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/selftest"
	"troskel/data/session"
	"troskel/data/settings"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Keeper is where days are kept. The store is one.
type Keeper interface {
	session.Keeper
	Sessions() ([]session.Stored, error)
	Records(id string) (whole, damaged []session.Record, err error)
	SaveWorkshop(hash string, files map[string][]byte) error
	Workshop(hash string) (map[string][]byte, error)
	Safe
	Close() error
}

// Safe is what a keeper does to protect the days, and to let go of them.
type Safe interface {
	Lock(id, phrase string) error
	Unlock(id, phrase string) error
	Forget(id string)
	Erase(id string) (removed []string, err error)
	InKeyStore() bool
	RecoveryKey() (string, error)
	Pasts() []session.Past
	DaysIn(past int) ([]session.Stored, error)
	RecordsIn(past int, id string) (whole, damaged []session.Record, err error)
	Check() (whole, damaged int, err error)
}

// Opened is a keeper with what there is to say about how it was opened; Notice may be nil.
type Opened struct {
	Keeper Keeper
	Notice error
}

// Options is what the program is started with.
type Options struct {
	Open     func(dir string) (Opened, error) // opens the keeper of a data folder
	Recover  func(dir, key string) error      // puts back a key that the system's key store has lost; may be nil
	Shown    func()                           // told when the window is shown; may be nil
	DataDir  string
	SaveTo   string           // the folder for the PDF; empty lets the participant choose
	Workshop string           // a workshop file to open at once; may be empty
	Language wording.Language // empty: the one chosen last, or Swedish
	Role     exercise.Role    // proposed on the welcome page
	Version  string
	Log      io.Writer // one line per page shown and per save; may be nil
	Now      func() time.Time
	Size     func() fyne.Size // the window's first size; nil is the smallest it is made for
	Mirrored func() bool      // the room sees this window too; nil is never
	// Displays are the screens and projectors there are, the computer's own first; nil is one screen. OnDisplays is given
	// what wants to be told, on the window's thread, when one was plugged in or pulled out; nil is never.
	Displays   func() []Display
	OnDisplays func(changed func())
	// LookEvery is how often the folders of a day that one leads are looked through; 0 is as often as is usual, less than 0
	// only when somebody asks.
	LookEvery time.Duration
	// KeyWork is what a passphrase on a day's key costs, as keys.Lock has it; 0 is the usual, and only tests have another.
	KeyWork int
	// ScreenReader tells that a screen reader is running; OpenBrowser opens an address in the web browser, for whom the window
	// cannot serve. Where that cannot be had it is nil.
	ScreenReader bool
	OpenBrowser  func(address string) error

	OnWindow func(func())    // runs something on the window's thread; nil is the toolkit's own way
	Probes   selftest.Probes // what the self-test asks of the computer; the folders are the program's own
	Notice   error           // what there is to say when the window opens; nil is nothing
}

// App is the running program. Everything in it belongs to the window's thread.
type App struct {
	options Options
	toolkit fyne.App
	window  fyne.Window
	log     log

	keeper   Keeper
	autosave *session.Autosave
	settings settings.Settings
	session  *session.Session

	route    navigation.Route
	page     navigation.Page
	beside   navigation.History
	left     leftPage          // the page one went aside from
	refused  workshop.Problems // why the last workshop file was refused
	receipt  receipt
	recovery string             // the recovery key, while it is shown
	erased   participant.Erased // what was removed last
	found    session.Opened     // what was found in the PDF that was opened last
	lookBack []string           // the plans that are asked about, by key
	tried    tried              // the self-test
	builtIn  []builtIn          // the days that the program brings, once they have been read
	switched bool               // two share this laptop: the first page tells no names
	leading  leading
	closing  bool // the participant was told that something could not be saved, and closes all the same

	booklet booklet
	alone   *alone // what the window attends to alone; nil when nothing is

	theme   *look.Theme
	surface *widgets.Surface
	board   *message.Board
	body    *fyne.Container
	day     *participant.Day // the frame of the day, while one is in it
}

// New makes the program's window, without showing it.
func New(toolkit fyne.App, options Options) (*App, error) {
	opened, err := options.Open(options.DataDir)
	if err != nil {
		return nil, err
	}
	if options.OnWindow == nil {
		options.OnWindow = fyne.Do
	}
	a := &App{options: options, toolkit: toolkit, keeper: opened.Keeper, log: log{options.Log}}
	a.settings = a.readSettings()
	a.autosave = session.OpenAutosave(opened.Keeper, session.Receipts{
		Now: options.Now, OnSaved: a.onSaved, OnFailed: a.onFailed,
	})
	a.applyLook()
	a.makeWindow()
	a.watchDisplays()
	a.say(options.Notice) // what there is to say of the answers comes after it, and in its place
	a.open(opened.Notice)
	a.say(a.tellOfCrash())
	return a, nil
}

// Window is the program's window.
func (a *App) Window() fyne.Window { return a.window }

func (a *App) words() wording.Words { return wording.In(a.settings.Language) }

func (a *App) readSettings() settings.Settings {
	language := a.options.Language
	if language == "" {
		language = wording.Swedish
	}
	read, err := settings.Read(a.options.DataDir, settings.Default(language))
	if err != nil {
		a.log.line("problem %v", err)
	}
	if a.options.Language != "" {
		read.Language = a.options.Language
	}
	return read
}

// applyLook takes the chosen colours and sizes into use. The page is made anew by who calls this; here is what stands
// beside it.
func (a *App) applyLook() {
	chosen := look.Choices{Variant: look.Variant(a.settings.Variant), TextPercent: a.settings.TextPercent}
	if a.theme == nil || a.toolkit.Settings().Theme() != fyne.Theme(a.theme) {
		a.theme = look.New(chosen)
		a.toolkit.Settings().SetTheme(a.theme)
		return
	}
	a.theme.Choose(chosen)
	a.board.Redraw()
	if a.leading.led != nil && a.leading.led.showing.stage != nil {
		a.showStep()
	}
}

// Close saves what is not yet saved and lets go of the keeper. When the disk refuses, it says so and the program stays.
func (a *App) Close() error {
	a.finishAlone()
	a.leavePage()
	a.stopShowing()
	<-a.stopLooking()
	a.booklet.writers.Wait()
	if err := a.autosave.Flush(); err != nil && !a.closing {
		return err
	}
	return errors.Join(a.autosave.Close(), a.keeper.Close())
}
