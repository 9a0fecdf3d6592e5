package exerciseview_test

import (
	"strings"

	"troskel/data/exercise"
)

var weighTask = &exercise.Predict{
	Question: "Vilka två områden väger mest när företag betygsätter kommunens service, och vilket väger minst?",
	Tells:    "Effektivitet och bemötande väger mest, tillgänglighet minst.",
	Source:   "SKR, Insikt",
	Gap:      "Vad i vårt arbete vilar på det som väger mest?",
	Weigh: &exercise.Weigh{
		Items: []exercise.Option{
			{Key: "information", Text: "Information"}, {Key: "tillganglighet", Text: "Tillgänglighet"},
			{Key: "bemotande", Text: "Bemötande"}, {Key: "kompetens", Text: "Kompetens"},
			{Key: "rattssakerhet", Text: "Rättssäkerhet"}, {Key: "effektivitet", Text: "Effektivitet"},
		},
		Count: 2, Most: []string{"effektivitet", "bemotande"}, Least: []string{"tillganglighet"},
	},
}

var journeyTask = &exercise.Journey{
	Case: "Leila Haddad öppnar en saluhall i den gamla brandstationen. Hon behöver bygglov för en ändrad användning, ett beslut om livsmedel, serveringstillstånd, skyltlov och plats för sopor. Fem ärenden, fyra avdelningar.",
	Stops: []exercise.JourneyStop{
		{Key: "ide", Phase: "before", Title: "Idén", Text: "Leila letar på hemsidan efter vad som krävs. Hon hittar nio sidor och ingen ordning."},
		{Key: "samtal", Phase: "before", Title: "Första samtalet", Text: "Växeln kopplar till bygg. Bygg säger att hon ska börja hos miljö."},
		{Key: "ansokan", Phase: "during", Title: "Ansökan", Text: "Hon skickar in ritningar. Efter tre veckor kommer ett brev om komplettering, med ett datum som redan har passerat när hon öppnar det."},
		{Key: "vantan", Phase: "during", Title: "Väntan", Text: "Hyran har börjat löpa. Ingen vet vem som har ärendet."},
		{Key: "besok", Phase: "during", Title: "Inspektionen", Text: "Inspektören förklarar lugnt vad som saknas och varför."},
		{Key: "beslut", Phase: "after", Title: "Beslutet", Text: "Ja, med villkor. Två av dem hade hon kunnat ordna för en månad sedan."},
		{Key: "faktura", Phase: "after", Title: "Fakturan", Text: "Fyra fakturor från samma kommun, samma vecka."},
	},
	Ask: "Vem frågar vi för att få veta om vi har rätt?",
	Own: "Gå samma väg med ett eget fall: var skulle kurvan vända?",
}

var selfRatingTask = &exercise.SelfRating{
	Intro: "Sätt två punkter för varje område: hur det är nu, och hur det var före dagen.",
	Ratings: []exercise.Rating{
		{Factor: exercise.Information, Official: "Jag vet vad ett företag behöver få veta innan det ansöker.", Elected: "Jag bidrar till att företag får veta vad som gäller."},
		{Factor: exercise.Availability, Official: "Företag når mig, och vet när jag ringer tillbaka.", Elected: "Jag bidrar till att företag når oss."},
		{Factor: exercise.Treatment, Official: "Jag lyssnar färdigt innan jag svarar.", Elected: "Jag bidrar till att företag blir väl bemötta."},
		{Factor: exercise.Competence, Official: "Jag förstår vad en vecka kostar ett litet företag.", Elected: "Jag bidrar till att vi förstår företags vardag."},
		{Factor: exercise.LegalSecurity, Official: "Jag kan förklara varför det blir som det blir, och hur man överklagar.", Elected: "Jag bidrar till att besluten går att förklara."},
		{Factor: exercise.Efficiency, Official: "Jag säger hur lång tid det tar, och håller det.", Elected: "Jag bidrar till att det går fort nog."},
	},
}

const bureaucraticLetter = `Med anledning av Er ansökan om markupplåtelse får förvaltningen härmed meddela att kompletterande handlingar erfordras innan ärendet kan upptas till prövning. Handlingarna, dvs. situationsplan m.m., ska inkomma till samhällsbyggnadsförvaltningen senast kl. 15.30 den 7 juni 2018.

Underlåtenhet att inkomma med begärda handlingar kan medföra att ansökan avvisas. Det åligger sökanden att tillse att handlingarna är fullständiga. Förvaltningen erinrar om att avgift kan komma att uttas även för det fall ansökan ej kan bifallas, samt att handläggningstiden räknas från den tidpunkt då ärendet är att betrakta som komplett i alla avseenden.`

