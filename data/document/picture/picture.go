// Package picture draws layout's pages as images, so that one sees on a screen what a printer will print: the same runs in
// the same faces at the same places.
package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"troskel/data/document/layout"
)

// Painter draws pages. It keeps the letters that it has drawn, so one that draws several pages is quicker than several
// that draw one each. It is not safe for use by several goroutines.
type Painter struct {
	faces   map[layout.Face]*face
	letters map[letterKey]letter
}

// NewPainter makes a painter that has drawn nothing yet.
func NewPainter() *Painter {
	return &Painter{faces: map[layout.Face]*face{}, letters: map[letterKey]letter{}}
}

// The bounds of a scale: below the least nothing can be told apart, and over the largest a page takes a gigabyte.
const (
	leastScale   = 0.05
	largestScale = 12
)

// Size is how many pixels a page has at a scale, which is in pixels per point.
func Size(scale float64) image.Point {
	const hair = 1e-6 // that a scale worked out from a width of pixels may give too much
	scale = bounded(scale)
	return image.Pt(int(math.Ceil(layout.PageWidth*scale-hair)), int(math.Ceil(layout.PageHeight*scale-hair)))
}

func bounded(scale float64) float64 {
	if !(scale > leastScale) { // NaN too
		return leastScale
	}
	return min(scale, largestScale)
}

// Page draws a page on white paper, with so many pixels for each point.
func (p *Painter) Page(page layout.Page, scale float64) *image.RGBA {
	paper := image.NewRGBA(image.Rectangle{Max: Size(scale)})
	draw.Draw(paper, paper.Bounds(), image.White, image.Point{}, draw.Src)
	brush := newBrush(paper, bounded(scale))
	for _, shape := range page.Shapes {
		brush.shape(shape)
	}
	for _, line := range page.Lines {
		p.line(paper, line, bounded(scale))
	}
	return paper
}

func colourOf(tone layout.Tone) *image.Uniform {
	red, green, blue := tone.RGB()
	return image.NewUniform(color.RGBA{red, green, blue, 0xFF})
}
