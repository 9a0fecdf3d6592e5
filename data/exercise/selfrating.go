package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/wording"
)

// SelfRating is a task in which one rates oneself in the six service factors, now and before the day, both asked at the
// end (a retrospective pretest: who does not know yet what a thing is rates it too high). It is self-report, never a
// measure of effect.
type SelfRating struct {
	Intro   string
	Ratings []Rating
}

// Rating is what one rates oneself in for one factor, worded per role.
type Rating struct {
	Factor   Factor
	Official string
	Elected  string
}

// SelfRatingAnswer is the ratings, 1 to ScaleSteps by factor; a missing one is not rated.
type SelfRatingAnswer struct {
	Skippable
	Now    map[Factor]int  `json:"now,omitempty"`
	Before map[Factor]int  `json:"before,omitempty"`
	Passes map[Factor]bool `json:"passes,omitempty"` // the factors one passes on, now and before
	Why    string          `json:"why,omitempty"`    // what moved most, in own words
}

// Form describes a self-rating in a workshop file.
func (s *SelfRating) Form(part Part) {
	part.Text("intro", &s.Intro)
	List(part, "ratings", len(Factors), &s.Ratings, func(item Part, rating *Rating) {
		factor := string(rating.Factor)
		item.Word("factor", &factor, factorWords())
		rating.Factor = Factor(factor)
		item.Text("official", &rating.Official)
		item.Text("elected", &rating.Elected)
	})
	if part.Reading() {
		s.check(part)
	}
}

func factorWords() []string {
	words := make([]string, len(Factors))
	for i, factor := range Factors {
		words[i] = string(factor)
	}
	return words
}

func (s *SelfRating) check(part Part) {
	seen := map[Factor]bool{}
	for _, rating := range s.Ratings {
		if rating.Factor != "" && seen[rating.Factor] {
			part.Problem("ratings", "selfrating.same-factor", "factor", rating.Factor)
		}
		seen[rating.Factor] = true
	}
}

// Blank returns an answer in which nothing is rated.
func (s *SelfRating) Blank() Answer {
	return &SelfRatingAnswer{Now: map[Factor]int{}, Before: map[Factor]int{}}
}

// Text is what is rated, as a role reads it. Who has not said a role reads the official's.
func (r Rating) Text(role Role) string {
	if role == Elected {
		return r.Elected
	}
	return r.Official
}

// Rating is how one rates a factor now and before; 0 is not rated. A pass goes before a rating.
func (a *SelfRatingAnswer) Rating(factor Factor) (now, before int) {
	if a.Passes[factor] {
		return 0, 0
	}
	return onLine(a.Now[factor]), onLine(a.Before[factor])
}

// onLine is a step of the line, or 0 when it is none.
func onLine(step int) int {
	if step < 1 || step > ScaleSteps {
		return 0
	}
	return step
}

// Rate rates a factor now; 0 takes the rating back. A factor that is rated is not passed.
func (a *SelfRatingAnswer) Rate(factor Factor, now int) { a.Now = a.rated(a.Now, factor, now) }

// RateBefore rates a factor before the day; 0 takes the rating back. A factor that is rated is not passed.
func (a *SelfRatingAnswer) RateBefore(factor Factor, before int) {
	a.Before = a.rated(a.Before, factor, before)
}

func (a *SelfRatingAnswer) rated(ratings map[Factor]int, factor Factor, step int) map[Factor]int {
	delete(a.Passes, factor)
	return stepped(ratings, factor, step)
}

// stepped keeps a step under a factor; 0 has no place.
func stepped(ratings map[Factor]int, factor Factor, step int) map[Factor]int {
	if step == 0 {
		delete(ratings, factor)
		return ratings
	}
	if ratings == nil {
		ratings = map[Factor]int{}
	}
	ratings[factor] = step
	return ratings
}

// PassOn passes on a factor, or takes that back. The ratings stay.
func (a *SelfRatingAnswer) PassOn(factor Factor, on bool) {
	if !on {
		delete(a.Passes, factor)
		return
	}
	if a.Passes == nil {
		a.Passes = map[Factor]bool{}
	}
	a.Passes[factor] = true
}

// State is answered when every factor is rated both times or passed. To pass on every factor is to pass on the exercise.
func (s *SelfRating) State(answer Answer) State {
	a := answer.(*SelfRatingAnswer)
	rated, passed, begun := 0, 0, said(a.Why)
	for _, rating := range s.Ratings {
		now, before := a.Rating(rating.Factor)
		passed += one(a.Passes[rating.Factor])
		rated += one(now > 0 && before > 0)
		begun = begun || now > 0 || before > 0
	}
	if passed > 0 && passed == len(s.Ratings) {
		return Passed
	}
	return state(a, rated > 0 && rated+passed == len(s.Ratings), begun || passed > 0)
}

// FollowUps are none.
func (s *SelfRating) FollowUps(Answer) []FollowUp { return nil }

// Fields is each factor now and before, worded for officials, and what moved most. To pass on a factor now is to pass on it.
func (s *SelfRating) Fields(answer Answer, words wording.Words) []Field {
	return fields(s.questions(answer.(*SelfRatingAnswer), words))
}

// Apply takes them.
func (s *SelfRating) Apply(answer Answer, given []Field) error {
	return apply(s.questions(answer.(*SelfRatingAnswer), wording.Words{}), given)
}

func (s *SelfRating) questions(a *SelfRatingAnswer, words wording.Words) []question {
	var questions []question
	for _, rating := range s.Ratings {
		factor := rating.Factor
		now := scale("now:"+string(factor), words.Text("selfrating.field-now", "text", rating.Official),
			ScaleSteps, a.Now[factor], nil)
		now.CanPass, now.Passed = true, a.Passes[factor]
		now.put = func(given Field) {
			a.Now = stepped(a.Now, factor, given.Number)
			a.PassOn(factor, given.Passed)
		}
		before := scale("before:"+string(factor), words.Text("selfrating.field-before", "text", rating.Official),
			ScaleSteps, a.Before[factor], func(step int) { a.Before = stepped(a.Before, factor, step) })
		questions = append(questions, now, before)
	}
	return append(questions, write("why", words.Text("selfrating.why"), a.Why, into(&a.Why)))
}

// Invent rates most factors, now a little above before.
func (s *SelfRating) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, s.Blank().(*SelfRatingAnswer)
	passes, answers := i.attitude()
	a.Pass(passes)
	for _, factor := range Factors {
		switch before := 1 + i.IntN(ScaleSteps); {
		case !i.inHundred(answers):
		case i.inHundred(5):
			a.PassOn(factor, true)
		default:
			a.RateBefore(factor, before)
			a.Rate(factor, max(1, min(ScaleSteps, before+i.IntN(4)-1)))
		}
	}
	if i.inHundred(answers / 2) {
		a.Why = i.text(thoughts)
	}
	return a
}

// rating finds what is rated for a factor. It is not ok when the workshop asks for none.
func (s *SelfRating) rating(factor Factor) (Rating, bool) {
	at := slices.IndexFunc(s.Ratings, func(rating Rating) bool { return rating.Factor == factor })
	if at < 0 {
		return Rating{}, false
	}
	return s.Ratings[at], true
}
