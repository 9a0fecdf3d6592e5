package room

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
	"troskel/data/share"
)

// closed is an answer without its free text: what is counted, and what the ledger freezes. A value is written as text: a
// number, the chosen keys with spaces between, or key=points with spaces between.
type closed struct {
	Passed bool              `json:"passed,omitzero"`
	Values map[string]string `json:"values,omitempty"`
}

// passedValue is the value of a field that was passed.
const passedValue = "-"

// text is the answer in one line, the same for the same answer; answers are sorted by it.
func (c closed) text() string {
	var line strings.Builder
	if c.Passed {
		line.WriteString(passedValue)
	}
	for _, field := range slices.Sorted(maps.Keys(c.Values)) {
		line.WriteString(field)
		line.WriteByte(':')
		line.WriteString(c.Values[field])
		line.WriteByte(';')
	}
	return line.String()
}

func sortAnswers(answers []closed) {
	type lined struct {
		answer closed
		line   string
	}
	sorted := make([]lined, len(answers))
	for i, answer := range answers {
		sorted[i] = lined{answer, answer.text()}
	}
	slices.SortFunc(sorted, func(a, b lined) int { return strings.Compare(a.line, b.line) })
	for i, one := range sorted {
		answers[i] = one.answer
	}
}

// valueText writes a value; the field's kind says how it is read again. Shares of nothing are left out.
func valueText(field exercise.Field, value share.Value) string {
	switch {
	case value.Passed:
		return passedValue
	case field.Kind == exercise.ChoiceField || field.Kind == exercise.OrderField:
		return strings.Join(value.Chosen, " ")
	case field.Kind == exercise.SharesField:
		var shares []string
		for _, key := range slices.Sorted(maps.Keys(value.Shares)) {
			if points := value.Shares[key]; points > 0 {
				shares = append(shares, key+"="+strconv.Itoa(points))
			}
		}
		return strings.Join(shares, " ")
	}
	return strconv.Itoa(value.Number)
}

// valueOf reads what valueText wrote.
func valueOf(field exercise.Field, text string) share.Value {
	value := share.Value{Field: field.Key}
	switch {
	case text == passedValue:
		value.Passed = true
	case field.Kind == exercise.ChoiceField || field.Kind == exercise.OrderField:
		value.Chosen = append([]string{}, strings.Fields(text)...)
	case field.Kind == exercise.SharesField:
		value.Shares = sharesIn(text)
	default:
		value.Number, _ = strconv.Atoi(text)
	}
	return value
}

// ballot is one person's closed answer to one exercise.
type ballot struct {
	who  string // the person on this day, as the ledger writes it; says nothing of the answer
	item string // the person with just this answer
	role exercise.Role
	said closed
	file share.Digest

	texts []string // digests of what may be shown of its free text
}

// names are kept short: the ledger holds many.
const nameBytes = 12

// whoName is a person as the ledger knows them. The id behind it is a hash of a key that only the person's laptop has, so
// that who has the ledger alone cannot find out whose it is, nor try answers against it.
func whoName(dayID string, id [32]byte) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "troskel person\n%s\n%x", dayID, id))
	return hex.EncodeToString(sum[:nameBytes])
}

// itemName is a person with one closed answer.
func itemName(dayID, exerciseKey string, id [32]byte, said closed) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "troskel answer\n%s\n%s\n%x\n%s", dayID, exerciseKey, id, said.text()))
	return hex.EncodeToString(sum[:nameBytes])
}

// without are the answers that are left when others are taken out of them, each as many times as it stands there. It is not
// ok when one of those does not stand there.
func without(all, gone []closed) (left []closed, ok bool) {
	count := map[string]int{}
	for _, answer := range gone {
		count[answer.text()]++
	}
	for _, answer := range all {
		if line := answer.text(); count[line] > 0 {
			count[line]--
			continue
		}
		left = append(left, answer)
	}
	for _, missing := range count {
		if missing > 0 {
			return nil, false
		}
	}
	return left, true
}

// byRole parts ballots by role.
func byRole(ballots []ballot) map[exercise.Role][]ballot {
	parted := map[exercise.Role][]ballot{}
	for _, one := range ballots {
		parted[one.role] = append(parted[one.role], one)
	}
	return parted
}

func answersOf(ballots []ballot) []closed {
	answers := make([]closed, len(ballots))
	for i, one := range ballots {
		answers[i] = one.said
	}
	sortAnswers(answers)
	return answers
}

// roleOrder is the order in which roles stand everywhere.
var roleOrder = []exercise.Role{exercise.Official, exercise.Elected, exercise.Unsaid}
