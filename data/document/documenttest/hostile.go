package documenttest

import (
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"troskel/data/chart"
	"troskel/data/document"
)

// Hostile is a document made of all that keyboards, clipboards and emoji pickers can produce, in every block. The same seed
// gives the same document.
func Hostile(seed uint64) document.Document {
	h := hostile{rand.New(rand.NewPCG(seed, 7))} // #nosec G404 -- a test wants the same each time
	doc := document.Document{
		Language: h.pick("sv", "en", "", "sv-FI", ") /Evil (", "\xff"),
		Title:    h.text(), Author: h.text(),
		Date: h.date(), Large: h.IntN(4) == 0,
		Cover: document.Cover{Title: h.text(), Subtitle: h.text(), Name: h.text(), Date: h.text(), Own: h.text(),
			OwnFrom: h.text()},
		Captions: document.Captions{Contents: h.text(), Page: "{page} / {pages} " + h.short(), Footer: h.text(),
			Missing: "Somewhere a sign is missing."},
	}
	for range h.IntN(5) {
		doc.Cover.Lines = append(doc.Cover.Lines, h.text())
	}
	for range h.IntN(6) {
		section := document.Section{Title: h.text(), Small: h.coin(), NewPage: h.coin(), Blocks: h.blocks(0)}
		doc.Sections = append(doc.Sections, section)
	}
	return doc
}

type hostile struct{ *rand.Rand }

func (h hostile) coin() bool                     { return h.IntN(2) == 0 }
func (h hostile) pick(among ...string) string    { return among[h.IntN(len(among))] }
func (h hostile) texts(most int) (some []string) { return h.fill(h.IntN(most + 1)) }

func (h hostile) fill(count int) []string {
	some := make([]string, count)
	for i := range some {
		some[i] = h.text()
	}
	return some
}

