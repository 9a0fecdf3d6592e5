package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"troskel/app/facilitator"
	"troskel/data/exercise"
	"troskel/data/room"
)

// guess is an empty picture on which the room's guess is marked.
func (e shownExercise) guess(row room.Row) showStep {
	marks := facilitator.NoMarks()
	marks.Ask = true
	if at, ok := e.leading.led.showing.guesses[e.Key+row.Field]; ok {
		marks.Guess = at
	}
	step := e.single(guessStep, row.Field, facilitator.Slide{
		Text: short(row.Label), Note: e.words().Text(e.guessWords(row)), Figure: e.figure(row, nil, marks),
	})
	step.ask, step.answers = true, len(row.Steps)
	return step
}

func (e shownExercise) guessWords(row room.Row) string {
	switch row.Kind {
	case exercise.OrderField:
		return "present.guess-first"
	case exercise.SharesField:
		return "present.guess-points"
	}
	return "present.guess"
}

// result is the room's answers.
func (e shownExercise) result(row room.Row) showStep {
	slide := facilitator.Slide{Text: short(row.Label), Foot: e.countSaid(row)}
	sorted, guess := e.sorted(row)
	marks := e.marks()
	marks.Guess = guess
	slide.Figure = e.figure(sorted, []facilitator.Panel{{Counts: heightsOf(sorted)}}, marks)
	switch row.Kind {
	case exercise.OrderField:
		slide.Foot += " " + e.words().Text("present.top", "count", topOf(row))
	case exercise.SharesField:
		slide.Foot += " " + e.words().Text("present.points-foot")
	}
	return e.single(roomStep, row.Field, slide)
}

func (e shownExercise) marks() facilitator.Marks {
	marks := facilitator.NoMarks()
	marks.GuessName, marks.FactName = e.words().Text("present.our-guess"), e.words().Text("present.fact")
	return marks
}

// sorted is a row in the order it is drawn in, and where the guess stands then. An order and points are drawn with the
// heaviest first; answers that were asked in an order keep it.
func (e shownExercise) sorted(row room.Row) (room.Row, int) {
	guess, known := e.leading.led.showing.guesses[e.Key+row.Field]
	if !known {
		guess = -1
	}
	if row.Kind != exercise.OrderField && row.Kind != exercise.SharesField {
		return row, guess
	}
	key := ""
	if guess >= 0 {
		key = row.Steps[guess].Key
	}
	row.Steps = slices.Clone(row.Steps)
	top := topOf(row)
	slices.SortStableFunc(row.Steps, func(a, b room.Step) int {
		if row.Kind == exercise.SharesField {
			return cmp.Compare(b.Points, a.Points)
		}
		return cmp.Compare(among(b, top), among(a, top))
	})
	return row, slices.IndexFunc(row.Steps, func(step room.Step) bool { return step.Key == key })
}

// topOf is how many places of an order count as the top.
func topOf(row room.Row) int {
	if len(row.Steps) < 6 {
		return 1
	}
	return 3
}

// among is how many put something on one of the first places.
func among(step room.Step, top int) int {
	count := 0
	for _, here := range step.Places[:min(top, len(step.Places))] {
		count += here
	}
	return count
}

// heightsOf is what is drawn of a row's steps.
func heightsOf(row room.Row) []int {
	top := topOf(row)
	counts := make([]int, len(row.Steps))
	for nth, step := range row.Steps {
		switch row.Kind {
		case exercise.OrderField:
			counts[nth] = among(step, top)
		case exercise.SharesField:
			counts[nth] = step.Points
		default:
			counts[nth] = step.Count
		}
	}
	return counts
}

func countsOf(steps []room.Step) []int {
	counts := make([]int, len(steps))
	for nth, step := range steps {
		counts[nth] = step.Count
	}
	return counts
}

// figure draws a question's answers: a scale as columns, words as bars.
func (e shownExercise) figure(row room.Row, panels []facilitator.Panel, marks facilitator.Marks) facilitator.Figure {
	var names []string
	for _, step := range row.Steps {
		names = append(names, strings.ReplaceAll(step.Label, "-", "−"))
	}
	switch row.Kind {
	case exercise.ScaleField, exercise.NumberField:
		low, high := e.ends(row.Field)
		return facilitator.Columns{Panels: panels, Steps: names, Low: low, High: high, Marks: marks}
	}
	bars := facilitator.Bars{Panels: panels, Options: names, Marks: marks}
	for nth, step := range row.Steps {
		names[nth] = step.Label
		if row.Kind == exercise.SharesField {
			bars.Said = append(bars.Said, e.words().Text("present.points", "points", step.Points))
		}
	}
	return bars
}

