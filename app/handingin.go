package app

import (
	"path/filepath"

	"troskel/app/participant"
	"troskel/data/participation"
)

// handIn writes what is ticked: the participant's contribution, and the table's when this is its laptop.
func (a *App) handIn(folder string) { a.tellWritten(a.desk().HandIn(a.session, folder)) }

// takeBack writes an empty contribution in the place of each that was handed in.
func (a *App) takeBack(folder string) { a.tellWritten(a.desk().TakeBack(a.session, folder)) }

// tellWritten tells of the contributions that were written, and of what stopped the next one.
func (a *App) tellWritten(all []participation.Written, err error) {
	a.say(err)
	var written []participant.Written
	for _, one := range all {
		a.log.line("contribution %s", one.Path)
		if one.Notice != nil {
			a.log.line("problem %v", one.Notice)
		}
		written = append(written, participant.Written{Says: one.Says(a.words()), Path: one.Path, Receipt: one.Receipt})
	}
	if len(written) == 0 {
		return
	}
	a.showPage()
	if page, ok := a.page.(*participant.ContributionPage); ok {
		a.surface.Focus(page.Wrote(written))
	}
}

// handPlaces proposes folders to hand in to.
func (a *App) handPlaces() []participant.SavePlace {
	var places []participant.SavePlace
	for _, place := range participation.HandPlaces(a.session, a.places(), a.words()) {
		places = append(places, participant.SavePlace{Name: place.Name, Path: place.Folder})
	}
	return places
}

func (a *App) browseHandFolder(chosen func(folder string)) {
	a.browseFolder(func(path string) { chosen(filepath.Dir(path)) })
}
