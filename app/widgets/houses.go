package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// house is the little sign for one company: a house with a door, filled or only its outline.
type house struct {
	walls *canvas.ArbitraryPolygon
	door  *canvas.Rectangle
}

func newHouse() house {
	walls := canvas.NewArbitraryPolygon(nil, nothing())
	return house{walls: walls, door: box(0)}
}

func (h house) lay(x, y, side float32) {
	put(h.door, x+side*0.37, y+side*0.56, side*0.26, side*0.44)
	same := near(h.walls.Size().Width, side) && len(h.walls.Points) > 0
	put(h.walls, x, y, side, side)
	if same {
		return
	}
	h.walls.Points = []fyne.Position{
		fyne.NewPos(side*0.5, side*0.02), fyne.NewPos(side*0.98, side*0.42), fyne.NewPos(side*0.98, side),
		fyne.NewPos(side*0.02, side), fyne.NewPos(side*0.02, side*0.42),
	}
	h.walls.Refresh()
}

func (h house) paint(filled, faint bool, tone fyne.ThemeColorName) {
	fill, edge, door := colour(tone), colour(tone), colour(look.Paper)
	if !filled {
		fill, edge, door = colour(look.Card), colour(look.Line), colour(look.Line)
	}
	if faint && !filled {
		edge, door = colour(look.Hairline), colour(look.Hairline)
	}
	h.walls.FillColor, h.walls.StrokeColor, h.walls.StrokeWidth = fill, edge, 1.5
	h.walls.Refresh()
	paint(h.door, door, nothing(), 0)
}

// rowShape is where the figures of a row stand: one cell each, and before them one for nought.
type rowShape struct{ cell, side float32 }

func shapeOfRow(width float32, cells int) rowShape {
	cell := min(width/float32(max(1, cells)), look.Length(look.Column)*0.085)
	return rowShape{cell: cell, side: min(cell*0.78, look.Length(look.Body)*2.2)}
}

// FigureRow shows a number as so many filled figures, to be looked at only.
type FigureRow struct {
	widget.BaseWidget
	most, value int
	tone        fyne.ThemeColorName
	says        string
}

// NewFigureRow makes a row of figures of which the first so many are filled, in a colour of the look. It lines up with a
// NumberFigures of as many figures.
func NewFigureRow(value, most int, tone fyne.ThemeColorName, says string) *FigureRow {
	row := &FigureRow{value: value, most: most, tone: tone, says: says}
	row.ExtendBaseWidget(row)
	return row
}

// AccessibilityLabel tells the number.
func (f *FigureRow) AccessibilityLabel() string { return f.says }

// AccessibilityRole is a text's.
func (f *FigureRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the figures.
func (f *FigureRow) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRowRenderer{row: f, number: canvas.NewText(strconv.Itoa(f.value), nothing())}
	for range f.most {
		r.houses = append(r.houses, newHouse())
	}
	r.Refresh()
	return r
}

type figureRowRenderer struct {
	row    *FigureRow
	houses []house
	number *canvas.Text
}

func (r *figureRowRenderer) Layout(size fyne.Size) {
	shape := shapeOfRow(size.Width, r.row.most+1)
	for i, drawn := range r.houses {
		drawn.lay(shape.cell*(float32(i)+1)+(shape.cell-shape.side)/2, (size.Height-shape.side)/2, shape.side)
	}
	own := r.number.MinSize()
	put(r.number, max(0, (shape.cell-own.Width)/2), (size.Height-own.Height)/2, own.Width, own.Height)
}

func (r *figureRowRenderer) MinSize() fyne.Size {
	shape := shapeOfRow(r.row.Size().Width, r.row.most+1)
	return fyne.NewSize(look.Length(look.Column)*0.3, max(shape.side, look.Length(look.Lead)*1.4))
}

func (r *figureRowRenderer) Refresh() {
	for i, drawn := range r.houses {
		drawn.paint(i < r.row.value, true, r.row.tone)
	}
	write(r.number, strconv.Itoa(r.row.value), look.Lead, look.SerifBold, r.row.tone)
	r.Layout(r.row.Size())
	canvas.Refresh(r.row)
}

func (r *figureRowRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.number}
	for _, drawn := range r.houses {
		objects = append(objects, drawn.walls, drawn.door)
	}
	return objects
}

func (r *figureRowRenderer) Destroy() {}
