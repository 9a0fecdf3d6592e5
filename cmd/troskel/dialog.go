package main

import (
	"fmt"
	"os"
)

// dialogTitle is the title of a message outside our window.
const dialogTitle = "Tröskel"

// tell says something where our own window cannot: on standard error, and in a message box of the system where it has one.
// Who started the program with a click sees no standard error.
func (o options) tell(text string) {
	fmt.Fprintln(os.Stderr, text)
	if !o.noDialog {
		showMessage(text)
	}
}

// ask asks in a message box whether to do something; where there is none, or when none is wanted, the answer is no.
func (o options) ask(text string) bool {
	words := o.words()
	return !o.noDialog && askQuestion(text, words.Text("nowindow.yes"), words.Text("nowindow.no"))
}
