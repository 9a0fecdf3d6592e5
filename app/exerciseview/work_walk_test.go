package exerciseview_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestWeigh_byKeyboardAlone(t *testing.T) {
	screen, setting, changes := open(t, sample{task: weighTask})
	answer := setting.Answer.(*exercise.PredictAnswer)
	screen.Tab()
	if !strings.Contains(screen.FocusedSays(), "1 av 6: Information. Inget sagt.") {
		t.Fatalf("the cards say %q", screen.FocusedSays())
	}
	screen.Type("36")
	if !screen.Says("Kvar att välja: 1 som väger minst.") || *changes != 2 {
		t.Errorf("after %d changes the page says\n%s", *changes, screen.Text())
	}
	screen.Tab() // the button waits for the last card
	if !strings.Contains(screen.FocusedSays(), "Jag passar") {
		t.Errorf("%q has the keyboard", screen.FocusedSays())
	}
	screen.BackTab()
	screen.Press(fyne.KeyHome, fyne.KeyLeft)
	screen.Tab()
	screen.Press(fyne.KeyReturn)
	if !answer.Shown || screen.FocusedSays() != weighTask.Tells || !screen.Says("Källan") {
		t.Fatalf("shown %v, %q has the keyboard", answer.Shown, screen.FocusedSays())
	}
	screen.Tab()
	screen.Type("Tempot.")
	want := exercise.PredictAnswer{
		Most: []string{"bemotande", "effektivitet"}, Least: []string{"information"}, Shown: true, Gap: "Tempot.",
	}
	if !reflect.DeepEqual(*answer, want) {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
	if len(apptest.All[*widgets.WeighCards](screen)) > 0 {
		t.Error("the guess can still be changed")
	}
}

func TestWeigh_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: weighTask})
	answer := setting.Answer.(*exercise.PredictAnswer)
	cards := apptest.All[*widgets.WeighCards](screen)[0]
	reveal := apptest.The[*widgets.Button](screen, "Visa vad källan säger")
	wide, pitch := cards.Size().Width, cards.Size().Height/6
	screen.TapIn(cards, wide-40, 20)
	screen.TapIn(cards, 40, 20+2*pitch)
	screen.Tap(reveal)
	if answer.Shown {
		t.Fatal("the fact is shown before all is guessed")
	}
	screen.TapIn(cards, wide-160, 20+5*pitch)
	screen.Tap(reveal)
	if !answer.Shown || fmt.Sprint(answer.Most, answer.Least) != "[information bemotande] [effektivitet]" {
		t.Errorf("answer %+v", answer)
	}
}

func TestJourney_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: journeyTask})
	answer := setting.Answer.(*exercise.JourneyAnswer)
	screen.Tab()
	if says := screen.FocusedSays(); !strings.Contains(says, "Steg 1 av 7, före: Idén. Ingen punkt satt än.") {
		t.Fatalf("the curve says %q", says)
	}
	screen.Type("5")
	screen.Press(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown)
	if !screen.Says("Växeln kopplar till bygg") || !screen.Says("Så tror jag att det känns: −1 tungt") {
		t.Errorf("at the second stop the page says\n%s", screen.Text())
	}
	screen.Press(fyne.KeyReturn)
	screen.Type("Runt i växeln.")
	screen.Tab()
	screen.Type("En ingång.")
	screen.TabTo(apptest.The[*widgets.Button](screen, "Nästa steg"))
	screen.Press(fyne.KeyReturn)
	if says := screen.FocusedSays(); !strings.Contains(says, "Steg 3 av 7, under: Ansökan") {
		t.Errorf("after the next stop, %q has the keyboard", says)
	}
	screen.Press(fyne.KeyUp, fyne.KeyBackspace)
	screen.TabTo(apptest.The[*widgets.TextArea](screen, "Vem frågar vi"))
	screen.Type("Tre handlare.")
	screen.Tab()
	screen.Type("Mitt eget.")
	want := exercise.JourneyAnswer{
		Feelings: map[string]int{"ide": 2, "samtal": -1}, Hurts: map[string]string{"samtal": "Runt i växeln."},
		Could: map[string]string{"samtal": "En ingång."}, Asked: "Tre handlare.", Own: "Mitt eget.",
	}
	if !reflect.DeepEqual(*answer, want) {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
}

