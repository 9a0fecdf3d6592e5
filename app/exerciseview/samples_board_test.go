package exerciseview_test

import "troskel/data/exercise"

var cornersTask = &exercise.Corners{
	Question: "Ett företag ringer om en kollegas ärende. Vad gör du?",
	Corners: []exercise.Option{
		{Key: "koppla", Text: "Jag tar reda på vem det är och kopplar vidare."},
		{Key: "lyssna", Text: "Jag lyssnar färdigt, skriver ner frågan och lovar att någon ringer i dag."},
		{Key: "svara", Text: "Jag svarar på det jag kan, och säger vad jag inte vet."},
		{Key: "mejl", Text: "Jag ber dem mejla, så att frågan finns i skrift."},
	},
	Open: "Öppet hörn: jag gör något annat",
}

var fewCornersTask = &exercise.Corners{
	Question: "Vad hindrar oss?", Many: true, Open: "Något annat",
	Corners: []exercise.Option{{Key: "tid", Text: "Tiden"}, {Key: "ord", Text: "Vår " + longWord}},
}

var sortTask = &exercise.Sort{
	Question: "Höjer det tröskeln för ett företag, sänker det den, eller beror det på?",
	Cards: []exercise.Option{
		{Key: "namn", Text: "Ett beslut utan namn på den som har fattat det"},
		{Key: "karta", Text: "En karta på nätet där man ser var ärendet är"},
		{Key: "svar", Text: "Svar inom två dagar, även när svaret är att det dröjer"},
		{Key: "blankett", Text: "En blankett på åtta sidor"},
		{Key: "ring", Text: "Handläggaren ringer innan brevet går ut"},
		{Key: "uppgift", Text: "Att få lämna samma uppgift en gång till"},
		{Key: "ord", Text: "Vår " + longWord + " svarar"},
	},
	Own: 2,
}

var rankTask = &exercise.Rank{
	Question: "Vad gör mest ont för företaget på vägen? Lägg det tyngsta överst.",
	Items: []exercise.Option{
		{Key: "vanta", Text: "Att vänta utan att veta hur länge"},
		{Key: "igen", Text: "Att lämna samma uppgift till fyra förvaltningar"},
		{Key: "brev", Text: "Ett brev man inte förstår"},
		{Key: "vem", Text: "Att inte veta vem man ska fråga"},
		{Key: "avgift", Text: "Avgiften"},
	},
}

var budgetTask = &exercise.Budget{
	Question: "Hundra poäng på det som ni har föreslagit. Var gör de mest nytta?",
	Items: []exercise.Option{
		{Key: "ingang", Text: "En gemensam väg in: ett nummer, en person"},
		{Key: "ring", Text: "Vi ringer innan ett nej skickas"},
		{Key: "brev", Text: "Vi skriver om de tio vanligaste breven tillsammans med företag som har fått dem"},
	},
	Own: 3,
}

var sceneTask = &exercise.Scene{
	Place:  "Disken i entrén, en tisdag kl. 8.40. Oskar Lind har bageri och vill ställa ut fyra bord på trottoaren till helgen. Ansökan tar två veckor. I kön bakom honom står tre personer.",
	Notice: "Var i samtalet får Oskar veta något han kan använda? Var blir han en i kön?",
	Start:  "fraga",
	Moments: []exercise.Moment{
		{Key: "fraga", Lines: []exercise.Line{
			{Who: "Oskar", Text: "Hej. Jag ska ha fyra bord ute på lördag. Vem pratar jag med?"},
			{Who: "Oskar", Text: "Det är fint väder då, säger de."},
		}, Replies: []exercise.Reply{
			{Key: "blankett", Text: "Det är polisen som prövar det. Det finns en e-tjänst.", Taken: "Oskar tar upp telefonen och börjar leta.", Next: "letar"},
			{Key: "lordag", Text: "Till lördag hinner det inte bli klart. Ska vi se vad du kan göra i stället?", Taken: "Oskar suckar, men lägger ner telefonen.", Next: "istallet"},
		}},
		{Key: "letar", Lines: []exercise.Line{{Who: "Oskar", Text: "Här står två veckor. Kunde du inte ha sagt det?"}}, Replies: []exercise.Reply{
			{Key: "star", Text: "Det står på hemsidan.", Next: "gick"},
			{Key: "forlat", Text: "Det borde jag ha sagt först. Sätt dig, så tittar vi på vad som går.", Taken: "Han sätter sig.", Next: "istallet"},
		}},
		{Key: "istallet", Lines: []exercise.Line{{Who: "Oskar", Text: "Innanför min egen vägg då, på gården?"}, {Who: "Maj, kollega", Text: "Gården är din. Där räcker det att du säger till grannen."}},
			Outcome: "Oskar får nej till trottoaren på lördag, och ett ja till gården. Ansökan för nästa månad är ifylld när han går."},
		{Key: "gick", Lines: []exercise.Line{{Who: "Oskar", Text: "Jaha. Tack då."}}, Outcome: "Oskar går utan att veta mer än när han kom."},
	},
	Poor: []string{"blankett", "star"}, Good: []string{"lordag"},
	Own: "Skriv en egen replik till Oskar.", Rule: "Vilken regel tar du med dig till nästa gång?",
}

