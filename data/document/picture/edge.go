package picture

import (
	"math"
	"slices"
)

const (
	sharpest    = 0.1 // the cosine of half a corner's turn from which it is cut off, as a PDF cuts it
	piecesOfCap = 8
)

// edge is a path's edge as one polygon: along one side and back along the other, so far from the path. Corners are pointed
// and ends round, as the printer's pen leaves them. It is one polygon because the rasterizer darkens the rims of those that
// lie over each other.
func edge(path []point, far float64, closed bool) []point {
	path = parted(path, closed)
	switch {
	case len(path) == 1:
		return circle(path[0], far)
	case len(path) == 2 && closed: // there and back: two corners that are cut off, and no ends
		way := across(path[0], path[1])
		return []point{moved(path[0], way, far), moved(path[1], way, far), moved(path[1], way, -far), moved(path[0], way, -far)}
	}
	left, right := side(path, far, closed), side(path, -far, closed)
	if closed {
		polygon := slices.Concat(left, left[:1], right[:1])
		slices.Reverse(right)
		return append(polygon, right...)
	}
	last := len(path) - 1
	slices.Reverse(right)
	return slices.Concat(left, end(path[last-1], path[last], far), right, end(path[1], path[0], far))
}

// parted is a path without points that repeat the one before.
func parted(path []point, closed bool) []point {
	kept := path[:1:1]
	for _, at := range path[1:] {
		if at != kept[len(kept)-1] {
			kept = append(kept, at)
		}
	}
	if closed && len(kept) > 1 && kept[0] == kept[len(kept)-1] {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// side runs along a path, so far to its left; below 0 to its right.
func side(path []point, far float64, closed bool) []point {
	var found []point
	last := len(path) - 1
	for i, at := range path {
		before, after := i-1, i
		if closed {
			before = (i + last) % (last + 1)
		}
		switch {
		case !closed && i == 0:
			found = append(found, moved(at, across(path[0], path[1]), far))
		case !closed && i == last:
			found = append(found, moved(at, across(path[last-1], at), far))
		default:
			found = append(found, corner(at, across(path[before], at), across(path[after], path[(i+1)%(last+1)]), far)...)
		}
	}
	return found
}

// corner is where the sides before and after a point meet, or two points when they would meet far away.
func corner(at, one, two point, far float64) []point {
	x, y := one.x+two.x, one.y+two.y
	length := math.Hypot(x, y)
	if half := length / 2; half > sharpest {
		return []point{moved(at, point{x / length, y / length}, far/half)}
	}
	return []point{moved(at, one, far), moved(at, two, far)}
}

// across is the direction to the left of the way from one point to another.
func across(from, to point) point {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	return point{(to.y - from.y) / length, -(to.x - from.x) / length}
}

func moved(at, way point, far float64) point { return point{at.x + way.x*far, at.y + way.y*far} }

// end is the half disc around the end of a path, from its left to its right.
func end(from, to point, far float64) []point {
	left := across(from, to)
	on := point{-left.y, left.x}
	points := make([]point, piecesOfCap-1)
	for i := range points {
		sin, cos := math.Sincos(math.Pi * float64(i+1) / piecesOfCap)
		points[i] = point{to.x + far*(cos*left.x+sin*on.x), to.y + far*(cos*left.y+sin*on.y)}
	}
	return points
}
