package widgets

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
	"troskel/data/chart"
)

func (r *radarRenderer) draw(width float32) {
	r.width, r.objects = width, []fyne.CanvasObject{}
	line := look.Length(look.Small) * 1.35
	r.radius = min(width*0.36, look.Length(look.Column)*0.2)
	r.middle = fyne.NewPos(width/2, line+r.radius+nameGap)
	r.drawField()
	r.drawGround()
	r.each(before, r.dashed)
	r.each(now, func(from, to fyne.Position) { r.line(from, to, look.Now, 3) })
	for i, spoke := range r.radar.shown.Spokes {
		r.drawMarks(i, spoke)
	}
	r.drawNames(line)
	r.height = r.drawLegend(r.middle.Y + r.radius + nameGap + line + look.Length(look.Step))
}

func now(spoke chart.Spoke) float64    { return spoke.Now }
func before(spoke chart.Spoke) float64 { return spoke.Before }

// each tells of each two spokes beside each other that are both rated.
func (r *radarRenderer) each(value func(chart.Spoke) float64, tell func(from, to fyne.Position)) {
	spokes := r.radar.shown.Spokes
	for i, spoke := range spokes {
		next := (i + 1) % len(spokes)
		if from, to := value(spoke), value(spokes[next]); from > 0 && to > 0 && next != i {
			tell(r.at(i, from), r.at(next, to))
		}
	}
}

func (r *radarRenderer) drawField() {
	fill := color.NRGBAModel.Convert(colour(look.Now)).(color.NRGBA)
	fill.A = 0x48
	r.each(now, func(from, to fyne.Position) {
		part := canvas.NewArbitraryPolygon([]fyne.Position{r.middle, from, to}, fill)
		put(part, 0, 0, r.width, r.middle.Y+r.radius)
		r.objects = append(r.objects, part)
	})
}

func (r *radarRenderer) drawGround() {
	spokes, steps := len(r.radar.shown.Spokes), r.radar.shown.Steps
	for step := 1; step <= steps; step++ {
		name, thickness := look.Hairline, float32(1)
		if step == steps {
			name, thickness = look.Line, 1.5
		}
		for i := range spokes {
			r.line(r.at(i, float64(step)), r.at((i+1)%spokes, float64(step)), name, thickness)
		}
	}
	for i := range spokes {
		r.line(r.middle, r.at(i, float64(steps)), look.Hairline, 1)
	}
}

func (r *radarRenderer) line(from, to fyne.Position, name fyne.ThemeColorName, thickness float32) {
	drawn := canvas.NewLine(nothing())
	stroke(drawn, from, to, colour(name), thickness)
	r.objects = append(r.objects, drawn)
}

func (r *radarRenderer) dashed(from, to fyne.Position) {
	const dash, gap = 6.0, 5.0
	dx, dy := float64(to.X-from.X), float64(to.Y-from.Y)
	long := math.Hypot(dx, dy)
	for done := 0.0; done < long; done += dash + gap {
		end := math.Min(done+dash, long)
		r.line(from.AddXY(float32(dx*done/long), float32(dy*done/long)),
			from.AddXY(float32(dx*end/long), float32(dy*end/long)), look.Before, 3)
	}
}

// drawMarks draws a ring where a spoke stood before, and a dot where it stands now.
func (r *radarRenderer) drawMarks(at int, spoke chart.Spoke) {
	radius := 4.5 * textFactor()
	if spoke.Before > 0 {
		out := radius
		if spoke.Before == spoke.Now {
			out = radius * 1.9 // a ring around the dot
		}
		r.mark(r.at(at, spoke.Before), out, look.Card, look.Before)
	}
	if spoke.Now > 0 {
		r.mark(r.at(at, spoke.Now), radius, look.Now, look.Now)
	}
}

func (r *radarRenderer) mark(at fyne.Position, radius float32, fill, edge fyne.ThemeColorName) {
	drawn := canvas.NewCircle(colour(fill))
	drawn.StrokeColor, drawn.StrokeWidth = colour(edge), 2.5
	centre(drawn, at.X, at.Y, radius)
	r.objects = append(r.objects, drawn)
}

