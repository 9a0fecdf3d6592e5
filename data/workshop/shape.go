package workshop

import (
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Format is the newest format of a workshop file that this program knows. FORMAT.md describes it.
const Format = 1

// Bounds of the numbers in a file.
const (
	mostMinutes = 480
	mostChosen  = 20
)

// form describes a whole workshop file, in both directions, as the kinds describe their tasks.
func (w *Workshop) form(file part) {
	format := Format
	file.Name("workshop", &w.Name)
	file.Number("format", &format, 1, Format)
	word(file, "language", &w.Language, wording.Languages)
	file.Text("title", &w.Title)
	file.OptionalText("subtitle", &w.Subtitle)
	file.OptionalText("about", &w.About)
	file.OptionalText("later", &w.Later)
	items(file, "local", 0, &w.Local, formLocalFact)
	items(file, "blocks", 1, &w.Blocks, w.formBlock)
}

func formLocalFact(item part, fact *LocalFact) {
	item.Key(&fact.Key)
	item.Text("ask", &fact.Ask)
	item.Text("fallback", &fact.Fallback)
	if item.Reading() {
		checkFact(item, fact)
	}
}

func (w *Workshop) formBlock(item part, block *Block) {
	item.Key(&block.Key)
	item.Text("title", &block.Title)
	item.Clock("starts", &block.Starts)
	item.Clock("ends", &block.Ends)
	var groups []part
	items(item, "groups", 0, &block.Groups, func(item part, group *Group) {
		item.Key(&group.Key)
		item.Text("title", &group.Title)
		item.Number("choose", &group.Choose, 1, mostChosen)
		groups = append(groups, item)
	})
	items(item, "exercises", 1, &block.Exercises, func(item part, e *exercise.Exercise) { w.formExercise(item, e) })
	if item.Reading() {
		w.checkBlock(item, groups)
	}
}

func (w *Workshop) formExercise(item part, e *exercise.Exercise) {
	item.Key(&e.Key)
	item.Word("kind", &e.Kind, exercise.KindNames())
	item.Text("title", &e.Title)
	word(item, "use", &e.Use, exercise.Uses)
	item.OptionalName("group", &e.Group)
	item.OptionalName("from", &e.From)
	words(item, "factors", &e.Factors, exercise.Factors)
	items(item, "steps", leastSteps(e.Use), &e.Steps, formStep)
	formStop(item, e)
	item.Texts("sources", &e.Sources, 0)
	item.OptionalText("notes", &e.Notes)
	formTask(item, e)
	if item.Reading() {
		w.checkExercise(item, e)
	}
}

// leastSteps is how many steps an exercise needs: what belongs to the core needs a time, the rest only if it is done in
// the room.
func leastSteps(use exercise.Use) int {
	if use == exercise.Core {
		return 1
	}
	return 0
}

func formStep(item part, step *exercise.Step) {
	word(item, "form", &step.Form, exercise.Forms)
	item.Number("minutes", &step.Minutes, 0, mostMinutes)
	item.OptionalText("say", &step.Say)
}

func formStop(item part, e *exercise.Exercise) {
	item.Part("stop", true, e.Stop != nil, func(inner exercise.Part) {
		if e.Stop == nil {
			e.Stop = &exercise.Stop{}
		}
		inner.(part).Clock("gather", &e.Stop.Gather)
		inner.Text("word", &e.Stop.Word)
	})
}

// formTask leaves the kind's own part to the kind. Without a kind nothing can be said about it.
func formTask(item part, e *exercise.Exercise) {
	if item.Reading() {
		kind, known := exercise.KindNamed(e.Kind)
		if !known {
			item.Leave("task")
			return
		}
		e.Task = kind.New()
	}
	item.Part("task", false, true, func(task exercise.Part) { e.Task.Form(task) })
}
