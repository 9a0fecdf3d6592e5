package workshop

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// MostRunes is how long one text may be, in characters.
const MostRunes = 20_000

// Text reads a text that must be there.
func (r *reading) Text(name string, into *string) {
	found := r.scalar(name, false)
	if found == nil {
		return
	}
	if strings.TrimSpace(found.value.text) == "" {
		r.run.report(found.line, "workshop.empty", "name", name)
		return
	}
	*into = r.run.text(name, found.line, found.value)
}

// OptionalText reads one that may be missing or blank.
func (r *reading) OptionalText(name string, into *string) {
	if found := r.scalar(name, true); found != nil {
		*into = r.run.text(name, found.line, found.value)
	}
}

// Texts reads a list of texts.
func (r *reading) Texts(name string, into *[]string, least int) {
	*into = nil
	for _, item := range r.list(name, least) {
		if r.isTextItem(name, item) {
			*into = append(*into, r.run.text(name, item.line, item))
		}
	}
}

// isTextItem tells whether a list's item is a text with something in it, and reports it otherwise.
func (r *reading) isTextItem(name string, item *node) bool {
	switch {
	case item.shape == broken:
		return false
	case strings.TrimSpace(item.text) != "":
		return true
	case item.shape == nothing || item.shape == scalar:
		r.run.report(item.line, "workshop.empty-item", "name", name)
	default:
		r.run.report(item.line, "workshop.item-text", "name", name)
	}
	return false
}

// text takes a text from its node. White space around it, such as the line end of a block, is not part of it.
func (r *run) text(name string, line int, from *node) string {
	from.prose = true
	text := joinLines(strings.TrimSpace(from.text))
	if length := utf8.RuneCountInString(text); length > MostRunes {
		r.report(line, "workshop.too-long", "name", name, "length", length, "most", MostRunes)
	}
	if !utf8.ValidString(text) || strings.ContainsFunc(text, forbidden) {
		r.report(line, "workshop.control-in-text", "name", name)
	}
	r.checkMarkers(name, line, text)
	return r.fill(text)
}

// marker is a place in a text for a local fact.
var marker = regexp.MustCompile(`\{\{[^{}\n]*\}\}`)

func (r *run) checkMarkers(name string, line int, text string) {
	if r.alone {
		return
	}
	reported := map[string]bool{}
	for _, found := range marker.FindAllString(text, -1) {
		key := markerKey(found)
		switch {
		case slices.Contains(r.facts, key) || reported[key]:
		case len(r.facts) == 0:
			r.report(line, "workshop.no-facts", "marker", clip(key))
		default:
			r.report(line, "workshop.unknown-marker", "marker", clip(key), "known", strings.Join(r.facts, ", "))
		}
		reported[key] = true
	}
	if strings.Contains(marker.ReplaceAllString(text, ""), "{{") {
		r.report(line, "workshop.open-marker", "name", name)
	}
}
