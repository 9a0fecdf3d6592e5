package exercise

import (
	"slices"
	"strings"
)

// formOption describes one thing to choose, sort, order or share points with.
func formOption(item Part, option *Option) {
	item.Key(&option.Key)
	item.Text("text", &option.Text)
}

func optionNamed(options []Option, key string) (Option, bool) {
	at := slices.IndexFunc(options, func(option Option) bool { return option.Key == key })
	if at < 0 {
		return Option{}, false
	}
	return options[at], true
}

// optionsNamed are the options with some keys, in the order of the options.
func optionsNamed(options []Option, keys []string) []Option {
	return slices.DeleteFunc(slices.Clone(options), func(option Option) bool { return !slices.Contains(keys, option.Key) })
}

func optionKeys(options []Option) []string {
	var keys []string
	for _, option := range options {
		keys = append(keys, option.Key)
	}
	return keys
}

func optionTexts(options []Option) []string {
	texts := make([]string, len(options))
	for i, option := range options {
		texts[i] = option.Text
	}
	return texts
}

// unread tells whether there is an option whose key a file gave and that could not be read; it has been reported already.
func unread(options []Option) bool {
	return slices.ContainsFunc(options, func(option Option) bool { return option.Key == "" })
}

// joined puts what is said of several things in one line.
func joined(says []string) string { return strings.Join(says, "; ") }

// trimmed is a text without the full stop it may end with, for a place inside a sentence.
func trimmed(text string) string { return strings.TrimRight(text, ".") }
