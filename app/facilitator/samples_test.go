package facilitator_test

import (
	"fmt"
	"maps"
	"time"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/data/wording"
)

// samples are the pages as a facilitator meets them, by name.
func samples(words wording.Words) map[string]func() navigation.Page {
	led := facilitator.Led{Words: words, Name: "Förenkla i Lindesta", Date: "26 april 2018"}
	practice := facilitator.Led{Words: words, Name: "Övningsdag", Date: "26 april 2018", Practice: true}
	step := facilitator.Step{Words: words, Draft: sampleDraft(), OnNext: func() {}, OnBack: func() {}}
	pages := map[string]func() navigation.Page{
		"home":  func() navigation.Page { return facilitator.NewHome(sampleHome(words, true)) },
		"first": func() navigation.Page { return facilitator.NewHome(sampleHome(words, false)) },
		"day": func() navigation.Page {
			return facilitator.NewWhichDay(facilitator.WhichDay{
				Step: step, Today: time.Date(2018, time.April, 20, 0, 0, 0, 0, time.UTC), Builtin: sampleWorkshops(),
				Own: facilitator.Workshop{Source: "/home/eva/min-dag.sv.yaml", Problems: []string{
					"min-dag.sv.yaml:4: Ordet ”titel” finns inte. Menade du ”title”?",
					"min-dag.sv.yaml:5: Listan får inte vara tom."}},
				OnSource: func(string) {}, OnFile: func(string) {}, OnBrowse: func(func(string)) {},
			})
		},
		"share": func() navigation.Page { return facilitator.NewWhatIsShared(sampleShare(step)) },
		"facts": func() navigation.Page { return facilitator.NewFacts(facilitator.Facts{Step: step, Asks: sampleAsks()}) },
		"keys": func() navigation.Page {
			return facilitator.NewKeys(facilitator.Keys{Step: step, OnBrowse: func(func(string)) {}})
		},
		"made":       func() navigation.Page { return facilitator.NewMade(sampleMade(led)) },
		"overview":   func() navigation.Page { return facilitator.NewOverview(sampleOverview(led)) },
		"nofolder":   func() navigation.Page { return facilitator.NewCollecting(facilitator.Collecting{Led: led}) },
		"collecting": func() navigation.Page { return facilitator.NewCollecting(sampleCollecting(practice)) },
		"files":      func() navigation.Page { return facilitator.NewFiles(sampleFiles(practice)) },
		"closing":    func() navigation.Page { return facilitator.NewClosing(sampleClosing(led, false)) },
		"reopening":  func() navigation.Page { return facilitator.NewClosing(sampleClosing(led, true)) },
		"unlocking":  func() navigation.Page { return facilitator.NewUnlocking(facilitator.Unlocking{Led: led}) },
		"texts":      func() navigation.Page { return facilitator.NewTexts(sampleTexts(led)) },
		"mirrored": func() navigation.Page {
			return facilitator.NewTexts(facilitator.Texts{Led: led, Title: "Bordets förslag"})
		},
		"reporting": func() navigation.Page { return facilitator.NewReporting(sampleReporting(led)) },
		"planning":  func() navigation.Page { return facilitator.NewPlanning(samplePlanning(led)) },
		"proposal":  func() navigation.Page { return facilitator.NewProposal(sampleProposal(led)) },
		"practising": func() navigation.Page {
			return facilitator.NewPractising(facilitator.Practising{Words: words, People: 30, Least: 5, Most: 100, Folder: "/home/eva/Dokument/Tröskel"})
		},
	}
	maps.Copy(pages, moreSamples(words))
	return pages
}

func sampleDraft() *facilitator.Draft {
	return &facilitator.Draft{
		Source: "forenkla", Name: "Förenkla i Lindesta", Date: "2018-04-26", Least: 7, Officials: 52, Elected: 8,
		Share: map[string]bool{"tolv": true}, Local: map[string]string{}, CoLeader: true, Folder: "/home/eva/Dokument/Tröskel",
	}
}

func sampleHome(words wording.Words, days bool) facilitator.Home {
	home := facilitator.Home{Words: words}
	if days {
		home.Days = []facilitator.LedDay{
			{Path: "/home/eva/Tröskel/Lindesta", Name: "Förenkla i Lindesta", Said: "26 april 2018"},
			{Path: "/home/eva/Tröskel/Övning", Name: "Övningsdag", Said: "20 april 2018 · övning"},
			{Path: "/media/sticka/Ekby", Name: "Förenkla i Ekby", Said: "17 maj 2018", Gone: true},
		}
	}
	return home
}

func sampleWorkshops() []facilitator.Workshop {
	return []facilitator.Workshop{
		{Source: "forenkla", Title: "Förenkla – helt enkelt"}, {Source: "arbetsplatstraff", Title: "En timme på arbetsplatsträffen"},
	}
}

