package exercise

import (
	"math/rand/v2"
	"strings"
)

// inventor makes up what a participant might say. Everything follows from its source of chance alone.
type inventor struct{ *rand.Rand }

// inHundred tells whether something happens that happens so many times in a hundred.
func (i inventor) inHundred(times int) bool { return i.IntN(100) < times }

// attitude decides for a whole answer: some pass, some leave it, and the rest answer, most of it or only parts.
func (i inventor) attitude() (passes bool, answersInHundred int) {
	switch dice := i.IntN(100); {
	case dice < 6:
		return true, 0
	case dice < 10:
		return false, 0
	case dice < 28:
		return false, 45
	default:
		return false, 96
	}
}

// text is something that somebody might write: mostly a few sentences, now and then a word or an essay, now and then
// something that a keyboard, a clipboard or an emoji picker lets through and few programs expect.
func (i inventor) text() string {
	switch dice := i.IntN(1000); {
	case dice < 70:
		return i.one(oddTexts)
	case dice < 72:
		return i.essay(MostRunes)
	case dice < 95:
		return i.essay(1_500 + i.IntN(2_500))
	case dice < 270:
		return i.one(shortTexts)
	default:
		return i.sentences(1 + i.IntN(4))
	}
}

func (i inventor) one(texts []string) string { return texts[i.IntN(len(texts))] }

func (i inventor) sentences(count int) string {
	var text []string
	for range count {
		text = append(text, i.one(openings)+" "+i.one(middles)+" "+i.one(endings))
	}
	return strings.Join(text, " ")
}

// essay is a text of paragraphs, cut at so many runes.
func (i inventor) essay(runes int) string {
	var text []rune
	for len(text) < runes {
		text = append(text, []rune(i.sentences(2+i.IntN(6))+"\n\n")...)
	}
	return strings.TrimSpace(string(text[:runes]))
}

var shortTexts = []string{
	"Ja.", "Nej", "vet inte", "Tid.", "Att jag lyssnade klart.", "Återkoppling samma dag", "Hon blev förvånad", "…",
	"Ring först, skriv sedan.", "Vi gör redan så", "Samma som i morse", "12 % hinner vi med, resten får vänta.",
}

var openings = []string{
	"När telefonen ringer sent på fredagen", "Om ansökan inte är komplett", "I det här ärendet",
	"När två förvaltningar är inblandade",
	"Den som ringer oss första gången", "När jag själv är osäker", "Efter mötet", "Som jag ser det", "I mitt eget fall",
}

var middles = []string{
	"brukar jag skicka vidare utan att förklara varför,", "vill jag hellre ringa än skriva,",
	"väger lika behandling tyngst,", "vet företagaren sällan vem som bestämmer,",
	"är det lätt att gömma sig bakom blanketten,", "tar det längre tid än det behöver,",
	"kan jag säga vad som händer härnäst,", "behöver vi ett gemensamt svar,",
}

var endings = []string{
	"och det märks.", "fast jag menar väl.", "och då kostar det dem en vecka.", "men reglerna är desamma för alla.",
	"så nästa gång frågar jag vad de behöver veta.", "och det kan jag göra något åt redan på måndag.",
	"även när svaret är nej.",
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
