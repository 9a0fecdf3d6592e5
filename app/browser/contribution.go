package browser

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/spotter"
)

// contributionPage is the page of what one hands in.
type contributionPage struct {
	Nobody     bool
	Practice   bool
	Way        string
	Rows       []handRow
	Role       string
	RoleOn     bool
	Tables     bool
	AtTable    bool
	Table      string
	TableLabel string
	Said       []string
	Again      bool
	CanBack    bool
	Places     []participation.Place
	Folder     string
	Own        string // what the file says, word for word
	Common     string
	Written    []writtenFile
}

// handRow is an exercise that can be handed in.
type handRow struct {
	Key, Title      string
	Away, On        bool
	TextsOn, Common bool
	HasTexts        bool
	Version, Bare   bool // it shows whose case was answered; there is nothing but free text
	Reads           template.HTML
	Writings        []writing
}

// writing is a text that would leave, with what in it one should look at first.
type writing struct {
	Label string
	Text  template.HTML
	Long  string
	Hints string
}

// writtenFile is a contribution that lies in its folder.
type writtenFile struct{ Says, Path, Receipt string }

func (s *site) contribution(r *http.Request) (answer, error) {
	if _, err := s.needDay(); err != nil {
		return answer{}, err
	}
	s.desk.at("contribution", "")
	return answer{page: s.contributionView(r, "")}, nil
}

func (s *site) contributionView(r *http.Request, folder string) *page {
	d := s.desk
	day, words := d.day, d.words()
	p := s.inDay(r, "contribution", words.Text("contribution.title"))
	head, joined := day.DayFile()
	view := contributionPage{
		Nobody: !joined, Practice: head.Practice, Way: head.Way, Folder: folder, Tables: participation.HasTable(day),
		TableLabel: words.Text("contribution.table-number", "most", share.MostTables),
	}
	p.Base = s.ticksName()
	if view.Nobody {
		p.Body = view
		return p
	}
	handing := day.Handing()
	view.RoleOn, view.AtTable = handing.Role, handing.Table != 0
	if handing.Table > 0 {
		view.Table = strconv.Itoa(handing.Table)
	}
	view.Role = participation.RoleTick(day.Head().Role, words)
	view.Said = participation.HandedIn(day, words)
	view.Again, view.CanBack = participation.Given(day)
	for _, row := range participation.Rows(day, words) {
		view.Rows = append(view.Rows, s.handRow(row))
	}
	view.Places = participation.HandPlaces(day, d.places(), words)
	if view.Folder == "" && len(view.Places) > 0 {
		view.Folder = view.Places[0].Folder
	}
	for _, common := range participation.Hands {
		said, err := participation.Literal(day, common)
		if err != nil {
			said = words.Say(err)
		}
		if common {
			view.Common = said
		} else {
			view.Own = said
		}
	}
	for _, one := range d.written {
		view.Written = append(view.Written, s.writtenFile(one))
		p.At = "done"
	}
	d.written = nil
	p.Body = view
	return p
}

// ticksName names what is ticked, so that two tabs do not untick for each other.
func (s *site) ticksName() string {
	return nameOf("@ticks", s.ticks())
}

// ticks is what is ticked as fields.
func (s *site) ticks() []exercise.Field {
	handing := s.desk.day.Handing()
	lists := map[string][]string{"ticks": handing.Ticks, "texts": handing.Texts, "elsewhere": handing.Elsewhere}
	var fields []exercise.Field
	for _, name := range []string{"ticks", "texts", "elsewhere"} {
		fields = append(fields, exercise.Field{Key: name, Kind: exercise.ChoiceField, Chosen: lists[name]})
	}
	return append(fields, exercise.Field{Key: "role", Kind: exercise.TextField, Text: strconv.FormatBool(handing.Role)},
		exercise.Field{Key: "table", Kind: exercise.NumberField, Number: handing.Table})
}

func (s *site) handRow(row participation.Row) handRow {
	words := s.desk.words()
	shown := handRow{
		Key: row.Exercise.Key, Title: row.Exercise.Title, Away: row.Away, On: row.On, TextsOn: row.TextsOn, Common: row.Common,
		HasTexts: len(row.Writings) > 0, Version: row.Version, Bare: !row.Version && !row.Plain && !row.Common,
	}
	if row.Away || !row.On {
		return shown
	}
	reads, err := participation.Reads(s.desk.day, row.Exercise, row.Common)
	if err != nil {
		s.desk.logLine("problem %v", err)
	}
	shown.Reads = written(reads, 4, "reads-"+row.Exercise.Key)
	if row.TextsOn || row.Common {
		for _, one := range row.Writings {
			shown.Writings = append(shown.Writings, writing{
				Label: one.Label, Text: marked(one.Text, one.Finds), Hints: s.hints(one), Long: one.TooLong(words),
			})
		}
	}
	return shown
}

