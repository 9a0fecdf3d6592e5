package document_test

import (
	"testing"

	"troskel/data/chart"
	"troskel/data/document"
)

func TestAsText_writesEveryKindOfBlock(t *testing.T) {
	got := document.AsText([]document.Block{
		document.Heading{Text: "Min morgon"},
		document.Text{Voice: document.Own, Text: "en rad\nen till"},
		document.Items{Ordered: true, Texts: []string{"ett", "två"}},
		document.Items{Texts: []string{"tre"}},
		document.Pairs{Rows: []document.Pair{{Label: "Källa", Text: "SKR"}, {Label: "Jag", Text: "ja", Own: true}}},
		document.Card{Title: "Plan", Tick: true, Date: "7 juni 2018", Rows: []document.Pair{{Label: "Om", Text: "a\nb"}}, Lines: 2},
		document.Together{Blocks: []document.Block{
			document.Figure{Chart: chart.Chart{Says: "4 av 6"}, Caption: "Var jag står"},
			document.Table{Head: []string{"a", "b"}, Rows: [][]string{{"1", "2"}}},
			document.Lines{Label: "Om sex veckor", Count: 3},
			document.Boxes{Low: "inte alls", High: "helt", Rows: []document.BoxRow{{Text: "Ett nej sägs", Boxes: []string{"1", "2"}, Apart: "Pass"}}},
		}},
	})
	want := `# Min morgon
own: en rad
  en till
1. ett
2. två
- tre
pair: Källa = SKR
own pair: Jag = ja
card: [ ] Plan
  date: 7 juni 2018
  pair: Om = a
    b
  lines: 2
together:
  figure: Var jag står
    says: 4 av 6
  | a | b
  | 1 | 2
  lines: Om sex veckor (3)
  ends: inte alls – helt
  boxes: [1] [2] [Pass] Ett nej sägs
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
