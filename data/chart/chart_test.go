package chart_test

import (
	"testing"

	"troskel/data/chart"
)

// within fails when anything of a chart stands outside it, or when a chart has lost what it says.
func within(t *testing.T, drawn chart.Chart, says string) {
	t.Helper()
	if drawn.Says != says {
		t.Errorf("says %q, want %q", drawn.Says, says)
	}
	for _, shape := range drawn.Shapes {
		for _, point := range shape.Points {
			edge := shape.Radius + shape.Thickness/2
			if shape.Form == chart.Path {
				edge = 0
			}
			if point.X-edge < 0 || point.X+edge > drawn.Width || point.Y-edge < 0 || point.Y+edge > drawn.Height {
				t.Errorf("shape %+v stands outside %g × %g", shape, drawn.Width, drawn.Height)
			}
		}
	}
	for _, label := range drawn.Labels {
		if label.At.X < 0 || label.At.X > drawn.Width || label.At.Y-label.Size*0.8 < 0 || label.At.Y > drawn.Height {
			t.Errorf("label %q at %+v stands outside %g × %g", label.Text, label.At, drawn.Width, drawn.Height)
		}
	}
}

func dots(drawn chart.Chart, fill chart.Tone) []chart.Shape {
	var found []chart.Shape
	for _, shape := range drawn.Shapes {
		if shape.Form == chart.Dot && shape.Fill == fill {
			found = append(found, shape)
		}
	}
	return found
}

func areas(drawn chart.Chart, fill chart.Tone) []chart.Shape {
	var found []chart.Shape
	for _, shape := range drawn.Shapes {
		if shape.Form == chart.Path && shape.Closed && shape.Fill == fill {
			found = append(found, shape)
		}
	}
	return found
}

func labelled(drawn chart.Chart, text string) (chart.Label, bool) {
	for _, label := range drawn.Labels {
		if label.Text == text {
			return label, true
		}
	}
	return chart.Label{}, false
}
