package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// budget is a hundred points to share out.
type budget struct {
	Setting
	task   *exercise.Budget
	answer *exercise.BudgetAnswer
	things []exercise.Option
	share  *widgets.ShareOut
	even   *widgets.Button
	clear  *widgets.Button
}

func newBudget(s Setting) fyne.CanvasObject {
	b := &budget{Setting: s, task: s.Exercise.Task.(*exercise.Budget), answer: s.Answer.(*exercise.BudgetAnswer)}
	words := s.Day.Words
	b.things = b.task.Things(b.answer, words)
	var names []string
	for _, thing := range b.things {
		names = append(names, thing.Text)
	}
	b.share = widgets.NewShareOut(names, exercise.BudgetPoints, widgets.ShareWords{Says: b.says, Left: b.left}, b.shared)
	b.even = widgets.NewButton(words.Text("view.budget-even"), widgets.Quiet, b.shareEvenly)
	b.clear = widgets.NewButton(words.Text("view.budget-clear"), widgets.Quiet, func() { b.put(make([]int, len(b.things))) })
	b.show()
	content := parts(
		together(look.QuestionText(b.task.Question), look.QuietText(words.Text("view.budget-help"))),
		together(b.share, widgets.Beside(look.Space, b.even, b.clear)),
	)
	if b.task.Own > 0 {
		content.Add(b.own())
	}
	content.Add(b.write(words.Text("budget.why"), words.Text("budget.why"), &b.answer.Why))
	return passable(s, content)
}

// own are the lines that name what is added in the room; what is written there is seen at its bar.
func (b *budget) own() fyne.CanvasObject {
	words := b.Day.Words
	label := func(number int) string { return words.Text("budget.own-text", "number", number) }
	lines := b.ownLines(b.answer.Own, b.task.Own, label, func(key, text string) {
		b.task.Name(b.answer, key, text)
		for i, thing := range b.task.Things(b.answer, words) {
			if thing.Key == key {
				b.share.Name(i, thing.Text)
			}
		}
	})
	return together(look.StrongText(words.Text("view.budget-own")), lines)
}

// show shows the answer's points at the bars.
func (b *budget) show() {
	points := make([]int, len(b.things))
	for i, thing := range b.things {
		points[i] = b.answer.Given(thing.Key)
	}
	b.share.Set(points)
	b.refresh()
}

// put gives all points anew, and brings the keyboard to them: the button that was pressed has no more to do.
func (b *budget) put(points []int) {
	b.shared(points)
	b.show()
	b.share.TakeFocus()
}

func (b *budget) shared(points []int) {
	for _, thing := range b.things {
		b.task.Give(b.answer, thing.Key, 0)
	}
	for i, thing := range b.things {
		b.task.Give(b.answer, thing.Key, points[i])
	}
	b.refresh()
	b.Changed()
}

// shareEvenly shares out what is left among those that have got something, or among all when none has.
func (b *budget) shareEvenly() {
	points := make([]int, len(b.things))
	var among []int
	for i, thing := range b.things {
		points[i] = b.answer.Given(thing.Key)
		if points[i] > 0 {
			among = append(among, i)
		}
	}
	if len(among) == 0 {
		for i := range b.things {
			among = append(among, i)
		}
	}
	left := b.task.Left(b.answer)
	for i, thing := range among {
		points[thing] += left / len(among)
		if i < left%len(among) {
			points[thing]++
		}
	}
	b.put(points)
}

func (b *budget) refresh() {
	left := b.task.Left(b.answer)
	enable(b.even, left > 0)
	enable(b.clear, left < exercise.BudgetPoints)
}

func (b *budget) left(left int) string {
	if left == 0 {
		return b.Day.Words.Text("view.budget-all")
	}
	return b.Day.Words.Text("view.budget-left", "left", left)
}

func (b *budget) says(thing, points, left int) string {
	name := b.task.Things(b.answer, b.Day.Words)[thing].Text
	return b.Day.Words.Text("view.budget-says",
		"number", thing+1, "of", len(b.things), "thing", name, "points", points, "left", left)
}
