package app

import (
	"strconv"

	"troskel/app/facilitator"
	"troskel/data/exercise"
	"troskel/data/runsheet"
	"troskel/data/workshop"
)

func itoa(number int) string { return strconv.Itoa(number) }

// presentRows are the exercises that one can go to, by number.
func (a *App) presentRows() []facilitator.PresentRow {
	led := a.leading.led
	var rows []facilitator.PresentRow
	for _, key := range led.room.Exercises() {
		round := a.roundOf(key)
		rows = append(rows, facilitator.PresentRow{Key: key, Title: round.Title, Said: round.Said, Here: key == led.showing.key})
	}
	return rows
}

// presentNotes are what the leader has to say and do in an exercise.
func (a *App) presentNotes(key string) facilitator.PresentNotes {
	words, day := a.words(), a.ledDay()
	found, _ := day.Find(key)
	notes := facilitator.PresentNotes{Title: found.Title}
	for _, step := range found.Steps {
		notes.Steps = append(notes.Steps, facilitator.PresentNote{
			Label: words.Text(formWords[step.Form], "minutes", step.Minutes), Text: step.Say,
		})
	}
	for _, note := range runsheet.Notes(found.Notes) {
		notes.Notes = append(notes.Notes, facilitator.PresentNote(note))
	}
	if stop, ok := stopAfter(day, key); ok {
		notes.Word = words.Text("present.word", "word", stop.Word, "time", words.Clock(stop.Gather))
	}
	return notes
}

var formWords = map[exercise.Form]string{
	exercise.Alone: "runsheet.alone", exercise.InPairs: "runsheet.pair", exercise.InGroup: "runsheet.group",
	exercise.Plenary: "runsheet.plenary",
}

// ledDay is the day that is led, in the language of the window, with the municipality's own facts.
func (a *App) ledDay() workshop.Workshop {
	led := a.leading.led
	if s := &led.showing; s.day.Language != a.settings.Language {
		s.day = led.day.Workshop.In(a.settings.Language).WithLocal(led.day.Head.Local)
	}
	return led.showing.day
}

// stopAfter is the stop that ends the block an exercise stands in.
func stopAfter(day workshop.Workshop, key string) (exercise.Stop, bool) {
	block, ok := day.BlockOf(key)
	if !ok {
		return exercise.Stop{}, false
	}
	passed := false
	for _, one := range block.Exercises {
		passed = passed || one.Key == key
		if passed && one.Stop != nil {
			return *one.Stop, true
		}
	}
	return exercise.Stop{}, false
}

// stepName is what a step is called.
func (a *App) stepName(step showStep) string {
	name := a.words().Text(stepWords[step.name])
	if step.slide.Alone && step.field != "" && step.slide.About != "" {
		return name + ", " + step.slide.About
	}
	return name
}

var stepWords = map[string]string{
	questionStep: "present.step-question", guessStep: "present.step-guess", roomStep: "present.step-room",
	factStep: "present.step-fact", rolesStep: "present.step-roles", beforeStep: "present.step-before",
	overviewStep: "present.step-overview", handsStep: "present.step-hands", textStep: "present.step-text",
	areasStep: "present.step-areas", handedStep: "present.step-handed",
}

// lookUpSlide is the time of day, when the room gathers, and what to talk about.
func (a *App) lookUpSlide() facilitator.Slide {
	key := a.leading.led.showing.key
	day := a.ledDay()
	found, _ := day.Find(key)
	slide := facilitator.Slide{Clock: a.clockNow(), Eyebrow: a.words().Text("lookup.title"), Text: found.Title}
	for _, step := range found.Steps {
		if step.Say != "" {
			slide.Text = step.Say
		}
	}
	if stop, ok := stopAfter(day, key); ok && stop.Gather >= a.options.Now().Format("15:04") {
		slide.About = a.words().Text("lookup.gather", "time", a.words().Clock(stop.Gather))
	}
	return slide
}

// helpSlide is the keys, for who stands by the projector.
func (a *App) helpSlide() facilitator.Slide {
	words := a.words()
	return facilitator.Slide{Eyebrow: words.Text("present.title"), Text: words.Text("present.help"), Alone: true}
}
