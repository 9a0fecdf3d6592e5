package share_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/share"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// chance is a source of chance that gives the same each time.
func chance(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

func set(t testing.TB) workshop.Set {
	t.Helper()
	built, err := content.Open("forenkla")
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// exercises are those of a day that holds every kind.
func exercises(t testing.TB) []exercise.Exercise {
	t.Helper()
	found := slices.Concat(set(t).In(wording.Swedish).Exercises(), all(t).In(wording.Swedish).Exercises())
	for _, kind := range exercise.Kinds {
		if !slices.ContainsFunc(found, func(one exercise.Exercise) bool { return one.Kind == kind.Name }) {
			t.Fatalf("no exercise is of the kind %s", kind.Name)
		}
	}
	return found
}

// all is another day, with variants that the first does not have.
func all(t testing.TB) workshop.Set {
	t.Helper()
	opened, err := workshop.Open("../../cmd/walk/testdata/egen.sv.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// shared is a day that collects everything there is to collect, with the keys that open what is handed in.
func shared(t testing.TB, practice bool) (day.Day, keys.Identity) {
	t.Helper()
	leader, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	other, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	var collected []string
	for _, one := range day.Shareable(set(t)) {
		collected = append(collected, one.Key)
	}
	made, err := day.New(set(t), day.Head{
		Practice: practice, Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: day.LeastUsual, Share: collected,
		Recipients: []string{other.Recipient(), leader.Recipient()},
	}, chance(7))
	if err != nil {
		t.Fatal(err)
	}
	return made, leader
}

// recipient is a day without a workshop, for what is only about its key.
func recipient(t testing.TB) (day.Day, keys.Identity) {
	t.Helper()
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	return day.Day{Head: day.Head{Recipients: []string{key.Recipient()}}}, key
}

// invented is what somebody could hand in on a day.
func invented(of day.Day, seed uint64, texts bool) share.Contribution {
	rng := rand.New(rand.NewPCG(seed, 1)) // #nosec G404 -- made-up answers, the same each time
	given := share.Contribution{
		Day: of.Head.ID, Practice: of.Head.Practice, Ticket: of.Head.Ticket, Revision: 1, Role: exercise.Official,
		Answers: map[string]share.Answer{},
	}
	for _, one := range of.Workshop.In(wording.Swedish).Exercises() {
		if slices.Contains(of.Head.Share, one.Key) {
			given.Answers[one.Key] = short(share.Of(one, one.Task.Invent(rng), texts))
		}
	}
	return given
}

// short is an answer whose texts may be handed in.
func short(a share.Answer) share.Answer {
	for field, text := range a.Texts {
		if runes := []rune(text); len(runes) > share.MostRunes {
			a.Texts[field] = string(runes[:share.MostRunes])
		}
	}
	return a
}

func signer(t testing.TB, seed byte) share.Signer {
	t.Helper()
	made, err := share.NewSigner(chance(seed))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func sign(t testing.TB, by share.Signer, given share.Contribution) []byte {
	t.Helper()
	opened, err := by.Sign(given)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func seal(t testing.TB, opened []byte, of day.Day) []byte {
	t.Helper()
	sealed, err := share.Seal(opened, of.Head.Recipients)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

func TestContribution_comesBackAsItWasHandedIn(t *testing.T) {
	of, key := shared(t, false)
	checker := share.NewChecker(of)
	for seed := range uint64(8) {
		given := invented(of, seed, seed%2 == 0)
		by := signer(t, byte(seed))
		opened := sign(t, by, given)
		got, digest, err := share.Open(bytes.NewReader(seal(t, opened, of)), key)
		if err != nil {
			t.Fatal(err)
		}
		if got.ID != by.ID() || digest == (share.Digest{}) {
			t.Errorf("id %s, want %s", got.ID, by.ID())
		}
		if err := checker.Check(got); err != nil {
			t.Error(err)
		}
		if again := sign(t, by, got); !bytes.Equal(again, opened) {
			t.Error("a contribution that was read is not written the same")
		}
	}
}

func TestSeal_neverWithoutSomebodyToOpenIt(t *testing.T) {
	usual, _ := keys.Make(keys.Usual)
	hybrid, _ := keys.Make(keys.Hybrid)
	for name, recipients := range map[string][]string{
		"nobody": nil, "not a key": {"age1abc"}, "one of two": {usual.Recipient(), "x"},
		"mixed sorts": {usual.Recipient(), hybrid.Recipient()},
	} {
		if sealed, err := share.Seal([]byte("{}"), recipients); err == nil || sealed != nil {
			t.Errorf("%s: sealed %d bytes", name, len(sealed))
		}
	}
}

func TestSeal_toAllTheRecipientsOfEitherSort(t *testing.T) {
	for _, sort := range keys.Sorts {
		var recipients []string
		var identities []keys.Identity
		for range day.MostPeople {
			key, err := keys.Make(sort)
			if err != nil {
				t.Fatal(err)
			}
			recipients, identities = append(recipients, key.Recipient()), append(identities, key)
		}
		sealed, err := share.Seal([]byte("bidraget"), recipients)
		if err != nil {
			t.Fatal(err)
		}
		for i, identity := range identities {
			if opened, err := share.Unseal(sealed, identity); string(opened) != "bidraget" {
				t.Errorf("%s: recipient %d reads %q, %v", sort, i, opened, err)
			}
		}
	}
}

func TestNewName_saysNothingOfAnybody(t *testing.T) {
	first, _ := share.NewName(chance(1))
	again, _ := share.NewName(chance(1))
	other, _ := share.NewName(chance(2))
	if first != again || first == other || len(first) != len("bidrag-xxxxxxxx.age") || !strings.HasPrefix(first, "bidrag-") {
		t.Errorf("names %s, %s and %s", first, again, other)
	}
}

func TestSigner_isAllInItsSeed(t *testing.T) {
	made := signer(t, 3)
	same, err := share.SignerFrom(made.Seed())
	if err != nil || same.ID() != made.ID() || made.ID() == signer(t, 4).ID() {
		t.Errorf("ids %s and %s, %v", made.ID(), same.ID(), err)
	}
	if _, err := share.SignerFrom(made.Seed()[1:]); err == nil {
		t.Error("half a seed made a signer")
	}
}
