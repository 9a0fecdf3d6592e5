package browser

import (
	"net/http"
	"strings"

	"troskel/data/exercise"
	"troskel/data/session"
)

// The fields of the welcome page.
const (
	nameKey = "@name"
	roleKey = "@role"
)

// unsaid stands for no role, since a value that is nothing is no choice.
const unsaid = "unsaid"

func (d *desk) welcomeSheet() sheet {
	day, words := d.day, d.words()
	name := textSheet(nameKey, words.Text("welcome.name"), words.Text("welcome.name-hint"),
		func() string { return day.Head().Name },
		func(text string) { day.Change(func(head *session.Head) { head.Name = oneLine(text) }) })
	return sheet{
		name: "@welcome",
		ask: func() []exercise.Asked {
			fields := name.ask()
			fields[0].Kind = exercise.OwnField
			chosen := string(day.Head().Role)
			if chosen == "" {
				chosen = unsaid
			}
			return append(fields, exercise.Asked{Help: words.Text("welcome.role-hint"), Field: exercise.Field{
				Key: roleKey, Kind: exercise.ChoiceField, Label: words.Text("welcome.role"), Chosen: []string{chosen},
				Options: []exercise.Option{
					{Key: string(exercise.Official), Text: words.Text("welcome.official")},
					{Key: string(exercise.Elected), Text: words.Text("welcome.elected")},
					{Key: unsaid, Text: words.Text("welcome.unsaid")},
				},
			}})
		},
		write: func(field exercise.Field) error {
			if field.Key == nameKey {
				return name.write(field)
			}
			role := exercise.Role(strings.Join(field.Chosen, ""))
			if role != exercise.Official && role != exercise.Elected {
				role = exercise.Unsaid
			}
			day.Change(func(head *session.Head) { head.Role = role })
			return nil
		},
		saved: func() {},
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (s *site) welcome(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	s.desk.at("welcome", "")
	return answer{page: s.welcomeView(r, outcome{})}, nil
}

func (s *site) welcomeView(r *http.Request, done outcome) *page {
	d := s.desk
	words := d.words()
	view := sheetPage{
		Lead: d.title(), Stays: words.Text("welcome.stays"), Buttons: []button{{Do: "next", Text: words.Text("welcome.enter")}},
	}
	if _, joined := d.day.DayFile(); joined {
		view.Stays = words.Text("welcome.stays-or-not")
	}
	if d.day.LateAt(d.options.Now().Format("15:04")) {
		late := button{Do: "late", Text: words.Text("welcome.late"), Help: words.Text("welcome.late-hint")}
		view.Buttons = append(view.Buttons, late)
	}
	return s.filled(r, words.Text("welcome.title"), d.welcomeSheet(), view, done)
}

func (s *site) saveWelcome(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if given, ok := s.saveSheet(r, s.desk.welcomeSheet(), func(done outcome) *page { return s.welcomeView(r, done) }); !ok {
		return given, nil
	}
	switch r.PostForm.Get(doName) {
	case "late":
		if first, late := day.Arrive(s.desk.options.Now().Format("15:04")); late {
			return answer{to: exercisePath(first)}, s.desk.Autosave.Flush()
		}
	case "next":
	default:
		return answer{to: "/welcome?at=receipt"}, nil
	}
	return answer{to: exercisePath(day.Path("")[0])}, nil
}
