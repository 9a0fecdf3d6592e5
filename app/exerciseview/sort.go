package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// sorting is a stack of cards and three piles to put them in.
type sorting struct {
	Setting
	task   *exercise.Sort
	answer *exercise.SortAnswer
	board  *widgets.CardBoard
	talk   *fyne.Container // when something depends
}

func newSort(s Setting) fyne.CanvasObject {
	v := &sorting{Setting: s, task: s.Exercise.Task.(*exercise.Sort), answer: s.Answer.(*exercise.SortAnswer)}
	words := s.Day.Words
	zones := []widgets.Zone{{Kind: widgets.Pack, Empty: words.Text("view.sort-done")}}
	for i, pile := range exercise.Piles {
		zones = append(zones, widgets.Zone{
			Title: exercise.PileName(words, pile), Sign: string(rune('1' + i)), Empty: words.Text("view.sort-empty"),
		})
	}
	v.board = widgets.NewCardBoard(zones, widgets.BoardWords{
		Says: v.says, None: words.Text("view.sort-done"),
		Left: func(n int) string { return words.Text("view.sort-left", "count", n) },
	}, v.moved)
	v.talk = v.write(words.Text("view.sort-talk"), words.Text("view.sort-talk"), &v.answer.On)
	v.lay()
	content := parts(together(look.QuestionText(v.task.Question), look.QuietText(words.Text("view.sort-help"))), v.board)
	if v.task.Own > 0 {
		label := func(number int) string { return words.Text("sort.own", "number", number) }
		content.Add(together(look.StrongText(words.Text("view.sort-own")),
			v.ownLines(v.answer.Own, v.task.Own, label, v.rewrite)))
	}
	content.Add(v.talk)
	return passable(s, content)
}

// lay shows how the cards lie in the answer.
func (v *sorting) lay() {
	lies := [][]string{nil}
	for _, pile := range exercise.Piles {
		lies = append(lies, keysOf(v.task.Lying(v.answer, pile)))
	}
	v.board.Set(boardCards(v.task.All(v.answer)), lies)
	v.refresh()
}

// moved puts each card in the pile where it lies on the board.
func (v *sorting) moved(lies [][]string) {
	for zone, keys := range lies {
		pile := exercise.Pile("")
		if zone > 0 {
			pile = exercise.Piles[zone-1]
		}
		for _, key := range keys {
			v.task.Place(v.answer, key, pile)
		}
	}
	v.refresh()
	v.Changed()
}

// rewrite gives an own card another text, and shows it on the board.
func (v *sorting) rewrite(key, text string) {
	v.task.Rewrite(v.answer, key, text)
	v.lay()
}

func (v *sorting) refresh() {
	show(v.talk, len(v.task.Lying(v.answer, exercise.Depends)) > 0 || v.answer.On != "")
}

func (v *sorting) says(card widgets.BoardCard, zone, place, of int, held bool) string {
	words := v.Day.Words
	where := words.Text("view.sort-in-stack", "place", place+1, "of", of)
	if zone > 0 {
		where = words.Text("view.sort-in-pile",
			"place", place+1, "of", of, "pile", exercise.PileName(words, exercise.Piles[zone-1]))
	}
	said := sentence(card.Text) + " " + where
	if held {
		return said + " " + words.Text("view.card-held")
	}
	return said
}

// boardCards are the things of an exercise as cards.
func boardCards(options []exercise.Option) []widgets.BoardCard {
	cards := make([]widgets.BoardCard, len(options))
	for i, option := range options {
		cards[i] = widgets.BoardCard(option)
	}
	return cards
}

func keysOf(options []exercise.Option) []string {
	keys := make([]string, len(options))
	for i, option := range options {
		keys[i] = option.Key
	}
	return keys
}
