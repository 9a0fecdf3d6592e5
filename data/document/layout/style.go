package layout

// setting is how a text is set: the face, its size, the distance from one base line to the next, and the tone.
type setting struct {
	face    Face
	size    float64
	leading float64
	tone    Tone
	even    bool // lines of about the same length, as a title wants them
}

// baseLine is how far under a line's top its letters stand.
func (s setting) baseLine() float64 { return s.leading/2 + s.size*0.33 }

// measure is the longest line of running text, as so many times its size: about 75 letters.
const measure = 33.5

// styles are the styles of a section's texts. The person's own words are the largest.
type styles struct {
	heading, subhead, own, question, plain, quote, quiet, label, strong setting
	betweenParagraphs                                                   float64
	air                                                                 float64 // what gaps are multiplied with
	charts                                                              float64 // and what charts are
}

// stylesOf returns the styles of a section; a small one, an appendix, takes less room and less attention. Sizes and leadings
// stand in pairs: of a section, and of a small one.
func stylesOf(small bool) styles {
	one := func(face Face, tone Tone, sizes, leadings [2]float64) setting {
		if small {
			return setting{face: face, size: sizes[1], leading: leadings[1], tone: tone}
		}
		return setting{face: face, size: sizes[0], leading: leadings[0], tone: tone}
	}
	all := styles{
		heading:  one(SerifStrong, Ink, [2]float64{20, 15}, [2]float64{25, 19}),
		subhead:  one(SerifStrong, Ink, [2]float64{12.5, 10.5}, [2]float64{16, 14}),
		own:      one(Serif, Ink, [2]float64{10.5, 9.5}, [2]float64{14.4, 13}),
		question: one(SerifItalic, Soft, [2]float64{9.6, 9}, [2]float64{12.6, 12}),
		plain:    one(Sans, Ink, [2]float64{9.2, 8.5}, [2]float64{12.6, 11.5}),
		quote:    one(Sans, Ink, [2]float64{8.9, 8.5}, [2]float64{12.1, 11.5}),
		quiet:    one(Sans, Soft, [2]float64{8.5, 8}, [2]float64{12, 11}),
		label:    one(Sans, Soft, [2]float64{8.5, 8}, [2]float64{12, 11}),
		strong:   one(SansStrong, Ink, [2]float64{9, 8}, [2]float64{14, 12}),
	}
	all.heading.even, all.subhead.even = true, true
	all.betweenParagraphs, all.air, all.charts = 4.5, 1, 1
	if small {
		all.betweenParagraphs, all.air, all.charts = 3, 0.7, 0.85
	}
	return all
}
