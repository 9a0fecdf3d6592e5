package layout

import (
	"strings"
	"unicode/utf8"

	"troskel/data/document"
)

// finish shares the flow out over pages and adds what depends on them: the pages in the contents, the foot of each page.
func (s *setter) finish(cover []Page, doc document.Document) {
	strips := s.flow.strips
	sheets := paginate(strips)
	for _, sheet := range sheets {
		fit(strips[sheet.from:sheet.to], sheet.to == len(strips) || strips[sheet.to].fresh)
	}
	s.locateSections(strips, sheets, len(cover))
	s.book.Pages = cover
	for _, sheet := range sheets {
		on := strips[sheet.from:sheet.to]
		for i, strip := range on {
			if strip.refersTo > 0 {
				line, link := s.pageNumber(strip)
				on[i].lines = append([]Line{line}, strip.lines...)
				on[i].links = []Link{link}
			}
		}
		s.book.Pages = append(s.book.Pages, place(on))
	}
	if len(s.book.Pages) == 0 {
		s.book.Pages = []Page{{}} // a file needs one
	}
	s.heads(len(cover))
	s.feet(len(cover), doc.Captions)
}

// heads writes over each page the title of the section that goes on there. A page that begins with a title needs none.
func (s *setter) heads(covers int) {
	base := headLine
	if s.large {
		base += 8 // as far from the page's edge
	}
	for i := covers; i < len(s.book.Pages); i++ {
		page := &s.book.Pages[i]
		section := s.sectionAtTop(*page)
		if section < 0 || s.book.Sections[section].Page == i && s.book.Sections[section].Y <= bodyTop+0.5 {
			continue
		}
		head := s.elided(s.book.Sections[section].Title, s.enlarged(footSetting), s.main.width)
		if head.Text != "" {
			page.Lines = append(page.Lines, head.moved(s.main.x-head.X, base-head.Y))
		}
	}
}

// sectionAtTop is the section of what stands first on a page; below 0 when that is in none.
func (s *setter) sectionAtTop(page Page) int {
	for _, line := range page.Lines {
		if line.Part != 0 {
			return s.book.Parts[line.Part].Section
		}
	}
	for _, shape := range page.Shapes {
		if shape.Part != 0 {
			return s.book.Parts[shape.Part].Section
		}
	}
	return -1
}

// place puts strips on a page, under each other.
func place(strips []strip) Page {
	var page Page
	y := bodyTop + over(strips, 0)
	if head := strips[0].head; head != nil {
		page.take(*head, y-head.height)
	}
	first := 0 // of those with the same frame
	tops := make([]float64, len(strips))
	for i, strip := range strips {
		if i > 0 {
			y += strip.gap
		}
		tops[i] = y
		if strip.frame != strips[first].frame {
			first = i
		}
		y += strip.height
		if frame := strip.frame; frame != nil && (i == len(strips)-1 || strips[i+1].frame != frame) {
			page.Shapes = append(page.Shapes, frame.draw(tops[first], y)...)
		}
	}
	for i, strip := range strips {
		page.take(strip, tops[i])
	}
	return page
}

func (p *Page) take(strip strip, y float64) {
	for _, shape := range strip.shapes {
		p.Shapes = append(p.Shapes, shape.moved(y))
	}
	for _, line := range strip.lines {
		p.Lines = append(p.Lines, line.moved(0, y))
	}
	for _, link := range strip.links {
		link.Y += y
		p.Links = append(p.Links, link)
	}
}

// locateSections finds the page and height of each section's first strip. A section that placed nothing is where the next
// one is, or at the end.
func (s *setter) locateSections(strips []strip, sheets []sheet, before int) {
	for i := range s.book.Sections {
		s.book.Sections[i].Page = max(0, before+len(sheets)-1)
	}
	for i, sheet := range sheets {
		y := bodyTop + over(strips, sheet.from)
		for j, strip := range strips[sheet.from:sheet.to] {
			if j > 0 {
				y += strip.gap
			}
			if strip.begins > 0 {
				s.book.Sections[strip.begins-1].Page, s.book.Sections[strip.begins-1].Y = before+i, y
			}
			y += strip.height
		}
	}
}

// feet writes at each page's foot whose the booklet is and which page this is.
func (s *setter) feet(covers int, captions document.Captions) {
	pages := len(s.book.Pages)
	whose := s.elided(captions.Footer, s.enlarged(footSetting), fullWidth*0.7)
	whose = whose.moved(0, footerLine-whose.Y)
	for i := covers; i < pages; i++ {
		page := &s.book.Pages[i]
		counted := strings.NewReplacer("{page}", number(i+1), "{pages}", number(pages)).Replace(captions.Page)
		right := s.elided(counted, s.enlarged(footSetting), fullWidth*0.25)
		right = right.moved(marginLeft+fullWidth-right.Width-right.X, footerLine-right.Y)
		rule := stroke(Hair, 0.6, Point{marginLeft, footerLine - 16}, Point{marginLeft + fullWidth, footerLine - 16})
		page.Shapes = append(page.Shapes, rule)
		for _, line := range []Line{whose, right} {
			if line.Text != "" {
				page.Lines = append(page.Lines, line)
			}
		}
	}
}

// elided sets a text on one line and leaves out its end when it is too long. What stands at every page's foot stands in full
// on the cover.
func (s *setter) elided(text string, style setting, width float64) Line {
	const most = 300 // runes: more than any line holds
	runes := []rune(oneLine(text))
	at, whole := column{marginLeft, width}, len(runes) <= most
	paragraph := s.faces.passage(style.face, string(runes[:min(most, len(runes))]))
	end := len(paragraph.letters)
	fits := int(width * perMille / style.size)
	if whole && paragraph.before[end] <= fits {
		line := s.line(paragraph, span{0, end}, style, at, 0)
		return line.moved(marginLeft-line.X, 0)
	}
	for end > 0 && paragraph.before[end]+perMille > fits {
		end--
	}
	line := s.setOne(paragraph.text(0, end)+"…", style, at, 0)
	for ; end > 0 && line.Width > width; end-- { // joined letters that are parted have other shapes
		line = s.setOne(paragraph.text(0, end-1)+"…", style, at, 0)
	}
	return line.moved(marginLeft-line.X, 0)
}

// missingNote counts what could not be drawn, and says once, at the very end, that there is something.
func (s *setter) missingNote(cover []Page) {
	for _, page := range cover {
		s.book.Missing += countMarks(page.Lines)
	}
	for _, strip := range s.flow.strips {
		s.book.Missing += countMarks(strip.lines)
	}
	if s.book.Missing > 0 {
		s.styles = s.stylesOf(false)
		s.add(s.stacked(s.captions.Missing, s.styles.quiet, s.main, Note), gapOfSection, 0)
	}
}

func countMarks(lines []Line) int {
	count := 0
	for _, line := range lines {
		for _, run := range line.Runs {
			count += strings.Count(run.Text, string(utf8.RuneError))
		}
	}
	return count
}
