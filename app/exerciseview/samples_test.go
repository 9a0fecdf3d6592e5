package exerciseview_test

import (
	"slices"
	"time"

	"troskel/app/exerciseview"
	"troskel/data/exercise"
	"troskel/data/wording"
)

var today = time.Date(2018, time.April, 26, 9, 30, 0, 0, time.UTC)

const longWord = "arbetsmarknadsförvaltningsupphandlingssamordningsfunktionsansvarig"

// sample is an exercise with an answer, as a view gets them.
type sample struct {
	name    string
	task    exercise.Task
	answer  func(exercise.Answer) // fills in a blank answer; may be nil
	earlier map[string]exercise.Answer
	role    exercise.Role
	factors []exercise.Factor
}

func (s sample) setting(language wording.Language, changed func()) exerciseview.Setting {
	answer := s.task.Blank()
	if s.answer != nil {
		s.answer(answer)
	}
	return s.settingOf(answer, language, changed)
}

func (s sample) settingOf(answer exercise.Answer, language wording.Language, changed func()) exerciseview.Setting {
	kind := ""
	for _, known := range exercise.Kinds {
		if sameType(known.New(), s.task) {
			kind = known.Name
		}
	}
	return exerciseview.Setting{
		Exercise: exercise.Exercise{Key: "prov", Kind: kind, Title: "Prov", Factors: s.factors, Task: s.task},
		Answer:   answer,
		Day: exercise.Day{
			Words: wording.In(language), Role: s.role,
			AnswerTo: func(key string) exercise.Answer { return s.earlier[key] },
		},
		Today:   today,
		Changed: changed,
	}
}

var pageTask = &exercise.Page{Text: `## Varför vi är här

Ett lov, en inspektion, en faktura, ett samtal i kassan på affären. Kommunen möter företag på **många sätt**. I dag övar vi
på de mötena, för att förstå vad företag *behöver* och vad som är svårt för dem.

# Så har vi det i dag

- Du väljer själv vad du berättar. Pass är också ett svar.
- Nämn inga företag, kollegor eller ärenden vid namn, inte ens om du tror att ingen känner igen dem.
- Locket nere när vi pratar.

1. Först det ena
2. Sedan det andra

> Jag ville bara veta om det var ja eller nej.

Läs mer på [kommunens sida](https://example.org/sida). ![En bild](https://example.org/bild.png)

| Tid | Vad |
|---|---|
| 9.00 | Öppning |

Ett ord är ` + longWord + `.`}

var predictTask = &exercise.Predict{
	Question: "Hur många företag av tio har någon form av kontakt med kommunen?", Unit: "av 10 företag",
	Least: 0, Most: 10, Fact: 8,
	Tells:  "Åtta av tio. De allra flesta företag har alltså någon form av kontakt med kommunen.",
	Source: "Kommunal nyhetssida om Förenkla – helt enkelt, 26 april 2018",
	Gap:    "Vilken kontakt hade du inte räknat med, och vem hos oss är det som möter företaget då?",
}

var wideTask = &exercise.Predict{
	Question: "Vilket NKI gav företagen i Sverige sina kommuner?", Unit: "av 100", Least: 0, Most: 100, Fact: 72,
	Tells: "72 av 100.", Source: "SKR, Insikt",
}

var statementsTask = &exercise.Statements{
	Instruction: "Läs ett påstående i taget och ställ dig där du står i dag. Svara för dig själv, inte för din förvaltning. Du får säga pass.",
	Why:         true,
	Statements: []exercise.Statement{
		{Key: "direkt", Text: "Varje företag ska ha ett direktnummer till sin handläggare."},
		{Key: "nej", Text: "Ett nej ska sägas i telefon innan brevet kommer."},
		{Key: "lika", Text: "Alla företag ska behandlas exakt lika."},
		{Key: "ord", Text: "Vår " + longWord + " svarar alltid."},
	},
}

var againTask = &exercise.Statements{
	Instruction: "Fyra påståenden från i morse kommer tillbaka. Ställ dig där du står nu. Du får flytta dig, och du får stå kvar.",
	Statements:  statementsTask.Statements,
	Again:       &exercise.Again{Of: "morgon", Keys: []string{"direkt", "nej", "lika", "ord"}, Question: "Vad fick dig att flytta dig, eller att stå kvar?"},
}

var morning = map[string]exercise.Answer{"morgon": &exercise.StatementsAnswer{Marks: map[string]exercise.Mark{
	"direkt": {Value: 2}, "nej": {Value: 5}, "lika": {Passed: true},
}}}

