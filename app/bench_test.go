package app_test

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2/widget"

	"troskel/app/apptest"
	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/session"
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
