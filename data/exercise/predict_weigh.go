package exercise

import (
	"slices"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Weigh is a guess of which of several things weigh most, and which least. It is no order: it asks for no more than the
// source tells.
type Weigh struct {
	Items []Option
	Count int      // how many are chosen as weighing most
	Most  []string // the keys of those that the source says weigh most
	Least []string // and of those that weigh least; when there are none, least is not asked
}

// formWeigh describes what is weighed in a workshop file.
func (p *Predict) formWeigh(part Part) {
	if p.Weigh == nil {
		p.Weigh = &Weigh{Count: refused}
	}
	w := p.Weigh
	List(part, "items", 3, &w.Items, formOption)
	part.Number("count", &w.Count, 1, 5)
	part.Names("most", &w.Most, 1)
	part.Names("least", &w.Least, 0)
	if part.Reading() && len(w.Items) > 0 && !unread(w.Items) {
		w.check(part)
	}
}

// check reports keys that are none of the items', or that stand twice, and a count that is not the source's.
func (w *Weigh) check(part Part) {
	known := true
	seen := map[string]bool{}
	for _, list := range []struct {
		name string
		keys []string
	}{{"most", w.Most}, {"least", w.Least}} {
		for _, key := range list.keys {
			_, ok := optionNamed(w.Items, key)
			switch {
			case !ok:
				part.Problem(list.name, "predict.weigh-key", "key", key)
			case seen[key]:
				part.Problem(list.name, "predict.weigh-twice", "key", key)
			}
			known, seen[key] = known && ok && !seen[key], true
		}
	}
	if known && len(w.Most) > 0 && w.Count != refused && w.Count != len(w.Most) {
		part.Problem("count", "predict.weigh-count", "count", w.Count, "most", len(w.Most))
	}
}

// AsksLeast tells whether one is asked what weighs least.
func (w *Weigh) AsksLeast() bool { return len(w.Least) > 0 }

// Heaviest are the items that one thinks weigh most.
func (w *Weigh) Heaviest(a *PredictAnswer) []Option { return w.chosen(a.Most) }

// Lightest are the items that one thinks weigh least.
func (w *Weigh) Lightest(a *PredictAnswer) []Option { return w.chosen(a.Least) }

// chosen are the items with some keys, in the order of the items.
func (w *Weigh) chosen(keys []string) []Option {
	return optionsNamed(w.Items, keys)
}

// ChooseMost chooses an item as one that weighs most, or takes that back. It tells whether it did: no more can be chosen
// than are asked for, and none when the fact is shown.
func (w *Weigh) ChooseMost(a *PredictAnswer, key string) bool {
	return w.choose(a, key, &a.Most, &a.Least, w.Count)
}

// ChooseLeast chooses an item as one that weighs least, or takes that back, as ChooseMost does.
func (w *Weigh) ChooseLeast(a *PredictAnswer, key string) bool {
	return w.choose(a, key, &a.Least, &a.Most, len(w.Least))
}

func (w *Weigh) choose(a *PredictAnswer, key string, into, from *[]string, most int) bool {
	_, known := optionNamed(w.Items, key)
	taken := slices.Contains(*into, key)
	if a.Shown || !known || !taken && len(w.chosen(*into)) >= most {
		return false
	}
	chosen := *into
	if !taken {
		chosen = append(slices.Clone(chosen), key)
	} else {
		chosen = without(chosen, key)
	}
	*into, *from = optionKeys(w.chosen(chosen)), without(*from, key)
	return true
}

func without(keys []string, gone ...string) []string {
	var left []string
	for _, key := range keys {
		if !slices.Contains(gone, key) {
			left = append(left, key)
		}
	}
	return left
}

// guessed tells whether anything is chosen, and whether all that is asked for is.
func (w *Weigh) guessed(a *PredictAnswer) (begun, whole bool) {
	most, least := len(w.Heaviest(a)), len(w.Lightest(a))
	return most+least > 0, most == w.Count && least == len(w.Least)
}

func (w *Weigh) questions(a *PredictAnswer, words wording.Words) []question {
	most := w.question(&a.Most, &a.Least, w.Count)
	most.Key, most.Label = "most", words.Text("predict.weigh-most", "count", w.Count)
	if !w.AsksLeast() {
		return []question{most}
	}
	least := w.question(&a.Least, &a.Most, len(w.Least))
	least.Key, least.Label = "least", words.Text("predict.weigh-least", "count", len(w.Least))
	return []question{most, least}
}

// question asks for at most so many of the items. What is chosen in one of the two questions is no longer chosen in the
// other.
func (w *Weigh) question(value, other *[]string, most int) question {
	asked := chooseSome("", "", w.Items, true, optionKeys(w.chosen(*value)), func(keys []string) {
		*value, *other = optionKeys(w.chosen(keys)), without(*other, keys...)
	})
	asked.Most = most
	return asked
}

func (w *Weigh) alone(a *PredictAnswer, words wording.Words) []document.Pair {
	return saidRows(
		document.Pair{Label: words.Text("predict.heaviest"), Text: strings.Join(optionTexts(w.Heaviest(a)), "\n")},
		document.Pair{Label: words.Text("predict.lightest"), Text: strings.Join(optionTexts(w.Lightest(a)), "\n")})
}

// weighTogether is how many chose each item as weighing most and least, with the source's marked.
func (p *Predict) weighTogether(answers []*PredictAnswer, passed int, words wording.Words) []document.Block {
	people, w := 0, p.Weigh
	for _, answer := range answers {
		begun, _ := w.guessed(answer)
		people += one(begun)
	}
	if people == 0 {
		return nil
	}
	blocks := []document.Block{
		document.Text{Voice: document.Question, Text: p.Question},
		document.Figure{
			Chart: w.bars(answers, w.Most, words.Text("predict.heaviest-room"), words,
				func(answer *PredictAnswer) []string { return answer.Most }),
			Caption: words.Text("predict.heaviest-room"),
		},
	}
	if w.AsksLeast() {
		blocks = append(blocks, document.Figure{
			Chart: w.bars(answers, w.Least, words.Text("predict.lightest-room"), words,
				func(answer *PredictAnswer) []string { return answer.Least }),
			Caption: words.Text("predict.lightest-room"),
		})
	}
	blocks = append(blocks, quiet(turnout(words, people, passed)))
	return append(blocks, p.fact(words)...)
}

func (w *Weigh) bars(answers []*PredictAnswer, facts []string, says string, words wording.Words,
	chosen func(*PredictAnswer) []string) chart.Chart {
	var bars []chart.Bar
	for _, item := range w.Items {
		bar := chart.Bar{Text: item.Text}
		if slices.Contains(facts, item.Key) {
			bar.Text = words.Text("predict.weigh-note", "item", item.Text)
		}
		for _, answer := range answers {
			bar.Count += one(slices.Contains(chosen(answer), item.Key))
		}
		bars = append(bars, bar)
	}
	return chart.Bars{Bars: bars, Says: says + " " + barCounts(bars) + "."}.Chart()
}

func (w *Weigh) cells(a *PredictAnswer) []Cell {
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, item := range w.Items {
		cells = append(cells,
			yesCell("most:"+item.Key, !a.Skipped && slices.Contains(a.Most, item.Key)),
			yesCell("least:"+item.Key, !a.Skipped && slices.Contains(a.Least, item.Key)))
	}
	return cells
}

func (w *Weigh) invent(i inventor, a *PredictAnswer) {
	for _, at := range i.Perm(len(w.Items)) {
		if key := w.Items[at].Key; !w.ChooseMost(a, key) {
			w.ChooseLeast(a, key)
		}
	}
	if i.inHundred(10) {
		a.Most = a.Most[1:]
	}
}
