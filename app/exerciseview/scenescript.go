package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// newSceneScript is a version to read: as a page, or in large type for a projector, one line at a time or all of it.
func newSceneScript(v *scene, cues []exercise.Cue) fyne.CanvasObject {
	words := v.Day.Words
	page := v.page(cues, false)
	lines := make([]widgets.ScriptLine, len(cues))
	for i, cue := range cues {
		lines[i] = widgets.ScriptLine{Who: v.who(cue), Text: cue.Text}
	}
	reader := widgets.NewScriptReader(lines, func(line int) string {
		said := lines[line].Text
		if lines[line].Who != "" {
			said = words.Text("scene.line", "who", lines[line].Who, "text", said)
		}
		return words.Text("view.scene-reader", "number", line+1, "of", len(lines), "line", said)
	})
	whole := v.page(cues, true)
	large := toggle(words, words.Text("view.scene-large"), nil)
	one := toggle(words, words.Text("view.scene-one"), nil)
	large.Small, one.Small = true, true
	one.SetChecked(true)
	script := widgets.Stack(look.Gap, widgets.Beside(look.Space, large, one), page, reader, whole)
	see := func(bool) {
		show(page, !large.Checked)
		show(one, large.Checked)
		show(reader, large.Checked && one.Checked)
		show(whole, large.Checked && !one.Checked)
		script.Refresh()
	}
	large.OnChanged, one.OnChanged = see, see
	see(false)
	return script
}

// page is a script as running text, in large type or not.
func (v *scene) page(cues []exercise.Cue, large bool) *fyne.Container {
	page := widgets.Stack(look.Gap)
	for _, cue := range cues {
		page.Add(v.cue(cue, large))
	}
	return page
}

// cue is one piece of a script: who says it, and what; what is not said aloud stands apart.
func (v *scene) cue(cue exercise.Cue, large bool) fyne.CanvasObject {
	size, name := look.Lead, look.Body
	if large {
		size, name = look.Title, look.Lead
	}
	switch cue.Sort {
	case exercise.TakenCue:
		return look.Text(cue.Text, name, look.SerifItalic, look.Quiet)
	case exercise.OutcomeCue:
		return widgets.NewWash(widgets.Stack("",
			look.Text(v.Day.Words.Text("scene.outcome"), name, fyne.TextStyle{Bold: true}, look.Ink),
			look.Text(cue.Text, name, fyne.TextStyle{}, look.Ink),
		))
	}
	ink := look.Quiet
	if cue.Sort == exercise.RepliedCue {
		ink = look.Now
	}
	return widgets.Stack("",
		look.Text(v.who(cue), name, fyne.TextStyle{Bold: true}, ink), look.Text(cue.Text, size, look.Serif, look.Ink))
}

// who says a cue; nobody does when it is not said aloud.
func (v *scene) who(cue exercise.Cue) string {
	switch cue.Sort {
	case exercise.SpokenCue:
		return cue.Who
	case exercise.RepliedCue:
		return v.Day.Words.Text("scene.me")
	case exercise.OutcomeCue:
		return v.Day.Words.Text("scene.outcome")
	}
	return ""
}
