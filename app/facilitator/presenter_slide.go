package facilitator

// Slide is one picture for the room, as plain values: what it says and what is drawn under it. It is made of what the
// shield lets through and holds nothing else, so that whatever shows it has nothing to hide.
type Slide struct {
	Eyebrow string // which exercise it belongs to, small, above all
	Text    string // the question or the sentence, as large as it can be
	Own     bool   // the text is somebody's own words
	About   string // what one needs to know beside the text
	Alone   bool   // the text stands alone in the middle
	Figure  Figure // what is drawn; may be nil
	Note    string // what is said about the figure, or instead of one
	Foot    string // how many it rests on
	Clock   string // the time of day, when the room should look up
	Page    int    // which of the slide's pages, from 0
}

// Figure is what is drawn on a slide. Each kind is a struct of its own below.
type Figure interface{ figure() }

// Panel is how many gave each answer, for a group that is drawn by itself: a role, or before and now.
type Panel struct {
	Name   string // empty when there is only one
	Counts []int
	Before bool // drawn in rings, not dots: an earlier answer
	Hands  bool // drawn in squares: raised hands, which are no contributions
}

// Columns is answers on a scale: a column for each step, a dot for each person.
type Columns struct {
	Panels []Panel
	Steps  []string
	Low    string // what the first step means; may be empty
	High   string
	Marks  Marks
}

// Bars is answers that are words: a row for each, a dot for each person.
type Bars struct {
	Panels  []Panel
	Options []string
	Said    []string // what is said of each instead of its count, such as points; may be nil
	Marks   Marks
}

// Marks are answers that are marked on a figure, by number; less than 0 is none.
type Marks struct {
	Guess     int // the room's
	GuessName string
	Facts     []int // what a source says
	FactName  string
	Ask       bool // the room is still guessing: there are no numbers
}

// NoMarks marks nothing.
func NoMarks() Marks { return Marks{Guess: -1} }

// Lines is several questions at once, each with a small distribution beside it.
type Lines struct {
	Heads []string // over the distributions: each answer's name, or only the first and the last
	Lines []Line
}

// Line is one of them.
type Line struct {
	Text   string
	Counts []int
	Said   string // instead of counts: why there are none
}

// Web is the room before and now in several areas, as two closed lines from 1 in the middle to Most.
type Web struct {
	Areas       []string
	Before, Now []float64 // 0 is not known
	Said        []string  // both in figures, by area
	Most        int
	BeforeName  string
	NowName     string
}

// Way is how something feels step by step, as a curve with its numbered stops, and the names of the lowest.
type Way struct {
	Feels     []float64 // from -Reach to Reach, by stop
	Reach     float64
	Low, High string
	Named     []NamedStop
}

// NamedStop is a stop whose name is written out.
type NamedStop struct {
	Nth  int // from 0
	Name string
}

func (Columns) figure() {}
func (Bars) figure()    {}
func (Lines) figure()   {}
func (Web) figure()     {}
func (Way) figure()     {}
