package readability

import (
	"math"
	"strings"
	"testing"
)

// counted are texts counted by hand: words, sentences, long words.
var counted = []struct {
	name string
	text string
	want Measure
}{
	{"nothing", "", Measure{}},
	{"only signs", " – … !? § %\n\n", Measure{}},
	{"one word", "Hej", Measure{1, 1, 0}},
	{"two sentences", "Du får bygga. Det kostar 900 kronor.", Measure{7, 2, 0}},
	{"without a last full stop", "Du får bygga. Det kostar", Measure{5, 2, 0}},
	{"six letters are not long, seven are", "kronor kronorn", Measure{2, 1, 1}},
	{"å, ä and ö are one letter each", "åäöåäö åäöåäöå ÅÄÖÅÄÖÅ", Measure{3, 1, 2}},
	{"å as a letter and a ring", "a\u030Aa\u030Aa\u030Aa\u030Aa\u030Aa\u030A", Measure{1, 1, 0}},
	{"t.ex.", "Skicka med t.ex. en ritning. Vi ringer.", Measure{7, 2, 1}},
	{"t.ex. before a name", "Ring t.ex. Anna på bygg.", Measure{5, 1, 0}},
	{"t. ex. as it was written", "Skicka med t. ex. en ritning.", Measure{6, 1, 1}},
	{"bl.a. and dvs.", "Det gäller bl.a. skyltar, dvs. alla på gatan.", Measure{8, 1, 1}},
	{"kl. and a time", "Vi ses kl. 9.00 i morgon. Kom i tid.", Measure{9, 2, 0}},
	{"kl. with a hard space", "Vi ses kl.\u00a09.00 i morgon. Kom i tid.", Measure{9, 2, 0}},
	{"a time last", "Vi öppnar kl. 9.00. Du kan ringa.", Measure{7, 2, 0}},
	{"nr", "Se bilaga nr 3. Den är kort.", Measure{7, 2, 0}},
	{"nr.", "Se bilaga nr. 3. Den är kort.", Measure{7, 2, 0}},
	{"osv. inside", "Ritning, foto osv. skickar du in.", Measure{6, 1, 2}},
	{"osv. last", "Skicka ritning, foto osv. Sedan ringer vi.", Measure{7, 2, 1}},
	{"m.m. last of all", "Skicka ritning m.m.", Measure{3, 1, 1}},
	{"m.m. before a new sentence", "Skicka ritning m.m. Vi väntar.", Measure{5, 2, 1}},
	{"initials", "Måttet är C.H. Björnssons. Det är från 1968.", Measure{8, 2, 1}},
	{"an unknown abbreviation before a small letter", "Det rör kyrkog. och parken.", Measure{5, 1, 0}},
	{"a paragraph sign is no word", "Enligt 9 § förvaltningslagen. Se 5–6 §§.", Measure{5, 2, 1}},
	{"a percent sign that ends", "Det är 12 %. Resten väntar.", Measure{5, 2, 0}},
	{"decimals", "Avgiften är 3,5 gånger 1.25. Du betalar.", Measure{7, 2, 2}},
	{"thousands", "Det kostar 10 000 kronor. Eller 1 250 000.", Measure{6, 2, 0}},
	{"thousands with a hard space", "Det kostar 10\u00a0000 kronor.", Measure{4, 1, 0}},
	{"two numbers that are no thousands", "Rum 12 30 platser.", Measure{4, 1, 1}},
	{"a colon ends", "Du behöver: en ritning, ett foto.", Measure{6, 2, 2}},
	{"a colon inside a word", "SKR:s regel i RF 1:9 gäller kl. 9:30.", Measure{8, 1, 0}},
	{"hyphens", "Ditt NKI-värde, e-post och om–så-plan.", Measure{5, 1, 2}},
	{"a dash with spaces", "Vi ringer – du svarar.", Measure{4, 1, 0}},
	{"a range", "Öppet 9.00–15.30 i dag.", Measure{4, 1, 0}},
	{"question and exclamation", "Får jag bygga? Ja! Du får det.", Measure{7, 3, 0}},
	{"a quote inside", "”Får jag?” sa hon. ”Ja.” Sedan gick hon.", Measure{8, 3, 0}},
	{"three dots", "Jag vet inte … Kanske. Och … så är det.", Measure{8, 3, 0}},
	{"in brackets", "Du får bygga (se kartan). Ring oss.", Measure{7, 2, 0}},
	{"a heading", "Beslut om bygglov\n\nDu får bygga.", Measure{6, 2, 1}},
	{"a line with a capital letter", "Hej Amira\nDu får bygga.", Measure{5, 2, 0}},
	{"a line that goes on", "Du får bygga\nden här gången, men bl.a.\ninte höjden.", Measure{10, 1, 0}},
	{"a list", "Skicka\n- en ritning\n- ett foto\n\n1. Ring\n2) Skriv", Measure{7, 5, 1}},
	{"line breaks of other systems", "Rubrik\r\n\r\nen rad\rAnnan rad\u2028Tredje rad", Measure{7, 4, 0}},
	{"a hyphen that is not seen", "kro\u00ADnor", Measure{1, 1, 0}},
	{"a lonely full stop", "Du får bygga . Ring oss .", Measure{5, 2, 0}},
	{"English", "Bring e.g. a drawing, i.e. a plan. Mr. Ek is in at 3 p.m. He calls.", Measure{16, 3, 1}},
}

