// Package settings is what a participant has chosen about the program itself, kept as a small file in the data folder.
// It holds nothing that anybody has answered.
package settings

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"troskel/data/outgoing"
	"troskel/data/wording"
)

// Settings are the choices. Their zero value is not useful; begin with Default.
type Settings struct {
	Language      wording.Language `json:"language"`
	Variant       string           `json:"variant"`     // one of the look's variants
	TextPercent   int              `json:"textPercent"` // 100 to 200
	ReducedMotion bool             `json:"reducedMotion"`
	ToldOf        string           `json:"toldOf,omitempty"` // the crash that the participant has been told of
}

const fileName = "troskel-settings.json"

// Default is what the program begins with in a language.
func Default(language wording.Language) Settings {
	return Settings{Language: language, Variant: "light", TextPercent: 100}
}

// Read reads the settings of a data folder. A folder without any gives the default ones; so does a damaged file, together
// with an error, since nobody should be kept from their day by it.
func Read(dir string, otherwise Settings) (Settings, error) {
	content, err := os.ReadFile(filepath.Join(dir, fileName))
	if errors.Is(err, fs.ErrNotExist) {
		return otherwise, nil
	}
	if err != nil {
		return otherwise, err
	}
	read := otherwise
	if err := json.Unmarshal(content, &read); err != nil {
		return otherwise, err
	}
	return read, nil
}

// Save writes the settings durably.
func Save(dir string, chosen Settings) error {
	return outgoing.Write(filepath.Join(dir, fileName), func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(chosen)
	})
}
