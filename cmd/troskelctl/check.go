package main

import (
	"fmt"

	"troskel/data/workshop"
)

func check(args []string, to terminal) int {
	words := to.words("sv")
	problems := workshop.CheckFiles(args...)
	for _, problem := range problems {
		fmt.Fprintln(to.out, words.Say(problem))
	}
	if len(problems) > 0 {
		return wrong
	}
	fmt.Fprintln(to.out, "ok")
	return fine
}
