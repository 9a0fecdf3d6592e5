package exerciseview

import (
	"slices"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// weighGuess is a guess of which of several things weigh most, and which least when the source tells that too.
type weighGuess struct {
	*predict
	weigh *exercise.Weigh
	cards *widgets.WeighCards
}

func newWeighGuess(p *predict) *weighGuess {
	w := &weighGuess{predict: p, weigh: p.task.Weigh}
	words := p.Day.Words
	texts := make([]string, len(w.weigh.Items))
	for i, item := range w.weigh.Items {
		texts[i] = item.Text
	}
	w.cards = widgets.NewWeighCards(texts, w.weigh.Count, len(w.weigh.Least), widgets.WeighWords{
		Most: words.Text("view.predict-weighs-most"), Least: words.Text("view.predict-weighs-least"), Says: w.says,
	})
	w.cards.Set(w.places(p.answer.Most), w.places(p.answer.Least))
	w.cards.OnChanged = func(most, least []int) {
		p.answer.Most, p.answer.Least = w.keys(most), w.keys(least)
		p.guessed()
	}
	return w
}

func (w *weighGuess) control() fyne.CanvasObject { return w.cards }

func (w *weighGuess) whole() bool {
	most, least := w.left()
	return most == 0 && least == 0
}

// left is how many there are left to choose.
func (w *weighGuess) left() (most, least int) {
	return w.weigh.Count - len(w.weigh.Heaviest(w.answer)), len(w.weigh.Least) - len(w.weigh.Lightest(w.answer))
}

func (w *weighGuess) readout() string {
	words := w.Day.Words
	most, least := w.left()
	switch {
	case w.whole():
		return words.Text("view.predict-weighed")
	case least == 0:
		return words.Text("view.predict-left-most", "most", most)
	case most == 0:
		return words.Text("view.predict-left-least", "least", least)
	}
	return words.Text("view.predict-left", "most", most, "least", least)
}

// comparison is the guess and the source beside each other. Neither is marked as right: it is what they say.
func (w *weighGuess) comparison() fyne.CanvasObject {
	words := w.Day.Words
	mine := w.column(words.Text("view.predict-mine"), w.weigh.Heaviest(w.answer), w.weigh.Lightest(w.answer))
	source := w.column(words.Text("view.predict-source"),
		w.weigh.Heaviest(&exercise.PredictAnswer{Most: w.weigh.Most}),
		w.weigh.Lightest(&exercise.PredictAnswer{Least: w.weigh.Least}))
	return widgets.SideBySide(mine, source)
}

func (w *weighGuess) column(title string, most, least []exercise.Option) fyne.CanvasObject {
	words := w.Day.Words
	column := widgets.Stack(look.Step, look.StrongText(title))
	add := func(label string, items []exercise.Option) {
		if len(items) == 0 {
			return
		}
		list := widgets.Stack("", look.SmallText(label))
		for _, item := range items {
			list.Add(lead(item.Text))
		}
		column.Add(list)
	}
	add(words.Text("view.predict-weighs-most"), most)
	add(words.Text("view.predict-weighs-least"), least)
	return column
}

func (w *weighGuess) says(card int, weighing widgets.Weighing) string {
	words := w.Day.Words
	said := words.Text("view.predict-weigh-card", "number", card+1, "of", len(w.weigh.Items), "text", w.weigh.Items[card].Text)
	switch weighing {
	case widgets.WeighsMost:
		return said + " " + words.Text("view.predict-weighs-most") + "."
	case widgets.WeighsLeast:
		return said + " " + words.Text("view.predict-weighs-least") + "."
	}
	return said + " " + words.Text("view.predict-unweighed")
}

func (w *weighGuess) places(keys []string) []int {
	var places []int
	for _, key := range keys {
		at := slices.IndexFunc(w.weigh.Items, func(item exercise.Option) bool { return item.Key == key })
		if at >= 0 {
			places = append(places, at)
		}
	}
	return places
}

// keys are the keys of cards, in the order of the items.
func (w *weighGuess) keys(cards []int) []string {
	slices.Sort(cards)
	var keys []string
	for _, card := range cards {
		keys = append(keys, w.weigh.Items[card].Key)
	}
	return keys
}
