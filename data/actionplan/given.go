package actionplan

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/room"
)

// Given is what a plan is made of besides the facilitator's decisions. All of it is what the room's result lets through.
type Given struct {
	Proposals []Proposal
	Support   map[string]Support // by the budget's item
	Personal  []Personal
}

// Support is what the room gave a thing when it shared out its points.
type Support struct {
	Points int // in all
	Givers int // how many gave it any; 0 when that is not known
	People int // how many shared out points; 0 when that is not known
}

// Personal is how many made plans of their own in one exercise, and the service areas that it touches.
type Personal struct {
	Title  string
	Areas  []exercise.Factor
	People int
}

// Of takes from a room's result what belongs in a plan: the proposals that are shown, with those that they were made of;
// the points of exercises in which the room shared them out over proposals; and how many made plans of their own.
func Of(result room.Result, find exercise.Find) Given {
	given := Given{Support: map[string]Support{}}
	for _, picture := range result.Pictures {
		switch picture.Kind {
		case "proposal":
			given.Proposals = append(given.Proposals, proposals(picture)...)
		case "budget":
			given.weigh(picture)
		case "plan":
			found, _ := find(picture.Key)
			if made := picture.Handed.People - picture.Passed; picture.State == room.Closed && made >= picture.Least {
				given.Personal = append(given.Personal, Personal{Title: picture.Title, Areas: found.Factors, People: made})
			}
		}
	}
	return given
}

func proposals(picture room.Picture) []Proposal {
	var found []Proposal
	into := map[string]string{}
	for _, text := range picture.Texts {
		for _, part := range text.Merged {
			into[part] = text.Digest
		}
	}
	for _, text := range append(slices.Clone(picture.Texts), picture.Merged...) {
		found = append(found, Proposal{
			Key: text.Digest, Exercise: picture.Key, Title: picture.Title, Table: text.Table,
			Made: len(text.Merged) > 0, Into: into[text.Digest], Points: text.Points, Answer: answerOf(text.Fields),
		})
	}
	return found
}

func answerOf(fields map[string]string) exercise.ProposalAnswer {
	return exercise.ProposalAnswer{
		Sentence: fields["sentence"], Turn: fields["turn"], Area: exercise.Factor(fields["area"]), Hinder: fields["hinder"],
		Aim: fields["aim"], Action: fields["action"], Responsible: fields["responsible"], When: fields["when"],
		FollowUp: fields["followUp"],
	}
}

func (g *Given) weigh(picture room.Picture) {
	for _, row := range picture.Rows {
		if row.Kind != exercise.SharesField {
			continue
		}
		for _, step := range row.Steps {
			g.Support[step.Key] = Support{Points: step.Points, Givers: step.Count, People: row.People}
		}
	}
}

// Items are the things of the budget that can be said of a row, in order.
func (g Given) Items() []string {
	var items []string
	for item := range g.Support {
		items = append(items, item)
	}
	slices.Sort(items)
	return items
}
