package roomreport

import (
	"fmt"
	"slices"
	"strings"

	"troskel/data/document"
	"troskel/data/room"
)

// Document is the result to read and to print.
func (r Report) Document() document.Document {
	w := r.words
	doc := document.Document{
		Language: string(w.Language()), Title: w.Text("roomreport.title"), Date: r.result.Day.When(),
		Cover: document.Cover{
			Title: w.Text("roomreport.title"), Subtitle: r.name(), Date: r.date(),
			Lines: append(r.lead(), w.Text("roomreport.public")),
		},
		Captions: document.Captions{
			Contents: w.Text("report.contents"), Page: w.Text("report.page"),
			Footer: w.Text("roomreport.footer", "day", r.name(), "date", r.date()), Missing: w.Text("report.missing"),
		},
		Sections: []document.Section{r.summary()},
	}
	for _, picture := range r.result.Pictures {
		if section, ok := r.section(picture); ok {
			doc.Sections = append(doc.Sections, section)
		}
	}
	for _, section := range []document.Section{r.handSection(), r.missingSection(), r.accountSection()} {
		if len(section.Blocks) > 0 {
			doc.Sections = append(doc.Sections, section)
		}
	}
	return doc
}

// lead is what the numbers rest on, in two sentences.
func (r Report) lead() []string {
	w, of := r.words, r.result.Accounts
	handed := w.Text("roomreport.lead", "people", of.People, "tables", of.Tables)
	lead := []string{handed, w.Text("roomreport.least", "least", r.result.Day.Least)}
	if days := r.daysLine(); days != "" {
		lead = append(lead, days)
	}
	return lead
}

// summary is the day on one page: what is shown and what is not yet, and where the room was most parted and most at one.
func (r Report) summary() document.Section {
	w := r.words
	titles := map[room.State][]string{}
	for _, picture := range r.result.Pictures {
		titles[picture.State] = append(titles[picture.State], picture.Title)
	}
	section := document.Section{Title: w.Text("roomreport.overview")}
	lead := append(r.lead(), w.Text("roomreport.shown", "count", len(titles[room.Closed]), "of", len(r.result.Pictures)))
	section.Blocks = append(section.Blocks, document.Text{Voice: document.Plain, Text: strings.Join(lead, " ")})
	if open := titles[room.Open]; len(open) > 0 {
		section.Blocks = append(section.Blocks, document.Pairs{Rows: []document.Pair{
			{Label: r.stateName(room.Open), Text: strings.Join(open, ", ")},
		}})
	}
	section.Blocks = append(section.Blocks, r.parted()...)
	return section
}

// ranked is a question with how parted the room was on it.
type ranked struct {
	title string
	row   room.Row
}

// mostNamed is how many questions are named as those that parted the room most.
const mostNamed = 3

// parted names the questions that parted the room most, and those that it was most at one about; none when there are few.
func (r Report) parted() []document.Block {
	var all []ranked
	seen := map[string]bool{}
	for _, picture := range r.result.Pictures {
		for _, row := range picture.Rows {
			if row.Reason == "" && picture.Kind == "statements" && !seen[row.Label] {
				all = append(all, ranked{picture.Title, row})
				seen[row.Label] = true // one that is asked again stands here once
			}
		}
	}
	if len(all) < 3*mostNamed {
		return nil
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		switch {
		case a.row.Disagreement > b.row.Disagreement:
			return -1
		case a.row.Disagreement < b.row.Disagreement:
			return 1
		}
		return 0
	})
	named := func(rows []ranked) document.Items {
		var items document.Items
		for _, one := range rows {
			items.Texts = append(items.Texts, r.words.Text("roomreport.named", "question", one.row.Label, "exercise", one.title))
		}
		return items
	}
	last := slices.Clone(all[len(all)-mostNamed:])
	slices.Reverse(last)
	parted, atOne := r.words.Text("roomreport.parted"), r.words.Text("roomreport.at-one")
	return []document.Block{
		document.Together{Blocks: []document.Block{document.Heading{Text: parted}, named(all[:mostNamed])}},
		document.Together{Blocks: []document.Block{document.Heading{Text: atOne}, named(last)}},
	}
}

// section is what one exercise shows; there is none for an exercise that shows nothing. One that is withheld may still show
// what tables have proposed in common.
func (r Report) section(picture room.Picture) (document.Section, bool) {
	silent := picture.Reason == room.OnlyText && len(picture.Texts) == 0
	if picture.State == room.Open || silent || len(picture.Blocks) == 0 {
		return document.Section{}, false
	}
	section := document.Section{Title: picture.Title}
	section.Blocks = append(section.Blocks, picture.Blocks...) // which say how many answered each question
	section.Blocks = append(section.Blocks, r.byRole(picture)...)
	return section, true
}