var rewriteTask = &exercise.Rewrite{
	Intro:  "Brevet har gått till en glasskiosk vid torget. Skriv om det så att ägaren vet vad hen ska göra när hen har läst det en gång.",
	Letter: bureaucraticLetter + "\n\nFör det fall Ni önskar erhålla ytterligare upplysningar hänvisas till förvaltningens kundtjänst, som är bemannad under kontorstid. Vid kontakt ska ärendets diarienummer uppges.",
	Elects: "Läs brevet som om det låg i din egen brevlåda. Svara på de tre frågorna.",
}

const plainVersion = "Hej! Tack för din ansökan om plats på torget. Vi behöver en ritning av platsen innan vi kan svara. Skicka den senast den 7 juni klockan 15.30. Kommer den inte då måste vi säga nej. Ring mig om något är oklart."

var proposalTask = &exercise.Proposal{
	Intro: "Tänk på något som ett företag har snubblat på hos er. Skriv en mening om vad ni kan börja, sluta eller ändra tillsammans.",
	Table: "Välj högst två av meningarna vid bordet, och fyll i resten tillsammans på en dator.",
}

// walkSamples are the states of the kinds that one walks, rates, rewrites and proposes in.
var walkSamples = []sample{
	{name: "weigh", task: weighTask},
	{name: "weigh-guessed", task: weighTask, answer: func(a exercise.Answer) {
		*a.(*exercise.PredictAnswer) = exercise.PredictAnswer{Most: []string{"information", "bemotande"}, Least: []string{"rattssakerhet"}}
	}},
	{name: "weigh-shown", task: weighTask, answer: func(a exercise.Answer) {
		*a.(*exercise.PredictAnswer) = exercise.PredictAnswer{
			Most: []string{"information", "bemotande"}, Least: []string{"rattssakerhet"}, Shown: true, Gap: "Tempot.",
		}
	}},
	{name: "journey", task: journeyTask},
	{name: "journey-half", task: journeyTask, answer: func(a exercise.Answer) {
		*a.(*exercise.JourneyAnswer) = exercise.JourneyAnswer{
			Feelings: map[string]int{"ide": 1, "samtal": -1, "vantan": -2, "besok": 2, "beslut": 0},
			Hurts:    map[string]string{"ide": "Nio sidor."}, Could: map[string]string{"ide": "En sida med ordningen."},
		}
	}},
	{name: "selfrating", task: selfRatingTask, role: exercise.Official},
	{name: "selfrating-half", task: selfRatingTask, role: exercise.Elected, answer: func(a exercise.Answer) {
		*a.(*exercise.SelfRatingAnswer) = exercise.SelfRatingAnswer{
			Now:    map[exercise.Factor]int{exercise.Information: 5, exercise.Availability: 3, exercise.Treatment: 4},
			Before: map[exercise.Factor]int{exercise.Information: 2, exercise.Availability: 3},
			Passes: map[exercise.Factor]bool{exercise.Competence: true},
		}
	}},
	{name: "selfrating-full", task: selfRatingTask, answer: func(a exercise.Answer) {
		answer := a.(*exercise.SelfRatingAnswer)
		for i, factor := range exercise.Factors {
			answer.Rate(factor, 3+i%4)
			answer.RateBefore(factor, 2+i%3)
		}
		answer.Why = "Bemötandet, när vi läste scenen högt."
	}},
	{name: "rewrite", task: rewriteTask, role: exercise.Official},
	{name: "rewrite-short", task: rewriteTask, answer: func(a exercise.Answer) {
		*a.(*exercise.RewriteAnswer) = exercise.RewriteAnswer{Text: plainVersion, Reader: map[string]string{"do": "Skickar en ritning."}}
	}},
	{name: "rewrite-long", task: rewriteTask, answer: func(a exercise.Answer) {
		a.(*exercise.RewriteAnswer).Text = strings.Repeat(plainVersion+"\n\n", 4)
	}},
	{name: "rewrite-reading", task: rewriteTask, role: exercise.Elected},
	{name: "rewrite-reading-and-writing", task: rewriteTask, role: exercise.Elected, answer: func(a exercise.Answer) {
		a.(*exercise.RewriteAnswer).Text = "Hej! Vi behöver en ritning."
	}},
	{name: "proposal", task: proposalTask},
	{name: "proposal-table", task: proposalTask, answer: func(a exercise.Answer) {
		*a.(*exercise.ProposalAnswer) = exercise.ProposalAnswer{
			Sentence: "Ett brev om vad som händer härnäst, samma dag som ansökan kommer.", Turn: "begin", Area: exercise.LegalSecurity,
			Hinder: "Ingen vet vem som har ärendet.", Aim: "De slipper ringa.", Action: "Skicka brevet samma dag.",
			Responsible: "Enhetschefen på bygglov", When: "Juni till september", FollowUp: "Antal samtal till växeln, i september, i nämnden.",
		}
	}},
}
