package layout

// roundness places the control points of a cubic Bézier curve such that it looks like a quarter of a circle.
const roundness = 0.5523

// doorway draws the mark of the program: an arch over a threshold that stands on a base line. It has the measures of the
// mark in the window.
func doorway(x, base, height, thickness float64) []Shape {
	const archWide, sillWide, sillThick = 0.72, 1.10, 1.25 // of the height, and of the thickness
	sill := base - thickness*sillThick/2
	wide := sillWide * height
	foot := sill - thickness*sillThick/2 - thickness
	opening := arch(x+(sillWide-archWide)/2*height, foot, archWide*height, height)
	return []Shape{
		{Form: Curve, Points: opening, Stroke: Ink, Thickness: thickness},
		stroke(Accent, thickness*sillThick, Point{x + thickness/2, sill}, Point{x + wide, sill}),
	}
}

// arch goes up from the lower left, over in half a circle, and down to the lower right.
func arch(x, bottom, width, height float64) []Point {
	r := width / 2
	spring := bottom - height + r // where the straight sides end
	k := r * roundness
	left, middle, right, top := x, x+r, x+width, spring-r
	return []Point{
		{left, bottom},
		{left, bottom}, {left, spring}, {left, spring},
		{left, spring - k}, {middle - k, top}, {middle, top},
		{middle + k, top}, {right, spring - k}, {right, spring},
		{right, spring}, {right, bottom}, {right, bottom},
	}
}

// leaf is the door itself, half open into the room: the left half of an arch whose free edge stands higher at the foot.
func leaf(x, bottom, width, height float64) []Point {
	r := width / 2
	spring := bottom - height + r
	k := r * roundness
	free, lift := x+r, r*0.38
	return []Point{
		{x, bottom},
		{x, bottom}, {x, spring}, {x, spring},
		{x, spring - k}, {free - k, spring - r}, {free, spring - r},
		{free, spring - r}, {free, bottom - lift}, {free, bottom - lift},
		{free, bottom - lift}, {x, bottom}, {x, bottom},
	}
}
