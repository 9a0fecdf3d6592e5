package participant

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Pages is how the page of the PDF gets the pages that it shows. Both work beside the window, and call back in it.
type Pages struct {
	Set  func(shown func(pages int))                     // sets the booklet anew; only the newest is shown
	Draw func(page, pixels int, drawn func(image.Image)) // draws a page, so many pixels wide
}

// preview shows the booklet's pages with what turns them.
type preview struct {
	reflection Reflection
	view       *widgets.PageView
	back, on   *widgets.Button
	larger     *widgets.Button
	where      *widget.RichText
	content    fyne.CanvasObject
	onLarge    func(large bool)
}

func newPreview(r Reflection, onLarge func(large bool)) *preview {
	words := r.Words
	p := &preview{reflection: r, onLarge: onLarge, where: look.SmallText("")}
	p.view = widgets.NewPageView(func(first, last, pages int) string {
		return words.Text("booklet.pages-are", "where", p.said(first, last, pages))
	})
	p.view.OnWanted = func(page, pixels int) {
		r.Pages.Draw(page, pixels, func(picture image.Image) { p.view.SetPicture(page, picture) })
	}
	p.view.OnTurned = p.turned
	p.view.OnPressed = p.resize
	p.back = widgets.NewButton(words.Text("booklet.page-back"), widgets.Quiet, func() { p.view.Turn(-1) })
	p.on = widgets.NewButton(words.Text("booklet.page-on"), widgets.Quiet, func() { p.view.Turn(1) })
	p.back.Says, p.on.Says = words.Text("booklet.says-back"), words.Text("booklet.says-on")
	p.larger = widgets.NewButton(words.Text("booklet.larger"), widgets.Quiet, p.resize)
	p.content = sheet.Stack(sheet.Row(p.where, p.back, p.on, p.larger), p.view)
	p.turned()
	return p
}

// set sets the booklet anew.
func (p *preview) set() { p.reflection.Pages.Set(p.view.SetPages) }

// said tells which pages are seen.
func (p *preview) said(first, last, pages int) string {
	words := p.reflection.Words
	switch {
	case pages == 0:
		return words.Text("booklet.setting")
	case first == last:
		return words.Text("booklet.page", "page", first, "pages", pages)
	}
	return words.Text("booklet.two-pages", "first", first, "last", last, "pages", pages)
}

func (p *preview) turned() {
	segment := p.where.Segments[0].(*widget.TextSegment)
	if said := p.said(p.view.Seen()); segment.Text != said {
		segment.Text = said
		p.where.Refresh()
	}
	p.enable(p.back, p.view.CanTurn(-1))
	p.enable(p.on, p.view.CanTurn(1))
}

// enable lets a button be pressed or not. One that no longer can be gives the keyboard to the pages.
func (p *preview) enable(button *widgets.Button, on bool) {
	switch {
	case on == !button.Disabled():
	case on:
		button.Enable()
	default:
		if button.Focused() {
			p.view.TakeFocus()
		}
		button.Disable()
	}
}

// resize makes the page as large as there is room, or small again.
func (p *preview) resize() {
	large, words := !p.view.Large, p.reflection.Words
	if large {
		p.larger.SetText(words.Text("booklet.smaller"))
	} else {
		p.larger.SetText(words.Text("booklet.larger"))
	}
	p.view.SetLarge(large)
	p.onLarge(large)
}

// beside puts the pages beside something longer, where there is room for both; they stay in view when it scrolls.
func (p *preview) beside(long fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewCompanion(&widgets.Sides{Share: 0.5, Least: 31, Gap: look.Space}, long, p.content)
}
