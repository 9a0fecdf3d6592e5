package exercise

import (
	"math/rand/v2"

	"troskel/data/wording"
)

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

// Placed tells whether the statement has a place on the line. A pass goes before a place.
func (m Mark) Placed() bool { return !m.Passed && m.Value >= 1 && m.Value <= ScaleSteps }

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
	if s.Again.Of == "" {
		return // reported already
	}
	first, found := earlier(s.Again.Of)
	asked, ok := first.Task.(*Statements)
	if !found || !ok {
		part.Problem("of", "statements.again-of", "key", s.Again.Of)
		return
	}
	s.Statements = nil
	for _, key := range s.Again.Keys {
		statement, there := asked.statement(key)
		_, twice := s.statement(key)
		switch {
		case twice:
			part.Problem("keys", "statements.again-twice", "key", key)
		case !there:
			part.Problem("keys", "statements.again-key", "key", key, "of", s.Again.Of)
		default:
			s.Statements = append(s.Statements, statement)
		}
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

// State is answered when every statement is placed or passed, and, when they are asked again, the first answers have been
// shown. To pass on every statement is to pass on the exercise.
func (s *Statements) State(answer Answer) State {
	a := answer.(*StatementsAnswer)
	placed, passed := 0, 0
	for _, statement := range s.Statements {
		mark := a.Marks[statement.Key]
		switch {
		case mark.Passed:
			passed++
		case mark.Placed():
			placed++
		}
	}
	if passed > 0 && passed == len(s.Statements) {
		return Passed
	}
	done := placed > 0 && placed+passed == len(s.Statements) && (s.Again == nil || a.Shown)
	return state(a, done, placed+passed > 0 || a.reasoned())
}

// Move is one statement with the place it has now and the place it had when it was asked first.
type Move struct {
	Statement
	Before, Now Mark
}

// Compared tells whether the statement has a place both times. Without a first place there is no move to show.
func (m Move) Compared() bool { return m.Before.Placed() && m.Now.Placed() }

// Moved tells whether the two places differ.
func (m Move) Moved() bool { return m.Compared() && m.Before.Value != m.Now.Value }

// Moves are the statements with both their marks. Where there is no earlier answer, the marks before are not placed.
func (s *Statements) Moves(answer Answer, day Day) []Move {
	first, now := s.first(day), answer.(*StatementsAnswer)
	moves := make([]Move, len(s.Statements))
	for i, statement := range s.Statements {
		moves[i] = Move{Statement: statement, Before: first[statement.Key], Now: now.Marks[statement.Key]}
	}
	return moves
}

func (s *Statements) first(day Day) map[string]Mark {
	if s.Again == nil || day.AnswerTo == nil {
		return nil
	}
	first, ok := day.AnswerTo(s.Again.Of).(*StatementsAnswer)
	if !ok || first == nil || first.Skipped {
		return nil
	}
	return first.Marks
}

// FollowUps are none.
func (s *Statements) FollowUps(Answer) []FollowUp { return nil }

// Fields is a scale per statement, each with its reasons, and what is asked when the statements come again.
func (s *Statements) Fields(answer Answer, words wording.Words) []Field {
	return fields(s.questions(answer.(*StatementsAnswer), words))
}

// Apply takes them.
func (s *Statements) Apply(answer Answer, given []Field) error {
	return apply(s.questions(answer.(*StatementsAnswer), wording.Words{}), given)
}

func (s *Statements) questions(a *StatementsAnswer, words wording.Words) []question {
	var questions []question
	for _, statement := range s.Statements {
		mark := a.Marks[statement.Key]
		place := scale("mark:"+statement.Key, statement.Text, ScaleSteps, mark.Value, nil)
		place.CanPass, place.Passed = true, mark.Passed
		place.put = func(given Field) {
			a.change(statement.Key, func(mark *Mark) { mark.Value, mark.Passed = given.Number, given.Passed })
		}
		questions = append(questions, place)
		if s.Why {
			because := func(why string) { a.change(statement.Key, func(mark *Mark) { mark.Why = why }) }
			asked := write("why:"+statement.Key, words.Text("statements.why"), mark.Why, because)
			questions = append(questions, takingLines(1, asked))
		}
	}
	if s.Again != nil {
		questions = append(questions,
			tick("shown", words.Text("statements.shown"), a.Shown, into(&a.Shown)),
			write("moved", s.Again.Question, a.Moved, into(&a.Moved)))
	}
	return questions
}

// change alters one mark; a mark that says nothing any more is gone.
func (a *StatementsAnswer) change(key string, alter func(*Mark)) {
	mark := a.Marks[key]
	alter(&mark)
	if mark == (Mark{}) {
		delete(a.Marks, key)
		return
	}
	if a.Marks == nil {
		a.Marks = map[string]Mark{}
	}
	a.Marks[key] = mark
}

// Invent places most statements, passes a few and gives a reason for some.
func (s *Statements) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &StatementsAnswer{Marks: map[string]Mark{}}
	passes, answers := i.attitude()
	a.Pass(passes)
	for _, statement := range s.Statements {
		if !i.inHundred(answers) {
			continue
		}
		mark := Mark{Value: 1 + i.IntN(ScaleSteps)}
		if i.inHundred(5) {
			mark = Mark{Passed: true}
		}
		if s.Why && i.inHundred(35) {
			mark.Why = i.text(thoughts)
		}
		a.Marks[statement.Key] = mark
	}
	if s.Again != nil && len(a.Marks) == len(s.Statements) {
		a.Shown = true
		if i.inHundred(60) {
			a.Moved = i.text(thoughts)
		}
	}
	return a
}
