package exercise

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
	Now    map[Factor]int `json:"now,omitempty"`
	Before map[Factor]int `json:"before,omitempty"`
	Why    string         `json:"why,omitempty"` // what moved most, in own words
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
