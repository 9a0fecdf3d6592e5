package exerciseview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestDilemma_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: dilemmaTask, role: exercise.Official})
	answer := setting.Answer.(*exercise.DilemmaAnswer)
	if screen.Says("Varför väljer jag så?") || screen.Says("Företagaren") || !screen.Says("Välj först vad du gör") {
		t.Error("the page shows more than the case and its choices")
	}
	screen.Tab() // the other version
	screen.Tab()
	screen.Type("b")
	screen.Tab()
	screen.Type("Hon behöver det.")
	screen.Tab()
	screen.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
	screen.Tab()
	screen.Type("Kön.")
	if screen.Says("Så ser andra på det") {
		t.Error("the perspectives are seen before one asks for them")
	}
	screen.Tab()
	screen.Press(fyne.KeyReturn)
	if screen.FocusedSays() != "Så ser andra på det" || !screen.Says("Förvaltningslagen (2017:900) 6 §") {
		t.Fatalf("%q has the keyboard", screen.FocusedSays())
	}
	screen.Tab()
	screen.Type("1")
	screen.Tab()
	screen.Type("Kollegan.")
	want := exercise.DilemmaAnswer{
		Version: exercise.Official, Choice: "karta", Motive: "Hon behöver det.", Service: 4, Security: 2,
		Against: "Kön.", Seen: true, Revised: "telefon", Learned: "Kollegan.",
	}
	if *answer != want {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
}

func TestDilemma_bothRolesMayReadBothVersions(t *testing.T) {
	screen, setting, changes := open(t, sample{task: dilemmaTask, role: exercise.Elected})
	answer := setting.Answer.(*exercise.DilemmaAnswer)
	if !screen.Says("Du sitter i byggnadsnämnden") || screen.Says("detaljplanen") {
		t.Error("an elected representative does not meet the elected's version first")
	}
	screen.Tab()
	screen.Press(fyne.KeyReturn)
	if !screen.Says("detaljplanen") || screen.FocusedSays() != "Läs som förtroendevald" || *changes != 0 {
		t.Errorf("%q has the keyboard, %d changes", screen.FocusedSays(), *changes)
	}
	cards := apptest.All[*widgets.ChoiceCards](screen)[0]
	screen.TapIn(cards, 100, 20)
	if answer.Version != exercise.Official || answer.Choice != "telefon" {
		t.Errorf("answer %+v", answer)
	}
	screen.Tap(apptest.The[*widgets.Button](screen, "Läs som förtroendevald"))
	if cards := apptest.All[*widgets.ChoiceCards](screen)[0]; cards.Chosen != -1 || answer.Choice != "telefon" {
		t.Errorf("reading the other version shows %d as chosen, and the choice is %q", cards.Chosen, answer.Choice)
	}
}

func TestDilemma_theFirstChoiceStandsWhenThePerspectivesAreSeen(t *testing.T) {
	for _, made := range samples {
		if made.name != "dilemma-shown" {
			continue
		}
		screen, setting, _ := open(t, made)
		cards := apptest.All[*widgets.ChoiceCards](screen)
		if len(cards) != 2 || !cards[0].Disabled() || cards[1].Disabled() {
			t.Fatalf("%d sets of cards", len(cards))
		}
		screen.TapIn(cards[0], 100, 20)
		if setting.Answer.(*exercise.DilemmaAnswer).Choice != "karta" {
			t.Error("the first choice can still be changed")
		}
	}
}
