package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/chart"
)

var drawing = chart.Chart{
	Width: 200, Height: 100, Says: "en bild av allt som finns",
	Shapes: []chart.Shape{
		{Form: chart.Path, Points: []chart.Point{{X: 0, Y: 50}, {X: 200, Y: 50}}, Stroke: chart.Quiet, Thickness: 1},
		{Form: chart.Path, Points: []chart.Point{{X: 0, Y: 60}, {X: 70, Y: 60}}, Stroke: chart.Before, Thickness: 2, Dashed: true},
		{Form: chart.Path, Points: []chart.Point{{X: 10, Y: 10}, {X: 60, Y: 10}, {X: 60, Y: 40}}, Closed: true, Fill: chart.Now, Stroke: chart.Ink, Thickness: 1},
		{Form: chart.Dot, Points: []chart.Point{{X: 150, Y: 25}}, Radius: 10, Fill: chart.Accent},
	},
	Labels: []chart.Label{{At: chart.Point{X: 200, Y: 80}, Anchor: chart.End, Width: 60, Size: 10, Text: "ett två tre fyra fem sex", Tone: chart.Ink}},
}

func drawnIn(view *widgets.ChartView) []fyne.CanvasObject { return test.WidgetRenderer(view).Objects() }

func count[T fyne.CanvasObject](objects []fyne.CanvasObject) (found []T) {
	for _, object := range objects {
		if wanted, ok := object.(T); ok {
			found = append(found, wanted)
		}
	}
	return found
}

func TestChartView_drawsEveryShapeInTheLooksColours(t *testing.T) {
	view := widgets.NewChartView(drawing)
	show(t, view)
	objects := drawnIn(view)
	if lines := len(count[*canvas.Line](objects)); lines != 1+10+3 {
		t.Errorf("%d lines, want one, ten dashes and three edges", lines)
	}
	if areas := count[*canvas.ArbitraryPolygon](objects); len(areas) != 1 || areas[0].FillColor != theme.Color(look.Now) {
		t.Errorf("areas %v", areas)
	}
	dots := count[*canvas.Circle](objects)
	if len(dots) != 1 || dots[0].FillColor != theme.Color(look.Accent) || dots[0].Size() != fyne.NewSize(20, 20) {
		t.Errorf("dots %+v", dots)
	}
	if view.AccessibilityLabel() != drawing.Says {
		t.Errorf("says %q", view.AccessibilityLabel())
	}
}

func TestChartView_breaksLabelsByTheirWidth(t *testing.T) {
	view := widgets.NewChartView(drawing)
	show(t, view)
	var words []string
	for _, line := range count[*canvas.Text](drawnIn(view)) {
		words = append(words, line.Text)
		if right := line.Position().X + line.MinSize().Width; line.MinSize().Width > 60 || right > 200.5 || right < 199.5 {
			t.Errorf("%q is %g wide and ends at %g", line.Text, line.MinSize().Width, right)
		}
	}
	if len(words) < 2 || strings.Join(words, " ") != "ett två tre fyra fem sex" {
		t.Errorf("broken into %q", words)
	}
}

func TestChartView_growsWithTheTextAsFarAsItsWidthAllows(t *testing.T) {
	for _, given := range []struct {
		percent int
		width   float32
		want    float32 // the chart's width on screen
	}{{100, 900, 200}, {200, 900, 400}, {200, 332, 300}} {
		screen := apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: given.percent})
		view := widgets.NewChartView(drawing)
		screen.Show(page(view), given.width, 400)
		line := count[*canvas.Line](drawnIn(view))[0]
		if got := line.Position2.X - line.Position1.X; got != given.want {
			t.Errorf("at %d %% in %g units it is %g wide, want %g", given.percent, given.width, got, given.want)
		}
	}
}
