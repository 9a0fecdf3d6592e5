package layout

import (
	"math"
	"testing"

	"troskel/data/chart"
)

func TestTones_ofTextAreReadableOnEveryGround(t *testing.T) {
	for _, text := range []Tone{Ink, Soft, Accent, Sky, Ochre} {
		for _, ground := range []Tone{Paper, Wash} {
			if got := contrast(text, ground); got < 4.5 {
				t.Errorf("tone %d on %d has a contrast of %.2f", text, ground, got)
			}
		}
	}
	for _, edge := range []Tone{Edge} {
		if got := contrast(edge, Wash); got < 3 {
			t.Errorf("an edge on a card has a contrast of %.2f", got)
		}
	}
}

func TestToneOf_givesEveryToneOfAChartAColour(t *testing.T) {
	seen := map[Tone]chart.Tone{}
	for _, tone := range []chart.Tone{chart.Clear, chart.Ink, chart.Quiet, chart.Accent, chart.Now, chart.Before, chart.Paper} {
		if same, taken := seen[toneOf(tone)]; taken {
			t.Errorf("%q and %q look the same", tone, same)
		}
		seen[toneOf(tone)] = tone
	}
}

// contrast is the ratio of WCAG 2.1, 1 to 21.
func contrast(one, two Tone) float64 {
	light, dark := luminance(one), luminance(two)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(tone Tone) float64 {
	red, green, blue := tone.RGB()
	linear := func(part uint8) float64 {
		value := float64(part) / 255
		if value <= 0.04045 {
			return value / 12.92
		}
		return math.Pow((value+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(red) + 0.7152*linear(green) + 0.0722*linear(blue)
}
