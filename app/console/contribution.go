package console

import (
	"strings"

	"troskel/data/document"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/share"
)

// contribution asks what the room may see, says word for word what the file would hold, and writes it. Nothing is in to
// begin with.
func (t *talk) contribution() (turn, error) {
	head, _ := t.day.DayFile()
	t.blank()
	t.tell("contribution.title")
	if head.Practice {
		t.tell("contribution.practice")
	}
	t.tell("contribution.lead")
	t.tell("contribution.public")
	for _, said := range participation.HandedIn(t.day, t.words) {
		t.say(said)
	}
	if len(t.day.Collected()) == 0 {
		t.tell("contribution.nothing-yet")
	}
	return inTurn(t.askTicks, t.askTable, t.handOver)
}

// askTicks asks exercise by exercise. The first line takes in everything but free text; the last is the role, if one is
// said.
func (t *talk) askTicks() (turn, error) {
	if len(t.day.Collected()) == 0 {
		return stay, nil
	}
	return t.toggle(t.listTicks, func(at int) error {
		rows := participation.Rows(t.day, t.words)
		var err error
		switch {
		case at == 0:
			participation.TickAll(t.day, t.words)
			t.listTicks()
		case at > len(rows):
			t.day.TickRole(!t.day.Handing().Role)
			t.inOrOut(at, participation.RoleTick(t.day.Head().Role, t.words), t.day.Handing().Role)
		default:
			err = t.tick(at, rows[at-1])
		}
		t.saved()
		return err
	})
}

// listTicks says what can be handed in, and how many lines that is.
func (t *talk) listTicks() int {
	rows := participation.Rows(t.day, t.words)
	t.blank()
	t.tell("contribution.what")
	t.say(number(1) + " " + t.words.Text("contribution.all"))
	for i, row := range rows {
		t.inOrOut(i+1, t.rowTitle(row), row.On)
	}
	if role := participation.RoleTick(t.day.Head().Role, t.words); role != "" {
		t.inOrOut(len(rows)+1, role, t.day.Handing().Role)
		return len(rows) + 2
	}
	return len(rows) + 1
}

func (t *talk) rowTitle(row participation.Row) string {
	if row.Away {
		return t.words.Text("contribution.elsewhere", "title", row.Exercise.Title)
	}
	return row.Exercise.Title
}

// tick takes an exercise in or out, says how it reads when it is in, and asks about its free text apart.
func (t *talk) tick(at int, row participation.Row) error {
	key := row.Exercise.Key
	if row.Away {
		t.day.SetElsewhere(key, !row.On)
		t.inOrOut(at, t.rowTitle(row), !row.On)
		return nil
	}
	t.day.Tick(key, !row.On)
	t.day.TickTexts(key, false)
	t.inOrOut(at, row.Exercise.Title, !row.On)
	if row.On {
		return nil
	}
	if row.Version {
		t.tell("contribution.version")
	}
	if !row.Common && len(row.Writings) > 0 {
		for _, one := range row.Writings {
			t.sayWriting(one)
		}
		wants, _, err := t.yes("contribution.text")
		if err != nil {
			return err
		}
		t.day.TickTexts(key, wants)
	}
	return t.sayReads(row)
}

// sayWriting says a text that may leave, and what in it one should look at first.
func (t *talk) sayWriting(one participation.Writing) {
	t.pairs([]document.Pair{{Label: one.Label, Text: one.Text}})
	if long := one.TooLong(t.words); long != "" {
		t.say(long)
	}
	var finds []string
	for _, find := range one.Finds {
		sort := participation.FindText(find, t.words)
		finds = append(finds, t.words.Text("contribution.find", "text", one.Text[find.From:find.To], "sort", sort))
	}
	if finds != nil {
		t.say(t.words.Text("contribution.hint", "finds", strings.Join(finds, ", ")))
	}
}

func (t *talk) sayReads(row participation.Row) error {
	reads, err := participation.Reads(t.day, row.Exercise, row.Common)
	if err != nil {
		t.say(t.words.Say(err))
		return nil
	}
	t.tell("contribution.reads")
	t.show(reads)
	return nil
}

// askTable asks whether this is a table's laptop, and which table's.
func (t *talk) askTable() (turn, error) {
	if !participation.HasTable(t.day) {
		return stay, nil
	}
	ask := func() {
		t.blank()
		t.tell("terminal.table")
		t.tell("contribution.table-hint")
		t.say(t.words.Text("contribution.table-number", "most", share.MostTables))
	}
	ask()
	for {
		now := ""
		if table := t.day.Handing().Table; table > 0 {
			now = number(table)
		}
		said, err := t.ask(t.answerPrompt(now), ask)
		if err != nil || said.turn != stay {
			return said.turn, err
		}
		table, ok := t.day.Handing().Table, true
		switch {
		case said.text == "":
		case nothing(said.text):
			table = 0
		default:
			table, ok = t.number(said.text, 1, share.MostTables)
		}
		if ok {
			if table != t.day.Handing().Table {
				t.day.SitAtTable(max(table, 0))
				t.saved()
			}
			return stay, nil
		}
	}
}

// handOver says what the files would hold, and writes or takes back. What is written once more is said once more first.
func (t *talk) handOver() (turn, error) {
	t.sayLiteral()
	written := false
	for {
		t.blank()
		act, turned, err := t.choose(t.acts(written), t.words.Text("terminal.answer"), "")
		if err != nil || turned != stay {
			return turned, err
		}
		switch act {
		case "write":
			written, turned, err = t.handIn(t.desk.HandIn)
		case "back":
			written, turned, err = t.handIn(t.desk.TakeBack)
		case "change":
			t.jump = session.Place{Page: contributionPage}
			return goTo, nil
		case "erase":
			turned, err = t.erase()
		case "quit":
			return stay, errQuit
		} // whoever only presses Enter has not said to be done
		if err != nil || turned != stay {
			return turned, err
		}
	}
}

// acts are what can be done with what is ticked.
func (t *talk) acts(written bool) []option {
	given, back := participation.Given(t.day)
	acts := []option{{"write", t.words.Text("contribution.write")}}
	switch {
	case written:
		acts[0] = option{"change", t.words.Text("terminal.change")}
	case given:
		acts[0].text = t.words.Text("contribution.write-again")
	}
	if back {
		acts = append(acts, option{"back", t.words.Text("terminal.with-hint",
			"text", t.words.Text("contribution.take-back"), "hint", t.words.Text("contribution.take-back-hint"))})
	}
	return append(acts, option{"erase", t.words.Text("erase.title")}, option{"quit", t.words.Text("terminal.quit")})
}

// sayLiteral says what the files would hold now, word for word.
func (t *talk) sayLiteral() {
	for _, common := range participation.Hands {
		text, err := participation.Literal(t.day, common)
		if err != nil {
			text = t.words.Say(err)
		}
		text = strings.TrimRight(text, " \n") // the file is as long as everybody's, filled up with spaces
		t.blank()
		switch {
		case common && text == "":
		case common:
			t.tell("contribution.file-table")
			t.say(text)
		case text == "":
			t.tell("contribution.file-empty")
		default:
			t.tell("contribution.file")
			t.tell("contribution.file-hint")
			t.say(text)
		}
	}
}
