package main

import (
	"fmt"

	"troskel/data/room"
)

// stateWords are the words' keys for how far an exercise has come.
var stateWords = map[room.State]string{
	room.Open: "troskelctl.state-open", room.Closed: "troskelctl.state-closed", room.Withheld: "troskelctl.state-withheld",
}

// closeExercises freezes the pictures of exercises.
func closeExercises(args []string, to terminal) int {
	return eachExercise("close", "troskelctl.close-usage", args, to, openedRoom.close)
}

// reopenExercises withdraws the pictures of exercises.
func reopenExercises(args []string, to terminal) int {
	return eachExercise("reopen", "troskelctl.reopen-usage", args, to, openedRoom.reopen)
}

// close closes one exercise, and leaves one that is closed as it is.
func (r openedRoom) close(key string) error {
	if r.Picture(key, r.words).State != room.Open {
		return nil
	}
	return r.Close(key)
}

// reopen opens one exercise again, and leaves one that is open as it is.
func (r openedRoom) reopen(key string) error {
	if r.Picture(key, r.words).State == room.Open {
		return nil
	}
	return r.Reopen(key)
}

// eachExercise does something with each exercise that is named, goes on when one of them cannot be done, and tells how each
// of them stands after it.
func eachExercise(name, usage string, args []string, to terminal, do func(openedRoom, string) error) int {
	var o roomOptions
	flags := o.flags(name)
	all := flags.Bool("all", false, "")
	words, named, code := o.parse(usage, flags, args, to)
	switch {
	case code != ready:
		return code
	case *all != (len(named) == 0):
		return to.misuse(words, words.Text("troskelctl.which-exercises"), usage)
	}
	opened, err := o.open(words, to)
	if err != nil {
		return to.failed(words, err)
	}
	chosen, err := opened.chosen(named, *all)
	if err != nil {
		return to.failed(words, err)
	}
	code = fine
	for _, key := range chosen {
		if err := do(opened, key); err != nil {
			code = to.failed(words, err)
		}
		picture := opened.Picture(key, words)
		fmt.Fprintf(to.out, "%s: %s\n", opened.titleOf(key), words.Text(stateWords[picture.State]))
	}
	return code
}
