package exercise_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestProposal_isAnsweredWithItsSentence(t *testing.T) {
	for _, test := range []struct {
		answer exercise.ProposalAnswer
		want   exercise.State
	}{
		{exercise.ProposalAnswer{}, exercise.Unanswered},
		{exercise.ProposalAnswer{Sentence: " "}, exercise.Unanswered},
		{exercise.ProposalAnswer{Turn: "stop"}, exercise.Begun},
		{exercise.ProposalAnswer{Responsible: "kontaktcenter"}, exercise.Begun},
		{exercise.ProposalAnswer{Sentence: "Ring först."}, exercise.Answered},
	} {
		if got := new(exercise.Proposal).State(&test.answer); got != test.want {
			t.Errorf("%+v: got %s, want %s", test.answer, got, test.want)
		}
	}
}

func TestProposal_theRoomReadsThemUnderTheirAreas(t *testing.T) {
	room := []exercise.Answer{
		&exercise.ProposalAnswer{Sentence: "b", Area: exercise.Treatment}, &exercise.ProposalAnswer{Sentence: "c"},
		&exercise.ProposalAnswer{Sentence: "a", Area: exercise.Treatment}, &exercise.ProposalAnswer{Sentence: "d", Area: "odd"},
		&exercise.ProposalAnswer{Sentence: "e", Area: exercise.Information}, &exercise.ProposalAnswer{Hinder: "ingen mening"},
	}
	got := document.AsText(new(exercise.Proposal).Together(room, wording.In(wording.Swedish)))
	want := []string{"inte beslutat", "# Information", "own: e", "# Bemötande", "own: a", "own: b", "# Utan serviceområde", "own: c", "own: d", "Antal svar: 5."}
	at := 0
	for _, line := range want {
		next := strings.Index(got[at:], line)
		if next < 0 {
			t.Fatalf("%q does not follow in:\n%s", line, got)
		}
		at += next
	}
	if strings.Count(got, "#") != 3 || strings.Contains(got, "ingen mening") {
		t.Errorf("got:\n%s", got)
	}
}

func TestProposal_becomesARowOfTheActionPlan(t *testing.T) {
	answer := &exercise.ProposalAnswer{Sentence: "s", Turn: "begin", Area: exercise.Efficiency, Hinder: "h", Aim: "m", Action: "å",
		Responsible: "r", When: "n", FollowUp: "u"}
	var got []string
	for _, cell := range new(exercise.Proposal).Cells(answer)[1:] {
		got = append(got, cell.Name+"="+cell.Text)
	}
	want := []string{"sentence=s", "turn=begin", "area=efficiency", "hinder=h", "aim=m", "action=å", "responsible=r", "when=n", "followUp=u"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
