package app

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/outgoing"
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
	name := outgoing.SafeName(a.words().Text("booklet.file-name", "date", a.session.Head().Day))
	if a.options.SaveTo != "" {
		folder, err := filepath.Abs(a.options.SaveTo)
		if err != nil {
			folder = a.options.SaveTo
		}
		path := outgoing.Free(filepath.Join(folder, name))
		return []participant.SavePlace{{Name: a.words().Text("booklet.chosen"), Path: path}}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		home = a.options.DataDir
	}
	known := []struct {
		name    string
		folders []string
	}{
		{a.words().Text("booklet.documents"), []string{"Documents", "Dokument"}},
		{a.words().Text("booklet.desktop"), []string{"Desktop", "Skrivbord"}},
		{a.words().Text("booklet.downloads"), []string{"Downloads", "Hämtningar"}},
	}
	var places []participant.SavePlace
	for _, place := range known {
		for _, folder := range place.folders {
			dir := filepath.Join(home, folder)
			if info, err := os.Stat(dir); err == nil && info.IsDir() {
				places = append(places, participant.SavePlace{Name: place.name, Path: outgoing.Free(filepath.Join(dir, name))})
				break
			}
		}
	}
	if len(places) == 0 {
		places = append(places, participant.SavePlace{Name: filepath.Base(home), Path: outgoing.Free(filepath.Join(home, name))})
	}
	return places
}

// openOutside opens a file or a folder with the program that the computer has for it.
func (a *App) openOutside(path string) {
	place := &url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/")} // C:/… needs it
	if err := a.toolkit.OpenURL(place); err != nil {
		a.say(wording.NewProblem("booklet.cannot-open", err))
	}
}

func (a *App) browseFolder(chosen func(path string)) {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			a.say(err)
			return
		}
		name := outgoing.SafeName(a.words().Text("booklet.file-name", "date", a.session.Head().Day))
		chosen(outgoing.Free(filepath.Join(folder.Path(), name)))
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
