package app

import (
	"errors"
	"testing"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/wording"
)

func TestShow_aFolderThatDoesNotOpenWithItsKeyEitherEndsTheProgramAndSaysWhy(t *testing.T) {
	damaged, opened := errors.New("damaged"), 0
	options := Options{
		Language: wording.Swedish, DataDir: t.TempDir(), Recover: func(string, string) error { return nil },
		Open: func(string) (Opened, error) {
			if opened++; opened == 1 {
				return Opened{}, wording.NewProblem("store.key-store-shut", nil)
			}
			return Opened{}, damaged
		},
	}
	screen := apptest.Light(t)
	var ended error
	show(screen.Toolkit(), options, nil, func(why error) { ended = why })
	windows := screen.Toolkit().Driver().AllWindows()
	screen.Adopt(windows[len(windows)-1], leastWidth, leastHeight)
	if ended != nil {
		t.Fatalf("it ends before it has asked for the key: %v", ended)
	}
	apptest.The[*widgets.Button](screen, wording.In(wording.Swedish).Text("recover.retry")).OnTapped()
	if !errors.Is(ended, damaged) {
		t.Errorf("it ends with %v", ended)
	}
}
