package share

import (
	"bytes"
	"encoding/base32"
	"io"
	"strings"

	"filippo.io/age"

	"troskel/data/keys"
	"troskel/data/wording"
)

// Seal seals what Sign made to all the recipients. There is no way around it: without recipients it is a problem.
func Seal(opened []byte, written []string) ([]byte, error) {
	recipients, err := keys.Recipients(written)
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
