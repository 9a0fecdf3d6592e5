package app

import (
	"slices"
	"strconv"

	"troskel/app/facilitator"
)

// presentAct does what was asked for with a key, a clicker or the mouse, in either window.
func (a *App) presentAct(act facilitator.Act) {
	s := &a.leading.led.showing
	s.said = ""
	if act == facilitator.ActPicture {
		a.savePicture()
		return
	}
	if act == facilitator.ActClose {
		a.leaveOneThing()
		return
	}
	typed := s.digits
	s.digits = ""
	switch {
	case typed != "" && act == facilitator.ActChoose:
		a.goToNumber(typed)
	case s.marking && a.moveGuess(act), a.lay(act):
		a.showStep()
	default:
		a.walk(act)
	}
}

// lay lays something over the step, or takes it away, and tells whether the act was about that. Whoever goes on while
// nothing is shown wants to see.
func (a *App) lay(act facilitator.Act) bool {
	s := &a.leading.led.showing
	switch {
	case s.helping || s.looking:
		s.helping, s.looking = false, act == facilitator.ActLookUp && !s.looking
	case s.blank || act == facilitator.ActBlank:
		s.blank = !s.blank
	case act == facilitator.ActLookUp:
		s.looking = true
	case act == facilitator.ActHelp:
		s.helping = true
	default:
		return false
	}
	return true
}

// leaveOneThing ends what lies over the step, else it closes the room's window, else it leaves the page.
func (a *App) leaveOneThing() {
	s := &a.leading.led.showing
	switch {
	case s.digits != "" || s.marking || s.helping || s.looking || s.blank:
		s.digits, s.marking, s.helping, s.looking, s.blank = "", false, false, false, false
		a.showStep()
	case s.window != nil:
		a.stopShowing()
	case a.board.Shown():
		a.board.Hide()
	default:
		a.goUp()
	}
}

// walk goes from step to step and from exercise to exercise.
func (a *App) walk(act facilitator.Act) {
	s := &a.leading.led.showing
	steps := a.stepsOf(s.key)
	if len(steps) == 0 {
		return
	}
	switch act {
	case facilitator.ActChoose:
		if steps[s.at].ask {
			a.beginGuess(steps[s.at])
			break
		}
		a.stepOn(steps)
		return
	case facilitator.ActNext, facilitator.ActRight:
		a.stepOn(steps)
		return
	case facilitator.ActBack, facilitator.ActLeft:
		a.stepBack()
		return
	case facilitator.ActFirst:
		s.at, s.page = 0, 0
	case facilitator.ActLast:
		s.at, s.page = lastOf(steps, s.at), 0
	case facilitator.ActDown:
		s.at, s.page = nextQuestion(steps, s.at, 1), 0
	case facilitator.ActUp:
		s.at, s.page = nextQuestion(steps, s.at, -1), 0
	}
	a.showStep()
}

// stepOn shows the next page, step or exercise.
func (a *App) stepOn(steps []showStep) {
	s := &a.leading.led.showing
	switch {
	case a.morePages():
		s.page++
	case s.at+1 < len(steps):
		s.at, s.page = s.at+1, 0
	default:
		a.nextExercise(1)
		return
	}
	a.showStep()
}

// stepBack shows the page, step or exercise before. Of an exercise that one comes back to only the question is shown: what
// was not revealed stays hidden.
func (a *App) stepBack() {
	s := &a.leading.led.showing
	switch {
	case s.page > 0:
		s.page--
	case s.at > 0:
		s.at--
	default:
		a.nextExercise(-1)
		return
	}
	a.showStep()
}

// morePages tells whether the step has more than the page that is shown.
func (a *App) morePages() bool {
	s := &a.leading.led.showing
	stage := s.stage
	if stage == nil {
		stage = facilitator.NewStage()
		stage.LikeOn(a.roomsSize())
		stage.SetSlide(a.presentView().Slide)
	}
	return stage.More() > 0
}

func (a *App) nextExercise(way int) {
	s, keys := &a.leading.led.showing, a.leading.led.room.Exercises()
	if at := slices.Index(keys, s.key) + way; at >= 0 && at < len(keys) {
		a.present(keys[at])
	}
}

// goToNumber goes to an exercise by its number in the list.
func (a *App) goToNumber(typed string) {
	keys := a.leading.led.room.Exercises()
	if nth, err := strconv.Atoi(typed); err == nil && nth >= 1 && nth <= len(keys) {
		a.present(keys[nth-1])
		return
	}
	a.showStep()
}

// lastOf is the step that sums an exercise up, or its last when one is past that.
func lastOf(steps []showStep, at int) int {
	for nth, step := range steps {
		if step.name == overviewStep && nth > at {
			return nth
		}
	}
	return len(steps) - 1
}

// nextQuestion is the first step of the next question, or of the one before.
func nextQuestion(steps []showStep, at, way int) int {
	begins := func(nth int) bool { return nth == 0 || steps[nth].field != steps[nth-1].field }
	if way < 0 && !begins(at) {
		at++ // first to the beginning of its own
	}
	for nth := at + way; nth >= 0 && nth < len(steps); nth += way {
		if begins(nth) {
			return nth
		}
	}
	return at
}

// beginGuess puts the mark of the room's guess in the middle, or where it was.
func (a *App) beginGuess(step showStep) {
	s := &a.leading.led.showing
	if _, known := s.guesses[s.key+step.field]; known {
		s.marking = true
		return
	}
	a.setGuess(step, (step.answers-1)/2)
	s.marking = true
}

func (a *App) setGuess(step showStep, nth int) {
	s := &a.leading.led.showing
	if s.guesses == nil {
		s.guesses = map[string]int{}
	}
	s.guesses[s.key+step.field] = max(0, min(nth, step.answers-1))
}

// moveGuess moves the mark or sets it, and tells whether the act was about that.
func (a *App) moveGuess(act facilitator.Act) bool {
	s := &a.leading.led.showing
	step := a.stepsOf(s.key)[s.at]
	at := s.guesses[s.key+step.field]
	switch act {
	case facilitator.ActRight, facilitator.ActDown:
		a.setGuess(step, at+1)
	case facilitator.ActLeft, facilitator.ActUp:
		a.setGuess(step, at-1)
	case facilitator.ActFirst:
		a.setGuess(step, 0)
	case facilitator.ActLast:
		a.setGuess(step, step.answers-1)
	case facilitator.ActChoose:
		s.marking = false
	default:
		s.marking = false // what goes on sets it where it is
		return false
	}
	return true
}

// markGuess sets the mark of the room's guess where it was pressed.
func (a *App) markGuess(nth int) {
	s := &a.leading.led.showing
	steps := a.stepsOf(s.key)
	if s.at >= len(steps) || !steps[s.at].ask {
		return
	}
	a.setGuess(steps[s.at], nth)
	s.marking = false
	a.showStep()
}
