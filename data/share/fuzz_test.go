package share_test

import (
	"bytes"
	"slices"
	"testing"

	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// FuzzDecode reads any bytes as an opened contribution: never a panic, and what is read is written and read again the same,
// and is counted or refused.
func FuzzDecode(f *testing.F) {
	of, _ := shared(f, false)
	checker := share.NewChecker(of)
	by := signer(f, 1)
	f.Add([]byte(small(f)))
	for seed := range uint64(4) {
		f.Add(bytes.TrimSpace(sign(f, by, invented(of, seed, seed > 1))))
	}
	found := map[string]exercise.Exercise{}
	for _, one := range of.Workshop.In(wording.Swedish).Exercises() {
		found[one.Key] = one
	}
	f.Fuzz(func(t *testing.T, opened []byte) {
		signed, err := share.Decode(opened)
		if err != nil {
			if !slices.Contains([]share.Fault{share.Malformed, share.TooLarge, share.UnknownVersion}, share.FaultOf(err)) {
				t.Fatalf("a fault that no text can have: %v", err)
			}
			return
		}
		_ = signed.Verify()
		if written, err := by.Sign(signed.Contribution); err == nil {
			again, err := share.Decode(written)
			if err != nil || again.Verify() != nil {
				t.Fatalf("what was read cannot be written and read: %v\n%s", err, written)
			}
			if twice, _ := by.Sign(again.Contribution); !bytes.Equal(twice, written) {
				t.Fatalf("written twice, it differs:\n%s\n%s", written, twice)
			}
		}
		given := signed.Contribution
		given.Day, given.Ticket, given.Practice = of.Head.ID, of.Head.Ticket, of.Head.Practice
		if checker.Check(given) != nil {
			return
		}
		for key, answer := range given.Answers {
			back, err := answer.Into(found[key])
			if err != nil {
				t.Fatalf("%s was let in and cannot be counted: %v", key, err)
			}
			found[key].Task.Together([]exercise.Answer{back}, wording.In(wording.Swedish))
			found[key].Task.Cells(back)
		}
	})
}

// FuzzUnseal reads any bytes as a sealed file.
func FuzzUnseal(f *testing.F) {
	of, key := recipient(f)
	f.Add(seal(f, []byte(small(f)), of))
	f.Add([]byte("age-encryption.org/v1\n-> X25519 a\n\n--- \n"))
	f.Fuzz(func(t *testing.T, sealed []byte) {
		if _, _, err := share.Open(bytes.NewReader(sealed), key); err == nil {
			return
		} else if share.FaultOf(err) == "" {
			t.Fatal(err)
		}
	})
}
