// Package paper is the day on paper for the one who takes part: everything that is read and asked, with room to answer by
// hand, for the laptop that fails. What was marked there is entered afterwards with a key for each mark.
//
// It knows no kind of exercise. What stands on the page follows from the fields that every kind has.
package paper

import (
	"strconv"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Choices are what one chooses of a day on paper. Without a role it holds what each role reads, where that differs.
type Choices struct {
	Role  exercise.Role
	Large bool
	Date  time.Time // of the day; stands at its head when it is set
}

// Document writes a day on paper, in the day's own language.
func Document(day workshop.Workshop, choices Choices) document.Document {
	words := wording.In(day.Language)
	p := printing{words: words, day: day, roles: []exercise.Role{choices.Role}}
	if choices.Role == exercise.Unsaid {
		p.roles = exercise.Roles
	}
	doc := document.Document{
		Language: string(day.Language),
		Title:    words.Text("paper.title", "day", day.Title),
		Date:     choices.Date,
		Large:    choices.Large,
		Captions: document.Captions{
			Page: words.Text("report.page"), Footer: day.Title, Missing: words.Text("report.missing"),
		},
		Sections: []document.Section{p.head(choices)},
	}
	for i, one := range day.Exercises() {
		doc.Sections = append(doc.Sections, p.section(i+1, one))
	}
	if len(p.back) > 0 {
		lead := document.Text{Voice: document.Plain, Text: words.Text("paper.back-lead")}
		doc.Sections = append(doc.Sections, document.Section{
			Title: words.Text("paper.back-title"), NewPage: true, Blocks: append([]document.Block{lead}, p.back...)})
	}
	return doc
}

// printing is a day on its way to paper.
type printing struct {
	words wording.Words
	day   workshop.Workshop
	roles []exercise.Role
	back  []document.Block // what is read only when one has answered
}

// head is whose the paper is, and how one answers on it.
func (p *printing) head(choices Choices) document.Section {
	words := p.words
	var about []string
	if p.day.Subtitle != "" {
		about = append(about, p.day.Subtitle)
	}
	if !choices.Date.IsZero() {
		about = append(about, words.Date(choices.Date))
	}
	blocks := []document.Block{
		document.Text{Voice: document.Quiet, Text: strings.Join(about, " · ")},
		document.Text{Voice: document.Plain, Text: words.Text("paper.lead")},
		document.Items{Texts: []string{words.Text("paper.how-mark"), words.Text("paper.how-pass"), words.Text("paper.how-later")}},
		document.Lines{Label: words.Text("paper.name"), Count: 1},
		document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Question, Text: words.Text("welcome.role")},
			document.Boxes{First: true, Rows: []document.BoxRow{
				{Text: words.Text("welcome.official"), Boxes: []string{""}},
				{Text: words.Text("welcome.elected"), Boxes: []string{""}},
				{Text: words.Text("welcome.unsaid"), Boxes: []string{""}},
			}},
		}},
	}
	return document.Section{Title: p.words.Text("paper.title", "day", p.day.Title), Blocks: blocks}
}

// section is one exercise. Its number is what one finds it by when it is entered.
func (p *printing) section(number int, one exercise.Exercise) document.Section {
	title := p.words.Text("paper.number", "number", number, "title", one.Title)
	section := document.Section{Title: title, Blocks: append(p.opening(one), p.asked(number, one)...)}
	if len(section.Blocks) > 1 {
		begins := document.Together{Blocks: section.Blocks[:2]} // a title never stands alone with its time
		section.Blocks = append([]document.Block{begins}, section.Blocks[2:]...)
	}
	if len(one.Sources) > 0 {
		section.Blocks = append(section.Blocks, document.Text{Voice: document.Quiet,
			Text: p.words.Text("exercisepage.sources", "list", strings.Join(one.Sources, "; "))})
	}
	if one.Stop != nil {
		section.Blocks = append(section.Blocks, document.Text{Voice: document.Plain,
			Text: p.words.Text("exercisepage.gather", "time", p.words.Clock(one.Stop.Gather))})
	}
	return section
}

