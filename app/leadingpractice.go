package app

import (
	"os"
	"path/filepath"
	"strconv"
	"time"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/rehearsal"
	"troskel/data/wording"
)

// How many made-up participants there can be.
const (
	practiseLeast = 5
	practiseUsual = 30
	practiseMost  = 100
)

func (a *App) practisePage(string) navigation.Page {
	return facilitator.NewPractising(facilitator.Practising{
		Words: a.words(), People: practiseUsual, Least: practiseLeast, Most: practiseMost, Folder: a.ledFolder(),
		OnBegin: a.practise, OnBack: a.goUp,
	})
}

// practise makes a practice day with a room of made-up people, and goes on to collecting from them.
func (a *App) practise(count int) {
	words, folder, now := a.words(), a.ledFolder(), a.options.Now()
	var places kit.Places
	a.work(words.Text("leading.working-practice"), func() (err error) {
		places, err = makePractice(folder, count, now, words)
		return err
	}, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.log.line("kit %s", places.Folder)
		a.log.line("rehearsed %d", count)
		if !a.enterLed(places.Folder) {
			return
		}
		a.leading.led.known.Inbox = []string{places.Contributions}
		a.keepLed()
		a.toRoom(navigation.Collect)
	})
}

// makePractice makes the folder of a practice day, with contributions of people who do not exist.
func makePractice(folder string, count int, now time.Time, words wording.Words) (kit.Places, error) {
	set, err := content.Open(content.Day)
	if err != nil {
		return kit.Places{}, err
	}
	head := day.Head{
		Practice: true, Name: words.Text("practising.name"), Date: now.Format(time.DateOnly), Least: day.LeastUsual,
		Share: day.Usual(set),
	}
	for nth := 2; isThere(filepath.Join(folder, kit.Name(head, words))); nth++ {
		head.Name = words.Text("practising.name") + " " + strconv.Itoa(nth)
	}
	places, err := writeKit(folder, set, head, kit.Choices{Sort: keys.Usual, Words: words})
	if err != nil {
		return kit.Places{}, err
	}
	made, err := day.Open(places.DayFile)
	if err != nil {
		return kit.Places{}, err
	}
	_, err = rehearsal.Write(made, count, uint64(now.UnixNano()), places.Contributions)
	return places, err
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
