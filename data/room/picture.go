package room

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// Picture is what may be shown of an exercise.
func (r *Room) Picture(key string, words wording.Words) Picture {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.picture(key, r.catalog.in(words), words)
}

func (r *Room) picture(key string, exercises map[string]exercise.Exercise, words wording.Words) Picture {
	one, ok := r.catalog.find(key)
	if !ok {
		return Picture{Key: key, State: Open}
	}
	known := r.ledger.peek(key)
	picture := Picture{
		Key: key, Kind: one.Kind, Title: exercises[key].Title, State: Open, Least: r.least(),
		Handed: r.handed[r.catalog.at[key]], Round: len(known.Rounds), Hands: slices.Clone(known.Hands),
	}
	standing := known.standing()
	if standing == nil {
		return picture
	}
	picture.State, picture.Least, picture.Sources = Closed, standing.Least, slices.Clone(standing.Files)
	picture.Handed = Handed{People: standing.People, Tables: standing.Tables}
	picture.Late, picture.Waiting = r.late(key, known, *standing), r.waiting(key, known, standing)
	picture.Texts, picture.Merged = known.textsThatAre(Shown), known.textsThatAre(Merged)
	if standing.Few {
		picture.State, picture.Reason = Withheld, TooFew
		picture.Missing = []Missing{{Reason: TooFew}}
		picture.Blocks = textBlocks(exercises[key], picture.Texts, words)
		return picture
	}
	v := viewOf(one, exercises[key], known, words)
	if !slices.Contains(standing.Quiet, wholeExercise) {
		picture.Passed = standing.Passed
	}
	r.compare(&picture, v, *standing)
	picture.speak(v)
	return picture
}

// compare fills a picture with what its view shows, and with the first picture of what is asked again.
func (r *Room) compare(picture *Picture, v view, standing round) {
	fill(picture, v)
	again, ok := againOf(v.shown)
	if !ok {
		return
	}
	first, ok := r.catalog.find(again.Of)
	known := r.ledger.peek(again.Of)
	if !ok || known.standing() == nil || known.standing().Few {
		return
	}
	morning := *known.standing()
	then := viewOf(first, v.shown, known, v.words)
	for i := range picture.Rows {
		row := &picture.Rows[i]
		if !then.states[row.Field].counted() || row.Reason != "" {
			continue
		}
		if left := unpaired(morning.Asked[row.Field], standing.Asked[row.Field]); left > 0 && left < picture.Least {
			row.Unpaired = true
			continue
		}
		at := slices.IndexFunc(first.units, func(u unit) bool { return u.key == row.Field })
		field, found := v.fieldOf(row.Field)
		if at < 0 || !found {
			continue
		}
		row.Before, row.Again = steps(question{first.units[at], field, row.Field}, then.answers), again.Of
		picture.Blocks = append(picture.Blocks, comparison(*row, v.words))
	}
}

func (v view) fieldOf(key string) (exercise.Field, bool) {
	for _, asked := range v.questions() {
		if asked.key == key {
			return asked.field, true
		}
	}
	return exercise.Field{}, false
}

// unpaired is how many stand in only one of two sorted lists.
func unpaired(a, b []string) int {
	both := 0
	for _, who := range a {
		if _, found := slices.BinarySearch(b, who); found {
			both++
		}
	}
	return len(a) + len(b) - 2*both
}

// comparison is a row before and now as a table.
func comparison(row Row, words wording.Words) document.Block {
	table := document.Table{Head: []string{""}, Rows: [][]string{{words.Text("room.before")}, {words.Text("room.now")}}}
	for i, step := range row.Steps {
		table.Head = append(table.Head, step.Label)
		table.Rows[0] = append(table.Rows[0], strconv.Itoa(row.Before[i].Count))
		table.Rows[1] = append(table.Rows[1], strconv.Itoa(step.Count))
	}
	return document.Together{Blocks: []document.Block{
		document.Text{Voice: document.Question, Text: words.Text("room.compared", "question", row.Label)}, table,
	}}
}

// fill fills a picture with what its view shows.
func fill(picture *Picture, v view) {
	picture.Rows = v.rows()
	picture.Blocks = v.together(v.answers, false)
	for _, role := range roleOrder {
		if answers := v.roles[role]; len(answers) > 0 {
			picture.Roles = append(picture.Roles, RolePicture{Role: role, People: len(answers), Blocks: v.together(answers, true)})
		}
	}
	if len(v.asked.units) == 0 {
		picture.Reason = OnlyText
	}
	picture.Missing = v.missing(picture.Rows)
	picture.Blocks = append(picture.Blocks, v.notes(picture.Rows)...)
}

// speak puts the chosen texts after all numbers, and says so when there is nothing but texts and none is chosen.
func (p *Picture) speak(v view) {
	if p.Reason == OnlyText && len(p.Texts) == 0 {
		p.Blocks = append(p.Blocks, document.Text{Voice: document.Quiet, Text: Say(OnlyText, v.words)})
	}
	p.Blocks = append(p.Blocks, textBlocks(v.shown, p.Texts, v.words)...)
}

