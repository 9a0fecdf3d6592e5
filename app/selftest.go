package app

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/outgoing"
	"troskel/data/selftest"
)

// tried is what the self-test found last.
type tried struct {
	running bool
	checks  []selftest.Check // none before it has been made
	when    time.Time
	saved   string // where it was saved as a text
}

// signsOf are the signs of results, and the order in which they are shown: first what there is to do something about.
var signsOf = map[selftest.Result]look.Sign{
	selftest.Bad: look.Wrong, selftest.Warning: look.Careful, selftest.Untried: look.Open, selftest.Good: look.Right,
}

var orderOf = map[selftest.Result]int{selftest.Bad: 1, selftest.Warning: 2, selftest.Untried: 3, selftest.Good: 4}

// openSelfTest goes to the page of the self-test and makes the test anew.
func (a *App) openSelfTest() {
	if a.route.Page == navigation.SelfTest {
		return
	}
	a.trySelf()
	a.goBeside(navigation.Route{Page: navigation.SelfTest})
}

// trySelf makes the self-test. That takes a second where all is well and much longer where something does not answer, so it
// happens beside the window's thread.
func (a *App) trySelf() {
	if a.tried.running {
		return
	}
	a.tried = tried{running: true}
	probes := a.options.Probes
	probes.DataDir, probes.SaveTo, probes.Now = a.options.DataDir, a.textFolder(), a.options.Now
	go func() {
		checks := selftest.Run(probes)
		a.options.OnWindow(func() { a.selfTried(checks) })
	}()
}

func (a *App) selfTried(checks []selftest.Check) {
	a.tried = tried{checks: checks, when: a.options.Now()}
	a.log.line("selftest %s", selftest.Worst(checks))
	a.showIfOn(navigation.SelfTest)
}

// showIfOn makes a page anew when it is the one that is shown.
func (a *App) showIfOn(page navigation.Name) {
	if a.route.Page == page {
		a.showPage()
	}
}

func (a *App) selfTestPage(string) navigation.Page {
	words := a.words()
	page := participant.SelfTest{
		Words: words, Running: a.tried.running, Saved: a.tried.saved, Verdict: selftest.Verdict(words, a.tried.checks),
		OnAgain: func() { a.trySelf(); a.showPage() }, OnSave: a.saveSelfTest, OnBack: a.goBack,
	}
	home, _ := os.UserHomeDir() // without one there is nothing to shorten
	checks := slices.Clone(a.tried.checks)
	slices.SortStableFunc(checks, func(a, b selftest.Check) int { return cmp.Compare(orderOf[a.Result], orderOf[b.Result]) })
	for _, check := range checks {
		page.Lines = append(page.Lines, participant.Tried{
			Sign:  signsOf[check.Result],
			Title: check.Name.Title(words) + " – " + check.Result.Word(words),
			Says:  selftest.Nameless(check.Says.In(words), home), Do: check.Do.In(words),
		})
	}
	return participant.NewSelfTest(page)
}

// textFolder is where files are proposed to be saved.
func (a *App) textFolder() string { return cmp.Or(a.options.SaveTo, a.documents()) }

// saveSelfTest saves the self-test as a text, where the PDF would be proposed; when that does not work, where somebody
// chooses.
func (a *App) saveSelfTest() {
	a.saveSelfTestIn(a.textFolder(), func(err error) {
		a.say(err)
		a.browseFolder(func(folder string) { a.saveSelfTestIn(folder, a.say) })
	})
}

func (a *App) saveSelfTestIn(folder string, onFailed func(error)) {
	home, _ := os.UserHomeDir() // without one there is nothing to leave out of the report
	text := selftest.Report(a.words(), selftest.Computer{
		Version: a.options.Version, System: selftest.System(), When: a.tried.when, Home: home,
	}, a.tried.checks)
	name := outgoing.SafeName(a.words().Text("selftest.file-name", "date", a.tried.when.Format(time.DateOnly)))
	go func() {
		path := outgoing.Free(filepath.Join(folder, name))
		err := outgoing.Write(path, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
		a.options.OnWindow(func() {
			if err != nil {
				onFailed(err)
				return
			}
			a.tried.saved = path
			a.showIfOn(navigation.SelfTest)
		})
	}()
}
