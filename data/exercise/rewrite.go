package exercise

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
