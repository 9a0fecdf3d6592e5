package app

import (
	"os"
	"slices"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/wording"
)

// droppedOnLeader takes what is dropped on a page of who leads a day, and tells whether it had use for it: folders to
// collect from, the folder of a day, the workshop file of a new day.
func (a *App) droppedOnLeader(paths []string) bool {
	folders := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return !isFolder(path) })
	switch a.route.Page {
	case navigation.Collect, navigation.AddFolder, navigation.Files:
		if len(folders) == 0 {
			a.say(wording.NewProblem("collecting.drop-folder", nil))
			return true
		}
		a.addInbox(folders...)
	case navigation.Joint:
		for _, folder := range folders {
			a.addJoint(folder)
		}
	case navigation.NewDay:
		if len(folders) > 0 || a.onStep() != facilitator.DayStep {
			return true
		}
		a.checkWorkshop(paths[0])
	case navigation.Lead, navigation.FindDay:
		if len(folders) == 0 {
			return false
		}
		a.openLed(folders[0])
	default:
		return false
	}
	return true
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
