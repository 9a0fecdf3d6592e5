package console

import (
	"troskel/data/exercise"
	"troskel/data/session"
)

// welcome asks who one is, as far as one wants to say, and tells what stays on the laptop and how it is done here.
func (t *talk) welcome() (turn, error) {
	t.blank()
	t.tell("welcome.title")
	t.say(t.day.Head().Title)
	t.tell("welcome.stays-title")
	if _, joined := t.day.DayFile(); joined {
		t.tell("welcome.stays-or-not")
	} else {
		t.tell("welcome.stays")
	}
	t.blank()
	t.tell("terminal.how")
	turned, err := inTurn(t.askName, t.askRole, t.askLate)
	return onwards(turned), err
}

func (t *talk) askName() (turn, error) {
	return t.text(writing{
		label: t.words.Text("welcome.name"), help: t.words.Text("welcome.name-hint"), now: t.day.Head().Name, one: true,
		put: func(text string) error {
			t.day.Change(func(head *session.Head) { head.Name = text })
			return nil
		},
	})
}

func (t *talk) askRole() (turn, error) {
	t.blank()
	t.tell("welcome.role")
	t.tell("welcome.role-hint")
	roles := []option{
		{string(exercise.Official), t.words.Text("welcome.official")},
		{string(exercise.Elected), t.words.Text("welcome.elected")},
		{string(exercise.Unsaid), t.words.Text("welcome.unsaid")},
	}
	role := string(t.day.Head().Role)
	chosen, turned, err := t.choose(roles, t.answerPrompt(t.numberOf(roles, role)), role)
	if err == nil && turned == stay && chosen != role {
		t.day.Change(func(head *session.Head) { head.Role = exercise.Role(chosen) })
		t.saved()
	}
	return turned, err
}

// numberOf is the number of an option, by its key.
func (t *talk) numberOf(options []option, key string) string {
	for i, one := range options {
		if one.key == key {
			return number(i + 1)
		}
	}
	return ""
}

// askLate asks where to begin when the day has begun already.
func (t *talk) askLate() (turn, error) {
	clock := t.options.Now().Format("15:04")
	if !t.day.LateAt(clock) || t.day.Head().Late != "" || t.day.Head().Answered {
		return stay, nil
	}
	t.blank()
	late, turned, err := t.yes("terminal.late")
	if err != nil || turned != stay || !late {
		return turned, err
	}
	if first, is := t.day.Arrive(clock); is {
		t.jump = session.Place{Page: exercisePage, Exercise: first}
		return goTo, nil
	}
	return stay, nil
}
