package app

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/participation"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// making is a day that is being made.
type making struct {
	draft *facilitator.Draft
	set   workshop.Set         // that the day will go by
	own   facilitator.Workshop // the file that was chosen last
	file  workshop.Set         // what is in it, when it will do
	of    *ledDay              // the day that is corrected; nil when a new one is made
}

// beginMaking begins a new day, with what is usual.
func (a *App) beginMaking() {
	a.leading.making = making{draft: &facilitator.Draft{
		Least: day.LeastUsual, Officials: -1, Elected: -1, Local: map[string]string{}, CoLeader: true, Folder: a.ledFolder(),
	}}
	if set, err := content.Open(content.Day); err == nil {
		a.goBy(set, content.Day)
	}
	a.toStep(facilitator.DayStep)
}

// goBy says which workshop the day will go by. What may be handed in is then what is usual for it.
func (a *App) goBy(set workshop.Set, source string) {
	m := &a.leading.making
	before := m.set
	m.set, m.draft.Source = set, source
	if m.of != nil {
		m.draft.Share = shareAlike(m.draft.Share, before, set)
		return
	}
	m.draft.Share = map[string]bool{}
	for _, key := range day.Usual(set) {
		m.draft.Share[key] = true
	}
}

func (a *App) toStep(step int) {
	a.goTo(navigation.Route{Page: navigation.NewDay, Key: strconv.Itoa(step)})
}

// newDayPage makes the page of a step.
func (a *App) newDayPage(key string) navigation.Page {
	if a.leading.making.draft == nil {
		return a.leadPage("")
	}
	at, _ := strconv.Atoi(key)
	m := a.leading.making
	step := facilitator.Step{
		Words: a.words(), Draft: m.draft, Corrects: m.of != nil, OnNext: a.onInMaking, OnBack: a.backInMaking,
	}
	switch at {
	case facilitator.ShareStep:
		return facilitator.NewWhatIsShared(facilitator.WhatIsShared{
			Step: step, Least: m.least(), Most: day.LeastHigh, Blocks: a.shareBlocks(), Forecast: a.forecast,
		})
	case facilitator.FactsStep:
		return facilitator.NewFacts(facilitator.Facts{Step: step, Asks: a.asks()})
	case facilitator.KeysStep:
		if m.of != nil {
			return facilitator.NewCorrection(step)
		}
		return facilitator.NewKeys(facilitator.Keys{Step: step, OnBrowse: a.pickFolder})
	}
	return facilitator.NewWhichDay(facilitator.WhichDay{
		Step: step, Today: a.options.Now(), Builtin: a.offeredWorkshops(), Own: m.own,
		OnSource: a.chooseSource, OnFile: a.checkWorkshop, OnBrowse: a.pickFile,
	})
}

// offeredWorkshops are what a new day can go by besides a file: what is built in. A day that is corrected has its own.
func (a *App) offeredWorkshops() []facilitator.Workshop {
	if of := a.leading.making.of; of != nil {
		title := of.day.Workshop.In(a.settings.Language).Title
		return []facilitator.Workshop{{Source: of.places.DayFile, Title: a.words().Text("correct.as-now", "title", title)}}
	}
	var found []facilitator.Workshop
	for _, name := range participation.BuiltIn() {
		if set, err := content.Open(name); err == nil {
			found = append(found, facilitator.Workshop{Source: name, Title: set.In(a.settings.Language).Title})
		}
	}
	return found
}

func (a *App) chooseSource(source string) {
	switch m := a.leading.making; {
	case source == m.own.Source:
		a.goBy(m.file, source)
		return
	case m.of != nil:
		a.goBy(m.of.day.Workshop, source)
		return
	}
	set, err := content.Open(source)
	if err != nil {
		a.say(err)
		return
	}
	a.goBy(set, source)
}

// checkWorkshop reads a file that somebody wants the day to go by, and tells what is wrong with it.
func (a *App) checkWorkshop(path string) {
	m := &a.leading.making
	set, err := workshop.Open(path)
	m.own, m.file = facilitator.Workshop{Source: path}, set
	var problems workshop.Problems
	switch {
	case errors.As(err, &problems):
		for _, problem := range problems {
			m.own.Problems = append(m.own.Problems, a.words().Say(problem))
		}
	case err != nil:
		m.own.Problems = []string{a.words().Say(err)}
	default:
		m.own.Title = set.In(a.settings.Language).Title
		a.goBy(set, path)
	}
	a.log.line("checked %d %s", len(m.own.Problems), path)
	a.showPage()
}

