//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
)

// walkAgain saves the PDF of a part of the day, opens it where the day is not, and saves it once more: every byte must be
// the same. What was written in the first visit must stand in the second PDF, too.
func walkAgain(w *walker) {
	w.start()
	w.beginDay()
	w.toSummary(func(nth int) bool { return nth < 6 })
	first := w.savePDF()
	w.pullThePlug()
	w.forget()
	w.start(first)
	w.expect("start")
	w.expect("summary")
	w.quiet()
	w.picture("again")
	w.press("Escape") // takes the message away
	second := w.savePDF()
	w.try(func() error { return same(first, second) })
}

// forget empties the data folder, as if this were another computer.
func (w *walker) forget() {
	w.try(func() error { return os.RemoveAll(w.data()) })
}

// same fails when two files differ.
func same(one, other string) error {
	first, err := os.ReadFile(one)
	if err != nil {
		return err
	}
	second, err := os.ReadFile(other)
	if err != nil {
		return err
	}
	if one == other || !bytes.Equal(first, second) {
		return fmt.Errorf("%s and %s are not two files with the same bytes", one, other)
	}
	return nil
}
