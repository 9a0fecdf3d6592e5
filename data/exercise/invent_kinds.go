package exercise

// hurts are what hurts a company on its way through a municipality.
var hurts = []string{
	"Hon får tre olika svar på samma fråga.", "Ingen säger när beskedet kommer.",
	"Han ska betala hyra innan han vet om han får öppna.", "Brevet svarar på allt utom det hon undrade.",
	"Blanketten frågar efter sådant som vi redan har.", "Hon måste själv förklara för miljö vad bygg har sagt.",
	"Telefontiden är när han står i köket.", "Handläggaren läste ansökan medan hon väntade, och det tog tid.",
	"Han vågade inte fråga en gång till.", "Avgiften kom som en överraskning.",
}

// asking are whom one could ask.
var asking = []string{
	"Tre företag som fick nej i våras.", "Den som svarar i kontaktcenter.",
	"Företagarföreningen, på deras möte och inte på vårt.",
	"Någon som lade ner sin ansökan halvvägs.", "De två som öppnade på torget förra året.",
}

// spoken are replies that one might say.
var spoken = []string{
	"”Svaret är nej, och jag ska berätta varför och vad som går.”",
	"”Jag vet inte i dag. Jag ringer dig före tolv i morgon.”",
	"”Säg hur du hade tänkt, så tar vi det därifrån.”", "”Jag hör att det är bråttom. Det här behöver jag av dig.”",
	"”Det avgör nämnden den 14 maj. Jag kan inte lova något, men jag kan berätta hur de brukar tänka.”",
}

// rules are learning points in one's own words.
var rules = []string{
	"Säg beskedet först, sedan skälen.", "Fråga vad det kostar att vänta innan du ber någon vänta.",
	"Lova en tid att ringa, aldrig ett resultat.", "Säg vems bord det är och följ med dit.",
	"Skriv det du sa i telefon, samma dag.",
}

// plainLetters are sentences of a letter that can be read.
var plainLetters = []string{
	"Du får inte ställa ut bord på gångbanan. Den blir för smal för en barnvagn.",
	"Vi behöver en ritning till innan vi kan besluta. Skicka den senast den 7 juni.",
	"Du kan överklaga. Skriv i så fall till oss inom tre veckor från den dag du fick brevet.",
	"Ring mig om något är oklart. Jag har telefontid kl. 9.00–10.30, och annars ringer jag upp.",
	"Avgiften är 3 150 kronor. Den betalar du också om svaret blir nej.",
}

// found are what a reader finds in a letter.
var found = []string{
	"Att det blev nej.", "Skicka en ritning före den 7 juni.", "Handläggaren, på telefon.", "Det står inte.",
	"Jag fick läsa två gånger, men det står sist.",
}

// aims, functions, times and followUps are the rest of a proposal.
var (
	aims = []string{
		"Företagaren får veta samma dag vem som har ärendet.", "Ingen behöver lämna samma uppgift två gånger.",
		"Ett nej kommer inom en vecka, med skäl.",
	}
	functions = []string{"näringslivsutvecklaren", "bygglovschefen", "kontaktcenter", "nämndens presidium", "vet inte än"}
	times     = []string{"i höst", "september–december 2018", "börjar redan på måndag", "2019"}
	followUps = []string{
		"på chefsmötet den 4 oktober", "när nästa NKI kommer", "tre samtal med företag i november",
		"räkna återkopplingar i en månad",
	}
)
