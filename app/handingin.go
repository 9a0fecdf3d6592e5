package app

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"troskel/app/participant"
	"troskel/data/day"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
)

// handIn writes what is ticked: the participant's contribution, and the table's when this is its laptop.
func (a *App) handIn(folder string) {
	if a.session.Handing().Table < 0 {
		a.say(wording.NewProblem("contribution.no-table", nil, "most", share.MostTables))
		return
	}
	var given []handing
	for _, common := range hands {
		if one := a.session.Contribution(common); !one.Withdrawn() {
			given = append(given, handing{common: common, Contribution: one})
		}
	}
	if len(given) == 0 {
		a.say(wording.NewProblem("contribution.nothing", nil))
		return
	}
	a.write(folder, given)
}

// takeBack writes an empty contribution in the place of each that was handed in.
func (a *App) takeBack(folder string) {
	var given []handing
	for _, common := range hands {
		if hand := a.session.Hand(common); hand.File != "" && !hand.Back {
			given = append(given, handing{common: common, Contribution: a.session.TakingBack(common)})
		}
	}
	a.write(folder, given)
}

// handing is one contribution that is about to be written.
type handing struct {
	common bool
	share.Contribution
}

func (a *App) write(folder string, given []handing) {
	if strings.TrimSpace(folder) == "" {
		a.say(wording.NewProblem("contribution.no-folder", nil))
		return
	}
	var written []participant.Written
	for _, one := range given {
		path, digest, err := a.writeOne(folder, one)
		if err != nil {
			a.say(err)
			break
		}
		a.log.line("contribution %s", path)
		says := a.words().Text("contribution.done")
		switch {
		case one.Withdrawn():
			says = a.words().Text("contribution.done-back")
		case one.common:
			says = a.words().Text("contribution.done-table")
		}
		written = append(written, participant.Written{Says: says, Path: path, Receipt: digest.Receipt()})
	}
	if len(written) == 0 {
		return
	}
	a.showPage()
	if page, ok := a.page.(*participant.ContributionPage); ok {
		a.surface.Focus(page.Wrote(written))
	}
}

// writeOne seals and writes one contribution. Its revision is durable before the file is there, so that no two files of one
// hand ever have the same; and an earlier file that still lies where it was put is taken away after it.
func (a *App) writeOne(folder string, one handing) (string, share.Digest, error) {
	head, _ := a.session.DayFile()
	opened, err := a.signed(one.common, one.Contribution)
	if err != nil {
		return "", share.Digest{}, err
	}
	sealed, err := share.Seal(opened, head.Recipients)
	if err != nil {
		return "", share.Digest{}, err
	}
	name, err := share.NewName(rand.Reader)
	if err != nil {
		return "", share.Digest{}, err
	}
	earlier := a.session.Hand(one.common)
	a.session.UseRevision(one.common)
	if err := a.autosave.Flush(); err != nil {
		return "", share.Digest{}, err
	}
	path := outgoing.Free(filepath.Join(folder, name))
	err = outgoing.Write(path, func(w io.Writer) error {
		_, err := w.Write(sealed)
		return err
	})
	if err != nil {
		return "", share.Digest{}, err
	}
	a.hideTime(path, head)
	digest := share.Digest(sha256.Sum256(sealed))
	a.session.HandedIn(one.common, path, folder, digest, one.Withdrawn())
	a.removeEarlier(earlier)
	return path, digest, nil
}

// hideTime gives a contribution the time of its day instead of when it was written, which in a folder with everybody's
// would tell who handed in when, and which table's is whose. Where that cannot be done, the file is as good.
func (a *App) hideTime(path string, of day.Head) {
	date, err := time.Parse(time.DateOnly, of.Date)
	if err == nil {
		err = os.Chtimes(path, date, date)
	}
	if err != nil {
		a.log.line("problem %v", err)
	}
}

// removeEarlier takes away the file that a new one replaces, when it still lies there as it was written. A file that cannot
// be reached is no trouble: its revision is the lower one.
func (a *App) removeEarlier(earlier session.Hand) {
	info, err := os.Lstat(earlier.File)
	if earlier.File == "" || err != nil || !info.Mode().IsRegular() || info.Size() > share.MostSealed {
		return
	}
	content, err := os.ReadFile(earlier.File) // #nosec G304 -- a file that this program wrote, and nothing but its sum is used
	if sum := sha256.Sum256(content); err != nil || hex.EncodeToString(sum[:]) != earlier.Digest {
		return
	}
	if err := os.Remove(earlier.File); err != nil {
		a.log.line("problem %v", err)
	}
}

// handPlaces proposes folders, each once: where the last file was written, the folder for contributions that lies beside the
// day file, and those that people know.
func (a *App) handPlaces() []participant.SavePlace {
	words := a.words()
	var places []participant.SavePlace
	propose := func(name, folder string) {
		there := func(place participant.SavePlace) bool { return place.Path == folder }
		if folder != "" && !slices.ContainsFunc(places, there) {
			places = append(places, participant.SavePlace{Name: name, Path: folder})
		}
	}
	propose(words.Text("contribution.last-folder"), a.session.Handing().Folder)
	propose(words.Text("contribution.day-folder"), a.dayFolder())
	for _, place := range a.savePlaces() {
		propose(place.Name, filepath.Dir(place.Path))
	}
	return places
}

// dayFolder is the folder for contributions that lies beside the day file, as on a shared disk or a stick; empty when there
// is none.
func (a *App) dayFolder() string {
	for _, language := range wording.Languages { // the kit was made in one of them
		folder := filepath.Join(filepath.Dir(a.session.Head().Source), wording.In(language).Text("kit.contributions"))
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return ""
}

func (a *App) browseHandFolder(chosen func(folder string)) {
	a.browseFolder(func(path string) { chosen(filepath.Dir(path)) })
}
