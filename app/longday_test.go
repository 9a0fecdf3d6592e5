package app_test

import (
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// A long day: the whole program for eight hours of a clock that goes on only when nothing is being done, so that each
// second of the presenter's clock, each look through the folders and each pause of the store is there, and none is waited
// for. Pages are shown as quickly as they can be.

// longDay is such a day.
type longDay struct {
	*program
	pace     pace
	begun    time.Time
	switches int
	onSwitch func() // for what spoils the day on purpose; may be nil
}

// pace is how much is done in a day.
type pace struct {
	hours  int           // after one to get warm
	rounds int           // through the participant's pages, in an hour
	pages  int           // how far such a round goes
	slides int           // that the room is shown, in an hour
	wait   time.Duration // how long one looks up, collects, and leaves a picture to the room, in an hour
}

// A whole day shows pagesOfDay pages at least. A short one is for every day's tests: what stays behind for each page or for
// each tick is seen in it too.
var (
	wholeDay = pace{hours: 8, rounds: 36, pages: 80, slides: 40, wait: 10 * time.Minute}
	shortDay = pace{hours: 1, rounds: 1, pages: 12, slides: 6, wait: 2 * time.Minute}
)

const pagesOfDay = 20_000

// newLongDay starts the program, and makes a practice day for it to lead. It stands on the first page.
func newLongDay(t *testing.T, pace pace) *longDay {
	t.Helper()
	d := &longDay{pace: pace, begun: time.Now()}
	morning := time.Date(2018, time.April, 26, 8, 40, 0, 0, time.UTC)
	d.program = start(t, func(o *app.Options) {
		o.Now = func() time.Time { return morning.Add(time.Since(d.begun)) }
	})
	t.Cleanup(func() {
		if t.Failed() { // else it is closed already; what is left in a bubble hides why the test failed
			t.Logf("it was on %q, which says:\n%s", d.lastPage(), d.Text())
			_ = d.app.Close()
		}
	})
	d.press("Jag leder dagen")
	d.small()
	d.press("Stäng alla")
	d.press("Stäng och visa")
	d.toFirstPage()
	d.press("Börja dagen")
	return d
}

// toFirstPage goes up from the pages of who leads.
func (d *longDay) toFirstPage() {
	for range 6 {
		if strings.HasPrefix(d.lastPage(), "page start") {
			return
		}
		d.Press(fyne.KeyEscape)
		d.settle()
	}
	d.t.Fatalf("no way back to the first page from %q", d.lastPage())
}

// hour is one hour of the day: some rounds through the participant's pages, then the page to look up from, the booklet,
// and the room on the projector.
func (d *longDay) hour() {
	d.t.Helper()
	ends := time.Now().Add(time.Hour)
	for nth := range d.pace.rounds {
		d.through()
		if nth%10 == 0 {
			d.otherLooks()
		}
	}
	d.press("Gå in")
	d.lookUp()
	d.readBooklet()
	d.leadAWhile()
	if rest := time.Until(ends); rest > 0 {
		time.Sleep(rest)
	}
	d.settle()
	d.log.forget()
}

// through walks the participant's day from the welcome to its end and back, and writes a little on its way.
func (d *longDay) through() {
	d.t.Helper()
	d.press("Gå in")
	for _, step := range []func(){d.next, d.previous} {
		for range d.pace.pages {
			before := d.lastPage()
			d.writeALittle()
			step()
			if d.lastPage() == before {
				break
			}
			d.switched()
		}
	}
	d.toWelcome()
}

func (d *longDay) switched() {
	d.switches++
	if d.onSwitch != nil {
		d.onSwitch()
	}
}

// writeALittle writes a word in the field that has the keyboard, if a field has it, and takes it away again. In an empty
// field the word stays.
func (d *longDay) writeALittle() {
	field, ok := d.Focused().(*widgets.TextArea)
	if !ok {
		return
	}
	before := field.Text
	if before == "" {
		d.Type("tröskel ")
		return
	}
	d.Type("tröskel ")
	for range len([]rune("tröskel ")) {
		d.Press(fyne.KeyBackspace)
	}
	if field.Text != before {
		d.t.Errorf("what was written and taken away leaves %q, not %q", field.Text, before)
	}
}

// otherLooks goes through both languages, the three sets of colours and two sizes of type.
func (d *longDay) otherLooks() {
	d.t.Helper()
	d.speak(wording.English)
	d.choose("Dark", "High contrast", "200")
	d.next()
	d.previous()
	d.choose("100", "Light")
	d.speak(wording.Swedish)
	d.switches += 4
}

// choose presses buttons of the settings, and comes back.
func (d *longDay) choose(labels ...string) {
	d.t.Helper()
	d.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierControl})
	for _, label := range labels {
		d.press(label)
		d.switched()
	}
	d.Press(fyne.KeyEscape)
	d.settle()
}

