package exerciseview_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// open shows a sample's view, and counts how often it says that the answer has changed.
func open(t *testing.T, sample sample) (screen *apptest.Screen, setting exerciseview.Setting, changes *int) {
	t.Helper()
	screen, changes = apptest.Light(t), new(int)
	setting = sample.setting(wording.Swedish, func() { *changes++ })
	screen.Show(page(exerciseview.New(setting)), 700, 500)
	return screen, setting, changes
}

// described is all that a page shows and says.
func described(screen *apptest.Screen) string {
	said := screen.Text()
	for _, object := range apptest.All[fyne.CanvasObject](screen) {
		if named, ok := object.(fyne.Accessible); ok {
			said += "\n" + named.AccessibilityLabel()
		}
	}
	return said
}

func TestPage_isSeenWhenItIsShownAndSaysSoOnce(t *testing.T) {
	_, setting, changes := open(t, sample{task: pageTask})
	if !setting.Answer.(*exercise.PageAnswer).Seen || *changes != 1 {
		t.Errorf("seen %v, said %d times", setting.Answer, *changes)
	}
	again := 0
	seen := sample{task: pageTask}
	exerciseview.New(seen.settingOf(setting.Answer, wording.Swedish, func() { again++ }))
	if again != 0 {
		t.Error("a page already seen says that it changed")
	}
}

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

func TestReflection_byKeyboardAlone(t *testing.T) {
	screen, setting, changes := open(t, sample{task: reflectionTask})
	screen.Tab()
	screen.Type("Hon ringde.\nJag svarade inte.")
	screen.Tab()
	screen.Type("Tystnaden.")
	want := map[string]string{"hande": "Hon ringde.\nJag svarade inte.", "svart": "Tystnaden."}
	if got := setting.Answer.(*exercise.ReflectionAnswer).Texts; !reflect.DeepEqual(got, want) || *changes == 0 {
		t.Errorf("written %q", got)
	}
	if !screen.Says("Skriv inte namn på personer") {
		t.Error("the reminder is not there")
	}
}

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
		if len(answer.Plans) != 1 || answer.Plans[0].Key != "plan-2" || screen.FocusedSays() != "Ångra" {
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

func TestViews_canBePassedAndKeepWhatWasAnswered(t *testing.T) {
	for _, sample := range samples {
		if sample.name == "page" || sample.name == "passed" {
			continue
		}
		screen, setting, changes := open(t, sample)
		before, answered := described(screen), encoded(t, setting.Answer)
		pass := apptest.The[*widgets.Toggle](screen, "Jag passar på den här övningen")
		screen.TabTo(pass)
		screen.Press(fyne.KeySpace)
		if !setting.Answer.Passed() || *changes != 1 || !screen.Says("Du passar på den här övningen.") {
			t.Errorf("%s: passed %v after %d changes", sample.name, setting.Answer.Passed(), *changes)
		}
		if screen.Focused() != pass || screen.TabStops() != 1 {
			t.Errorf("%s: there is more to do than to take it back", sample.name)
		}
		screen.TabTo(pass)
		screen.Press(fyne.KeySpace)
		if setting.Answer.Passed() || encoded(t, setting.Answer) != answered || described(screen) != before {
			t.Errorf("%s: taken back, it is not as it was", sample.name)
		}
	}
}

func TestViews_reopenedShowTheSame(t *testing.T) {
	for _, sample := range samples {
		screen, setting, _ := open(t, sample)
		before := described(screen)
		reopened := sample.task.Blank()
		if err := json.Unmarshal([]byte(encoded(t, setting.Answer)), reopened); err != nil {
			t.Fatal(err)
		}
		again := apptest.Light(t)
		again.Show(page(exerciseview.New(sample.settingOf(reopened, wording.Swedish, func() {}))), 700, 500)
		if after := described(again); after != before {
			t.Errorf("%s: reopened it shows\n%s\nwas\n%s", sample.name, after, before)
		}
	}
}

func TestViews_changeNothingByBeingOpened(t *testing.T) {
	for _, sample := range samples {
		if sample.name == "page" {
			continue
		}
		answer := sample.task.Blank()
		if sample.answer != nil {
			sample.answer(answer)
		}
		before := encoded(t, answer)
		setting := sample.settingOf(answer, wording.Swedish, func() { t.Errorf("%s: opened, it says that it changed", sample.name) })
		screen := apptest.Light(t)
		screen.Show(page(exerciseview.New(setting)), 700, 500)
		if after := encoded(t, answer); after != before {
			t.Errorf("%s: opened, the answer %s became %s", sample.name, before, after)
		}
	}
}

func TestViews_everyStopSaysWhatItIs(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		for range screen.TabStops() {
			screen.Tab()
			named, ok := screen.Focused().(fyne.Accessible)
			if !ok || strings.TrimSpace(named.AccessibilityLabel()) == "" {
				t.Errorf("%s: %T has the keyboard and says nothing", sample.name, screen.Focused())
			}
		}
	}
}

func TestViews_everyStopComesIntoView(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		screen.Resize(520, 300)
		for range screen.TabStops() {
			screen.Tab()
			object := screen.Focused().(fyne.CanvasObject)
			at, _ := screen.Place(object)
			if at.Y >= 300-20 || at.Y+object.Size().Height <= 20 || at.Y > 0 && at.Y+object.Size().Height > 300 && object.Size().Height < 200 {
				t.Errorf("%s: %q has the keyboard at %v", sample.name, screen.FocusedSays(), at)
			}
		}
	}
}

func TestViews_sendTheKeysOfThePageOn(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		next, went, keys := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}, 0, 0
		screen.Surface.AddShortcut(next, func(fyne.Shortcut) { went++ })
		screen.Surface.OnKey = func(*fyne.KeyEvent) { keys++ }
		stops := screen.TabStops()
		for range stops {
			screen.Tab()
			screen.Shortcut(next)
			screen.Press(fyne.KeyF1)
		}
		if went != stops || keys != stops {
			t.Errorf("%s: of %d stops, %d sent a shortcut on and %d a key", sample.name, stops, went, keys)
		}
	}
}

func encoded(t *testing.T, answer exercise.Answer) string {
	t.Helper()
	written, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

func TestViews_aPassedOneIsStillPassedWhenReopened(t *testing.T) {
	screen, setting, _ := open(t, sample{task: reflectionTask, answer: func(a exercise.Answer) { a.Pass(true) }})
	pass := apptest.The[*widgets.Toggle](screen, "Jag passar på den här övningen")
	if !pass.Checked || !screen.Says("Du passar på den här övningen.") || screen.Says("Vad hände?") {
		t.Errorf("ticked %v, the page says:\n%s", pass.Checked, screen.Text())
	}
	screen.Tap(pass)
	if setting.Answer.Passed() || !screen.Says("Vad hände?") {
		t.Error("a press does not take it back")
	}
}
