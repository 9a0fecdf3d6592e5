package keys

import (
	"strings"

	"filippo.io/age"

	"troskel/data/wording"
)

// What the two halves of a key begin with, in each sort.
const (
	hybridStart  = "age1pq1"
	usualStart   = "age1"
	privateStart = "AGE-SECRET-KEY-"
	hybridSecret = "AGE-SECRET-KEY-PQ-1"
)

// longestRecipient is more than the hybrid sort's recipients need, which are 1,960 characters.
const longestRecipient = 3000

// SortOf tells what sort a recipient is of. What is no recipient is a problem in words, a private key in its place not
// least: whoever wrote that has given it away.
func SortOf(recipient string) (Sort, error) {
	_, sort, err := parseRecipient(recipient)
	return sort, err
}

// Recipients reads the recipients of a day, which are all of one sort, for sealing.
func Recipients(recipients []string) ([]age.Recipient, error) {
	var read []age.Recipient
	var first Sort
	for i, one := range recipients {
		recipient, sort, err := parseRecipient(one)
		switch {
		case err != nil:
			return nil, err
		case i > 0 && sort != first:
			return nil, wording.NewProblem("daykey.mixed-sorts", nil)
		}
		first = sort
		read = append(read, recipient)
	}
	if len(read) == 0 {
		return nil, wording.NewProblem("daykey.no-recipients", nil)
	}
	return read, nil
}

func parseRecipient(text string) (age.Recipient, Sort, error) {
	switch {
	case strings.HasPrefix(strings.ToUpper(strings.TrimSpace(text)), privateStart):
		return nil, "", wording.NewProblem("daykey.private-given", nil)
	case len(text) > longestRecipient:
	case strings.HasPrefix(text, hybridStart):
		if read, err := age.ParseHybridRecipient(text); err == nil {
			return read, Hybrid, nil
		}
	case strings.HasPrefix(text, usualStart):
		if read, err := age.ParseX25519Recipient(text); err == nil {
			return read, Usual, nil
		}
	}
	return nil, "", wording.NewProblem("daykey.no-recipient", nil, "text", clip(text))
}

// clip makes something that was read fit to stand in a sentence.
func clip(text string) string {
	const most = 24
	text = oneLine(text)
	if shown := []rune(text); len(shown) > most {
		return string(shown[:most]) + "…"
	}
	return text
}
