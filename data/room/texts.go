package room

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strings"

	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// The fields of a proposal that are no texts and still belong to it.
var proposalChoices = []string{"turn", "area"}

// proposalSentence is the field without which there is no proposal.
const proposalSentence = "sentence"

// textsIn are the free texts of an answer that a facilitator may be asked about: a proposal as a whole, and otherwise each
// text by itself. The texts of plans are never shown to anybody.
func textsIn(one exercise.Exercise, answer share.Answer, table int) []Text {
	var texts []Text
	switch one.Kind {
	case "plan":
		return nil
	case "proposal":
		if strings.TrimSpace(answer.Texts[proposalSentence]) == "" {
			return nil
		}
		whole := Text{Exercise: one.Key, Fields: maps.Clone(answer.Texts), Table: table}
		for _, value := range answer.Values {
			if slices.Contains(proposalChoices, value.Field) {
				whole.Fields[value.Field] = strings.Join(value.Chosen, "")
			}
		}
		texts = append(texts, whole)
	default:
		eachInOrder(answer.Texts, func(field, text string) {
			if strings.TrimSpace(text) != "" {
				texts = append(texts, Text{Exercise: one.Key, Fields: map[string]string{field: text}, Table: table})
			}
		})
	}
	return texts
}

// textName is the digest that a text goes by. Sorting by it shuffles the texts the same way every time, and tells nothing
// of who wrote them or when.
func textName(dayID string, text Text) []byte {
	var all summed
	all.add("troskel text", dayID, text.Exercise)
	all.count(text.Table, len(text.Fields))
	eachInOrder(text.Fields, func(field, value string) { all.add(field, value) })
	all.add(text.Merged...)
	sum := sha256.Sum256(all)
	return sum[:nameBytes]
}

func (r *Room) name(text Text) string {
	return hex.EncodeToString(textName(r.catalog.day.Head.ID, text))
}

// Texts are the ticked free texts of a closed exercise, for the facilitator alone: decided or not, in an order that tells
// nothing of their writers. Those that are not decided about are read from the files again; one that was taken back is no
// longer there.
func (r *Room) Texts(ctx context.Context, key string) ([]Text, error) {
	one, ok := r.catalog.find(key)
	if !ok {
		return nil, nil
	}
	found := map[string]Text{}
	var failed []error
	for _, kept := range r.mayHold(key) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		texts, err := r.textsOf(kept, one.Exercise)
		if err != nil {
			failed = append(failed, err)
		}
		for _, text := range texts {
			found[text.Digest] = text
		}
	}
	texts := r.choosable(key, found)
	if len(failed) > 0 {
		return texts, wording.NewProblem("room.texts-gone", errors.Join(failed...), "count", len(failed))
	}
	return texts, nil
}

// mayHold are the contributions with texts to choose from. Their files are read without holding the room: a stick or a share
// may let one wait, and a window that asks for a picture must not.
func (r *Room) mayHold(key string) []inbox.Kept {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	standing := r.roundOf(key)
	if standing == nil {
		return nil
	}
	var holding []inbox.Kept
	for _, kept := range r.kept {
		_, names, _ := r.catalog.answerIn(kept.Packed, r.catalog.at[key])
		if slices.ContainsFunc(names, standing.mayShow) {
			holding = append(holding, kept)
		}
	}
	return holding
}

// textsOf reads the texts of one exercise in a contribution's file.
func (r *Room) textsOf(kept inbox.Kept, one exercise.Exercise) ([]Text, error) {
	sealed, err := r.inbox.Sealed(kept)
	if err != nil {
		return nil, err
	}
	given, err := r.open(sealed)
	if err != nil {
		return nil, err
	}
	texts := textsIn(one, given.Answers[one.Key], given.Table)
	for i := range texts {
		texts[i].Digest = r.name(texts[i])
	}
	return texts, nil
}

// choosable are those of the texts that the closing lets choose from, and those that something is decided about.
func (r *Room) choosable(key string, found map[string]Text) []Text {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	standing := r.roundOf(key)
	if standing == nil {
		return nil // reopened meanwhile
	}
	maps.DeleteFunc(found, func(digest string, _ Text) bool { return !standing.mayShow(digest) })
	for _, decided := range r.ledger.peek(key).Texts {
		found[decided.Digest] = decided
	}
	return slices.SortedFunc(maps.Values(found), compareTexts)
}

func (r *round) mayShow(name string) bool {
	_, may := slices.BinarySearch(r.Texts, name)
	return may
}

// mayBeShown are the digests of persons' texts that a closing lets the facilitator choose from. A text that was not there
// when the exercise was closed before is by one of those who have handed in since. So new texts wait until least
// people have handed in since, or have written them; ticking a text changes no numbers, and cells do not see it.
func mayBeShown(ballots []ballot, before []round, least int) []string {
	earlier := map[string]bool{} // texts and files that were there
	for _, one := range before {
		for _, name := range slices.Concat(one.Texts, one.Files) {
			earlier[name] = true
		}
	}
	isNew := func(text string) bool { return !earlier[text] }
	shown, writers, anew := []string(nil), 0, 0
	for _, one := range ballots {
		shown = append(shown, one.texts...)
		if slices.ContainsFunc(one.texts, isNew) {
			writers++
		}
		if isNew(hex.EncodeToString(one.file[:])) {
			anew++
		}
	}
	if max(writers, anew) < least {
		shown = slices.DeleteFunc(shown, isNew)
	}
	return shown
}

func compareTexts(a, b Text) int { return strings.Compare(a.Digest, b.Digest) }

// waiting is how many texts of a closed exercise nothing is decided about.
func (r *Room) waiting(key string, known *book, standing *round) int {
	waiting := map[string]bool{}
	for _, one := range r.kept {
		_, names, _ := r.catalog.answerIn(one.Packed, r.catalog.at[key])
		for _, name := range names {
			if standing.mayShow(name) {
				waiting[name] = true
			}
		}
	}
	for _, decided := range known.Texts {
		delete(waiting, decided.Digest)
	}
	return len(waiting)
}
