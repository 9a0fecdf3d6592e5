package rehearsal

import (
	"math"
	"slices"
	"strings"

	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// person is one made-up participant.
type person struct {
	role      exercise.Role
	tellsRole bool
	leaning   float64        // -1 to 1: which way one tends when people part
	care      int            // how much of what is asked one answers, in a hundred
	texts     int            // how readily one hands in free text, in a hundred
	number    int            // where one sits: the first at a table writes for it
	table     bool           // not one but the table: it fills in the whole of a proposal
	marks     map[string]int // where one has placed statements, by field, for when they are asked again
}

func (m *maker) somebody(number int) person {
	who := person{
		role: exercise.Official, number: number, marks: map[string]int{},
		leaning: math.Tanh(m.rng.NormFloat64() * 1.2), care: 75 + m.rng.IntN(25), texts: []int{0, 0, 20, 60}[m.rng.IntN(4)],
	}
	if number%4 == 3 { // a quarter, however few they are
		who.role = exercise.Elected
	}
	who.tellsRole = m.rng.IntN(100) < 93
	return who
}

// answers is all that somebody hands in.
func (m *maker) answers(who *person) map[string]share.Answer {
	answers := map[string]share.Answer{}
	for _, one := range m.room.exercises {
		if one.Use != exercise.Core && m.rng.IntN(100) < 60 {
			continue
		}
		if m.atTable(who, one) {
			answers[one.Key] = share.Answer{Kind: one.Kind, Passed: true, Elsewhere: true}
			continue
		}
		texts := who.texts
		if one.Kind == share.TableKind {
			texts = 80 // a proposal is made for being read
		}
		tells := m.rng.IntN(100) < texts
		given := share.Of(one, m.answer(who, one, tells), tells)
		if given.Passed || len(given.Values)+len(given.Texts) > 0 {
			answers[one.Key] = given
		}
	}
	if len(answers) == 0 && len(m.room.exercises) > 0 {
		one := m.room.exercises[0]
		answers[one.Key] = share.Answer{Kind: one.Kind, Passed: true}
	}
	return answers
}

// atTable tells whether somebody's work in an exercise is on the table's laptop. A proposal that one begins alone is one's
// own as far as that; other common work is most often written down once.
func (m *maker) atTable(who *person, one exercise.Exercise) bool {
	has := func(form exercise.Form) bool {
		return slices.ContainsFunc(one.Steps, func(step exercise.Step) bool { return step.Form == form })
	}
	switch {
	case !has(exercise.InGroup):
		return false
	case one.Kind == share.TableKind:
		return !has(exercise.Alone) || m.rng.IntN(100) < 20
	}
	return one.Kind == "journey" && who.number%tableSize != 0 && m.rng.IntN(100) < 50
}

// answer goes through an exercise's fields as one fills them in: each may change what the next can hold.
func (m *maker) answer(who *person, one exercise.Exercise, tells bool) exercise.Answer {
	answer := one.Task.Blank()
	if who.care < 100 && m.rng.IntN(100) < 4 {
		answer.Pass(true)
		return answer
	}
	words := wording.In(wording.Swedish)
	var written map[string]string
	if tells {
		written = m.written(who, one, words)
	}
	for at := 0; ; at++ {
		fields := one.Task.Fields(answer, words)
		if at >= len(fields) {
			return answer
		}
		if said, ok := m.say(who, one.Key, fields[at], written); ok {
			_ = one.Task.Apply(answer, []exercise.Field{said}) // what does not fit is left unsaid, as people leave things
		}
	}
}

// written are texts that somebody could have written in an exercise, by field: those of an invented answer that look as
// people write in haste.
func (m *maker) written(who *person, one exercise.Exercise, words wording.Words) map[string]string {
	texts := map[string]string{}
	if one.Kind == share.TableKind {
		made := proposals[m.rng.IntN(len(proposals))]
		for _, field := range one.Task.Fields(one.Task.Blank(), words) {
			if text := made.text(field.Key); text != "" && (field.Key == "sentence" || who.table) {
				texts[field.Key] = text
			}
		}
		texts["area"], texts["turn"] = string(made.area), made.turn
		return texts
	}
	for range 4 { // an invented answer may be a pass, or hold only half
		m.take(texts, one.Task.Fields(one.Task.Invent(m.rng), words))
	}
	return texts
}

func (m *maker) take(texts map[string]string, fields []exercise.Field) {
	for _, field := range fields {
		if runes := []rune(field.Text); len(runes) > 12 && len(runes) < 400 && !slices.ContainsFunc(runes, unusual) {
			texts[field.Key] = field.Text
		}
	}
}

// unusual tells whether a letter is one that a Swedish text in haste does not hold.
func unusual(r rune) bool {
	return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 .,:;?()–-”’", r)
}

// say is what somebody says in one field; not ok when nothing is said.
func (m *maker) say(
	who *person, exerciseKey string, field exercise.Field, written map[string]string,
) (exercise.Field, bool) {
	said := exercise.Field{Key: field.Key, Kind: field.Kind}
	if m.rng.IntN(100) >= who.care || field.Private {
		return said, false
	}
	if field.CanPass && m.rng.IntN(100) < 4 {
		said.Empty, said.Passed = true, true
		return said, true
	}
	return m.fill(who, exerciseKey, field, written)
}

// fill is what somebody who does say something in a field says.
func (m *maker) fill(
	who *person, exerciseKey string, field exercise.Field, written map[string]string,
) (exercise.Field, bool) {
	said := exercise.Field{Key: field.Key, Kind: field.Kind}
	switch field.Kind {
	case exercise.ScaleField:
		said.Number = m.place(who, exerciseKey, field)
	case exercise.NumberField:
		said.Number = m.guess(exerciseKey, field)
	case exercise.ChoiceField:
		if key := written[field.Key]; key != "" { // what a proposal is about follows from what it says
			said.Chosen = []string{key}
			break
		}
		said.Chosen = m.choose(who, exerciseKey, field)
	case exercise.OrderField:
		said.Chosen = m.ranked(who, exerciseKey, field)
	case exercise.SharesField:
		said.Shares = m.shareOut(who, exerciseKey, field)
	case exercise.TextField, exercise.OwnField:
		said.Text = written[field.Key]
		return said, said.Text != ""
	default:
		return said, false
	}
	return said, said.Chosen == nil || len(said.Chosen) > 0
}
