package participant

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/paper"
	"troskel/data/wording"
)

// FromPaper is what the page shows on which one exercise's marks are entered from paper.
type FromPaper struct {
	Words     wording.Words
	Heading   string // the exercise with its number on paper
	Place     string // where one is, and which exercise of how many
	Entry     *paper.Entry
	OnChanged func() // the answer is not the same as it was
	OnNext    func()
	OnOpen    func() // opens the exercise, where one can write too
}

// FromPaperPage is the page of FromPaper.
type FromPaperPage struct {
	*sheet.Sheet
	page  FromPaper
	marks *widgets.MarkSheet
	says  *widget.RichText // what could not be, or that all is entered
}

// NewFromPaper makes the page.
func NewFromPaper(f FromPaper) *FromPaperPage {
	p := &FromPaperPage{page: f, says: look.BodyText("")}
	p.marks = widgets.NewMarkSheet(p.label)
	p.marks.OnKey, p.marks.OnPress, p.marks.OnMove = p.typed, p.pressed, p.moved
	p.marks.OnErase, p.marks.OnEnter = p.erased, p.entered
	open := widgets.NewButton(f.Words.Text("frompaper.open"), widgets.Quiet, f.OnOpen)
	p.Sheet = sheet.Around(f.Words.Text("frompaper.title"), p.marks,
		widgets.Stack("", look.SmallText(f.Place), look.TitleText(f.Heading)),
		p.marks, p.says,
		look.QuietText(f.Words.Text("frompaper.how")),
		sheet.Stack(look.QuietText(f.Words.Text("frompaper.texts")), sheet.Row(open)),
	)
	p.show("")
	return p
}

// typed enters a key at the row one is at.
func (p *FromPaperPage) typed(key rune) {
	changed, err := p.page.Entry.Type(key)
	p.after(changed, err)
}

// pressed marks a box with the pointer, or goes to a row.
func (p *FromPaperPage) pressed(row int, sign string) {
	p.page.Entry.Go(row)
	if sign == "" {
		p.show("")
		return
	}
	p.typed([]rune(sign)[0])
}

func (p *FromPaperPage) moved(by int) {
	p.page.Entry.Move(by)
	p.show("")
}

func (p *FromPaperPage) erased() {
	changed, err := p.page.Entry.Erase()
	p.after(changed, err)
}

// entered ends a number, or goes on to the next exercise.
func (p *FromPaperPage) entered() {
	if p.page.Entry.Enter() {
		p.show("")
		return
	}
	p.page.OnNext()
}

func (p *FromPaperPage) after(changed bool, err error) {
	if changed {
		p.page.OnChanged()
	}
	if err != nil {
		p.show(p.page.Words.Say(err))
		return
	}
	p.show("")
}

// show shows the rows as they stand, and says what there is to say.
func (p *FromPaperPage) show(problem string) {
	entry := p.page.Entry
	rows := entry.Rows()
	shown := make([]widgets.MarkRow, len(rows))
	under := ""
	for i, row := range rows {
		shown[i] = widgets.MarkRow{Text: row.Text, Signs: row.Signs, Marked: strings.Fields(row.Says), Passed: !row.Open}
		if means := p.means(row); means != under {
			shown[i].Under, under = means, means
		}
		if i == entry.At() && entry.Typed() != "" {
			shown[i].Marked = []string{entry.Typed()}
		}
	}
	p.marks.SetRows(shown, entry.At())
	if problem == "" && entry.Done() {
		problem = p.page.Words.Text("frompaper.done")
	}
	say(p.says, problem)
}

// means is what the signs of a row stand for: all of them, or those that say something.
func (p *FromPaperPage) means(row paper.Row) string {
	var parts []string
	for i, means := range row.Means {
		if means != "" && row.Signs[i] != paper.PassSign {
			parts = append(parts, p.page.Words.Text("paper.sign", "sign", row.Signs[i], "text", means))
		}
	}
	return strings.Join(parts, "\n")
}

// label says which row one is at, what it asks and what is marked there.
func (p *FromPaperPage) label(at int) string {
	words, rows := p.page.Words, p.page.Entry.Rows()
	if at >= len(rows) {
		return words.Text("frompaper.done")
	}
	row := rows[at]
	said := words.Text("frompaper.unmarked")
	if row.Says != "" {
		said = words.Text("frompaper.marked", "marks", p.spoken(row))
	}
	return words.Text("frompaper.row", "number", at+1, "of", len(rows), "text", row.Text, "said", said)
}

// spoken is what is marked with what it stands for.
func (p *FromPaperPage) spoken(row paper.Row) string {
	var parts []string
	for _, sign := range strings.Fields(row.Says) {
		if at := slices.Index(row.Signs, sign); at >= 0 && at < len(row.Means) && row.Means[at] != "" {
			sign = p.page.Words.Text("paper.sign", "sign", sign, "text", row.Means[at])
		}
		parts = append(parts, sign)
	}
	return strings.Join(parts, ", ")
}

// say changes what a text says; one that says nothing takes no room.
func say(on *widget.RichText, text string) {
	on.Segments[0].(*widget.TextSegment).Text = text
	on.Refresh()
	show(on, text != "")
}
