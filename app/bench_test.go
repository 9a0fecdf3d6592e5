package app_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/widget"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/participant"
	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/session"
	"troskel/data/wording"
)

// BenchmarkPageSwitch measures going to the next page of the day and back, laid out, against showing an empty label in
// the same window.
func BenchmarkPageSwitch(b *testing.B) {
	p := start(b)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("tolv-pastaenden")
	var pages, empty time.Duration
	rounds := 0
	for b.Loop() {
		begun := time.Now()
		p.next()
		p.previous()
		pages += time.Since(begun)
		rounds++
	}
	p.close()
	bare := apptest.Light(b)
	for range rounds {
		begun := time.Now()
		bare.Show(widget.NewLabel(""), 900, 430)
		bare.Show(widget.NewLabel(""), 900, 430)
		empty += time.Since(begun)
	}
	b.ReportMetric(float64(pages.Microseconds())/1000/float64(2*rounds), "ms/page")
	b.ReportMetric(float64(pages)/float64(empty), "times-empty")
}

// BenchmarkEveryPage measures building and laying out each exercise page of the day, as the participant meets it for the
// first time in this window, and gives the slowest that one in a hundred exceeds, beside one frame of a screen (16.7 ms)
// and the same of an empty page.
func BenchmarkEveryPage(b *testing.B) {
	screen := apptest.Light(b)
	set, err := content.Open(content.Day)
	if err != nil {
		b.Fatal(err)
	}
	begun := session.New("bench", set, "", time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC), func(session.Record) {})
	var pages, empty []time.Duration
	for b.Loop() {
		for _, asked := range begun.Workshop().Exercises() {
			from := time.Now()
			page := participant.NewExercise(participant.Exercise{
				Words: wording.In(wording.Swedish), OnNote: func(string) {},
				Setting: exerciseview.Setting{
					Exercise: asked, Answer: begun.Answer(asked.Key), Day: begun.Day(), Changed: func() {},
				},
			})
			screen.Show(page.Content(), 900, 430)
			pages = append(pages, time.Since(from))
			from = time.Now()
			screen.Show(widget.NewLabel(""), 900, 430)
			empty = append(empty, time.Since(from))
		}
	}
	p99, p50 := quantile(pages, 0.99), quantile(pages, 0.5)
	b.ReportMetric(float64(p50.Microseconds())/1000, "ms-p50")
	b.ReportMetric(float64(p99.Microseconds())/1000, "ms-p99")
	b.ReportMetric(p99.Seconds()/(1.0/60), "frames-p99")
	b.ReportMetric(float64(p99)/float64(quantile(empty, 0.99)), "times-empty")
}

func quantile(durations []time.Duration, part float64) time.Duration {
	slices.Sort(durations)
	return durations[int(part*float64(len(durations)-1))]
}

// BenchmarkReflection measures the PDF of a played day, from the session to the bytes, against the PDF of an empty
// document.
func BenchmarkReflection(b *testing.B) {
	set, err := content.Open("forenkla")
	if err != nil {
		b.Fatal(err)
	}
	played := session.New("bench", set, "", time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC), func(session.Record) {})
	played.Play(rand.New(rand.NewPCG(3, 3))) //nolint:gosec // answers need no secrecy
	var day, empty time.Duration
	rounds := 0
	for b.Loop() {
		begun := time.Now()
		write(b, played.Report())
		day += time.Since(begun)
		begun = time.Now()
		write(b, document.Document{})
		empty += time.Since(begun)
		rounds++
	}
	b.ReportMetric(float64(day.Milliseconds())/float64(rounds), "ms/reflection")
	b.ReportMetric(float64(day)/float64(empty), "times-empty")
}

func write(b *testing.B, doc document.Document) {
	var content bytes.Buffer
	if err := pdf.Write(&content, doc); err != nil {
		b.Fatal(err)
	}
}
