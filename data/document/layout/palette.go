package layout

import "troskel/data/chart"

// Tone names a colour of the page by what it means.
type Tone uint8

// The tones. Every text is in Ink, Soft, Accent, Sky or Ochre, which are dark enough on Paper and on Wash.
const (
	None   Tone = iota // not painted
	Ink                // text
	Soft               // text of less weight
	Accent             // the one thing to look at, the threshold
	Sky                // the later of two answers
	Ochre              // the earlier of two answers
	Edge               // lines to write on, edges, axes
	Hair               // lines that only part things
	Wash               // the ground of what lies on the paper
	Sand               // the door's leaf
	Paper              // the ground
)

// RGB is the colour of a tone. They are those of the window's light set, on white instead of tinted paper: a printer has its
// own paper.
func (t Tone) RGB() (red, green, blue uint8) {
	switch t {
	case Ink:
		return 0x16, 0x33, 0x2D
	case Soft:
		return 0x4B, 0x5F, 0x58
	case Accent:
		return 0xA3, 0x21, 0x3A
	case Sky:
		return 0x1F, 0x6B, 0x94
	case Ochre:
		return 0x9A, 0x5F, 0x0B
	case Edge:
		return 0x7C, 0x8A, 0x83
	case Hair:
		return 0xD9, 0xD0, 0xBD
	case Wash:
		return 0xFA, 0xF6, 0xEE
	case Sand:
		return 0xE9, 0xDF, 0xC9
	default:
		return 0xFF, 0xFF, 0xFF
	}
}

// toneOf is how a chart's tone looks on paper.
func toneOf(tone chart.Tone) Tone {
	switch tone {
	case chart.Clear:
		return None
	case chart.Quiet:
		return Edge
	case chart.Accent:
		return Accent
	case chart.Now:
		return Sky
	case chart.Before:
		return Ochre
	case chart.Paper:
		return Paper
	default:
		return Ink
	}
}
