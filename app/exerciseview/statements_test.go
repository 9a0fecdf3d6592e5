package exerciseview_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestStatements_byKeyboardAlone(t *testing.T) {
	screen, setting, changes := open(t, sample{task: statementsTask})
	marks := setting.Answer.(*exercise.StatementsAnswer).Marks
	if stops := screen.TabStops(); stops != 4+1 {
		t.Fatalf("%d stops, want one for each line and one to pass", stops)
	}
	screen.Tab()
	if !strings.Contains(screen.FocusedSays(), "Påstående 1 av 4.") {
		t.Fatalf("the first stop says %q", screen.FocusedSays())
	}
	screen.Type("5")
	screen.Press(fyne.KeyReturn) // opens why
	screen.Type("För att.")
	screen.Tab()
	screen.Type("p")
	screen.Tab()
	screen.Press(fyne.KeyLeft)
	want := map[string]exercise.Mark{"direkt": {Value: 5, Why: "För att."}, "nej": {Passed: true}, "lika": {Value: 3}}
	if !reflect.DeepEqual(marks, want) || !screen.Says("3 av 4 placerade") {
		t.Errorf("marks %+v", marks)
	}
	screen.Press(fyne.KeyBackspace)
	if _, there := marks["lika"]; there || *changes == 0 {
		t.Error("a mark taken away is still there")
	}
}

func TestStatements_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: statementsTask})
	marks := setting.Answer.(*exercise.StatementsAnswer).Marks
	line := apptest.The[*widgets.ScaleLine](screen, "Påstående 2")
	screen.TapIn(line, 440, 28)
	screen.Drag(line, 440, 28, 100, 28)
	screen.TapIn(line, 520, 60) // Varför?
	screen.Type("Brevet är för sent.")
	if want := (exercise.Mark{Value: 2, Why: "Brevet är för sent."}); marks["nej"] != want {
		t.Errorf("mark %+v, want %+v", marks["nej"], want)
	}
}

func TestStatements_againShowTheFirstPlacesOnlyWhenAllAreSettled(t *testing.T) {
	screen, setting, _ := open(t, sample{task: againTask, earlier: morning})
	answer := setting.Answer.(*exercise.StatementsAnswer)
	screen.Tab()
	for _, place := range []string{"4", "5", "1"} {
		screen.Type(place)
		screen.Tab()
	}
	if befores(screen) != "0 0 0 0" || apptest.The[*widgets.Button](screen, "Visa var jag stod").Disabled() == false {
		t.Fatalf("before all are settled the first places are %s", befores(screen))
	}
	screen.Type("p")
	screen.Tab()
	screen.Press(fyne.KeySpace)
	if befores(screen) != "2 5 0 0" || !answer.Shown {
		t.Errorf("the first places are %s, want two, five and none where there was none", befores(screen))
	}
	if !strings.Contains(screen.FocusedSays(), "Före 2 av 6, nu 4 av 6") {
		t.Errorf("the keyboard is at %q", screen.FocusedSays())
	}
	screen.TabTo(apptest.All[*widgets.TextArea](screen)[0])
	screen.Type("Samtalet.")
	if answer.Moved != "Samtalet." {
		t.Errorf("moved: %q", answer.Moved)
	}
}

func befores(screen *apptest.Screen) string {
	var before []string
	for _, line := range apptest.All[*widgets.ScaleLine](screen) {
		before = append(before, fmt.Sprint(line.Before))
	}
	return strings.Join(before, " ")
}

func TestStatements_againWorkWithoutAnyFirstAnswer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: againTask})
	screen.Tab()
	for range 4 {
		screen.Type("3")
		screen.Tab()
	}
	screen.Press(fyne.KeyReturn)
	if !setting.Answer.(*exercise.StatementsAnswer).Shown || befores(screen) != "0 0 0 0" {
		t.Errorf("the first places are %s", befores(screen))
	}
}