func TestJourney_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: journeyTask})
	answer := setting.Answer.(*exercise.JourneyAnswer)
	field := apptest.All[*widgets.CurveField](screen)[0]
	last, top := field.Size().Width-20, float32(45)
	screen.TapIn(field, last, top)
	if fmt.Sprint(answer.Feelings) != "map[faktura:2]" || !screen.Says("Fyra fakturor från samma kommun") {
		t.Fatalf("pressed: %v", answer.Feelings)
	}
	screen.Drag(field, last, top, last-10, top+400)
	if fmt.Sprint(answer.Feelings) != "map[faktura:-2]" {
		t.Errorf("dragged: %v", answer.Feelings)
	}
	screen.Tap(apptest.The[*widgets.Button](screen, "Förra steget"))
	if !screen.Says("Två av dem hade hon kunnat ordna") || fmt.Sprint(answer.Feelings) != "map[faktura:-2]" {
		t.Errorf("at the stop before: %v", answer.Feelings)
	}
	screen.Tap(apptest.The[*widgets.TextArea](screen, "Beslutet: Vad gör ont?"))
	screen.Type("Villkoren.")
	screen.Tap(apptest.The[*widgets.Button](screen, "Nästa steg"))
	if answer.Hurts["beslut"] != "Villkoren." || len(answer.Hurts) != 1 || screen.Says("Villkoren.") {
		t.Errorf("written: %v", answer.Hurts)
	}
}

func TestSelfRating_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: selfRatingTask, role: exercise.Elected})
	answer := setting.Answer.(*exercise.SelfRatingAnswer)
	if stops := screen.TabStops(); stops != 2*6+1+1 {
		t.Fatalf("%d stops, want one for each line, the reason and one to pass", stops)
	}
	screen.Tab()
	if says := screen.FocusedSays(); says != "Område 1 av 6. Jag bidrar till att företag får veta vad som gäller. nu: inte satt. 1–6 eller pilarna sätter." {
		t.Fatalf("the first line says %q", says)
	}
	screen.Type("5")
	screen.Tab()
	screen.Press(fyne.KeyLeft)
	screen.Tab()
	screen.Type("2")
	screen.Tab()
	screen.Type("p")
	if !screen.Says("2 av 6 satta båda gångerna eller passade") {
		t.Errorf("the page says\n%s", screen.Text())
	}
	radar := apptest.The[*widgets.Radar](screen, "Självskattning").AccessibilityLabel()
	if !strings.Contains(radar, "Information – före 3, nu 5") || strings.Contains(radar, "Tillgänglighet") {
		t.Errorf("the radar says %q", radar)
	}
	want := exercise.SelfRatingAnswer{
		Now:    map[exercise.Factor]int{exercise.Information: 5, exercise.Availability: 2},
		Before: map[exercise.Factor]int{exercise.Information: 3},
		Passes: map[exercise.Factor]bool{exercise.Availability: true},
	}
	if !reflect.DeepEqual(*answer, want) {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
	screen.Type("4")
	if len(answer.Passes) != 0 || answer.Before[exercise.Availability] != 4 || answer.Now[exercise.Availability] != 2 {
		t.Errorf("rated after a pass: %+v", *answer)
	}
}

func TestSelfRating_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: selfRatingTask})
	answer := setting.Answer.(*exercise.SelfRatingAnswer)
	lines := apptest.All[*widgets.ScaleLine](screen)
	wide := lines[0].Size().Width
	screen.TapIn(lines[0], wide-14, 28)
	screen.Drag(lines[1], 14, 28, wide/2+20, 28)
	screen.TapIn(lines[3], 10, lines[3].Size().Height-20) // pass, under the line
	if fmt.Sprint(answer.Now, answer.Before, answer.Passes) != "map[information:6] map[information:4] map[availability:true]" {
		t.Errorf("answer %+v", *answer)
	}
}

