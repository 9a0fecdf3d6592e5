package spotter_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"troskel/data/spotter"
)

// marked is a text with what was found between brackets, and its sort.
func marked(text string) string {
	var out strings.Builder
	from := 0
	for _, find := range spotter.Spot(text) {
		out.WriteString(text[from:find.From] + "[" + string(find.Sort) + " " + text[find.From:find.To] + "]")
		from = find.To
	}
	return out.String() + text[from:]
}

func TestSpot_findsWhatTellsWhoSomebodyIs(t *testing.T) {
	for _, want := range []string{
		"Jag ringde [name Anna Svensson] i går.",
		"[name Karin] hjälpte mig.",
		"Det var [name Karins] idé.",
		"Fråga [name Björn] på bygg.",
		"[name Björn Ek] vet.",
		"Jag frågade [name Anna-Lena Öberg-Dahl] om det.",
		"Enligt [name Mohammed Ali] går det.",
		"Hos [name Fatima] och [name Nguyen] fungerar det.",
		"Handläggaren [name Petrovic] svarade.",
		"Tack till K. [name Lindgren] för hjälpen.",
		"Ring [phone 070-123 45 67] eller [phone +46 8 123 456 78].",
		"Växeln är [phone 0581-810 00].",
		"Hon är född [identity 640823-3234].",
		"Numret [identity 19640823-3234] stod där.",
		"Samordningsnummer [identity 640883-3231].",
		"Organisationsnummer [identity 556036-0793].",
		"Född [identity 640823-XXXX].",
		"Skriv till [email karin.ek@lindesta.se] så löser det sig.",
		"Det står på [web https://lindesta.se/bygg] nu.",
		"Se [web www.lindesta.se].",
		"De heter [company Lindesta Bageri AB] och väntar.",
		"Hos [company AB Svenska Smeder] var de nöjda.",
		"Ett ärende från [company Berg & Dal Handelsbolag].",
		"Frågan gällde [company firma Blomsterboden].",
		"Ärendet har [case dnr 2018/123] och är klart.",
		"Det gäller [case BYGG 2018-000123].",
		"Det gäller [case MHN 2018/45].",
		"På [property Lindesta 1:23] vill de bygga.",
	} {
		plain := want
		for _, sort := range []spotter.Sort{
			spotter.Name, spotter.Phone, spotter.Identity, spotter.Email,
			spotter.Web, spotter.Company, spotter.Case, spotter.Property,
		} {
			plain = strings.ReplaceAll(plain, "["+string(sort)+" ", "")
		}
		plain = strings.ReplaceAll(plain, "]", "")
		if got := marked(plain); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestSpot_leavesOtherWordsAlone(t *testing.T) {
	for _, text := range []string{
		"", "Vi ringer upp inom en dag.",
		"Dag efter dag får de vänta. Per telefon går det. Sten på sten. Love är inget ord här.",
		"I april och maj har vi mest att göra. Måndag och tisdag är lugna.",
		"Enligt SKR är 75 ett högt värde. NKI steg 2018–2023.",
		"Kommunen ligger nära Falkenberg och Lindesberg, inte långt från Stockholm.",
		"Mötet är den 2018-04-26 kl. 9.00–15.30.",
		"Avgiften är 3 150 kronor, i fjol 2 900 000 kronor totalt.",
		"Förvaltningslagen (2017:900) 5 § gäller.",
		"Vi fick 72 i Insiktsmätningen 2022. Målet är 80.",
		"Bygglov tar 10 veckor. Miljö tar 0–6 veckor.",
		"Handläggaren läser ansökan. Chefen beslutar. Nämnden ska informeras.",
		"Företagarna vill ha ett svar. Näringslivskontoret kan hjälpa.",
		"Ordernummer 1234567890 finns inte.",
		"Vi pratar om t.ex. serveringstillstånd, bl.a. på sommaren.",
		"Även om det tar tid. Hans ansökan är klar. Saga och sanning.",
		"https", "@", "AB", "dnr saknas", "Företaget är ett AB.",
	} {
		if got := marked(text); got != text {
			t.Errorf("a false alarm: %s", got)
		}
	}
}

// FuzzSpot tries any text: what is found lies in it, in order, none on another, on whole letters.
func FuzzSpot(f *testing.F) {
	f.Add("Ring Anna Svensson på 070-123 45 67, anna@lindesta.se, om Lindesta Bageri AB, dnr 2018/12.")
	f.Add("\xff\xfe Å-\n\u0301-A")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, find := range spotter.Spot(text) {
			if find.From < end || find.To <= find.From || find.To > len(text) {
				t.Fatalf("%+v after %d in %q", find, end, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[find.From:find.To]) {
				t.Fatalf("%+v cuts a letter in %q", find, text)
			}
			end = find.To
		}
	})
}
