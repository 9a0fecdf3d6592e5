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

// stylesOf returns the styles of a section; a small one, an appendix, takes less room and less attention.
func stylesOf(small bool) styles {
	if small {
		return styles{
			heading:  setting{SerifStrong, 15, 19, Ink, true},
			subhead:  setting{SerifStrong, 10.5, 14, Ink, true},
			own:      setting{Serif, 9.5, 13, Ink, false},
			question: setting{SerifItalic, 9, 12, Soft, false},
			plain:    setting{Sans, 8.5, 11.5, Ink, false},
			quote:    setting{Sans, 8.5, 11.5, Ink, false},
			quiet:    setting{Sans, 8, 11, Soft, false},
			label:    setting{Sans, 8, 11, Soft, false},
			strong:   setting{SansStrong, 8, 12, Ink, false},

			betweenParagraphs: 3, air: 0.7, charts: 0.85,
		}
	}
	return styles{
		heading:  setting{SerifStrong, 20, 25, Ink, true},
		subhead:  setting{SerifStrong, 12.5, 16, Ink, true},
		own:      setting{Serif, 10.5, 14.4, Ink, false},
		question: setting{SerifItalic, 9.6, 12.6, Soft, false},
		plain:    setting{Sans, 9.2, 12.6, Ink, false},
		quote:    setting{Sans, 8.9, 12.1, Ink, false},
		quiet:    setting{Sans, 8.5, 12, Soft, false},
		label:    setting{Sans, 8.5, 12, Soft, false},
		strong:   setting{SansStrong, 9, 14, Ink, false},

		betweenParagraphs: 4.5, air: 1, charts: 1,
	}
}
