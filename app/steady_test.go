package app_test

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2/driver/software"
)

// mark is what the program holds at one moment of a long day.
type mark struct {
	switches int // how many pages had been shown by then
	heap     uint64
	routines int
	files    int
}

// What a day may grow by: for each 1,000 pages shown so many bytes of heap, and once what two counts of the same can differ
// by. No goroutine and no open file may be left. What stays behind for each page is seen, as the smallest page of the day is
// many times as large.
const (
	mostPerThousand = 128 << 10
	noise           = 192 << 10
)

// markNow lets a while pass, so that all that waits for a pause is done, has the toolkit forget what it has not drawn for a
// minute, as the real window has it do on its way, and counts.
func (p *program) markNow(switches int) mark {
	p.t.Helper()
	p.Forget()
	for range 2 { // what is forgotten first lets go of what is forgotten then
		time.Sleep(2 * time.Minute)
		p.settle()
		software.NewCanvas().Capture()
	}
	runtime.GC()
	runtime.GC() // what the first had something to finish for
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return mark{switches: switches, heap: memory.HeapAlloc, routines: runtime.NumGoroutine(), files: openFiles(p.t)}
}

// openFiles is how many files the process holds open. Where the system does not tell, it is none.
func openFiles(t testing.TB) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return len(entries)
}

// growth tells what has grown more than it may from the first mark to the last.
func growth(marks []mark) (faults []string) {
	first, last := marks[0], marks[len(marks)-1]
	shown := float64(last.switches - first.switches)
	grown, may := float64(last.heap)-float64(first.heap), noise+mostPerThousand*shown/1000
	if grown > may {
		faults = append(faults,
			fmt.Sprintf("the heap grew by %.0f kB in %.0f pages, and may by %.0f", grown/1024, shown, may/1024))
	}
	if grown := last.routines - first.routines; grown > 0 {
		faults = append(faults, fmt.Sprintf("there are %d goroutines more than at first", grown))
	}
	if grown := last.files - first.files; grown > 0 {
		faults = append(faults, fmt.Sprintf("there are %d open files more than at first", grown))
	}
	return faults
}

// perThousand is how many bytes the heap has grown by for each 1,000 pages shown.
func perThousand(first, last mark) float64 {
	return (float64(last.heap) - float64(first.heap)) * 1000 / float64(max(1, last.switches-first.switches))
}

func TestGrowth_tellsWhatStaysBehind(t *testing.T) {
	warm := mark{switches: 1000, heap: 30 << 20, routines: 6, files: 13}
	for name, one := range map[string]struct {
		last mark
		want int
	}{
		"a steady day":         {mark{switches: 21_000, heap: 31 << 20, routines: 6, files: 13}, 0},
		"a day that shrinks":   {mark{switches: 21_000, heap: 20 << 20, routines: 5, files: 12}, 0},
		"a page that is kept":  {mark{switches: 21_000, heap: 80 << 20, routines: 6, files: 13}, 1},
		"one clock that ticks": {mark{switches: 21_000, heap: 30 << 20, routines: 7, files: 13}, 1},
		"all of it":            {mark{switches: 21_000, heap: 80 << 20, routines: 7, files: 14}, 3},
	} {
		if faults := growth([]mark{warm, one.last}); len(faults) != one.want {
			t.Errorf("%s: %q", name, faults)
		}
	}
}
