// Package documenttest has documents for the tests of those who print them: a day as a participant might have had it, and
// documents full of what no reasonable person writes.
package documenttest

import (
	"time"

	"troskel/data/chart"
	"troskel/data/document"
)

// Day is a personal reflection as it comes out of an ordinary day, in Swedish.
func Day() document.Document {
	return document.Document{
		Language: "sv",
		Title:    "Min dag",
		Author:   "Åsa Lindqvist",
		Date:     time.Date(2018, 4, 26, 0, 0, 0, 0, time.UTC),
		Cover: document.Cover{
			Title:    "Min dag",
			Subtitle: "Förenkla – helt enkelt\nEn dag om hur vi möter företag",
			Name:     "Åsa Lindqvist",
			Date:     "26 april 2018",
			Own:      "Jag säger vad som är möjligt innan jag säger vad som inte är det.",
			OwnFrom:  "Min mening från dagen",
			Lines: []string{
				"Titta tillbaka den 7 juni 2018.",
				"Det här är dina egna anteckningar. Du väljer själv vem som får läsa dem.",
			},
		},
		Captions: document.Captions{
			Contents: "Innehåll",
			Page:     "Sida {page} av {pages}",
			Footer:   "Åsa Lindqvist · Min dag · 26 april 2018",
			Missing:  "Tecknet \uFFFD står där texten har ett tecken som inte går att skriva ut med bokens typsnitt.",
		},
		Sections: []document.Section{plans(), ownCase(), moves(), choices(), notes(), rest(), later()},
	}
}

func own(text string) document.Text      { return document.Text{Voice: document.Own, Text: text} }
func question(text string) document.Text { return document.Text{Voice: document.Question, Text: text} }
func plain(text string) document.Text    { return document.Text{Voice: document.Plain, Text: text} }
func quiet(text string) document.Text    { return document.Text{Voice: document.Quiet, Text: text} }

func plans() document.Section {
	return document.Section{Title: "Mina planer", Blocks: []document.Block{
		document.Heading{Text: "Om–så-planer"},
		document.Card{Title: "Plan 1", Tick: true, Date: "7 juni 2018", Lines: 2, Rows: []document.Pair{
			{Label: "Om", Own: true, Text: "en företagare ringer och är irriterad över att ärendet dragit ut på tiden"},
			{Label: "Så", Own: true, Text: "frågar jag först vad som är bråttom för just dem, och berättar sedan " +
				"när nästa besked kommer – ett datum, inte ”så snart som möjligt”."},
			{Label: "Hinder", Own: true, Text: "Att jag själv inte vet. Då ringer jag upp samma dag ändå."},
			{Label: "Jag ber om hjälp av", Own: true, Text: "Mattias på bygglov"},
			{Label: "Tillsammans", Own: true, Text: "En gemensam lista över vem som svarar på vad när någon är borta."},
			{Label: "Sagd högt till en granne", Text: "Ja"},
		}},
		document.Card{Title: "Plan 2", Tick: true, Date: "7 juni 2018", Lines: 2, Rows: []document.Pair{
			{Label: "Om", Own: true, Text: "jag skriver ett avslag"},
			{Label: "Så", Own: true, Text: "läser jag de två första meningarna högt innan jag skickar det."},
			{Label: "Hinder", Own: true, Text: "Mallen. Jag tar upp den på enhetsmötet i maj."},
		}},
	}}
}

func ownCase() document.Section {
	return document.Section{Title: "Mitt fall", Blocks: []document.Block{
		document.Heading{Text: "Ett möte jag tänker på"},
		quiet("Skriv inte namn på personer, företag eller ärenden."),
		question("Vad hände?"),
		own("Ett litet bageri ville ställa ut fyra bord på trottoaren. De hade ringt tre gånger och fått tre olika " +
			"svar: att det var polisen, att det var vi, och att det var gatukontoret. När hon till slut kom till " +
			"mig hade hon redan köpt borden.\nJag gick igenom blanketten med henne rad för rad. Det tog tjugo " +
			"minuter. Hon sa att det var första gången någon hade suttit ner."),
		question("Vad gjorde jag som höjde tröskeln, och vad sänkte den?"),
		own("Jag började med att säga att hon hade gjort fel. Det var sant, men det var inte det hon behövde höra först."),
		question("Vad gör jag annorlunda nästa gång?"),
		own("Frågar innan jag förklarar."),
	}}
}

func moves() document.Section {
	return document.Section{Title: "Där jag flyttade mig", Blocks: []document.Block{
		document.Heading{Text: "Fyra påståenden en gång till"},
		placed("En företagare ska kunna få samma svar oavsett vem som lyfter luren.", 3, 6),
		document.Pairs{Rows: []document.Pair{
			{Label: "Då skrev jag", Own: true, Text: "Det beror på ärendet."},
			{Label: "Nu skriver jag", Own: true, Text: "Svaret kan bero på ärendet, men inte på vem som råkar svara."},
		}},
		placed("Det är bättre att ge ett snabbt nej än ett långsamt ja.", 5, 2),
		own("Ett snabbt nej är bara bra om det är rätt."),
		placed("Vi får hjälpa en företagare att skriva sin ansökan.", 4, 4),
		question("Vad fick dig att flytta dig?"),
		own("Att höra hur det låter från andra sidan luren. 🙂"),
	}}
}

