package chart

import (
	"math"
	"slices"
	"strconv"
)

// What follows are the few strokes that the pictures are made of.

func (c *Chart) line(tone Tone, thickness float64, points ...Point) {
	c.Shapes = append(c.Shapes, Shape{Form: Path, Points: points, Stroke: tone, Thickness: thickness})
}

func (c *Chart) dashed(tone Tone, thickness float64, points ...Point) {
	c.Shapes = append(c.Shapes, Shape{Form: Path, Points: points, Stroke: tone, Thickness: thickness, Dashed: true})
}

func (c *Chart) area(fill Tone, points ...Point) {
	c.Shapes = append(c.Shapes, Shape{Form: Path, Points: points, Closed: true, Fill: fill})
}

func (c *Chart) bar(fill Tone, left, top, right, bottom float64) {
	c.area(fill, Point{left, top}, Point{right, top}, Point{right, bottom}, Point{left, bottom})
}

func (c *Chart) dot(at Point, radius float64, stroke, fill Tone) {
	c.Shapes = append(c.Shapes, Shape{Form: Dot, Points: []Point{at}, Radius: radius, Stroke: stroke, Fill: fill})
}

// ring is a hollow dot, which stands for what was before: the ground shows through it, not what lies under it.
func (c *Chart) ring(at Point, radius float64) {
	c.dot(at, radius, Before, Paper)
	c.Shapes[len(c.Shapes)-1].Thickness = 1.75
}

func (c *Chart) label(at Point, anchor Anchor, width, size float64, text string) {
	if text == "" {
		return
	}
	c.Labels = append(c.Labels, Label{At: at, Anchor: anchor, Width: width, Size: size, Text: text, Tone: Ink})
}

// strong sets the label that was written last in strong type.
func (c *Chart) strong(tone Tone) {
	if len(c.Labels) > 0 {
		last := &c.Labels[len(c.Labels)-1]
		last.Strong, last.Tone = true, tone
	}
}

// least and largest radius of a dot that people are counted in.
const (
	leastCounted   = 7.0
	largestCounted = 11.0
)

// counted is a dot with the number of people in it. Areas, not radii, are in proportion: most people have the largest dot.
func (c *Chart) counted(at Point, count, most int, largest float64) {
	share := math.Sqrt(float64(count) / float64(max(1, most)))
	c.dot(at, min(largest, max(leastCounted, largest*share)), Clear, Now)
	c.label(Point{at.X, at.Y + nameSize*toBaseLine}, Middle, 2*largest, nameSize, strconv.Itoa(count))
	c.strong(Paper)
}

// hatch fills a polygon with thin slanting lines. What lies under them shows through, and they are printed in black and
// white as they are seen in colour.
func (c *Chart) hatch(tone Tone, corners []Point, apart float64) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, corner := range corners {
		low, high = min(low, corner.Y-corner.X), max(high, corner.Y-corner.X)
	}
	for slant := math.Ceil(low/apart) * apart; slant < high; slant += apart {
		var across []float64 // where the line y = x + slant meets the polygon's sides
		for i, from := range corners {
			to := corners[(i+1)%len(corners)]
			before, after := from.Y-from.X-slant, to.Y-to.X-slant
			if (before < 0) != (after < 0) {
				across = append(across, from.X+(to.X-from.X)*before/(before-after))
			}
		}
		slices.Sort(across)
		for i := 0; i+1 < len(across); i += 2 {
			c.line(tone, hatchThick, Point{across[i], across[i] + slant}, Point{across[i+1], across[i+1] + slant})
		}
	}
}

const hatchThick = 0.4
