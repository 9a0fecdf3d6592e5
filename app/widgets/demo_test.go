package widgets_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/chart"
)

func TestDemo(t *testing.T) {
	if os.Getenv("DEMO") == "" {
		t.SkipNow()
	}
	for _, v := range look.Variants {
		for _, p := range []int{100, 200} {
			s := apptest.Start(t, look.Choices{Variant: v, TextPercent: p})
			cards := widgets.NewChoiceCards([]widgets.Card{{"A", "Jag säger nej i telefon och förklarar varför."}, {"B", "Jag ber att få återkomma, kontrollerar med juristen och ringer upp samma dag med ett svar som håller även om det prövas."}, {"C", "Jag hänvisar till e-tjänsten."}}, func(a, b int) string { return "" }, nil)
			cards.Set(1)
			plane := widgets.NewPlane(5, widgets.PlaneWords{Left: "mindre service", Right: "mer service", Top: "mer rättssäkerhet", Bottom: "mindre rättssäkerhet", Says: func(x, y int) string { return "" }}, nil)
			plane.Set(4, 2)
			fig := widgets.NewNumberFigures(0, 10, func(int, bool) string { return "" }, nil)
			fig.Set(6, true)
			pick := widgets.NewNumberPick(0, 100, func(int, bool) string { return "" }, nil)
			pick.Set(37, true)
			date := widgets.NewDateField(time.Date(2018, 4, 26, 0, 0, 0, 0, time.UTC), widgets.DateWords{Label: "x", How: "Skriv 2018-06-07 eller 7/6", Bad: "Det är inget datum.", Says: func(t time.Time) string { return t.Format("2 January 2006") }}, []widgets.DateChip{{"om 2 veckor", 14}, {"om 4 veckor", 28}, {"om 6 veckor", 42}})
			date.SetDate("2018-06-07")
			items := []fyne.CanvasObject{cards, plane, fig, widgets.NewFigureRow(8, 10, look.Before, ""), pick, date,
				widgets.NewChartView(chart.Bars{Bars: []chart.Bar{{"Min gissning", 50}, {"Källan", 80}}}.Chart())}
			col := container.New(&widgets.Column{Gap: look.Gap, Most: look.Column, Centred: true}, items...)
			width := float32(700)
			if p == 200 {
				width = 452
			}
			s.Show(widgets.NewFollowFocus(container.New(&pad{}, col)), width, 1300)
			at, _ := s.Place(plane)
			s.Hover(at.X+plane.Size().Width/2-90, at.Y+plane.Size().Height/2-70)
			s.TabTo(cards)
			s.Picture(fmt.Sprintf("/tmp/w/pics/demo-%s-%d.png", v, p))
		}
	}
}

type pad struct{}

func (pad) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(fyne.NewSize(s.Width-32, s.Height-32))
	o[0].Move(fyne.NewPos(16, 16))
}
func (pad) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize().AddWidthHeight(32, 32) }
