package chart

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

// ring is a hollow dot: the ground shows through it, not what lies under it.
func (c *Chart) ring(at Point, radius float64, tone Tone) {
	c.dot(at, radius, tone, Paper)
	c.Shapes[len(c.Shapes)-1].Thickness = 1.75
}

func (c *Chart) label(at Point, anchor Anchor, width, size float64, text string) {
	if text == "" {
		return
	}
	c.Labels = append(c.Labels, Label{At: at, Anchor: anchor, Width: width, Size: size, Text: text, Tone: Ink})
}