func sampleShare(step facilitator.Step) facilitator.WhatIsShared {
	return facilitator.WhatIsShared{
		Step: step, Least: 5, Most: 20,
		Blocks: []facilitator.ShareBlock{
			{Title: "Var står vi?", Exercises: []facilitator.ShareExercise{
				{Key: "tal", Title: "Hur många av tio?"}, {Key: "tolv", Title: "Tolv påståenden"},
				{Key: "mitt-fall", Title: "Mitt fall", About: "mest fri text"}}},
			{Title: "Mötet", Exercises: []facilitator.ShareExercise{{Key: "motet", Title: "Mötet i receptionen"}}},
		},
		Forecast: func(draft *facilitator.Draft) string {
			return fmt.Sprintf("Rummets bild visas om minst %d av 60 lämnar in, och det räknar vi med. Med 8 förtroendevalda visas troligen ingen delning.", draft.Least)
		},
	}
}

func sampleAsks() []facilitator.Ask {
	return []facilitator.Ask{
		{Key: "nki", Ask: "Vilka NKI-värden har er kommun, totalt och per område? Skriv en eller två hela meningar, med år och källa.",
			Fallback: "Hur det ser ut hos er vet den som arbetar med näringslivsfrågor i kommunen."},
		{Key: "beslutsdag", Ask: "Vem beslutar om handlingsplanen, och när?", Fallback: "Kommunen sammanställer planen efter sista dagen."},
	}
}

func sampleMade(led facilitator.Led) facilitator.Made {
	return facilitator.Made{
		Led: led, Folder: "/home/eva/Dokument/Tröskel/Förenkla i Lindesta", Fingerprint: "7K2M-PQ9V-D4TX-H8WN",
		HandOutFolder: "Att dela ut", KeepFolder: "Nycklar – lämna inte ut",
		HandOut: []facilitator.File{
			{Name: "Förenkla i Lindesta.troskel", For: "Dagen, som deltagarna öppnar i Tröskel."},
			{Name: "Till deltagaren.pdf", For: "En sida om hur man gör."},
			{Name: "Till it.pdf", For: "En sida om vad programmet skriver och var."}},
		Keep: []facilitator.File{{Name: "nyckel.txt", For: "Din nyckel."}, {Name: "nyckel-medledare.txt", For: "Medledarens nyckel."}},
	}
}

func sampleOverview(led facilitator.Led) facilitator.Overview {
	return facilitator.Overview{Led: led, Steps: []facilitator.DayStage{
		{Title: "Dela ut dagen", About: "Lägg det som deltagarna behöver på stickor.", Done: true, Action: "Visa vad som ska delas ut", OnDo: func() {}},
		{Title: "Samla in före lunch", About: "Välj mappen eller stickan där bidragen ligger.", Said: "24 personer har lämnat in.",
			Next: true, Action: "Samla in", OnDo: func() {}},
		{Title: "Visa rummet", About: "Stäng de övningar som är klara.", Action: "Stäng och visa", OnDo: func() {}},
		{Title: "Rapport", About: "Spara rummets resultat.", Action: "Till rapporten", OnDo: func() {}},
	}}
}

func sampleCollecting(led facilitator.Led) facilitator.Collecting {
	return facilitator.Collecting{
		Led: led, Folders: []string{"/media/eva/STICKA/bidrag"}, OnPresent: func() {},
		Found: facilitator.Found{
			People: "24 personer har lämnat in", Tables: "6 bord har lämnat egna förslag", Said: "Läst 11.52", Sum: 39,
			Lines: []facilitator.FoundLine{
				{Count: 30, Text: "Bidraget är med."}, {Count: 3, Text: "Ersatt: samma person har lämnat in ett nyare bidrag."},
				{Count: 4, Text: "En pdf, kanske någons egen. Den läses aldrig."}, {Count: 2, Text: "Filen är skadad eller avklippt. Be om den en gång till."}},
		},
		Rounds: []facilitator.Round{
			{Key: "tolv", Title: "Tolv påståenden", Said: "24 har lämnat in"},
			{Key: "motet", Title: "Mötet i receptionen", Said: "Stängd. Bilden visar 24 svar.", Closed: true,
				Rule: "Öppnar du igen försvinner bilden. Nästa bild kräver minst 7 nya eller ändrade svar."},
			{Key: "forslag", Title: "Bordets förslag", Said: "Stängd. Bilden visar 19 svar.", Closed: true, Texts: "Gå igenom fria texter (12 kvar)"},
		},
		OnReceipt: func(string) string { return led.Words.Text("collecting.there") },
	}
}

