package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/wording"
)

// Sort is a task in which one sorts cards into three piles by what they do to the threshold, and may add cards of one's
// own.
type Sort struct {
	Question string
	Cards    []Option
	Own      int // how many cards of one's own are offered
}

// Pile is one of the three piles.
type Pile string

// The piles.
const (
	Raises  Pile = "raises"  // höjer tröskeln
	Lowers  Pile = "lowers"  // sänker tröskeln
	Depends Pile = "depends" // beror på
)

// Piles lists the piles in the order they lie on the table.
var Piles = []Pile{Raises, Lowers, Depends}

// pileNames are the words for the piles.
var pileNames = map[Pile]string{Raises: "sort.raises", Lowers: "sort.lowers", Depends: "sort.depends"}

// PileName is what a pile is called.
func PileName(words wording.Words, pile Pile) string { return words.Text(pileNames[pile]) }

// SortAnswer is which card lies in which pile. A card that is not named lies in the stack still.
type SortAnswer struct {
	Skippable
	Placed map[string]Pile `json:"placed,omitempty"`
	On     string          `json:"on,omitempty"`  // what it depends on, in own words
	Own    []OwnItem       `json:"own,omitempty"` // cards of one's own; Placed names them too
}

// Form describes the cards in a workshop file.
func (s *Sort) Form(part Part) {
	part.Text("question", &s.Question)
	List(part, "cards", 3, &s.Cards, formOption)
	part.Number("own", &s.Own, 0, 5)
}

// Blank returns an answer with all cards in the stack.
func (s *Sort) Blank() Answer { return &SortAnswer{Placed: map[string]Pile{}} }

// All are the cards in order, those of one's own last.
func (s *Sort) All(a *SortAnswer) []Option {
	cards := slices.Clone(s.Cards)
	for _, item := range a.Own {
		if said(item.Text) {
			cards = append(cards, Option(item))
		}
	}
	return cards
}

// In tells in which pile a card lies. It is not ok when the card lies in the stack.
func (a *SortAnswer) In(key string) (pile Pile, ok bool) {
	if pile = a.Placed[key]; !slices.Contains(Piles, pile) {
		return "", false
	}
	return pile, true
}

// Lying are the cards in a pile, in the order of the cards.
func (s *Sort) Lying(a *SortAnswer, pile Pile) []Option {
	return slices.DeleteFunc(s.All(a), func(card Option) bool { return a.Placed[card.Key] != pile })
}

// Stack are the cards that lie in no pile yet.
func (s *Sort) Stack(a *SortAnswer) []Option {
	return slices.DeleteFunc(s.All(a), func(card Option) bool {
		_, lies := a.In(card.Key)
		return lies
	})
}

// Place puts a card in a pile, or back in the stack when the pile is none.
func (s *Sort) Place(a *SortAnswer, key string, pile Pile) {
	delete(a.Placed, key)
	if _, ok := optionNamed(s.All(a), key); ok && slices.Contains(Piles, pile) {
		a.put(key, pile)
	}
}

func (a *SortAnswer) put(key string, pile Pile) {
	if a.Placed == nil {
		a.Placed = map[string]Pile{}
	}
	a.Placed[key] = pile
}

// Add adds a card of one's own, in the stack. It is not ok when the text says nothing or when there are as many as are
// offered.
func (s *Sort) Add(a *SortAnswer, text string) (key string, ok bool) {
	return addOwn(&a.Own, s.Own, text)
}

// Rewrite gives a card of one's own another text; without a text the card is gone.
func (s *Sort) Rewrite(a *SortAnswer, key, text string) {
	writeOwn(&a.Own, key, text)
	if text == "" {
		delete(a.Placed, key)
	}
}

// State is answered when no card lies in the stack.
func (s *Sort) State(answer Answer) State {
	a := answer.(*SortAnswer)
	cards, stack := len(s.All(a)), len(s.Stack(a))
	return state(a, cards > 0 && stack == 0, stack < cards || cards > len(s.Cards) || said(a.On))
}

// FollowUps are none.
func (s *Sort) FollowUps(Answer) []FollowUp { return nil }

// Fields is a pile for each card, the texts of one's own cards, and what it depends on.
func (s *Sort) Fields(answer Answer, words wording.Words) []Field {
	return fields(s.questions(answer.(*SortAnswer), words))
}

// Apply takes them.
func (s *Sort) Apply(answer Answer, given []Field) error {
	return apply(s.questions(answer.(*SortAnswer), wording.Words{}), given)
}

func (s *Sort) questions(a *SortAnswer, words wording.Words) []question {
	var piles []Option
	for _, pile := range Piles {
		piles = append(piles, Option{string(pile), PileName(words, pile)})
	}
	placing := func(key, text string) question {
		pile, _ := a.In(key)
		return choose("pile:"+key, text, piles, string(pile), func(pile string) {
			delete(a.Placed, key)
			if pile != "" {
				a.put(key, Pile(pile))
			}
		})
	}
	var questions []question
	for _, card := range s.Cards {
		questions = append(questions, placing(card.Key, card.Text))
	}
	own := func(number int) string { return words.Text("sort.own", "number", number) }
	for i, asked := range ownQuestions(&a.Own, s.Own, own) {
		text := asked.Text
		if !said(text) {
			text = own(i + 1)
		}
		questions = append(questions, asked, placing(asked.Key, text))
	}
	return append(questions, write("on", words.Text("sort.on"), a.On, into(&a.On)))
}

// Invent sorts most cards, and now and then adds one.
func (s *Sort) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &SortAnswer{Placed: map[string]Pile{}}
	passes, answers := i.attitude()
	a.Pass(passes)
	if i.inHundred(answers / 3) {
		s.Add(a, i.text(joint))
	}
	for _, card := range s.All(a) {
		if i.inHundred(answers) || answers > 90 {
			s.Place(a, card.Key, Piles[i.IntN(len(Piles))])
		}
	}
	if i.inHundred(answers / 2) {
		a.On = i.text(thoughts)
	}
	return a
}
