package exercise

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
