package share

import (
	"bytes"
	"encoding/base32"
	"io"
	"strings"

	"filippo.io/age"

	"troskel/data/wording"
)

// Recipients are those who can open what is sealed to them. There must be one at least, all valid and of one sort: age
// X25519, or age hybrid; else it is a problem, and nothing may be written.
func Recipients(written []string) ([]age.Recipient, error) {
	if len(written) == 0 {
		return nil, wording.NewProblem("share.no-recipient", nil)
	}
	var recipients []age.Recipient
	hybrid := 0
	for _, one := range written {
		recipient, isHybrid, err := parse(strings.TrimSpace(one))
		if err != nil {
			return nil, wording.NewProblem("share.bad-recipient", err)
		}
		if isHybrid {
			hybrid++
		}
		recipients = append(recipients, recipient)
	}
	if hybrid != 0 && hybrid != len(written) {
		return nil, wording.NewProblem("share.mixed-recipients", nil)
	}
	return recipients, nil
}

func parse(written string) (recipient age.Recipient, hybrid bool, err error) {
	if strings.HasPrefix(written, "age1pq1") {
		recipient, err = age.ParseHybridRecipient(written)
		return recipient, true, err
	}
	recipient, err = age.ParseX25519Recipient(written)
	return recipient, false, err
}

// Seal seals what Sign made to all the recipients. There is no way around it: without recipients it is a problem.
func Seal(opened []byte, written []string) ([]byte, error) {
	recipients, err := Recipients(written)
	if err != nil {
		return nil, err
	}
	var sealed bytes.Buffer
	into, err := age.Encrypt(&sealed, recipients...)
	if err == nil {
		_, err = into.Write(opened)
	}
	if err == nil {
		err = into.Close()
	}
	if err != nil {
		return nil, wording.NewProblem("share.unsealed", err)
	}
	if sealed.Len() > MostSealed {
		return nil, wording.NewProblem("share.too-large", nil)
	}
	return sealed.Bytes(), nil
}

// nameBytes is how much chance there is in a file's name: eight characters.
const nameBytes = 5

// NewName makes the name of a contribution's file from chance alone: "bidrag-7f3akq2m.age".
func NewName(rand io.Reader) (string, error) {
	chance := make([]byte, nameBytes)
	if _, err := io.ReadFull(rand, chance); err != nil {
		return "", err
	}
	return "bidrag-" + strings.ToLower(base32.StdEncoding.EncodeToString(chance)) + Extension, nil
}
