package widgets

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// scaleShape is where the parts of a line are, at the width it has.
type scaleShape struct {
	long   float32 // the line with its room, from the left
	high   float32 // the row that the line is in
	ends   float32 // the height of what stands under the line
	beside bool    // the boxes stand beside the line, and not under it
	boxes  float32 // the width of the boxes
	reach  float32 // the handle's radius
}

func (l *ScaleLine) shapeFor(width float32) scaleShape {
	s := scaleShape{high: look.Length(look.Target), reach: look.Length(look.Body) * 0.85}
	s.boxes = max(l.boxWidth(l.words.PassKey), l.boxWidth(l.words.MoreKey), l.boxWidth(l.words.Pass))
	s.beside = s.boxes == 0 || width-s.boxes-look.Length(look.Space) >= look.Length(look.Column)*0.5
	s.long = width
	if s.beside && s.boxes > 0 {
		s.long = width - s.boxes - look.Length(look.Space)
	}
	return s
}

// bare tells whether nothing stands under the line.
func (l *ScaleLine) bare() bool { return l.words.Low+l.words.High+l.words.Now+l.words.More == "" }

func (l *ScaleLine) boxWidth(words string) float32 {
	if words == "" {
		return 0
	}
	return boxSide() + look.Length(look.Step) + lineWidth(words, look.Small, fyne.TextStyle{}) + 2
}

// boxSide is the side of the small box to tick.
func boxSide() float32 { return look.Length(look.Small) + 4 }

func (l *ScaleLine) stationX(station int) float32 { return l.lineX(float32(station)) }

// lineX is a place on the line, counted in stations.
func (l *ScaleLine) lineX(station float32) float32 {
	s := l.shape
	return s.reach + (s.long-2*s.reach)*(station-1)/float32(l.steps-1)
}

func (l *ScaleLine) stationAt(x float32) int {
	s := l.shape
	room := max(1, s.long-2*s.reach)
	station := 1 + int((x-s.reach)/room*float32(l.steps-1)+0.5)
	return min(max(station, 1), l.steps)
}

func (l *ScaleLine) partAt(at fyne.Position) part {
	s := l.shape
	if at.X < s.long+s.reach && at.Y < s.high {
		return linePart
	}
	for _, which := range []part{passPart, morePart} {
		x, y, width, height := l.boxPlace(which)
		if width > 0 && at.X >= x && at.X < x+width && at.Y >= y && at.Y < y+height {
			return which
		}
	}
	return noPart
}

// boxPlace is where a box with its text is, with the room around it that can be pressed.
func (l *ScaleLine) boxPlace(which part) (x, y, width, height float32) {
	s, gap := l.shape, look.Length(look.Space)
	low := max(s.ends, look.Length(look.Target)*0.75)
	if which == passPart {
		width = l.boxWidth(l.words.PassKey)
		if s.beside {
			return s.long + gap, 0, width, s.high
		}
		return 0, s.high + s.ends, width, s.high
	}
	width = l.boxWidth(l.words.MoreKey)
	if s.beside {
		return s.long + gap, s.high, width, low
	}
	return l.boxWidth(l.words.PassKey) + gap, s.high + s.ends, width, s.high
}
