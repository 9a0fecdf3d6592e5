package session

import (
	"math/rand/v2"

	"troskel/data/exercise"
)

// Play goes through the whole day with invented answers, as a participant would: page by page, each answer saved. The
// same random source gives the same day. Now and then an exercise is left alone, as people do.
func (s *Session) Play(rng *rand.Rand) {
	for _, asked := range s.Workshop().Exercises() {
		s.Change(func(head *Head) { head.Place = Place{Page: "exercise", Exercise: asked.Key} })
		if asked.Use != exercise.Core && rng.IntN(2) == 0 {
			continue
		}
		s.answers[asked.Key] = asked.Task.Invent(rng)
		s.Changed(asked.Key)
		if asked.Stop != nil {
			s.Open(asked.Key)
		}
	}
}
