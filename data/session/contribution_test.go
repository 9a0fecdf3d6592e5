package session_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	dayfile "troskel/data/day" // the tests call their small workshop day
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
)

// joined is a played day of a day file that collects everything, with a mark of its own in every text that somebody wrote:
// in answers, notes, name, the sentence for the cover, the parking.
func joined(t *testing.T, seed uint64) (*session.Session, *keeps, keys.Identity) {
	t.Helper()
	set := builtIn(t)
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	var collected []string
	for _, one := range dayfile.Shareable(set) {
		collected = append(collected, one.Key)
	}
	made, err := dayfile.New(set, dayfile.Head{
		Name: "Förenkla", Date: "2018-04-26", Least: 7, Share: collected, Recipients: []string{key.Recipient()},
	}, rand.NewChaCha8([32]byte{byte(seed)}))
	if err != nil {
		t.Fatal(err)
	}
	kept := &keeps{}
	s := session.New("s1", made.Workshop, "dag.troskel", time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), kept.put)
	s.Join(made.Head)
	s.Play(rand.New(rand.NewPCG(seed, 0))) // #nosec G404 -- made-up answers
	s.Change(func(head *session.Head) {
		head.Name, head.Own, head.Role = "MARK-name", "MARK-own", exercise.Elected
	})
	s.Park("MARK-parking")
	for _, one := range s.Workshop().Exercises() {
		s.SetNote(one.Key, "MARK-note-"+one.Key)
		s.Take(one.Key, "MARK-taken-"+one.Key)
		markTexts(t, s, one)
	}
	return s, kept, key
}

type keeps struct{ records []session.Record }

func (k *keeps) put(record session.Record) { k.records = append(k.records, record) }

