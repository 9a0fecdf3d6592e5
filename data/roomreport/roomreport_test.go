package roomreport

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"troskel/data/actionplan"
	"troskel/data/document"
	"troskel/data/room"
	"troskel/data/wording"
)

func TestWrite_isTheSameHoweverTheFilesLie(t *testing.T) {
	tr := newTraining(t, 12)
	first := map[string][]byte{}
	for seed := range uint64(3) {
		report := tr.report(t, tr.closed(t, tr.laidOut(t, seed)), wording.Swedish)
		for _, kind := range Kinds {
			content := written(t, report, kind)
			if seed == 0 {
				first[string(kind)] = content
			} else if !bytes.Equal(first[string(kind)], content) {
				t.Errorf("%s: files that lie otherwise give other bytes", kind)
			}
		}
	}
}

func TestWrite_otherContributionsGiveAnotherResult(t *testing.T) {
	tr := newTraining(t, 8)
	all := tr.closed(t, tr.laidOut(t, 1))
	tr.files = tr.files[1:]
	fewer := tr.closed(t, tr.laidOut(t, 1))
	for _, kind := range []Kind{PDF, XLSX, CSV, JSON} {
		if bytes.Equal(written(t, tr.report(t, all, "sv"), kind), written(t, tr.report(t, fewer, "sv"), kind)) {
			t.Errorf("%s: the same bytes for other contributions", kind)
		}
	}
}

func TestWrite_aRoomOfThreeShowsNothing(t *testing.T) {
	tr := newTraining(t, 3)
	made := tr.closed(t, tr.laidOut(t, 1))
	report := tr.report(t, made, wording.Swedish)
	for _, section := range report.Document().Sections {
		for _, block := range section.Blocks {
			if _, figure := block.(document.Figure); figure {
				t.Errorf("%q has a picture", section.Title)
			}
		}
	}
	if doc := asText(report.Document()); !strings.Contains(doc, "Övningar som visas här: 0 av") || !strings.Contains(doc, "för få har svarat") {
		t.Errorf("it is not said that nothing is shown:\n%s", doc)
	}
	for _, row := range report.Table().Rows {
		fromNoTable := fmt.Sprint(row[4]) == sortText && row[14] == nil
		if fmt.Sprint(row[4]) == sortNumber && row[5] != nil || fromNoTable {
			t.Errorf("the table shows %v", row)
		}
	}
	if got := len(report.Book().Sheets); got != 6 { // overview, what is missing, texts of tables, hands, accounts, sources
		t.Errorf("the book has %d sheets", got)
	}
	var data struct {
		Exercises []struct {
			State string     `json:"state"`
			Rows  []struct{} `json:"rows"`
		} `json:"exercises"`
	}
	if err := json.Unmarshal(written(t, report, JSON), &data); err != nil {
		t.Fatal(err)
	}
	for _, one := range data.Exercises {
		if one.State != string(room.Withheld) || len(one.Rows) > 0 {
			t.Errorf("the data shows %+v", one)
		}
	}
}

// TestReport_ofARoomOfThirty looks at one room in many ways, since making it takes time.
func TestReport_ofARoomOfThirty(t *testing.T) {
	tr := newTraining(t, 30)
	made := tr.closed(t, tr.laidOut(t, 1))
	for name, test := range map[string]func(*testing.T, training, *room.Room){
		"says how many, what is missing, and its sources":       saysHowManyWhatIsMissingAndItsSources,
		"has accounts that add up":                              accountsAddUp,
		"has a table that adds up to the room":                  tableAddsUpToTheRoom,
		"names no person, no computer and no ticket":            namesNoPersonNoComputerAndNoTicket,
		"is saved beside what somebody has worked in":           savingLeavesWhatSomebodyHasWorkedIn,
		"has a plan with what the facilitator decided about it": planStandsInItsFilesWithWhatTheFacilitatorDecided,
	} {
		t.Run(name, func(t *testing.T) { test(t, tr, made) })
	}
}

func saysHowManyWhatIsMissingAndItsSources(t *testing.T, tr training, made *room.Room) {
	for _, language := range wording.Languages {
		words := wording.In(language)
		report := tr.report(t, made, language)
		result := made.Result(words)
		doc := report.Document()
		said := asText(doc)
		for _, want := range []string{
			words.Text("roomreport.lead", "people", result.Accounts.People, "tables", result.Accounts.Tables),
			words.Text("roomreport.least", "least", 7), words.Text("roomreport.hands-lead"), room.Say(room.NotAlone, words),
			result.Sources[0][:shownOfSource], words.Text("roomreport.parted"),
		} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is missing", language, want)
			}
		}
		if doc.Date != result.Day.When() || doc.Author != "" || doc.Cover.Name != "" {
			t.Errorf("%s: dated %v, by %q", language, doc.Date, doc.Author)
		}
		for _, section := range doc.Sections {
			if len(section.Blocks) == 0 {
				t.Errorf("%s: %q is empty", language, section.Title)
			}
		}
	}
}

func accountsAddUp(t *testing.T, tr training, made *room.Room) {
	report := tr.report(t, made, wording.Swedish)
	accounts := report.accounts()
	sum := 0
	for _, one := range accounts[:len(accounts)-1] {
		sum += one.count
	}
	distinct := len(tr.files) + 1 // the note, however often it lies there
	if last := accounts[len(accounts)-1].count; last != sum || last != distinct {
		t.Errorf("the accounts say %d in all, add up to %d, of %d different files", last, sum, distinct)
	}
}

