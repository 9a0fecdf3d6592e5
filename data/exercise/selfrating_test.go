package exercise_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func selfRating() *exercise.SelfRating {
	task := &exercise.SelfRating{Intro: "Skatta dig själv."}
	for _, factor := range exercise.Factors {
		task.Ratings = append(task.Ratings, exercise.Rating{
			Factor: factor, Official: "Jag " + string(factor), Elected: "Hur jag bidrar till " + string(factor),
		})
	}
	return task
}

// allRated is an answer with the same rating of everything.
func allRated(now, before int) *exercise.SelfRatingAnswer {
	answer := &exercise.SelfRatingAnswer{}
	for _, factor := range exercise.Factors {
		answer.Rate(factor, now)
		answer.RateBefore(factor, before)
	}
	return answer
}

func TestSelfRating_isAnsweredWhenEachIsRatedBothTimesOrPassed(t *testing.T) {
	task := selfRating()
	want := func(name string, answer *exercise.SelfRatingAnswer, want exercise.State) {
		t.Helper()
		if got := task.State(answer); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	answer := allRated(4, 3)
	want("all", answer, exercise.Answered)
	answer.RateBefore(exercise.Treatment, 0)
	want("one without before", answer, exercise.Begun)
	answer.PassOn(exercise.Treatment, true)
	want("one passed", answer, exercise.Answered)
	answer.Rate(exercise.Treatment, 2)
	want("a pass that was rated again", answer, exercise.Begun)
	want("beyond the scale", &exercise.SelfRatingAnswer{Now: map[exercise.Factor]int{exercise.Treatment: 7}}, exercise.Unanswered)
	passed := &exercise.SelfRatingAnswer{}
	for _, factor := range exercise.Factors {
		passed.PassOn(factor, true)
	}
	want("all passed", passed, exercise.Passed)
}

func TestSelfRating_isWordedForTheRole(t *testing.T) {
	for role, want := range map[exercise.Role]string{
		exercise.Official: "Jag treatment", exercise.Unsaid: "Jag treatment", exercise.Elected: "Hur jag bidrar till treatment",
	} {
		day := exercise.Day{Words: wording.In(wording.Swedish), Role: role}
		if got := document.AsText(selfRating().Alone(allRated(4, 3), day)); !strings.Contains(got, "| "+want+" | 3 | 4") {
			t.Errorf("%q: %q is not in:\n%s", role, want, got)
		}
	}
}

func TestSelfRating_saysThatItIsSelfReport(t *testing.T) {
	words := wording.In(wording.Swedish)
	alone := document.AsText(selfRating().Alone(allRated(4, 3), exercise.Day{Words: words}))
	together := document.AsText(selfRating().Together([]exercise.Answer{allRated(4, 3)}, words))
	for _, said := range []string{alone, together} {
		if !strings.Contains(said, "självskattning") || strings.Contains(said, "effekt") {
			t.Errorf("it says:\n%s", said)
		}
	}
}

func TestSelfRating_theRadarFillsWhenAllAreRated(t *testing.T) {
	words, lines := wording.In(wording.Swedish), func(drawn chart.Chart) int {
		count := 0
		for _, shape := range drawn.Shapes {
			count += len(shape.Points) * len(slices.DeleteFunc([]chart.Tone{shape.Stroke}, func(tone chart.Tone) bool { return tone != chart.Now }))
		}
		return count
	}
	whole, half := allRated(5, 2), allRated(5, 2)
	half.Rate(exercise.Competence, 0)
	if filled, open := lines(selfRating().Radar(whole, words).Chart()), lines(selfRating().Radar(half, words).Chart()); filled < 2*open {
		t.Errorf("all rated has %d points in the lines of now, one left out %d", filled, open)
	}
}

func TestSelfRating_aPassGoesBeforeARating(t *testing.T) {
	answer, words := allRated(6, 2), wording.In(wording.Swedish)
	answer.PassOn(exercise.Information, true)
	if spoke := selfRating().Radar(answer, words).Spokes[0]; spoke.Now != 0 || spoke.Before != 0 {
		t.Errorf("a factor that was passed is drawn at %g and %g", spoke.Now, spoke.Before)
	}
	answer.PassOn(exercise.Information, false)
	if now, before := answer.Rating(exercise.Information); now != 6 || before != 2 {
		t.Errorf("the pass was taken back, yet the ratings are %d and %d", now, before)
	}
}

func TestSelfRating_theRoomCountsThoseWhoRatedBothTimes(t *testing.T) {
	onlyNow := &exercise.SelfRatingAnswer{}
	onlyNow.Rate(exercise.Information, 1)
	room := []exercise.Answer{allRated(6, 2), allRated(4, 4), onlyNow}
	got := document.AsText(selfRating().Together(room, wording.In(wording.Swedish)))
	for _, want := range []string{"Information – före 3,0, nu 5,0", "| Information, nu | 0 | 0 | 0 | 1 | 0 | 1", "Antal svar: 2."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}

func TestSelfRating_eachAreaIsRatedOnce(t *testing.T) {
	var ratings []any
	for _, factor := range append(slices.Clone(exercise.Factors[:5]), exercise.Treatment) {
		ratings = append(ratings, map[string]any{"factor": string(factor), "official": "o", "elected": "e"})
	}
	sheet := exercisetest.Sheet{"intro": "Skatta.", "ratings": ratings}
	wantTroubles(t, "twice", sheet, new(exercise.SelfRating), []string{"selfrating.same-factor"})
}
