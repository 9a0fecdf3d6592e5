package day

import "troskel/data/wording"

// Expected is how many are expected in the room, by role.
type Expected struct{ Officials, Elected int }

// Forecast says in a few sentences what the least number will allow in a room of so many: whether the room's picture and
// one picture per role will show.
func Forecast(words wording.Words, least int, room Expected) []string { return nil }
