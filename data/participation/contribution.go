package participation

import (
	"crypto/rand"
	"strings"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/spotter"
	"troskel/data/wording"
)

// Row is an exercise that can be handed in, as one decides about it.
type Row struct {
	Exercise exercise.Exercise
	Away     bool // not answered here, so the only thing to say is that it is written down elsewhere
	On       bool // ticked; of one that is away, said to be elsewhere
	TextsOn  bool // its free text is ticked too
	Common   bool // the table's, not one's own
	Plain    bool // there is something to hand in besides free text
	Version  bool // it shows which role's version was answered
	Writings []Writing
}

// Writing is a free text that may leave, with what in it one should look at first.
type Writing struct {
	Label, Text string
	Runes       int  // how long the whole text is
	Long        bool // longer than what is handed in
	Finds       []spotter.Find
}

// Rows are the exercises that can be handed in.
func Rows(s *session.Session, words wording.Words) []Row {
	var rows []Row
	for _, one := range s.Collected() {
		if !s.CanTick(one.Key) {
			rows = append(rows, Row{Exercise: one, Away: true, On: s.IsElsewhere(one.Key)})
			continue
		}
		answer := s.Answer(one.Key)
		row := Row{
			Exercise: one, On: s.Ticked(one.Key), TextsOn: s.TextsTicked(one.Key),
			Common: s.Handing().Table != 0 && one.Kind == share.TableKind,
			Plain:  share.Of(one, answer, false).Plain(),
		}
		if dilemma, ok := one.Task.(*exercise.Dilemma); ok {
			row.Version = len(dilemma.Versions) > 1
		}
		for _, text := range share.TextsOf(one, answer, words) {
			row.Writings = append(row.Writings, writing(text))
		}
		rows = append(rows, row)
	}
	return rows
}

func writing(text share.Text) Writing {
	valid := strings.ToValidUTF8(text.Text, "\uFFFD")
	return Writing{
		Label: text.Label, Text: valid, Runes: len([]rune(text.Text)), Long: text.TooLong(), Finds: spotter.Spot(valid),
	}
}

// TickAll ticks everything that has more than free text.
func TickAll(s *session.Session, words wording.Words) {
	for _, row := range Rows(s, words) {
		if !row.Away && (row.Plain || row.Common) {
			s.Tick(row.Exercise.Key, true)
		}
	}
}

// HasTable tells whether there is anything here that a table could hand in.
func HasTable(s *session.Session) bool {
	for _, one := range s.Collected() {
		if one.Kind == share.TableKind && s.CanTick(one.Key) {
			return true
		}
	}
	return false
}

// Reads is what the room is handed of an exercise, in the exercise's own words. It is made from the contribution, not from
// the answer, so that it cannot say more than the file does.
func Reads(s *session.Session, one exercise.Exercise, common bool) ([]document.Block, error) {
	words := wording.In(s.Head().Language)
	back, err := s.Contribution(common).Answers[one.Key].Into(one)
	if err != nil {
		return nil, err
	}
	day := exercise.Day{
		Words: words, Role: s.Head().Role, Find: s.Workshop().Find,
		AnswerTo: func(string) exercise.Answer { return nil },
	}
	if said := one.Task.Alone(back, day); len(said) > 0 {
		return said, nil
	}
	return []document.Block{document.Text{Voice: document.Quiet, Text: words.Text("contribution.only-text")}}, nil
}

// Literal is what the file of one hand would say now, as it would be written before it is sealed; empty when nothing is
// ticked, or the table's number is not said.
func Literal(s *session.Session, common bool) (string, error) {
	given := s.Contribution(common)
	if given.Withdrawn() || given.Table < 0 {
		return "", nil
	}
	opened, err := signed(s, common, given)
	return string(opened), err
}

func signed(s *session.Session, common bool, given share.Contribution) ([]byte, error) {
	signer, err := s.Signer(common, rand.Reader)
	if err != nil {
		return nil, err
	}
	return signer.Sign(given)
}
