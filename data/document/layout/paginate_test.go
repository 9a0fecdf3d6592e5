package layout

import (
	"slices"
	"testing"
)

// lines are so many strips of 20 points, as a paragraph's.
func lines(count int) []strip {
	strips := make([]strip, count)
	for i := range strips {
		strips[i].height, strips[i].give = 20, 20*givingLine
	}
	textCosts(strips)
	return strips
}

const pageful = 34 // lines on a page

// shared puts strips into a flow and tells how many stand on each page.
func shared(build func(f *flow)) []int {
	var f flow
	build(&f)
	var counts []int
	for _, sheet := range paginate(f.strips) {
		counts = append(counts, sheet.to-sheet.from)
	}
	return counts
}

func TestPaginate_keepsTheRules(t *testing.T) {
	cases := []struct {
		name  string
		build func(f *flow)
		want  []int
	}{
		{"nothing", func(*flow) {}, nil},
		{"one page", func(f *flow) { f.add(lines(pageful), 0, 0) }, []int{pageful}},
		{"a line too many, pressed in", func(f *flow) {
			f.add(lines(pageful-1), 0, 0)
			f.add(lines(2), 10, 0)
		}, []int{pageful + 1}},
		{"a group stays whole", func(f *flow) {
			f.add(lines(pageful-10), 0, 0)
			since := len(f.strips)
			f.add(lines(8), 0, 0)
			f.add(lines(8), 0, 0)
			f.together(since)
		}, []int{pageful - 10, 16}},
		{"a group longer than a page is parted", func(f *flow) {
			f.add(lines(pageful/2), 0, 0)
			since := len(f.strips)
			f.add(lines(pageful), 0, 0)
			f.add(lines(pageful), 0, 0)
			f.together(since)
		}, nil},
		{"a fresh page", func(f *flow) {
			f.add(lines(3), 0, 0)
			f.fresh = true
			f.add(lines(3), 0, 0)
		}, []int{3, 3}},
		{"a strip higher than a page stands alone", func(f *flow) {
			f.add(lines(2), 0, 0)
			f.add([]strip{{height: bodyHeight * 2}}, 0, 0)
			f.add(lines(2), 0, 0)
		}, []int{2, 1, 2}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := shared(c.build)
			if c.want != nil && !slices.Equal(got, c.want) || slices.Contains(got, 0) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestPaginate_leavesNoLineAlone(t *testing.T) {
	for count := 2; count < 5*pageful; count++ {
		got := shared(func(f *flow) { f.add(lines(count), 0, 0) })
		if slices.Min(got) < 2 {
			t.Errorf("%d lines became pages of %v", count, got)
		}
	}
}

func TestPaginate_leavesNoHeadingAlone(t *testing.T) {
	for before := 2; before < 2*pageful; before++ {
		got := shared(func(f *flow) {
			f.add(lines(before), 0, 0)
			f.add(lines(1), 0, 0)
			f.keep = costOfHead
			f.add(lines(8), 0, 0)
		})
		end := 0
		for _, count := range got[:len(got)-1] {
			if end += count; end == before+1 {
				t.Errorf("after %d lines the heading is the last on its page: %v", before, got)
			}
		}
	}
}

func TestPaginate_leavesRoomForFramesAndRepeatedHeads(t *testing.T) {
	head := &strip{height: 50}
	counts := shared(func(f *flow) {
		f.framed(&frame{pad: 30}, func() {
			rows := lines(4 * pageful)
			for i := range rows {
				rows[i].head, rows[i].cost = head, 0
			}
			f.add(rows, 0, 0)
		})
	})
	for _, count := range counts {
		if height := float64(count)*20 + 50 + 30 + 30; height > bodyHeight+roomBelow {
			t.Errorf("a page holds %d rows, %.0f points high of %.0f", count, height, bodyHeight)
		}
	}
}

func TestFit_takesFromTheGapsOnlyWhatIsNeeded(t *testing.T) {
	strips := []strip{{height: 300}, {height: 300, gap: 100}, {height: 20, gap: 10}}
	fit(strips, true)
	height := 620 + strips[1].gap + strips[2].gap
	if strips[1].gap < 100*(1-giving) || height > bodyHeight+roomBelow {
		t.Errorf("gaps %.1f and %.1f make a page of %.1f points; it has %.1f", strips[1].gap, strips[2].gap, height, bodyHeight)
	}
	loose := []strip{{height: 100}, {height: 100, gap: 40}}
	if fit(loose, true); loose[1].gap != 40 {
		t.Errorf("a page with room lost a part of its gap: %.1f", loose[1].gap)
	}
}
