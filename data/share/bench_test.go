package share_test

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"io"
	"testing"

	"filippo.io/age"

	"troskel/data/share"
)

// BenchmarkOpen compares opening a contribution with what cannot be done without: unsealing it with age alone and trying
// one Ed25519 signature.
func BenchmarkOpen(b *testing.B) {
	of, key := shared(b, false)
	opened := sign(b, signer(b, 1), invented(of, 1, false))
	sealed := seal(b, opened, of)
	public, private, err := ed25519.GenerateKey(chance(1))
	if err != nil {
		b.Fatal(err)
	}
	signature := ed25519.Sign(private, opened)
	b.Logf("%d bytes, of them %d text", len(sealed), len(bytes.TrimSpace(opened)))
	b.Run("age and Ed25519 alone", func(b *testing.B) {
		for b.Loop() {
			reader, err := age.Decrypt(bytes.NewReader(sealed), key.Age())
			if err == nil {
				_, err = io.ReadAll(reader)
			}
			if err != nil || !ed25519.Verify(public, opened, signature) {
				b.Fatal(err)
			}
		}
	})
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := share.Open(bytes.NewReader(sealed), key); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Open and Check", func(b *testing.B) {
		checker := share.NewChecker(of)
		for b.Loop() {
			got, _, err := share.Open(bytes.NewReader(sealed), key)
			if err == nil {
				err = checker.Check(got)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDecode compares the strict reader with the standard library's on the same text, the latter into maps.
func BenchmarkDecode(b *testing.B) {
	of, _ := shared(b, false)
	opened := sign(b, signer(b, 1), invented(of, 1, false))
	b.Run("Decode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := share.Decode(opened); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var anything map[string]any
			if err := json.Unmarshal(opened, &anything); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Check", func(b *testing.B) {
		signed, _ := share.Decode(opened)
		checker := share.NewChecker(of)
		for b.Loop() {
			if err := checker.Check(signed.Contribution); err != nil {
				b.Fatal(err)
			}
		}
	})
}
