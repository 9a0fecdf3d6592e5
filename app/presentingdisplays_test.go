package app_test

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
)

// Projectors that are plugged in, mirrored and pulled out, with displays that a test says there are.

var (
	screen    = app.Display{Name: "eDP-1", Width: 1366, Height: 768}
	projector = app.Display{Name: "HDMI-1", X: 1366, Width: 1024, Height: 768}
	mirror    = app.Display{Name: "HDMI-1", Width: 1024, Height: 768}
)

// plugs is what is plugged in.
type plugs struct {
	displays []app.Display
	changed  func()
}

func (plugged *plugs) options(o *app.Options) {
	o.Displays = func() []app.Display { return plugged.displays }
	o.OnDisplays = func(changed func()) { plugged.changed = changed }
	o.Mirrored = func() bool { return app.AreMirrored(plugged.displays) }
}

// plug plugs in what there should be, and waits until the program knows.
func (p *program) plug(plugged *plugs, displays ...app.Display) {
	p.t.Helper()
	before := strings.Count(p.log.String(), "displays ")
	plugged.displays = displays
	plugged.changed()
	p.await("the new displays", func() bool { return strings.Count(p.log.String(), "displays ") > before })
}

func TestAreMirrored_whereADisplayLiesOverAnother(t *testing.T) {
	for _, known := range []struct {
		displays []app.Display
		want     bool
	}{
		{nil, false},
		{[]app.Display{screen}, false},
		{[]app.Display{screen, projector}, false},
		{[]app.Display{screen, mirror}, true},
		{[]app.Display{screen, {X: 100, Y: 50, Width: 800, Height: 600}}, true}, // panning
		{[]app.Display{screen, {X: -1024, Width: 1024, Height: 768}}, false},    // to the left
		{[]app.Display{screen, projector, mirror}, true},
	} {
		if got := app.AreMirrored(known.displays); got != known.want {
			t.Errorf("%v: mirrored is %v", known.displays, got)
		}
	}
}

// private is what only the leader should see: words of the notes, and an opening word.
var private = []string{"Syfte", "Öppningsord", "Undvik"}

func (p *program) saysPrivate() (said []string) {
	for _, words := range private {
		if p.Says(words) {
			said = append(said, words)
		}
	}
	return said
}

// TestPresenting_ofOneClosedRoom tries what leaves a room as it was, one after the other in the same program.
func TestPresenting_ofOneClosedRoom(t *testing.T) {
	plugged := &plugs{displays: []app.Display{screen, projector}}
	p := closedRoom(t, "12", plugged.options)
	for _, one := range []struct {
		says  string
		tried func(t *testing.T, p *program, plugged *plugs)
	}{
		{"a pulled projector loses nothing", tryPulling},
		{"notes are seen only where the room does not look", tryNotes},
		{"a picture is saved under a neutral name", tryPicture},
		{"raised hands are a picture of their own", tryHands},
	} {
		t.Run(one.says, func(t *testing.T) {
			p.t = t
			p.plug(plugged, screen, projector)
			one.tried(t, p, plugged)
		})
		p.t = t
	}
	p.close()
}

func tryPulling(t *testing.T, p *program, plugged *plugs) {
	b := p.project(1024, 768, "Visa på projektorn")
	b.letter("4")
	b.key(fyne.KeyReturn, fyne.KeyPageDown)
	at := b.step()
	p.plug(plugged, screen)
	if !p.Says("Projektorn kopplades ur") {
		t.Errorf("it is not said that the projector is gone:\n%s", p.Text())
	}
	p.logged("present closed")
	p.plug(plugged, screen, projector)
	again := p.project(1024, 768, "Visa på projektorn")
	if again.step() != at {
		t.Errorf("shown again it is on %q, not on %q", again.step(), at)
	}
	p.plug(plugged, screen, projector, app.Display{Name: "DP-2", X: 4000, Width: 800, Height: 600})
	before := again.stage.Content()
	if again.key(fyne.KeyPageDown); again.stage.Content() == before {
		t.Error("a third display has stopped the picture")
	}
	p.press("Sluta visa")
}

func tryNotes(t *testing.T, p *program, plugged *plugs) {
	p.present("4")
	if said := p.saysPrivate(); len(said) != len(private) {
		t.Errorf("with a projector of the room's own only %q of the notes are seen:\n%s", said, p.Text())
	}
	b := p.project(1024, 768, "Visa på projektorn")
	for _, words := range private {
		if strings.Contains(b.stage.Content(), words) {
			t.Errorf("the room sees %q", words)
		}
	}
	p.plug(plugged, screen, mirror)
	if said := p.saysPrivate(); len(said) != 0 || p.Says("mina anteckningar") || !p.Says("Projektorn speglar") {
		t.Errorf("mirrored, the room sees %q; the page says:\n%s", said, p.Text())
	}
	p.plug(plugged, screen)
	if said := p.saysPrivate(); len(said) != 0 {
		t.Errorf("with one screen %q is seen before one asks for it", said)
	}
	p.press("Visa mina anteckningar")
	if said := p.saysPrivate(); len(said) != len(private) {
		t.Errorf("asked for, only %q of the notes are seen", said)
	}
}

func tryPicture(t *testing.T, p *program, _ *plugs) {
	folder := filepath.Join(p.saveTo, practiceDay{name: "Övningsdag", date: "2018-04-26"}.folder())
	b := p.project(1024, 768, "Visa i ett fönster")
	b.letter("4")
	b.key(fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	b.letter("p")
	path := p.logged("picture ")
	if path != filepath.Join(folder, "Rummet – Tolv påståenden – 4.png") {
		t.Errorf("saved as %q", path)
	}
	if !strings.Contains(b.stage.Content(), "Bilden är sparad") || !p.Says("Rummet – Tolv påståenden – 4.png") {
		t.Error("it is not said where the picture is")
	}
	file, err := os.Open(path) // #nosec G304 -- a test's own file
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	drawn, err := png.Decode(file)
	if err != nil || drawn.Bounds().Dx() != 1920 || drawn.Bounds().Dy() != 1080 {
		t.Errorf("the picture is %v, %v", drawn.Bounds(), err)
	}
	p.press("Sluta visa")
}

func tryHands(t *testing.T, p *program, _ *plugs) {
	p.present("7")
	b := p.project(1024, 768, "Visa på projektorn")
	before := b.contents("7", "room")
	p.press("Räkna händer")
	fields := apptest.All[*widgets.TextLine](p.Screen)
	p.TabTo(fields[0])
	p.Type("17")
	p.TabTo(fields[1])
	p.Type("5")
	p.settle()
	if after := b.contents("7", "room"); after != before {
		t.Errorf("hands have changed the picture of the contributions from\n%s\nto\n%s", before, after)
	}
	hands := b.contents("7", "hands")
	for _, want := range []string{"Räknade händer", "17", "5", "Ingår inte i bidragen"} {
		if !strings.Contains(hands, want) {
			t.Errorf("%q is not in the picture of hands:\n%s", want, hands)
		}
	}
}
