package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Day is the frame around the day's pages: the agenda at the left, the page in its column, and at the foot the way back,
// the save receipt and the way on. It stays while the pages change, so nothing jumps.
type Day struct {
	words   wording.Words
	agenda  *agenda
	slot    *fyne.Container
	back    *widgets.Button
	next    *widgets.Button
	fold    *widgets.Button
	lookUp  *widgets.Button
	receipt *widgets.SavedLabel
	footing *canvas.Rectangle
	root    *fyne.Container
	layout  *dayLayout
	way     Way
}

// Way is where one goes from a page. An empty text leaves a button out.
type Way struct {
	BackText, NextText string
	OnBack, OnNext     func()
	Hesitant           bool // the next step is possible, but not what one is expected to do now
}

// Frame is what the frame of a day is made from.
type Frame struct {
	Words wording.Words
	Title string
	Stops []Stop
	OnGo  func(key string)

	OnLookUp func()
}

// NewDay makes the frame. Its agenda calls back with the key of the line that was chosen.
func NewDay(f Frame) *Day {
	d := &Day{words: f.Words, slot: container.NewStack(), receipt: widgets.NewSavedLabel()}
	d.agenda = newAgenda(f.Words.Text("day.agenda"), f.Stops, func(key string) {
		d.layout.open = false
		f.OnGo(key)
	})
	d.back = widgets.NewButton("", widgets.Quiet, func() { call(d.way.OnBack) })
	d.next = widgets.NewButton("", widgets.Primary, func() { call(d.way.OnNext) })
	d.fold = widgets.NewButton(f.Words.Text("day.agenda"), widgets.Quiet, d.toggleAgenda)
	d.lookUp = widgets.NewButton(f.Words.Text("day.look-up"), widgets.Quiet, f.OnLookUp)
	d.build(f.Title)
	return d
}

func (d *Day) build(title string) {
	side := canvas.NewRectangle(theme.Color(look.Wash))
	head := container.NewBorder(nil, nil, sheet.Doorway(theme.Size(look.Title)), nil,
		look.Text(title, look.Body, look.SerifBold, look.Ink))
	inset := &insetLayout{top: look.Gap, side: look.Gap}
	path := container.NewStack(side, container.New(inset, container.NewBorder(head, nil, nil, nil, d.agenda)))
	d.footing = canvas.NewRectangle(theme.Color(look.Hairline))
	foot := container.New(&footLayout{}, d.footing, d.back, d.receipt, d.fold, d.next, d.lookUp)
	d.layout = &dayLayout{}
	d.root = container.New(d.layout, d.slot, foot, path)
}

// Content is the whole frame.
func (d *Day) Content() fyne.CanvasObject { return d.root }

// Show puts a page into the frame and sets the way on from it.
func (d *Day) Show(page navigation.Page, way Way) {
	d.SetWay(way)
	d.slot.Objects = []fyne.CanvasObject{page.Content()}
	d.slot.Refresh()
	d.root.Refresh()
	d.agenda.revealCurrent()
}

// SetWay changes where one goes from the page that is shown.
func (d *Day) SetWay(way Way) {
	d.way = way
	d.back.SetText(way.BackText)
	d.next.SetText(way.NextText)
	if way.Hesitant {
		d.next.SetWeight(widgets.Plain)
	} else {
		d.next.SetWeight(widgets.Primary)
	}
	show(d.back, way.BackText != "")
	show(d.next, way.NextText != "")
}

// ShowStops brings the agenda up to date.
func (d *Day) ShowStops(stops []Stop) { d.agenda.show(stops) }

// ShowReceipt says when something was last saved, or that it could not be.
func (d *Day) ShowReceipt(text string) { d.receipt.SetText(text) }

// NextButton is what has the keyboard on a page with nothing else to press.
func (d *Day) NextButton() fyne.Focusable { return d.next }

// Agenda is the day as a path, for who wants to go there by key.
func (d *Day) Agenda() fyne.Focusable {
	d.layout.open = true
	d.root.Refresh()
	return d.agenda
}

// AgendaFocused tells whether the agenda has the keyboard.
func (d *Day) AgendaFocused() bool { return d.agenda.Focused() }

func (d *Day) toggleAgenda() {
	d.layout.open = !d.layout.open
	d.root.Refresh()
}

func show(object fyne.CanvasObject, on bool) {
	if on {
		object.Show()
	} else {
		object.Hide()
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
