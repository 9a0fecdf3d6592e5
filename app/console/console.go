// Package console is the third way in: the same day as plain lines, one question at a time. It moves no cursor and draws
// nothing, so that it can be heard, felt on a braille display, read at forty columns, and used through a pipe.
//
// It asks what the neutral form of each exercise asks and knows nothing of the kinds. Everything it shows is a line that
// stays; what one types is a line too: digits and texts answer, a few single letters lead about.
package console

import (
	"bufio"
	"errors"
	"io"
	"time"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// Keeper is where days are kept. The store is one.
type Keeper interface {
	participation.Keeper
	Unlock(id, phrase string) error
	Erase(id string) (removed []string, err error)
}

// Options is what the day is asked for with. The keeper stays its owner's: it is open before and after.
type Options struct {
	Keeper   Keeper
	DataDir  string
	SaveTo   string           // the folder that files are proposed in; empty for those that people know
	Language wording.Language // spoken first, and in a new day
	Insist   bool             // and in a day that was begun in another language too
	Role     exercise.Role    // proposed when a day begins
	Day      string           // the id of a day to go on with at once; may be empty
	File     string           // the path of a day file, a workshop file or a PDF to open at once; may be empty
	Now      func() time.Time

	In     *bufio.Reader
	Out    io.Writer
	Secret func() (string, error) // reads a line that is not shown; nil reads it as any other
	Piped  bool                   // what is typed does not show on the screen
	Width  int                    // columns to break lines at; 0 leaves lines as long as they are
	Stop   <-chan struct{}        // closed when the program shall end; what was typed by then is kept
}

// talk is the conversation. It belongs to one thread.
type talk struct {
	lines
	options Options
	desk    participation.Desk
	words   wording.Words
	day     *session.Session // nil before one is chosen, and after it was removed
	extras  []string         // what is saved beside the PDF
	group   string           // what the questions asked now belong to, said once
	before  []string         // how the question before is answered
	told    map[string]bool  // what was said in this exercise and need not be said again
	jump    session.Place    // where a turn that is goTo leads
}

// The ways in which a conversation ends that are no faults.
var (
	errEnded = errors.New("nothing more is typed")
	errQuit  = errors.New("the participant is done for now")
)

// Run asks until somebody is done, or nothing more is typed. What was said to be saved is saved, however it ends. The error
// is what the participant has not been told yet.
func Run(options Options) error {
	t := &talk{options: options, words: wording.In(options.Language), told: map[string]bool{}}
	t.lines = lines{in: options.In, out: options.Out, stop: options.Stop, width: options.Width, piped: options.Piped}
	t.desk = participation.Desk{Keeper: options.Keeper, Now: options.Now}
	t.desk.Autosave = session.OpenAutosave(options.Keeper, session.Receipts{
		Now: options.Now, OnSaved: func(time.Time) {}, OnFailed: func(error) {}, // Flush tells
	})
	err := t.begin()
	if err == nil {
		err = t.walk()
	}
	if t.day != nil {
		t.sayGoodbye()
	}
	if closed := t.desk.Autosave.Close(); closed != nil {
		return closed
	}
	if errors.Is(err, errQuit) || errors.Is(err, errEnded) {
		return nil
	}
	return err
}

// sayGoodbye tells that everything is saved, when it is, and how one goes on.
func (t *talk) sayGoodbye() {
	t.blank()
	if err := t.desk.Autosave.Flush(); err != nil {
		return // it is told as what ended the conversation
	}
	t.tell("terminal.all-saved")
}

// walk goes from page to page, each remembered, so that any way in goes on there.
func (t *talk) walk() error {
	here := t.day.Head().Place
	for {
		if t.day == nil {
			return errQuit
		}
		here = t.known(here)
		if t.day.Head().Place != here {
			t.day.Change(func(head *session.Head) { head.Place = here })
		}
		turned, err := t.page(here)
		switch {
		case err != nil:
		case turned == toList:
			here, err = t.agenda(here)
		case turned == goTo:
			here = t.jump
		case here.Page != exercisePage && (turned == passOn || turned == addNote):
			t.tell("terminal.not-here")
		default:
			here = t.after(here, turned)
		}
		if err != nil {
			return err
		}
	}
}

// The names of the pages, the same as in the window, so that one can go on there.
const (
	welcomePage      = "welcome"
	exercisePage     = "exercise"
	summaryPage      = "summary"
	reflectionPage   = "reflection"
	contributionPage = "contribution"
)

// known is a place that there is here, or the first page.
func (t *talk) known(place session.Place) session.Place {
	_, there := t.day.Set().Find(place.Exercise)
	switch place.Page {
	case exercisePage:
		if there {
			return place
		}
	case summaryPage, reflectionPage:
		return session.Place{Page: place.Page}
	case contributionPage:
		if _, joined := t.day.DayFile(); joined {
			return session.Place{Page: place.Page}
		}
		return session.Place{Page: reflectionPage}
	}
	return session.Place{Page: welcomePage}
}

func (t *talk) page(here session.Place) (turn, error) {
	t.forget()
	switch here.Page {
	case exercisePage:
		return t.exercise(here.Exercise)
	case summaryPage:
		return t.summary()
	case reflectionPage:
		return t.reflection()
	case contributionPage:
		return t.contribution()
	default:
		return t.welcome()
	}
}

// inTurn asks several things, back and forth between them.
func inTurn(asks ...func() (turn, error)) (turn, error) {
	for at := 0; at < len(asks); {
		turned, err := asks[at]()
		switch {
		case err != nil:
			return stay, err
		case turned == goBack && at > 0:
			at--
		case turned != stay:
			return turned, nil
		default:
			at++
		}
	}
	return stay, nil
}

// after is where a turn leads from a page.
func (t *talk) after(here session.Place, turned turn) session.Place {
	if turned == stay {
		return here
	}
	step := +1
	if turned == goBack {
		step = -1
	}
	own := []string{summaryPage, reflectionPage}
	if _, joined := t.day.DayFile(); joined {
		own = append(own, contributionPage)
	}
	path := t.day.Path(here.Exercise)
	places := []session.Place{{Page: welcomePage}}
	for _, key := range path {
		places = append(places, session.Place{Page: exercisePage, Exercise: key})
	}
	for _, page := range own {
		places = append(places, session.Place{Page: page})
	}
	for at, place := range places {
		if place == here {
			return places[min(max(at+step, 0), len(places)-1)]
		}
	}
	return places[0]
}

// saved waits until everything is durable, and only then says so.
func (t *talk) saved() {
	if err := t.desk.Autosave.Flush(); err != nil {
		t.say(t.words.Say(err))
		return
	}
	t.say(t.words.Text("app.saved", "time", t.words.Clock(t.options.Now().Local().Format("15:04"))))
}
