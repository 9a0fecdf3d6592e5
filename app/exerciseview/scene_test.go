package exerciseview_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestScene_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sceneTask, factors: sceneFactors})
	answer := setting.Answer.(*exercise.SceneAnswer)
	if !screen.Says("Hej. Jag ska ha fyra bord") || screen.Says("Det är fint väder") || screen.Says("polisen") {
		t.Fatalf("it begins with more than the first line:\n%s", screen.Text())
	}
	screen.TabTo(apptest.The[*widgets.Button](screen, "Nästa replik"))
	screen.Press(fyne.KeySpace)
	if !screen.Says("Det är fint väder") || !strings.HasPrefix(screen.FocusedSays(), "A, svar 1 av 2") {
		t.Fatalf("after the last line %q has the keyboard", screen.FocusedSays())
	}
	screen.Press(fyne.KeyReturn)
	if !screen.Says("Oskar tar upp telefonen") || screen.Says("två veckor. Kunde du") || screen.FocusedSays() != "Nästa replik" {
		t.Fatalf("%q has the keyboard, the page:\n%s", screen.FocusedSays(), screen.Text())
	}
	screen.Press(fyne.KeySpace)
	screen.Type("b")
	screen.Press(fyne.KeySpace, fyne.KeySpace)
	if !slices.Equal(answer.Path, []string{"blankett", "forlat"}) || !screen.Says("Så slutar det") || !screen.Says("ett ja till gården") {
		t.Fatalf("path %v, the page:\n%s", answer.Path, screen.Text())
	}
	if screen.FocusedSays() != "Gå tillbaka ett steg" {
		t.Errorf("at the end %q has the keyboard", screen.FocusedSays())
	}
}

func TestScene_oneGoesBackAndTriesAgainFromAnyPoint(t *testing.T) {
	ended := boardSamples[len(boardSamples)-1]
	screen, setting, _ := open(t, ended)
	answer := setting.Answer.(*exercise.SceneAnswer)
	screen.TabTo(apptest.The[*widgets.Button](screen, "Gå tillbaka ett steg"))
	screen.Press(fyne.KeyReturn)
	if !slices.Equal(answer.Path, []string{"blankett"}) || answer.Tries != 2 || screen.Says("Så slutar det") {
		t.Fatalf("one step back: %v, %d tries", answer.Path, answer.Tries)
	}
	if !strings.HasPrefix(screen.FocusedSays(), "A, svar 1 av 2: Det står") {
		t.Fatalf("%q has the keyboard", screen.FocusedSays())
	}
	screen.Type("b")
	trail := apptest.All[*widgets.Trail](screen)[0]
	screen.TabTo(trail)
	screen.Press(fyne.KeyHome)
	if !screen.Says("1. ”Det är polisen") || !screen.Says("Prova igen härifrån") {
		t.Errorf("the first turn is not told:\n%s", screen.Text())
	}
	screen.Press(fyne.KeyReturn)
	if len(answer.Path) != 0 || answer.Tries != 3 || !strings.HasPrefix(screen.FocusedSays(), "A, svar 1 av 2: Det är polisen") {
		t.Errorf("from the first turn: %v, %q has the keyboard", answer.Path, screen.FocusedSays())
	}
}

func TestScene_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sceneTask})
	answer := setting.Answer.(*exercise.SceneAnswer)
	screen.TapWords("Nästa replik")
	screen.TapWords("Till lördag hinner det inte")
	screen.TapWords("Nästa replik")
	screen.TapWords("Nästa replik")
	if !slices.Equal(answer.Path, []string{"lordag"}) || !screen.Says("Så slutar det") {
		t.Fatalf("path %v, the page:\n%s", answer.Path, screen.Text())
	}
	screen.TapWords("Prova igen")
	if len(answer.Path) != 0 || answer.Tries != 1 {
		t.Errorf("again: %v, %d", answer.Path, answer.Tries)
	}
}

func TestScene_aVersionIsReadAsAPageOrAloud(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sceneTask})
	answer := setting.Answer.(*exercise.SceneAnswer)
	screen.TapWords("Läs den första versionen")
	if !screen.Says("Det står på hemsidan.") || !answer.HasRead(exercise.PoorVersion) || answer.HasRead(exercise.GoodVersion) {
		t.Fatalf("read %v, the page:\n%s", answer.Read, screen.Text())
	}
	screen.TapWords("Stor text")
	reader := apptest.All[*widgets.ScriptReader](screen)[0]
	screen.TabTo(reader)
	screen.Press(fyne.KeyRight, fyne.KeyRight)
	if !strings.HasPrefix(screen.FocusedSays(), "3 av 8. Jag: Det är polisen") || screen.Says("Det står på hemsidan.") {
		t.Errorf("it reads %q", screen.FocusedSays())
	}
	screen.TapWords("En replik i taget")
	if !screen.Says("Det står på hemsidan.") || len(apptest.All[*widgets.ScriptReader](screen)) != 0 {
		t.Error("the whole script is not seen")
	}
}

func TestScene_theExercisesFactorsComeFirstAndTheOthersWhenAskedFor(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sceneTask, factors: sceneFactors})
	answer := setting.Answer.(*exercise.SceneAnswer)
	if !screen.Says("Bemötande") || screen.Says("Effektivitet") {
		t.Fatalf("the page:\n%s", screen.Text())
	}
	screen.TapWords("Fler faktorer")
	screen.TabTo(apptest.The[*widgets.TextArea](screen, "Effektivitet"))
	screen.Type("Två veckor.")
	screen.TabTo(apptest.The[*widgets.TextArea](screen, "Skriv en egen replik"))
	screen.Type("Vad vet du redan?")
	screen.Tab()
	screen.Type("Säg tiden först.")
	if answer.Notes[exercise.Efficiency] != "Två veckor." || answer.Own != "Vad vet du redan?" || answer.Rule != "Säg tiden först." {
		t.Errorf("answer %+v", *answer)
	}
}
