package facilitator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/facilitator"
	"troskel/app/look"
)

// The slides that a made-up room seldom gives: roles side by side, a hundred people, hands, and very long words.

const longQuestion = "Du sitter i miljönämnden och arbetar annars på en förskola. Om en månad ska nämnden ta ställning till krav " +
	"på rosteriet i gamla mejeriet, och i dag skriver ägaren att du är välkommen på kaffe. Vad svarar du?"

func stageSlides() map[string]facilitator.Slide {
	steps := []string{"1", "2", "3", "4", "5", "6"}
	roles := []facilitator.Panel{
		{Name: "Tjänstepersoner (32)", Counts: []int{2, 6, 9, 8, 5, 2}}, {Name: "Förtroendevalda (12)", Counts: []int{0, 1, 2, 3, 4, 2}},
		{Name: "Vill inte ange (8)", Counts: []int{1, 1, 2, 2, 1, 1}},
	}
	marks := facilitator.NoMarks()
	marks.Guess, marks.GuessName = 2, "Er gissning"
	ask := facilitator.NoMarks()
	ask.Ask, ask.Guess = true, 1
	options := []string{
		"Du tackar nej till båda tills ärendet är avgjort, och skriver varför. Sedan får du besluta om en lukt som du aldrig har känt.",
		"Du ber ordföranden att hela nämnden åker till båda, med inspektören.", "Du svarar att du vill läsa utredningen först.",
	}
	return map[string]facilitator.Slide{
		"roles": {Eyebrow: "Tolv påståenden", Text: "Företag ska ha en enda väg in i kommunen.", Foot: "52 svar.",
			Figure: facilitator.Columns{Panels: roles, Steps: steps, Low: "instämmer inte alls", High: "instämmer helt", Marks: marks}},
		"roles-bars": {Eyebrow: "Ett samtal", Text: longQuestion, Foot: "52 svar.", Figure: facilitator.Bars{
			Panels:  []facilitator.Panel{{Name: roles[0].Name, Counts: []int{20, 9, 3}}, {Name: roles[1].Name, Counts: []int{4, 7, 1}}},
			Options: options, Marks: facilitator.NoMarks()}},
		"hundred": {Eyebrow: "Tolv påståenden", Text: longQuestion, Foot: "100 svar.",
			Figure: facilitator.Columns{Panels: []facilitator.Panel{{Counts: []int{70, 12, 9, 5, 3, 1}}}, Steps: steps, Marks: marks}},
		"numbers": {Text: "Hur många?", Figure: facilitator.Columns{Panels: []facilitator.Panel{{Counts: make([]int, 24)}},
			Steps: strings.Fields(strings.Repeat("100–104 ", 24)), Marks: facilitator.NoMarks()}},
		"guess": {Text: "Vad svarar du?", Note: "Hur tror ni att rummet svarade?", Figure: facilitator.Bars{Options: options, Marks: ask}},
		"hands": {Eyebrow: "Tolv påståenden", Text: "Alla företag ska behandlas exakt lika.", Note: "Räknade händer",
			Figure: facilitator.Columns{Panels: []facilitator.Panel{{Counts: []int{0, 3, 11, 8, 4, 2}, Hands: true}}, Steps: steps, Marks: facilitator.NoMarks()}},
		"long":     {Alone: true, Own: true, Text: strings.Repeat(longQuestion+"\n\n", 12), About: "Varför?"},
		"one-word": {Alone: true, Text: strings.Repeat("handläggningsärende", 12)},
		"withheld": {Eyebrow: "Tolv påståenden", Text: "Alla företag ska behandlas exakt lika.", Note: "För få svar för att visas."},
		"clock":    {Eyebrow: "Titta upp", Clock: "10.24", Text: longQuestion, About: "Vi samlas kl. 10.25."},
	}
}

func TestStage_everySlideFitsAndCanBeReadAtTenMetres(t *testing.T) {
	folder := os.Getenv("TROSKEL_GALLERY")
	for _, variant := range look.Variants {
		screen := apptest.Start(t, look.Choices{Variant: variant, TextPercent: 100})
		stage := facilitator.NewStage()
		for name, slide := range stageSlides() {
			for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
				screen.Show(stage, size.Width, size.Height)
				for page := 0; ; page++ {
					slide.Page = page
					stage.SetSlide(slide)
					if least := stage.SmallestType(); least < 28 {
						t.Errorf("%s at %v: type of %g", name, size, least)
					}
					if faults := stage.Faults(); len(faults) > 0 {
						t.Errorf("%s at %v: outside: %q", name, size, faults)
					}
					if folder != "" && page == 0 {
						screen.Picture(filepath.Join(folder, fmt.Sprintf("stage-%s-%s-%g.png", name, variant, size.Width)))
					}
					if stage.More() == 0 {
						break
					}
				}
			}
		}
	}
}

func TestStage_aLongTextIsShownToItsLastWord(t *testing.T) {
	screen := apptest.Light(t)
	stage := facilitator.NewStage()
	screen.Show(stage, 1024, 768)
	slide := facilitator.Slide{Alone: true, Text: strings.Repeat("Ett ord till. ", 300) + "Sist."}
	read := ""
	for page := 0; page == 0 || stage.More() > 0; page++ {
		slide.Page = page + min(page, 0)
		stage.SetSlide(slide)
		read += " " + stage.Content()
	}
	if !strings.Contains(read, "Sist.") || strings.Count(read, "till.") != 300 {
		t.Errorf("of 300 sentences %d can be read, and the last word is there: %v", strings.Count(read, "till."), strings.Contains(read, "Sist."))
	}
}

func TestStage_keysClickersAndTheMouseAskForTheSame(t *testing.T) {
	screen := apptest.Light(t)
	stage := facilitator.NewStage()
	var acts []facilitator.Act
	stage.OnAct = func(act facilitator.Act) { acts = append(acts, act) }
	screen.Show(stage, 1024, 768)
	screen.Surface.Focus(stage)
	screen.Press(fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeySpace, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd, fyne.KeyF9)
	screen.Type("b.")
	screen.Tap(stage)
	want := []facilitator.Act{
		facilitator.ActNext, facilitator.ActBack, facilitator.ActNext, facilitator.ActRight, facilitator.ActLeft, facilitator.ActFirst,
		facilitator.ActLast, facilitator.ActLookUp, facilitator.ActBlank, facilitator.ActBlank, facilitator.ActNext,
	}
	if !slices.Equal(acts, want) {
		t.Errorf("asked for %v, want %v", acts, want)
	}
}

func TestStage_aPressMarksTheAnswerWhileTheRoomGuesses(t *testing.T) {
	screen := apptest.Light(t)
	stage := facilitator.NewStage()
	marked := -1
	stage.OnMark = func(nth int) { marked = nth }
	screen.Show(stage, 1024, 768)
	marks := facilitator.NoMarks()
	marks.Ask = true
	stage.SetSlide(facilitator.Slide{Text: "Vad?", Figure: facilitator.Columns{Steps: []string{"1", "2", "3", "4"}, Marks: marks}})
	screen.TapIn(stage, 640, 500) // in the third of four columns
	if marked != 2 {
		t.Errorf("answer %d is marked, want the third", marked)
	}
}
