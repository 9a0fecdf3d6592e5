// Package workshop is a training day as an author writes it: blocks with times, exercises and their texts, in a text file
// per language. FORMAT.md describes the file. This is the only place that knows the file is YAML.
package workshop

import (
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Workshop is one day in one language.
type Workshop struct {
	Name     string // the same in every language, such as "forenkla-block-2"
	Language wording.Language
	Title    string
	Subtitle string
	About    string // two or three sentences for the start page
	Later    string // what to know when looking back, for the last page of the reflection
	Local    []LocalFact
	Blocks   []Block
}

// LocalFact is a place in the texts that a municipality may fill with a fact of its own; the texts write it {{key}}.
type LocalFact struct {
	Key      string
	Ask      string // what the facilitator is asked for
	Fallback string // what the texts say without it
}

// Block is a part of the day between two breaks.
type Block struct {
	Key       string
	Title     string
	Starts    string // "09:00"
	Ends      string
	Groups    []Group
	Exercises []exercise.Exercise
}

// Group is a set of exercises in a block of which one chooses some. Exercises name their group.
type Group struct {
	Key    string
	Title  string
	Choose int
}

// Find looks up an exercise of the day by its key.
func (w Workshop) Find(key string) (exercise.Exercise, bool) {
	for _, block := range w.Blocks {
		for _, found := range block.Exercises {
			if found.Key == key {
				return found, true
			}
		}
	}
	return exercise.Exercise{}, false
}

// BlockOf finds the block that an exercise stands in.
func (w Workshop) BlockOf(key string) (Block, bool) {
	for _, block := range w.Blocks {
		for _, found := range block.Exercises {
			if found.Key == key {
				return block, true
			}
		}
	}
	return Block{}, false
}

// InGroup lists the keys of the exercises that stand in a group.
func (b Block) InGroup(group string) []string {
	var keys []string
	for _, one := range b.Exercises {
		if one.Group == group {
			keys = append(keys, one.Key)
		}
	}
	return keys
}
