package actionplan

import (
	"cmp"
	"slices"
	"strings"

	"troskel/data/exercise"
)

// Proposal is one proposal as the room lets it through: by a table, by somebody alone, or made by the facilitator of
// several.
type Proposal struct {
	Key      string // its text's digest, which tells nothing of who wrote it
	Exercise string // the exercise's key
	Title    string // the exercise's title
	Table    int    // 0 when it is no table's
	Made     bool   // the facilitator made it of others
	Into     string // the proposal that was made of it, and others; may be empty
	Points   int    // as the facilitator has entered them
	Answer   exercise.ProposalAnswer
}

func (p Proposal) texts() []string {
	a := p.Answer
	return []string{
		a.Sentence, a.Turn, string(a.Area), a.Hinder, a.Aim, a.Action, a.Responsible, a.When, a.FollowUp,
	}
}

// compare puts proposals in an order that does not tell who came first.
func (p Proposal) compare(other Proposal) int {
	return cmp.Or(
		cmp.Compare(areaAt(p.Answer.Area), areaAt(other.Answer.Area)),
		cmp.Compare(p.Exercise, other.Exercise),
		slices.Compare(p.texts(), other.texts()),
		cmp.Compare(p.Table, other.Table),
		cmp.Compare(p.Key, other.Key),
	)
}

// words are the proposal's own words by column. A sentence is the measure until the table has worded one.
func (p Proposal) words() map[Column]string {
	a := p.Answer
	action := a.Action
	if strings.TrimSpace(action) == "" {
		action = a.Sentence
	}
	said := map[Column]string{
		Area: string(a.Area), Hinder: a.Hinder, Aim: a.Aim, Action: action, Turn: a.Turn,
		Responsible: a.Responsible, When: a.When, FollowUp: a.FollowUp,
	}
	for column, text := range said {
		said[column] = strings.TrimSpace(text)
		if !column.takes(said[column]) {
			delete(said, column)
		}
	}
	return said
}
