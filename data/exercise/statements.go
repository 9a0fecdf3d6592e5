package exercise

// ScaleSteps is how many steps the line has on which a statement is placed. Six, so that there is no middle to hide in.
const ScaleSteps = 6

// Statements is a task in which one places statements on a line from "instämmer inte alls" to "instämmer helt". It
// either has statements of its own, or asks some of an earlier exercise's statements again.
type Statements struct {
	Instruction string
	Statements  []Statement // when Again is set: copied from the earlier exercise
	Why         bool        // offers a field for one's reasons under each statement
	Again       *Again
}

// Statement is one thing to agree with or not.
type Statement struct {
	Key  string
	Text string
}

// Again asks statements of an earlier exercise anew. The first answers are not shown until all are placed; then both are
// shown, and the question what moved is asked.
type Again struct {
	Of       string   // the earlier exercise's key
	Keys     []string // which of its statements
	Question string   // what moved?
}

// StatementsAnswer is where the statements were placed, by statement key.
type StatementsAnswer struct {
	Skippable
	Marks map[string]Mark `json:"marks,omitempty"`
	Shown bool            `json:"shown,omitempty"` // again: the first answers have been shown
	Moved string          `json:"moved,omitempty"` // again: what moved, in own words
}

// Mark is one statement's place: Value from 1 to ScaleSteps, or 0 when it is not placed.
type Mark struct {
	Value  int    `json:"value,omitempty"`
	Passed bool   `json:"passed,omitempty"`
	Why    string `json:"why,omitempty"`
}

// Form describes statements in a workshop file.
func (s *Statements) Form(part Part) {
	part.Text("instruction", &s.Instruction)
	part.Choice("why", &s.Why)
	part.Part("again", true, s.Again != nil, s.formAgain)
	if s.Again == nil {
		List(part, "statements", 1, &s.Statements, func(item Part, statement *Statement) {
			item.Key(&statement.Key)
			item.Text("text", &statement.Text)
		})
	}
}

func (s *Statements) formAgain(part Part) {
	if s.Again == nil {
		s.Again = &Again{}
	}
	part.Text("of", &s.Again.Of)
	part.Texts("keys", &s.Again.Keys, 1)
	part.Text("question", &s.Again.Question)
	part.Later(func(earlier Find) { s.link(part, earlier) })
}

func (s *Statements) link(part Part, earlier Find) {
	first, found := earlier(s.Again.Of)
	asked, ok := first.Task.(*Statements)
	if !found || !ok {
		part.Problem("of", "statements.again-of", "key", s.Again.Of)
		return
	}
	s.Statements = nil
	for _, key := range s.Again.Keys {
		statement, ok := asked.statement(key)
		if !ok {
			part.Problem("keys", "statements.again-key", "key", key, "of", s.Again.Of)
			continue
		}
		s.Statements = append(s.Statements, statement)
	}
}

func (s *Statements) statement(key string) (Statement, bool) {
	for _, statement := range s.Statements {
		if statement.Key == key {
			return statement, true
		}
	}
	return Statement{}, false
}

// Blank returns an answer with nothing placed.
func (s *Statements) Blank() Answer { return &StatementsAnswer{Marks: map[string]Mark{}} }
