package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// agendaRow is one line of the agenda.
type agendaRow struct {
	widget.BaseWidget
	stop    Stop
	onGo    func(key string)
	hovered bool
	cursor  bool
	ground  *canvas.Rectangle
	bar     *canvas.Rectangle
	sign    *markSign
	text    *widget.RichText
	time    *widget.RichText
}

func newAgendaRow(stop Stop, onGo func(string)) *agendaRow {
	r := &agendaRow{stop: stop, onGo: onGo}
	r.ground = canvas.NewRectangle(theme.Color(look.Wash))
	r.ground.CornerRadius = theme.InputRadiusSize()
	r.bar = canvas.NewRectangle(theme.Color(look.Accent))
	r.bar.CornerRadius = 2
	r.sign = newMarkSign()
	r.text = look.BodyText("")
	r.time = look.SmallText("")
	r.time.Wrapping = fyne.TextWrapOff
	r.ExtendBaseWidget(r)
	return r
}

func (r *agendaRow) heading() bool { return r.stop.Key == "" }

// Tapped goes to the line's page.
func (r *agendaRow) Tapped(*fyne.PointEvent) {
	if !r.heading() {
		r.onGo(r.stop.Key)
	}
}

// MouseIn, MouseMoved and MouseOut show that a line can be pressed.
func (r *agendaRow) MouseIn(*desktop.MouseEvent)    { r.hovered = true; r.Refresh() }
func (r *agendaRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (r *agendaRow) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor is a hand over a line that can be pressed.
func (r *agendaRow) Cursor() desktop.Cursor {
	if r.heading() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (r *agendaRow) setCursor(on bool) {
	if r.cursor != on {
		r.cursor = on
		r.Refresh()
	}
}

func (r *agendaRow) CreateRenderer() fyne.WidgetRenderer {
	renderer := &agendaRowRenderer{row: r}
	renderer.apply()
	return renderer
}

type agendaRowRenderer struct{ row *agendaRow }

func (p *agendaRowRenderer) Objects() []fyne.CanvasObject {
	r := p.row
	return []fyne.CanvasObject{r.ground, r.bar, r.sign.ring, r.sign.fill, r.text, r.time}
}

func (p *agendaRowRenderer) Destroy() {}

// signRoom is the width kept for the mark before a line.
func signRoom() float32 { return theme.Size(look.Body) * 1.9 }

func (p *agendaRowRenderer) textWidth(width float32) float32 {
	if p.row.heading() {
		return width - p.timeWidth()
	}
	return width - signRoom() - p.timeWidth()
}

func (p *agendaRowRenderer) timeWidth() float32 {
	if p.row.stop.Time == "" {
		return 0
	}
	return p.row.time.MinSize().Width
}

func (p *agendaRowRenderer) Layout(size fyne.Size) {
	r := p.row
	r.ground.Resize(size)
	r.bar.Resize(fyne.NewSize(4, size.Height-12))
	r.bar.Move(fyne.NewPos(0, 6))
	left := float32(0)
	if !r.heading() {
		left = signRoom()
		middle := r.text.MinSize().Height
		if middle > theme.Size(look.Body)*2.6 {
			middle = theme.Size(look.Body) * 2.2
		}
		r.sign.place(fyne.NewPos(left/2+4, p.pad()+middle/2), theme.Size(look.Body)*0.42)
	}
	r.text.Resize(fyne.NewSize(p.textWidth(size.Width), r.text.MinSize().Height))
	r.text.Move(fyne.NewPos(left, p.top()))
	r.time.Resize(r.time.MinSize())
	timeLeft := size.Width - r.time.MinSize().Width - theme.Size(look.Step)/2
	r.time.Move(fyne.NewPos(timeLeft, p.top()+(theme.Size(look.Body)-theme.Size(look.Small))*0.8))
}

// top is the room above a line: a heading stands off from what comes before.
func (p *agendaRowRenderer) top() float32 {
	if p.row.heading() {
		return theme.Size(look.Gap) * 0.75
	}
	return p.pad()
}

func (p *agendaRowRenderer) pad() float32 { return -2 }

func (p *agendaRowRenderer) MinSize() fyne.Size {
	r := p.row
	if width := r.Size().Width; width > 0 {
		r.text.Resize(fyne.NewSize(p.textWidth(width), r.text.Size().Height))
	}
	return fyne.NewSize(theme.Size(look.Target), r.text.MinSize().Height+p.top()+max(p.pad(), -2))
}

func (p *agendaRowRenderer) Refresh() {
	p.apply()
	p.Layout(p.row.Size())
	canvas.Refresh(p.row)
}

func (p *agendaRowRenderer) apply() {
	r := p.row
	style, size, colour := fyne.TextStyle{Bold: r.stop.Current}, look.Body, look.Ink
	if r.heading() {
		style, size, colour = fyne.TextStyle{Bold: true}, look.Small, look.Quiet
	} else if r.stop.Quiet && !r.stop.Current {
		colour = look.Quiet
	}
	r.text.Segments = []widget.RichTextSegment{&widget.TextSegment{Text: r.stop.Text, Style: widget.RichTextStyle{
		SizeName: size, TextStyle: style, ColorName: colour,
	}}}
	r.text.Refresh()
	r.time.Segments = []widget.RichTextSegment{&widget.TextSegment{Text: r.stop.Time, Style: widget.RichTextStyle{
		SizeName: look.Small, ColorName: look.Quiet,
	}}}
	r.time.Refresh()
	r.ground.FillColor = theme.Color(look.Wash)
	if r.stop.Current {
		r.ground.FillColor = theme.Color(look.Paper)
	} else if r.hovered && !r.heading() {
		r.ground.FillColor = theme.Color(look.Hover)
	}
	r.ground.StrokeWidth = 0
	if r.cursor {
		r.ground.StrokeWidth = 3
		r.ground.StrokeColor = theme.Color(look.Focus)
	}
	r.bar.FillColor = theme.Color(look.Accent)
	r.bar.Hidden = !r.stop.Current
	r.sign.show(r.stop.State, r.heading())
}

// markSign is the mark before a line: a ring, a half, a full dot or a dash. Shape tells, not colour.
type markSign struct {
	ring *canvas.Circle
	fill *canvas.Rectangle
	mark Mark
}

func newMarkSign() *markSign {
	ring := canvas.NewCircle(theme.Color(look.Card))
	ring.StrokeWidth = 2
	return &markSign{ring: ring, fill: canvas.NewRectangle(theme.Color(look.Fern))}
}

func (m *markSign) show(mark Mark, hidden bool) {
	m.mark = mark
	m.ring.Hidden = hidden || mark == Passed || mark == NoMark
	m.ring.StrokeColor = theme.Color(look.Line)
	m.ring.FillColor = theme.Color(look.Card)
	m.fill.FillColor = theme.Color(look.Fern)
	m.fill.Hidden = hidden || mark == Open || mark == Done || mark == NoMark
	switch mark {
	case Done:
		m.ring.FillColor, m.ring.StrokeColor = theme.Color(look.Fern), theme.Color(look.Fern)
	case Half:
		m.ring.StrokeColor = theme.Color(look.Fern)
	case Passed:
		m.fill.FillColor = theme.Color(look.Line)
	}
}

func (m *markSign) place(middle fyne.Position, radius float32) {
	m.ring.Resize(fyne.NewSquareSize(2 * radius))
	m.ring.Move(middle.SubtractXY(radius, radius))
	switch m.mark {
	case Half: // a smaller square inside the ring
		m.fill.Resize(fyne.NewSize(radius, radius))
		m.fill.Move(middle.SubtractXY(radius/2, radius/2))
	default: // a dash
		m.fill.Resize(fyne.NewSize(2*radius, 3))
		m.fill.Move(middle.SubtractXY(radius, 1.5))
	}
}
