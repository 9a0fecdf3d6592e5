package exercise

import (
	"cmp"
	"slices"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Ranked is how a room ordered one item.
type Ranked struct {
	Option
	Counts []int   // how many put it in each place, the first place first
	Mean   float64 // the mean place, from 1
}

// Ranking is the items as a room orders them: by the mean of their places, which gives the same order as J.-C. de Borda's
// count (1781), in which an item gets a point for each item that stands under it. Only whole orders count, so that every
// item rests on the same people; there are so many of them.
func (r *Rank) Ranking(answers []*RankAnswer) (ranked []Ranked, people int) {
	for _, item := range r.Items {
		ranked = append(ranked, Ranked{Option: item, Counts: make([]int, len(r.Items))})
	}
	for _, answer := range answers {
		if !r.whole(answer) {
			continue
		}
		people++
		for place, item := range r.Ordered(answer) {
			at := slices.Index(r.Items, item)
			ranked[at].Counts[place]++
			ranked[at].Mean += float64(place + 1)
		}
	}
	for i := range ranked {
		ranked[i].Mean /= float64(max(1, people))
	}
	slices.SortStableFunc(ranked, func(a, b Ranked) int { return cmp.Compare(a.Mean, b.Mean) })
	return ranked, people
}

// Together is the items as the room orders them, with all the places they were given.
func (r *Rank) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*RankAnswer](answers)
	ranked, people := r.Ranking(speaking)
	if people == 0 {
		return nil
	}
	picture := chart.Ranking{First: words.Text("rank.first"), Last: words.Text("rank.last")}
	var says []string
	for _, item := range ranked {
		mean := words.Text("rank.mean", "mean", decimal(words, item.Mean))
		row := chart.RankingRow{Text: item.Text, Counts: item.Counts, Mean: item.Mean, Note: mean}
		picture.Rows = append(picture.Rows, row)
		says = append(says, trimmed(item.Text)+" – "+mean)
	}
	picture.Says = words.Text("rank.says", "means", joined(says))
	return []document.Block{document.Together{Blocks: []document.Block{
		document.Text{Voice: document.Question, Text: r.Question},
		document.Figure{Chart: picture.Chart(), Caption: turnout(words, people, passed)},
	}}}
}