func TestRewrite_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: rewriteTask, role: exercise.Official})
	answer := setting.Answer.(*exercise.RewriteAnswer)
	if screen.Says(rewriteTask.Elects) || !screen.Says("LIX från 100 ord") {
		t.Errorf("the page says\n%s", screen.Text())
	}
	screen.Tab()
	screen.Type("Hej. Skicka en ritning.")
	if !screen.Says("För kort text för LIX: 4 ord av minst 100.") || !screen.Says("i medeltal: 2,0") {
		t.Errorf("the hint is not there:\n%s", screen.Text())
	}
	for _, found := range []string{"Inget än.", "Skickar en ritning.", "Dig."} {
		screen.Tab()
		screen.Type(found)
	}
	want := exercise.RewriteAnswer{Text: "Hej. Skicka en ritning.", Reader: map[string]string{
		"decided": "Inget än.", "do": "Skickar en ritning.", "ask": "Dig.",
	}}
	if !reflect.DeepEqual(*answer, want) {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
}

func TestRewrite_whoReadsAsAReceiverMayWriteToo(t *testing.T) {
	screen, setting, _ := open(t, sample{task: rewriteTask, role: exercise.Elected})
	answer := setting.Answer.(*exercise.RewriteAnswer)
	if !screen.Says(rewriteTask.Elects) || screen.Says("LIX från 100 ord") {
		t.Errorf("the page says\n%s", screen.Text())
	}
	screen.Tap(apptest.All[*widgets.TextArea](screen)[1])
	screen.Type("Skicka papper.")
	screen.Tap(apptest.The[*widgets.Button](screen, "Skriv en egen version"))
	screen.Tab()
	screen.Type("Hej.")
	if answer.Text != "Hej." || fmt.Sprint(answer.Reader) != "map[do:Skicka papper.]" {
		t.Errorf("answer %+v", *answer)
	}
}

func TestRewrite_standsBesideTheLetterWhereThereIsRoomAndUnderItWhereNot(t *testing.T) {
	for _, test := range []struct {
		percent int
		width   float32
		beside  bool
	}{{100, 700, true}, {100, 480, false}, {200, 900, false}, {200, 1240, true}} {
		screen := apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: test.percent})
		rewriting := sample{task: rewriteTask}
		screen.Show(page(exerciseview.New(rewriting.setting(wording.Swedish, func() {}))), test.width, 500)
		at, _ := screen.Place(apptest.The[*widgets.TextArea](screen, "Min version"))
		if test.beside != (at.X > test.width/3) {
			t.Errorf("at %d %% and %g units the own version stands at %v", test.percent, test.width, at)
		}
	}
}

func TestProposal_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: proposalTask})
	answer := setting.Answer.(*exercise.ProposalAnswer)
	if len(apptest.All[*widgets.TextArea](screen)) != 1 || screen.Says("Serviceområde") {
		t.Error("more than the sentence is seen before the table begins")
	}
	screen.Tab()
	screen.Type("Ring först.")
	screen.Tab()
	screen.Press(fyne.KeyReturn) // at the table
	screen.Tab()
	screen.Type("3")
	if screen.FocusedSays() != "Börja, sluta eller ändra. 3 av 3: Ändra. Valt." {
		t.Errorf("the chips say %q", screen.FocusedSays())
	}
	screen.Tab()
	screen.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	for _, words := range []string{"brev", "de vet", "ring", "chefen", "juni", "samtal"} {
		screen.Tab()
		screen.Type(words)
	}
	want := exercise.ProposalAnswer{
		Sentence: "Ring först.", Turn: "change", Area: exercise.Treatment, Hinder: "brev", Aim: "de vet", Action: "ring",
		Responsible: "chefen", When: "juni", FollowUp: "samtal",
	}
	if *answer != want {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
}

func TestProposal_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: proposalTask})
	answer := setting.Answer.(*exercise.ProposalAnswer)
	screen.Tap(apptest.The[*widgets.Button](screen, "Vid bordet"))
	chips := apptest.All[*widgets.Chips](screen)
	screen.TapIn(chips[0], 20, 20)
	screen.TapIn(chips[1], 20, 20)
	if answer.Turn != "begin" || answer.Area != exercise.Information {
		t.Errorf("answer %+v", answer)
	}
	screen.TapIn(chips[1], 20, 20)
	if answer.Area != "" {
		t.Errorf("pressed again it is still %q", answer.Area)
	}
}

// BenchmarkRewrite_hint is what each key costs for the measures under a text as long as a field takes.
func BenchmarkRewrite_hint(b *testing.B) {
	long, words := strings.Repeat(plainVersion+"\n\n", 20_000/len(plainVersion)), wording.In(wording.Swedish)
	for b.Loop() {
		exercise.TextHint(long, words)
	}
}
