package workshop

import (
	"cmp"
	"slices"
	"strings"

	"troskel/data/wording"
)

// Problems is everything that is wrong with a workshop's files, in the order of the file. It is an error; errors.As
// finds it, and finds the first problem as a *wording.Problem too. Each problem says what is wrong and what to write
// instead.
type Problems []*wording.Problem

// Error lists the problems for a log, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the single problems.
func (p Problems) Unwrap() []error {
	errs := make([]error, len(p))
	for i, problem := range p {
		errs[i] = problem
	}
	return errs
}

// orNil keeps an empty list from being an error.
func (p Problems) orNil() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

func (p Problems) inFileOrder() Problems {
	slices.SortStableFunc(p, func(a, b *wording.Problem) int { return cmp.Compare(a.Place.Line, b.Place.Line) })
	return p
}

func problemAt(file string, line int, key string, args ...any) *wording.Problem {
	return &wording.Problem{Place: wording.Place{File: file, Line: line}, Key: key, Args: args}
}