func (h hostile) date() time.Time {
	switch h.IntN(4) {
	case 0:
		return time.Time{}
	case 1:
		return time.Date(12018, 4, 26, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(2018, 4, 26, 23, 59, 59, 0, time.FixedZone("", 7200))
}

func (h hostile) blocks(depth int) []document.Block {
	var blocks []document.Block
	for range h.IntN(8) {
		blocks = append(blocks, h.block(depth))
	}
	return blocks
}

func (h hostile) block(depth int) document.Block {
	switch kind := h.IntN(11); {
	case kind == 0:
		return document.Heading{Text: h.text()}
	case kind == 1:
		return document.Items{Ordered: h.coin(), Texts: h.texts(12)}
	case kind == 2:
		return document.Pairs{Rows: h.pairs()}
	case kind == 3:
		return document.Card{Title: h.text(), Tick: h.coin(), Date: h.text(), Rows: h.pairs(), Lines: h.IntN(8) - 2}
	case kind == 4:
		return document.Figure{Chart: h.chart(), Caption: h.text()}
	case kind == 5:
		return h.table()
	case kind == 6:
		return document.Lines{Label: h.text(), Count: h.IntN(200) - 50}
	case kind == 7:
		return h.boxes()
	case kind == 8 && depth < 3:
		return document.Together{Blocks: h.blocks(depth + 1)}
	}
	voices := []document.Voice{document.Plain, document.Question, document.Own, document.Quiet, document.Quote, "shouted"}
	return document.Text{Voice: voices[h.IntN(len(voices))], Text: h.text()}
}

func (h hostile) boxes() document.Boxes {
	boxes := document.Boxes{First: h.coin()}
	if h.coin() {
		boxes.Low, boxes.High = h.text(), h.text()
	}
	for range h.IntN(8) {
		row := document.BoxRow{Text: h.text(), Wide: h.coin()}
		for range h.IntN(7) {
			row.Boxes = append(row.Boxes, h.pick("", "1", h.short()))
		}
		if h.coin() {
			row.Apart = h.short()
		}
		boxes.Rows = append(boxes.Rows, row)
	}
	return boxes
}

func (h hostile) pairs() []document.Pair {
	rows := make([]document.Pair, h.IntN(6))
	for i := range rows {
		rows[i] = document.Pair{Label: h.text(), Text: h.text(), Own: h.coin()}
	}
	return rows
}

func (h hostile) table() document.Table {
	table := document.Table{Head: h.texts(5)}
	for range h.IntN(12) {
		table.Rows = append(table.Rows, h.texts(5))
	}
	if h.IntN(5) == 0 {
		table.Rows = append(table.Rows, h.fill(30))
	}
	return table
}

// chart is a strip, mostly; else shapes and labels anywhere.
func (h hostile) chart() chart.Chart {
	if h.coin() {
		return chart.Strip{Steps: h.IntN(8), Now: h.IntN(7), Before: h.IntN(7), Low: h.text(), High: h.text(),
			NowName: h.short(), BeforeName: h.short(), Says: h.text()}.Chart()
	}
	c := chart.Chart{Width: h.length(), Height: h.length(), Says: h.text()}
	for range h.IntN(6) {
		c.Shapes = append(c.Shapes, chart.Shape{
			Form: chart.Form(h.pick("path", "dot", "blob")), Closed: h.coin(), Radius: h.length(),
			Points: []chart.Point{{X: h.length(), Y: h.length()}, {X: h.length(), Y: h.length()}}[:h.IntN(3)],
			Stroke: chart.Tone(h.pick("", "ink", "odd")), Fill: chart.Tone(h.pick("", "now")), Thickness: h.length(),
			Dashed: h.coin()})
	}
	c.Labels = append(c.Labels, chart.Label{
		At: chart.Point{X: 10, Y: h.length()}, Anchor: chart.Anchor(h.pick("start", "middle", "end", "")),
		Width: h.length(), Size: h.length(), Text: h.text(), Tone: chart.Tone(h.pick("", "ink", "paper")), Strong: h.coin()})
	return c
}

func (h hostile) length() float64 {
	odd := []float64{0, -3, 1e308, math.Inf(1), math.NaN(), 1e-300}
	if h.IntN(12) == 0 {
		return odd[h.IntN(len(odd))]
	}
	return h.Float64() * 300
}

func (h hostile) short() string { return h.pick("nu", "före", "🙂", "") }

// text is a few pieces of text of all kinds, or none.
func (h hostile) text() string {
	switch h.IntN(12) {
	case 0:
		return ""
	case 1:
		return h.pick(" ", "\n\n\n", "\t", "\u200b\u200b", "\u200d", "\ufe0f", "\u202e", "\x00", "\xff\xfe")
	case 2:
		return strings.Repeat("Nagelfarskonstruktionsavdelningsföreståndarinnan", 1+h.IntN(8))
	}
	var text strings.Builder
	for range 1 + h.IntN(12) {
		text.WriteString(pieces[h.IntN(len(pieces))])
		text.WriteString(h.pick(" ", " ", " ", " ", "\n", "", "-", "–", "\u00a0", "/"))
	}
	if h.IntN(8) == 0 {
		for range 80 {
			text.WriteRune(rune(h.IntN(0x11000)))
		}
	}
	if h.IntN(30) == 0 {
		return strings.Repeat(text.String(), 1+1500/(1+text.Len()))
	}
	return text.String()
}

// pieces are words of all kinds.
var pieces = []string{
	"Jag säger vad som är möjligt", "och", "i", "12 %", "kl. 9.00–15.30", "”så snart som möjligt”", "§ 5", "å ä ö Å Ä Ö",
	"🙂", "👩‍👩‍👧‍👦", "👍🏽", "🇸🇪", "1️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☎", "☑ ✓ ✗ → ⇒ ≠ ∞", "\U0001F9FF\U0001FAE8",
	"مرحبا بالعالم", "لا إله", "بِسْمِ", "شماره ۱۲۳", "(سلام) 123, 4.5 abc", "שלום עולם", "שָׁלוֹם",
	"Ελληνικά", "Русский текст",
	"中文字符", "日本語のテキスト", "한국어", "हिन्दी", "ไทย", "𝓗𝓮𝓵𝓵𝓸", "ｆｕｌｌ", "ﬁnal", "①②", "x²",
	"e\u0301 a\u030a o\u0308", "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334", "\u0301\u0301",
	"\u200f\u202eomvänt\u202c",
	"\xff\xfe\xc0", "\x00\x07\x1b[31m", "a\u00adb\u00adc", "\ufeff", "\ue000\uf8ff\U000F0000",
	"\ufffd", "\uffff", "\U0010FFFF",
	"http://exempel.se/en/ganska/lång/adress?med=många&delar=och/utan/slut#här", "(\\)",
	"<<>> endobj stream", "{page} {pages}",
	"tab\tbe\rtween", "\u2028", "\u0085", "\u2060", "\u2007", "\u3000", "\u1680", "=1+1", "-5", "–", "— och —", "…",
}
