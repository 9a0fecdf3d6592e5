package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"troskel/data/room"
	"troskel/data/wording"
)

// moderate lists the free texts of closed exercises, and shows them to the room or hides them.
func moderate(args []string, to terminal) int {
	var o roomOptions
	flags := o.flags("moderate")
	all := flags.Bool("all", false, "")
	words, rest, code := o.parse("troskelctl.moderate-usage", flags, args, to)
	if code != ready {
		return code
	}
	decide, known := deciders[strings.Join(rest[:min(1, len(rest))], "")]
	if !known || decide != nil && !*all && len(rest) == 1 {
		return to.misuse(words, words.Text("troskelctl.moderate-what"), "troskelctl.moderate-usage")
	}
	opened, err := o.open(words, to)
	if err != nil {
		return to.failed(words, err)
	}
	if err := opened.moderate(to, choice{rest[1:], *all || decide == nil}, decide); err != nil {
		return to.failed(words, err)
	}
	return fine
}

// choice is which texts are meant: those of exercises, all of them when none is named; or those whose digests begin so.
type choice struct {
	named    []string
	exercise bool
}

// deciders are what can be done with texts; listing them decides nothing.
var deciders = map[string]func(openedRoom, room.Text) error{
	"list": nil,
	"show": func(r openedRoom, text room.Text) error { return r.Show(text) },
	"hide": func(r openedRoom, text room.Text) error { return r.Hide(text) },
}

func (r openedRoom) moderate(to terminal, of choice, decide func(openedRoom, room.Text) error) error {
	keys, err := r.chosen(of.named, !of.exercise || len(of.named) == 0)
	if err != nil {
		return err
	}
	var texts []room.Text
	for _, key := range keys {
		found, err := r.Texts(context.Background(), key)
		if err != nil {
			return err
		}
		texts = append(texts, found...)
	}
	if decide == nil {
		for _, text := range texts {
			r.print(to, text)
		}
		if len(texts) == 0 {
			fmt.Fprintln(to.out, r.words.Text("troskelctl.moderate-none"))
		}
		return nil
	}
	if of.exercise { // what is decided already stays so
		texts = slices.DeleteFunc(texts, func(text room.Text) bool { return text.Decision != room.Undecided })
	} else if texts, err = textsNamed(texts, of.named); err != nil {
		return err
	}
	for _, text := range texts {
		if err := decide(r, text); err != nil {
			return err
		}
	}
	fmt.Fprintln(to.out, r.words.Text("troskelctl.moderate-done", "count", len(texts)))
	return nil
}

// textsNamed are the texts whose digests begin as was written. A beginning that several have is refused: one of them may be
// a text that must not be shown.
func textsNamed(texts []room.Text, named []string) ([]room.Text, error) {
	var chosen []room.Text
	for _, begins := range named {
		var found []room.Text
		for _, text := range texts {
			if begins != "" && strings.HasPrefix(text.Digest, begins) {
				found = append(found, text)
			}
		}
		switch len(found) {
		case 0:
			return nil, wording.NewProblem("troskelctl.no-text", nil, "digest", begins)
		case 1:
			chosen = append(chosen, found[0])
		default:
			return nil, wording.NewProblem("troskelctl.several-texts", nil, "digest", begins, "count", len(found))
		}
	}
	return chosen, nil
}

// decisionWords are the words' keys for what is decided about a text.
var decisionWords = map[room.Decision]string{
	room.Undecided: "troskelctl.text-undecided", room.Shown: "troskelctl.text-shown", room.Hidden: "troskelctl.text-hidden",
	room.Merged: "troskelctl.text-merged",
}

// print writes one text: its digest, its exercise and what is decided, and what it says.
func (r openedRoom) print(to terminal, text room.Text) {
	fmt.Fprintf(to.out, "%s  %s, %s\n", text.Digest, r.titleOf(text.Exercise), r.words.Text(decisionWords[text.Decision]))
	for _, field := range slices.Sorted(maps.Keys(text.Fields)) {
		if said := visible(text.Fields[field]); said != "" {
			fmt.Fprintf(to.out, "    %s: %s\n", field, said)
		}
	}
}

// visible is somebody else's text on one line, without what could steer a terminal or turn its writing around.
func visible(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || steers(r) }), " ")
}

// visibleName is the name of a file, to the letter but for what could steer a terminal.
func visibleName(name string) string {
	return strings.Map(func(r rune) rune {
		if steers(r) {
			return unicode.ReplacementChar
		}
		return r
	}, name)
}

func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
}