// placed is a statement with where one stood before and stands now.
func placed(statement string, before, now int) document.Block {
	strip := chart.Strip{
		Steps: 6, Now: now, Before: before, Low: "instämmer inte alls", High: "instämmer helt",
		NowName: "nu", BeforeName: "före", SameName: "före och nu", Says: "Före och nu på en linje.",
	}
	figure := document.Figure{Chart: strip.Chart(), Narrow: strip.Narrow()}
	return document.Together{Beside: true, Blocks: []document.Block{question(statement), figure}}
}

func choices() document.Section {
	plane := chart.Plane{Steps: 5, Marks: []chart.PlaneMark{{Across: 4, Up: 2}},
		Left: "mindre service", Right: "mer service", Down: "mindre rättssäkerhet", Up: "mer rättssäkerhet",
		Says: "Service 4 av 5, rättssäkerhet 2 av 5."}
	return document.Section{Title: "Mina val", Blocks: []document.Block{
		document.Heading{Text: "Ett företag ringer om en kollegas ärende"},
		document.Text{Voice: document.Quote, Text: "Klockan är tio i fyra en fredag. En restaurangägare ringer om " +
			"ett serveringstillstånd som din kollega handlägger. Kollegan är borta till tisdag. Ägaren ska skriva " +
			"på ett hyreskontrakt på måndag och vill veta om det brukar gå bra. Du ser i systemet att ärendet är " +
			"nästan klart, men inget är beslutat."},
		question("Vad gör du?"),
		own("Berättar vad som återstår och när beslutet väntas, men inte hur det lutar."),
		question("Varför?"),
		own("Hon behöver veta vad hon kan räkna med för att skriva på. Det är en annan sak än att veta hur det går."),
		document.Figure{Chart: plane.Chart(), Caption: "Där jag ställde mitt val mellan service och rättssäkerhet."},
		question("Det starkaste skälet mot mitt eget val"),
		own("Att hon hör det hon vill höra. Säger jag att beslutet väntas på onsdag tror hon att det blir ett ja."),
		document.Pairs{Rows: []document.Pair{
			{Label: "Företagaren", Text: "Jag behöver inte ett löfte. Jag behöver veta om jag ska be hyresvärden om " +
				"en vecka till."},
			{Label: "Kollegan", Text: "Säg gärna var det ligger. Men lova inget i mitt ställe."},
			{Label: "Lagen", Text: "En myndighet ska lämna den hjälp som behövs för att en enskild ska kunna ta " +
				"till vara sina intressen (6 § förvaltningslagen), inom ramen för opartiskhet (5 §)."},
		}},
		question("Vad fick dig att stå kvar eller ändra dig?"),
		own("Kollegans replik. Jag hade glömt att fråga vad hon själv hade sagt."),
	}}
}

func notes() document.Section {
	return document.Section{Title: "Mina anteckningar", Blocks: []document.Block{
		document.Heading{Text: "Service i myndighetsutövning"},
		own("Sex faktorer: information, tillgänglighet, bemötande, kompetens, rättssäkerhet, " +
			"effektivitet.\nBemötande och effektivitet väger tyngst för företagen. Tillgänglighet minst!"),
		document.Items{Texts: []string{"fråga IT om telefonlistan", "boka om enhetsmötet till den 14 maj",
			"läs om jäv, 16–18 §§ – gäller det också när man bara svarar i telefon?"}},
		document.Table{Head: []string{"Faktor", "Vår siffra", "Riket"}, Rows: [][]string{
			{"Bemötande", "72", "75"}, {"Effektivitet", "64", "69"}, {"Rättssäkerhet", "70", "71"}}},
	}}
}

func rest() document.Section {
	statements := []string{
		"Den som söker tillstånd vet oftast vad som krävs.", "Jag skulle själv vilja bli bemött som jag bemöter andra.",
		"En handläggare ska aldrig ge råd.", "Vi använder ord som företagare förstår.",
		"Den som är missnöjd hör av sig.", "Det är viktigare att det blir rätt än att det går fort.",
	}
	section := document.Section{Title: "Allt annat jag svarade", Small: true, Blocks: []document.Block{
		document.Heading{Text: "Hur många av tio?"},
		question("Hur många av tio företag är nöjda med kommunens service?"),
		document.Pairs{Rows: []document.Pair{{Label: "Min gissning", Text: "5", Own: true}}},
		plain("8 av 10."),
		quiet("Källa: SKR, Öppna jämförelser Företagsklimat."),
		document.Heading{Text: "Tolv påståenden"},
	}}
	for i, statement := range statements {
		section.Blocks = append(section.Blocks, placed(statement, 0, i%6+1))
	}
	section.Blocks = append(section.Blocks, quiet("Jag passade på det här påståendet."))
	return section
}

func later() document.Section {
	return document.Section{Title: "Om sex veckor", NewPage: true, Blocks: []document.Block{
		plain("Läs dina planer igen och skriv för hand. Det tar tio minuter."),
		document.Lines{Label: "Vilken plan har jag prövat, och vad hände?", Count: 3},
		document.Lines{Label: "Vilket möte med en företagare tänker jag på?", Count: 3},
		document.Lines{Label: "Vad gör jag nu?", Count: 3},
		quiet("Dagen finns kvar i Tröskel på den dator där du skrev den. Öppna programmet och välj att fortsätta."),
	}}
}
