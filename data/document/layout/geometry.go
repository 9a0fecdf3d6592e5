package layout

// The page is A4 with two columns: a narrow one for labels, dates and marks, and the one that is read. Its 361 points hold
// 65 to 75 letters of the text sizes.
const (
	PageWidth  = 595.28
	PageHeight = 841.89

	marginLeft = 62.0
	labelWidth = 92.0
	mainLeft   = marginLeft + labelWidth + 18
	mainWidth  = 361.0
	fullWidth  = mainLeft + mainWidth - marginLeft
	bodyTop    = 66.0
	bodyBottom = PageHeight - 72
	bodyHeight = bodyBottom - bodyTop
	headLine   = 48.0            // base line of the running head
	footerLine = PageHeight - 42 // base line
	halfGap    = 22.0            // between two groups side by side
)

// column is a place for text across the page.
type column struct{ x, width float64 }

var (
	labels   = column{marginLeft, labelWidth}
	mainText = column{mainLeft, mainWidth}
	fullText = column{marginLeft, fullWidth}
)

// halves are two columns side by side in one.
func (c column) halves() (left, right column) {
	width := (c.width - halfGap) / 2
	return column{c.x, width}, column{c.x + width + halfGap, width}
}

// within is the column with its left edge moved in.
func (c column) within(indent float64) column { return column{c.x + indent, c.width - indent} }
