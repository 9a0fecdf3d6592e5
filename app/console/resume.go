package console

import (
	"errors"

	"troskel/data/participation"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// resume goes on with a day that was begun before, when it was not changed meanwhile, or as somebody wants it then.
func (t *talk) resume(id string) error {
	restored, damage, err := t.desk.Resume(id)
	var problem *wording.Problem
	if errors.As(err, &problem) && problem.Key == "store.locked" {
		if err := t.unlock(id); err != nil {
			return err
		}
		restored, damage, err = t.desk.Resume(id)
	}
	if err != nil {
		return err
	}
	t.day = restored
	t.speak()
	if damage != nil {
		t.say(t.words.Say(damage))
	}
	t.say(restored.Head().Title)
	if err := t.askChanged(); err != nil {
		return err
	}
	return t.lookBack()
}

// unlock asks for the passphrase of a locked day until it opens. What is typed is not shown.
func (t *talk) unlock(id string) error {
	secret := t.options.Secret
	if secret == nil {
		secret = t.line
	}
	for {
		t.tell("switch.unlock-title")
		t.prompt(t.words.Text("terminal.phrase"))
		phrase, err := t.await(secret)
		if !t.piped {
			t.blank() // the end of the line did not show either
		}
		var problem *wording.Problem
		switch {
		case errors.As(err, &problem):
			t.say(t.words.Say(err))
			continue
		case err != nil:
			return errEnded
		case phrase == "":
			return errQuit
		}
		err = t.options.Keeper.Unlock(id, phrase)
		if err == nil {
			return nil
		}
		t.say(t.words.Say(err))
	}
}

// askChanged asks whether to go over to the day's texts as they are now, when they are others than it was begun with.
func (t *talk) askChanged() error {
	opened, newer, _ := participation.Newer(t.day) // a file that is gone changes nothing: the day has its own copy
	if !newer {
		return nil
	}
	t.tell("changed.title")
	chosen, err := t.pick("changed.lead", []option{
		{"move", t.words.Text("changed.move")}, {"keep", t.words.Text("changed.keep")},
	})
	if err != nil || chosen == "keep" {
		return err
	}
	if err := t.desk.Move(t.day, opened); err != nil {
		return err
	}
	t.saved()
	return nil
}

// sentences are what there is to say of an error: of a workshop file, every problem in it.
func sentences(err error, words wording.Words) []string {
	var problems workshop.Problems
	if !errors.As(err, &problems) {
		return []string{words.Say(err)}
	}
	var all []string
	for _, problem := range problems {
		all = append(all, words.Say(problem))
	}
	return all
}
