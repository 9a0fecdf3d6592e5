package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Disclosure is more to see, opened in place by a quiet button.
type Disclosure struct {
	widget.BaseWidget
	// OnOpened is told when a person opens or closes it.
	OnOpened func(open bool)

	open   bool
	head   *Button
	body   fyne.CanvasObject
	column *fyne.Container
	says   func(open bool) string
}

// NewDisclosure makes a closed disclosure. says gives the accessibility label, which must tell whether it is open.
func NewDisclosure(label string, body fyne.CanvasObject, says func(open bool) string) *Disclosure {
	d := &Disclosure{body: body, says: says}
	d.head = NewButton(label, Quiet, d.turn)
	d.column = Stack(look.Step, d.head, body)
	d.ExtendBaseWidget(d)
	d.SetOpen(false)
	return d
}

// SetOpen opens or closes without telling.
func (d *Disclosure) SetOpen(open bool) {
	d.open = open
	d.head.Lead = "+"
	if open {
		d.head.Lead = "–"
	}
	d.head.Says = d.says(open)
	d.head.Refresh()
	show(d.body, open)
	d.column.Refresh()
	d.Refresh()
}

// Open tells whether the body is seen.
func (d *Disclosure) Open() bool { return d.open }

// SetLabel changes what the button says.
func (d *Disclosure) SetLabel(label string) { d.head.SetText(label) }

// Head is the button that opens and closes.
func (d *Disclosure) Head() *Button { return d.head }

// Parts tells what the disclosure holds.
func (d *Disclosure) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{d.column} }

// CreateRenderer draws the button, and the body when it is open.
func (d *Disclosure) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.column) }

func (d *Disclosure) turn() {
	d.SetOpen(!d.open)
	if d.OnOpened != nil {
		d.OnOpened(d.open)
	}
}