// opening is when the exercise is and who works with whom.
func (p *printing) opening(one exercise.Exercise) []document.Block {
	var when []string
	if block, ok := p.day.BlockOf(one.Key); ok {
		when = append(when, block.Title)
		if start := block.Start(one.Key); start != "" && one.Use == exercise.Core {
			when = append(when, p.words.Text("exercisepage.starts", "time", p.words.Clock(start)))
		}
	}
	switch one.Use {
	case exercise.Spare:
		when = append(when, p.words.Text("exercisepage.spare"))
	case exercise.Home:
		when = append(when, p.words.Text("exercisepage.home"))
	}
	blocks := []document.Block{document.Text{Voice: document.Quiet, Text: strings.Join(when, " · ")}}
	var rows []document.Pair
	for _, step := range one.Steps {
		if step.Say != "" || len(one.Steps) > 1 {
			form := p.words.Text(formWords[step.Form], "time", p.minutes(step.Minutes))
			rows = append(rows, document.Pair{Label: form, Text: step.Say})
		}
	}
	if rows != nil {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	if from, ok := p.day.Find(one.From); ok {
		blocks = append(blocks, document.Text{Voice: document.Plain, Text: p.words.Text("paper.from", "title", from.Title)})
	}
	return blocks
}

var formWords = map[exercise.Form]string{
	exercise.Alone:   "exercisepage.alone",
	exercise.InPairs: "exercisepage.pair",
	exercise.InGroup: "exercisepage.group-form",
	exercise.Plenary: "exercisepage.plenary",
}

func (p *printing) minutes(minutes int) string {
	if minutes == 1 {
		return p.words.Text("exercisepage.minute")
	}
	return p.words.Text("exercisepage.minutes", "minutes", minutes)
}

// asked is what an exercise tells and asks: once for both roles when they read the same.
func (p *printing) asked(number int, one exercise.Exercise) []document.Block {
	sides := make([]side, len(p.roles))
	for i, role := range p.roles {
		sides[i] = p.sideOf(number, one, role)
	}
	if len(sides) == 1 || sides[0].same(sides[1]) {
		p.addBack(number, one, sides[0].back)
		return sides[0].blocks
	}
	var blocks, back []document.Block
	for i, role := range p.roles {
		heading := document.Heading{Text: p.words.Text(roleWords[role])}
		blocks = append(append(blocks, heading), sides[i].blocks...)
		if i == 0 || document.AsText(sides[i].back) != document.AsText(sides[0].back) {
			back = append(back, sides[i].back...)
		}
	}
	p.addBack(number, one, back)
	return blocks
}

var roleWords = map[exercise.Role]string{
	exercise.Official: "paper.for-official",
	exercise.Elected:  "paper.for-elected",
}

func (p *printing) addBack(number int, one exercise.Exercise, blocks []document.Block) {
	if len(blocks) == 0 {
		return
	}
	heading := document.Heading{Text: p.words.Text("paper.number", "number", number, "title", one.Title)}
	p.back = append(append(p.back, heading), blocks...)
}

// side is an exercise as one role meets it.
type side struct{ blocks, back []document.Block }

func (s side) same(other side) bool {
	return document.AsText(s.blocks) == document.AsText(other.blocks) && document.AsText(s.back) == document.AsText(other.back)
}

func (p *printing) sideOf(number int, one exercise.Exercise, role exercise.Role) side {
	intro, fields := exercise.Unfold(one.Task, p.dayOf(role))
	page := fieldsPage{words: p.words, number: strconv.Itoa(number), blocks: intro}
	page.all(fields)
	return side{page.blocks, page.back}
}

func (p *printing) dayOf(role exercise.Role) exercise.Day { return dayOf(p.day, role, p.words) }

// dayOf is a day in which nothing is answered.
func dayOf(day workshop.Workshop, role exercise.Role, words wording.Words) exercise.Day {
	return exercise.Day{Words: words, Role: role, Find: day.Find, AnswerTo: func(string) exercise.Answer { return nil }}
}
