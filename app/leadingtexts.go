package app

import (
	"cmp"
	"strings"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/exercise"
	"troskel/data/room"
)

// readTexts reads the free texts of an exercise out of the contributions, and goes to the page on which they are gone
// through. Nobody but the leader sees them.
func (a *App) readTexts(key string) {
	led := a.leading.led
	var texts []room.Text
	a.work(a.words().Text("leading.working-texts"), func() (err error) {
		texts, err = led.room.Texts(background(), key)
		return err
	}, func(err error) {
		if a.leading.led != led {
			return
		}
		if err != nil {
			a.say(err)
			return
		}
		led.texts[key] = texts
		a.goTo(navigation.Route{Page: navigation.Texts, Key: key})
		if page, ok := a.page.(*facilitator.TextsPage); ok {
			page.Work()
		}
	})
}

func (a *App) textsPage(key string) navigation.Page {
	return facilitator.NewTexts(facilitator.Texts{
		Led: a.led(), Title: a.titleOf(key), Texts: a.freeTexts(key), At: a.firstOpen(key), Private: !a.mirrored(),
		OnShow:  func(nth int) { a.decide(key, nth, a.leading.led.room.Show, room.Shown) },
		OnHide:  func(nth int) { a.decide(key, nth, a.leading.led.room.Hide, room.Hidden) },
		OnMerge: func(into int, from []int, text string) { a.mergeTexts(key, into, from, text) },
		OnBack:  a.goUp,
	})
}

// mirrored tells whether the room sees this screen too, so that nothing private may stand on it.
func (a *App) mirrored() bool { return a.options.Mirrored != nil && a.options.Mirrored() }

func (a *App) firstOpen(key string) int {
	for nth, text := range a.leading.led.texts[key] {
		if text.Decision == room.Undecided {
			return nth
		}
	}
	return 0
}

var textStates = map[room.Decision]facilitator.TextState{
	room.Undecided: facilitator.TextOpen, room.Shown: facilitator.TextShown, room.Hidden: facilitator.TextHidden,
	room.Merged: facilitator.TextMerged,
}

func (a *App) freeTexts(key string) []facilitator.FreeText {
	var texts []facilitator.FreeText
	for _, text := range a.leading.led.texts[key] {
		texts = append(texts, facilitator.FreeText{
			Text: a.wholeText(key, text), State: textStates[text.Decision], Sources: len(text.Merged),
		})
	}
	return texts
}

// wholeText is all that a text says, each thing under its question when there are several.
func (a *App) wholeText(key string, text room.Text) string {
	found, _ := a.leading.led.day.Workshop.In(a.settings.Language).Find(key)
	if found.Task == nil {
		return ""
	}
	var lines []string
	for _, field := range found.Task.Fields(found.Task.Blank(), a.words()) {
		if said := strings.TrimSpace(text.Fields[field.Key]); said != "" {
			lines = append(lines, field.Label+": "+nameOf(field, said))
		}
	}
	if main := text.Fields[mainField(text)]; len(lines) <= 1 && main != "" {
		return main
	}
	return strings.Join(lines, "\n")
}

// nameOf is what an option is called; what is no option is said as it is.
func nameOf(field exercise.Field, said string) string {
	for _, option := range field.Options {
		if option.Key == said {
			return option.Text
		}
	}
	return said
}

// mainField is the field that says the most of a text: a proposal's sentence, or the only one there is.
func mainField(text room.Text) string {
	for _, field := range []string{"sentence", "action"} {
		if text.Fields[field] != "" {
			return field
		}
	}
	for field := range text.Fields {
		return field
	}
	return ""
}

// decide lets the room see a text, or keeps it from the room. The decision is on the disk before the page goes on.
func (a *App) decide(key string, nth int, do func(room.Text) error, decision room.Decision) {
	led := a.leading.led
	if err := do(led.texts[key][nth]); err != nil {
		a.say(err)
		return
	}
	led.texts[key][nth].Decision = decision
	a.log.line("decided %s %s", key, decision)
	if page, ok := a.page.(*facilitator.TextsPage); ok {
		page.Decided(a.freeTexts(key))
	}
}

// mergeTexts makes one text of several, in words of the facilitator's own. The several stay under it.
func (a *App) mergeTexts(key string, into int, from []int, words string) {
	led := a.leading.led
	merged := room.Text{Exercise: key, Fields: map[string]string{}}
	var parts []room.Text
	for _, nth := range from {
		parts = append(parts, led.texts[key][nth])
	}
	for field, text := range led.texts[key][into].Fields {
		merged.Fields[field] = text
	}
	merged.Fields[cmp.Or(mainField(merged), "sentence")] = strings.TrimSpace(words)
	if err := led.room.Merge(merged, parts); err != nil {
		a.say(err)
		return
	}
	a.log.line("decided %s %s", key, room.Merged)
	a.readTexts(key)
}
