package roomreport

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"troskel/data/exercise"
	"troskel/data/room"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
)

// The marks that are written where somebody wrote, by what became of it.
const (
	unticked   = "MÄRKEOTICKAD"  // in an exercise that was not ticked
	answerOnly = "MÄRKEUTANTEXT" // in one that was ticked without its texts
	hidden     = "MÄRKEDOLD"     // ticked, and hidden by the facilitator
	shown      = "MÄRKEVISAD"    // ticked, and shown
)

// TestWrite_whatWasNotTickedIsInNoFile plays whole days in the participants' own sessions, with a mark in every text, and
// looks for the marks in all that leaves.
func TestWrite_whatWasNotTickedIsInNoFile(t *testing.T) {
	tr := newTraining(t, 3)
	tr.files = nil
	for seed := range uint64(9) {
		tr.files = append(tr.files, tr.playedWithMarks(t, seed))
	}
	report, seen := tr.report(t, tr.markedRoom(t), wording.Swedish), ""
	for _, kind := range Kinds {
		for name, part := range unpacked(t, kind, written(t, report, kind)) {
			for _, mark := range []string{unticked, answerOnly, hidden} {
				if strings.Contains(part, mark) {
					t.Errorf("%s %s holds %s", kind, name, mark)
				}
			}
			if strings.Contains(part, shown) {
				seen += string(kind) + " "
			}
		}
		if !strings.Contains(seen, string(kind)+" ") { // what may be seen is found, so what may not be would have been, too
			t.Errorf("%s: the text that is shown was not found", kind)
		}
	}
}

// playedWithMarks is what one participant hands in: every other exercise, and the texts of every fourth and of proposals.
func (tr training) playedWithMarks(t *testing.T, seed uint64) []byte {
	t.Helper()
	played := session.New(fmt.Sprint("played-", seed), tr.day.Workshop, "dag.troskel", time.Unix(0, 0), func(session.Record) {})
	played.Join(tr.day.Head)
	played.Play(rand.New(rand.NewPCG(seed, 9))) // #nosec G404 -- made-up answers
	played.Change(func(head *session.Head) { head.Name, head.Own = unticked, unticked })
	played.Park(unticked)
	for i, one := range played.Collected() {
		mark := unticked
		switch {
		case one.Kind == "proposal" || i%4 == 0:
			mark = shown
			if seed%2 == 0 {
				mark = hidden
			}
			played.Tick(one.Key, true)
			played.TickTexts(one.Key, true)
		case i%4 == 2:
			mark = answerOnly
			played.Tick(one.Key, true)
		}
		played.SetNote(one.Key, unticked)
		played.Take(one.Key, unticked)
		markTexts(t, played, one, mark+fmt.Sprint(seed, "X", i))
	}
	return tr.sealed(t, seed, played.Contribution(false))
}

func (tr training) sealed(t *testing.T, seed uint64, given share.Contribution) []byte {
	t.Helper()
	signer, err := share.SignerFrom([]byte(fmt.Sprintf("%032d", seed)))
	if err != nil {
		t.Fatal(err)
	}
	given.Revision = max(1, given.Revision)
	opened, err := signer.Sign(given)
	if err != nil {
		t.Fatal(err)
	}
	for _, mark := range []string{unticked, answerOnly} {
		if strings.Contains(string(opened), mark) {
			t.Errorf("the contribution holds %s", mark)
		}
	}
	sealed, err := share.Seal(opened, tr.day.Head.Recipients)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

// markTexts writes a mark into every text of an answer, the private ones too, and lets nothing of it be passed.
func markTexts(t *testing.T, played *session.Session, one exercise.Exercise, mark string) {
	t.Helper()
	answer := played.Answer(one.Key)
	answer.Pass(false)
	for _, field := range one.Task.Fields(answer, wording.In(wording.Swedish)) {
		if field.Kind != exercise.TextField && field.Kind != exercise.OwnField {
			continue
		}
		if err := one.Task.Apply(answer, []exercise.Field{{Key: field.Key, Kind: field.Kind, Text: mark}}); err != nil {
			t.Fatal(err)
		}
	}
	played.Changed(one.Key)
}

// markedRoom is the room in which the facilitator hides one sort of marked texts and shows the other.
func (tr training) markedRoom(t *testing.T) *room.Room {
	t.Helper()
	made := room.New(tr.day, share.Opener(tr.key), room.NewLedger(tr.day.Head), time.Now)
	account, err := made.Scan(t.Context(), []string{tr.laidOut(t, 4)}, nil)
	if err != nil || account.People != 9 {
		t.Fatalf("%+v: %v", account, err)
	}
	for _, key := range made.Exercises() {
		if err := made.Close(key); err != nil {
			t.Fatal(err)
		}
		texts, err := made.Texts(t.Context(), key)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range texts {
			decide := made.Show
			if strings.Contains(fmt.Sprint(one.Fields), hidden) {
				decide = made.Hide
			}
			if err := decide(one); err != nil {
				t.Fatal(err)
			}
		}
	}
	return made
}
