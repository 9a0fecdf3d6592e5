//go:build unix

package main

// mouseHands is what the pointer does on one page of each kind in the built-in day, by the exercise's key and the sort of
// control. The other pages are passed by.
var mouseHands = map[string]map[string]func(*tour){
	"hur-manga-av-tio":    {"NumberFigures": clickFive, "Button": clickOpen, "TextArea": clickWrite},
	"vad-vager-tyngst":    {"WeighCards": clickWeigh},
	"tolv-pastaenden":     {"ScaleLine": clickOrDrag},
	"mitt-fall":           {"TextArea": clickWrite},
	"motet-i-receptionen": {"Button": clickPlay, "ChoiceCards": clickPlay},
	"hojer-sanker":        {"CardBoard": dragToPiles},
	"brev-hogt":           {"TextArea": clickWrite},
	"plan-forsta":         {"TextArea": clickWrite, "TextLine": clickName, "dateLine": clickDate, "Toggle": clickTick},
	"fyra-horn":           {"Room": clickCorner},
	"tydligt-nej":         {"ChoiceCards": clickCard, "Plane": clickPlane, "Button": clickOpen},
	"foretagets-resa":     {"CurveField": dragCurve},
	"resans-smartor":      {"CardBoard": dragToRanks},
	"bordets-forslag":     {"TextArea": clickWrite},
	"hundra-poang":        {"ShareOut": dragShares},
	"nu-och-fore":         {"ScaleLine": clickRate},
}

// walkMouse goes through the built-in day with the pointer. Tab only brings things into view, and letters are typed.
func walkMouse(w *walker) {
	w.start()
	w.expect("start")
	w.picture("start") // the window has its size
	w.clickMiddle()    // the button has the keyboard
	w.expect("welcome")
	w.clickMiddle()
	w.say("Eva Åkerström")
	w.tabTo("Tab", "Gå in")
	w.clickMiddle()
	met := w.clickToSummary()
	for key := range mouseHands {
		if !met[key] {
			w.fail("the day has no exercise %q", key)
		}
	}
	w.clickOnward()
	w.expect("reflection")
	w.tabTo("Tab", "Spara pdf")
	w.clickMiddle()
	path := w.told("pdf")
	w.picture("saved")
	w.try(func() error { return checkPDF(path, w.written) })
	w.tell("the PDF: %s", path)
}

// clickToSummary goes from page to page by pressing what leads on, and tells which exercises it met.
func (w *walker) clickToSummary() map[string]bool {
	met := map[string]bool{}
	for w.failed == nil {
		at := w.nextPage()
		if at.name == "summary" {
			w.picture("summary")
			break
		}
		if at.name != "exercise" {
			w.fail("came to the page %q in the middle of the day", at)
		}
		met[at.key] = true
		if known := mouseHands[at.key]; known != nil {
			w.workByMouse(at, known)
			w.picture(at.key)
		}
		w.clickOnward()
	}
	return met
}

// workByMouse does what is known for the controls of a page, which Tab brings into view one after the other, until there
// are only those of the frame.
func (w *walker) workByMouse(at page, known map[string]func(*tour)) {
	t := &tour{walker: w, met: map[string]int{}}
	w.quiet()
	if w.at == (control{}) { // the first control is further down the page
		w.press("Tab")
		w.focus()
	}
	for range mostStops {
		do := known[w.at.sort]
		if w.failed != nil || w.at.sort == "agenda" || w.at.sort == "Toggle" && (do == nil || t.met["Toggle"] > 0) {
			return
		}
		t.met[w.at.sort]++
		if do != nil {
			do(t)
			w.quiet()
		}
		w.press("Tab")
		w.focus()
	}
	w.fail("%s: Tab has not come around the page after %d stops", at, mostStops)
}

// clickOnward presses what leads to the next page. It always stands in the same corner.
func (w *walker) clickOnward() {
	w.quiet()
	w.clickPoint(w.corner())
}
