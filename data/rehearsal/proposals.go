package rehearsal

import "troskel/data/exercise"

// proposal is a whole proposal that somebody at a table could have made; alone one writes only its sentence.
type proposal struct {
	area     exercise.Factor
	turn     string
	sentence string
	hinder   string
	aim      string
	action   string
	who      string
	when     string
	followUp string
}

// text is what the proposal says in one of the fields of exercise.Proposal.
func (p proposal) text(field string) string {
	return map[string]string{
		"sentence": p.sentence, "hinder": p.hinder, "aim": p.aim, "action": p.action,
		"responsible": p.who, "when": p.when, "followUp": p.followUp,
	}[field]
}

// proposals are what made-up people propose.
var proposals = []proposal{
	{exercise.Information, exercise.Turns[0], "Skriv beskedet först i alla brev.",
		"Beskedet kommer sist, efter paragraferna.", "Den som läser vet efter två rader vad som gäller.",
		"Skriva om de fem vanligaste breven.", "förvaltningscheferna", "september–november",
		"tio företag läser breven i december"},
	{exercise.Information, exercise.Turns[0], "Lägg upp en sida om vad ett ärende kostar och hur lång tid det tar.",
		"Avgiften kommer som en överraskning.", "Företaget vet avgift och tid innan det söker.",
		"Publicera avgifter och verkliga handläggningstider.", "kommunikationschefen", "före sommaren",
		"räkna frågor om avgifter före och efter"},
	{exercise.Information, exercise.Turns[2], "Byt ut blanketten mot tre frågor.",
		"Blanketten frågar efter sådant som vi redan har.", "Ingen lämnar samma uppgift två gånger.",
		"Ta bort frågor som vi kan svara på själva.", "bygglovschefen", "i höst", "mät andelen kompletta ansökningar"},
	{exercise.Availability, exercise.Turns[0], "Ring upp samma dag, även när vi inte har svaret.",
		"Telefontiden är när krögaren står i köket.", "Den som söker oss får höra något före klockan fyra.",
		"Införa en lista för återuppringning på bygg och miljö.", "enhetscheferna", "från oktober",
		"stickprov en vecka i månaden"},
	{exercise.Availability, exercise.Turns[2], "Ha gemensam telefontid på bygg och miljö.",
		"Två telefontider som aldrig är samtidigt.", "Ett samtal räcker.", "Lägga telefontiderna på samma timme.",
		"bygglovschefen och miljöchefen", "på måndag", "fråga kontaktcenter efter en månad"},
	{exercise.Availability, exercise.Turns[0], "Ge varje företag en väg in.",
		"Ingen vet vems bord frågan ligger på.", "Företaget får ett namn och ett nummer första dagen.",
		"Utse en företagslots som följer ärendet hela vägen.", "näringslivschefen", "1 januari",
		"samtal med tio företag efter ett halvår"},
	{exercise.Treatment, exercise.Turns[0], "Fråga vad det kostar att vänta.",
		"Vi vet inte vad en vecka betyder för företaget.", "Företaget märker att vi har förstått läget.",
		"Lägga till frågan i mallen för första samtalet.", "alla handläggare", "genast", "ta upp på varje arbetsplatsträff"},
	{exercise.Treatment, exercise.Turns[0], "Öva det svåra samtalet två gånger om året.",
		"Ett nej lämnas i brev för att ingen vill ringa.", "Den som får nej har hört det av en människa.",
		"Ordna övning i att säga nej, med skäl och nästa steg.", "personalchefen", "vår och höst", "deltagarna svarar efteråt"},
	{exercise.Treatment, exercise.Turns[1], "Sluta skicka vidare utan att följa med.",
		"Den som ringer får börja om från början.", "Den som tar emot samtalet vet redan vad det gäller.",
		"Införa att den som kopplar också berättar.", "kontaktcenter", "från november", "följ tjugo samtal"},
	{exercise.Competence, exercise.Turns[0], "Gör en lista över vem som kan vad.",
		"Det beror på vem som svarar.", "Rätt person svarar på första försöket.",
		"Skriva en sida om vem som kan vad, och hålla den ny.", "kanslichefen", "före jul", "uppdatera varje kvartal"},
	{exercise.Competence, exercise.Turns[0], "Låt nya handläggare vara en dag på ett företag.",
		"Vi känner inte till vardagen bakom disken.", "Företagen märker att frågorna är rimliga.",
		"Ordna en praktikdag för alla som är nya.", "näringslivskontoret", "från januari", "samtal efter varje dag"},
	{exercise.LegalSecurity, exercise.Turns[0], "Gå igenom tre ärenden tillsammans varje månad.",
		"Två handläggare kan ge olika svar.", "Lika fall får lika svar, och skälen går att följa.",
		"Jämföra tre avslutade ärenden på ett möte.", "miljöchefen", "varje månad", "anteckna vad som ändrades"},
	{exercise.LegalSecurity, exercise.Turns[2], "Skriv skälen så att de går att förstå.",
		"Beslutet hänvisar till lagen men säger inte varför.", "Den som får nej förstår vad som hade gett ja.",
		"Skriva skälen i klartext före paragrafen.", "nämndsekreteraren", "i höst", "läs tio beslut i nämnden"},
	{exercise.Efficiency, exercise.Turns[0], "Ha ett första möte där alla förvaltningar är med.",
		"Företaget bär papper mellan oss.", "Ett möte i stället för fyra.", "Ordna startmöte inom tio dagar för större ärenden.",
		"samhällsbyggnadschefen", "från februari", "räkna möten per ärende"},
	{exercise.Efficiency, exercise.Turns[0], "Säg samma dag vad som saknas.",
		"Kompletteringen kommer efter tre veckor.", "Företaget hinner lämna rätt innan veckan är slut.",
		"Granska varje ansökan samma dag den kommer.", "bygglovsenheten", "från oktober", "mät dagar till första besked"},
	{exercise.Efficiency, exercise.Turns[2], "Låt delegationen omfatta fler enkla ärenden.",
		"Enkla ärenden väntar på nästa nämnd.", "Svaret kommer inom en vecka.",
		"Föreslå en ny delegationsordning.", "nämndens presidium", "till nämnden i mars", "uppföljning i nämnden om ett år"},
}
