//go:build unix

package main

import (
	"image"
	"testing"
)

func TestPoint_countsFromTheUpperEdgeOrFromTheLower(t *testing.T) {
	place := image.Rect(100, 200, 300, 400)
	for at, want := range map[spot]image.Point{
		{0, 0}: {100, 200}, {0.5, 30}: {200, 245}, {1, -20}: {300, 370},
	} {
		if got := (&walker{choices: choices{scale: "1.5"}}).point(place, at); got != want {
			t.Errorf("%v: got %v, want %v", at, got, want)
		}
	}
}

func TestView_isWhatOnlyThePageHas(t *testing.T) {
	top, bottom := (&walker{choices: choices{scale: "1", size: "1366x768"}}).view()
	if top <= 0 || bottom >= 768 || bottom <= top {
		t.Errorf("got %d to %d", top, bottom)
	}
}

func TestStands_isTheLastPlaceThatWasTold(t *testing.T) {
	w := &walker{log: writtenLog(t, "place 1 2 3 4\nfocus Button Nästa\nplace 10 20 30 40\nsaved now\n", true)}
	if got := w.stands(); got != image.Rect(10, 20, 40, 60) || w.failed != nil {
		t.Errorf("got %v, %v", got, w.failed)
	}
	if (&walker{log: writtenLog(t, "page start\n", true)}).stands() != (image.Rectangle{}) {
		t.Error("something stands that nobody told of")
	}
}
