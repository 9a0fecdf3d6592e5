package exercise

import (
	"math/rand/v2"

	"troskel/data/document"
	"troskel/data/wording"
)

// Page is a task that is only read: support for a lecture, a fact with its source, a pause.
type Page struct {
	Text string // Markdown
}

// PageAnswer remembers that a page was seen.
type PageAnswer struct {
	Skippable
	Seen bool `json:"seen,omitempty"`
}

// Form describes a page in a workshop file.
func (p *Page) Form(part Part) { part.Text("text", &p.Text) }

// Blank returns a page not yet seen.
func (p *Page) Blank() Answer { return &PageAnswer{} }

// State is answered when the page was seen; there is no more to do on it.
func (p *Page) State(answer Answer) State {
	return state(answer, answer.(*PageAnswer).Seen, false)
}

// Chapter is the last one; a page has nothing to print there.
func (p *Page) Chapter() Chapter { return RestChapter }

// Alone is nothing: a page asks nothing.
func (p *Page) Alone(Answer, Day) []document.Block { return nil }

// Together is nothing: who read what is nobody's business.
func (p *Page) Together([]Answer, wording.Words) []document.Block { return nil }

// Cells are none, for the same reason.
func (p *Page) Cells(Answer) []Cell { return nil }

// FollowUps are none.
func (p *Page) FollowUps(Answer) []FollowUp { return nil }

// Fields is a tick for having read the page.
func (p *Page) Fields(answer Answer, words wording.Words) []Field {
	return fields(p.questions(answer.(*PageAnswer), words))
}

// Apply takes the tick.
func (p *Page) Apply(answer Answer, given []Field) error {
	return apply(p.questions(answer.(*PageAnswer), wording.Words{}), given)
}

func (p *Page) questions(answer *PageAnswer, words wording.Words) []question {
	return []question{tick("seen", words.Text("page.seen"), answer.Seen, into(&answer.Seen))}
}

// Invent turns most pages.
func (p *Page) Invent(rng *rand.Rand) Answer {
	return &PageAnswer{Seen: inventor{rng}.inHundred(94)}
}
