package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// Contrast is measured as WCAG 2.2 does: (lighter + 0.05) / (darker + 0.05) of the relative luminances.

const (
	textLeast     = 4.5 // SC 1.4.3
	strongLeast   = 7.0 // SC 1.4.6, in high contrast
	controlLeast  = 3.0 // SC 1.4.11: edges of controls, marks, the ring around what has the keyboard
	disabledLeast = 3.0 // no rule asks for it, but what cannot be used now should still be readable
)

var grounds = []fyne.ThemeColorName{look.Paper, look.Card, look.Wash, look.Hover}

// written are the colours of text, each with what it is written on.
var written = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	look.Ink:      grounds,
	look.Quiet:    grounds,
	look.Now:      {look.Paper, look.Card, look.Wash},
	look.Before:   {look.Paper, look.Card},
	look.Error:    {look.Paper, look.Card, look.Wash},
	look.OnAccent: {look.Accent},
	look.Paper:    {look.Now, look.Ink}, // the number in a handle
}

// drawn are the colours of what one must see to work the program, each with what it is drawn on.
var drawn = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	look.Line:   {look.Paper, look.Card, look.Wash},
	look.Focus:  {look.Paper, look.Card, look.Wash},
	look.Accent: {look.Paper, look.Card, look.Wash},
	look.Now:    grounds,
	look.Before: {look.Paper, look.Card, look.Wash},
	look.Fern:   {look.Paper, look.Wash},
}

func TestColours_canBeReadInEverySet(t *testing.T) {
	for _, variant := range look.Variants {
		least := textLeast
		if variant == look.HighContrast {
			least = strongLeast
		}
		checkPairs(t, variant, written, least)
		checkPairs(t, variant, drawn, controlLeast)
		checkPairs(t, variant, map[fyne.ThemeColorName][]fyne.ThemeColorName{look.Faint: {look.Paper, look.Card, look.Wash}}, disabledLeast)
	}
}

func TestColours_nothingIsSeeThroughThatIsReadOrPressed(t *testing.T) {
	for _, variant := range look.Variants {
		theme := look.New(look.Choices{Variant: variant, TextPercent: 100})
		for _, name := range []fyne.ThemeColorName{
			look.Paper, look.Card, look.Wash, look.Hover, look.Ink, look.Quiet, look.Line, look.Accent, look.OnAccent, look.Focus,
			look.Faint, look.Error, look.Now, look.Before, look.Fern,
		} {
			if _, _, _, alpha := theme.Color(name, 0).RGBA(); alpha != 0xFFFF {
				t.Errorf("%s: %s is see-through, so its contrast cannot be known", variant, name)
			}
		}
	}
}

func TestContrast_isMeasuredAsTheRuleSays(t *testing.T) {
	for _, known := range []struct {
		a, b color.Color
		want float64
	}{
		{color.White, color.Black, 21},
		{color.White, color.White, 1},
		{color.NRGBA{R: 0x77, G: 0x77, B: 0x77, A: 0xFF}, color.White, 4.48}, // just too little
	} {
		if got := contrast(known.a, known.b); math.Abs(got-known.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.2f, want %.2f", known.a, known.b, got, known.want)
		}
	}
}

func checkPairs(t *testing.T, variant look.Variant, pairs map[fyne.ThemeColorName][]fyne.ThemeColorName, least float64) {
	t.Helper()
	theme := look.New(look.Choices{Variant: variant, TextPercent: 100})
	for front, backs := range pairs {
		for _, back := range backs {
			if got := contrast(theme.Color(front, 0), theme.Color(back, 0)); got < least {
				t.Errorf("%s: %s on %s has contrast %.2f, want at least %.1f", variant, front, back, got, least)
			}
		}
	}
}

func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(part uint32) float64 {
		value := float64(part) / 0xFFFF
		if value <= 0.04045 {
			return value / 12.92
		}
		return math.Pow((value+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
