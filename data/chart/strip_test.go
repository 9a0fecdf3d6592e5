package chart_test

import (
	"testing"

	"troskel/data/chart"
)

func strip(before, now int) chart.Chart {
	return chart.Strip{
		Steps: 6, Now: now, Before: before, Low: "inte alls", High: "helt",
		NowName: "nu", BeforeName: "före", SameName: "före och nu", Says: "sagt",
	}.Chart()
}

func TestStrip_hasSixStepsBetweenItsEnds(t *testing.T) {
	drawn := strip(0, 0)
	within(t, drawn, "sagt")
	steps := dots(drawn, chart.Quiet)
	if len(steps) != 6 {
		t.Fatalf("got %d steps, want 6", len(steps))
	}
	low, _ := labelled(drawn, "inte alls")
	high, _ := labelled(drawn, "helt")
	if low.Anchor != chart.End || low.At.X >= steps[0].Points[0].X {
		t.Errorf("the low end's label %+v does not end before the line", low)
	}
	if high.Anchor != chart.Start || high.At.X <= steps[5].Points[0].X || high.At.X+high.Width > drawn.Width {
		t.Errorf("the high end's label %+v does not begin after the line", high)
	}
	if marks := dots(drawn, chart.Accent); len(marks) != 0 {
		t.Errorf("nothing is placed, yet there are marks: %+v", marks)
	}
}

func TestStrip_oneAnswerIsAFilledDotOnItsStep(t *testing.T) {
	drawn := strip(0, 3)
	within(t, drawn, "sagt")
	marks := dots(drawn, chart.Accent)
	if len(marks) != 1 || marks[0].Points[0] != dots(drawn, chart.Quiet)[2].Points[0] {
		t.Errorf("got marks %+v, want one on the third step", marks)
	}
	if _, named := labelled(drawn, "nu"); named {
		t.Error("a single answer is named, though there is nothing to tell it from")
	}
}

func TestStrip_aMoveIsARingAnArrowAndADot(t *testing.T) {
	for _, move := range []struct{ before, now int }{{2, 5}, {5, 2}, {3, 4}, {1, 6}, {6, 1}, {2, 1}} {
		drawn := strip(move.before, move.now)
		within(t, drawn, "sagt")
		steps, rings, now := dots(drawn, chart.Quiet), dots(drawn, chart.Paper), dots(drawn, chart.Now)
		if len(rings) != 1 || len(now) != 1 {
			t.Fatalf("%+v: got %d rings and %d dots, want one of each", move, len(rings), len(now))
		}
		from, to := steps[move.before-1].Points[0], steps[move.now-1].Points[0]
		if rings[0].Points[0] != from || rings[0].Stroke != chart.Before || now[0].Points[0] != to {
			t.Errorf("%+v: ring or dot on the wrong step", move)
		}
		heads := areas(drawn, chart.Ink)
		if len(heads) != 1 {
			t.Fatalf("%+v: got %d arrow heads, want 1", move, len(heads))
		}
		tip, back := heads[0].Points[0], heads[0].Points[1]
		if (to.X-from.X)*(tip.X-back.X) <= 0 || (to.X-tip.X)*(tip.X-from.X) <= 0 {
			t.Errorf("%+v: the arrow %+v does not point from the ring to the dot", move, heads[0].Points)
		}
		if before, _ := labelled(drawn, "före"); before.At.X != from.X {
			t.Errorf("%+v: the ring is not named", move)
		}
	}
}

func TestStrip_theSamePlaceIsADotInARing(t *testing.T) {
	drawn := strip(4, 4)
	within(t, drawn, "sagt")
	rings, now := dots(drawn, chart.Paper), dots(drawn, chart.Now)
	if len(rings) != 1 || len(now) != 1 || rings[0].Points[0] != now[0].Points[0] || rings[0].Radius <= now[0].Radius+2 {
		t.Errorf("got rings %+v and dots %+v, want a dot with a ring around it", rings, now)
	}
	if _, named := labelled(drawn, "före och nu"); !named || len(areas(drawn, chart.Ink)) != 0 {
		t.Error("want the name for both and no arrow")
	}
}

func TestStrip_theNarrowFormNamesItsEndsUnderTheLine(t *testing.T) {
	drawn := chart.Strip{Steps: 6, Now: 6, Before: 1, Low: "inte alls", High: "helt", NowName: "nu", Says: "sagt"}.Narrow()
	within(t, drawn, "sagt")
	line := dots(drawn, chart.Quiet)[0].Points[0].Y
	for _, name := range []string{"inte alls", "helt"} {
		if label, ok := labelled(drawn, name); !ok || label.At.Y <= line {
			t.Errorf("%q stands at %+v, the line at %.0f", name, label.At, line)
		}
	}
	if drawn.Width*2 > strip(0, 1).Width {
		t.Errorf("two of width %.0f do not stand where one of the wide ones does", drawn.Width)
	}
}

func TestStrip_withoutNamesIsDrawnAllTheSame(t *testing.T) {
	if drawn := (chart.Strip{Steps: 6, Now: 2, Before: 4}).Narrow(); len(drawn.Labels) != 0 {
		t.Errorf("labels %+v of nothing", drawn.Labels)
	}
}
