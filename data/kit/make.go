package kit

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/keys"
	"troskel/data/outgoing"
	"troskel/data/paper"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Choices are what the facilitator chooses besides the day itself.
type Choices struct {
	Sort       keys.Sort
	OneKey     bool          // only the leader's key; else the co-leader has one too
	Passphrase string        // of both keys; empty for none
	Work       int           // that a passphrase costs, as keys.Lock has it; 0 is the usual
	Words      wording.Words // the language of the kit
	Paper      bool          // the day on paper lies in the kit too, for the laptop that fails
}

// Make makes a day with new keys, and its folder in the folder given. The head says all of the day but id, revision,
// ticket and recipients. The folder is whole or not there, and a folder of that name is never touched. The error is
// workshop.Problems when the day is not one, else a *wording.Problem.
func Make(in string, set workshop.Set, chosen day.Head, choices Choices, chance io.Reader) (Places, error) {
	pairs, err := makeKeys(choices)
	if err != nil {
		return Places{}, err
	}
	chosen.Recipients = nil
	for _, key := range pairs {
		chosen.Recipients = append(chosen.Recipients, key.Recipient())
	}
	made, err := day.New(set, chosen, chance)
	if err != nil {
		return Places{}, err
	}
	name := Name(made.Head, choices.Words)
	folder := filepath.Join(in, name)
	err = outgoing.Folder(folder, func(temporary string) error {
		return fill(placesIn(temporary, name, choices.Words), made, pairs, choices)
	})
	if err != nil {
		return Places{}, err
	}
	return Find(folder)
}

func makeKeys(choices Choices) ([]keys.Identity, error) {
	count := 2
	if choices.OneKey {
		count = 1
	}
	var pairs []keys.Identity
	for range count {
		key, err := keys.Make(choices.Sort)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, key)
	}
	return pairs, nil
}

// fill puts everything into a day's new folder.
func fill(into Places, made day.Day, pairs []keys.Identity, choices Choices) error {
	const forOwner os.FileMode = 0o700
	if err := errors.Join(
		os.Mkdir(into.HandOut, 0o777),       //nolint:gosec // the system decides who may read what is handed out
		os.Mkdir(into.Contributions, 0o777), //nolint:gosec // as above
		os.Mkdir(into.Keys, forOwner),
	); err != nil {
		return err
	}
	if err := writeKeys(into, made, pairs, choices); err != nil {
		return err
	}
	if choices.Paper {
		if err := writePapers(into, made, choices.Words); err != nil {
			return err
		}
	}
	return writeDay(into, made, choices.Words, len(pairs))
}

// writePapers writes the day on paper, for both roles, in ordinary and in large print.
func writePapers(into Places, made day.Day, words wording.Words) error {
	printed := made.Workshop.In(words.Language()).WithLocal(made.Head.Local)
	for _, large := range []bool{false, true} {
		path := into.Paper
		if large {
			path = into.LargePaper
		}
		if err := writePage(path, paper.Document(printed, paper.Choices{Large: large, Date: made.Head.When()})); err != nil {
			return err
		}
	}
	return nil
}

func writeKeys(into Places, made day.Day, pairs []keys.Identity, choices Choices) error {
	ending := plainKey
	if choices.Passphrase != "" {
		ending = sealedKey
	}
	words := choices.Words
	holders := []struct{ file, name string }{
		{words.Text("kit.leader-key"), words.Text("kit.leader")},
		{words.Text("kit.co-leader-key"), words.Text("kit.co-leader")},
	}
	for i, key := range pairs {
		label := keys.Label{Day: made.Head.Name, Date: made.Head.When(), Holder: holders[i].name, Words: words}
		path := filepath.Join(into.Keys, holders[i].file+ending)
		if err := keys.SaveLocked(path, key, label, keys.Lock{Passphrase: choices.Passphrase, Work: choices.Work}); err != nil {
			return err
		}
	}
	return writeText(into.AboutKey, aboutKeys(words, made, len(pairs), choices.Passphrase != ""))
}

// writeDay writes all that follows from the day alone.
func writeDay(into Places, made day.Day, words wording.Words, keyCount int) error {
	write := func(to io.Writer) error { return day.Write(to, made) }
	return firstOf(
		func() error { return outgoing.Write(into.DayFile, write) },
		func() error { return outgoing.Write(into.HandedDay, write) },
		func() error { return writePage(into.Guide, Guide(words, made)) },
		func() error { return writePage(into.Sheet, Sheet(words, made)) },
		func() error { return writeText(into.ReadMe, readMe(words, made, keyCount, into.HasPaper())) },
	)
}

func firstOf(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func writePage(path string, doc document.Document) error {
	return outgoing.Write(path, func(to io.Writer) error { return pdf.Write(to, doc) })
}

// Correct writes a corrected day over the earlier one, in the folder and in what is handed out. It must be a later
// revision of the same day; the files keep their names, and the keys stay as they are.
func Correct(places Places, made day.Day) error {
	before, err := day.Open(places.DayFile)
	if err != nil {
		return err
	}
	if before.Head.ID != made.Head.ID || before.Head.Revision >= made.Head.Revision {
		return wording.NewProblem("kit.other-day", nil, "name", filepath.Base(places.DayFile))
	}
	words := languageOf(places.Folder)
	if places.HasPaper() {
		if err := writePapers(places, made, words); err != nil {
			return err
		}
	}
	return writeDay(places, made, words, len(made.Head.Recipients))
}
