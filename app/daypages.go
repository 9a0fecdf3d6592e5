package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"troskel/app/exerciseview"
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/workshop"
)

// inDay tells whether a route's page stands in the frame of the day.
func (a *App) inDay(route navigation.Route) bool {
	if a.session == nil {
		return false
	}
	switch route.Page {
	case navigation.Exercise, navigation.Summary, navigation.Reflection, navigation.Contribution, navigation.FromPaper:
		return true
	default:
		return false
	}
}

func (a *App) showInDay() {
	if a.day == nil {
		a.day = participant.NewDay(participant.Frame{
			Words: a.words(), Title: participation.DayTitle(a.session, a.words()), Stops: a.stops(), OnGo: a.goToStop,
			OnLookUp: a.lookUpOrBack,
		})
		a.body.Objects = []fyne.CanvasObject{a.day.Content()}
	}
	a.day.ShowStops(a.stops())
	a.day.Show(a.page, a.way())
	a.day.ShowReceipt(a.receiptText())
}

// exercisePage makes the page of one exercise.
func (a *App) exercisePage(key string) navigation.Page {
	day := a.session.Workshop()
	asked, _ := day.Find(key)
	block, _ := day.BlockOf(key)
	page := participant.Exercise{
		Words: a.words(),
		Setting: exerciseview.Setting{
			Exercise: asked, Answer: a.session.Answer(key), Day: a.session.Day(), Today: a.options.Now(),
			Changed: func() { a.answerChanged(key) },
		},
		Eyebrow: a.eyebrow(block, asked),
		Note:    a.session.Note(key),
		OnNote:  func(text string) { a.session.SetNote(key, text) },
	}
	if hasGroupWork(asked) {
		taken := a.session.Taken(key)
		page.Taken, page.OnTaken = &taken, func(text string) { a.session.Take(key, text) }
	}
	if asked.Group != "" {
		page.Group = a.groupLine(block, asked.Group)
	}
	if earlier, ok := day.Find(asked.From); ok {
		page.Earlier = earlier.Title
		if a.session.State(earlier.Key) != exercise.Unanswered {
			page.Recalled = earlier.Task.Alone(a.session.Answer(earlier.Key), a.session.Day())
		}
	}
	if asked.Stop != nil {
		page.Stop = &participant.StopCard{
			Gather: a.words().Clock(asked.Stop.Gather), Opened: a.session.Opened(key),
			OnWord: func(word string) bool { return a.tryWord(asked, word) },
		}
	}
	return participant.NewExercise(page)
}

func (a *App) answerChanged(key string) {
	a.session.Changed(key)
	if a.day != nil {
		a.day.ShowStops(a.stops())
	}
}

func (a *App) eyebrow(block workshop.Block, asked exercise.Exercise) string {
	parts := []string{block.Title}
	if start := block.Start(asked.Key); start != "" && asked.Use == exercise.Core {
		parts = append(parts, a.words().Text("exercisepage.starts", "time", a.words().Clock(start)))
	}
	if minutes := asked.Minutes(); minutes > 0 && asked.Stop == nil {
		parts = append(parts, participant.Minutes(a.words(), minutes))
	}
	switch asked.Use {
	case exercise.Spare:
		parts = append(parts, a.words().Text("exercisepage.spare"))
	case exercise.Home:
		parts = append(parts, a.words().Text("exercisepage.home"))
	}
	return strings.Join(parts, " · ")
}

// hasGroupWork tells whether an exercise is done at the table, on one laptop, at some point.
func hasGroupWork(asked exercise.Exercise) bool {
	for _, step := range asked.Steps {
		if step.Form == exercise.InGroup {
			return true
		}
	}
	return false
}

func (a *App) groupLine(block workshop.Block, key string) string {
	for _, group := range block.Groups {
		if group.Key == key {
			return a.words().Text("exercisepage.group", "title", group.Title, "choose", group.Choose, "of", len(block.InGroup(key)))
		}
	}
	return ""
}

// tryWord opens the next block when the word is the spoken one, and goes there.
func (a *App) tryWord(asked exercise.Exercise, word string) bool {
	if !strings.EqualFold(strings.TrimSpace(word), asked.Stop.Word) {
		return false
	}
	a.session.Open(asked.Key)
	a.goNext()
	return true
}
