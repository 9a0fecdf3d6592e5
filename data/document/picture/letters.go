package picture

import (
	"fmt"
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"troskel/assets"
	"troskel/data/document/layout"
)

// face is an opened face.
type face struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	shapes map[rune]outline
}

// outline is a letter as its face draws it, in thousandths of the size; Y grows downwards. Its advance is rounded, as in
// layout and in a PDF.
type outline struct {
	segments []segment
	advance  float64
}

type segment struct {
	op   sfnt.SegmentOp
	args [3]point
}

type point struct{ x, y float64 }

const (
	perMille    = 1000
	steps       = 4     // the places between two pixels at which a letter may begin
	mostLetters = 20000 // that are kept
)

// letterKey is what a letter's picture depends on.
type letterKey struct {
	face layout.Face
	code rune
	size float64 // in pixels
	step int     // of the places between two pixels
}

// letter is a picture of a letter: how dark each pixel is, counted from where it begins on its base line.
type letter struct{ mask *image.Alpha }

func (p *Painter) open(of layout.Face) *face {
	if opened, ok := p.faces[of]; ok {
		return opened
	}
	parsed, err := sfnt.Parse(assets.Font(of.File()))
	if err != nil {
		panic(fmt.Sprintf("picture: face %q: %v", of.File(), err)) // a fault in the program, found by any test
	}
	opened := &face{font: parsed, shapes: map[rune]outline{}}
	p.faces[of] = opened
	return opened
}

// line draws a line of text. Base lines lie on whole pixels, so that letters are sharp.
func (p *Painter) line(paper *image.RGBA, line layout.Line, scale float64) {
	ink := colourOf(line.Tone)
	size := line.Size * scale
	for _, run := range line.Runs {
		opened := p.open(run.Face)
		x, y := run.X*scale, int(math.Round((line.Y-run.Rise)*scale))
		for _, code := range run.Text {
			at := math.Floor(x * steps)
			left := int(math.Floor(at / steps))
			one := p.letter(letterKey{run.Face, code, size, int(at) - left*steps})
			if one.mask != nil {
				place := one.mask.Rect.Add(image.Pt(left, y))
				draw.DrawMask(paper, place, ink, image.Point{}, one.mask, one.mask.Rect.Min, draw.Over)
			}
			x += opened.outline(code).advance * size / perMille
		}
	}
}

func (p *Painter) letter(key letterKey) letter {
	if known, ok := p.letters[key]; ok {
		return known
	}
	if len(p.letters) >= mostLetters {
		clear(p.letters)
	}
	drawn := p.open(key.face).draw(key)
	p.letters[key] = drawn
	return drawn
}

func (f *face) draw(key letterKey) letter {
	shape := f.outline(key.code)
	if len(shape.segments) == 0 {
		return letter{}
	}
	scale, shift := key.size/perMille, (float64(key.step)+0.5)/steps
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, segment := range shape.segments {
		for _, at := range segment.points() {
			low.x, low.y = min(low.x, at.x), min(low.y, at.y)
			high.x, high.y = max(high.x, at.x), max(high.y, at.y)
		}
	}
	bounds := image.Rect(int(math.Floor(low.x*scale+shift)), int(math.Floor(low.y*scale)),
		int(math.Ceil(high.x*scale+shift))+1, int(math.Ceil(high.y*scale))+1)
	raster := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	put := func(at point) (x, y float32) {
		return float32(at.x*scale + shift - float64(bounds.Min.X)), float32(at.y*scale - float64(bounds.Min.Y))
	}
	for _, segment := range shape.segments {
		segment.trace(raster, put)
	}
	mask := image.NewAlpha(bounds)
	raster.DrawOp = draw.Src
	raster.Draw(mask, bounds, image.Opaque, image.Point{})
	return letter{mask}
}

// points are those that a segment uses.
func (s segment) points() []point {
	switch s.op {
	case sfnt.SegmentOpQuadTo:
		return s.args[:2]
	case sfnt.SegmentOpCubeTo:
		return s.args[:3]
	}
	return s.args[:1]
}

func (s segment) trace(raster *vector.Rasterizer, put func(point) (x, y float32)) {
	ax, ay := put(s.args[0])
	bx, by := put(s.args[1])
	cx, cy := put(s.args[2])
	switch s.op {
	case sfnt.SegmentOpMoveTo:
		raster.ClosePath()
		raster.MoveTo(ax, ay)
	case sfnt.SegmentOpLineTo:
		raster.LineTo(ax, ay)
	case sfnt.SegmentOpQuadTo:
		raster.QuadTo(ax, ay, bx, by)
	case sfnt.SegmentOpCubeTo:
		raster.CubeTo(ax, ay, bx, by, cx, cy)
	}
}

// outline looks a letter up. A face that lacks the code draws nothing: layout never asks for one.
func (f *face) outline(code rune) outline {
	if known, ok := f.shapes[code]; ok {
		return known
	}
	found := f.look(code)
	f.shapes[code] = found
	return found
}

func (f *face) look(code rune) outline {
	index, err := f.font.GlyphIndex(&f.buffer, code)
	if err != nil || index == 0 {
		return outline{}
	}
	units := float64(f.font.UnitsPerEm())
	ppem := fixed.I(int(f.font.UnitsPerEm()))
	advance, err := f.font.GlyphAdvance(&f.buffer, index, ppem, font.HintingNone)
	if err != nil {
		return outline{}
	}
	scale := func(value fixed.Int26_6) float64 { return float64(value) / 64 * perMille / units }
	found := outline{advance: math.Round(scale(advance))}
	segments, err := f.font.LoadGlyph(&f.buffer, index, ppem, nil)
	if err != nil {
		return found
	}
	for _, one := range segments {
		made := segment{op: one.Op}
		for i, arg := range one.Args {
			made.args[i] = point{scale(arg.X), scale(arg.Y)}
		}
		found.segments = append(found.segments, made)
	}
	return found
}
