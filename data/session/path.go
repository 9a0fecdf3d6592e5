package session

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/workshop"
)

// Path is the day's way for this participant: the core exercises, of each group as many as are to be chosen (those begun
// first), and the exercise one is on, even when it is one for who has time. A day without any core is walked whole.
func (s *Session) Path(on string) []string {
	var path, all []string
	core := false
	for _, block := range s.Workshop().Blocks {
		for _, one := range block.Exercises {
			all = append(all, one.Key)
			onPath := s.expectedIn(block, one)
			core = core || onPath
			if onPath || one.Key == on {
				path = append(path, one.Key)
			}
		}
	}
	if !core {
		return all
	}
	return path
}

// Expected tells whether an exercise is one that the day counts on: core, and chosen when there is something to choose.
// Whatever else is not done is never missed.
func (s *Session) Expected(one exercise.Exercise) bool {
	block, there := s.Workshop().BlockOf(one.Key)
	return there && s.expectedIn(block, one)
}

func (s *Session) expectedIn(block workshop.Block, one exercise.Exercise) bool {
	return one.Use == exercise.Core && !s.missed(block) && (one.Group == "" || s.chosen(block, one))
}

// missed tells whether a block was over when the participant arrived.
func (s *Session) missed(block workshop.Block) bool {
	for _, one := range s.Workshop().Blocks {
		if one.Key == s.head.Late {
			return false
		}
		if one.Key == block.Key {
			return s.head.Late != ""
		}
	}
	return false
}

// Arrive notes that the participant arrived late, at a time of day "10:25", and tells with which exercise to begin: the
// first of the block that goes on then, or of the next one. What was before is there for who wants it, and never missed.
func (s *Session) Arrive(clock string) (first string, late bool) {
	for i, block := range s.Workshop().Blocks {
		if clock >= block.Ends || len(block.Exercises) == 0 {
			continue
		}
		if i == 0 {
			break
		}
		s.Change(func(head *Head) { head.Late = block.Key })
		return block.Exercises[0].Key, true
	}
	return "", false
}

// LateAt tells whether somebody who begins at a time of day has missed something.
func (s *Session) LateAt(clock string) bool {
	blocks := s.Workshop().Blocks
	return len(blocks) > 1 && clock >= blocks[0].Ends && clock < blocks[len(blocks)-1].Ends
}

// chosen tells whether an exercise of a group belongs to the path: as long as fewer are begun than shall be chosen, all
// of them do, so that one sees what there is to choose from.
func (s *Session) chosen(block workshop.Block, one exercise.Exercise) bool {
	choose, begun := toChoose(block, one.Group), 0
	for _, key := range block.InGroup(one.Group) {
		if s.State(key) != exercise.Unanswered {
			begun++
		}
	}
	return begun < choose || s.State(one.Key) != exercise.Unanswered
}

// toChoose is how many exercises of a group are to be chosen.
func toChoose(block workshop.Block, group string) int {
	for _, one := range block.Groups {
		if one.Key == group {
			return one.Choose
		}
	}
	return 1
}

// Neighbour is the exercise that comes step places after one on the path, when there is one.
func (s *Session) Neighbour(key string, step int) (string, bool) {
	path := s.Path(key)
	at := slices.Index(path, key)
	if at < 0 || at+step < 0 || at+step >= len(path) {
		return "", false
	}
	return path[at+step], true
}

// Opened tells whether the stop of an exercise was passed.
func (s *Session) Opened(key string) bool { return slices.Contains(s.head.Opened, key) }

// Open passes the stop of an exercise.
func (s *Session) Open(key string) {
	if !s.Opened(key) {
		s.Change(func(head *Head) { head.Opened = append(head.Opened, key) })
	}
}
