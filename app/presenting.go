package app

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/workshop"
)

// showing is what the room sees of a day, step by step, and the window it sees it in.
type showing struct {
	day     workshop.Workshop // in the language of the window, with the municipality's own facts
	key     string            // the exercise
	at      int               // which of its steps
	page    int               // which of the step's pages
	guesses map[string]int
	marking bool   // the arrows move the room's guess
	blank   bool   // nothing is shown
	looking bool   // the room looks up: the time of day
	helping bool   // the keys are shown
	digits  string // the number of an exercise, as it is typed

	window fyne.Window // nil while the room sees nothing
	stage  *facilitator.Stage
	on     *Display // the display of the room's own that it fills; nil on any other
	stop   chan struct{}
	said   string // what the room's window says of what was just done, until the next act
}

// presentPage is the page from which the room is shown its pictures.
func (a *App) presentPage(key string) navigation.Page {
	s := &a.leading.led.showing
	if keys := a.leading.led.room.Exercises(); s.key == "" && len(keys) > 0 {
		s.key = keys[0]
	}
	if key != "" && key != s.key {
		a.enterShown(key)
	}
	return facilitator.NewPresenting(facilitator.Presenting{
		Led: a.led(), View: a.presentView(), Exercises: a.presentRows(), Notes: a.presentNotes(s.key), Private: a.privacy(),
		OnAct: a.presentAct, OnDigit: a.presentDigit, OnMark: a.markGuess, OnOpen: a.openShowing, OnStop: a.stopShowing,
		OnGo: a.present, OnCount: a.countHands, OnBack: a.goUp,
	})
}

// present goes to an exercise, hidden until it is revealed.
func (a *App) present(key string) {
	a.enterShown(key)
	a.goTo(navigation.Route{Page: navigation.Present, Key: key})
	a.showStep()
}

// enterShown begins an exercise at its first step.
func (a *App) enterShown(key string) {
	s := &a.leading.led.showing
	s.key, s.at, s.page, s.marking, s.looking, s.helping = key, 0, 0, false, false, false
}

// presentView is the step that is shown, and what the leader sees beside it.
func (a *App) presentView() facilitator.PresentView {
	s, words := &a.leading.led.showing, a.words()
	steps := a.stepsOf(s.key)
	s.at = max(0, min(s.at, len(steps)-1))
	view := facilitator.PresentView{
		Blank: s.blank, Shown: s.window != nil, Like: a.roomsSize(),
		Clock: a.clockNow(), Handed: a.handedSaid(a.leading.led.room.Handed(s.key)),
	}
	if len(steps) == 0 {
		return view
	}
	step := steps[s.at]
	view.Slide, view.Hands = a.slideOf(step), a.handsOf(step)
	view.Now = words.Text("present.now", "title", a.titleOf(s.key), "step", a.stepName(step))
	view.Next = words.Text("present.then", "step", words.Text("present.next-exercise"))
	if s.at+1 < len(steps) {
		view.Next = words.Text("present.then", "step", a.stepName(steps[s.at+1]))
	}
	switch {
	case s.digits != "":
		view.Next = words.Text("present.go-to", "number", s.digits)
	case s.marking:
		view.Next = words.Text("present.marking")
	case step.ask:
		view.Next += " " + words.Text("present.mark-how")
	}
	return view
}

// slideOf is what is shown of a step just now.
func (a *App) slideOf(step showStep) facilitator.Slide {
	s := &a.leading.led.showing
	switch {
	case s.helping:
		return a.helpSlide()
	case s.looking:
		return a.lookUpSlide()
	}
	slide := step.slide
	slide.Page = s.page
	if s.said != "" {
		slide.Foot = s.said
	}
	return slide
}

// roomsSize is how large the room's picture is.
func (a *App) roomsSize() fyne.Size {
	s := &a.leading.led.showing
	if s.stage != nil && s.stage.Size().Width > 0 {
		return s.stage.Size()
	}
	return fyne.NewSize(1024, 768)
}

