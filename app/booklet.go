package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

func (a *App) reflectionPage(string) navigation.Page {
	return participant.NewReflection(a.reflection())
}

// reflection is what both pages that save the PDF show.
func (a *App) reflection() participant.Reflection {
	places := a.savePlaces()
	return participant.Reflection{
		Words: a.words(), Own: a.session.Head().Own, Chapters: a.chapters(), Places: places, Path: places[0].Path,
		OnOwn:    func(text string) { a.session.Change(func(head *session.Head) { head.Own = text }) },
		OnInPart: a.session.Include,
		Extras:   a.extras(), OnExtra: a.chooseExtra,
		Pages:    a.bookletPages(),
		OnSave:   a.savePDF,
		OnWrite:  a.writePDF,
		OnBrowse: a.browseFolder,
		OnOpen:   a.openOutside,
		OnFolder: func(path string) { a.openOutside(filepath.Dir(path)) },
	}
}

// bookletPages draws the booklet as it would be saved now.
func (a *App) bookletPages() participant.Pages {
	press := newPress(a.options.OnWindow, func(fault any) { a.log.line("problem pages: %v", fault) })
	return participant.Pages{
		Set:  func(shown func(pages int)) { press.set(a.session.Report(), shown) },
		Draw: press.draw,
	}
}

func (a *App) chapters() []participant.Chapter {
	var chapters []participant.Chapter
	for _, chapter := range a.session.Chapters() {
		chapters = append(chapters, participant.Chapter{
			Key: string(chapter), Title: session.ChapterTitle(a.words(), chapter), In: a.session.Included(chapter),
		})
	}
	return chapters
}

// savePlaces proposes where to save: the folders that people know, as far as they exist on this computer.
func (a *App) savePlaces() []participant.SavePlace {
	var places []participant.SavePlace
	for _, place := range a.places() {
		places = append(places, participant.SavePlace{Name: place.Name, Path: participation.FreePath(a.session, place.Folder)})
	}
	return places
}

func (a *App) places() []participation.Place {
	return participation.Places(a.options.SaveTo, a.options.DataDir, a.words())
}

// openOutside opens a file or a folder with the program that the computer has for it.
func (a *App) openOutside(path string) {
	if err := openWithSystem(a.toolkit, path); err != nil {
		a.say(wording.NewProblem("booklet.cannot-open", err))
	}
}

func (a *App) browseFolder(chosen func(path string)) {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			a.say(err)
			return
		}
		chosen(participation.FreePath(a.session, folder.Path()))
	}, a.window)
	picker.Show()
}

func (a *App) browseFile(chosen func(path string)) {
	picker := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			a.say(err)
			return
		}
		path := file.URI().Path()
		if closeErr := file.Close(); closeErr != nil {
			a.log.line("problem %v", closeErr)
		}
		chosen(path)
		a.openFile(path)
	}, a.window)
	picker.Show()
}
