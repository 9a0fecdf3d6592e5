package chart_test

import (
	"math"
	"testing"
	"unicode/utf8"

	"troskel/data/chart"
)

// box is the room that a label may take, by the generous mean width of a letter that the charts leave room by.
type box struct{ left, top, right, bottom float64 }

func boxOf(label chart.Label) box {
	wide := float64(utf8.RuneCountInString(label.Text)) * label.Size * 0.52
	lines := math.Max(1, math.Ceil(wide/label.Width))
	wide = math.Min(wide, label.Width)
	left := label.At.X
	switch label.Anchor {
	case chart.Middle:
		left -= wide / 2
	case chart.End:
		left -= wide
	}
	return box{left, label.At.Y - 0.75*label.Size, left + wide, label.At.Y + (lines-1)*label.Size*1.25 + 0.2*label.Size}
}

// apart fails when a label stands outside the chart's frame, even in part, or over another one.
func apart(t *testing.T, drawn chart.Chart) {
	t.Helper()
	for i, label := range drawn.Labels {
		a := boxOf(label)
		if a.left < -0.01 || a.top < -0.01 || a.right > drawn.Width+0.01 || a.bottom > drawn.Height+0.01 {
			t.Errorf("label %q takes %+v and stands out of %g × %g", label.Text, a, drawn.Width, drawn.Height)
		}
		for _, other := range drawn.Labels[:i] {
			b := boxOf(other)
			if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("label %q at %+v stands over %q at %+v", label.Text, a, other.Text, b)
			}
		}
	}
}

func TestApart_seesLabelsThatTouch(t *testing.T) {
	at := func(x float64) chart.Label {
		return chart.Label{At: chart.Point{X: x, Y: 20}, Anchor: chart.Start, Width: 80, Size: 10, Text: "tio tecken"}
	}
	a, b := boxOf(at(0)), boxOf(at(60))
	if a.right != 52 || b.left >= a.right+10 || a.bottom != 22 {
		t.Errorf("got boxes %+v and %+v", a, b)
	}
	if c := boxOf(chart.Label{At: chart.Point{X: 50, Y: 20}, Anchor: chart.Middle, Width: 26, Size: 10, Text: "tio tecken"}); c.left != 37 || c.bottom != 34.5 {
		t.Errorf("got box %+v of two lines", c)
	}
}