// byRole is the questions that are shown per role, a small table each.
func (r Report) byRole(picture room.Picture) []document.Block {
	var blocks []document.Block
	for _, row := range picture.Rows {
		if len(row.Roles) == 0 || len(row.Steps) > 8 {
			continue
		}
		table := document.Table{Head: []string{""}}
		for _, step := range row.Steps {
			table.Head = append(table.Head, step.Label)
		}
		for _, role := range row.Roles {
			line := []string{r.roleName(role.Role)}
			for _, step := range role.Steps {
				line = append(line, fmt.Sprint(step.Count))
			}
			table.Rows = append(table.Rows, line)
		}
		blocks = append(blocks, document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Question, Text: row.Label}, table,
		}})
	}
	if blocks == nil {
		return nil
	}
	return append([]document.Block{document.Heading{Text: r.words.Text("roomreport.by-role")}}, blocks...)
}

func (r Report) handSection() document.Section {
	w := r.words
	section := document.Section{Title: w.Text("roomreport.hands")}
	table := document.Table{Head: []string{
		w.Text("roomreport.question"), w.Text("roomreport.answer"), w.Text("roomreport.count"),
	}}
	for _, picture := range r.result.Pictures {
		for _, hand := range picture.Hands {
			question, answer := r.handNames(hand)
			table.Rows = append(table.Rows, []string{question, answer, fmt.Sprint(hand.Count)})
		}
	}
	if len(table.Rows) > 0 {
		lead := document.Text{Voice: document.Quiet, Text: w.Text("roomreport.hands-lead")}
		section.Blocks = []document.Block{lead, table}
	}
	return section
}

// missingSection is what is not shown: under each reason the exercises, with how many of their questions when it is not all.
func (r Report) missingSection() document.Section {
	section := document.Section{Title: r.words.Text("roomreport.missing"), Small: true}
	for _, reason := range []room.Reason{room.TooFew, room.TooAlike, room.Beside, room.TooNear, room.NotAlone, room.OnlyText} {
		var titles []string
		for _, picture := range r.result.Pictures {
			count, whole := 0, false
			for _, missing := range picture.Missing {
				if missing.Reason == reason {
					count++
					whole = whole || missing.Field == ""
				}
			}
			switch {
			case count == 0:
			case whole || len(picture.Rows) < 2:
				titles = append(titles, picture.Title)
			default:
				titles = append(titles, r.words.Text("roomreport.missing-some",
					"exercise", picture.Title, "count", count, "of", len(picture.Rows)))
			}
		}
		if titles != nil {
			section.Blocks = append(section.Blocks, document.Together{Blocks: []document.Block{
				document.Text{Voice: document.Question, Text: room.Say(reason, r.words)},
				document.Text{Voice: document.Plain, Text: strings.Join(titles, "; ")},
			}})
		}
	}
	if section.Blocks != nil {
		lead := document.Text{Voice: document.Quiet, Text: r.words.Text("roomreport.missing-lead", "least", r.result.Day.Least)}
		section.Blocks = append([]document.Block{lead}, section.Blocks...)
	}
	return section
}

// accountSection is every contribution that was found, and the files that the pictures rest on.
func (r Report) accountSection() document.Section {
	w := r.words
	section := document.Section{Title: w.Text("roomreport.accounts"), Small: true}
	table := document.Table{Head: []string{w.Text("roomreport.account"), w.Text("roomreport.count")}}
	for _, one := range r.accounts() {
		table.Rows = append(table.Rows, []string{one.says, fmt.Sprint(one.count)})
	}
	section.Blocks = []document.Block{
		document.Text{Voice: document.Quiet, Text: w.Text("roomreport.accounts-lead")}, table,
	}
	if len(r.result.Sources) > 0 {
		section.Blocks = append(section.Blocks,
			document.Heading{Text: w.Text("roomreport.sources")},
			document.Text{Voice: document.Quiet, Text: w.Text("roomreport.sources-lead")},
			document.Text{Voice: document.Quiet, Text: r.sources()},
		)
	}
	return section
}

// shownOfSource is how many hexadecimal digits of a file's fingerprint are printed: 64 bits. The whole of it stands in the
// spreadsheet and in the data.
const shownOfSource = 16

// sources are the fingerprints, several on a line.
func (r Report) sources() string {
	short := make([]string, len(r.result.Sources))
	for i, source := range r.result.Sources {
		short[i] = source[:min(shownOfSource, len(source))]
	}
	return strings.Join(short, " ")
}
