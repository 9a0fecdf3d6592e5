package widgets

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// curveShape is where the parts of a field are, at the width it has.
type curveShape struct {
	left   float32 // where the first column begins; before it stand the levels' names
	column float32 // the width of a stop's column
	top    float32 // of the plot; above it stand the phases
	level  float32 // from one level to the next
	bottom float32 // of the plot
	path   float32 // the middle of the row of stops under the plot
	end    float32 // the field's height
}

func (c *CurveField) levelY(level float32) float32 {
	return c.shape.top + c.shape.level*(float32(len(c.words.Levels))-level+0.5)
}

func (c *CurveField) stopX(stop int) float32 {
	return c.shape.left + c.shape.column*(float32(stop)+0.5)
}

func (c *CurveField) levelAt(y float32) int {
	most := len(c.words.Levels)
	return min(max(most-int((y-c.shape.top)/max(1, c.shape.level)), 1), most)
}

// placeAt is the stop at a place, −1 for none, and the level in its column, 0 on the path under the plot.
func (c *CurveField) placeAt(at fyne.Position) (stop, level int) {
	s := c.shape
	stop = int((at.X - s.left) / max(1, s.column))
	if at.X < s.left || stop >= len(c.stops) || at.Y < s.top || at.Y >= s.end {
		return -1, 0
	}
	if at.Y >= s.bottom {
		return stop, 0
	}
	return stop, c.levelAt(at.Y)
}

// largestHandle is the radius of the handle of the stop that one is at.
func (c *CurveField) largestHandle() float32 {
	return min(look.Length(look.Body)*0.95, c.shape.column*0.45, c.shape.level*0.48)
}

// nameRoom is how wide the levels' names are. Where they would take too much from the plot, only their signs stand there.
func (r *curveRenderer) nameRoom(width float32) float32 {
	names, signs := float32(0), float32(0)
	for i, name := range r.field.words.Levels {
		names = max(names, lineWidth(name, look.Small, fyne.TextStyle{})+1)
		signs = max(signs, lineWidth(r.field.words.Signs[i], look.Small, fyne.TextStyle{})+1)
	}
	const most = 0.28 // of the width
	if r.signsOnly = names > width*most; r.signsOnly {
		return signs
	}
	return names
}

// nameOf is what stands before a level.
func (r *curveRenderer) nameOf(level int) string {
	if r.signsOnly {
		return r.field.words.Signs[level]
	}
	return r.field.words.Levels[level]
}

// shapeFor finds the places. The levels' names take their room, and the plot the rest.
func (r *curveRenderer) shapeFor(width float32) curveShape {
	c, step := r.field, look.Length(look.Step)
	s := curveShape{left: r.nameRoom(width) + step*1.5, level: look.Length(look.Target) * 0.82}
	s.column = (width - s.left) / float32(max(1, len(c.stops)))
	s.top = look.Length(look.Small)*1.4 + step
	if !r.phasesFit(s) {
		s.top = 0
	}
	s.bottom = s.top + s.level*float32(len(c.words.Levels))
	s.path = s.bottom + look.Length(look.Target)/2
	s.end = s.bottom + look.Length(look.Target)
	if r.namesFit(s) {
		highest := float32(0)
		for _, mark := range r.stops {
			highest = max(highest, heightAt(mark.name, s.column-step/2))
		}
		s.end += highest + step
	}
	return s
}

// namesFit tells whether each stop's name can stand under it; otherwise only its number does.
func (r *curveRenderer) namesFit(s curveShape) bool {
	const mostLines = 3
	wide := s.column - look.Length(look.Step)/2
	measure := func(words string) float32 { return lineWidth(words, look.Small, fyne.TextStyle{}) }
	for _, stop := range r.field.stops {
		if longestWord(stop.Name, look.Small) > wide-1 || len(breakLines(stop.Name, wide-1, measure)) > mostLines {
			return false
		}
	}
	return true
}

func (r *curveRenderer) phasesFit(s curveShape) bool {
	for i, phase := range r.phases {
		if lineWidth(r.field.stops[phase.stop].Phase, look.Small, bold) > s.column*float32(r.phaseEnd(i)-phase.stop)-4 {
			return false
		}
	}
	return true
}

func (r *curveRenderer) phaseEnd(at int) int {
	if at+1 < len(r.phases) {
		return r.phases[at+1].stop
	}
	return len(r.field.stops)
}
