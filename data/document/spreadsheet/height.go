package spreadsheet

import "strings"

// How high rows are, in points: programs do not agree on whether they measure a row that says nothing of its height, so
// rows of several lines say it.
const (
	lineHeight   = 15
	tallest      = 409 // that any program takes
	defaultWidth = 9   // of a column that says nothing of its own, in characters
)

// height gives a row the height of its longest text.
func (s sheetWriter) height(row int, cells []Cell) error {
	lines := 1
	for i, cell := range cells {
		if text, ok := cell.(Text); ok && i < len(s.sheet.Columns) {
			lines = max(lines, linesOf(clean(string(text)), s.sheet.Columns[i].Width))
		}
	}
	if lines == 1 {
		return nil
	}
	return s.file.SetRowHeight(s.name, row, float64(min(lines*lineHeight, tallest)))
}

// linesOf is how many lines a text takes in a column, a little more rather than less: words do not fill their lines.
func linesOf(text string, width float64) int {
	if width == 0 {
		width = defaultWidth
	}
	room := max(1, int(width*0.9)-1)
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		used := 0
		lines++
		for word := range strings.SplitSeq(line, " ") {
			long := units(word)
			if used > 0 && used+1+long > room {
				lines, used = lines+1, 0
			}
			lines += long / (room + 1)
			used += 1 + long%(room+1)
		}
	}
	return lines
}

// width is how wide the whole sheet is, in characters.
func (s sheetWriter) width() float64 {
	sum := 0.0
	for _, column := range s.sheet.Columns {
		if column.Width > 0 {
			sum += column.Width
		} else {
			sum += defaultWidth
		}
	}
	return sum
}

func asCells(texts []string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		cells[i] = Text(text)
	}
	return cells
}
