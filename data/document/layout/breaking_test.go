package layout

import (
	"slices"
	"strings"
	"testing"
)

// broken is a text in the sans of 10 points, in lines of so many points.
func broken(text string, width float64, even bool) []string {
	paragraph := newFaces().passage(Sans, clean(text))
	var lines []string
	for _, span := range paragraph.lines(int(width*perMille/10), even) {
		lines = append(lines, paragraph.text(span.from, span.to))
	}
	return lines
}

func TestLines_breakWhereReadersExpectIt(t *testing.T) {
	cases := []struct {
		name  string
		text  string
		width float64
		want  []string
	}{
		{"nothing", "", 100, nil},
		{"one line", "kort text", 100, []string{"kort text"}},
		{"at spaces", "ett två tre fyra", 45, []string{"ett två", "tre fyra"}},
		{"not at hard spaces", "kostar 12\u00a0% mer", 48, []string{"kostar", "12\u00a0% mer"}},
		{"after hyphens", "om-så-planerna", 40, []string{"om-så-", "planerna"}},
		{"not after the hyphen of a number", "minus -5", 32, []string{"minus", "-5"}},
		{"not at hyphens that hold together", "e\u2011post ett", 36, []string{"e\u2011post", "ett"}},
		{"after dashes of a span", "kl.\u00a09.00–15.30 i\u00a0dag", 60, []string{"kl.\u00a09.00–", "15.30 i\u00a0dag"}},
		{"a dash does not begin a line", "ett datum – inte", 48, []string{"ett datum –", "inte"}},
		{"inside a word only when it is longer than a line", "Riksdagshusets tak", 44, []string{"Riksdagsh", "usets tak"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := broken(c.text, c.width, false); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLines_avoidAWordAloneOnTheLastLine(t *testing.T) {
	text := "Det är inte svårt att svara på en fråga i tid om man frågar om"
	for width := 90.0; width < 300; width += 3 {
		lines := broken(text, width, false)
		if last := lines[len(lines)-1]; len(lines) > 1 && !strings.Contains(last, " ") {
			t.Errorf("at %.0f points the last line is %q after %q", width, last, lines[len(lines)-2])
		}
	}
}

func TestLines_ofATitleAreEven(t *testing.T) {
	lines := broken("Ett företag ringer om en kollegas ärende", 150, true)
	want := []string{"Ett företag ringer om", "en kollegas ärende"}
	if !slices.Equal(lines, want) {
		t.Errorf("got %q, want %q", lines, want)
	}
}

func TestLines_loseNothingAndAreNeverTooWide(t *testing.T) {
	texts := []string{
		strings.Repeat("å", 20_000),
		strings.Repeat("nagelfar ", 2_500),
		strings.Repeat("a\u200b", 10_000),
		strings.Repeat("\u200b", 20_000) + "a",
		strings.Repeat("- ", 10_000),
		strings.Repeat("مرحبا ", 3_000),
		strings.Repeat("(", 10_000) + "ب" + strings.Repeat(")", 10_000),
		strings.Repeat("e\u0301\u0302\u0303\u0304", 4_000),
		strings.Repeat("Det tog tjugo minuter att gå igenom blanketten. ", 1_300),
	}
	const width = 33_000
	faces := newFaces()
	for _, text := range texts {
		paragraph := faces.passage(Serif, strings.Join(paragraphs(text), " "))
		var all strings.Builder
		for _, span := range paragraph.lines(width, false) {
			if wide := paragraph.before[span.to] - paragraph.before[span.from]; wide > width {
				t.Errorf("%.20q…: a line is %d wide", text, wide)
			}
			all.WriteString(paragraph.text(span.from, span.to))
		}
		if want := paragraph.text(0, len(paragraph.letters)); squeezed(all.String()) != squeezed(want) {
			t.Errorf("%.20q…: the lines do not add up to the text", text)
		}
	}
}

func squeezed(text string) string { return strings.ReplaceAll(text, " ", "") }
