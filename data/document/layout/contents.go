package layout

import (
	"strconv"

	"troskel/data/document"
)

// fewestInContents is how many sections a document has before it gets a list of them.
const fewestInContents = 2

var (
	contentsTitle = setting{SerifStrong, 15, 20, Ink, true}
	contentsStyle = setting{Serif, 10.8, 15, Ink, false}
	smallContents = setting{Serif, 9.8, 14, Soft, false}
	numberStyle   = setting{Sans, 9.2, 15, Soft, false}
)

// contents lists the sections, with the page of each at the right of the narrow column, near its title; the pages are filled
// in when they are known.
func (s *setter) contents(sections []document.Section) {
	if len(sections) < fewestInContents || s.captions.Contents == "" {
		return
	}
	s.styles = s.stylesOf(false)
	s.inside(Contents, func() {
		titleStyle := s.enlarged(contentsTitle)
		title := s.setFlat(s.captions.Contents, titleStyle, mainText, s.part(Heading))
		s.addNaming(stack(title, titleStyle), 0, 6, costOfHead)
		var all []strip
		for i, section := range sections {
			style := contentsStyle
			if section.Small {
				style = smallContents
			}
			style = s.enlarged(style)
			strips := stack(s.setFlat(section.Title, style, mainText, s.part(Reference)), style)
			if len(strips) == 0 {
				continue
			}
			strips[0].refersTo = i + 1
			strips[len(strips)-1].lines[0].Parted = true // from the page's number, which is read after the title
			if len(all) > 0 {
				strips[0].gap, strips[0].cost = 1.5, costInBlock
			}
			all = append(all, strips...)
		}
		s.add(all, 8, gapOfSection)
	})
}

// pageNumber is the number of the page that a line of the contents leads to, and the link over both.
func (s *setter) pageNumber(of strip) (Line, Link) {
	entry := s.book.Sections[of.refersTo-1]
	title := of.lines[0]
	line := s.setOne(number(entry.Page+1), s.enlarged(numberStyle), labels, title.Part)
	line = line.moved(labels.x+labels.width-line.Width-line.X, title.Y-line.Y)
	line.Paragraph = title.Paragraph + 1
	return line, Link{Part: title.Part, Section: of.refersTo - 1,
		X: marginLeft, Y: title.Top(), Width: fullWidth, Height: title.Bottom() - title.Top()}
}

func number(n int) string { return strconv.Itoa(n) }
