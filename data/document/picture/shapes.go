package picture

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"troskel/data/document/layout"
)

// brush paints shapes on one page.
type brush struct {
	paper *image.RGBA
	scale float64
}

func newBrush(paper *image.RGBA, scale float64) brush { return brush{paper, scale} }

// Curves and circles are drawn as so many straight pieces.
const (
	piecesOfCurve  = 16
	piecesOfCircle = 48
)

// shape paints a shape's inside and then its edge.
func (b brush) shape(shape layout.Shape) {
	path := b.path(shape)
	if len(path) == 0 {
		return
	}
	if shape.Fill != layout.None {
		b.fill(shape.Fill, path)
	}
	if shape.Stroke == layout.None || shape.Thickness <= 0 {
		return
	}
	thick := shape.Thickness * b.scale
	closed := shape.Closed || shape.Form == layout.Circle
	if !shape.Dashed {
		b.fill(shape.Stroke, edge(path, thick/2, closed))
		return
	}
	if closed {
		path = append(path, path[0])
	}
	b.fill(shape.Stroke, dots(path, thick, b.scale)...)
}

// path is a shape's points in pixels, curves in straight pieces.
func (b brush) path(shape layout.Shape) []point {
	points := make([]point, len(shape.Points))
	for i, at := range shape.Points {
		points[i] = point{at.X * b.scale, at.Y * b.scale}
	}
	switch {
	case len(points) == 0:
		return nil
	case shape.Form == layout.Circle:
		return circle(points[0], shape.Radius*b.scale)
	case shape.Form == layout.Curve:
		return straightened(points)
	}
	return points
}

func straightened(curve []point) []point {
	path := []point{curve[0]}
	for i := 1; i+2 < len(curve); i += 3 {
		from := path[len(path)-1]
		for piece := 1; piece <= piecesOfCurve; piece++ {
			path = append(path, onCurve(from, curve[i], curve[i+1], curve[i+2], float64(piece)/piecesOfCurve))
		}
	}
	return path
}

// onCurve is a place on a cubic Bézier curve.
func onCurve(a, b, c, d point, t float64) point {
	u := 1 - t
	p, q, r, s := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{p*a.x + q*b.x + r*c.x + s*d.x, p*a.y + q*b.y + r*c.y + s*d.y}
}

// circle begins at the right and goes up first, as the PDF's circles do: where the dots of a dotted one are follows from it.
func circle(middle point, radius float64) []point {
	path := make([]point, piecesOfCircle)
	for i := range path {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / piecesOfCircle)
		path[i] = point{middle.x + radius*cos, middle.y - radius*sin}
	}
	return path
}

// dots are discs along a path, as the printer's dashes of no length with round ends leave them.
func dots(path []point, thick, scale float64) [][]point {
	const (
		apart = 2.6 // of the thickness
		dash  = 0.1 // points
		most  = 4000
	)
	var polygons [][]point
	next := 0.0 // how far along the present piece the next dot is
	for i, from := range path[:len(path)-1] {
		to := path[i+1]
		length := math.Hypot(to.x-from.x, to.y-from.y)
		for ; next < length && len(polygons) < most; next += apart*thick + dash*scale {
			part := next / length
			polygons = append(polygons, circle(point{from.x + (to.x-from.x)*part, from.y + (to.y-from.y)*part}, thick/2))
		}
		next -= length
	}
	if polygons == nil { // a path of no length
		polygons = append(polygons, circle(path[0], thick/2))
	}
	return polygons
}

// fill paints polygons in one colour; where they lie over each other they are one.
func (b brush) fill(tone layout.Tone, polygons ...[]point) {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, polygon := range polygons {
		for _, at := range polygon {
			low.x, low.y = min(low.x, at.x), min(low.y, at.y)
			high.x, high.y = max(high.x, at.x), max(high.y, at.y)
		}
	}
	if !(low.x <= high.x) || !(low.y <= high.y) { // nothing, or NaN
		return
	}
	paper := b.paper.Bounds()
	bounds := image.Rect(int(math.Floor(max(low.x, -1))), int(math.Floor(max(low.y, -1))),
		int(math.Ceil(min(high.x, float64(paper.Max.X+1))))+1, int(math.Ceil(min(high.y, float64(paper.Max.Y+1))))+1)
	if bounds = bounds.Intersect(paper); bounds.Empty() {
		return
	}
	raster := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	for _, polygon := range polygons {
		trace(raster, polygon, bounds.Min)
	}
	raster.DrawOp = draw.Over
	raster.Draw(b.paper, bounds, colourOf(tone), image.Point{})
}

// trace adds a polygon, always in the same direction of turn: the rasterizer lets opposite ones cancel each other.
// What lies outside the picture, which only a fault can place there, is drawn at its edge.
func trace(raster *vector.Rasterizer, polygon []point, from image.Point) {
	size, twice := raster.Size(), 0.0
	for i, at := range polygon {
		next := polygon[(i+1)%len(polygon)]
		twice += at.x*next.y - next.x*at.y
	}
	for i := range polygon {
		at := polygon[i]
		if twice < 0 {
			at = polygon[len(polygon)-1-i]
		}
		x, y := within(at.x-float64(from.X), size.X), within(at.y-float64(from.Y), size.Y)
		if i == 0 {
			raster.MoveTo(x, y)
			continue
		}
		raster.LineTo(x, y)
	}
	raster.ClosePath()
}

func within(value float64, most int) float32 {
	if math.IsNaN(value) {
		return 0
	}
	return float32(max(0, min(value, float64(most))))
}
