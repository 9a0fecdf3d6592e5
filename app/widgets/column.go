package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
)

// Column lays things out one below the other, no wider than it may be. Texts line up with the edges of what is not text.
// A thing that is Naturally narrower keeps its width and stands at the left. Use it as a container's layout, or by Stack.
type Column struct {
	Gap     fyne.ThemeSizeName // between things; empty is none
	Most    fyne.ThemeSizeName // the greatest width; empty is any
	Centred bool               // in the middle when there is room to spare, otherwise at the left
}

// Stack is a column of the width it is given, with a gap between the objects.
func Stack(gap fyne.ThemeSizeName, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Column{Gap: gap}, objects...)
}

// Layout places the objects.
func (c *Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, left := size.Width, float32(0)
	if c.Most != "" && width > look.Length(c.Most) {
		width = look.Length(c.Most)
		if c.Centred {
			left = (size.Width - width) / 2
		}
	}
	y := float32(0)
	for _, object := range objects {
		if !object.Visible() {
			continue
		}
		own := width
		if natural, ok := object.(Naturally); ok {
			own = min(width, natural.NaturalWidth())
		}
		y += place(object, left, y, own) + c.gap()
	}
}

// MinSize is the widest of the least widths, and the sum of the heights at the widths the objects have.
func (c *Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	gaps := float32(0)
	for _, object := range objects {
		if !object.Visible() {
			continue
		}
		least := leastOf(object)
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height + gaps
		gaps = c.gap()
	}
	return size
}

func (c *Column) gap() float32 {
	if c.Gap == "" {
		return 0
	}
	return look.Length(c.Gap)
}

// Row lays things out beside each other, each in its natural width, and goes on below when the line is full.
type Row struct {
	Gap fyne.ThemeSizeName
	End bool // the lines end at the right edge
}

// Beside is a row with a gap between the objects.
func Beside(gap fyne.ThemeSizeName, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Row{Gap: gap}, objects...)
}

// Layout places the objects.
func (r *Row) Layout(objects []fyne.CanvasObject, size fyne.Size) { r.lay(objects, size.Width) }

// MinSize is as wide as the widest object must be, and as high as the lines are at the width the row has.
func (r *Row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, object := range objects {
		if !object.Visible() {
			continue
		}
		least := leastOf(object)
		size.Width = max(size.Width, least.Width)
		size.Height = max(size.Height, object.Position().Y+rimOf(object)+least.Height)
	}
	return size
}

func (r *Row) lay(objects []fyne.CanvasObject, width float32) {
	gap := look.Length(r.Gap)
	var line []fyne.CanvasObject
	x, y := float32(0), float32(0)
	for _, object := range objects {
		if !object.Visible() {
			continue
		}
		own := min(naturalWidth(object), width)
		if x > 0 && x+own > width {
			y += r.finish(line, y, width-x+gap) + gap
			x, line = 0, nil
		}
		place(object, x, y, own)
		x += own + gap
		line = append(line, object)
	}
	r.finish(line, y, width-x+gap)
}

// finish centres a line's objects on the highest of them and tells how high that is.
func (r *Row) finish(line []fyne.CanvasObject, y, spare float32) float32 {
	height := float32(0)
	for _, object := range line {
		height = max(height, object.Size().Height-2*rimOf(object))
	}
	for _, object := range line {
		rim := rimOf(object)
		at := object.Position()
		at.Y = y - rim + (height-object.Size().Height+2*rim)/2
		if r.End {
			at.X += spare
		}
		object.Move(at)
	}
	return height
}

func naturalWidth(object fyne.CanvasObject) float32 {
	if natural, ok := object.(Naturally); ok {
		return natural.NaturalWidth()
	}
	if rim := rimOf(object); rim > 0 {
		return textWidth(object)
	}
	return object.MinSize().Width
}
