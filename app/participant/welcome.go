package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Welcome is what the welcome page shows and may ask for.
type Welcome struct {
	Words   wording.Words
	Title   string // the day's title
	Name    string
	Role    exercise.Role
	OnName  func(name string)
	OnRole  func(role exercise.Role)
	OnEnter func()
	OnBack  func()
	OnLate  func() // set when the day has begun already
	HandsIn bool   // there is somebody to hand in to, and the page says what may be
}

// stays is what stays on the laptop, and what may be handed in.
func (w Welcome) stays() string {
	if w.HandsIn {
		return w.Words.Text("welcome.stays-or-not")
	}
	return w.Words.Text("welcome.stays")
}

var roleWords = []struct {
	role exercise.Role
	key  string
}{
	{exercise.Official, "welcome.official"},
	{exercise.Elected, "welcome.elected"},
	{exercise.Unsaid, "welcome.unsaid"},
}

// NewWelcome makes the page on which one says who one is, if one wants to, and reads what stays on the laptop.
func NewWelcome(w Welcome) navigation.Page {
	name := widgets.NewTextLine()
	name.SetText(w.Name)
	name.OnChanged = w.OnName
	name.Label = w.Words.Text("welcome.name")
	name.SetPlaceHolder(w.Words.Text("welcome.name-hint"))
	enter := widgets.NewButton(w.Words.Text("welcome.enter"), widgets.Primary, w.OnEnter)
	back := widgets.NewButton(w.Words.Text("welcome.back"), widgets.Quiet, w.OnBack)
	way := sheet.Row(enter, back)
	if w.OnLate != nil {
		late := widgets.NewButton(w.Words.Text("welcome.late"), widgets.Plain, w.OnLate)
		way = sheet.Stack(sheet.Row(enter, late, back), look.SmallText(w.Words.Text("welcome.late-hint")))
	}
	page := sheet.New(w.Words.Text("welcome.title"), name,
		look.Text(w.Title, look.Lead, fyne.TextStyle{}, look.Quiet),
		sheet.Stack(look.StrongText(w.Words.Text("welcome.name")), name),
		sheet.Stack(look.StrongText(w.Words.Text("welcome.role")), w.roles(), look.SmallText(w.Words.Text("welcome.role-hint"))),
		widgets.NewPanel(sheet.Stack(
			look.StrongText(w.Words.Text("welcome.stays-title")),
			look.BodyText(w.stays()),
		)),
		way,
	)
	return page
}

func (w Welcome) roles() fyne.CanvasObject {
	options := make([]sheet.Option, len(roleWords))
	for i, one := range roleWords {
		options[i] = sheet.Option{Key: string(one.role), Text: w.Words.Text(one.key)}
	}
	return sheet.Choice(w.Words, options, string(w.Role), func(key string) { w.OnRole(exercise.Role(key)) })
}