// tableAddsUpToTheRoom counts the table's numbers again.
func tableAddsUpToTheRoom(t *testing.T, tr training, made *room.Room) {
	content := written(t, tr.report(t, made, wording.English), CSV)
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(head string) int { return slices.Index(rows[0], head) }
	counted := map[string]int{}
	for _, row := range rows[1:] {
		if row[at("sort")] == sortNumber && row[at("group")] == groupAll && row[at("field")] != "" && row[at("kind")] == "statements" {
			count := 0
			if _, err := fmt.Sscan(row[at("count")], &count); err != nil {
				t.Fatal(err)
			}
			counted[row[at("exercise")]+" "+row[at("field")]] += count
		}
	}
	checked := 0
	for _, picture := range made.Result(wording.In(wording.English)).Pictures {
		for _, row := range picture.Rows {
			if picture.Kind == "statements" && row.Reason == "" {
				checked++
				if counted[picture.Key+" "+row.Field] != row.People {
					t.Errorf("%s %s: %d in the table, %d in the room", picture.Key, row.Field, counted[picture.Key+" "+row.Field], row.People)
				}
			}
		}
	}
	if checked < 10 {
		t.Errorf("only %d questions were counted again", checked)
	}
}

func namesNoPersonNoComputerAndNoTicket(t *testing.T, tr training, made *room.Room) {
	report := tr.report(t, made, wording.Swedish)
	host, _ := os.Hostname()
	secret := []string{tr.day.Head.Ticket, tr.day.Head.Recipients[0], "bidrag-", "kopia", os.TempDir()}
	if len(host) > 3 {
		secret = append(secret, host)
	}
	for _, kind := range Kinds {
		for name, part := range unpacked(t, kind, written(t, report, kind)) {
			for _, one := range secret {
				if strings.Contains(part, one) {
					t.Errorf("%s %s holds %q", kind, name, one)
				}
			}
		}
	}
}

func savingLeavesWhatSomebodyHasWorkedIn(t *testing.T, tr training, made *room.Room) {
	report := tr.report(t, made, wording.Swedish)
	folder := filepath.Join(t.TempDir(), "rapporter")
	paths, err := report.Save(folder, JSON, PlanXLSX)
	if err != nil || filepath.Base(paths[0]) != "ÖVNING Rumsresultat 2018-04-26.json" {
		t.Fatalf("saved %q: %v", paths, err)
	}
	again, err := report.Save(folder, JSON, PlanXLSX)
	if err != nil || !slices.Equal(again, paths) {
		t.Errorf("the same again is %q: %v", again, err)
	}
	if err := os.WriteFile(paths[1], []byte("ändrad"), 0o600); err != nil {
		t.Fatal(err)
	}
	third, err := report.Save(folder, PlanXLSX)
	if err != nil || filepath.Base(third[0]) != "ÖVNING Handlingsplan – utkast 2018-04-26 (2).xlsx" {
		t.Errorf("beside the changed one lies %q: %v", third, err)
	}
	if fourth, err := report.Save(folder, PlanXLSX); err != nil || !slices.Equal(fourth, third) {
		t.Errorf("saved once more, it is %q: %v", fourth, err)
	}
	if kept, err := os.ReadFile(paths[1]); err != nil || string(kept) != "ändrad" {
		t.Errorf("the changed one is %q: %v", kept, err)
	}
	if _, err := report.Save(paths[0], JSON); err == nil {
		t.Error("a file was taken for a folder")
	}
}

func planStandsInItsFilesWithWhatTheFacilitatorDecided(t *testing.T, tr training, made *room.Room) {
	words := wording.In(wording.Swedish)
	plan := New(made.Result(words), tr.day, actionplan.Decisions{}, words).plan
	if len(plan.Rows) < 2 {
		t.Fatalf("the plan has %d rows", len(plan.Rows))
	}
	decided, err := actionplan.Decisions{}.Merge(plan.Rows[0].Key, plan.Rows[1].Key).Write(plan.Rows[0].Key, actionplan.DecidedBy, "Kommunstyrelsen")
	if err != nil {
		t.Fatal(err)
	}
	report := New(made.Result(words), tr.day, decided, words)
	sheets := strings.Join(slices.Collect(values(unpacked(t, PlanXLSX, written(t, report, PlanXLSX)))), "\n")
	if !strings.Contains(sheets, "Kommunstyrelsen") || !strings.Contains(sheets, "inte beslutat") {
		t.Error("the decision is not in the spreadsheet")
	}
	if len(report.plan.Originals) != len(plan.Originals) {
		t.Error("an original is gone")
	}
}

func values(parts map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, part := range parts {
			if !yield(part) {
				return
			}
		}
	}
}

func asText(doc document.Document) string {
	var said strings.Builder
	for _, section := range doc.Sections {
		said.WriteString("## " + section.Title + "\n" + document.AsText(section.Blocks))
	}
	return said.String()
}

// unpacked is all that a file holds, readable: the parts of an XLSX, and of a PDF its bytes, the text on its pages, and what
// is packed in it.
func unpacked(t testing.TB, kind Kind, content []byte) map[string]string {
	t.Helper()
	parts := map[string]string{"bytes": string(content)}
	switch kind {
	case XLSX, PlanXLSX:
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.File {
			reader, err := file.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(reader)
			if err != nil {
				t.Fatal(err)
			}
			parts[file.Name] = string(part)
		}
	case PDF, PlanPDF:
		path := filepath.Join(t.TempDir(), "report.pdf")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		parts["text"] = tool(t, "pdftotext", path, "-")
		parts["unpacked"] = tool(t, "qpdf", "--qdf", "--object-streams=disable", path, "-")
	}
	return parts
}

func tool(t testing.TB, name string, arguments ...string) string {
	t.Helper()
	command := exec.Command(name, arguments...) // #nosec G204 -- the tests' own tools
	said, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v; on Debian and Ubuntu: apt-get install poppler-utils qpdf", name, err)
	}
	return string(said)
}