func (s *site) hints(text participation.Writing) string {
	words := s.desk.words()
	var finds []string
	for _, find := range text.Finds {
		said := words.Text("contribution.find", "text", text.Text[find.From:find.To], "sort", participation.FindText(find, words))
		if !slices.Contains(finds, said) {
			finds = append(finds, said)
		}
	}
	if finds == nil {
		return ""
	}
	return words.Text("contribution.hint", "finds", strings.Join(finds, ", "))
}

// marked is a text in which some places are marked.
func marked(text string, finds []spotter.Find) template.HTML {
	var made strings.Builder
	at := 0
	for _, find := range finds {
		if find.From < at {
			continue
		}
		made.WriteString(template.HTMLEscapeString(text[at:find.From]))
		made.WriteString("<mark>" + template.HTMLEscapeString(text[find.From:find.To]) + "</mark>")
		at = find.To
	}
	made.WriteString(template.HTMLEscapeString(text[at:]))
	return template.HTML(made.String()) // #nosec G203 -- every piece is escaped above
}

func (s *site) writtenFile(one participation.Written) writtenFile {
	words := s.desk.words()
	return writtenFile{one.Says(words), one.Path, words.Text("contribution.receipt", "receipt", one.Receipt)}
}

// saveContribution takes the ticks, and writes the file when that was asked for. Only what one has seen in the file is
// written: ticks that have changed since the page was shown are shown first.
func (s *site) saveContribution(r *http.Request) (answer, error) {
	day, err := s.needDay()
	if err != nil {
		return answer{}, err
	}
	if other := s.otherDay(r); other != nil {
		return answer{page: other, code: http.StatusConflict}, nil
	}
	if r.PostForm.Get(baseName) != s.ticksName() {
		p := s.contributionView(r, "")
		p.Problem = s.desk.words().Text("browser.ticks-changed")
		return answer{page: p, code: http.StatusConflict}, nil
	}
	folder := strings.TrimSpace(r.PostForm.Get(folderName))
	seen := s.ticksName()
	s.takeTicks(r)
	press := r.PostForm.Get(doName)
	if press == "all" {
		participation.TickAll(day, s.desk.words())
	}
	if err := s.desk.Autosave.Flush(); err != nil {
		return answer{}, err
	}
	switch press {
	case "write":
		if seen != s.ticksName() { // what is ticked now was never shown
			p := s.contributionView(r, folder)
			p.Problem, p.At = s.desk.words().Text("browser.look-first"), "file"
			return answer{page: p, code: http.StatusConflict}, nil
		}
		written, err := s.desk.HandIn(day, folder)
		return s.wrote(r, written, err, folder)
	case "takeback":
		written, err := s.desk.TakeBack(day, folder)
		return s.wrote(r, written, err, folder)
	}
	return answer{to: "/contribution?at=file"}, nil
}

func (s *site) wrote(r *http.Request, written []participation.Written, err error, folder string) (answer, error) {
	s.desk.written = written
	for _, one := range written {
		s.desk.logLine("contribution %s", one.Path)
		if one.Notice != nil {
			s.desk.logLine("problem %v", one.Notice)
		}
	}
	if err == nil {
		err = s.desk.Autosave.Flush()
	}
	if err == nil {
		return answer{to: "/contribution"}, nil
	}
	s.desk.logLine("problem %v", err)
	p := s.contributionView(r, folder)
	p.Faults = append(p.Faults, fault{ID: folderName, Says: s.desk.words().Say(err)})
	return answer{page: p, code: http.StatusUnprocessableEntity}, nil
}

// takeTicks takes what is ticked in the form.
func (s *site) takeTicks(r *http.Request) {
	day, form := s.desk.day, r.PostForm
	for _, row := range participation.Rows(day, s.desk.words()) {
		takeRow(day, row, form)
	}
	if role := form.Get("role") != ""; role != day.Handing().Role && day.Head().Role != exercise.Unsaid {
		day.TickRole(role)
	}
	if participation.HasTable(day) {
		if table := tableIn(form.Get("table"), form.Get("number")); table != day.Handing().Table {
			day.SitAtTable(table)
		}
	}
}

// takeRow takes the ticks of one exercise. That for its texts is there only when the exercise was ticked already.
func takeRow(day *session.Session, row participation.Row, form url.Values) {
	key := row.Exercise.Key
	on := func(list string) bool { return slices.Contains(form[list], key) }
	if row.Away {
		if on("away") != row.On {
			day.SetElsewhere(key, !row.On)
		}
		return
	}
	if on("tick") != row.On {
		day.Tick(key, !row.On)
	}
	if shown := row.On && len(row.Writings) > 0 && !row.Common; shown && on("texts") != row.TextsOn {
		day.TickTexts(key, !row.TextsOn)
	}
}

// tableIn is the table that a form says: 0 for none, less when its number is not said.
func tableIn(tick, number string) int {
	if tick == "" {
		return 0
	}
	table, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || table < 1 || table > share.MostTables {
		return -1
	}
	return table
}
