package room

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// TestPicture_firstAndNowStandBesideEachOtherOnlyWhenFewAreNotLeftOver lets some answer only the first time.
func TestPicture_firstAndNowStandBesideEachOtherOnlyWhenFewAreNotLeftOver(t *testing.T) {
	for onlyFirst, compared := range map[int]bool{0: true, 1: false, 6: false, 7: true} {
		t.Run(fmt.Sprint(onlyFirst), func(t *testing.T) {
			tr := newTraining(t)
			first, again := "tolv-pastaenden", "pastaenden-igen"
			for number := 1; number <= 20; number++ {
				given := share.Contribution{
					Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 1,
					Answers: map[string]share.Answer{first: tr.placed(t, first, number%6)},
				}
				if number > onlyFirst {
					given.Answers[again] = tr.placed(t, again, (number+2)%6)
				}
				tr.leave(t, fmt.Sprint(number), tr.sealed(t, number, given))
			}
			room := tr.room(t, NewLedger(tr.day.Head))
			words := wording.In(wording.Swedish)
			for _, key := range []string{again, first} {
				mustSayNothing(t, room.Close(key))
			}
			for _, row := range room.Picture(again, words).Rows {
				if (row.Before != nil) != compared || row.Unpaired == compared {
					t.Errorf("%s: before %v, unpaired %v", row.Field, row.Before, row.Unpaired)
				}
				if compared && !slices.Equal(countsOf(row.Before), countsOf(room.rowOf(t, first, row.Field).Steps)) {
					t.Errorf("%s: before is not the frozen first picture", row.Field)
				}
			}
			mustSayNothing(t, room.Reopen(first))
			for _, row := range room.Picture(again, words).Rows {
				if row.Before != nil {
					t.Errorf("%s: the first picture was withdrawn and still stands beside", row.Field)
				}
			}
		})
	}
}

// placed places all statements of an exercise on one step.
func (tr training) placed(t *testing.T, key string, step int) share.Answer {
	t.Helper()
	found, ok := tr.day.Workshop.Find(key)
	if !ok {
		t.Fatalf("there is no %s", key)
	}
	answer := found.Task.Blank().(*exercise.StatementsAnswer)
	for i, statement := range found.Task.(*exercise.Statements).Statements {
		answer.Marks[statement.Key] = exercise.Mark{Value: (step+i)%exercise.ScaleSteps + 1}
	}
	return share.Of(found, answer, false)
}

func (r *Room) rowOf(t *testing.T, key, field string) Row {
	t.Helper()
	rows := r.Picture(key, wording.In(wording.Swedish)).Rows
	at := slices.IndexFunc(rows, func(row Row) bool { return row.Field == field })
	if at < 0 {
		t.Fatalf("%s has no row %s", key, field)
	}
	return rows[at]
}

func countsOf(steps []Step) []int {
	var counts []int
	for _, step := range steps {
		counts = append(counts, step.Count)
	}
	return counts
}

// TestPicture_theVersionsOfADilemmaMustEachReachTheLeast counts the versions as what they nearly are, roles.
func TestPicture_theVersionsOfADilemmaMustEachReachTheLeast(t *testing.T) {
	tr := newTraining(t)
	var found exercise.Exercise
	for _, key := range tr.day.Head.Share {
		if one, _ := tr.day.Workshop.Find(key); one.Kind == "dilemma" && len(one.Task.(*exercise.Dilemma).Versions) == 2 {
			found = one
			break
		}
	}
	versions := found.Task.(*exercise.Dilemma).Versions
	for number := 1; number <= 20; number++ {
		version := versions[0]
		if number > 16 {
			version = versions[1]
		}
		answer := &exercise.DilemmaAnswer{Version: version.Role, Choice: version.Choices[number%len(version.Choices)].Key, Seen: true}
		tr.leave(t, fmt.Sprint(number), tr.sealed(t, number, share.Contribution{
			Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 1, Role: version.Role,
			Answers: map[string]share.Answer{found.Key: share.Of(found, answer, false)},
		}))
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	mustSayNothing(t, room.Close(found.Key))
	rows := room.Picture(found.Key, wording.In(wording.Swedish)).Rows
	for _, row := range rows {
		small := row.Field == "choice@"+string(versions[1].Role) || row.Field == "revised@"+string(versions[1].Role)
		shown := row.Field == "choice@"+string(versions[0].Role)
		if small && row.Reason != TooFew || shown && (row.Reason != "" || row.People != 16 || len(row.Roles) > 0) {
			t.Errorf("%+v", row)
		}
	}
}

// A choice and the choice after the perspectives are withheld together, but only what was answered alike is said to be.
func TestPicture_whatIsAskedBesideAnAlikeQuestionIsNotSaidToBeAlike(t *testing.T) {
	tr := newTraining(t)
	const key = "rad-pa-en-gard"
	found, _ := tr.day.Workshop.Find(key)
	version := found.Task.(*exercise.Dilemma).Versions[0]
	for number := 1; number <= 20; number++ {
		answer := &exercise.DilemmaAnswer{
			Version: version.Role, Choice: version.Choices[0].Key, Seen: true, Revised: version.Choices[number%2].Key,
		}
		tr.leave(t, fmt.Sprint(number), tr.sealed(t, number, share.Contribution{
			Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 1, Role: version.Role,
			Answers: map[string]share.Answer{key: share.Of(found, answer, false)},
		}))
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	mustSayNothing(t, room.Close(key))
	want := map[string]Reason{"choice@" + string(version.Role): TooAlike, "revised@" + string(version.Role): Beside}
	for _, row := range room.Picture(key, wording.In(wording.Swedish)).Rows {
		if reason, ours := want[row.Field]; ours && (row.Reason != reason || (row.Alike == "") != (reason == Beside)) {
			t.Errorf("%s: %q, %q", row.Field, row.Reason, row.Alike)
		}
		delete(want, row.Field)
	}
	if len(want) > 0 {
		t.Errorf("no rows %v", want)
	}
}

// TestUnits_areTheQuestionsAndNothingElse lists every unit of the built-in day's kinds: a tick for what one has seen, or a card
// of one's own, is nothing for a room.
func TestUnits_areTheQuestionsAndNothingElse(t *testing.T) {
	tr := newTraining(t)
	for _, one := range newCatalog(tr.day).asked {
		for _, unit := range one.units {
			start, _, _ := strings.Cut(unit.key, ":")
			start, _, _ = strings.Cut(start, "@")
			known := []string{"mark", "feels", "corner", "guess", "most", "least", "pile", "order", "shares", "rating", "path", "choice", "axes"}
			if !slices.Contains(known, start) || strings.Contains(unit.key, "own") {
				t.Errorf("%s has the unit %s", one.Key, unit.key)
			}
		}
		if none := len(one.units) == 0; none != slices.Contains([]string{"reflection", "rewrite", "plan", "proposal"}, one.Kind) {
			t.Errorf("%s, a %s, has %d units", one.Key, one.Kind, len(one.units))
		}
	}
}