// missing is what the rows lack, and the roles when there are any.
func (v view) missing(rows []Row) []Missing {
	var missing []Missing
	shown, split := false, false
	for _, row := range rows {
		switch {
		case row.Reason != "":
			missing = append(missing, Missing{Field: row.Field, Label: row.Label, Reason: row.Reason})
		default:
			shown, split = true, split || len(row.Roles) > 0
		}
	}
	if v.roleNo < 2 || !shown {
		return missing
	}
	if !split {
		return append(missing, Missing{Reason: NotAlone})
	}
	for _, row := range rows {
		if row.Reason == "" && len(row.Roles) == 0 {
			missing = append(missing, Missing{Field: row.Field, Label: row.Label, Reason: NotAlone})
		}
	}
	return missing
}

// notes say in a picture what is not in it.
func (v view) notes(rows []Row) []document.Block {
	var blocks []document.Block
	for _, row := range rows {
		if row.Reason == "" {
			continue
		}
		blocks = append(blocks, document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Question, Text: row.Label}, document.Text{Voice: document.Quiet, Text: row.Why(v.words)},
		}})
	}
	return blocks
}

// textBlocks are the texts that the facilitator has chosen to show. Proposals are laid out by their own kind.
func textBlocks(one exercise.Exercise, texts []Text, words wording.Words) []document.Block {
	if len(texts) == 0 {
		return nil
	}
	if task, ok := one.Task.(*exercise.Proposal); ok {
		var answers []exercise.Answer
		for _, text := range texts {
			if answer := proposalOf(one, text); answer != nil {
				answers = append(answers, answer)
			}
		}
		return task.Together(answers, words)
	}
	return textsByField(texts, one.Task.Fields(one.Task.Blank(), words), words)
}

// textsByField are texts under the questions that they answer, in the questions' order. A question that is asked many times
// over, such as why one stands where one does, stands with what it is asked about.
func textsByField(texts []Text, fields []exercise.Field, words wording.Words) []document.Block {
	blocks := []document.Block{document.Heading{Text: words.Text("room.texts")}}
	asked := map[string]int{}
	for _, field := range fields {
		asked[field.Label]++
	}
	about := ""
	for _, field := range fields {
		label := field.Label
		if asked[label] > 1 {
			label = strings.TrimSpace(about + " " + label)
		} else if field.Kind != exercise.TextField {
			about = label
		}
		var said document.Items
		for _, text := range texts {
			if written, has := text.Fields[field.Key]; has {
				said.Texts = append(said.Texts, written)
			}
		}
		if said.Texts != nil {
			blocks = append(blocks, document.Text{Voice: document.Question, Text: label}, said)
		}
	}
	return blocks
}

func proposalOf(one exercise.Exercise, text Text) exercise.Answer {
	given := share.Answer{Kind: one.Kind, Texts: map[string]string{}}
	for field, value := range text.Fields {
		switch {
		case value == "":
		case slices.Contains(proposalChoices, field):
			given.Values = append(given.Values, share.Value{Field: field, Chosen: []string{value}})
		default:
			given.Texts[field] = value
		}
	}
	answer, err := given.Into(one)
	if err != nil {
		return nil
	}
	return answer
}

func (b *book) textsThatAre(decision Decision) []Text {
	return slices.DeleteFunc(slices.Clone(b.Texts), func(text Text) bool { return text.Decision != decision })
}

// reasonWords are the words' keys for the reasons.
var reasonWords = map[Reason]string{
	TooFew: "room.few", TooAlike: "room.alike", Beside: "room.beside", TooNear: "room.near", NotAlone: "room.split",
	OnlyText: "room.only-text",
}

// Say is a reason as a sentence.
func Say(reason Reason, words wording.Words) string { return words.Text(reasonWords[reason]) }

// Why is why a row has no numbers, as a sentence, with what all or nearly all answered when that is told.
func (r Row) Why(words wording.Words) string {
	if r.Alike != "" {
		return words.Text("room.alike-answer", "answer", r.Alike)
	}
	return Say(r.Reason, words)
}

// Result is everything that may be shown.
func (r *Room) Result(words wording.Words) Result {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	exercises := r.catalog.in(words)
	result := Result{
		Day: r.catalog.day.Head, Title: r.catalog.day.Workshop.In(words.Language()).Title, Accounts: accountsOf(r.account),
	}
	result.Day.Least = r.least()
	for _, one := range r.catalog.asked {
		picture := r.picture(one.Key, exercises, words)
		result.Pictures = append(result.Pictures, picture)
		result.Sources = append(result.Sources, picture.Sources...)
	}
	slices.Sort(result.Sources)
	result.Sources = slices.Compact(result.Sources)
	return result
}

func accountsOf(account inbox.Account) Accounts {
	accounts := Accounts{
		People: account.People, Tables: account.Tables, Refused: map[string]int{},
		Replaced:  account.Distinct[inbox.Replaced],
		TakenBack: account.Distinct[inbox.TakenBack],
		Conflicts: account.Distinct[inbox.Conflict],
	}
	for _, verdict := range inbox.Verdicts() {
		if count := account.Distinct[verdict]; count > 0 && !verdict.Ours() {
			accounts.Refused[verdict.Code()] = count
		}
	}
	return accounts
}
