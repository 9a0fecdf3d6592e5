package pdf

import "regexp"

// unknownLanguage is the sign of ISO 639 for a language that nobody knows.
const unknownLanguage = "und"

// isLanguage tells whether a text names a language as BCP 47 does.
func isLanguage(name string) bool {
	return len(name) <= 35 && regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`).MatchString(name)
}
