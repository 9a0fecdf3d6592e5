package exercise

import "time"

// FieldKind is what sort of value a field takes.
type FieldKind string

// The kinds of fields. Which value of a Field is used follows from the kind.
const (
	ScaleField  FieldKind = "scale"  // Number from Least to Most
	ChoiceField FieldKind = "choice" // Chosen holds one key of Options, or several when Many: at most Most when that is set
	TextField   FieldKind = "text"   // Text
	OrderField  FieldKind = "order"  // Chosen holds keys of Options in order: all, or at least Least when that is set
	SharesField FieldKind = "shares" // Shares per key of Options
	NumberField FieldKind = "number" // Number
	DateField   FieldKind = "date"   // Date
	OwnField    FieldKind = "own"    // Text: an item that the participant adds
)

// Option is one thing to choose, order or share points with.
type Option struct {
	Key  string
	Text string
}

// Field is one question of an answer in a form that any screen, terminal or paper can show. Empty means not said; Passed
// means that the participant passed on just this one.
type Field struct {
	Key     string // unique within the answer and the same in every language
	Kind    FieldKind
	Label   string
	Options []Option
	Many    bool
	Least   int
	Most    int
	CanPass bool
	Private bool // stays on the laptop whatever is ticked: a colleague's name, a date
	Lines   int  // how many lines a text takes when it is written by hand; 0 for what most take

	Empty  bool
	Passed bool
	Number int
	Text   string
	Chosen []string
	Shares map[string]int
	Date   time.Time
}

// IsTick tells whether the field is one box to tick.
func (f Field) IsTick() bool { return f.Kind == ChoiceField && f.Many && len(f.Options) == 1 }
