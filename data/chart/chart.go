// Package chart describes pictures of answers as plain shapes, once, so that the window and the printed page draw the
// same picture. It decides what goes where; who draws decides colours and breaks labels into lines.
//
// Lengths are in chart units: 1 unit is 1 point on paper and 1 unit of the toolkit at 100 % text. Y grows downwards.
package chart

// Tone names what a shape means; the theme and the printer each have a colour for it.
type Tone string

// The tones of a chart.
const (
	Clear  Tone = ""       // not painted
	Ink    Tone = "ink"    // the text colour
	Quiet  Tone = "quiet"  // lines that only hold the picture together
	Accent Tone = "accent" // the thing to look at
	Now    Tone = "now"    // the later of two answers
	Before Tone = "before" // the earlier of two answers
	Paper  Tone = "paper"  // the ground
)

// Form is the kind of a shape.
type Form string

// The forms: a path goes through its points, a dot has one point and a radius.
const (
	Path Form = "path" // open unless Closed
	Dot  Form = "dot"
)

// Point is a place in the chart.
type Point struct{ X, Y float64 }

// Shape is one drawn thing. Stroke paints its edge with the width Thickness, Fill its inside.
type Shape struct {
	Form      Form
	Points    []Point
	Closed    bool
	Radius    float64
	Stroke    Tone
	Fill      Tone
	Thickness float64
	Dashed    bool
}

// Anchor tells which part of a label stands at its point.
type Anchor string

// The anchors of a label.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Label is a text in the chart. At is on the base line of its first line; Width is how wide it may be before it is broken.
type Label struct {
	At     Point
	Anchor Anchor
	Width  float64
	Size   float64
	Text   string
	Tone   Tone
	Strong bool
}

// Chart is a picture of answers. Says tells in words what the picture shows, for those who do not see it.
type Chart struct {
	Width, Height float64
	Shapes        []Shape
	Labels        []Label
	Says          string
}
