package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"troskel/data/document/layout"
)

// composing is the text of one line on its way into a page.
type composing struct {
	book  *booklet
	line  layout.Line
	face  *typeface
	rise  float64
	x     float64 // where the next glyph would stand by itself
	open  bool    // a string of glyphs is open
	drawn strings.Builder
}

// compose writes the operators of a line into b.text and returns what the drawn glyphs read as by themselves; parted tells
// that a space follows the last one, for those who read the words of the next line right after.
func (b *booklet) compose(line layout.Line) (drawn string, parted bool, err error) {
	b.text = b.text[:0]
	c := composing{book: b, line: line}
	for _, run := range line.Runs {
		if err := c.run(run); err != nil {
			return "", false, err
		}
	}
	if c.face != nil {
		if space, has := c.face.code(' '); has && line.Parted {
			c.glyph(space)
			parted = true
		}
		c.close("]TJ\n")
	}
	return c.drawn.String(), parted, nil
}

// run writes a run, in the array of the one before when only its place differs.
func (c *composing) run(run layout.Run) error {
	if c.face == nil || run.Face != c.face.face || run.Rise != c.rise {
		if err := c.begin(run); err != nil {
			return err
		}
	}
	c.move(run.X)
	for _, r := range run.Text {
		code, has := c.face.code(r)
		if !has {
			return fmt.Errorf("face %q: no %U", run.Face.File(), r)
		}
		c.glyph(code)
		c.drawn.WriteString(reading(r))
	}
	return nil
}

// begin chooses a face and a height.
func (c *composing) begin(run layout.Run) error {
	face, err := c.book.typeface(run.Face)
	if err != nil {
		return err
	}
	if c.face != nil {
		c.close("]TJ\n")
	}
	text := c.book.text
	if c.face != face {
		text = append(text, '/')
		text = append(text, face.resource()...)
		text = append(appendNumber(append(text, ' '), c.line.Size), " Tf "...)
	}
	text = append(text, "1 0 0 1 "...)
	text = append(appendPoint(text, run.X, c.line.Y-run.Rise), "Tm ["...)
	c.book.text, c.face, c.rise, c.x = text, face, run.Rise, run.X
	return nil
}

// move goes to a place on the line, by the thousandths of the size that a PDF counts kerning in, backwards.
func (c *composing) move(to float64) {
	const perMille = 1000
	by := math.Round((c.x - to) * perMille / c.line.Size)
	if by == 0 || math.IsNaN(by) || math.IsInf(by, 0) {
		return
	}
	c.close("")
	c.book.text = strconv.AppendInt(c.book.text, int64(by), 10)
	c.x -= by * c.line.Size / perMille
}

func (c *composing) glyph(code uint16) {
	if !c.open {
		c.book.text, c.open = append(c.book.text, '<'), true
	}
	c.book.text = appendHex(c.book.text, code)
	c.x += float64(c.face.advance(code)) * c.line.Size / 1000
}

// close ends an open string of glyphs.
func (c *composing) close(after string) {
	if c.open {
		c.book.text, c.open = append(c.book.text, '>'), false
	}
	c.book.text = append(c.book.text, after...)
}