func TestOf_agreesWithCountsByHand(t *testing.T) {
	for _, test := range counted {
		if got := Of(test.text); got != test.want {
			t.Errorf("%s: %q: got %+v, want %+v", test.name, test.text, got, test.want)
		}
	}
}

// letter is a bureaucratic letter in sentences of 21, 15 and 11 words, of which 10, 4 and 7 are long.
const letter = `Med anledning av Er ansökan om markupplåtelse får förvaltningen härmed meddela att kompletterande handlingar
erfordras innan ärendet kan upptas till prövning. Handlingarna, dvs. situationsplan m.m., ska inkomma till
samhällsbyggnadsförvaltningen senast kl. 15.30 den 7 juni 2018. Underlåtenhet att inkomma med begärda
handlingar kan medföra att ansökan avvisas.`

func TestLIX_agreesWithALetterCountedByHand(t *testing.T) {
	got := Of(letter)
	if want := (Measure{Words: 21 + 15 + 11, Sentences: 3, Long: 10 + 4 + 7}); got != want {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	if want := 47.0/3 + 100*21.0/47; math.Abs(got.LIX()-want) > 1e-9 || LIX(letter) != got.LIX() {
		t.Errorf("got LIX %g, want %g", got.LIX(), want)
	}
	if !got.Short() || got.Band() != VeryHard {
		t.Errorf("short %t and %s, want short and very hard", got.Short(), got.Band())
	}
}

func TestBand_followsTheRoundedIndex(t *testing.T) {
	for _, test := range []struct {
		words, sentences, long int
		want                   Band
	}{
		{0, 0, 0, VeryEasy},
		{29, 1, 0, VeryEasy},
		{59, 2, 0, Easy}, // 29.5
		{39, 1, 0, Easy},
		{40, 1, 0, Medium},
		{50, 1, 0, Hard},
		{60, 1, 0, VeryHard},
		{1, 1, 1, VeryHard}, // 101
	} {
		if got := (Measure{test.words, test.sentences, test.long}).Band(); got != test.want {
			t.Errorf("%+v: got %s, want %s", test, got, test.want)
		}
	}
}

func TestShort_isUnderAHundredWords(t *testing.T) {
	if !Of(strings.Repeat("ord ", 99)).Short() || Of(strings.Repeat("ord ", 100)).Short() {
		t.Error("99 words must be short and 100 not")
	}
}

func FuzzOf(f *testing.F) {
	for _, test := range counted {
		f.Add(test.text)
	}
	f.Add("\xff\xfe . : \u202E")
	f.Fuzz(func(t *testing.T, text string) {
		m := Of(text)
		if m.Long > m.Words || m.Sentences > m.Words || (m.Words > 0) != (m.Sentences > 0) {
			t.Errorf("%q: %+v", text, m)
		}
		if lix := m.LIX(); math.IsNaN(lix) || lix < 0 || lix > float64(m.Words)+100 {
			t.Errorf("%q: LIX %g", text, lix)
		}
		m.Band()
	})
}
