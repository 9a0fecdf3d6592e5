package exerciseview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestPredict_byKeyboardAlone(t *testing.T) {
	screen, setting, changes := open(t, sample{task: predictTask})
	answer := setting.Answer.(*exercise.PredictAnswer)
	screen.Tab()
	screen.Tab() // past the button, which waits for a guess
	if screen.FocusedSays() != "Jag passar på den här övningen, inte ikryssad" {
		t.Errorf("before a guess, Tab comes to %q", screen.FocusedSays())
	}
	screen.BackTab()
	screen.Type("6")
	if answer.Guess == nil || *answer.Guess != 6 || *changes != 1 || !screen.Says("6 av 10 företag") {
		t.Fatalf("the guess is %v", answer.Guess)
	}
	screen.Tab()
	screen.Press(fyne.KeyReturn)
	if !answer.Shown || screen.FocusedSays() != predictTask.Tells || !screen.Says("Källa: Kommunal") {
		t.Errorf("shown %v, %q has the keyboard", answer.Shown, screen.FocusedSays())
	}
	screen.Tab()
	screen.Type("Fakturor.")
	if answer.Gap != "Fakturor." {
		t.Errorf("the gap says %q", answer.Gap)
	}
	if len(apptest.All[*widgets.NumberFigures](screen)) > 0 {
		t.Error("the guess can still be changed")
	}
}

func TestPredict_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: predictTask})
	answer := setting.Answer.(*exercise.PredictAnswer)
	figures := apptest.The[*widgets.NumberFigures](screen, "Ingen gissning")
	reveal := apptest.The[*widgets.Button](screen, "Visa vad källan säger")
	screen.Tap(reveal)
	if answer.Shown {
		t.Fatal("the fact is shown before a guess")
	}
	screen.TapIn(figures, 51*8+10, 20)
	screen.Tap(reveal)
	if !answer.Shown || *answer.Guess != 8 {
		t.Errorf("answer %+v", answer)
	}
}
