package app

import (
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/exercise"
)

// The agenda's lines that are not exercises.
const (
	summaryStop      = "@summary"
	reflectionStop   = "@reflection"
	contributionStop = "@contribution"
	settingsStop     = "@settings"
	keysStop         = "@keys"
	lookUpStop       = "@lookup"
	parkingStop      = "@parking"
	fromPaperStop    = "@frompaper"
	leavingStop      = "@leaving"
	switchStop       = "@switch"
	eraseStop        = "@erase"
)

// stops are the lines of the agenda: each block with its exercises, then the pages of one's own.
func (a *App) stops() []participant.Stop {
	var stops []participant.Stop
	day := a.session.Workshop()
	for _, block := range day.Blocks {
		times := a.words().Clock(block.Starts) + "–" + a.words().Clock(block.Ends)
		stops = append(stops, participant.Stop{Text: block.Title, Time: times})
		for _, one := range block.Exercises {
			stops = append(stops, a.stop(one))
		}
	}
	words := a.words()
	stops = append(stops, participant.Stop{Text: words.Text("day.own")},
		a.ownStop(summaryStop, words.Text("summary.title"), navigation.Summary),
		a.ownStop(reflectionStop, words.Text("booklet.title"), navigation.Reflection))
	if a.handsIn() {
		stops = append(stops, a.ownStop(contributionStop, words.Text("contribution.title"), navigation.Contribution))
	}
	stops = append(stops,
		a.ownStop(parkingStop, words.Text("parking.title"), navigation.Parking),
		quietly(a.ownStop(fromPaperStop, words.Text("frompaper.title"), navigation.FromPaper)),
		quietStop(lookUpStop, words.Text("lookup.title")),
		quietStop(leavingStop, words.Text("day.leave")),
		quietStop(switchStop, words.Text("switch.title")),
		quietStop(eraseStop, words.Text("erase.action")),
		quietStop(settingsStop, words.Text("settings.title")),
		quietStop(keysStop, words.Text("keys.title")))
	return stops
}

func (a *App) ownStop(key, text string, page navigation.Name) participant.Stop {
	return participant.Stop{Key: key, Text: text, Says: text, Current: a.route.Page == page}
}

// quietly is a stop that nobody misses.
func quietly(stop participant.Stop) participant.Stop {
	stop.Quiet = true
	return stop
}

func quietStop(key, text string) participant.Stop {
	return participant.Stop{Key: key, Text: text, Says: text, Quiet: true}
}

var stateMarks = map[exercise.State]participant.Mark{
	exercise.Unanswered: participant.Open,
	exercise.Begun:      participant.Half,
	exercise.Passed:     participant.Passed,
	exercise.Answered:   participant.Done,
}

var stateWords = map[exercise.State]string{
	exercise.Unanswered: "day.unanswered",
	exercise.Begun:      "day.begun",
	exercise.Passed:     "day.passed",
	exercise.Answered:   "day.answered",
}

func (a *App) stop(one exercise.Exercise) participant.Stop {
	state := a.session.State(one.Key)
	expected := a.session.Expected(one)
	stop := participant.Stop{
		Key: one.Key, Text: one.Title, State: stateMarks[state],
		Says:    a.words().Text(stateWords[state], "title", one.Title),
		Quiet:   !expected,
		Current: a.route == navigation.Route{Page: navigation.Exercise, Key: one.Key},
	}
	if stop.Quiet && state == exercise.Unanswered {
		stop.State = participant.NoMark // what is there for who has time, or was not chosen, is never a gap
	}
	return stop
}

var besideStops = map[string]navigation.Name{
	settingsStop: navigation.Settings, keysStop: navigation.Keys, lookUpStop: navigation.LookUp,
	parkingStop: navigation.Parking, leavingStop: navigation.Leaving, switchStop: navigation.Switch,
	eraseStop: navigation.Erase,
}

func (a *App) goToStop(key string) {
	switch key {
	case summaryStop:
		a.goTo(navigation.Route{Page: navigation.Summary})
	case reflectionStop:
		a.goTo(navigation.Route{Page: navigation.Reflection})
	case contributionStop:
		a.goTo(navigation.Route{Page: navigation.Contribution})
	case fromPaperStop:
		a.goTo(navigation.Route{Page: navigation.FromPaper})
	case settingsStop, keysStop, lookUpStop, parkingStop, leavingStop, switchStop, eraseStop:
		a.goBeside(navigation.Route{Page: besideStops[key]})
	default:
		a.goTo(navigation.Route{Page: navigation.Exercise, Key: key})
	}
}

// way is the way back and on from the page one is on.
func (a *App) way() participant.Way {
	words := a.words()
	way := participant.Way{
		BackText: words.Text("day.back"), OnBack: a.goPrevious,
		NextText: words.Text("day.next"), OnNext: a.goNext,
	}
	switch a.route.Page {
	case navigation.Exercise:
		asked, _ := a.session.Workshop().Find(a.route.Key)
		if asked.Stop != nil && !a.session.Opened(asked.Key) {
			way.NextText, way.Hesitant = words.Text("day.next-anyway"), true
		}
	case navigation.Summary:
		way.NextText = words.Text("day.to-reflection")
	case navigation.Reflection:
		way.NextText = ""
		if a.handsIn() {
			way.NextText = words.Text("contribution.next")
		}
	case navigation.Contribution:
		way.NextText = ""
	case navigation.FromPaper:
		way.BackText, way.NextText = words.Text("frompaper.back"), words.Text("frompaper.next")
		if _, more := a.paperNeighbour(1); !more {
			way.NextText = words.Text("frompaper.to-summary")
		}
	}
	return way
}

// goNext goes to the next thing to do: the next exercise on the day's path, then one's own day, then the reflection.
func (a *App) goNext() {
	switch a.route.Page {
	case navigation.Exercise:
		if asked, ok := a.session.Workshop().Find(a.route.Key); ok && asked.Stop != nil {
			a.session.Open(asked.Key)
		}
		if key, ok := a.session.Neighbour(a.route.Key, 1); ok {
			a.goTo(navigation.Route{Page: navigation.Exercise, Key: key})
			return
		}
		a.goTo(navigation.Route{Page: navigation.Summary})
	case navigation.Summary:
		a.goTo(navigation.Route{Page: navigation.Reflection})
	case navigation.FromPaper:
		if route, ok := a.paperNeighbour(1); ok {
			a.goTo(route)
			return
		}
		a.goTo(navigation.Route{Page: navigation.Summary})
	case navigation.Reflection:
		if a.handsIn() {
			a.goTo(navigation.Route{Page: navigation.Contribution})
		}
	}
}

func (a *App) goPrevious() {
	switch a.route.Page {
	case navigation.Exercise:
		if key, ok := a.session.Neighbour(a.route.Key, -1); ok {
			a.goTo(navigation.Route{Page: navigation.Exercise, Key: key})
			return
		}
		a.goTo(navigation.Route{Page: navigation.Welcome})
	case navigation.Summary:
		path := a.session.Path("")
		a.goTo(navigation.Route{Page: navigation.Exercise, Key: path[len(path)-1]})
	case navigation.FromPaper:
		if route, ok := a.paperNeighbour(-1); ok {
			a.goTo(route)
			return
		}
		a.goTo(a.firstExercise())
	case navigation.Reflection:
		a.goTo(navigation.Route{Page: navigation.Summary})
	case navigation.Contribution:
		a.goTo(navigation.Route{Page: navigation.Reflection})
	}
}

func (a *App) firstExercise() navigation.Route {
	return navigation.Route{Page: navigation.Exercise, Key: a.session.Path("")[0]}
}
