package session

import (
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/wording"
)

func TestCutOuts_areOfTheLastTwoShortPlans(t *testing.T) {
	card := func(title, then string) document.Block {
		return document.Card{Tick: true, Title: title, Rows: []document.Pair{
			{Label: "Om", Text: "någon ringer"}, {Label: "Så", Text: then}, {Label: "Hinder", Text: "kön"}}}
	}
	blocks := []document.Block{card("först", "kort"), card("ett", "kort"), card("lång", strings.Repeat("ord ", 80)), card("två", "kort")}
	made := cutOuts(blocks, wording.In(wording.Swedish))
	got := document.AsText(made)
	for title, want := range map[string]bool{"först": false, "ett": true, "lång": false, "två": true} {
		if strings.Contains(got, title) != want {
			t.Errorf("%s to cut out: %v\n%s", title, !want, got)
		}
	}
	if strings.Contains(got, "kön") || len(made) != 1 {
		t.Errorf("a card to cut out holds more than if and then, or they are not in one row:\n%s", got)
	}
	if cutOuts(blocks[2:3], wording.In(wording.Swedish)) != nil {
		t.Error("only a long plan, and yet a line about cutting out")
	}
}

func TestCutOuts_twoPlansThatAreTheOnlyOnesHaveTheirOwnTitles(t *testing.T) {
	only := document.Card{Tick: true, Title: "Min plan", Rows: []document.Pair{
		{Label: "Om", Text: "någon ringer"}, {Label: "Så", Text: "svarar jag"}}}
	blocks := []document.Block{document.Heading{Text: "Före lunch"}, only, document.Heading{Text: "Efter lunch"}, only}
	got := document.AsText(cutOuts(blocks, wording.In(wording.Swedish)))
	for _, title := range []string{"Före lunch", "Efter lunch"} {
		if !strings.Contains(got, title) {
			t.Errorf("no card to cut out has the title %q:\n%s", title, got)
		}
	}
	if got := document.AsText(cutOuts([]document.Block{only}, wording.In(wording.Swedish))); !strings.Contains(got, "Min plan") {
		t.Errorf("the only plan of the day has lost its title:\n%s", got)
	}
}
