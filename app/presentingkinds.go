package app

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"troskel/app/facilitator"
	"troskel/data/exercise"
	"troskel/data/room"
)

// rated is how the room rates itself before the day and now: all areas at once, then each.
func (e shownExercise) rated() []showStep {
	words := e.words()
	web := facilitator.Web{BeforeName: words.Text("present.before-day"), NowName: words.Text("present.now-after")}
	var each []showStep
	people := 0
	for nth := 0; nth+1 < len(e.picture.Rows); nth += 2 {
		now, before := e.picture.Rows[nth], e.picture.Rows[nth+1]
		_, factor, ok := strings.Cut(now.Field, ":")
		if !ok {
			continue
		}
		name := exercise.FactorName(words, exercise.Factor(factor))
		web.Areas = append(web.Areas, name)
		web.Now, web.Before = append(web.Now, meanOf(now.Steps)), append(web.Before, meanOf(before.Steps))
		web.Said = append(web.Said, e.betweenMeans(before, now))
		web.Most = max(web.Most, len(now.Steps))
		people = max(people, now.People)
		each = append(each, e.ratedArea(name, before, now))
	}
	if web.Most == 0 {
		return each
	}
	foot := words.Text("present.mean-foot", "count", people, "steps", web.Most)
	all := e.single(roomStep, "", facilitator.Slide{Eyebrow: e.Title, Figure: web, Foot: foot})
	return append([]showStep{all}, each...)
}

func (e shownExercise) betweenMeans(before, now room.Row) string {
	if before.Reason != "" || now.Reason != "" {
		return e.words().Text("present.not-shown")
	}
	return e.figures(meanOf(before.Steps)) + " → " + e.figures(meanOf(now.Steps))
}

// figures is a number with one decimal, as the language writes it.
func (e shownExercise) figures(value float64) string {
	text := strconv.FormatFloat(value, 'f', 1, 64)
	return strings.Replace(text, ".", e.words().Text("present.decimal"), 1)
}

// meanOf is the mean of a shown scale; 0 when nothing is shown.
func meanOf(steps []room.Step) float64 {
	sum, count := 0, 0
	for _, step := range steps {
		if value, err := strconv.Atoi(step.Key); err == nil {
			sum, count = sum+value*step.Count, count+step.Count
		}
	}
	if count == 0 {
		return 0
	}
	return float64(sum) / float64(count)
}

// ratedArea is one area before and now.
func (e shownExercise) ratedArea(name string, before, now room.Row) showStep {
	if now.Reason != "" {
		return e.single(beforeStep, now.Field, facilitator.Slide{Text: name, Note: e.whyNot(now)})
	}
	panels := []facilitator.Panel{
		{Name: e.words().Text("present.before-day"), Counts: countsOf(before.Steps), Before: true},
		{Name: e.words().Text("present.now-after"), Counts: countsOf(now.Steps)},
	}
	return e.single(beforeStep, now.Field, facilitator.Slide{
		Text: name, About: e.rates(now.Field), Figure: e.figure(now, panels, facilitator.NoMarks()), Foot: e.countSaid(now),
	})
}

// rates is what one rates in an area, as it is put to officials.
func (e shownExercise) rates(field string) string {
	task, ok := e.Task.(*exercise.SelfRating)
	if !ok {
		return ""
	}
	for _, rating := range task.Ratings {
		if strings.HasSuffix(field, ":"+string(rating.Factor)) {
			return rating.Official
		}
	}
	return ""
}

// mostPains is how many of a journey's stops are named under the curve.
const mostPains = 3

// travelled is the company's journey as the room feels it: where it hurts the most is guessed first.
func (e shownExercise) travelled() []showStep {
	task, ok := e.Task.(*exercise.Journey)
	if !ok {
		return nil
	}
	words := e.words()
	way := facilitator.Way{Reach: exercise.BestFeeling}
	way.Low, way.High = words.Text("journey.feeling-worst"), words.Text("journey.feeling-best")
	var names []string
	var rows []room.Row
	people := 0
	for _, stop := range task.Stops {
		at := slices.IndexFunc(e.picture.Rows, func(row room.Row) bool { return row.Field == "feels:"+stop.Key })
		names = append(names, strconv.Itoa(len(names)+1)+"  "+stop.Title)
		if at < 0 || e.picture.Rows[at].Reason != "" {
			way.Feels = append(way.Feels, math.NaN())
			continue
		}
		row := e.picture.Rows[at]
		row.Label = names[len(names)-1]
		people = max(people, row.People)
		way.Feels, rows = append(way.Feels, meanOf(row.Steps)), append(rows, row)
	}
	if len(rows) == 0 {
		return []showStep{e.single(roomStep, "", facilitator.Slide{Text: e.Title, Note: e.whyNot(e.picture.Rows[0])})}
	}
	way.Named = lowest(way.Feels, task)
	return []showStep{e.guessPain(names), e.pains(way, people), e.painful(rows)}
}

