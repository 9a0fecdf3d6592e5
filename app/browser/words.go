package browser

import (
	"strconv"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// sayFault says why a value was not taken, and what to do.
func sayFault(words wording.Words, key string, field exercise.Asked) string {
	switch key {
	case "browser.bad-range":
		return words.Text("browser.bad-range", "least", field.Least, "most", field.Most)
	case "browser.too-many-points":
		return words.Text("browser.too-many-points", "most", field.Most)
	case "browser.too-long":
		return words.Text("browser.too-long", "most", strconv.Itoa(exercise.MostRunes/1000))
	}
	return words.Text(key)
}
