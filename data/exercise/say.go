package exercise

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// said tells whether a text says anything: whether it holds more than space and what cannot be seen.
func said(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cc, unicode.Cf)
	})
}

// asked is a question with the participant's own words under it; nothing when they wrote nothing.
func asked(question, own string) []document.Block {
	if !said(own) {
		return nil
	}
	return []document.Block{
		document.Text{Voice: document.Question, Text: question},
		document.Text{Voice: document.Own, Text: strings.TrimSpace(own)},
	}
}

// shortText is how many letters an answer has at most that may stand beside the next one.
const shortText = 110

// askedShort is asked, in a group that may stand beside the next one when the answer is a short one.
func askedShort(question, own string) []document.Block {
	blocks := asked(question, own)
	if text := strings.TrimSpace(own); utf8.RuneCountInString(text) <= shortText && !strings.Contains(text, "\n") {
		return beside(blocks)
	}
	return blocks
}

// saidRows are the rows in which the participant has written something, as the participant's own; nil when there are none.
func saidRows(rows ...document.Pair) []document.Pair {
	var found []document.Pair
	for _, row := range rows {
		if said(row.Text) {
			row.Text, row.Own = strings.TrimSpace(row.Text), true
			found = append(found, row)
		}
	}
	return found
}

// beside makes a group of blocks that may stand beside the next such group; none when there are none.
func beside(blocks []document.Block) []document.Block {
	if len(blocks) == 0 {
		return nil
	}
	return []document.Block{document.Together{Beside: true, Blocks: blocks}}
}

func quiet(text string) document.Block { return document.Text{Voice: document.Quiet, Text: text} }

// passed is what an exercise says that was passed as a whole. What was written before the pass is kept, not printed.
func passed(words wording.Words) []document.Block {
	return []document.Block{quiet(words.Text("exercise.passed"))}
}

// state tells how far an answer has come; a pass goes before what was said.
func state(answer Answer, done, begun bool) State {
	switch {
	case answer.Passed():
		return Passed
	case done:
		return Answered
	case begun:
		return Begun
	default:
		return Unanswered
	}
}

// voices are the answers of those who did not pass, in their own type, and how many passed.
func voices[A Answer](answers []Answer) (speaking []A, passed int) {
	for _, answer := range answers {
		if answer.Passed() {
			passed++
		} else if own, ok := answer.(A); ok {
			speaking = append(speaking, own)
		}
	}
	return speaking, passed
}

// turnout tells how many answered, and how many passed when anyone did.
func turnout(words wording.Words, answers, passed int) string {
	if passed == 0 {
		return words.Text("exercise.answers", "count", answers)
	}
	return words.Text("exercise.answers-passed", "count", answers, "passed", passed)
}

// counts writes names with their numbers in one line, for what a chart says.
func counts(names []string, numbers []int) string {
	parts := make([]string, len(names))
	for i, name := range names {
		parts[i] = fmt.Sprintf("%s – %d", strings.TrimRight(name, "."), numbers[i])
	}
	return strings.Join(parts, "; ")
}

// barCounts writes the texts of bars with their numbers.
func barCounts(bars []chart.Bar) string {
	names, numbers := make([]string, len(bars)), make([]int, len(bars))
	for i, bar := range bars {
		names[i], numbers[i] = bar.Text, bar.Count
	}
	return counts(names, numbers)
}

// decimal writes a number with one decimal, as the language writes it.
func decimal(words wording.Words, value float64) string {
	text := strconv.FormatFloat(value, 'f', 1, 64)
	if words.Language() == wording.Swedish {
		return strings.ReplaceAll(text, ".", ",")
	}
	return text
}

// textCell is a table's cell with a text; an empty text is an empty cell.
func textCell(name, text string) Cell { return Cell{Name: name, Text: text} }

// numberCell is a table's cell with a number.
func numberCell(name string, number int) Cell {
	return Cell{Name: name, Number: float64(number), IsNumber: true}
}

// stepCell is a table's cell with a step on a scale; 0 is no step and leaves the cell empty.
func stepCell(name string, step int) Cell {
	if step == 0 {
		return textCell(name, "")
	}
	return numberCell(name, step)
}

// yesCell is a table's cell that is 1 when something is so and 0 when not.
func yesCell(name string, yes bool) Cell {
	if yes {
		return numberCell(name, 1)
	}
	return numberCell(name, 0)
}

// written keeps a text under a key; a key with nothing under it has no place.
func written[K comparable](texts map[K]string, key K, text string) map[K]string {
	if text == "" {
		delete(texts, key)
		return texts
	}
	if texts == nil {
		texts = map[K]string{}
	}
	texts[key] = text
	return texts
}