// lowest are the stops where it hurts the most, in the journey's order.
func lowest(feels []float64, task *exercise.Journey) []facilitator.NamedStop {
	var order []int
	for nth, value := range feels {
		if value < 0 {
			order = append(order, nth)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(feels[a], feels[b]) })
	order = order[:min(len(order), mostPains)]
	slices.Sort(order)
	var named []facilitator.NamedStop
	for _, nth := range order {
		named = append(named, facilitator.NamedStop{Nth: nth, Name: task.Stops[nth].Title})
	}
	return named
}

const painField = "pain"

func (e shownExercise) guessPain(names []string) showStep {
	marks := facilitator.NoMarks()
	marks.Ask = true
	if at, ok := e.leading.led.showing.guesses[e.Key+painField]; ok {
		marks.Guess = at
	}
	step := e.single(guessStep, painField, facilitator.Slide{
		Text: e.words().Text("present.guess-pain"), Figure: facilitator.Bars{Options: names, Marks: marks},
	})
	step.ask, step.answers = true, len(names)
	return step
}

func (e shownExercise) pains(way facilitator.Way, people int) showStep {
	slide := facilitator.Slide{
		Text: e.Title, About: e.words().Text("present.assumed"), Figure: way,
		Foot: e.words().Text("present.answers-most", "count", people),
	}
	if at, ok := e.leading.led.showing.guesses[e.Key+painField]; ok {
		slide.Foot = e.words().Text("present.pain-guessed", "number", at+1, "foot", slide.Foot)
	}
	return e.single(roomStep, painField, slide)
}

// painful is every stop, the hardest first.
func (e shownExercise) painful(rows []room.Row) showStep {
	slices.SortStableFunc(rows, func(a, b room.Row) int { return cmp.Compare(meanOf(a.Steps), meanOf(b.Steps)) })
	lines := facilitator.Lines{Heads: []string{"−2", "−1", "0", "+1", "+2"}}
	for _, row := range rows {
		lines.Lines = append(lines.Lines, facilitator.Line{Text: row.Label, Counts: countsOf(row.Steps)})
	}
	return e.single(overviewStep, "", facilitator.Slide{
		Eyebrow: e.words().Text("present.pain-overview", "title", e.Title), Figure: lines,
	})
}

// chosen are a dilemma's steps: for each version its case, the choice, and the choice after the perspectives beside it;
// then where the room places its choices.
func (e shownExercise) chosen() []showStep {
	task, ok := e.Task.(*exercise.Dilemma)
	if !ok {
		return nil
	}
	var steps []showStep
	for nth, version := range task.Versions {
		steps = append(steps, e.version(version, nth)...)
	}
	for _, key := range []string{"service", "security"} {
		if row, ok := e.find(key); ok {
			shown := e.shown(row)
			for _, step := range shown {
				if step.name != guessStep {
					steps = append(steps, step)
				}
			}
		}
	}
	return steps
}

func (e shownExercise) find(field string) (room.Row, bool) {
	at := slices.IndexFunc(e.picture.Rows, func(row room.Row) bool { return row.Field == field })
	if at < 0 {
		return room.Row{}, false
	}
	return e.picture.Rows[at], true
}

func (e shownExercise) version(version exercise.Version, nth int) []showStep {
	choice, ok := e.find("choice@" + string(version.Role))
	if !ok {
		return nil
	}
	name := e.Title
	if key, ok := versionWords[version.Role]; ok {
		name += " · " + e.words().Text(key)
	}
	var steps []showStep
	if nth > 0 {
		steps = append(steps, e.single(questionStep, choice.Field, facilitator.Slide{Text: version.Case, Alone: true}))
	}
	steps = append(steps, e.shown(choice)...)
	if revised, ok := e.find("revised@" + string(version.Role)); ok && choice.Reason == "" && revised.Reason == "" {
		panels := []facilitator.Panel{
			{Name: e.words().Text("present.first"), Counts: countsOf(choice.Steps), Before: true},
			{Name: e.words().Text("present.anew"), Counts: countsOf(revised.Steps)},
		}
		steps = append(steps, e.single(beforeStep, choice.Field, facilitator.Slide{
			Text: revised.Label, Figure: e.figure(choice, panels, facilitator.NoMarks()), Foot: e.words().Text("present.anew-foot"),
		}))
	}
	for i := range steps {
		steps[i].slide.Eyebrow = name
	}
	return steps
}

var versionWords = map[exercise.Role]string{
	exercise.Official: "dilemma.version-official", exercise.Elected: "dilemma.version-elected",
}
