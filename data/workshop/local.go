package workshop

import "strings"

// WithLocal returns the workshop with a municipality's own facts in its texts: {{key}} becomes the value given for the
// key, or the fallback when there is none or it is blank. The workshop itself is not changed, and shares nothing with
// the one returned.
func (w Workshop) WithLocal(values map[string]string) Workshop {
	facts := map[string]string{}
	for _, fact := range w.Local {
		facts[fact.Key] = fact.Fallback
		if value := strings.TrimSpace(values[fact.Key]); value != "" {
			facts[fact.Key] = value
		}
	}
	// The day is written to nodes and read back, so that every text of every kind is met.
	filled, _ := readNodes(nodesOf(w), "", func(text string) string { return fillMarkers(text, facts) })
	return filled
}

func fillMarkers(text string, facts map[string]string) string {
	return marker.ReplaceAllStringFunc(text, func(found string) string {
		if value, known := facts[markerKey(found)]; known {
			return value
		}
		return found
	})
}

// markerKey takes the key out of {{key}}; spaces around it are allowed.
func markerKey(marker string) string { return strings.TrimSpace(strings.Trim(marker, "{}")) }
