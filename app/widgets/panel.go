package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Panel is a sheet that lies on the paper, with room around its content.
type Panel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	ground  fyne.ThemeColorName
}

// NewPanel makes a panel on the colour of cards.
func NewPanel(content fyne.CanvasObject) *Panel { return newPanel(content, look.Card) }

// NewWash makes a panel on a tinted ground, for what somebody else says.
func NewWash(content fyne.CanvasObject) *Panel { return newPanel(content, look.Wash) }

func newPanel(content fyne.CanvasObject, ground fyne.ThemeColorName) *Panel {
	panel := &Panel{content: content, ground: ground}
	panel.ExtendBaseWidget(panel)
	return panel
}

// Parts tells what lies on the panel.
func (p *Panel) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer draws the sheet under its content.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p, sheet: box(0), inner: container.New(panelLayout{}, p.content)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	panel *Panel
	sheet *canvas.Rectangle
	inner *fyne.Container
}

func (r *panelRenderer) Layout(size fyne.Size) {
	r.sheet.Resize(size)
	r.inner.Resize(size)
}

func (r *panelRenderer) MinSize() fyne.Size { return r.inner.MinSize() }

func (r *panelRenderer) Refresh() {
	r.sheet.CornerRadius = look.Length(look.Step)
	edge, thickness := colour(look.Hairline), float32(1)
	if r.panel.ground == look.Wash {
		edge, thickness = nothing(), 0
	}
	paint(r.sheet, colour(r.panel.ground), edge, thickness)
	r.inner.Refresh()
	canvas.Refresh(r.panel)
}

func (r *panelRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.sheet, r.inner} }

func (r *panelRenderer) Destroy() {}

// panelLayout keeps room around one object, whose height follows from its width.
type panelLayout struct{}

func (panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pad := look.Length(look.Gap)
	for _, object := range objects {
		place(object, pad, pad, size.Width-2*pad)
	}
}

func (panelLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	pad := look.Length(look.Gap)
	var size fyne.Size
	for _, object := range objects {
		least := leastOf(object)
		size = fyne.NewSize(max(size.Width, least.Width+2*pad), max(size.Height, least.Height+2*pad))
	}
	return size
}
