package webpage_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/webpage"
)

// body is what a page of a few blocks holds between the beginning and the end of its first section.
func body(blocks ...document.Block) string {
	page := string(webpage.Render(document.Document{Language: "sv", Title: "T", Sections: []document.Section{
		{Title: "Del", Blocks: blocks}}}))
	_, page, _ = strings.Cut(page, "Del</h2>\n")
	page, _, _ = strings.Cut(page, "</section>")
	return page
}

func TestBlocks_areTheElementsThatMeanThem(t *testing.T) {
	tests := []struct {
		name  string
		block document.Block
		want  string
	}{
		{"a heading", document.Heading{Text: "Om–så"}, "<h3>Om–så</h3>\n"},
		{"a heading without words", document.Heading{Text: " \u200b\x00 "}, ""},
		{"own words", document.Text{Voice: document.Own, Text: "ett\n\ntvå"},
			"<blockquote class=\"own\">\n<p>ett</p>\n<p>två</p>\n</blockquote>\n"},
		{"a question", document.Text{Voice: document.Question, Text: "Varför?"}, "<p class=\"question\">Varför?</p>\n"},
		{"a list", document.Items{Texts: []string{"a", "", "b"}}, "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
		{"an ordered list", document.Items{Ordered: true, Texts: []string{"a"}}, "<ol>\n<li>a</li>\n</ol>\n"},
		{"a list without words", document.Items{Texts: []string{"", " "}}, ""},
		{"pairs", document.Pairs{Rows: []document.Pair{{Label: "Om", Text: "regn", Own: true}}},
			"<dl>\n<div>\n<dt>Om</dt>\n<dd class=\"mine\">\n<p>regn</p>\n</dd>\n</div>\n</dl>\n"},
		{"pairs of which one has no label", document.Pairs{Rows: []document.Pair{{Label: "Om", Text: "a"}, {Text: "b"}}},
			"<p class=\"label\">Om</p>\n<p>a</p>\n<p>b</p>\n"},
		{"a table", document.Table{Head: []string{"Faktor", "Tal"}, Rows: [][]string{{"Bemötande", "72"}, {"Annat"}}},
			"<table>\n<thead>\n<tr>\n<th scope=\"col\">Faktor</th>\n<th scope=\"col\">Tal</th>\n</tr>\n</thead>\n<tbody>\n" +
				"<tr>\n<th scope=\"row\">Bemötande</th>\n<td>72</td>\n</tr>\n<tr>\n<th scope=\"row\">Annat</th>\n<td></td>\n</tr>\n" +
				"</tbody>\n</table>\n"},
		{"a table of nothing", document.Table{}, ""},
		{"cards to cut out, and what is said about cutting", document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Quiet, Text: "Klipp ut."}, document.Card{Title: "Plan", Cut: true}}}, ""},
		{"Arabic", document.Text{Text: "مرحبا"}, "<p dir=\"rtl\">مرحبا</p>\n"},
		{"marks of direction", document.Text{Text: "a\u202eb\u2066c"}, "<p>abc</p>\n"},
		{"what looks like HTML", document.Text{Text: `<b onclick="x">&amp;</b>`},
			"<p>&lt;b onclick=&#34;x&#34;&gt;&amp;amp;&lt;/b&gt;</p>\n"},
		{"a drawing without shapes", document.Figure{Chart: chart.Chart{Says: "Inget."}}, "<p class=\"quiet\">Inget.</p>\n"},
	}
	for _, test := range tests {
		if got := body(test.block); got != test.want {
			t.Errorf("%s is\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestFigure_saysWhatItShows(t *testing.T) {
	strip := chart.Strip{Steps: 6, Now: 2, Low: "inte alls", High: "helt", NowName: "nu", Says: `2 av "6"`}.Chart()
	got := body(document.Figure{Chart: strip, Caption: "Min plats"})
	for _, want := range []string{`<svg role="img" aria-label="2 av &#34;6&#34;"`, `<figcaption>`, `<p>Min plats</p>`, `>inte alls</tspan>`} {
		if !strings.Contains(got, want) {
			t.Errorf("the figure lacks %s:\n%s", want, got)
		}
	}
}

func TestCard_isAGroupWithItsTitleForAName(t *testing.T) {
	got := body(document.Card{Title: "Plan 1", Tick: true, Date: "7 juni 2018", Lines: 2})
	if !strings.Contains(got, `role="group" aria-labelledby="card-1"`) || !strings.Contains(got, `id="card-1">Plan 1</p>`) {
		t.Errorf("the card is\n%s", got)
	}
}

func TestRender_givesTheSameBytes(t *testing.T) {
	first := webpage.Render(documenttest.Day())
	if !bytes.Equal(first, webpage.Render(documenttest.Day())) {
		t.Error("the same document gives other bytes")
	}
	if len(first) > 60_000 {
		t.Errorf("a day takes %d bytes", len(first))
	}
}

func TestRender_tellsNothingOfTheMachine(t *testing.T) {
	page := string(webpage.Render(document.Document{Title: "T", Date: time.Date(2018, 4, 26, 23, 0, 0, 0, time.UTC)}))
	host, _ := os.Hostname()
	for _, secret := range []string{host, os.TempDir(), time.Now().Format("2006"), "<script", "http:", "https:", "url(", "@import"} {
		if secret != "" && strings.Contains(page, secret) {
			t.Errorf("the page says %q", secret)
		}
	}
}

// TestRender_holdsTogetherWithAnyText checks pages of hostile documents as a strict reader would.
func TestRender_holdsTogetherWithAnyText(t *testing.T) {
	for seed := range uint64(150) {
		for _, fault := range faultsOf(string(webpage.Render(documenttest.Hostile(seed)))) {
			t.Errorf("seed %d: %s", seed, fault)
		}
	}
}

func FuzzRender_holdsTogetherWithAnyText(f *testing.F) {
	f.Add("<p>", "\xff\u202e", "sv")
	f.Fuzz(func(t *testing.T, one, two, language string) {
		doc := document.Document{Language: language, Title: one, Author: two, Cover: document.Cover{Own: two, Title: one},
			Sections: []document.Section{{Title: two, Blocks: []document.Block{
				document.Heading{Text: one}, document.Text{Text: two}, document.Items{Texts: []string{one, two}},
				document.Card{Title: two, Date: one}, document.Table{Head: []string{one, two}, Rows: [][]string{{two}}},
				document.Figure{Chart: chart.Chart{Says: one, Labels: []chart.Label{{Text: two, Size: 9, Width: 40}}}},
			}}}}
		for _, fault := range faultsOf(string(webpage.Render(doc))) {
			t.Error(fault)
		}
	})
}

var (
	tag     = regexp.MustCompile(`<(/?)([a-z0-9]+)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(/?)>|<!DOCTYPE html>`)
	heading = regexp.MustCompile(`^h[1-6]$`)
	named   = regexp.MustCompile(` id="([^"]*)"`)
)

// faultsOf reads a page strictly: every tag well formed and closed in order, headings without a skipped step, no name
// twice, no control in any text.
func faultsOf(page string) []string {
	var faults, inside []string
	_, rest, _ := strings.Cut(page, "<style>")
	before, after, _ := strings.Cut(rest, "</style>")
	page = strings.Replace(page, before, "", 1)
	if left := tag.ReplaceAllString(page, ""); strings.ContainsAny(left, "<>") {
		faults = append(faults, "there is a broken tag")
	}
	for _, r := range after {
		if r < ' ' && r != '\n' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E {
			faults = append(faults, fmt.Sprintf("there is a %U", r))
		}
	}
	level, names := 0, map[string]bool{}
	for _, found := range tag.FindAllStringSubmatch(page, -1) {
		name := found[2]
		if id := named.FindStringSubmatch(found[3]); id != nil {
			if names[id[1]] {
				faults = append(faults, "twice the name "+id[1])
			}
			names[id[1]] = true
		}
		switch {
		case name == "" || name == "meta" || found[4] == "/":
		case found[1] == "/":
			if len(inside) == 0 || inside[len(inside)-1] != name {
				return append(faults, fmt.Sprintf("</%s> closes %v", name, inside))
			}
			inside = inside[:len(inside)-1]
		default:
			inside = append(inside, name)
		}
		if heading.MatchString(name) && found[1] == "" {
			now := int(name[1] - '0')
			if now > level+1 {
				faults = append(faults, fmt.Sprintf("h%d after h%d", now, level))
			}
			level = now
		}
	}
	if len(inside) > 0 {
		faults = append(faults, fmt.Sprintf("%v stays open", inside))
	}
	return faults
}

func TestFaultsOf_seesBrokenPages(t *testing.T) {
	for page, want := range map[string]string{
		`<style></style><p>a`:                         "stays open",
		`<style></style><p>a</b>`:                     "closes",
		`<style></style><h1>a</h1><h3>b</h3>`:         "h3 after h1",
		`<style></style><p id="a"></p><p id="a"></p>`: "twice",
		"<style></style><p>\x01</p>":                  "U+0001",
		`<style></style><p a="b>c</p>`:                "broken",
	} {
		if !slices.ContainsFunc(faultsOf(page), func(fault string) bool { return strings.Contains(fault, want) }) {
			t.Errorf("%s: found %q, want %q", page, faultsOf(page), want)
		}
	}
}
