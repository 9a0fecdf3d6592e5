package exercise

import (
	"math/rand/v2"
	"strconv"

	"troskel/data/document"
	"troskel/data/wording"
)

// Rewrite is a task in which one rewrites a bureaucratic letter in plain language. LIX and sentence length are shown for
// both as a hint, never as a grade; what counts is whether a reader can answer three questions.
type Rewrite struct {
	Intro  string
	Letter string
	Elects string // what an elected representative does instead of writing: reads as a receiver
}

// ReaderQuestions are the keys of the three questions that a reader should be able to answer. Their words are the
// program's own: what is decided, what do I do now, whom do I ask.
var ReaderQuestions = []string{"decided", "do", "ask"}

// readerQuestions are the words of the three questions.
var readerQuestions = map[string]string{
	"decided": "rewrite.reader-decided", "do": "rewrite.reader-do", "ask": "rewrite.reader-ask",
}

// ReaderQuestion is one of the three questions in words.
func ReaderQuestion(words wording.Words, key string) string { return words.Text(readerQuestions[key]) }

// RewriteAnswer is the own version and what a reader found in it.
type RewriteAnswer struct {
	Skippable
	Text   string            `json:"text,omitempty"`
	Reader map[string]string `json:"reader,omitempty"` // a reader's answers, by question
}

// Form describes a rewrite in a workshop file.
func (r *Rewrite) Form(part Part) {
	part.Text("intro", &r.Intro)
	part.Text("letter", &r.Letter)
	part.OptionalText("elected", &r.Elects)
}

// Blank returns an answer in which nothing is written.
func (r *Rewrite) Blank() Answer { return &RewriteAnswer{Reader: map[string]string{}} }

// Reads tells whether a role reads as a receiver and need not write.
func (r *Rewrite) Reads(role Role) bool { return role == Elected && r.Elects != "" }

// State is answered when there is a version of one's own, or when a reader has answered all three questions: who reads has
// done as much as who writes.
func (r *Rewrite) State(answer Answer) State {
	a := answer.(*RewriteAnswer)
	found := 0
	for _, key := range ReaderQuestions {
		found += one(said(a.Reader[key]))
	}
	return state(a, said(a.Text) || found == len(ReaderQuestions), found > 0)
}

// Chapter is the journey: the letter is read with the company's eyes.
func (r *Rewrite) Chapter() Chapter { return JourneyChapter }

// Alone is how the letter began, one's own version, what a reader found in it, and the hints to both.
func (r *Rewrite) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*RewriteAnswer)
	switch r.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	words := day.Words
	blocks := []document.Block{
		document.Text{Voice: document.Question, Text: words.Text("rewrite.before")},
		document.Text{Voice: document.Quote, Text: opening(r.Letter)},
	}
	blocks = append(blocks, asked(words.Text("rewrite.after"), a.Text)...)
	var found []document.Pair
	for _, key := range ReaderQuestions {
		found = append(found, document.Pair{Label: ReaderQuestion(words, key), Text: a.Reader[key]})
	}
	if found = saidRows(found...); found != nil {
		blocks = append(blocks, document.Pairs{Rows: found})
	}
	if said(a.Text) {
		hints := document.Pairs{Rows: []document.Pair{
			{Label: words.Text("rewrite.letter"), Text: TextHint(r.Letter, words).String()},
			{Label: words.Text("rewrite.own"), Text: TextHint(a.Text, words).String()},
		}}
		blocks = append(blocks, document.Together{Blocks: []document.Block{hints, quiet(words.Text("rewrite.only-a-hint"))}})
	}
	return blocks
}

// Together is how many wrote and how many readers found each answer; never a text, never a measure of one.
func (r *Rewrite) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*RewriteAnswer](answers)
	people, wrote := 0, 0
	found := make([]int, len(ReaderQuestions))
	for _, answer := range speaking {
		people += one(r.State(answer) != Unanswered)
		wrote += one(said(answer.Text))
		for i, key := range ReaderQuestions {
			found[i] += one(said(answer.Reader[key]))
		}
	}
	if people == 0 {
		return nil
	}
	rows := []document.Pair{{Label: words.Text("rewrite.wrote"), Text: strconv.Itoa(wrote)}}
	for i, key := range ReaderQuestions {
		rows = append(rows, document.Pair{Label: ReaderQuestion(words, key), Text: strconv.Itoa(found[i])})
	}
	return []document.Block{document.Pairs{Rows: rows}, quiet(turnout(words, people, passed))}
}

// Cells are whether one wrote, and which questions a reader answered; never what, nor how it measures.
func (r *Rewrite) Cells(answer Answer) []Cell {
	a := answer.(*RewriteAnswer)
	cells := []Cell{yesCell("passed", a.Skipped), yesCell("wrote", !a.Skipped && said(a.Text))}
	for _, key := range ReaderQuestions {
		cells = append(cells, yesCell("reader:"+key, !a.Skipped && said(a.Reader[key])))
	}
	return cells
}

// FollowUps are none.
func (r *Rewrite) FollowUps(Answer) []FollowUp { return nil }

// Fields is the own version and the reader's answers.
func (r *Rewrite) Fields(answer Answer, words wording.Words) []Field {
	return fields(r.questions(answer.(*RewriteAnswer), words))
}

// Apply takes them.
func (r *Rewrite) Apply(answer Answer, given []Field) error {
	return apply(r.questions(answer.(*RewriteAnswer), wording.Words{}), given)
}

func (r *Rewrite) questions(a *RewriteAnswer, words wording.Words) []question {
	questions := []question{takingLines(18, write("text", words.Text("rewrite.after"), a.Text, into(&a.Text)))}
	for _, key := range ReaderQuestions {
		label := ReaderQuestion(words, key)
		questions = append(questions, write("reader:"+key, label, a.Reader[key], func(text string) {
			a.Reader = written(a.Reader, key, text)
		}))
	}
	return questions
}

// Invent writes a version, and has a reader for most.
func (r *Rewrite) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, r.Blank().(*RewriteAnswer)
	passes, answers := i.attitude()
	a.Pass(passes)
	if i.inHundred(answers) {
		a.Text = i.text(plainLetters)
	}
	for _, key := range ReaderQuestions {
		if i.inHundred(answers / 2) {
			a.Reader = written(a.Reader, key, i.text(found))
		}
	}
	return a
}
