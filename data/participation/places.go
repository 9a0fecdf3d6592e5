package participation

import (
	"os"
	"path/filepath"
	"slices"

	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/wording"
)

// Place is a folder that is proposed to save in, with a name that people know.
type Place struct {
	Name, Folder string
}

// Places are the folders that people know, as far as they exist on this computer; or only the chosen one, when one was
// chosen beforehand. When there is no home folder, fallback is proposed.
func Places(chosen, fallback string, words wording.Words) []Place {
	if chosen != "" {
		folder, err := filepath.Abs(chosen)
		if err != nil {
			folder = chosen
		}
		return []Place{{Name: words.Text("booklet.chosen"), Folder: folder}}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		home = fallback
	}
	known := []struct {
		name    string
		folders []string
	}{
		{words.Text("booklet.documents"), []string{"Documents", "Dokument"}},
		{words.Text("booklet.desktop"), []string{"Desktop", "Skrivbord"}},
		{words.Text("booklet.downloads"), []string{"Downloads", "Hämtningar"}},
	}
	var places []Place
	for _, place := range known {
		for _, name := range place.folders {
			if folder := filepath.Join(home, name); isFolder(folder) {
				places = append(places, Place{Name: place.name, Folder: folder})
				break
			}
		}
	}
	if len(places) == 0 {
		places = append(places, Place{Name: filepath.Base(home), Folder: home})
	}
	return places
}

// HandPlaces are the folders that are proposed to hand in to, each once: where the last file was written, the folder for
// contributions that lies beside the day file, and then the others.
func HandPlaces(s *session.Session, others []Place, words wording.Words) []Place {
	all := append([]Place{
		{Name: words.Text("contribution.last-folder"), Folder: s.Handing().Folder},
		{Name: words.Text("contribution.day-folder"), Folder: dayFolder(s)},
	}, others...)
	var places []Place
	for _, one := range all {
		there := func(place Place) bool { return place.Folder == one.Folder }
		if one.Folder != "" && !slices.ContainsFunc(places, there) {
			places = append(places, one)
		}
	}
	return places
}

// dayFolder is the folder for contributions that lies beside the day file, as on a shared disk or a stick; empty when there
// is none.
func dayFolder(s *session.Session) string {
	for _, language := range wording.Languages { // the kit was made in one of them
		folder := filepath.Join(filepath.Dir(s.Head().Source), wording.In(language).Text("kit.contributions"))
		if isFolder(folder) {
			return folder
		}
	}
	return ""
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// FreePath is where a day's PDF would be saved in a folder, under a name that nothing has yet.
func FreePath(s *session.Session, folder string) string {
	return outgoing.Free(filepath.Join(folder, BookletName(s)))
}
