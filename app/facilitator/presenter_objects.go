package facilitator

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
)

// object is a mark as the toolkit draws it, moved and scaled to where the slide stands.
func (m mark) object(off fyne.Position, scale float32) fyne.CanvasObject {
	at := off.AddXY(m.x*scale, m.y*scale)
	switch m.form {
	case textForm:
		text := canvas.NewText(m.text, theme.Color(m.ink))
		text.TextSize, text.TextStyle = m.size*scale, m.style
		text.Move(at)
		text.Resize(fyne.NewSize(m.w*scale, m.h*scale))
		return text
	case lineForm:
		line := canvas.NewLine(theme.Color(m.ink))
		line.StrokeWidth = m.thick * scale
		line.Position1, line.Position2 = at, at.AddXY(m.w*scale, m.h*scale)
		return line
	case doorForm:
		door := canvas.NewImageFromResource(look.Doorway())
		door.FillMode = canvas.ImageFillContain
		return placed(door, at, fyne.NewSize(m.w*scale, m.h*scale))
	case dotForm:
		dot := canvas.NewCircle(m.fill())
		dot.StrokeColor, dot.StrokeWidth = m.stroke(), m.thick*scale
		return placed(dot, at, fyne.NewSize(m.w*scale, m.h*scale))
	}
	box := canvas.NewRectangle(m.fill())
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = m.stroke(), m.thick*scale, m.round*scale
	return placed(box, at, fyne.NewSize(m.w*scale, m.h*scale))
}

func placed(object fyne.CanvasObject, at fyne.Position, size fyne.Size) fyne.CanvasObject {
	object.Move(at)
	object.Resize(size)
	return object
}

func (m mark) fill() color.Color {
	if m.ink == "" {
		return color.Transparent
	}
	return theme.Color(m.ink)
}

func (m mark) stroke() color.Color {
	if m.edge == "" {
		return color.Transparent
	}
	return theme.Color(m.edge)
}