// nameGap is between the end of a spoke and its name.
const nameGap = 7

// drawNames writes the spokes' names at their ends, or only their numbers.
func (r *radarRenderer) drawNames(line float32) {
	names := r.namesFit(line)
	for i, spoke := range r.radar.shown.Spokes {
		words := spoke.Name
		if !names {
			words = strconv.Itoa(i + 1)
		}
		x, lift := r.nameAt(i, words)
		end := r.at(i, float64(r.radar.shown.Steps))
		across, down := math.Cos(r.turn(i)), math.Sin(r.turn(i))
		y := end.Y + nameGap + lift
		if down < 0 {
			y = end.Y - nameGap - lift - line
		}
		if !names && math.Abs(across) > 0.1 {
			x, y = end.X+float32(across)*look.Length(look.Small)-lineWidth(words, look.Small, bold)/2, end.Y-line/2
		}
		r.write(words, x, y, look.Ink)
	}
}

// nameAt is where a name begins, as far out as there is room, and how far over or under its spoke's end it must stand to be
// clear of the outline, which goes from there to the top or the bottom.
func (r *radarRenderer) nameAt(spoke int, words string) (x, lift float32) {
	end, width := r.at(spoke, float64(r.radar.shown.Steps)), lineWidth(words, look.Small, bold)
	across := math.Cos(r.turn(spoke))
	if math.Abs(across) < 0.1 {
		return end.X - width/2, 0
	}
	x = min(r.width-width, end.X-width/4)
	inner := x - r.middle.X
	if across < 0 {
		x = max(0, end.X-width*3/4)
		inner = r.middle.X - x - width
	}
	const between = 6
	out := float32(math.Abs(float64(end.X - r.middle.X)))
	high := r.radius - float32(math.Abs(float64(end.Y-r.middle.Y))) // from the end to the top of the outline
	return x, max(0, high*(1-(inner-between)/out)-nameGap)
}

// namesFit tells whether the names at the sides can stand clear of the picture and of the names at the top and the bottom.
func (r *radarRenderer) namesFit(line float32) bool {
	for i, spoke := range r.radar.shown.Spokes {
		x, lift := r.nameAt(i, spoke.Name)
		if x < 0 || lift > 0 && lift+line > r.radius/2 {
			return false
		}
	}
	return true
}

func (r *radarRenderer) write(words string, x, y float32, name fyne.ThemeColorName) {
	drawn := canvas.NewText(words, nothing())
	write(drawn, words, look.Small, bold, name)
	size := drawn.MinSize()
	put(drawn, x, y, size.Width, size.Height)
	r.objects = append(r.objects, drawn)
}

// drawLegend says which way is which, and tells how far down it reaches.
func (r *radarRenderer) drawLegend(y float32) float32 {
	gap, sample := look.Length(look.Step), look.Length(look.Small)*2.4
	high := look.Length(look.Small) * 1.35
	shown := r.radar.shown
	wide := func(words string) float32 { return sample + gap + lineWidth(words, look.Small, bold) }
	both := wide(shown.NowName) + 2*gap + wide(shown.BeforeName)
	x, below := max(0, (r.width-both)/2), both > r.width
	draw := func(words string, name fyne.ThemeColorName, sampled func(from, to fyne.Position)) {
		from, to := fyne.NewPos(x, y+high/2), fyne.NewPos(x+sample, y+high/2)
		sampled(from, to)
		r.write(words, x+sample+gap, y, name)
	}
	middle := func(from, to fyne.Position) fyne.Position { return fyne.NewPos((from.X+to.X)/2, from.Y) }
	draw(shown.NowName, look.Now, func(from, to fyne.Position) {
		r.line(from, to, look.Now, 3)
		r.mark(middle(from, to), 4.5*textFactor(), look.Now, look.Now)
	})
	if x += wide(shown.NowName) + 2*gap; below {
		x, y = 0, y+high+gap/2
	}
	draw(shown.BeforeName, look.Before, func(from, to fyne.Position) {
		r.dashed(from, to)
		r.mark(middle(from, to), 4.5*textFactor(), look.Card, look.Before)
	})
	return y + high
}
