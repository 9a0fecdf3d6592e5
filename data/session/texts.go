package session

import (
	"encoding/json"
	"strings"
)

// Texts are what a participant has written, as it stands in the records of a day: in answers and notes, and the name and
// the sentence for the cover. They are what must not be found anywhere when the day has been erased.
func Texts(records []Record) []string {
	var texts []string
	for _, record := range records {
		if record.Part == HeadPart {
			if head, err := ParseHead(record.Body); err == nil {
				texts = append(texts, head.Name, head.Own)
			}
			continue
		}
		var value any
		if json.Unmarshal(record.Body, &value) == nil {
			texts = stringsIn(value, texts)
		}
	}
	return texts
}

// stringsIn adds the strings in a value that somebody wrote: those of more than one word. Keys are one.
func stringsIn(value any, texts []string) []string {
	switch value := value.(type) {
	case string:
		if strings.ContainsAny(strings.TrimSpace(value), " \n") {
			texts = append(texts, value)
		}
	case []any:
		for _, one := range value {
			texts = stringsIn(one, texts)
		}
	case map[string]any:
		for _, one := range value {
			texts = stringsIn(one, texts)
		}
	}
	return texts
}