// ends are what the first and the last step of a scale mean.
func (e shownExercise) ends(field string) (low, high string) {
	words := e.words()
	switch {
	case e.Kind == "statements":
		return words.Text("statements.low"), words.Text("statements.high")
	case field == "service":
		return words.Text("dilemma.less-service"), words.Text("dilemma.more-service")
	case field == "security":
		return words.Text("dilemma.less-security"), words.Text("dilemma.more-security")
	}
	return "", ""
}

// fact is what a source says, beside what the room guessed.
func (e shownExercise) fact(row room.Row) (showStep, bool) {
	task, ok := e.Task.(*exercise.Predict)
	if !ok || row.Field == "least" {
		return showStep{}, false
	}
	marks := e.marks()
	var facts []string
	if task.Weigh != nil {
		facts = task.Weigh.Most
	} else {
		facts = []string{strconv.Itoa(task.Fact)}
	}
	for nth, step := range row.Steps {
		if slices.Contains(facts, step.Key) {
			marks.Facts = append(marks.Facts, nth)
		}
	}
	step := e.result(row)
	step.name = factStep
	step.slide.Note = task.Tells
	step.slide.Foot = e.words().Text("exercise.source", "source", task.Source)
	step.slide.Figure = e.figure(row, []facilitator.Panel{{Counts: countsOf(row.Steps)}}, marks)
	return step, true
}

// roles is the same question with each role beside the others.
func (e shownExercise) roles(row room.Row) showStep {
	var panels []facilitator.Panel
	for _, role := range row.Roles {
		panels = append(panels, facilitator.Panel{
			Name:   e.words().Text(roleWords[role.Role], "count", role.People),
			Counts: heightsOf(room.Row{Kind: row.Kind, Steps: role.Steps}),
		})
	}
	return e.single(rolesStep, row.Field, facilitator.Slide{
		Text: short(row.Label), Figure: e.figure(row, panels, facilitator.NoMarks()), Foot: e.countSaid(row),
	})
}

var roleWords = map[exercise.Role]string{
	exercise.Official: "present.officials", exercise.Elected: "present.elected", exercise.Unsaid: "present.unsaid",
}

// before is the first picture beside the one of now.
func (e shownExercise) before(row room.Row) showStep {
	panels := []facilitator.Panel{
		{Name: e.words().Text("present.first"), Counts: countsOf(row.Before), Before: true},
		{Name: e.words().Text("present.again"), Counts: countsOf(row.Steps)},
	}
	return e.single(beforeStep, row.Field, facilitator.Slide{
		Text: short(row.Label), Figure: e.figure(row, panels, facilitator.NoMarks()), Foot: e.words().Text("present.moved"),
	})
}

// overview is all questions at once, the most divided first.
func (e shownExercise) overview(rows []room.Row) showStep {
	lines := facilitator.Lines{}
	for _, row := range rows {
		line := facilitator.Line{Text: row.Label, Said: e.whyNotShort(row)}
		if row.Reason == "" {
			line.Counts = heightsOf(row)
		}
		lines.Lines = append(lines.Lines, line)
	}
	if e.Kind == "sort" {
		for _, key := range []string{"sort.raises", "sort.lowers", "sort.depends"} {
			lines.Heads = append(lines.Heads, e.words().Text(key))
		}
	} else if low, high := e.ends(""); low != "" {
		lines.Heads = []string{low, high}
	}
	return e.single(overviewStep, "", facilitator.Slide{
		Eyebrow: e.words().Text("present.overview", "title", e.Title), Figure: lines,
	})
}

func (e shownExercise) whyNotShort(row room.Row) string {
	switch row.Reason {
	case "":
		return ""
	case room.TooAlike:
		return e.words().Text("present.alike-short")
	case room.Beside:
		return e.words().Text("present.beside-short")
	}
	return e.words().Text("present.few-short")
}

// longQuestion is from how many letters a question is only shown in full when it stands alone.
const longQuestion = 90

// short is a long question's own asking, or its first sentence, for where it stands above a figure. It has been shown in
// full before.
func short(question string) string {
	if len([]rune(question)) < longQuestion {
		return question
	}
	first, last := "", ""
	for _, sentence := range strings.SplitAfter(strings.Join(strings.Fields(question), " ")+" ", ". ") {
		for _, part := range strings.SplitAfter(sentence, "? ") {
			part = strings.TrimSpace(part)
			first = cmp.Or(first, part)
			if strings.HasSuffix(part, "?") {
				last = part
			}
		}
	}
	return cmp.Or(last, first, question)
}
