package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
)

// agendaWidth is how wide the agenda is at 100 %, in units; it grows with the text.
const agendaWidth = 17 // times the body size

// columnLeast is how narrow the page's column may be before the agenda folds away.
const columnLeast = 34 // times the body size

// dayLayout lays out the frame of a day: the page (first object), the foot (second), the agenda (third). When the window
// is too narrow for both, the agenda folds away and opens over the page on demand.
type dayLayout struct{ open bool }

func (l *dayLayout) folded(width float32) bool {
	return width < (agendaWidth+columnLeast)*theme.Size(look.Body)
}

func (l *dayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, foot, path := objects[0], objects[1], objects[2]
	footHeight := foot.MinSize().Height
	left := agendaWidth * theme.Size(look.Body)
	folded := l.folded(size.Width)
	pathWidth, pageLeft := left, left
	if folded {
		pathWidth, pageLeft = size.Width, 0
	}
	foldButton(foot, folded)
	showPath := !folded || l.open
	path.Move(fyne.NewPos(0, 0))
	path.Resize(fyne.NewSize(pathWidth, size.Height-when(folded, footHeight)))
	show(path, showPath)
	show(page, !folded || !l.open)
	page.Move(fyne.NewPos(pageLeft, 0))
	page.Resize(fyne.NewSize(size.Width-pageLeft, size.Height-footHeight))
	foot.Move(fyne.NewPos(pageLeft, size.Height-footHeight))
	foot.Resize(fyne.NewSize(size.Width-pageLeft, footHeight))
}

func when(on bool, value float32) float32 {
	if on {
		return value
	}
	return 0
}

// foldButton shows the button that opens the folded agenda. It is the fourth thing in the foot.
func foldButton(foot fyne.CanvasObject, on bool) {
	if box, ok := foot.(*fyne.Container); ok {
		show(box.Objects[3], on)
	}
}

func (l *dayLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[1].MinSize().Height)
}

// footLayout lays out the foot: a line, the way back, the receipt, the folded agenda's button, the
// way on, and looking up when there is room for it.
type footLayout struct{}

func (footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	line, back, receipt, fold, next, lookUp := objects[0], objects[1], objects[2], objects[3], objects[4], objects[5]
	gap := theme.Size(look.Gap)
	line.Resize(fyne.NewSize(size.Width, 1))
	line.Move(fyne.NewPos(0, 0))
	put := func(object fyne.CanvasObject, x, width float32) {
		height := object.MinSize().Height
		object.Resize(fyne.NewSize(width, height))
		object.Move(fyne.NewPos(x, (size.Height-height)/2))
	}
	left, right := gap, size.Width-gap
	for _, object := range []fyne.CanvasObject{back, fold} {
		if object.Visible() {
			put(object, left, object.MinSize().Width)
			left += object.MinSize().Width + gap*1.5
		}
	}
	if next.Visible() {
		right -= next.MinSize().Width
		put(next, right, next.MinSize().Width)
		right -= gap
	}
	const receiptLeast = 13 // times the body size: the receipt must be readable beside the button
	if fits := right-left-lookUp.MinSize().Width > receiptLeast*theme.Size(look.Body); fits != lookUp.Visible() {
		show(lookUp, fits)
	}
	if lookUp.Visible() {
		right -= lookUp.MinSize().Width
		put(lookUp, right, lookUp.MinSize().Width)
		right -= gap
	}
	put(receipt, left+gap/2, max(0, right-left-gap/2))
}

func (footLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, object := range objects[1:5] {
		height = max(height, object.MinSize().Height)
	}
	return fyne.NewSize(0, height+theme.Size(look.Gap))
}

// insetLayout keeps room around one object.
type insetLayout struct{ top, side fyne.ThemeSizeName }

func (l *insetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, side := theme.Size(l.top), theme.Size(l.side)
	for _, object := range objects {
		object.Move(fyne.NewPos(side, top))
		object.Resize(fyne.NewSize(size.Width-2*side, size.Height-top))
	}
}

func (l *insetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }
