package main

import (
	"fmt"
	"math"

	"troskel/data/room/inbox"
)

// collect looks through folders, and accounts for every file in them. It changes nothing there.
func collect(args []string, to terminal) int {
	var o roomOptions
	flags := o.flags("collect")
	files := flags.Bool("files", false, "")
	words, folders, code := o.parse("troskelctl.collect-usage", flags, args, to)
	if code != ready {
		return code
	}
	o.folders = append(o.folders, folders...)
	opened, err := o.open(words, to)
	if err != nil {
		return to.failed(words, err)
	}
	if *files {
		for _, entry := range opened.Entries(math.MaxInt32) {
			fmt.Fprintf(to.out, "%s: %s\n", visibleName(entry.Path), entry.Verdict.Say(words))
		}
		fmt.Fprintln(to.out)
	}
	opened.tell(to)
	return fine
}

// tell prints the account: each verdict with its count, their sum, and how many handed in what.
func (r openedRoom) tell(to terminal) {
	w := r.words
	fmt.Fprintln(to.out, w.Text("troskelctl.collect-files"))
	passing := 0 // files that the next time may be another thing
	for _, verdict := range inbox.Verdicts() {
		count := r.account.Count(verdict)
		if count > 0 {
			fmt.Fprintf(to.out, "%8d  %s\n", count, verdict.Say(w))
		}
		if verdict.Passing() {
			passing += count
		}
	}
	fmt.Fprintf(to.out, "%8d  %s\n\n", r.account.Total, w.Text("troskelctl.collect-sum"))
	if passing > 0 {
		fmt.Fprintln(to.out, w.Text("troskelctl.collect-again", "count", passing)+"\n")
	}
	fmt.Fprintln(to.out, w.Text("troskelctl.collect-handed", "people", r.account.People, "tables", r.account.Tables))
	for _, key := range r.Exercises() {
		handed := r.Handed(key)
		state := w.Text(stateWords[r.Picture(key, w).State])
		if handed.Tables > 0 {
			state = w.Text("troskelctl.collect-tables", "state", state, "tables", handed.Tables)
		}
		fmt.Fprintf(to.out, "%8d  %s, %s\n", handed.People, r.titleOf(key), state)
	}
}
