package actionplan

import (
	"fmt"
	"strings"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Document is the plan on paper: a card for each measure, the bank of ideas in short, and what was said in other words
// than stand there.
func Document(plan Plan, head day.Head, words wording.Words) document.Document {
	return document.Document{
		Language: string(words.Language()),
		Title:    words.Text("actionplan.title"),
		Date:     head.When(),
		Cover: document.Cover{
			Title: words.Text("actionplan.title"), Subtitle: subtitle(head, words), Date: words.Date(head.When()),
			Lines: []string{words.Text("actionplan.not-decided"), words.Text("actionplan.public")},
		},
		Captions: document.Captions{
			Contents: words.Text("report.contents"), Page: words.Text("report.page"),
			Footer: words.Text("actionplan.footer", "day", head.Name), Missing: words.Text("report.missing"),
		},
		Sections: sections(plan, words),
	}
}

func subtitle(head day.Head, words wording.Words) string {
	if head.Practice {
		return words.Text("actionplan.practice", "day", head.Name)
	}
	return head.Name
}

func sections(plan Plan, words wording.Words) []document.Section {
	if len(plan.Rows) == 0 {
		return []document.Section{{
			Title:  words.Text("actionplan.measures"),
			Blocks: []document.Block{document.Text{Voice: document.Plain, Text: words.Text("actionplan.none")}},
		}}
	}
	measures := document.Section{Title: words.Text("actionplan.measures"), Blocks: lead(plan, words)}
	for _, row := range plan.Rows {
		measures.Blocks = append(measures.Blocks, card(row, words))
	}
	parts := []document.Section{measures}
	if len(plan.Bank) > 0 {
		parts = append(parts, bank(plan.Bank, words))
	}
	if len(plan.Personal) > 0 {
		parts = append(parts, personal(plan.Personal, words))
	}
	if originals := reworded(plan, words); originals != nil {
		parts = append(parts, document.Section{
			Title: words.Text("actionplan.originals"), Small: true,
			Blocks: []document.Block{
				document.Text{Voice: document.Quiet, Text: words.Text("actionplan.originals-lead")},
				document.Pairs{Rows: originals},
			},
		})
	}
	return parts
}

// lead says in two sentences how the plan came about and what is left to do.
func lead(plan Plan, words wording.Words) []document.Block {
	total := 0
	for _, original := range plan.Originals {
		if !original.Made {
			total++
		}
	}
	text := words.Text("actionplan.lead-all", "proposals", total, "rows", len(plan.Rows))
	if len(plan.Bank) > 0 {
		text = words.Text("actionplan.lead", "proposals", total, "rows", len(plan.Rows)+len(plan.Bank), "top", len(plan.Rows))
	}
	return []document.Block{
		document.Text{Voice: document.Plain, Text: text},
		document.Text{Voice: document.Quiet, Text: words.Text("actionplan.then")},
	}
}

// card is one measure: what is known of it, and in one line what is left to decide.
func card(row Row, words wording.Words) document.Block {
	card := document.Card{Title: fmt.Sprintf("%d. %s", row.Number, oneLine(row.Words[Action]))}
	var left []string
	for _, column := range Columns {
		text := row.Say(words, column)
		switch {
		case column == Action, column == Status && row.Words[Status] == Proposed: // that is what the whole plan is
		case text != "":
			card.Rows = append(card.Rows, document.Pair{Label: shortName(words, column), Text: text})
		case row.Words[Status] != Dropped && column.toDecide():
			left = append(left, lower(shortName(words, column)))
		}
	}
	card.Rows = append(card.Rows, document.Pair{Label: words.Text("actionplan.support"), Text: supportSaid(row, words)})
	if len(left) > 0 {
		card.Rows = append(card.Rows, document.Pair{Label: words.Text("actionplan.left"), Text: strings.Join(left, ", ")})
	}
	return card
}

// bank is the ideas in short, under their service areas.
func bank(rows []Row, words wording.Words) document.Section {
	part := document.Section{Title: words.Text("actionplan.bank"), Small: true}
	part.Blocks = append(part.Blocks, document.Text{Voice: document.Quiet, Text: words.Text("actionplan.bank-lead")})
	for at := range len(exercise.Factors) + 1 {
		var pairs []document.Pair
		for _, row := range rows {
			if areaAt(row.Area()) == at {
				text := row.Words[Action]
				if row.Proposals() > 1 || row.Support.Points > 0 || len(row.Tables) > 0 {
					text += "\n" + supportSaid(row, words)
				}
				pairs = append(pairs, document.Pair{Label: fmt.Sprint(row.Number), Text: text})
			}
		}
		if pairs == nil {
			continue
		}
		title := words.Text("proposal.no-area")
		if at < len(exercise.Factors) {
			title = exercise.FactorName(words, exercise.Factors[at])
		}
		part.Blocks = append(part.Blocks, document.Heading{Text: title}, document.Pairs{Rows: pairs})
	}
	return part
}

func personal(plans []Personal, words wording.Words) document.Section {
	part := document.Section{Title: words.Text("actionplan.personal"), Small: true}
	part.Blocks = append(part.Blocks, document.Text{Voice: document.Quiet, Text: words.Text("actionplan.personal-lead")})
	var rows []document.Pair
	for _, plan := range plans {
		text := words.Text("actionplan.personal-count", "people", plan.People)
		if areas := areaNames(plan.Areas, words); areas != "" {
			text = words.Text("actionplan.personal-areas", "people", plan.People, "areas", areas)
		}
		rows = append(rows, document.Pair{Label: plan.Title, Text: text})
	}
	part.Blocks = append(part.Blocks, document.Pairs{Rows: rows})
	return part
}

func areaNames(areas []exercise.Factor, words wording.Words) string {
	var names []string
	for _, area := range areas {
		names = append(names, lower(exercise.FactorName(words, area)))
	}
	return strings.Join(names, ", ")
}

// reworded are the proposals that stand in the plan in other words than their own.
func reworded(plan Plan, words wording.Words) []document.Pair {
	byNumber := map[int]Row{}
	for _, row := range plan.all() {
		byNumber[row.Number] = row
	}
	var rows []document.Pair
	for _, original := range plan.Originals {
		said := byNumber[original.Row].Words
		changed := false
		for column, text := range original.words() {
			changed = changed || text != "" && said[column] != text
		}
		if changed && !original.Made {
			label := words.Text("actionplan.original",
				"number", original.Number, "source", sourceOf(original, words), "row", original.Row)
			rows = append(rows, document.Pair{Label: label, Text: original.inFull(words)})
		}
	}
	return rows
}

func (p Plan) all() []Row { return append(append([]Row{}, p.Rows...), p.Bank...) }

// inFull is all that a proposal says, the sentence first.
func (o Original) inFull(words wording.Words) string {
	lines := []string{strings.TrimSpace(o.Answer.Sentence)}
	for _, column := range Columns {
		text := Row{Words: o.words()}.Say(words, column)
		if text != "" && !(column == Action && text == lines[0]) {
			lines = append(lines, shortName(words, column)+": "+text)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
