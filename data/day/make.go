package day

import (
	"encoding/base32"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"troskel/data/workshop"
)

// New makes a day of a workshop from what the facilitator has chosen: all of the head but id, revision and ticket, for
// which it takes chance. The day is as Read gives it. The error is workshop.Problems, or that of the chance.
func New(set workshop.Set, chosen Head, chance io.Reader) (Day, error) {
	for _, into := range []*string{&chosen.ID, &chosen.Ticket} {
		made, err := draw(chance)
		if err != nil {
			return Day{}, err
		}
		*into = made
	}
	chosen.Revision = 1
	return asRead(set, chosen)
}

// Correct gives a day another workshop or other choices, and the next revision. What participants were promised stays:
// id, ticket, recipients, whether it is practice, and a least number that never falls.
func Correct(d Day, set workshop.Set, chosen Head) (Day, error) {
	chosen.ID, chosen.Ticket, chosen.Practice = d.Head.ID, d.Head.Ticket, d.Head.Practice
	chosen.Recipients, chosen.Revision = d.Head.Recipients, d.Head.Revision+1
	if chosen.Least < d.Head.Least {
		return Day{}, workshop.Problems{problemAt("", 0, "dayfile.least-falls", nil, "least", d.Head.Least)}
	}
	return asRead(set, chosen)
}

// draw makes 128 bits of chance into letters that stand in any file and name.
func draw(chance io.Reader) (string, error) {
	var bits [16]byte
	if _, err := io.ReadFull(chance, bits[:]); err != nil {
		return "", fmt.Errorf("draw an id: %w", err)
	}
	return base32.NewEncoding(idAlphabet).WithPadding(base32.NoPadding).EncodeToString(bits[:]), nil
}

// asRead lays a day out and reads it, so that everything is checked, and texts are as they will be on every laptop.
func asRead(set workshop.Set, chosen Head) (Day, error) {
	set, err := withPlainNames(set)
	if err != nil {
		return Day{}, err
	}
	for key, text := range chosen.Local {
		if strings.TrimSpace(text) == "" { // nobody answered, so the workshop's own text stands
			chosen.Local = maps.Clone(chosen.Local)
			delete(chosen.Local, key)
		}
	}
	content, problems := layOut(Day{Head: chosen, Workshop: set})
	if len(problems) > 0 {
		return Day{}, problems
	}
	made, err := parse(content, "")
	if err != nil {
		return Day{}, err
	}
	return made, Check(made)
}

// withPlainNames gives the workshop's files names that any system takes: a file on the facilitator's disk may be called
// anything.
func withPlainNames(set workshop.Set) (workshop.Set, error) {
	files := set.Files()
	if !slices.ContainsFunc(slices.Collect(maps.Keys(files)), func(name string) bool { return !isPlain(name) }) {
		return set, nil
	}
	renamed := map[string][]byte{}
	for _, content := range files {
		read, err := workshop.FromBytes(map[string][]byte{"dag.yaml": content})
		if err != nil {
			return workshop.Set{}, err
		}
		renamed[fmt.Sprintf("%s.%s.yaml", read.Name(), read.In("").Language)] = content
	}
	return workshop.FromBytes(renamed)
}
