package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours by what they mean.
const (
	Paper    = theme.ColorNameBackground          // the ground of every page
	Card     = theme.ColorNameInputBackground     // what lies on the paper: fields, cards
	Ink      = theme.ColorNameForeground          // text
	Quiet    = theme.ColorNamePlaceHolder         // text of less weight; still easy to read
	Line     = theme.ColorNameInputBorder         // edges of controls
	Hairline = theme.ColorNameSeparator           // lines that only part things; carries no meaning
	Accent   = theme.ColorNamePrimary             // the one thing to do next
	OnAccent = theme.ColorNameForegroundOnPrimary // text on the accent
	Focus    = theme.ColorNameFocus               // the ring around what has the keyboard
	Hover    = theme.ColorNameHover               // under the pointer
	Wash     = theme.ColorNameHeaderBackground    // a tinted ground: the agenda, notes, what is chosen
	Faint    = theme.ColorNameDisabled            // text of what cannot be used now
	Error    = theme.ColorNameError
	Now      = fyne.ThemeColorName("now")    // the later of two answers
	Before   = fyne.ThemeColorName("before") // the earlier of two answers
	Fern     = fyne.ThemeColorName("fern")   // done
)

func coloursOf(variant Variant) map[fyne.ThemeColorName]color.NRGBA {
	switch variant {
	case Dark:
		return dark
	case HighContrast:
		return highContrast
	default:
		return light
	}
}

var light = withDerived(map[fyne.ThemeColorName]color.NRGBA{
	Paper: hex(0xF7F2E8), Card: hex(0xFFFDF8), Wash: hex(0xEDE6D6), Ink: hex(0x16332D), Quiet: hex(0x4B5F58),
	Line: hex(0x78867F), Hairline: hex(0xD9D0BD), Accent: hex(0xA3213A), OnAccent: hex(0xFFFFFF), Focus: hex(0x1B5E8C),
	Hover: hex(0xE9E0CD), Faint: hex(0x66756F), Error: hex(0xA3213A), Now: hex(0x1F6B94), Before: hex(0x9A5F0B),
	Fern: hex(0x2F6B4F),
})

var dark = withDerived(map[fyne.ThemeColorName]color.NRGBA{
	Paper: hex(0x11201C), Card: hex(0x1A2D28), Wash: hex(0x20362F), Ink: hex(0xF2EDE1), Quiet: hex(0xB9C6BE),
	Line: hex(0x7E938A), Hairline: hex(0x2F463F), Accent: hex(0xF08A9A), OnAccent: hex(0x1A0D10), Focus: hex(0x8CCBF0),
	Hover: hex(0x29423A), Faint: hex(0x9AA9A1), Error: hex(0xF08A9A), Now: hex(0x7CC0E6), Before: hex(0xE0AE5A),
	Fern: hex(0x8FC9A8),
})

var highContrast = withDerived(map[fyne.ThemeColorName]color.NRGBA{
	Paper: hex(0x000000), Card: hex(0x000000), Wash: hex(0x1A1A1A), Ink: hex(0xFFFFFF), Quiet: hex(0xE8E8E8),
	Line: hex(0xFFFFFF), Hairline: hex(0x8A8A8A), Accent: hex(0xFFD84D), OnAccent: hex(0x000000), Focus: hex(0x4DE1FF),
	Hover: hex(0x333333), Faint: hex(0xC4C4C4), Error: hex(0xFFB3BE), Now: hex(0x7FD8FF), Before: hex(0xFFB84D),
	Fern: hex(0x9DF0BF),
})

// withDerived fills in the names that the toolkit asks for and that mean one of ours.
func withDerived(set map[fyne.ThemeColorName]color.NRGBA) map[fyne.ThemeColorName]color.NRGBA {
	same := map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameButton: Card, theme.ColorNameDisabledButton: Wash, theme.ColorNameHyperlink: Now,
		theme.ColorNameMenuBackground: Card, theme.ColorNameOverlayBackground: Paper, theme.ColorNamePressed: Hover,
		theme.ColorNameScrollBar: Line, theme.ColorNameScrollBarBackground: Paper, theme.ColorNameSuccess: Fern,
		theme.ColorNameWarning: Before, theme.ColorNameForegroundOnError: OnAccent,
		theme.ColorNameForegroundOnSuccess: Paper, theme.ColorNameForegroundOnWarning: Paper,
	}
	for name, ours := range same {
		set[name] = set[ours]
	}
	set[theme.ColorNameSelection] = fade(set[Now], 0x50)
	set[theme.ColorNameShadow] = color.NRGBA{A: 0x40}
	return set
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF} // #nosec G115 -- bytes of a colour
}

func fade(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}
