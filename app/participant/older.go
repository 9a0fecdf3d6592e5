package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Older is the page of earlier states of the days on this laptop.
type Older struct {
	Words  wording.Words
	Copies []Copy // the newest first
	OnOpen func(id string, number int)
	OnBack func()
}

// Copy is one earlier state, with the days in it.
type Copy struct {
	Number int
	Made   string // when, in words
	Days   []Unfinished
}

// NewOlder makes the page on which one opens a day as it was in a copy. It opens beside the present one, which stays.
func NewOlder(o Older) navigation.Page {
	back := widgets.NewButton(o.Words.Text("older.back"), widgets.Quiet, o.OnBack)
	parts := []fyne.CanvasObject{look.BodyText(o.Words.Text("older.lead"))}
	var first fyne.Focusable = back
	nth, of := 0, 0
	for _, copied := range o.Copies {
		of += len(copied.Days)
	}
	for _, copied := range o.Copies {
		parts = append(parts, look.StrongText(copied.Made))
		for _, day := range copied.Days {
			nth++
			open := widgets.NewButton(o.Words.Text("older.open"), widgets.Plain, func() { o.OnOpen(day.ID, copied.Number) })
			open.Says = o.Words.Text("older.says", "do", open.Text, "number", nth, "of", of,
				"made", copied.Made, "title", day.Title, "said", day.Said)
			if first == back {
				first = open
			}
			parts = append(parts, widgets.NewPanel(widgets.Stack(look.Gap,
				sheet.Stack(look.Text(day.Title, look.Question, look.Serif, look.Ink), look.QuietText(day.Said)), sheet.Row(open))))
		}
	}
	if first == back {
		parts = append(parts, look.QuietText(o.Words.Text("older.none")))
	}
	return sheet.New(o.Words.Text("older.title"), first, append(parts, sheet.Row(back))...)
}

// Recover is the page that asks for the recovery key when the system's key store does not give the folder's key.
type Recover struct {
	Words     wording.Words
	Why       string
	OnRecover func(key string)
	OnRetry   func()
}

// NewRecover makes the page.
func NewRecover(r Recover) navigation.Page {
	key := widgets.NewTextLine()
	key.Label = r.Words.Text("recover.key")
	key.OnSubmitted = r.OnRecover
	retry := widgets.NewButton(r.Words.Text("recover.retry"), widgets.Primary, r.OnRetry)
	open := widgets.NewButton(r.Words.Text("recover.open"), widgets.Plain, func() { r.OnRecover(key.Text) })
	return sheet.New(r.Words.Text("recover.title"), retry,
		look.BodyText(r.Why), sheet.Row(retry),
		sheet.Stack(look.StrongText(key.Label), key, look.SmallText(r.Words.Text("recover.hint"))), sheet.Row(open))
}

// Safety is the page about how the answers are kept on this laptop.
type Safety struct {
	Words      wording.Words
	Where      string // where the key lies and what that means
	Place      string // what is to be said about the folder; may be empty
	Key        string // the recovery key, once it was asked for
	Crash      string // the report of a crash; may be empty
	OnKey      func()
	OnOlder    func()
	OnErase    func() // nil when no day is open
	OnNoReport func()
	OnBack     func()
}

// NewSafety makes the page.
func NewSafety(s Safety) navigation.Page {
	words := s.Words
	back := widgets.NewButton(words.Text("safety.back"), widgets.Primary, s.OnBack)
	parts := []fyne.CanvasObject{look.BodyText(words.Text("safety.lead")), look.BodyText(s.Where)}
	if s.Place != "" {
		parts = append(parts, look.StrongText(s.Place))
	}
	key := []fyne.CanvasObject{look.StrongText(words.Text("safety.key-title")), look.BodyText(words.Text("safety.key-about"))}
	if s.Key != "" {
		key = append(key, look.Text(s.Key, look.Body, look.Serif, look.Ink))
	} else {
		key = append(key, sheet.Row(widgets.NewButton(words.Text("safety.key-show"), widgets.Plain, s.OnKey)))
	}
	parts = append(parts, sheet.Stack(key...),
		sheet.Stack(look.StrongText(words.Text("older.title")), look.BodyText(words.Text("safety.older-about")),
			sheet.Row(widgets.NewButton(words.Text("safety.older"), widgets.Plain, s.OnOlder))))
	if s.OnErase != nil {
		parts = append(parts, sheet.Stack(look.StrongText(words.Text("erase.title")),
			look.BodyText(words.Text("safety.erase-about")),
			sheet.Row(widgets.NewButton(words.Text("safety.erase"), widgets.Plain, s.OnErase))))
	}
	if s.Crash != "" {
		parts = append(parts, sheet.Stack(look.StrongText(words.Text("safety.crash-title")),
			look.BodyText(words.Text("safety.crash-about")), look.SmallText(s.Crash),
			sheet.Row(widgets.NewButton(words.Text("safety.crash-remove"), widgets.Plain, s.OnNoReport))))
	}
	return sheet.New(words.Text("safety.title"), back, append(parts, sheet.Row(back))...)
}
