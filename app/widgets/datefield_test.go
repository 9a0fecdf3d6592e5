package widgets_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

var thursday = time.Date(2018, time.April, 26, 9, 30, 0, 0, time.Local)

func newDate(changed func(string)) *widgets.DateField {
	field := widgets.NewDateField(thursday, widgets.DateWords{
		Label: "Följs upp", How: "så skriver man", Bad: "inget datum",
		Says: func(date time.Time) string { return "det är " + date.Format(time.DateOnly) },
		Chip: func(text string, nth, of int, chosen bool) string {
			return fmt.Sprintf("%s %d/%d %v", text, nth+1, of, chosen)
		},
	}, []widgets.DateChip{{Text: "Om 2 veckor", Days: 14}, {Text: "Om 6 veckor", Days: 42}})
	field.OnChanged = changed
	return field
}

func TestDateField_takesWhatIsWritten(t *testing.T) {
	date := ""
	field := newDate(func(told string) { date = told })
	screen := show(t, field)
	if !screen.Says("så skriver man") {
		t.Error("it does not say how a date is written")
	}
	screen.TabTo(field.Field().(fyne.CanvasObject))
	screen.Type("7/6")
	if date != "2018-06-07" || !screen.Says("det är 2018-06-07") {
		t.Errorf("7/6 is %q", date)
	}
	screen.Type("x")
	if date != "" || !screen.Says("inget datum") {
		t.Errorf("7/6x is %q", date)
	}
}

func TestDateField_offersDaysAndChangesByADay(t *testing.T) {
	date := ""
	field := newDate(func(told string) { date = told })
	screen := show(t, field)
	button := field.Parts()[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects[2].(*widgets.Button)
	screen.Tap(button)
	if date != "2018-06-07" || !button.Selected {
		t.Errorf("in six weeks is %q, marked %v", date, button.Selected)
	}
	screen.TabTo(field.Field().(fyne.CanvasObject))
	screen.Press(fyne.KeyUp)
	if date != "2018-06-08" || button.Selected {
		t.Errorf("the day after is %q", date)
	}
	screen.Press(fyne.KeyDown, fyne.KeyDown)
	if date != "2018-06-06" {
		t.Errorf("the day before is %q", date)
	}
}

func TestDateField_showsASetDateWithoutTelling(t *testing.T) {
	field := newDate(func(string) { t.Error("told") })
	screen := show(t, field)
	field.SetDate("2018-06-07")
	screen.Settle()
	if !screen.Says("det är 2018-06-07") {
		t.Error("a set date is not said")
	}
	field.SetDate("")
	if !screen.Says("så skriver man") {
		t.Error("a date taken away is still said")
	}
}

func TestParseDate(t *testing.T) {
	for _, written := range []struct{ text, want string }{
		{"2018-06-07", "2018-06-07"},
		{"20180607", "2018-06-07"},
		{"2018/6/7", "2018-06-07"},
		{"7/6", "2018-06-07"},
		{" 7 / 6 ", "2018-06-07"},
		{"7.6", "2018-06-07"},
		{"7/6 2019", "2019-06-07"},
		{"7/6-19", "2019-06-07"},
		{"26/4", "2018-04-26"}, // today
		{"25/4", "2019-04-25"}, // not until next year
		{"29/2", "2020-02-29"}, // not until the next leap year
		{"31/6", ""},
		{"7/13", ""},
		{"0/1", ""},
		{"29/2 2019", ""},
		{"7", ""},
		{"7/6/18/2", ""},
		{"sju juni", ""},
		{"", ""},
		{"-", ""},
	} {
		got := ""
		if date, ok := widgets.ParseDate(written.text, thursday); ok {
			got = date.Format(time.DateOnly)
		}
		if got != written.want {
			t.Errorf("%q is %q, want %q", written.text, got, written.want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2018-06-07", "7/6", "99999999999999999999/1", "////", "7–6"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if date, ok := widgets.ParseDate(text, thursday); ok {
			again, ok := widgets.ParseDate(date.Format(time.DateOnly), thursday)
			if !ok || !again.Equal(date) {
				t.Errorf("%q is %v, which is read as %v", text, date, again)
			}
		}
	})
}
