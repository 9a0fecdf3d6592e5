package layout

import "troskel/data/document"

// setter turns a document into strips. What it is about to place belongs to the part that parent names.
type setter struct {
	book     Book
	faces    *faces
	captions document.Captions
	flow     flow
	styles   styles
	main     column // that is read
	narrow   bool   // main is one of two side by side, or large print, and nothing may stand beside it
	large    bool   // nothing is smaller than large print
	parent   int
	section  int    // -1 outside all sections
	language string // of what is about to be placed, where it is not the document's
}

func newSetter(doc document.Document) *setter {
	s := &setter{
		book:     Book{Parts: []Part{{Role: Decoration, Section: -1}}},
		faces:    newFaces(),
		captions: doc.Captions,
		main:     mainText,
		section:  -1,
		large:    doc.Large,
	}
	if s.large {
		s.main, s.narrow = fullText, true
	}
	s.styles = s.stylesOf(false)
	return s
}

// part makes a new part under the present parent.
func (s *setter) part(role Role) int {
	s.book.Parts = append(s.book.Parts, Part{Role: role, Parent: s.parent, Section: s.section, Language: s.language})
	return len(s.book.Parts) - 1
}

// inside makes a part the parent of what is placed meanwhile.
func (s *setter) inside(role Role, place func()) {
	before := s.parent
	s.parent = s.part(role)
	place()
	s.parent = before
}

// add puts strips into the flow with the gaps of the section's size.
func (s *setter) add(strips []strip, before, after float64) {
	s.flow.add(strips, s.air(before), s.air(after))
}

// addNaming is add for what names the next block: at the cost of parting them.
func (s *setter) addNaming(strips []strip, before, after, cost float64) {
	s.add(strips, before, after)
	if len(strips) > 0 {
		s.flow.keep = cost
	}
}

func (s *setter) air(gap float64) float64 { return gap * s.styles.air }

// set breaks a text into the lines of each of its paragraphs. Each line stands at its place across the page, and as far
// down as its base line is under its own top.
func (s *setter) set(text string, style setting, at column, part int) [][]Line {
	var all [][]Line
	for i, text := range paragraphs(text) {
		least := longWord
		if s.narrow || at.width < narrowColumn {
			least = longInCell
		}
		paragraph := s.faces.passage(style.face, jointed(text, least))
		var lines []Line
		spans := paragraph.lines(int(at.width*perMille/style.size), style.even)
		for j, span := range spans {
			line := s.line(paragraph, span, style, at, part)
			line.Paragraph, line.Parted = i, j+1 < len(spans) && spans[j+1].from > span.to
			lines = append(lines, line)
		}
		if len(lines) > 0 { // nothing is drawn of a paragraph of joiners
			all = append(all, lines)
		}
	}
	return all
}

// setFlat is set for a place where paragraphs are not told apart.
func (s *setter) setFlat(text string, style setting, at column, part int) []Line {
	var lines []Line
	for _, paragraph := range s.set(text, style, at, part) {
		lines = append(lines, paragraph...)
	}
	return lines
}

// setOne sets a text on one line however long it is, for measuring and for short things.
func (s *setter) setOne(text string, style setting, at column, part int) Line {
	paragraph := s.faces.passage(style.face, oneLine(text))
	return s.line(paragraph, span{0, len(paragraph.letters)}, style, at, part)
}

// width is how wide a text is on one line.
func (s *setter) width(text string, style setting) float64 {
	paragraph := s.faces.passage(style.face, oneLine(text))
	return float64(paragraph.before[len(paragraph.letters)]) * style.size / perMille
}

func (s *setter) line(p passage, of span, style setting, at column, part int) Line {
	width := float64(p.width(of)) * style.size / perMille
	line := Line{Part: part, X: at.x, Y: style.baseLine(), Width: width, Size: style.size, Tone: style.tone,
		Text: p.text(of.from, of.to)}
	if p.toLeft {
		line.X = at.x + at.width - width
	}
	line.Runs = runs(p.on(of), line.X, style.size)
	return line
}

// runs turns letters into runs from left to right. A run ends where the face changes, where a letter stands nearer or
// farther than its face's advance alone would put it, and at a mark, which is a run of its own.
func runs(letters []letter, x, size float64) []Run {
	var found []Run
	var text []rune // of the run under way, the last one found
	end := func() {
		if len(text) > 0 {
			found[len(found)-1].Text, text = string(text), text[:0]
		}
	}
	for _, i := range leftToRight(letters) {
		one := letters[i]
		if one.code != 0 {
			if len(text) == 0 || found[len(found)-1].Face != one.face {
				end()
				found = append(found, Run{X: x, Face: one.face})
			}
			text = append(text, one.code)
		}
		if one.code == 0 && one.rune != softHyphen || one.after != 0 || len(one.marks) > 0 {
			end()
		}
		for _, mark := range one.marks {
			found = append(found, Run{X: x + float64(mark.across)*size/perMille, Rise: float64(mark.rise) * size / perMille,
				Face: mark.face, Text: string(mark.code)})
		}
		x += float64(one.width()) * size / perMille
	}
	end()
	return found
}

func leftToRight(letters []letter) []int {
	levels := make([]uint8, len(letters))
	for i, letter := range letters {
		levels[i] = letter.level
	}
	return visualOrder(levels)
}

// stack makes each line a strip of its own.
func stack(lines []Line, style setting) []strip {
	strips := make([]strip, len(lines))
	for i, line := range lines {
		strips[i] = strip{height: style.leading, give: givingLine * style.leading, lines: []Line{line}}
	}
	textCosts(strips)
	return strips
}

// stackAll stacks the paragraphs of a text, with a gap between them.
func stackAll(paragraphs [][]Line, style setting, gap float64) []strip {
	var all []strip
	for i, lines := range paragraphs {
		strips := stack(lines, style)
		if i > 0 {
			strips[0].gap, strips[0].cost = gap, costInBlock
		}
		if last := len(paragraphs) - 1; i > 0 && (i == last && len(lines) == 1 || len(all) == 1) {
			strips[0].cost = costOfWidow // a greeting, a name under a letter
		}
		all = append(all, strips...)
	}
	return all
}

// beside puts a few lines of a narrow column beside the strips of a text: the first two on one base line, the others as near
// to each other as their own style has it. The strips that they reach past are not parted, and the last one grows to hold
// them.
func beside(strips []strip, lines []Line, style setting) []strip {
	if len(lines) == 0 {
		return strips
	}
	if len(strips) == 0 {
		strips = []strip{{height: style.leading}}
	}
	base := style.baseLine()
	if len(strips[0].lines) > 0 {
		base = strips[0].lines[0].Y
	}
	placed := make([]Line, len(lines), len(lines)+len(strips[0].lines))
	for i, line := range lines {
		line.Y = base + float64(i)*style.leading
		placed[i] = line
	}
	strips[0].lines = append(placed, strips[0].lines...)
	needed := placed[len(placed)-1].Y + style.leading - style.baseLine()
	for i := range strips {
		if i > 0 {
			needed -= strips[i].gap
			strips[i].cost = max(strips[i].cost, costOfSplit)
		}
		if needed -= strips[i].height; needed <= 0 {
			return strips
		}
	}
	strips[len(strips)-1].height += needed
	return strips
}