var dilemmaTask = &exercise.Dilemma{
	Versions: []exercise.Version{
		{Role: exercise.Official, Case: "Amira Yousif driver ett lunchkafé vid ån. Hon vill glasa in uteserveringen, 40 m², så att den räcker till november. Men detaljplanen säger att marken inte får bebyggas. I går sa nämnden nej. Du är handläggare, och beslutet skickas i morgon.\n\nNu ringer Amira. ”Är det nej så säg det”, säger hon. ”Men hur stort får det vara, då? Kan inte du bara rita det åt mig?”",
			Ask: "Svaret är nej. Vad gör du med hennes fråga?", Choices: []exercise.Choice{
				{Key: "telefon", Text: "Du säger nej direkt och förklarar varför, och hur hon överklagar. Du berättar var på tomten hon får bygga."},
				{Key: "karta", Text: "Du säger nej direkt och förklarar varför. I morgon tar du en timme med henne vid kartan, om vad som går."},
				{Key: "brev", Text: "Du säger att det blev nej, och att hon får skälen skriftligt i morgon."},
			}},
		{Role: exercise.Elected, Case: "Du sitter i byggnadsnämnden vid sidan av jobbet. I går sa ni nej till Amira Yousifs inglasade uteservering.",
			Ask: "Svaret är nej. Vad säger du till Amira?", Choices: []exercise.Choice{
				{Key: "kon", Text: "Du säger att ni sa nej, och varför."},
				{Key: "ring", Text: "Du ber henne ringa handläggaren."},
			}},
	},
	Perspectives: []exercise.Perspective{
		{Key: "foretagare", Who: "owner", Text: "Jag har lagt sextio tusen på glas. Jag behöver veta i dag, inte i nästa vecka."},
		{Key: "kollega", Who: "colleague", Text: "Om du ritar åt henne måste jag rita åt alla."},
		{Key: "lagen", Who: "law", Text: "En myndighet ska hjälpa den enskilde att ta till vara sina intressen.", Source: "Förvaltningslagen (2017:900) 6 §"},
	},
}

var reflectionTask = &exercise.Reflection{
	Intro: "Tänk på ett möte mellan kommunen och ett företag som du har kvar i tankarna. Fallet kommer tillbaka under dagen.",
	Prompts: []exercise.Prompt{
		{Key: "hande", Text: "Vad hände?", Help: "Två eller tre meningar räcker. Kalla dem företagaren, handläggaren, ledamoten."},
		{Key: "svart", Text: "Var blev det svårt?"},
	},
}

var planTask = &exercise.Plan{
	Intro:   "En om–så-plan binder ihop en situation med något du gör. Välj en situation som du vet kommer.",
	Starter: "en företagare frågar hur lång tid det tar, och jag inte vet", Most: 3, Weeks: 6,
}

func number(value int) *int { return &value }

// samples are the views in the states that differ most.
var samples = slices.Concat(walkSamples, boardSamples, []sample{
	{name: "page", task: pageTask},
	{name: "predict", task: predictTask},
	{name: "predict-guessed", task: predictTask, answer: func(a exercise.Answer) { a.(*exercise.PredictAnswer).Guess = number(6) }},
	{name: "predict-shown", task: predictTask, answer: func(a exercise.Answer) {
		*a.(*exercise.PredictAnswer) = exercise.PredictAnswer{Guess: number(6), Shown: true, Gap: "Jag glömde fakturorna."}
	}},
	{name: "predict-wide", task: wideTask, answer: func(a exercise.Answer) {
		*a.(*exercise.PredictAnswer) = exercise.PredictAnswer{Guess: number(61)}
	}},
	{name: "predict-wide-shown", task: wideTask, answer: func(a exercise.Answer) {
		*a.(*exercise.PredictAnswer) = exercise.PredictAnswer{Guess: number(61), Shown: true}
	}},
	{name: "statements", task: statementsTask, answer: func(a exercise.Answer) {
		a.(*exercise.StatementsAnswer).Marks = map[string]exercise.Mark{
			"direkt": {Value: 5, Why: "För att slippa växeln."}, "nej": {Passed: true},
		}
	}},
	{name: "again", task: againTask, earlier: morning, answer: func(a exercise.Answer) {
		a.(*exercise.StatementsAnswer).Marks = map[string]exercise.Mark{"direkt": {Value: 4}}
	}},
	{name: "again-shown", task: againTask, earlier: morning, answer: func(a exercise.Answer) {
		*a.(*exercise.StatementsAnswer) = exercise.StatementsAnswer{Shown: true, Moved: "Samtalet vid bordet.", Marks: map[string]exercise.Mark{
			"direkt": {Value: 4}, "nej": {Value: 5}, "lika": {Value: 3}, "ord": {Passed: true},
		}}
	}},
	{name: "dilemma", task: dilemmaTask, role: exercise.Official},
	{name: "dilemma-shown", task: dilemmaTask, role: exercise.Official, answer: func(a exercise.Answer) {
		*a.(*exercise.DilemmaAnswer) = exercise.DilemmaAnswer{
			Version: exercise.Official, Choice: "karta", Motive: "Hon behöver veta vad som går.", Service: 5, Security: 3,
			Against: "De andra i kön får vänta.", Seen: true, Revised: "telefon", Learned: "Kollegan har rätt.",
		}
	}},
	{name: "reflection", task: reflectionTask, answer: func(a exercise.Answer) {
		a.(*exercise.ReflectionAnswer).Texts["hande"] = "Företagaren ringde tre gånger.\nIngen ringde tillbaka."
	}},
	{name: "gibbs", task: &exercise.Reflection{Gibbs: true}},
	{name: "plan", task: planTask},
	{name: "plan-made", task: planTask, answer: func(a exercise.Answer) {
		a.(*exercise.PlanAnswer).Plans = []exercise.IfThen{
			{Key: "plan-1", If: "en företagare frågar hur lång tid det tar", Then: "säger jag när jag ringer igen, och ringer då", Colleague: "Kim", Date: "2018-06-07", Said: true},
			{Key: "plan-2", If: "jag skriver nej", Then: "ringer jag först"},
		}
	}},
	{name: "passed", task: predictTask, answer: func(a exercise.Answer) { a.Pass(true) }},
})
