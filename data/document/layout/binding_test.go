package layout

import (
	"slices"
	"strings"
	"testing"
)

func TestLines_numbersStayWithWhatTheyBelongTo(t *testing.T) {
	for text, bound := range map[string]string{
		"kostar 12 % mer":          "12 %",
		"kostar 10 000 kr nu":      "10 000 kr",
		"i dag kl. 9.00 på torget": "kl. 9.00",
		"enligt 5 § lagen":         "5 §",
		"enligt § 5 lagen":         "§ 5",
		"läs §§ 5 i lagen":         "§§ 5",
		"ta buss nr 3 hem":         "nr 3",
		"skylt på 60 cm bredd":     "60 cm",
		"till den 30 september":    "30 september",
		"by 30 September at noon":  "30 September",
	} {
		for width := 60.0; width < 140; width += 3 {
			if lines := broken(text, width, false); !anyHolds(lines, bound) {
				t.Errorf("%q at %.0f points: %q", text, width, lines)
			}
		}
	}
}

func anyHolds(lines []string, text string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(squeezed(line), squeezed(text)) })
}

func TestLines_otherNumbersMayBeParted(t *testing.T) {
	if lines := broken("under 2018 120 företag", 50, false); len(lines) < 2 {
		t.Errorf("a year and a number are one: %q", lines)
	}
}

func TestJointed_knowsTheJointsOfLongCompounds(t *testing.T) {
	for word, want := range map[string]string{
		"markupplåtelsehandläggning":     "mark·upplåtelse·handläggning",
		"nämndsammanträdesprotokoll":     "nämnd·sammanträdes·protokoll",
		"serveringstillstånd":            "serverings·tillstånd",
		"Samhällsbyggnadsförvaltningen":  "Samhälls·byggnads·förvaltningen",
		"tillgänglighet":                 "till·gänglighet",
		"besvärende":                     "besvärende",
		"verksamhetsområdena":            "verksamhets·områdena",
		"medvetenheten":                  "medvetenheten",
		"kort":                           "kort",
		"tillstånds\u00adprövning":       "tillstånds·prövning",
		"explanations, transportability": "explanations, transportability",
	} {
		if got := strings.ReplaceAll(jointed(word, longInCell), string(softHyphen), "·"); got != want {
			t.Errorf("%q becomes %q, want %q", word, got, want)
		}
	}
}

func TestLines_aSoftHyphenIsSeenOnlyWhereALineEnds(t *testing.T) {
	text := "tillstånds\u00adprövning"
	paragraph := newFaces().passage(Sans, text)
	for width, want := range map[float64]int{200: 1, 55: 2} {
		spans := paragraph.lines(int(width*perMille/10), false)
		if len(spans) != want {
			t.Fatalf("%.0f points: %d lines", width, len(spans))
		}
		drawn := ""
		for _, run := range runs(paragraph.on(spans[0]), 0, 10) {
			drawn += run.Text
		}
		if hyphen := strings.HasSuffix(drawn, "\u00ad") || strings.HasSuffix(drawn, "-"); hyphen != (want == 2) {
			t.Errorf("%.0f points: the first line is drawn as %q", width, drawn)
		}
		if wide := paragraph.width(spans[0]); float64(wide) > width*perMille/10 {
			t.Errorf("%.0f points: the first line is %d wide", width, wide)
		}
	}
}
