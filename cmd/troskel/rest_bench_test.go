//go:build linux

package main

import (
	"testing"
	"time"
)

// restFor is how long a window is left alone while its processor time is counted, and settleFor how long before.
const (
	restFor   = 8 * time.Second
	settleFor = 2 * time.Second
)

// BenchmarkRest measures what the program takes of a processor while nobody touches it: on its first page, with a text field
// that has the keyboard, and while one leads a day, collects and shows the room a picture. Each is compared with a window
// that only says hello, which is measured before each of them in the same run.
func BenchmarkRest(b *testing.B) {
	screen(b)
	ours, hello := build(b, "."), build(b, "./testdata/hello")
	states := []struct {
		name string
		open func() *opened
	}{
		{"start", func() *opened { return openOurs(b, ours) }},
		{"field", func() *opened { return atField(b, ours) }},
		{"collecting", func() *opened { return collecting(b, ours) }},
		{"presenting", func() *opened { return presenting(b, ours) }},
	}
	baseline, taken, rounds := time.Duration(0), make([]time.Duration, len(states)), 0
	for b.Loop() {
		for nth, state := range states {
			baseline += atRest(open(b, "^Hello$", hello))
			taken[nth] += atRest(state.open())
		}
		rounds++
	}
	baseline /= time.Duration(len(states))
	share := func(of time.Duration) float64 { return 100 * of.Seconds() / restFor.Seconds() / float64(rounds) }
	b.ReportMetric(share(baseline), "%cpu-hello")
	for nth, state := range states {
		b.ReportMetric(share(taken[nth]), "%cpu-"+state.name)
		b.ReportMetric(float64(taken[nth])/float64(baseline), "times-hello-"+state.name)
	}
}

// atRest leaves a window alone for a while, tells what it took, and closes it.
func atRest(program *opened) time.Duration {
	defer program.close()
	time.Sleep(settleFor)
	before := program.used()
	time.Sleep(restFor)
	return program.used() - before
}

// atField opens the built-in day on a page with a text field that has the keyboard.
func atField(b *testing.B, ours string) *opened {
	b.Helper()
	o := openOurs(b, ours)
	o.button("Börja dagen")
	o.until("page welcome")
	o.button("Gå in")
	o.until("page exercise")
	for range 20 {
		if field := o.last("focus"); len(field) > 14 && field[:14] == "focus TextArea" {
			o.press("a")
			o.until("saved")
			return o
		}
		o.press("alt+Right")
		time.Sleep(500 * time.Millisecond)
	}
	b.Fatal("no page begins with a text field")
	return nil
}

// collecting leads a practice day, and stays where its folders are looked through.
func collecting(b *testing.B, ours string) *opened {
	b.Helper()
	o := openOurs(b, ours)
	o.button("Jag leder dagen")
	o.until("page lead")
	o.button("Öva")
	o.until("page practise")
	o.button("Gör en övningsdag")
	o.until("collected")
	return o
}

// presenting shows the room a picture of the practice day.
func presenting(b *testing.B, ours string) *opened {
	b.Helper()
	o := collecting(b, ours)
	o.button("Stäng alla")
	o.until("page close")
	o.button("Stäng och visa")
	o.until("page collect")
	o.button("Visa rummet")
	o.until("page present")
	o.button("Visa i ett fönster")
	o.until("present")
	return o
}
