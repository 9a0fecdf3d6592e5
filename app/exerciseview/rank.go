package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// ranking is a pile of cards to put in order.
type ranking struct {
	Setting
	task   *exercise.Rank
	answer *exercise.RankAnswer
	why    *fyne.Container // when something is first
}

// The zones of the board: the pile that one takes from, and the order.
const (
	pileZone = iota
	orderZone
)

func newRank(s Setting) fyne.CanvasObject {
	v := &ranking{Setting: s, task: s.Exercise.Task.(*exercise.Rank), answer: s.Answer.(*exercise.RankAnswer)}
	words := s.Day.Words
	board := widgets.NewCardBoard([]widgets.Zone{
		pileZone:  {Kind: widgets.Heap, Title: words.Text("view.rank-pile"), Empty: words.Text("view.rank-done")},
		orderZone: {Kind: widgets.Ranks, Title: words.Text("view.rank-order")},
	}, widgets.BoardWords{Says: v.says, None: words.Text("view.rank-done")}, v.moved)
	board.Set(boardCards(v.task.Items), [][]string{pileZone: nil, orderZone: keysOf(v.task.Ordered(v.answer))})
	v.why = v.write(words.Text("rank.why"), words.Text("rank.why"), &v.answer.Why)
	v.refresh()
	return passable(s, parts(
		together(look.QuestionText(v.task.Question), look.QuietText(words.Text("view.rank-help"))), board, v.why,
	))
}

func (v *ranking) moved(lies [][]string) {
	v.answer.Order = lies[orderZone]
	v.refresh()
	v.Changed()
}

func (v *ranking) refresh() { show(v.why, len(v.task.Ordered(v.answer)) > 0 || v.answer.Why != "") }

func (v *ranking) says(card widgets.BoardCard, zone, place, of int, held bool) string {
	words := v.Day.Words
	where := words.Text("view.rank-in-pile", "place", place+1, "of", of)
	if zone == orderZone {
		where = words.Text("view.rank-place", "place", place+1, "of", of)
	}
	said := sentence(card.Text) + " " + where
	if held {
		return said + " " + words.Text("view.card-held")
	}
	return said
}
