package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/chart"
)

func newRadarOf(rated int) chart.Radar {
	radar := chart.Radar{Steps: 6, NowName: "nu", BeforeName: "före dagen", Says: "Självskattning"}
	for i, name := range []string{"Information", "Tillgänglighet", "Bemötande", "Kompetens", "Rättssäkerhet", "Effektivitet"} {
		spoke := chart.Spoke{Name: name}
		if i < rated {
			spoke.Now, spoke.Before = 4, 2
		}
		radar.Spokes = append(radar.Spokes, spoke)
	}
	return radar
}

func TestRadar_fillsAsOneRates(t *testing.T) {
	radar := widgets.NewRadar(newRadarOf(0))
	screen := show(t, radar)
	for rated, fields := range []int{0, 0, 1, 2, 3, 4, 6} {
		radar.SetRatings(newRadarOf(rated))
		screen.Settle()
		if got := len(apptest.All[*canvas.ArbitraryPolygon](screen)); got != fields {
			t.Errorf("with %d rated the field has %d parts, want %d", rated, got, fields)
		}
	}
}

func TestRadar_writesNumbersWhereNamesHaveNoRoom(t *testing.T) {
	for _, test := range []struct {
		percent int
		width   float32
		first   string
	}{{100, 640, "Information"}, {100, 316, "Information"}, {100, 230, "1"}, {200, 452, "Information"}, {200, 340, "1"}, {200, 900, "Information"}} {
		screen := apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: test.percent})
		radar := widgets.NewRadar(newRadarOf(6))
		screen.Show(page(radar), test.width, 800)
		var written []string
		for _, text := range apptest.All[*canvas.Text](screen) {
			written = append(written, text.Text)
		}
		if len(written) != 8 || written[0] != test.first {
			t.Errorf("at %d %% and %g units it says %s", test.percent, test.width, strings.Join(written, ", "))
		}
		for _, outside := range screen.Outside(radar) {
			t.Errorf("at %d %% and %g units: %s", test.percent, test.width, outside)
		}
	}
}
