package app

import (
	"image"
	"testing"

	"troskel/data/document"
)

func TestPress_showsTheNewestBookletAndForgetsPicturesOfTheOneBefore(t *testing.T) {
	came := make(chan func(), 100)
	press := newPress(func(do func()) { came <- do }, func(fault any) { t.Errorf("fault: %v", fault) })
	sizes := []int{}
	pages := func(count int) document.Document {
		doc := document.Document{}
		for range count {
			doc.Sections = append(doc.Sections, document.Section{NewPage: true, Blocks: []document.Block{document.Heading{Text: "x"}}})
		}
		return doc
	}
	for count := 2; count <= 9; count++ {
		press.set(pages(count), func(pages int) { sizes = append(sizes, pages) })
	}
	for len(sizes) == 0 || sizes[len(sizes)-1] < 9 {
		(<-came)()
	}
	drawn := 0
	press.draw(3, 200, func(picture image.Image) { drawn = picture.Bounds().Dx() })
	press.draw(99, 200, func(image.Image) { t.Error("a page that is not there was drawn") })
	(<-came)()
	if drawn != 200 {
		t.Errorf("the picture is %d wide", drawn)
	}
}

func TestPress_aFaultIsToldAndTheNextJobIsDone(t *testing.T) {
	came, faults := make(chan func(), 100), make(chan any, 100)
	press := newPress(func(do func()) { came <- do }, func(fault any) { faults <- fault })
	press.do(func() { panic("a glyph is missing") })
	if fault := <-faults; fault != "a glyph is missing" {
		t.Errorf("told %v", fault)
	}
	done := false
	press.set(document.Document{Title: "x"}, func(int) { done = true })
	(<-came)()
	if !done {
		t.Error("nothing is set after a fault")
	}
}
