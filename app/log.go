package app

import (
	"fmt"
	"io"
	"strings"

	"fyne.io/fyne/v2"
)

// log writes one line per thing that somebody outside may want to follow. Without a writer it writes nothing.
type log struct{ to io.Writer }

func (l log) line(format string, args ...any) {
	if l.to != nil {
		fmt.Fprintf(l.to, format+"\n", args...)
	}
}

// logFocus tells what has the keyboard: what sort of control it is, and what a screen reader would be told. Nothing that
// was written is logged.
func (a *App) logFocus(object fyne.CanvasObject) {
	if named, ok := object.(fyne.Accessible); ok && a.log.to != nil {
		label, _, _ := strings.Cut(named.AccessibilityLabel(), ":")
		_, sort, _ := strings.Cut(fmt.Sprintf("%T", object), ".")
		a.log.line("focus %s %s", sort, strings.ReplaceAll(label, "\n", " "))
	}
}

// logPlace tells where in the window what has the keyboard stands, in points of the screen: left, top, width, height.
func (a *App) logPlace(at fyne.Position, size fyne.Size) {
	points := func(length float32) int { return int(length*a.window.Canvas().Scale() + 0.5) }
	a.log.line("place %d %d %d %d", points(at.X), points(at.Y), points(size.Width), points(size.Height))
}
