package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
)

// Sides lays two things out beside each other when there is room for both, and otherwise one below the other.
type Sides struct {
	Share float32 // how much of the width the first one has
	Least float32 // how wide they must be together to stand beside each other, counted in the size of the type
	Gap   fyne.ThemeSizeName
	Over  bool // the second one stands over the first when there is no room beside it

	beside bool
	drop   float32 // how much further down the second one stands, when they stand beside each other
}

// SideBySide is two things of the same width when there is room for lines of about thirty letters in each.
func SideBySide(first, second fyne.CanvasObject) *fyne.Container {
	return container.New(&Sides{Share: 0.5, Least: 34, Gap: look.Gap}, first, second)
}

// Layout places the two.
func (s *Sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := look.Length(s.Gap)
	s.beside = size.Width >= s.Least*look.Length(look.Body)
	first, second := objects[0], objects[1]
	if !s.beside {
		if s.Over {
			first, second = second, first
		}
		height := place(first, 0, 0, size.Width)
		place(second, 0, height+gap, size.Width)
		return
	}
	wide := (size.Width - gap) * s.Share
	height := place(first, 0, 0, wide)
	other := heightAt(second, size.Width-gap-wide)
	drop := min(max(0, s.drop), max(0, height-other))
	place(second, wide+gap, drop, size.Width-gap-wide)
}

// MinSize is what the wider one must have, and as high as they are at the widths they have.
func (s *Sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := leastOf(objects[0]), leastOf(objects[1])
	size := fyne.NewSize(max(first.Width, second.Width), max(first.Height, second.Height))
	if !s.beside {
		size.Height = first.Height + look.Length(s.Gap) + second.Height
	}
	return size
}
