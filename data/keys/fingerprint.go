package keys

import (
	"crypto/sha256"
	"slices"
	"strings"
)

// letters are the digits and letters of Crockford's base 32 (https://www.crockford.com/base32.html): none that can be
// taken for another when it is read aloud from a paper.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	groups       = 4
	groupLetters = 4
	letterBits   = 5
)

// Fingerprint is the short form of one key or of all of a day's, for people to compare by eye: four groups of four
// letters, the same on the screen, on paper and in the QR code. It is the first 80 bits of the SHA-256 of the
// recipients in alphabetical order, each with a line end. Of no recipients it is nothing.
func Fingerprint(recipients ...string) string {
	if len(recipients) == 0 {
		return ""
	}
	sorted := slices.Sorted(slices.Values(recipients))
	sum := sha256.Sum256([]byte(strings.Join(sorted, "\n") + "\n"))
	var out strings.Builder
	for i := range groups * groupLetters {
		if i > 0 && i%groupLetters == 0 {
			out.WriteByte(' ')
		}
		at := i * letterBits
		two := uint(sum[at/8])<<8 | uint(sum[at/8+1])
		out.WriteByte(letters[two>>(16-letterBits-at%8)&(1<<letterBits-1)])
	}
	return out.String()
}
