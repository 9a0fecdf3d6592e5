package pdf

import (
	"fmt"

	"troskel/data/document/layout"
)

// reserveLinks gives each link of the pages a place in the file, and returns them by the part that they lie over. A link
// over decoration has nothing that could be read aloud, and is none.
func (b *booklet) reserveLinks() (byPart map[int][]link, count int) {
	byPart = map[int][]link{}
	for i, page := range b.Pages {
		for _, over := range page.Links {
			if b.speaks[over.Part] && b.holds(i, over.Part) {
				made := link{page: i, section: over.Section, over: over, annotation: b.file.reserve()}
				byPart[over.Part] = append(byPart[over.Part], made)
				count++
			}
		}
	}
	return byPart, count
}

// holds tells whether a page has a line of a part.
func (b *booklet) holds(page, part int) bool {
	for _, line := range b.Pages[page].Lines {
		if line.Part == part {
			return true
		}
	}
	return false
}

// writeLink writes a link as an annotation. Its key leads from it to its element; its contents say where it goes.
func (b *booklet) writeLink(l link, key int) {
	rectangle := appendPoint([]byte("["), l.over.X, l.over.Y+l.over.Height)
	rectangle = append(appendPoint(rectangle, l.over.X+l.over.Width, l.over.Y), ']')
	section := b.Sections[l.section]
	title := said(section.Title)
	if title == "" {
		title = b.title()
	}
	b.file.set(l.annotation, fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect%s/Border[0 0 0]/F 4/Contents%s/StructParent %d"+
		"/Dest%s>>", rectangle, text(title), key, b.destination(section)))
}

// destination is a section's place: its page, with its title at the top of the window.
func (b *booklet) destination(of layout.Entry) string {
	const over = 12 // so that the title does not touch the window's edge
	return fmt.Sprintf("[%s/XYZ null %snull]", b.pages[of.Page], appendPoint(nil, 0, max(0, of.Y-over))[2:])
}

// outlines writes the bookmarks: the sections that have a title. There are none without.
func (b *booklet) outlines() ref {
	var sections []layout.Entry
	for _, section := range b.Sections {
		if said(section.Title) != "" {
			sections = append(sections, section)
		}
	}
	if len(sections) == 0 {
		return 0
	}
	root := b.file.reserve()
	marks := make([]ref, len(sections))
	for i := range marks {
		marks[i] = b.file.reserve()
	}
	for i, section := range sections {
		body := fmt.Sprintf("<</Title%s/Parent %s/Dest%s", text(said(section.Title)), root, b.destination(section))
		if i > 0 {
			body += "/Prev " + marks[i-1].String()
		}
		if i+1 < len(marks) {
			body += "/Next " + marks[i+1].String()
		}
		b.file.set(marks[i], body+">>")
	}
	b.file.set(root, fmt.Sprintf("<</Type/Outlines/First %s/Last %s/Count %d>>", marks[0], marks[len(marks)-1], len(marks)))
	return root
}
