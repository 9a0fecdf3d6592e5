//go:build unix

package room

import (
	"crypto/ed25519"
	"syscall"
	"testing"
	"time"
)

// bareKey signs what the baseline of the sealed benchmark tries; what is in it makes no difference to the time, its length
// does.
var bareKey = ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))

var bareSignature = ed25519.Sign(bareKey, nil)

// tryOne tries a signature over as many bytes as were opened. It is a wrong one, which takes as long as a right one.
func tryOne(b *testing.B, opened []byte) {
	b.Helper()
	if ed25519.Verify(bareKey.Public().(ed25519.PublicKey), opened, bareSignature) {
		b.Fatal("a signature of something else was taken")
	}
}

// worked is how long the processors have worked for this process.
func worked(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
