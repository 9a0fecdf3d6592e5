package layout

import (
	"strings"

	"troskel/data/document"
)

// The cover's picture: a doorway as wide as the column that is read, with the person's own sentence in its opening.
const (
	doorTop    = 236.0
	doorBottom = 636.0
	doorInset  = 42.0 // of the words from the door's sides
	doorClear  = 104.0
	doorBelow  = 36.0
	titleTop   = 84.0
	nameTop    = 664.0
	footBottom = PageHeight - 52
	doorAbove  = 22.0 // at least, between what stands over the door and its top
)

// How the cover's texts are set. Of the title and the own sentence several sizes are tried, largest first.
var (
	titleStyles = []setting{
		{SerifStrong, 40, 45, Ink, true}, {SerifStrong, 32, 37, Ink, true}, {SerifStrong, 25, 30, Ink, true},
		{SerifStrong, 19, 24, Ink, true},
	}
	ownStyles = []setting{
		{Serif, 23, 31, Ink, true}, {Serif, 19, 26, Ink, true}, {Serif, 16, 22.5, Ink, true}, {Serif, 13.5, 19, Ink, false},
		{Serif, 11.5, 16.5, Ink, false},
	}
	subtitleStyle = setting{Sans, 13, 18, Soft, true}
	nameStyle     = setting{Serif, 16, 21, Ink, true}
	dateStyle     = setting{Sans, 10.5, 15, Soft, false}
	fromStyle     = setting{Sans, 9, 13, Soft, false}
	footStyle     = setting{Sans, 8.5, 12.5, Soft, false}
	footSetting   = setting{Sans, 8, 11, Soft, false}
)

// cover sets the first page. An own sentence too long for the doorway stands on a page after it; other texts too long for
// the design are set one after the other. Either takes as many pages as it needs.
func (s *setter) cover(cover document.Cover) []Page {
	if page, fits := s.designedCover(cover); fits {
		return []Page{page}
	}
	closed := cover
	closed.Own, closed.OwnFrom = "", ""
	if page, fits := s.designedCover(closed); fits {
		return append([]Page{page}, s.plainCover(document.Cover{Own: cover.Own, OwnFrom: cover.OwnFrom})...)
	}
	return s.plainCover(cover)
}

// designedCover sets the cover around its doorway, and says whether everything fits.
func (s *setter) designedCover(cover document.Cover) (page Page, fits bool) {
	parts := len(s.book.Parts)
	defer func() {
		if !fits {
			s.book.Parts = s.book.Parts[:parts]
		}
	}()
	subtitleStyle, nameStyle := s.enlarged(subtitleStyle), s.enlarged(nameStyle)
	dateStyle, footStyle := s.enlarged(dateStyle), s.enlarged(footStyle)
	subtitle := s.setFlat(cover.Subtitle, subtitleStyle, fullText, s.part(Paragraph))
	room := doorTop - doorAbove - titleTop - float64(len(subtitle))*subtitleStyle.leading
	title, titleStyle := s.fitting(cover.Title, titleStyles, fullText, room, Title)
	name := s.setFlat(cover.Name, nameStyle, mainText, s.part(Paragraph))
	date := s.setFlat(cover.Date, dateStyle, mainText, s.part(Paragraph))
	foot := s.setFlat(strings.Join(cover.Lines, "\n"), footStyle, mainText, s.part(Note))
	below := nameTop + float64(len(name))*nameStyle.leading + float64(len(date))*dateStyle.leading
	footTop := footBottom - float64(len(foot))*footStyle.leading
	above := page.put(title, titleStyle, titleTop)
	above = page.put(subtitle, subtitleStyle, above+6)
	fits = s.door(&page, cover) && above <= doorTop-16 && below <= footTop-8
	page.put(date, dateStyle, page.put(name, nameStyle, nameTop))
	page.put(foot, footStyle, footTop)
	return page, fits
}

// door draws the doorway and sets the own sentence in it; false when the sentence is longer than the door is high.
func (s *setter) door(page *Page, cover document.Cover) bool {
	x, height := mainLeft, doorBottom-doorTop
	page.Shapes = append(page.Shapes, outlined(arch(x, doorBottom, mainWidth, height), Wash))
	defer func() {
		sill := Point{marginLeft, doorBottom + 2.5}
		page.Shapes = append(page.Shapes, stroke(Accent, 5, sill, Point{mainLeft + mainWidth, sill.Y}))
	}()
	if oneLine(cover.Own) == "" {
		page.Shapes = append(page.Shapes, outlined(leaf(x, doorBottom, mainWidth, height), Sand))
		return true
	}
	inside := column{x + doorInset, mainWidth - 2*doorInset}
	room := height - doorClear - doorBelow
	fromStyle := s.enlarged(fromStyle)
	from := s.setFlat(cover.OwnFrom, fromStyle, inside, s.part(Label))
	room -= float64(len(from))*fromStyle.leading + 12
	own, style := s.fitting(cover.Own, ownStyles[:s.largeStyles(ownStyles)], inside, room, Own)
	used := float64(len(own)) * style.leading
	if used > room {
		return false
	}
	top := doorTop + doorClear + (room-used)*0.42 // the middle that the eye sees is a little above the middle
	page.put(from, fromStyle, page.put(own, style, top)+12)
	return true
}

func outlined(curve []Point, fill Tone) Shape {
	return Shape{Form: Curve, Points: curve, Closed: true, Fill: fill, Stroke: Ink, Thickness: 1.6}
}

// fitting sets a text in the largest of some styles in which it is no higher than the room, or else in the smallest.
func (s *setter) fitting(text string, styles []setting, at column, room float64, role Role) ([]Line, setting) {
	part := s.part(role)
	for i, style := range styles {
		lines := s.setFlat(text, style, at, part)
		if float64(len(lines))*style.leading <= room || i == len(styles)-1 {
			return lines, style
		}
	}
	return nil, styles[0]
}

// put places lines under each other from a height on, and returns where they end.
func (p *Page) put(lines []Line, style setting, top float64) float64 {
	for _, line := range lines {
		p.Lines = append(p.Lines, line.moved(0, top))
		top += style.leading
	}
	return top
}

// plainCover sets the cover's texts one after the other.
func (s *setter) plainCover(cover document.Cover) []Page {
	body := s.flow
	s.flow = flow{}
	add := func(text string, style setting, role Role, before float64) {
		style = s.enlarged(style)
		s.flow.add(s.stacked(text, style, mainText, role), before, 0)
	}
	add(cover.Title, titleStyles[len(titleStyles)-1], Title, 0)
	add(cover.Subtitle, subtitleStyle, Paragraph, 6)
	add(cover.Name, nameStyle, Paragraph, 20)
	add(cover.Date, dateStyle, Paragraph, 2)
	add(cover.Own, ownStyles[3], Own, 28)
	add(cover.OwnFrom, fromStyle, Label, 8)
	add(strings.Join(cover.Lines, "\n"), footStyle, Note, 28)
	strips := s.flow.strips
	s.flow = body
	var pages []Page
	for _, sheet := range paginate(strips) {
		fit(strips[sheet.from:sheet.to], true)
		pages = append(pages, place(strips[sheet.from:sheet.to]))
	}
	return pages
}
