package chart_test

import (
	"fmt"
	"testing"

	"troskel/data/chart"
)

var levels = []string{"−2 tungt", "−1", "0", "+1", "+2 lätt"}

// curve is a way through feelings; 9 is a step that is not rated.
func curve(feelings ...float64) chart.Curve {
	made := chart.Curve{Least: -2, Levels: levels, Says: "sagt"}
	phases := []string{"före", "under", "efter"}
	for i, feeling := range feelings {
		made.Steps = append(made.Steps, chart.CurveStep{
			Name: fmt.Sprintf("Steg %d", i+1), Phase: phases[i*3/len(feelings)], Rated: feeling != 9, At: feeling,
		})
	}
	return made
}

// ways are the lines of a chart in a tone.
func ways(drawn chart.Chart, stroke chart.Tone, dashed bool) []chart.Shape {
	var found []chart.Shape
	for _, shape := range drawn.Shapes {
		if shape.Form == chart.Path && shape.Stroke == stroke && shape.Dashed == dashed {
			found = append(found, shape)
		}
	}
	return found
}

func TestCurve_goesUpWhereItFeelsBetterAndThroughItsDots(t *testing.T) {
	drawn := curve(-2, 0, 2, 1).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	marks, lines := dots(drawn, chart.Now), ways(drawn, chart.Now, false)
	if len(marks) != 4 || len(lines) != 1 {
		t.Fatalf("got %d dots and %d lines, want 4 and 1", len(marks), len(lines))
	}
	for i, mark := range marks {
		at := mark.Points[0]
		if on := lines[0].Points[i*12]; on != at {
			t.Errorf("the line goes through %+v, the dot stands at %+v", on, at)
		}
	}
	if low, high := marks[0].Points[0], marks[2].Points[0]; high.Y >= low.Y || high.X <= low.X {
		t.Errorf("the worst stands at %+v and the best at %+v", low, high)
	}
}

func TestCurve_goesStraightFromDotToDotAndNeverBeyond(t *testing.T) {
	drawn := curve(-2, 2, 2, -2, 1, 2).Chart()
	points := ways(drawn, chart.Now, false)[0].Points
	marks := dots(drawn, chart.Now)
	for i, point := range points[:len(points)-1] {
		a, b := marks[i/12].Points[0].Y, marks[i/12+1].Points[0].Y
		if next := points[i+1].Y; a != b && (next-point.Y)*(b-a) <= 0 {
			t.Errorf("from point %d at %g to %g it does not go from %g towards %g", i, point.Y, next, a, b)
		}
		if point.Y < min(a, b)-1e-9 || point.Y > max(a, b)+1e-9 {
			t.Errorf("point %d at %g lies beyond %g and %g", i, point.Y, a, b)
		}
	}
}

func TestCurve_hasAGapWhereAStepIsNotRated(t *testing.T) {
	drawn := curve(1, 0, 9, -1, -2, 9, 2).Chart()
	within(t, drawn, "sagt")
	lines, marks := ways(drawn, chart.Now, false), dots(drawn, chart.Now)
	if len(lines) != 2 || len(marks) != 5 {
		t.Fatalf("got %d lines and %d dots, want 2 and 5", len(lines), len(marks))
	}
	if end, begin := lines[0].Points[12], lines[1].Points[0]; end != marks[1].Points[0] || begin != marks[2].Points[0] {
		t.Errorf("the gap goes from %+v to %+v", end, begin)
	}
}

func TestCurve_namesItsPhasesAndPartsThem(t *testing.T) {
	drawn := curve(1, 0, -1, 0, 1, 2).Chart()
	for _, phase := range []string{"före", "under", "efter"} {
		if _, there := labelled(drawn, phase); !there {
			t.Errorf("no label %q", phase)
		}
	}
	if parting := ways(drawn, chart.Quiet, true); len(parting) != 2 {
		t.Errorf("got %d lines between phases, want 2", len(parting))
	}
}

func TestCurve_longNamesStandUnderItWithNumbers(t *testing.T) {
	for _, test := range []struct {
		name     string
		names    []string
		numbered bool
	}{
		{"short", []string{"Idén", "Första samtalet", "Ansökan", "Väntan", "Beslutet", "Öppnar"}, false},
		{"a long word", []string{"Idén", "Handläggningstiden", "Ansökan", "Väntan", "Beslutet", "Öppnar"}, true},
		{"long names", []string{"Ägaren ringer växeln för att fråga vem som avgör om hon får sätta ut sina bord på torget i sommar", "Ansökan", "Beslutet"}, true},
		{"many", []string{"Idén", "Samtalet", "Ansökan", "Väntan", "Brevet", "Mötet", "Kartan", "Beslutet", "Öppnar", "Fakturan", "Tillsyn"}, true},
	} {
		made := curve(make([]float64, len(test.names))...)
		for i, name := range test.names {
			made.Steps[i].Name = name
		}
		drawn := made.Chart()
		within(t, drawn, "sagt")
		apart(t, drawn)
		if _, numbered := labelled(drawn, "3"); numbered != test.numbered {
			t.Errorf("%s: numbered %t, want %t", test.name, numbered, test.numbered)
		}
		for _, name := range test.names {
			if _, there := labelled(drawn, name); !there {
				t.Errorf("%s: no label %q", test.name, name)
			}
		}
	}
}

func TestCurve_ofARoomHasCountedDotsAndALineThroughTheMeans(t *testing.T) {
	made := curve(0.5, -1.25)
	made.Steps[0].Counts, made.Steps[1].Counts = []int{0, 0, 8, 8, 0}, []int{4, 12, 0, 0, 0}
	drawn := made.Chart()
	within(t, drawn, "sagt")
	if marks := dots(drawn, chart.Now); len(marks) != 4 || marks[2].Radius >= marks[3].Radius {
		t.Errorf("got dots %+v, want four, as large as they are many", marks)
	}
	if _, there := labelled(drawn, "12"); !there {
		t.Error("a dot is not numbered")
	}
	if line := ways(drawn, chart.Now, false); len(line) != 1 {
		t.Errorf("got %d lines, want one through the means", len(line))
	}
}

func TestCurve_standsWithoutStepsAndBeyondItsLevels(t *testing.T) {
	within(t, chart.Curve{}.Chart(), "")
	within(t, curve().Chart(), "sagt")
	beyond := curve(-7, 99)
	beyond.Steps[0].Counts = []int{1, 2, 3, 4, 5, 6, 7}
	within(t, beyond.Chart(), "sagt")
}