// markTexts writes a mark into every text of an answer that can hold one, the private ones too.
func markTexts(t *testing.T, s *session.Session, one exercise.Exercise) {
	t.Helper()
	answer := s.Answer(one.Key)
	answer.Pass(false)
	for _, field := range one.Task.Fields(answer, wording.In(wording.Swedish)) {
		if field.Kind == exercise.TextField || field.Kind == exercise.OwnField {
			put := exercise.Field{Key: field.Key, Kind: field.Kind, Text: markOf(one.Key, field)}
			if err := one.Task.Apply(answer, []exercise.Field{put}); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.Changed(one.Key)
}

func markOf(key string, field exercise.Field) string {
	if field.Private {
		return "MARK-private-" + key
	}
	return "MARK-text-" + key
}

// signed is what would be handed in, as text.
func signed(t *testing.T, s *session.Session, common bool) string {
	t.Helper()
	signer, err := s.Signer(common, rand.NewChaCha8([32]byte{9}))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := signer.Sign(s.Contribution(common))
	if err != nil {
		t.Fatal(err)
	}
	return string(opened)
}

func TestContribution_holdsNothingThatIsNotTicked(t *testing.T) {
	for seed := range days {
		s, _, key := joined(t, seed)
		if text := signed(t, s, false); strings.Contains(text, "MARK") || len(s.Contribution(false).Answers) > 0 {
			t.Fatalf("nothing is ticked, and this leaves:\n%s", text)
		}
		collected := s.Collected()
		rng := rand.New(rand.NewPCG(seed, 3)) // #nosec G404 -- a test's chance
		for _, one := range collected {
			s.Tick(one.Key, rng.IntN(2) == 0)
			s.TickTexts(one.Key, rng.IntN(2) == 0)
		}
		text := signed(t, s, false)
		sealed, err := share.Seal([]byte(text), s.Handing().Day.Recipients)
		if err != nil {
			t.Fatal(err)
		}
		if opened, err := share.Unseal(sealed, key); err != nil || string(opened) != text {
			t.Fatalf("sealed, it is another text: %v", err)
		}
		for _, never := range []string{
			"MARK-name", "MARK-own", "MARK-parking", "MARK-note", "MARK-taken", "MARK-private",
			`role": `, "2018", "2026", "s1", "dag.troskel",
		} {
			long := len(never) > 4 // sealed bytes are like chance, and a short word comes up among them now and then
			if strings.Contains(text, `"`+never) || long && strings.Contains(text+string(sealed), never) {
				t.Errorf("seed %d: %s leaves", seed, never)
			}
		}
		for _, one := range collected {
			there := strings.Contains(text, "MARK-text-"+one.Key+`"`)
			if ticked := s.Ticked(one.Key) && s.TextsTicked(one.Key); there && !ticked {
				t.Errorf("seed %d: the free text of %s leaves unticked", seed, one.Key)
			}
			if _, handed := s.Contribution(false).Answers[one.Key]; handed != s.Ticked(one.Key) {
				t.Errorf("seed %d: %s handed in: %t, ticked: %t", seed, one.Key, handed, s.Ticked(one.Key))
			}
		}
	}
}

func TestContribution_holdsTheTextsThatAreTicked(t *testing.T) {
	s, _, _ := joined(t, 1)
	for _, one := range s.Collected() {
		s.Tick(one.Key, true)
		s.TickTexts(one.Key, true)
	}
	s.TickRole(true)
	text := signed(t, s, false)
	marks := 0
	for _, one := range s.Collected() {
		marks += strings.Count(text, "MARK-text-"+one.Key+`"`)
	}
	if marks < 20 || !strings.Contains(text, `"role": "elected"`) || strings.Contains(text, "MARK-private") {
		t.Errorf("%d texts in\n%.3000s", marks, text)
	}
}

func TestContribution_onlyWhatTheDayCollects(t *testing.T) {
	s, _, _ := joined(t, 1)
	head := s.Handing().Day
	all := s.Collected()
	for _, one := range all {
		s.Tick(one.Key, true)
	}
	head.Share = head.Share[:2]
	s.Join(head)
	for key := range s.Contribution(false).Answers {
		if !slices.Contains(head.Share, key) {
			t.Errorf("%s is handed in, and the day does not collect it", key)
		}
	}
	if len(s.Collected()) >= len(all) {
		t.Error("the page offers what the day does not collect")
	}
}

func TestHanding_isKeptWithTheSession(t *testing.T) {
	s, kept, _ := joined(t, 1)
	key := s.Collected()[0].Key
	s.Tick(key, true)
	s.TickTexts(key, true)
	s.TickRole(true)
	s.SitAtTable(4)
	signer, err := s.Signer(false, rand.NewChaCha8([32]byte{2}))
	if err != nil {
		t.Fatal(err)
	}
	s.UseRevision(false)
	s.HandedIn(false, "/minne/bidrag-x.age", "/minne", share.Digest{1}, false)
	restored, damaged := session.Restore("s1", s.Set(), kept.records, func(session.Record) {})
	if damaged > 0 || !reflect.DeepEqual(restored.Handing(), s.Handing()) {
		t.Errorf("kept\n%+v\nwant\n%+v", restored.Handing(), s.Handing())
	}
	if again, err := restored.Signer(false, rand.NewChaCha8([32]byte{3})); err != nil || again.ID() != signer.ID() {
		t.Errorf("another signer after a restart: %v", err)
	}
	if common, err := restored.Signer(true, rand.NewChaCha8([32]byte{3})); err != nil || common.ID() == signer.ID() {
		t.Errorf("the table signs as the participant: %v", err)
	}
	if next := restored.Contribution(false).Revision; next != 2 {
		t.Errorf("the next revision is %d", next)
	}
}

func TestTakingBack_holdsNothing(t *testing.T) {
	s, _, _ := joined(t, 1)
	for _, one := range s.Collected() {
		s.Tick(one.Key, true)
	}
	s.TickRole(true)
	if back := s.TakingBack(false); !back.Withdrawn() || back.Role != "" || back.Ticket == "" {
		t.Errorf("%+v", back)
	}
}

func TestContribution_elsewhereIsAPassWithItsReason(t *testing.T) {
	s, _, _ := joined(t, 1)
	empty := session.New("s2", s.Set(), "dag.troskel", time.Now(), func(session.Record) {})
	empty.Join(s.Handing().Day)
	collected := empty.Collected()
	if len(collected) == 0 {
		t.Fatal("nothing is done at a table")
	}
	for _, one := range collected {
		if !empty.CanBeElsewhere(one) {
			t.Errorf("%s is offered, and nothing is said in it", one.Key)
		}
		empty.SetElsewhere(one.Key, true)
		got := empty.Contribution(false).Answers[one.Key]
		if !got.Passed || !got.Elsewhere {
			t.Errorf("%s: %+v", one.Key, got)
		}
	}
	one := collected[0]
	empty.Answer(one.Key).Pass(true)
	empty.Changed(one.Key)
	if got := empty.Contribution(false).Answers[one.Key]; got.Elsewhere {
		t.Error("what was passed here is said to be elsewhere")
	}
	if _, err := json.Marshal(empty.Handing()); err != nil {
		t.Error(fmt.Errorf("handing: %w", err))
	}
}
