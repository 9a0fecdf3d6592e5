package main

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestSizeFor_isAsWishedOrWhatIsFree(t *testing.T) {
	for name, one := range map[string]struct {
		width, height int
		scale         float32
		want          fyne.Size
	}{
		"a large screen":          {2560, 1400, 1, fyne.NewSize(wishedWidth, wishedHeight)},
		"a small laptop":          {1366, 728, 1, fyne.NewSize(wishedWidth, 688)},
		"a small laptop at 150 %": {1366, 708, 1.5, fyne.NewSize(1366/1.5, 432)},
		"a small laptop at 200 %": {1366, 688, 2, fyne.NewSize(683, 304)},
		"a screen nobody knows":   {0, 0, 0, fyne.NewSize(900, 430)},
	} {
		got := sizeFor(one.width, one.height, one.scale)
		if got != one.want {
			t.Errorf("%s: %v, want %v", name, got, one.want)
		}
		if one.width > 0 && (got.Width*one.scale > float32(one.width)+0.1 || got.Height*one.scale > float32(one.height)) {
			t.Errorf("%s: %v hangs over the edge", name, got)
		}
	}
}
