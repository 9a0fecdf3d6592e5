package wording

import (
	"errors"
	"fmt"
)

// Place is where in a file something is wrong. Line counts from 1; 0 means the file as a whole.
type Place struct {
	File string
	Line int
}

// String writes a place the way compilers do, "file:line".
func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// Problem is an error that knows its wording: what happened, and what to do about it. Error speaks English for the log;
// Words.Say speaks to the person in front of the program.
type Problem struct {
	Place Place
	Key   string // a key of the words, such as "workshop.unknown-field"
	Args  []any  // what fills the words' places: name, value, name, value …
	Cause error  // for the log; may be nil
}

// Error describes the problem for a log.
func (p *Problem) Error() string {
	text := In(English).Text(p.Key, p.Args...)
	if p.Place.File != "" {
		text = p.Place.String() + ": " + text
	}
	if p.Cause != nil {
		text += ": " + p.Cause.Error()
	}
	return text
}

// Unwrap gives the error behind the problem.
func (p *Problem) Unwrap() error { return p.Cause }

// NewProblem makes a problem from its key, its cause and what fills the words' places.
func NewProblem(key string, cause error, args ...any) *Problem {
	return &Problem{Key: key, Args: args, Cause: cause}
}

func problemIn(err error) (*Problem, bool) {
	var problem *Problem
	ok := errors.As(err, &problem)
	return problem, ok
}
