package exerciseview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestPlan_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: planTask})
	answer := setting.Answer.(*exercise.PlanAnswer)
	if len(answer.Plans) != 0 || screen.Says("Lägg till en plan") {
		t.Error("a plan is there before one has written anything")
	}
	for _, words := range []string{"någon frågar", "svarar jag", "tid", "Kim", "ett möte", "7/6"} {
		screen.Tab()
		screen.Type(words)
	}
	for range 4 { // past the days to choose among
		screen.Tab()
	}
	screen.Press(fyne.KeySpace)
	want := exercise.IfThen{
		Key: "plan-1", If: "någon frågar", Then: "svarar jag", Obstacle: "tid", Colleague: "Kim", Together: "ett möte",
		Date: "2018-06-07", Said: true,
	}
	if len(answer.Plans) != 1 || answer.Plans[0] != want {
		t.Fatalf("plans %+v, want %+v", answer.Plans, want)
	}
	screen.TabTo(apptest.The[*widgets.Button](screen, "Lägg till en plan"))
	screen.Press(fyne.KeyReturn)
	screen.Type("nästa")
	if len(answer.Plans) != 2 || answer.Plans[1].If != "nästa" || answer.Plans[1].Key != "plan-2" {
		t.Fatalf("plans %+v", answer.Plans)
	}
}

func TestPlan_aRemovedPlanCanBeBroughtBack(t *testing.T) {
	for _, made := range samples {
		if made.name != "plan-made" {
			continue
		}
		screen, setting, _ := open(t, made)
		answer := setting.Answer.(*exercise.PlanAnswer)
		before := answer.Plans[0]
		screen.TabTo(apptest.The[*widgets.Button](screen, "Ta bort planen"))
		screen.Press(fyne.KeyReturn)
		if len(answer.Plans) != 1 || answer.Plans[0].Key != "plan-2" || screen.FocusedSays() != "Plan 1: Ångra" {
			t.Fatalf("plans %+v; %q has the keyboard", answer.Plans, screen.FocusedSays())
		}
		screen.Press(fyne.KeyReturn)
		if len(answer.Plans) != 2 || answer.Plans[0] != before {
			t.Errorf("brought back: %+v", answer.Plans)
		}
	}
}

func TestPlan_offersNoMoreThanTheExerciseDoes(t *testing.T) {
	one := *planTask
	one.Most = 1
	screen, _, _ := open(t, sample{task: &one})
	screen.Tab()
	screen.Type("någon frågar")
	if screen.Says("Lägg till en plan") {
		t.Error("a second plan is offered")
	}
}
