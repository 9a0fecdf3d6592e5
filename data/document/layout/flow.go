package layout

// strip is a piece of the document from the left margin to the right that no page break divides: a line of text, the lines
// of a table's row that stand side by side, a chart. Its lines and shapes stand where they will across the page, and down
// the page from the strip's top.
type strip struct {
	gap      float64 // wished above it; none at a page's top
	height   float64
	give     float64 // how much of its height a full page may take
	cost     float64 // of a page break above it
	fresh    bool    // begins a page
	lines    []Line
	shapes   []Shape
	links    []Link
	frame    *frame
	head     *strip // stands above it when it comes first on a page: a table's head
	begins   int    // the number of the section that begins here, from 1
	refersTo int    // the number of the section that this line of the contents leads to, from 1
}

// frame is drawn around or beside the strips of one block, on each page that holds some of them.
type frame struct {
	pad  float64 // room inside it, over the first strip and under the last one of a page
	draw func(top, bottom float64) []Shape
}

// What page breaks cost. The sum over the book is made as small as can be, so that a dearer rule is only broken where no
// page could keep it.
const (
	costInText   = 6.0 // between the lines of a paragraph
	costInBlock  = 3.0 // between the paragraphs, items or rows of a block
	costOfWidow  = 2e4 // a line alone, at a page's foot or top
	costOfSplit  = 1e5 // in a group that belongs together
	costOfOrphan = 3e5 // after what names what follows: a question, a label
	costOfHead   = 1e6 // after a heading
)

// flow is the strips of the book in order.
type flow struct {
	strips  []strip
	after   float64 // the room that the last block wishes under itself
	below   float64 // and what its frame takes of it
	frame   *frame
	opening bool    // nothing has been added to the frame yet
	fresh   bool    // the next strip begins a page
	keep    float64 // the cost of parting the next strip from the last one, which names it
	begins  int
}

// snug is the largest gap that a block gets for its own sake after what names it: a heading, a question. It is much less
// than what stands over a question, so that one sees at a glance which answer is to which.
const snug = 4.0

// add puts a block's strips into the flow. Between two blocks is the larger of the two gaps that they wish.
func (f *flow) add(strips []strip, before, after float64) {
	if len(strips) == 0 {
		return
	}
	first := &strips[0]
	first.fresh, first.begins = f.fresh, f.begins
	if f.keep > 0 {
		before = min(before, snug)
		first.cost = max(first.cost, f.keep)
	}
	first.gap = max(before, f.after) + f.below
	if f.frame != nil && f.opening {
		first.gap += f.frame.pad
	}
	for i := range strips {
		strips[i].frame = f.frame
	}
	f.fresh, f.keep, f.opening, f.begins, f.after, f.below = false, 0, false, 0, after, 0
	f.strips = append(f.strips, strips...)
}

// framed draws a frame around what is added meanwhile.
func (f *flow) framed(frame *frame, add func()) {
	f.frame, f.opening = frame, true
	add()
	if !f.opening {
		f.below = frame.pad
	}
	f.frame, f.opening = nil, false
}

// together makes the strips added since a place dear to part, if they fit on one page.
func (f *flow) together(since int) {
	height := 0.0
	for _, strip := range f.strips[since:] {
		height += strip.gap + strip.height
	}
	if height > bodyHeight {
		return
	}
	for i := since + 1; i < len(f.strips); i++ {
		f.strips[i].cost = max(f.strips[i].cost, costOfSplit)
	}
}

// textCosts gives the lines of a paragraph the cost of parting them: never one alone.
func textCosts(strips []strip) {
	for i := 1; i < len(strips); i++ {
		strips[i].cost = costInText
		if i == 1 || i == len(strips)-1 {
			strips[i].cost = costOfWidow
		}
	}
}

// holdTogether gives the lines of a heading the cost of parting them.
func holdTogether(strips []strip) {
	for i := 1; i < len(strips); i++ {
		strips[i].cost = costOfHead
	}
}
