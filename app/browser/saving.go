package browser

import (
	"errors"
	"net/url"
	"strings"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// conflict is a field that was changed here and, meanwhile, in another tab or window.
type conflict struct {
	Kept, Mine exercise.Field // what is saved, and what this form says
}

// outcome is what became of a form.
type outcome struct {
	entry
	conflicts []conflict
	unsaved   error // the disk would not take it
	changed   bool
}

// whole tells whether everything in the form is saved.
func (o outcome) whole() bool { return len(o.faults) == 0 && len(o.conflicts) == 0 && o.unsaved == nil }

// put puts what somebody filled in where it belongs, and waits until it is on the disk. What another tab has changed since
// the form was shown is not overwritten: what only one of the two changed is kept, and what both changed is asked about.
// The lock is held.
func (d *desk) put(s sheet, form url.Values) outcome {
	asked := s.ask()
	now := s.values()
	done := outcome{entry: read(form, asked)}
	before, known := d.bases.of[form.Get(baseName)]
	isNow := form.Get(baseName) == nameOf(s.name, now)
	for _, given := range done.given {
		kept, there := withKey(now, given.Key)
		if !there || same(kept, given) {
			continue
		}
		was, had := withKey(before, given.Key)
		had = had && known
		switch {
		case isNow || had && same(kept, was):
			d.write(s, given, &done, form)
		case had && same(given, was): // only the other one changed it
		default:
			done.conflicts = append(done.conflicts, conflict{kept, given})
		}
	}
	d.settle(s, &done)
	return done
}

// write puts one value, or notes why it could not be taken.
func (d *desk) write(s sheet, given exercise.Field, done *outcome, form url.Values) {
	if err := s.write(given); err != nil {
		done.faults[given.Key], done.wrote[given.Key] = faultOf(err, given), wroteIn(form, given.Key)
		return
	}
	done.changed = true
}

// settle saves what was put, and what an earlier time could not save.
func (d *desk) settle(s sheet, done *outcome) {
	if done.changed {
		s.saved()
	}
	if done.unsaved = d.Autosave.Flush(); done.unsaved != nil {
		d.logLine("problem %v", done.unsaved)
	}
}

// faultOf is why a value was not taken, as a key of the words.
func faultOf(err error, given exercise.Field) string {
	var problem *wording.Problem
	if !errors.As(err, &problem) {
		return "browser.bad-value"
	}
	switch {
	case problem.Key == "exercise.field-range":
		return "browser.bad-range"
	case problem.Key == "exercise.too-long":
		return "browser.too-long"
	case problem.Key == "predict.frozen":
		return problem.Key
	case given.Kind == exercise.SharesField:
		return "browser.too-many-points"
	}
	return "browser.bad-value"
}

// The ways out of a conflict, field by field.
const (
	useName = "use."
	useKept = "kept"
	useMine = "mine"
	useBoth = "both"
)

// settled takes the answers to a conflict into the form: a field whose saved value is kept is not asked for any more, and of
// two texts both may stay. It tells whether all were answered.
func settled(form url.Values, now []exercise.Field) bool {
	all := true
	for name := range form {
		key, isUse := strings.CutPrefix(name, useName)
		if !isUse {
			continue
		}
		kept, _ := withKey(now, key)
		switch form.Get(name) {
		case useKept:
			form[hasName] = without(form[hasName], key)
		case useBoth:
			form.Set(fieldName+key, strings.TrimSpace(kept.Text)+"\n\n"+strings.TrimSpace(form.Get(fieldName+key)))
		case useMine:
		default:
			all = false
		}
	}
	return all
}

func without(keys []string, gone string) []string {
	var left []string
	for _, key := range keys {
		if key != gone {
			left = append(left, key)
		}
	}
	return left
}
