package app

import (
	"image"
	"sync"

	"troskel/data/document"
	"troskel/data/document/layout"
	"troskel/data/document/picture"
)

// press sets the booklet and draws its pages beside the window's thread. The newest booklet goes before all else, and of
// the pictures the newest wish: nobody waits for what they no longer look at.
type press struct {
	onWindow func(func())
	onFault  func(fault any) // the program has one; the pages stay as they were

	mu      sync.Mutex
	working bool
	doc     *document.Document // to be set next; nil when there is none
	shown   func(pages int)
	wishes  []wish // the newest last

	book    layout.Book // the worker's own, as the painter is
	painter *picture.Painter
}

// wish is a picture that somebody wants.
type wish struct {
	page, pixels int
	drawn        func(image.Image)
}

// mostWishes is how many pictures are seen at once, and a few more.
const mostWishes = 6

func newPress(onWindow func(func()), onFault func(any)) *press {
	return &press{onWindow: onWindow, onFault: onFault, painter: picture.NewPainter()}
}

// set sets a document; a document that waits is forgotten, and so are pictures of the one before.
func (p *press) set(doc document.Document, shown func(pages int)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.doc, p.shown, p.wishes = &doc, shown, nil
	p.start()
}

// draw draws a page of the newest document, so many pixels wide.
func (p *press) draw(page, pixels int, drawn func(image.Image)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.doc != nil {
		return // the pages that are coming will be asked for
	}
	p.wishes = append(p.wishes, wish{page, pixels, drawn})
	p.wishes = p.wishes[max(0, len(p.wishes)-mostWishes):]
	p.start()
}

func (p *press) start() {
	if !p.working {
		p.working = true
		go p.work()
	}
}

func (p *press) work() {
	for job := p.next(); job != nil; job = p.next() {
		p.do(job)
	}
}

// next is what to do next; nil when there is nothing.
func (p *press) next() func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.doc != nil {
		doc, shown := *p.doc, p.shown
		p.doc = nil
		return func() { p.setNow(doc, shown) }
	}
	if last := len(p.wishes) - 1; last >= 0 {
		newest := p.wishes[last]
		p.wishes = p.wishes[:last]
		return func() { p.drawNow(newest) }
	}
	p.working = false
	return nil
}

// do does a job. A fault in it must not end the program: there are answers in it.
func (p *press) do(job func()) {
	defer func() {
		if fault := recover(); fault != nil {
			p.onFault(fault)
		}
	}()
	job()
}

func (p *press) setNow(doc document.Document, shown func(pages int)) {
	p.book = layout.Set(doc)
	pages := len(p.book.Pages)
	p.onWindow(func() { shown(pages) })
}

func (p *press) drawNow(one wish) {
	if one.page >= len(p.book.Pages) {
		return
	}
	drawn := p.painter.Page(p.book.Pages[one.page], float64(one.pixels)/layout.PageWidth)
	p.onWindow(func() { one.drawn(drawn) })
}
