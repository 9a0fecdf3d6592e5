package exercise

import "strings"

// thoughts are sentences for whatever is asked.
var thoughts = []string{
	"Jag tänker på hur ofta vi svarar på frågan vi hade velat få.",
	"Hon ville inte ha rätt, hon ville veta när.",
	"Det tog elva dagar att skicka fyra rader.",
	"Vi har tre telefonnummer till samma fråga, och det vet bara vi.",
	"Reglerna är desamma för alla, men vägen dit behöver inte vara lika lång för alla.",
	"När jag förklarade varför blev det tyst en stund, och sedan sa han tack.",
	"Jag hade läst ansökan. Jag hade inte läst hennes mejl.",
	"Det är lättare att vara vänlig när man vet vem som bestämmer.",
	"Nämnden fick frågan först, och då hade den redan blivit en nyhet.",
	"Egentligen gällde det en skylt på 60 × 40 cm.",
	"Min kollega på miljö hade kunnat svara på en minut, om jag hade frågat.",
	"Ett nej på tisdagen är mer värt än ett kanske på fredagen.",
	"Blanketten är skriven för oss som tar emot den.",
	"Han hade redan betalat hyra i två månader.",
	"Vi mäter handläggningstiden från det att ansökan är komplett. Hon mäter från det att hon ringde.",
	"Som förtroendevald kan jag lyssna utan att lova något. Det är svårare än det låter.",
	"Rättssäkert och begripligt är inte varandras motsats.",
	"Det här gäller lika mycket sinsemellan: vi höjer trösklar för varandra också.",
	"Jag blev irriterad, och det hördes nog.",
	"Bara 12 % av ansökningarna är kompletta när de kommer. Då är det kanske inte de sökande det är fel på.",
}

// motives are reasons for a choice, and against one's own.
var motives = []string{
	"Hen behöver ett besked att planera efter, även om det är fel besked.",
	"Jag vill inte ta ett beslut i telefon som jag inte kan stå för på papper.",
	"Den som inte ringer får annars vänta längre än den som ringer.",
	"Det är samma regler för grannen, och grannen läser tidningen.",
	"En timme i dag sparar oss båda tre brev i maj.",
	"Om jag väntar vet vi mer, men då är säsongen slut.",
	"Det ser ut som om jag gömmer mig bakom chefen.",
	"Jag lägger min tid på den som hörs mest.",
	"Nästa handläggare är bunden av det jag säger nu.",
	"Det går att säga nej och ändå berätta vad som är möjligt.",
}

// situations and actions are the two halves of a plan.
var (
	situations = []string{
		"en företagare ringer om en kollegas ärende", "en ansökan saknar en ritning", "jag ska skriva ett avslag",
		"någon säger ”det är inte mitt bord” på mötet", "samma fråga kommer för tredje gången",
		"en väljare stoppar mig på torget med ett bygglovsärende", "jag märker att jag skriver ”vederbörande”",
	}
	actions = []string{
		"tar jag numret och ringer upp samma dag", "ringer jag före lunch och säger exakt vad som saknas",
		"börjar jag med beslutet, sedan skälen, sedan vad som går att göra",
		"frågar jag vems bord det är och följer med dit",
		"skriver jag svaret på webben också", "berättar jag vem som avgör och när, och lovar inget",
		"läser jag brevet högt för någon som inte arbetar här",
	}
	obstacles = []string{
		"Jag är ensam i receptionen. Då skriver jag en lapp och ställer klockan.",
		"Kollegan är på semester. Jag ber växeln om vem som ersätter.",
		"Det blir sent på fredagen. Då ringer jag och säger att det blir måndag.",
		"Mallen tillåter det inte. Jag tar upp mallen på nästa arbetsplatsträff.",
	}
	joint = []string{
		"En lista över vem som kan vad, på en sida.", "Gemensamma tider för telefon på bygg och miljö.",
		"Ett första möte där alla förvaltningar är med.", "Att nämnden får se ett svar i månaden, avidentifierat.",
	}
	colleagues = []string{"Åsa", "Mehmet på miljö", "Li", "Bo-Göran Lindqvist-Öberg", "min chef", "محمد", "🙂 Kim"}
)

var shortTexts = []string{
	"Ja.", "Nej", "vet inte", "Tid.", "Att jag lyssnade klart.", "Återkoppling samma dag", "Hon blev förvånad", "…",
	"Ring först, skriv sedan.", "Vi gör redan så", "Samma som i morse", "?",
}

// oddTexts are strings that have broken programs before.
var oddTexts = []string{
	"Det gick bra 👍🏽 – hela familjen 👩‍👩‍👧‍👦 kom till invigningen 🇸🇪",
	"مرحبا، نريد فتح مطعم صغير في وسط المدينة",
	"שלום, יש לי שאלה על ההיתר שלי",
	"我们想在市中心开一家小餐馆，请问需要什么许可？",
	"Η άδεια ήρθε εγκαίρως. Спасибо за помощь.",
	"A\u030Angermanland, o\u0308verklagande och e\u0301n te\u0301 till",
	"h\u0337\u0321\u0357e\u0336\u0322\u0350j\u0334\u0328\u035B",
	"en tabb\there, en klocka\a, ett nolltecken\x00 och en radmatning\f slut",
	"omvänt \u202Etxet rödnä rah neD\u202C och osynligt \u200B\u200D\uFEFFtecken",
	"=HYPERLINK(\"http://exempel.se\";\"klicka\")",
	"<b>fetstil</b> & {name} %s %d \\n ${HOME} '; DROP TABLE svar; --",
	"rad ett\nrad två\r\nrad tre\rrad fyra\u2028rad fem\n\n\n\nrad nio",
	"   ",
	"fi fl ﬀ ½ № ☐ ✓ → € ’ ” – \u00AD mjukt\u00ADbinde\u00ADstreck",
	"𝔐𝔢𝔡 𝔰𝔱𝔬𝔯𝔞 𝔟𝔬𝔨𝔰𝔱𝔞̈𝔳𝔢𝔯 och \U0010FFFF",
	strings.Repeat("tillståndsprövningsmyndighetssamordningsutredare", 7) + "nsstol",
	"Kontakta oss på https://www.exempel.se/" + strings.Repeat("etableringslots/", 12),
}
