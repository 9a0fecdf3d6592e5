package workshop

import "strings"

// advice ties what the parser says to what an author can do about it, the most telling first. The parser's own
// sentences speak of tokens and contexts; nobody who writes a training day knows what these are.
var advice = []struct{ says, key string }{
	{"mapping value is not allowed", "workshop.syntax-colon"},
	{"could not find end character", "workshop.syntax-quote"},
	{"cannot start any token", "workshop.syntax-tab"},
	{"tab character", "workshop.syntax-tab"},
	{"map key-value is pre-defined", "workshop.syntax-after"},
	{"value is not allowed in this context", "workshop.syntax-indent"},
	{"non-map value", "workshop.syntax-colon-missing"},
	{"unexpected key name", "workshop.syntax-colon-missing"},
	{"invalid key", "workshop.syntax-colon-missing"},
	{"implicit line break", "workshop.syntax-colon-missing"},
	{"',' or", "workshop.syntax-bracket"},
	{"end token", "workshop.syntax-bracket"},
	{"character corresponding to", "workshop.syntax-bracket"},
	{"expected sequence element", "workshop.syntax-bracket"},
	{"flow map", "workshop.syntax-bracket"},
	{"reserved character", "workshop.syntax-sign"},
	{"directive", "workshop.syntax-sign"},
	{"anchor", "workshop.syntax-sign"},
	{"alias", "workshop.syntax-sign"},
	{"tag", "workshop.syntax-sign"},
	{"unexpected scalar value", "workshop.syntax-sign"},
	{"block sequence entries", "workshop.syntax-dash"},
	{"escape character", "workshop.syntax-escape"},
}

func syntaxAdvice(message string) string {
	for _, entry := range advice {
		if strings.Contains(message, entry.says) {
			return entry.key
		}
	}
	return "workshop.syntax"
}
