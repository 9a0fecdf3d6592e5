package exerciseview

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// selfRating is the six service factors with two lines each, now and before the day, and a radar that fills beside them.
type selfRating struct {
	Setting
	task   *exercise.SelfRating
	answer *exercise.SelfRatingAnswer

	radar    *widgets.Radar
	progress *widget.RichText
}

func newSelfRating(s Setting) fyne.CanvasObject {
	v := &selfRating{
		Setting: s, task: s.Exercise.Task.(*exercise.SelfRating), answer: s.Answer.(*exercise.SelfRatingAnswer),
		progress: look.SmallText(""),
	}
	words := s.Day.Words
	v.radar = widgets.NewRadar(v.task.Radar(v.answer, words))
	ratings := parts()
	for i, rating := range v.task.Ratings {
		ratings.Add(v.item(i, rating))
	}
	v.count()
	why := words.Text("selfrating.why")
	return passable(s,
		together(paragraphs(v.task.Intro, look.BodyText), look.QuietText(words.Text("view.selfrating-self"))),
		widgets.Stack(look.Gap,
			widgets.NewEnds(words.Text("view.selfrating-low"), words.Text("view.selfrating-high"), exercise.ScaleSteps),
			widgets.NewCompanion(&widgets.Sides{Share: 0.5, Least: 34, Gap: look.Space, Over: true},
				ratings, together(v.radar, v.progress)),
		),
		v.write(why, why, &v.answer.Why),
	)
}

// item is one factor: what is rated, and the two lines.
func (v *selfRating) item(index int, rating exercise.Rating) fyne.CanvasObject {
	words := v.Day.Words
	now := v.line(index, rating, words.Text("selfrating.now"))
	before := v.line(index, rating, words.Text("selfrating.before"))
	before.Hollow = true
	see := func() {
		now.Set(v.answer.Now[rating.Factor], v.answer.Passes[rating.Factor])
		before.Set(v.answer.Before[rating.Factor], v.answer.Passes[rating.Factor])
	}
	changed := func(rate func(exercise.Factor, int)) func(int, bool) {
		return func(value int, passed bool) {
			if passed != v.answer.Passes[rating.Factor] {
				v.answer.PassOn(rating.Factor, passed)
			}
			if !passed {
				rate(rating.Factor, value)
			}
			see()
			v.refresh()
		}
	}
	now.OnChanged, before.OnChanged = changed(v.answer.Rate), changed(v.answer.RateBefore)
	see()
	return together(
		look.SmallText(v.numbered(rating.Factor)),
		lead(rating.Text(v.Day.Role)),
		widgets.Stack("",
			widgets.Captioned(words.Text("selfrating.now"), now),
			widgets.Captioned(words.Text("selfrating.before"), before),
		),
	)
}

// numbered is a factor's name with its number, which stands at its spoke where there is no room for names.
func (v *selfRating) numbered(factor exercise.Factor) string {
	return strconv.Itoa(1+slices.Index(exercise.Factors, factor)) + "  " + exercise.FactorName(v.Day.Words, factor)
}

// line is one of the two lines. One passes on both at once, with the box under the latter.
func (v *selfRating) line(index int, rating exercise.Rating, when string) *widgets.ScaleLine {
	words := v.Day.Words
	shown := widgets.ScaleWords{Says: func(value, _ int, passed bool) string {
		said := words.Text("view.selfrating-number", "number", index+1, "of", len(v.task.Ratings)) +
			" " + sentence(rating.Text(v.Day.Role)) + " " + when + ": "
		switch {
		case passed:
			return said + words.Text("view.selfrating-passed")
		case value == 0:
			return said + words.Text("view.selfrating-unrated")
		}
		return said + words.Text("view.selfrating-says", "value", value, "steps", exercise.ScaleSteps,
			"low", words.Text("view.selfrating-low"), "high", words.Text("view.selfrating-high"))
	}}
	if when == words.Text("selfrating.before") {
		shown.Pass, shown.PassKey = words.Text("view.statements-pass"), words.Text("view.statements-pass-key")
	}
	return widgets.NewScaleLine(exercise.ScaleSteps, shown, nil)
}

func (v *selfRating) refresh() {
	v.radar.SetRatings(v.task.Radar(v.answer, v.Day.Words))
	v.count()
	v.Changed()
}

func (v *selfRating) count() {
	rated := 0
	for _, rating := range v.task.Ratings {
		now, before := v.answer.Rating(rating.Factor)
		if now > 0 && before > 0 || v.answer.Passes[rating.Factor] {
			rated++
		}
	}
	reword(v.progress, v.Day.Words.Text("view.selfrating-progress", "rated", rated, "of", len(v.task.Ratings)))
}
