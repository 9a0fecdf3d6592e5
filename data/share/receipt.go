package share

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
)

//go:embed words.txt
var receiptWords string

// ReceiptWords is how many words a receipt has.
const ReceiptWords = 4

// Receipt is four everyday words that stand for a contribution's file: ten bits of the digest each, from a list of 1,024.
// It tells nobody what is in the file, and the facilitator can only ask whether it is there.
func (d Digest) Receipt() string {
	list := strings.Fields(receiptWords)
	bits := binary.BigEndian.Uint64(d[:8])
	words := make([]string, ReceiptWords)
	for i := range words {
		words[i] = list[bits>>(54-10*i)&1023]
	}
	return strings.Join(words, " ")
}

// ReceiptOf is a receipt as Receipt writes it, from what somebody typed: in any case, with whatever stands between the
// words. It is not ok when that cannot be a receipt.
func ReceiptOf(typed string) (receipt string, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool { return strings.ContainsRune(" \t\n-–,.;", r) })
	list := strings.Fields(receiptWords)
	for _, word := range words {
		if !slices.Contains(list, word) {
			return "", false
		}
	}
	return strings.Join(words, " "), len(words) == ReceiptWords
}