func sampleFiles(led facilitator.Led) facilitator.Files {
	sentences := []string{"Bidraget är med.", "Två olika bidrag säger sig vara samma version. Bara det ena räknas, alltid samma.",
		"En pdf, kanske någons egen. Den läses aldrig."}
	return facilitator.Files{
		Led: led, Count: 100_000, Sentences: sentences,
		File: func(nth int) (string, string) {
			name := fmt.Sprintf("bord %d/bidrag-%08x.age", nth/6+1, nth*2654435761)
			if nth == 2 {
				name = "bord 1/en mapp som någon har gett ett mycket långt namn för att vara på den säkra sidan/bidrag-0f0f0f0f.age"
			}
			return name, sentences[nth%len(sentences)]
		},
	}
}

func sampleClosing(led facilitator.Led, again bool) facilitator.Closing {
	closing := facilitator.Closing{Led: led, Title: "Tolv påståenden", Count: "5 har lämnat in", Least: 7, Again: again}
	if !again {
		closing.Few = led.Words.Text("closing.few", "least", 7)
	}
	return closing
}

func sampleTexts(led facilitator.Led) facilitator.Texts {
	return facilitator.Texts{
		Led: led, Title: "Bordets förslag", Private: true,
		Texts: []facilitator.FreeText{
			{Text: "Ring upp i stället för att skriva när något saknas i en ansökan.", State: facilitator.TextShown},
			{Text: "En enda ingång för den som ska öppna restaurang, med en namngiven handläggare som följer ärendet hela vägen."},
			{Text: "Säg nej tidigt, och säg vad som går."},
		},
		OnShow: func(int) {}, OnHide: func(int) {}, OnMerge: func(int, []int, string) {},
	}
}

func sampleReporting(led facilitator.Led) facilitator.Reporting {
	words := led.Words
	return facilitator.Reporting{
		Led: led, Heading: words.Text("reporting.title"), Back: words.Text("reporting.back"), Folder: "/home/eva/Rapporter", Open: words.Text("reporting.open-some", "count", 3),
		Kinds: []facilitator.ReportKind{
			{Key: "pdf", Title: words.Text("reporting.pdf"), About: words.Text("reporting.pdf-about"), On: true},
			{Key: "xlsx", Title: words.Text("reporting.xlsx"), About: words.Text("reporting.xlsx-about"), On: true},
			{Key: "csv", Title: words.Text("reporting.csv"), About: words.Text("reporting.csv-about")},
			{Key: "plan-pdf", Title: words.Text("reporting.plan-pdf"), About: words.Text("reporting.plan-pdf-about"), On: true},
		},
		Withheld: []string{"Mötet i receptionen: färre än 7 har svarat.", "Tolv påståenden, fråga 4: alla eller nästan alla svarade lika.",
			"Hundra poäng: färre än 7 har svarat.", "Nu och före dagen: visas inte per roll."},
		OnSave: func(string, []string) {}, OnFolder: func(string) {},
	}
}

func samplePlanning(led facilitator.Led) facilitator.Planning {
	return facilitator.Planning{
		Led: led, Most: 8, MostLow: 1, MostHigh: 20, Waiting: led.Words.Text("planning.waiting", "count", 4), OnTexts: func() {},
		Groups: []facilitator.ProposalGroup{
			{Title: "Information", Proposals: []facilitator.ProposalLine{
				{Key: "a", Text: "Ring upp i stället för att skriva när något saknas i en ansökan.", Said: "120 poäng · 3 förslag i ett", InPlan: true},
				{Key: "b", Text: "Skriv om beslutsmallen.", Said: "0 poäng"}}},
			{Title: "Effektivitet", Proposals: []facilitator.ProposalLine{
				{Key: "c", Text: "En ingång för den som ska öppna restaurang.", Said: "80 poäng", InPlan: true}}},
		},
		OnMost: func(int) {}, OnOpen: func(string) {},
	}
}

func sampleProposal(led facilitator.Led) facilitator.Proposal {
	return facilitator.Proposal{
		Led: led, Points: 120, Originals: []string{"Ring dem.", "Ring upp i stället för att skriva."},
		Fields: []facilitator.ProposalField{
			{Key: "action", Label: "Åtgärd, verbet först", Text: "Ring upp i stället för att skriva när något saknas."},
			{Key: "turn", Label: "Börja, sluta eller ändra", Text: "begin", Options: []sheet.Option{{Key: "begin", Text: "Börja"}, {Key: "stop", Text: "Sluta"}, {Key: "change", Text: "Ändra"}}},
			{Key: "responsible", Label: "Ansvarig funktion", Text: ""},
		},
		Others:  []sheet.Option{{Key: "b", Text: "Skriv om beslutsmallen."}},
		OnField: func(string, string) {}, OnPoints: func(int) {}, OnMerge: func(string) {},
	}
}