// showStep shows the room and the leader the step that it is on.
func (a *App) showStep() {
	s := &a.leading.led.showing
	view := a.presentView()
	if s.stage != nil {
		s.stage.SetSlide(view.Slide)
		s.stage.SetBlank(view.Blank)
		view.Like = a.roomsSize()
	}
	if page, ok := a.page.(*facilitator.PresentingPage); ok {
		page.Update(view)
	}
	if name := a.shownName(); name != "" {
		a.log.line("present %s %s", s.key, name)
	}
}

// shownName is what the room sees, for the log.
func (a *App) shownName() string {
	s := &a.leading.led.showing
	steps := a.stepsOf(s.key)
	switch {
	case s.blank:
		return "blank"
	case s.helping:
		return "help"
	case s.looking:
		return "look-up"
	case s.at < len(steps):
		return steps[s.at].name
	}
	return ""
}

// openShowing shows the room what the leader is on: on the display that only the room sees when there is one, else on
// this one.
func (a *App) openShowing(whole bool) {
	s := &a.leading.led.showing
	a.stopShowing()
	s.window = a.toolkit.NewWindow(a.words().Text("present.window"))
	s.window.SetPadded(false)
	s.stage = facilitator.NewStage()
	s.stage.OnAct, s.stage.OnDigit, s.stage.OnMark = a.presentAct, a.presentDigit, a.markGuess
	surface := widgets.NewSurface(s.window.Canvas(), s.stage)
	s.window.SetContent(surface)
	s.window.SetCloseIntercept(a.stopShowing)
	s.window.Resize(fyne.NewSize(960, 600))
	on, own := roomsDisplay(a.displays())
	if own && whole {
		s.on = &on
		a.fillRoomsDisplay(s.window, on)
	} else if whole {
		s.window.SetFullScreen(true)
	}
	s.blank = false
	s.window.Show()
	surface.Focus(s.stage)
	s.stop = make(chan struct{})
	go a.tickShowing(s.stop)
	a.log.line("present open %s", a.privacySaid())
	a.showStep()
}

func (a *App) privacySaid() string {
	said := [...]string{facilitator.OneScreen: "one", facilitator.OwnScreen: "own", facilitator.Mirrored: "mirrored"}
	return said[a.privacy()]
}

// stopShowing closes the room's window. The step one is on stays.
func (a *App) stopShowing() {
	led := a.leading.led
	if led == nil || led.showing.window == nil {
		return
	}
	s := &led.showing
	close(s.stop)
	window := s.window
	s.window, s.stage, s.on, s.blank = nil, nil, nil, false
	window.SetCloseIntercept(nil)
	window.Close()
	a.log.line("present closed")
	if page, ok := a.page.(*facilitator.PresentingPage); ok {
		page.Update(a.presentView())
	}
	a.window.RequestFocus()
}

// tickShowing keeps the clock going, and takes in the size that the room's window has got.
func (a *App) tickShowing(stop <-chan struct{}) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			a.options.OnWindow(func() { a.ticked(stop) })
		}
	}
}

func (a *App) ticked(stop <-chan struct{}) {
	led := a.leading.led
	if led == nil || led.showing.stop == nil || (<-chan struct{})(led.showing.stop) != stop || led.showing.window == nil {
		return
	}
	view := a.presentView()
	if led.showing.looking {
		led.showing.stage.SetSlide(view.Slide)
	}
	if page, ok := a.page.(*facilitator.PresentingPage); ok {
		page.Tick(view)
	}
}

// presentDigit collects the number of an exercise; Enter goes there.
func (a *App) presentDigit(digit int) {
	s := &a.leading.led.showing
	if s.digits += strconv.Itoa(digit); len(s.digits) > 2 {
		s.digits = s.digits[1:]
	}
	a.showStep()
}