// lookUp looks up for a while, with the clock going.
func (d *longDay) lookUp() {
	d.Press(fyne.KeyF9)
	time.Sleep(d.pace.wait)
	d.settle()
	d.Press(fyne.KeyF9)
	d.settle()
}

// readBooklet has the pages of the booklet set and drawn.
func (d *longDay) readBooklet() {
	d.t.Helper()
	d.agenda("Min reflektion")
	view, _ := d.pages()
	d.await("the first page to be drawn", func() bool { return view.Drawn(0) })
	d.toWelcome()
}

// toWelcome goes back to the first page of the day.
func (d *longDay) toWelcome() {
	d.t.Helper()
	if strings.HasPrefix(d.lastPage(), "page welcome") {
		return
	}
	d.agenda("Välkommen in")
	d.previous()
	d.switches += 2
	if !strings.HasPrefix(d.lastPage(), "page welcome") {
		d.t.Fatalf("the page before the first is %q", d.lastPage())
	}
}

// leadAWhile has the folders of the practice day looked through for a while, shows the room its pictures, leaves the last
// one there for a while, and comes back to the participant's day.
func (d *longDay) leadAWhile() {
	d.t.Helper()
	for _, button := range []string{"Till första sidan", "Jag leder dagen", "Fortsätt med Övningsdag", "Samla in"} {
		d.press(button)
		d.switched()
	}
	time.Sleep(d.pace.wait)
	d.settle()
	d.press("Visa rummet")
	room := d.project(1024, 768, "Visa i helskärm")
	for range d.pace.slides {
		room.key(fyne.KeyPageDown)
	}
	time.Sleep(d.pace.wait)
	d.settle()
	room.key(fyne.KeyEscape)
	d.toFirstPage()
	d.press("Fortsätt")
	d.toWelcome()
}

// live lives the day, and tells what there was when it had got warm, and at the end of each hour after that.
func live(t *testing.T, pace pace, spoil func()) (marks []mark) {
	t.Helper()
	begun := time.Now()
	synctest.Test(t, func(t *testing.T) {
		// The clock in here begins in another year. The toolkit has seen the real one, and must not wait for it.
		time.Sleep(time.Until(begun.Add(time.Minute)))
		d := newLongDay(t, pace)
		d.onSwitch = spoil
		for hour := range pace.hours + 1 {
			d.hour()
			now := d.markNow(d.switches)
			t.Logf("after %d h and %6d pages: heap %6.2f MB, %d goroutines, %d open files",
				hour, now.switches, float64(now.heap)/(1<<20), now.routines, now.files)
			marks = append(marks, now)
		}
		d.close()
	})
	t.Logf("the heap grows by %.1f kB for each 1,000 pages", perThousand(marks[0], marks[len(marks)-1])/1024)
	return marks
}

func TestLongDay_leavesNothingBehind(t *testing.T) {
	pace, least := shortDay, 0
	if os.Getenv("TROSKEL_TORTURE") != "" {
		pace, least = wholeDay, pagesOfDay
	}
	marks := live(t, pace, nil)
	for _, fault := range growth(marks[len(marks)/3:]) { // in the first third of a whole day everything is seen once
		t.Error(fault)
	}
	if last := marks[len(marks)-1]; last.switches-marks[0].switches < least {
		t.Errorf("only %d pages were shown", last.switches-marks[0].switches)
	}
}

// TestLongDay_seesWhatIsForgotten spoils a short day, a little with each page that is shown: it must be seen.
func TestLongDay_seesWhatIsForgotten(t *testing.T) {
	if os.Getenv("TROSKEL_TORTURE") == "" {
		t.Skip("a second day takes as long as the first; make torture PART=day lives it")
	}
	pace := shortDay
	pace.hours = 5
	var kept [][]byte
	marks := live(t, pace, func() { kept = append(kept, make([]byte, 8<<10)) })
	if len(growth(marks[len(marks)/3:])) == 0 {
		t.Errorf("%d pieces of 8 kB stayed behind, and nobody saw it", len(kept))
	}
}

// forget empties the log but for its last page, which a long day would fill.
func (l *logBook) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	last := ""
	for line := range strings.Lines(l.text.String()) {
		if strings.HasPrefix(line, "page ") {
			last = line
		}
	}
	l.text.Reset()
	l.text.WriteString(last)
}
