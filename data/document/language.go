package document

import "regexp"

// languageCode is the form of a language's code (BCP 47), as far as a document has use for it.
var languageCode = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$`)

// IsLanguage tells whether a text has the form of a language's code, such as "sv" or "en-GB".
func IsLanguage(code string) bool { return languageCode.MatchString(code) }
