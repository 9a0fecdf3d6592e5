package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// PageView shows the pages of a booklet, one or two side by side, and turns them: the arrows and Page Up and Down turn, Home
// and End go to the ends, Enter or a press is told to OnPressed. It draws nothing itself. It asks for the pictures that are
// seen, in the size they are seen in, and shows white paper until they come; old ones stay until the new ones are there.
type PageView struct {
	Control
	Large bool // one page, as wide as there is room

	OnWanted  func(page, pixels int) // a picture is wanted, so wide; pages count from 0
	OnTurned  func()                 // other pages are seen
	OnPressed func()

	says   func(first, last, pages int) string
	pages  int
	at     int // the first page that is seen
	seen   int // how many are seen at once
	leaves map[int]*leaf
}

// leaf is a page as far as it is drawn.
type leaf struct {
	picture image.Image
	asked   int // pixels
}

// The form of a page, and how wide it is shown.
const (
	pageRatio  = 1.4142 // of A4: its height by its width
	widestPage = 340
	leastPage  = 150
	leastLarge = 240 // of a page that has another beside it
	keptBeside = 2   // pages that are kept before and after those seen
)

// NewPageView makes a view without pages. says gives the accessibility label, with pages counted from 1.
func NewPageView(says func(first, last, pages int) string) *PageView {
	view := &PageView{says: says, seen: 1, leaves: map[int]*leaf{}}
	view.Extend(view)
	return view
}

// SetPages tells that the booklet was set anew and has so many pages. All pictures are asked for again.
func (v *PageView) SetPages(pages int) {
	v.pages = pages
	for page, leaf := range v.leaves {
		leaf.asked = 0
		if page >= pages {
			delete(v.leaves, page)
		}
	}
	v.goTo(v.at)
}

// SetPicture gives a page's picture.
func (v *PageView) SetPicture(page int, picture image.Image) {
	if page < v.pages && v.keeps(page) {
		v.leaf(page).picture = picture
		v.Refresh()
	}
}

// Drawn tells whether a page's picture is there.
func (v *PageView) Drawn(page int) bool {
	return v.leaves[page] != nil && v.leaves[page].picture != nil
}

// Seen tells which pages are seen, counted from 1, and how many there are.
func (v *PageView) Seen() (first, last, pages int) {
	return min(v.at+1, v.pages), min(v.at+v.seen, v.pages), v.pages
}

// CanTurn tells whether there are pages on in a direction, -1 or 1.
func (v *PageView) CanTurn(way int) bool {
	return way < 0 && v.at > 0 || way > 0 && v.at+v.seen < v.pages
}

// Turn turns on, 1, or back, -1.
func (v *PageView) Turn(way int) {
	if v.CanTurn(way) {
		v.goTo(v.at + way*v.seen)
	}
}

// SetLarge shows one page as wide as there is room, or not.
func (v *PageView) SetLarge(on bool) {
	v.Large = on
	v.goTo(v.at)
}

func (v *PageView) goTo(page int) {
	page = max(0, min(page, v.pages-1))
	v.at = page - page%v.seen
	for page := range v.leaves {
		if !v.keeps(page) {
			delete(v.leaves, page)
		}
	}
	v.Refresh()
	v.want()
	if v.OnTurned != nil {
		v.OnTurned()
	}
}

func (v *PageView) keeps(page int) bool {
	return page >= v.at-keptBeside && page < v.at+v.seen+keptBeside
}

func (v *PageView) leaf(page int) *leaf {
	if v.leaves[page] == nil {
		v.leaves[page] = &leaf{}
	}
	return v.leaves[page]
}

// want asks for the pictures that are seen and not there in the right size.
func (v *PageView) want() {
	width := v.pageWidth(v.Size().Width)
	if v.OnWanted == nil || v.surface == nil || v.Size().Width <= 0 {
		return
	}
	pixels := int(width * v.surface.window.Scale())
	for page := v.at; page < min(v.at+v.seen, v.pages); page++ {
		if leaf := v.leaf(page); leaf.asked != pixels {
			leaf.asked = pixels
			v.OnWanted(page, pixels)
		}
	}
}

// standOn asks for what could not be asked before the view stood anywhere.
func (v *PageView) standOn(surface *Surface) {
	v.Control.standOn(surface)
	v.want()
}

// pageWidth is how wide a page is shown in a width.
func (v *PageView) pageWidth(width float32) float32 {
	if v.Large {
		return width
	}
	if v.seen == 2 {
		return min(widestPage, (width-look.Length(look.Gap))/2)
	}
	return min(widestPage, width)
}

// Resize shows two pages where two have room.
func (v *PageView) Resize(size fyne.Size) {
	seen := 1
	if !v.Large && size.Width >= 2*leastLarge+look.Length(look.Gap) {
		seen = 2
	}
	changed := seen != v.seen || size.Width != v.Size().Width
	v.seen = seen
	v.Control.Resize(size)
	if changed {
		v.goTo(v.at)
	}
}

// TypedKey turns the pages.
func (v *PageView) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight, fyne.KeyPageDown:
		v.Turn(1)
	case fyne.KeyLeft, fyne.KeyPageUp:
		v.Turn(-1)
	case fyne.KeyHome:
		v.goTo(0)
	case fyne.KeyEnd:
		v.goTo(v.pages - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.press()
	default:
		v.Unused(key)
	}
}

// Tapped takes the keyboard and tells.
func (v *PageView) Tapped(*fyne.PointEvent) {
	v.TakeFocus()
	v.press()
}

func (v *PageView) press() {
	if v.OnPressed != nil {
		v.OnPressed()
	}
}

// Cursor is a hand.
func (v *PageView) Cursor() desktop.Cursor { return handOver(&v.Control) }

// AccessibilityLabel tells which pages are seen.
func (v *PageView) AccessibilityLabel() string { return v.says(v.Seen()) }

// AccessibilityRole is a button's, which is the nearest there is.
func (v *PageView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