// pickFile lets somebody look for a file.
func (a *App) pickFile(chosen func(path string)) {
	picker := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			a.say(err)
			return
		}
		path := file.URI().Path()
		if closeErr := file.Close(); closeErr != nil {
			a.log.line("problem %v", closeErr)
		}
		chosen(path)
	}, a.window)
	picker.Show()
}

// shareBlocks are the blocks of the day with what can be handed in from them.
func (a *App) shareBlocks() []facilitator.ShareBlock {
	set := a.leading.making.set
	said := set.In(a.settings.Language)
	var blocks []facilitator.ShareBlock
	at := map[string]int{}
	for _, one := range day.Shareable(set) {
		block, _ := said.BlockOf(one.Key)
		nth, begun := at[block.Key]
		if !begun {
			nth = len(blocks)
			at[block.Key] = nth
			blocks = append(blocks, facilitator.ShareBlock{Title: block.Title})
		}
		found, _ := said.Find(one.Key)
		share := facilitator.ShareExercise{Key: one.Key, Title: found.Title}
		if mostlyText(found, a.words()) {
			share.About = a.words().Text("newday.mostly-text")
		}
		blocks[nth].Exercises = append(blocks[nth].Exercises, share)
	}
	return blocks
}

// mostlyText tells whether most of what can be handed in of an exercise is free text.
func mostlyText(one exercise.Exercise, words wording.Words) bool {
	texts, others := 0, 0
	for _, field := range one.Task.Fields(one.Task.Blank(), words) {
		switch {
		case field.Private:
		case field.Kind == exercise.TextField || field.Kind == exercise.OwnField:
			texts++
		default:
			others++
		}
	}
	return texts > others
}

func (a *App) forecast(draft *facilitator.Draft) string {
	if draft.Officials < 0 && draft.Elected < 0 {
		return a.words().Text("newday.forecast-none")
	}
	expected := day.Expected{Officials: max(0, draft.Officials), Elected: max(0, draft.Elected)}
	return strings.Join(day.Forecast(a.words(), draft.Least, expected), " ")
}

func (a *App) asks() []facilitator.Ask {
	var asks []facilitator.Ask
	for _, fact := range a.leading.making.set.In(a.settings.Language).Local {
		asks = append(asks, facilitator.Ask{Key: fact.Key, Ask: fact.Ask, Fallback: fact.Fallback})
	}
	return asks
}

// onInMaking goes to the next step when this one can be left, and makes the day after the last.
func (a *App) onInMaking() {
	at := a.onStep()
	if err := a.lacks(at); err != nil {
		a.say(err)
		return
	}
	a.board.Hide()
	switch {
	case at < facilitator.KeysStep:
		a.toStep(at + 1)
	case a.leading.making.of != nil:
		a.saveCorrection()
	default:
		a.makeDay()
	}
}

// backInMaking goes to the step before, and from the first one to the days. What was said stays.
func (a *App) backInMaking() {
	at := a.onStep()
	switch {
	case at > facilitator.DayStep:
		a.toStep(at - 1)
	case a.leading.making.of != nil:
		a.goTo(navigation.Route{Page: navigation.Led})
	default:
		a.goTo(navigation.Route{Page: navigation.Lead})
	}
}

// onStep is the step one is on.
func (a *App) onStep() int {
	at, _ := strconv.Atoi(a.route.Key)
	return at
}

// lacks is what must be said before a step can be left.
func (a *App) lacks(step int) error {
	draft := a.leading.making.draft
	switch step {
	case facilitator.DayStep:
		switch {
		case strings.TrimSpace(draft.Name) == "":
			return wording.NewProblem("newday.no-name", nil)
		case draft.Date == "":
			return wording.NewProblem("newday.no-date", nil)
		case draft.Source == "":
			return wording.NewProblem("newday.no-workshop", nil)
		}
	case facilitator.ShareStep:
		if len(a.shared()) == 0 {
			return wording.NewProblem("newday.nothing-shared", nil)
		}
	case facilitator.KeysStep:
		switch {
		case draft.Phrase != draft.Again:
			return wording.NewProblem("newday.phrase-differs", nil)
		case draft.Phrase != "" && utf8.RuneCountInString(draft.Phrase) < keys.ShortestPassphrase:
			return wording.NewProblem("newday.phrase-short", nil, "least", keys.ShortestPassphrase)
		case strings.TrimSpace(draft.Folder) == "":
			return wording.NewProblem("leading.some-folder", nil)
		}
	}
	return nil
}
