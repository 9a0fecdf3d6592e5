package selftest

import (
	"fmt"
	"regexp"
	"strings"
)

// Window is what a process found that tried to open a window.
type Window struct {
	Failure  Failure   `json:"failure,omitempty"`
	Cause    string    `json:"cause,omitempty"` // what the system said of it
	Vendor   string    `json:"vendor,omitempty"`
	Renderer string    `json:"renderer,omitempty"`
	Version  string    `json:"version,omitempty"` // of OpenGL, as the driver says it: "4.6.0 NVIDIA 551.23"
	Displays []Display `json:"displays,omitempty"`
}

// Display is a screen or a projector.
type Display struct {
	Name       string  `json:"name"`
	Width      int     `json:"width"` // in points of the screen
	Height     int     `json:"height"`
	WorkWidth  int     `json:"workWidth"` // less task bar and the like
	WorkHeight int     `json:"workHeight"`
	Scale      float64 `json:"scale"` // how much larger than life things are drawn: 1.5 is 150 %
}

// Failure is why a window could not be opened; empty when it could.
type Failure string

// The failures.
const (
	NoDisplay Failure = "no display" // there is no screen, or it cannot be reached
	NoOpenGL  Failure = "no opengl"  // the driver cannot draw as the toolkit wants
	Crashed   Failure = "crashed"    // the process ended; most often it is the driver that does that
	Silent    Failure = "silent"     // nothing was heard in time
)

// The signs, in what the toolkit and its windowing library print, of a screen that is not there and of graphics that are
// too old or missing.
var (
	displaySigns = []string{
		"PlatformUnavailable", "DISPLAY environment variable", "Failed to open display", "No monitors found",
		"Failed to connect to display",
	}
	openGLSigns = []string{
		"APIUnavailable", "VersionUnavailable", "FormatUnavailable", "OpenGL", "GLX", "WGL", "EGL",
	}
)

// toolkitSign is what the toolkit prints above the cause when it gets no window.
const toolkitSign = "window creation error"

// FailureIn tells from what a process printed before it ended why it had no window, and the one line that says so.
func FailureIn(printed string) (Failure, string) {
	for _, known := range []struct {
		failure Failure
		signs   []string
	}{{NoDisplay, displaySigns}, {NoOpenGL, openGLSigns}} {
		for line := range strings.Lines(printed) {
			for _, sign := range known.signs {
				if strings.Contains(line, sign) && !ofAStack(line) {
					return known.failure, causeIn(line)
				}
			}
		}
	}
	if strings.Contains(printed, toolkitSign) {
		return NoOpenGL, ""
	}
	return Crashed, ""
}

// ofAStack tells whether a line is from a stack trace: it names functions and files of the program.
func ofAStack(line string) bool {
	return strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "goroutine ") || strings.Contains(line, ".go:") ||
		strings.Contains(line, "(0x") || strings.Contains(line, "({0x") || strings.Contains(line, "(...)")
}

func causeIn(line string) string {
	if _, cause, ok := strings.Cut(line, "Cause:"); ok {
		line = cause
	}
	return strings.TrimSpace(dated.ReplaceAllString(line, ""))
}

// dated is the time that begins a line of a log.
var dated = regexp.MustCompile(`^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d `)

// window gives the two checks that need a window.
func (p Probes) window() []Check {
	if p.Window == nil {
		untried := Check{Result: Untried, Says: say("selftest.no-window-here"), Do: say("selftest.no-window-here-do")}
		first, second := untried, untried
		first.Name, second.Name = Graphics, Screen
		return []Check{first, second}
	}
	var found Window
	drawn := p.tried(Graphics, func() Check {
		found = p.Window()
		return graphics(found)
	})
	return []Check{drawn, p.tried(Screen, func() Check { return screen(found) })}
}

// leastOpenGL is what the toolkit asks for.
const leastMajor, leastMinor = 2, 1

// inSoftware begins or is part of the names that drivers have that draw without a graphics card.
var inSoftware = []string{
	"llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader", "basic render", "gdi generic",
}

// graphics judges how a window is drawn.
func graphics(w Window) Check {
	check := Check{Name: Graphics, Result: Bad, Detail: w.detail()}
	switch w.Failure {
	case "":
	case NoDisplay:
		check.Says, check.Do = say("selftest.no-display"), say("selftest.no-display-do")
		return check
	case NoOpenGL:
		check.Says, check.Do = say("selftest.no-opengl"), say("selftest.no-opengl-do")
		return check
	default:
		check.Says, check.Do = say("selftest.driver"), say("selftest.no-opengl-do")
		return check
	}
	var major, minor int
	_, err := fmt.Sscanf(w.Version, "%d.%d", &major, &minor)
	if err != nil || major < leastMajor || major == leastMajor && minor < leastMinor {
		check.Says, check.Do = say("selftest.old-opengl", "version", w.Version), say("selftest.no-opengl-do")
		return check
	}
	for _, name := range inSoftware {
		if strings.Contains(strings.ToLower(w.Renderer), name) {
			check.Result = Warning
			check.Says = say("selftest.software", "renderer", w.Renderer)
			check.Do = say("selftest.software-do")
			return check
		}
	}
	check.Result = Good
	check.Says = say("selftest.graphics-good", "version", fmt.Sprintf("%d.%d", major, minor), "renderer", w.Renderer)
	return check
}

// The smallest content that the pages are made for, and the title bar of a window above it, in units.
const (
	leastWidth, leastHeight = 900, 430
	titleBar                = 31 // of Windows 10 and 11
)

// screen judges whether the window has room on the computer's own screen.
func screen(w Window) Check {
	switch {
	case len(w.Displays) == 0 && w.Failure != "":
		return Check{Name: Screen, Result: Untried, Says: say("selftest.screen-untried"), Do: say("selftest.screen-untried-do")}
	case len(w.Displays) == 0:
		return Check{Name: Screen, Result: Untried, Says: say("selftest.no-screen"), Do: say("selftest.no-screen-do")}
	}
	own := w.Displays[0]
	width, height := own.units()
	check := Check{Name: Screen, Result: Good, Detail: w.displays()}
	points := fmt.Sprintf("%d×%d", own.Width, own.Height)
	args := []any{"points", points, "percent", own.percent(), "width", width, "height", height}
	check.Says = say("selftest.screen-good", args...)
	if width < leastWidth || height < leastHeight {
		check.Result = Bad
		check.Says, check.Do = say("selftest.screen-small", args...), say("selftest.screen-small-do")
		if own.percent() <= 100 {
			check.Do = say("selftest.screen-tiny-do")
		}
	}
	return check
}

// units is the room for a window's content, in units.
func (d Display) units() (width, height int) {
	width, height = d.WorkWidth, d.WorkHeight
	if width <= 0 || height <= 0 {
		width, height = d.Width, d.Height
	}
	scale := d.Scale
	if scale <= 0 {
		scale = 1
	}
	return int(float64(width) / scale), int(float64(height)/scale) - titleBar
}

func (d Display) percent() int { return int(d.Scale*100 + 0.5) }

// detail is what the system said of drawing.
func (w Window) detail() string {
	if w.Failure != "" {
		return w.Cause
	}
	return strings.Join([]string{w.Vendor, w.Renderer, w.Version}, " | ")
}

// displays lists all screens, for who looks after the computer.
func (w Window) displays() string {
	var all []string
	for _, d := range w.Displays {
		all = append(all, fmt.Sprintf("%s %d×%d (%d×%d) %d %%", d.Name, d.Width, d.Height, d.WorkWidth, d.WorkHeight, d.percent()))
	}
	return strings.Join(all, " | ")
}
