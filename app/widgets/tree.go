package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pathTo finds an object and the scrolls it stands in, innermost first.
func pathTo(from, object fyne.CanvasObject) (bool, []*FollowFocus) {
	if from == object {
		return true, nil
	}
	for _, child := range partsOf(from) {
		found, scrolls := pathTo(child, object)
		if !found {
			continue
		}
		if follow, ok := from.(*FollowFocus); ok {
			scrolls = append(scrolls, follow)
		}
		return true, scrolls
	}
	return false, nil
}

// placeIn tells where an object stands inside another, and whether it does.
func placeIn(outer, object fyne.CanvasObject) (fyne.Position, bool) {
	for _, child := range partsOf(outer) {
		if child == object {
			return child.Position(), true
		}
		if inside, ok := placeIn(child, object); ok {
			return child.Position().Add(inside), true
		}
	}
	return fyne.Position{}, false
}

func walk(object fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if object == nil {
		return
	}
	visit(object)
	for _, child := range partsOf(object) {
		walk(child, visit)
	}
}

// partsOf is what an object holds, as far as it can be seen from outside.
func partsOf(object fyne.CanvasObject) []fyne.CanvasObject {
	switch holder := object.(type) {
	case *fyne.Container:
		return holder.Objects
	case Composite:
		return holder.Parts()
	case *container.Scroll:
		return []fyne.CanvasObject{holder.Content}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{holder.Content}
	case *widget.PopUp:
		return []fyne.CanvasObject{holder.Content}
	}
	return nil
}
