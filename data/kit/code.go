package kit

import (
	"rsc.io/qr"

	"troskel/data/chart"
)

// module is how large one square of a code is, in points: a telephone reads it from a paper at arm's length.
const module = 2.6

// code draws a text as a QR code. A text too long for one gives an empty chart that still says the text.
func code(text, says string) chart.Chart {
	drawn := chart.Chart{Says: says}
	made, err := qr.Encode(text, qr.M)
	if err != nil {
		return drawn
	}
	drawn.Width, drawn.Height = float64(made.Size)*module, float64(made.Size)*module
	for y := range made.Size {
		for x := 0; x < made.Size; {
			end := x
			for end < made.Size && made.Black(end, y) {
				end++
			}
			if end > x { // squares side by side are one shape: no hair of paper shows between them
				drawn.Shapes = append(drawn.Shapes, square(x, y, end))
			}
			x = max(end, x+1)
		}
	}
	return drawn
}

func square(x, y, end int) chart.Shape {
	left, top := float64(x)*module, float64(y)*module
	right, bottom := float64(end)*module, top+module
	return chart.Shape{
		Form: chart.Path, Closed: true, Fill: chart.Ink,
		Points: []chart.Point{{X: left, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}, {X: left, Y: bottom}},
	}
}
