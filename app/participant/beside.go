package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// About is what the page about the program shows.
type About struct {
	Words      wording.Words
	Version    string
	DataDir    string
	Browser    bool // the day can be opened in the web browser
	OnKeys     func()
	OnSafety   func()
	OnSelfTest func()
	OnBack     func()
}

// NewAbout makes the page that tells what the program is, where it keeps things and what it rests on.
func NewAbout(a About) navigation.Page {
	back := widgets.NewButton(a.Words.Text("about.back"), widgets.Primary, a.OnBack)
	keys := widgets.NewButton(a.Words.Text("about.keys"), widgets.Plain, a.OnKeys)
	test := widgets.NewButton(a.Words.Text("selftest.title"), widgets.Plain, a.OnSelfTest)
	safety := widgets.NewButton(a.Words.Text("about.safety"), widgets.Plain, a.OnSafety)
	return sheet.New(a.Words.Text("about.title"), back,
		look.BodyText(a.Words.Text("about.what")),
		sheet.Stack(look.StrongText(a.Words.Text("about.kept-title")),
			look.BodyText(a.Words.Text("about.kept", "folder", a.DataDir))),
		limits(a.Words, a.Browser),
		sheet.Stack(look.StrongText(a.Words.Text("about.made-title")), look.BodyText(a.Words.Text("about.made"))),
		look.SmallText(a.Words.Text("about.version", "version", a.Version)),
		sheet.Row(back, safety, test, keys),
	)
}

// limits says what the window cannot do, and which way can.
func limits(words wording.Words, browser bool) fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		look.StrongText(words.Text("about.limits-title")), look.BodyText(words.Text("about.limits")),
	}
	if browser {
		parts = append(parts, look.BodyText(words.Text("about.limits-browser")))
	} else {
		parts = append(parts, look.BodyText(words.Text("about.limits-ask")))
	}
	return sheet.Stack(parts...)
}

// Keys is what the page of keys shows.
type Keys struct {
	Words   wording.Words
	Browser bool // the day can be opened in the web browser
	OnBack  func()
}

var keyWords = []string{
	"keys.tab", "keys.next", "keys.back", "keys.digits", "keys.arrows", "keys.press", "keys.pass", "keys.cards",
	"keys.points", "keys.curve", "keys.field",
	"keys.agenda", "keys.look-up", "keys.settings", "keys.help",
}

// NewKeys makes the page that lists the keys.
func NewKeys(k Keys) navigation.Page {
	back := widgets.NewButton(k.Words.Text("keys.leave"), widgets.Primary, k.OnBack)
	parts := []fyne.CanvasObject{look.QuietText(k.Words.Text("keys.lead"))}
	var lines []fyne.CanvasObject
	for _, key := range keyWords {
		lines = append(lines, look.BodyText(k.Words.Text(key)))
	}
	parts = append(parts, sheet.Stack(lines...), limits(k.Words, k.Browser), sheet.Row(back))
	return sheet.New(k.Words.Text("keys.title"), back, parts...)
}

// OpenFile is what the page for opening a workshop file shows and may ask for.
type OpenFile struct {
	Words    wording.Words
	OnOpen   func(path string)
	OnBrowse func(chosen func(path string))
	OnSaveAs func(chosen func(path string)) // saves the built-in day as files
	OnBack   func()
}

// NewOpenFile makes the page on which one opens a workshop file by its path, by looking for it, or by dropping it.
func NewOpenFile(o OpenFile) navigation.Page {
	path := widgets.NewTextLine()
	path.Label = o.Words.Text("open.path")
	path.OnSubmitted = o.OnOpen
	open := widgets.NewButton(o.Words.Text("open.open"), widgets.Primary, func() { o.OnOpen(path.Text) })
	browse := widgets.NewButton(o.Words.Text("open.browse"), widgets.Plain, func() { o.OnBrowse(path.SetText) })
	author := look.SmallText("")
	author.Hide()
	saveAs := widgets.NewButton(o.Words.Text("open.save-builtin"), widgets.Quiet, func() {
		o.OnSaveAs(func(folder string) {
			*author = *look.SmallText(o.Words.Text("open.saved-builtin", "folder", folder))
			author.Show()
			author.Refresh()
		})
	})
	back := widgets.NewButton(o.Words.Text("open.back"), widgets.Quiet, o.OnBack)
	return sheet.New(o.Words.Text("open.title"), browse,
		look.BodyText(o.Words.Text("open.lead")),
		sheet.Row(browse),
		sheet.Stack(look.StrongText(o.Words.Text("open.path")), path),
		sheet.Row(open, back),
		sheet.Stack(look.QuietText(o.Words.Text("open.author")), sheet.Row(saveAs), author),
	)
}

// Problems is what the page of a broken workshop file shows and may ask for.
type Problems struct {
	Words   wording.Words
	File    string
	Lines   []string // one sentence per problem, with its line
	OnRetry func()
	OnBack  func()
}

// mostLines is how many problems are shown at once; an author mends the first ones first.
const mostLines = 60

// NewProblems makes the page that tells an author what is wrong with a file, and where.
func NewProblems(p Problems) navigation.Page {
	retry := widgets.NewButton(p.Words.Text("problems.retry"), widgets.Primary, p.OnRetry)
	back := widgets.NewButton(p.Words.Text("problems.back"), widgets.Quiet, p.OnBack)
	parts := []fyne.CanvasObject{
		look.BodyText(p.Words.Text("problems.lead", "file", p.File, "count", len(p.Lines))),
		sheet.Row(retry, back),
	}
	var lines []fyne.CanvasObject
	for _, line := range p.Lines[:min(len(p.Lines), mostLines)] {
		lines = append(lines, look.BodyText(line))
	}
	if more := len(p.Lines) - mostLines; more > 0 {
		lines = append(lines, look.QuietText(p.Words.Text("problems.more", "count", more)))
	}
	return sheet.New(p.Words.Text("problems.title"), retry, append(parts, sheet.Stack(lines...))...)
}

// Changed is what the page shows when the day's file is not the one that the day was begun with.
type Changed struct {
	Words  wording.Words
	Title  string
	OnMove func()
	OnKeep func()
}

// NewChanged makes the page that asks whether the answers should move over to the changed day.
func NewChanged(c Changed) navigation.Page {
	keep := widgets.NewButton(c.Words.Text("changed.keep"), widgets.Plain, c.OnKeep)
	move := widgets.NewButton(c.Words.Text("changed.move"), widgets.Primary, c.OnMove)
	return sheet.New(c.Words.Text("changed.title"), move,
		look.Text(c.Title, look.Lead, fyne.TextStyle{}, look.Quiet),
		look.BodyText(c.Words.Text("changed.lead")),
		sheet.Row(move, keep),
	)
}
