package exercise

import (
	"math/rand/v2"
	"time"

	"troskel/data/document"
	"troskel/data/wording"
)

// Task is a kind's own part of an exercise and everything that the kind knows about its answers. A method that takes an
// answer is only ever given one that its own Blank made.
type Task interface {
	// Form describes the task's part of a workshop file; the same description reads, writes and compares files.
	Form(Part)

	// Blank returns an answer in which nothing is said.
	Blank() Answer

	// State tells how far an answer has come.
	State(Answer) State

	// Chapter tells which part of the personal reflection the answer belongs to.
	Chapter() Chapter

	// Alone is what the answer says in the personal reflection, each question above its answer; nothing when nothing
	// was said.
	Alone(Answer, Day) []document.Block

	// Together is what many people's answers say as a whole. It is given answers of one exercise, without names, and
	// has no say in whether they may be shown.
	Together([]Answer, wording.Words) []document.Block

	// Cells are the answer's values for a table, with names that never depend on language.
	Cells(Answer) []Cell

	// FollowUps are the dates on which the participant wants to be reminded.
	FollowUps(Answer) []FollowUp

	// Fields is the answer as a neutral form that any screen or paper can show, in the order one fills it in.
	Fields(Answer, wording.Words) []Field

	// Apply puts values from such a form into the answer. A field that the task does not have, or a value it cannot
	// take, is an error, and then nothing is changed.
	Apply(Answer, []Field) error

	// Invent makes up a believable answer, now and then a passed, half-done or odd one.
	Invent(*rand.Rand) Answer
}

// Answer is what one participant has said in one exercise. Each kind has its own type, plain data that is kept as JSON.
// The exercise as a whole may be passed; that is an answer too.
type Answer interface {
	Passed() bool
	Pass(on bool)
}

// Skippable is the part that every answer has in common; embed it.
type Skippable struct {
	Skipped bool `json:"passed,omitempty"`
}

// Passed tells whether the participant passed on the whole exercise.
func (s *Skippable) Passed() bool { return s.Skipped }

// Pass passes on the whole exercise, or takes that back. What was said before stays.
func (s *Skippable) Pass(on bool) { s.Skipped = on }

// State is how far an answer has come.
type State string

// The states. Unanswered, passed and answered are three different things, and begun lies between.
const (
	Unanswered State = "unanswered"
	Begun      State = "begun"
	Passed     State = "passed"
	Answered   State = "answered"
)

// Chapter is a part of the personal reflection.
type Chapter string

// The chapters, in the order they are printed.
const (
	PlansChapter   Chapter = "plans"
	CaseChapter    Chapter = "case"
	MovesChapter   Chapter = "moves"
	RepliesChapter Chapter = "replies"
	ChoicesChapter Chapter = "choices" // of which one is told there
	JourneyChapter Chapter = "journey" // what the company meets
	OursChapter    Chapter = "ours"    // what the room proposes together
	RestChapter    Chapter = "rest"
)

// Day is what a task may know of the rest of the participant's day when it speaks.
type Day struct {
	Words    wording.Words
	Role     Role
	Find     Find                    // the day's exercises
	AnswerTo func(key string) Answer // the participant's answer; nil when there is none
}

// Cell is one value of an answer in a table. Number is used when IsNumber is set.
type Cell struct {
	Name     string
	Text     string
	Number   float64
	IsNumber bool
}

// FollowUp is a date to look back on something.
type FollowUp struct {
	Key  string // which of the answer's items
	Date time.Time
}
