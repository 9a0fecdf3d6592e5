package workshop

import "troskel/data/exercise"

// part is a piece of the file as the day's own description sees it: what the kinds see, and the few fields that only
// the day has. It is implemented twice, by reading and by writing.
type part interface {
	exercise.Part
	// Clock must be a time of day, "09:00".
	Clock(name string, into *string)
	// Words is a list of words of which each must be one of those allowed; it may be missing.
	Words(name string, into *[]string, allowed []string)
	// Leave is a field that cannot be judged, because what it depends on is wrong.
	Leave(name string)
}

// items is exercise.List for the day's own parts.
func items[T any](of part, name string, least int, into *[]T, shape func(part, *T)) {
	exercise.List(of, name, least, into, func(item exercise.Part, value *T) { shape(item.(part), value) })
}

// words is a list of words of which each must be one of those allowed; it may be missing.
func words[T ~string](of part, name string, into *[]T, allowed []T) {
	texts := plain(*into)
	of.Words(name, &texts, plain(allowed))
	*into = nil
	for _, text := range texts {
		*into = append(*into, T(text))
	}
}

// word is one word of a type of its own.
func word[T ~string](of part, name string, into *T, allowed []T) {
	text := string(*into)
	of.Word(name, &text, plain(allowed))
	*into = T(text)
}

func plain[T ~string](words []T) []string {
	texts := make([]string, len(words))
	for i, word := range words {
		texts[i] = string(word)
	}
	return texts
}