var sceneFactors = []exercise.Factor{exercise.Information, exercise.Treatment}

// boardSamples are the views of what one places, orders, shares out and plays, in the states that differ most.
var boardSamples = []sample{
	{name: "corners", task: cornersTask},
	{name: "corners-open", task: cornersTask, answer: func(a exercise.Answer) {
		*a.(*exercise.CornersAnswer) = exercise.CornersAnswer{
			Chosen: []string{exercise.OpenCorner}, Own: "Jag ringer kollegan medan företaget väntar.", Why: "Då blir det klart.",
		}
	}},
	{name: "corners-many", task: fewCornersTask, answer: func(a exercise.Answer) {
		a.(*exercise.CornersAnswer).Chosen = []string{"tid", "ord"}
	}},
	{name: "sort", task: sortTask},
	{name: "sort-half", task: sortTask, answer: func(a exercise.Answer) {
		*a.(*exercise.SortAnswer) = exercise.SortAnswer{
			Placed: map[string]exercise.Pile{
				"namn": exercise.Raises, "karta": exercise.Lowers, "ring": exercise.Depends, "own:1": exercise.Lowers,
			},
			On: "Om nejet är oväntat.", Own: []exercise.OwnItem{{Key: "own:1", Text: "Fika i kön"}},
		}
	}},
	{name: "sort-whole", task: sortTask, answer: func(a exercise.Answer) {
		for i, card := range sortTask.Cards {
			a.(*exercise.SortAnswer).Placed[card.Key] = exercise.Piles[i%3]
		}
	}},
	{name: "rank", task: rankTask},
	{name: "rank-half", task: rankTask, answer: func(a exercise.Answer) {
		*a.(*exercise.RankAnswer) = exercise.RankAnswer{Order: []string{"vem", "vanta"}, Why: "Allt annat går att fråga om."}
	}},
	{name: "rank-whole", task: rankTask, answer: func(a exercise.Answer) {
		a.(*exercise.RankAnswer).Order = []string{"vem", "vanta", "brev", "avgift", "igen"}
	}},
	{name: "budget", task: budgetTask},
	{name: "budget-half", task: budgetTask, answer: func(a exercise.Answer) {
		*a.(*exercise.BudgetAnswer) = exercise.BudgetAnswer{
			Shares: map[string]int{"ingang": 40, "own:1": 25}, Own: []exercise.OwnItem{{Key: "own:1", Text: "Öppet till sju en dag"}},
			Why: "Den som inte hittar in får inget av det andra.",
		}
	}},
	{name: "scene", task: sceneTask, factors: sceneFactors},
	{name: "scene-on-the-way", task: sceneTask, factors: sceneFactors, answer: func(a exercise.Answer) {
		*a.(*exercise.SceneAnswer) = exercise.SceneAnswer{
			Path: []string{"blankett"}, Notes: map[exercise.Factor]string{exercise.Treatment: "Han tittar inte upp."},
		}
	}},
	{name: "scene-ended", task: sceneTask, factors: sceneFactors, answer: func(a exercise.Answer) {
		*a.(*exercise.SceneAnswer) = exercise.SceneAnswer{
			Path: []string{"blankett", "forlat"}, Tries: 1, Read: []string{"poor"},
			Notes: map[exercise.Factor]string{exercise.Efficiency: "Två veckor."}, Own: "Vad behöver du till lördag?", Rule: "Säg tiden först.",
		}
	}},
}
