package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

var theDay = time.Date(2018, time.April, 26, 0, 0, 0, 0, time.UTC)

// hostile are texts that somebody could write, and that a spreadsheet could take for something else.
var hostile = []string{
	"=1+1", "+46 70 123", "-punkt", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1",
	"＝1+1", "＋1", "－1", "＠A1", `=HYPERLINK("http://example.org";"x")`, "=cmd|' /C calc'!A0", "'=1+1", "007", "1-2", "TRUE", "1e5",
	"a\x00b\x01c\x1fd\x7fe\u0085f", "trasig \xff\xfe text", "\xed\xa0\x80", "\ufffe\uffff", "_x0041_ och _x000D_", "_x005F_x0041_",
	"<b>&amp;]]>", `med "citat"; och semikolon`, "rad ett\r\nrad två\rrad tre\u2028rad fyra", "👩‍👩‍👧 åäö 🌱", "مرحبا", "   ", "",
}

func bookOf(texts ...string) Book {
	sheet := Sheet{Name: "Texter", Columns: []Column{{Head: "Text", Width: 40}, {Head: "Antal"}}}
	for i, text := range texts {
		sheet.Rows = append(sheet.Rows, []Cell{Text(text), Whole(i)})
	}
	return Book{Language: "sv", Title: "Prov", Maker: "Tröskel", Date: theDay, Sheets: []Sheet{sheet}}
}

func xlsx(t *testing.T, book Book) []byte {
	t.Helper()
	var buffer bytes.Buffer
	if err := WriteXLSX(&buffer, book); err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}

func open(t *testing.T, written []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func TestWriteXLSX_aTextNeverBecomesAFormula(t *testing.T) {
	written := xlsx(t, bookOf(hostile...))
	sheet := parts(t, written)["xl/worksheets/sheet1.xml"]
	for _, cell := range cellsOf(t, sheet) {
		if cell.Formula != nil {
			t.Errorf("cell %s holds the formula %q", cell.At, *cell.Formula)
		}
		if strings.HasPrefix(cell.At, "A") && cell.Type != "s" {
			t.Errorf("cell %s is typed %q, want a shared string", cell.At, cell.Type)
		}
	}
	file := open(t, written)
	for i, text := range hostile {
		at, _ := excelize.CoordinatesToCellName(1, i+2)
		got, err := file.GetCellValue("Texter", at)
		if err != nil || got != clean(text) {
			t.Errorf("%q is read back as %q (%v)", text, got, err)
		}
	}
}

func TestWriteXLSX_aTextThatLooksLikeAFormulaStaysATextWhenItIsEdited(t *testing.T) {
	written := xlsx(t, bookOf("=1+1", "vanlig"))
	file := open(t, written)
	for at, want := range map[string]bool{"A2": true, "A3": false} {
		number, err := file.GetCellStyle("Texter", at)
		if err != nil {
			t.Fatal(err)
		}
		quoted := file.Styles.CellXfs.Xf[number].QuotePrefix
		if got := quoted != nil && *quoted; got != want {
			t.Errorf("%s: quoted is %v, want %v", at, got, want)
		}
	}
}

func TestWriteXLSX_cellsKeepTheirTypes(t *testing.T) {
	book := bookOf()
	book.Sheets[0].Columns = []Column{{Head: "a"}, {Head: "b"}, {Head: "c"}, {Head: "d"}, {Head: "e"}, {Head: "f"}}
	book.Sheets[0].Rows = [][]Cell{{Text("12"), Whole(-3), Decimal(2.5), Date(theDay), nil, Decimal(math.NaN())}}
	written := xlsx(t, book)
	want := map[string][2]string{"A2": {"s", ""}, "B2": {"", "-3"}, "C2": {"", "2.5"}, "D2": {"", "43216"}, "E2": {"", ""}, "F2": {"", ""}}
	for _, cell := range cellsOf(t, parts(t, written)["xl/worksheets/sheet1.xml"]) {
		expected, looked := want[cell.At]
		if !looked {
			continue
		}
		if cell.Type != expected[0] && !(cell.Type == "n" && expected[0] == "") || expected[1] != "" && cell.Value != expected[1] {
			t.Errorf("%s is %q of type %q, want %v", cell.At, cell.Value, cell.Type, expected)
		}
		if (cell.At == "E2" || cell.At == "F2") && cell.Value != "" {
			t.Errorf("%s should be empty, holds %q", cell.At, cell.Value)
		}
	}
	shown, err := open(t, written).GetCellValue("Texter", "D2")
	if err != nil || shown != "2018-04-26" {
		t.Errorf("the date shows as %q (%v)", shown, err)
	}
}

func TestWriteXLSX_theSameBookGivesTheSameBytes(t *testing.T) {
	book := bookOf(hostile...)
	book.Sheets = append(book.Sheets, Sheet{Name: "Två", Above: []string{"Rubrik", "rad"}, Columns: []Column{{Head: "x"}}})
	first := xlsx(t, book)
	for range 5 {
		if !bytes.Equal(first, xlsx(t, book)) {
			t.Fatal("the same book gave other bytes")
		}
	}
}

func TestWriteXLSX_tellsTheDayAndTheProgramAndNothingElse(t *testing.T) {
	written := parts(t, xlsx(t, bookOf("a")))
	core, app := string(written["docProps/core.xml"]), string(written["docProps/app.xml"])
	for _, want := range []string{"2018-04-26T00:00:00Z", "Tröskel", ">sv<", ">Prov<"} {
		if !strings.Contains(core, want) {
			t.Errorf("core.xml lacks %q: %s", want, core)
		}
	}
	for _, part := range written {
		for _, foreign := range []string{"xuri", "xcelize", "2006-09"} {
			if strings.Contains(string(bytes.ReplaceAll(part, []byte("http://"), nil)), foreign) {
				t.Errorf("a part still says %q", foreign)
			}
		}
	}
	if !strings.Contains(app, "Tröskel") {
		t.Errorf("app.xml does not say the program: %s", app)
	}
}

func TestWriteXLSX_theHeadStaysAndFiltersAndPrints(t *testing.T) {
	book := bookOf("a", "b")
	book.Sheets[0].Name = "Ett 'eget' namn"
	book.Sheets[0].Above = []string{"Förslag", "inte beslutat"}
	file := open(t, xlsx(t, book))
	panes, err := file.GetPanes(file.GetSheetName(0))
	if err != nil || !panes.Freeze || panes.YSplit != 3 {
		t.Errorf("panes are %+v (%v), want three frozen rows", panes, err)
	}
	names := map[string]string{}
	for _, name := range file.GetDefinedName() {
		names[name.Name] = name.RefersTo
	}
	if got := names["_xlnm.Print_Titles"]; got != "'Ett ''eget'' namn'!$3:$3" {
		t.Errorf("the printed head is %q", got)
	}
	tables, err := file.GetTables(file.GetSheetName(0))
	if err != nil || len(tables) != 1 || tables[0].Range != "A3:B5" {
		t.Errorf("the tables are %+v (%v)", tables, err)
	}
}

func TestWriteXLSX_headsAreWhatATableTakes(t *testing.T) {
	book := bookOf()
	book.Sheets[0].Columns = []Column{{Head: ""}, {Head: "Antal"}, {Head: "antal"}, {Head: "två\nrader"}, {Head: strings.Repeat("å", 300)}, {Head: "7"}}
	book.Sheets[0].Rows = [][]Cell{{Text("a")}}
	file := open(t, xlsx(t, book))
	row, err := file.GetRows("Texter")
	if err != nil || strings.Join(row[0][:4], "|") != "–|Antal|antal (2)|två rader" || units(row[0][4]) > 255 || row[0][5] != "7" {
		t.Errorf("the heads are %q (%v)", row[0], err)
	}
}

func TestWriteXLSX_aRowIsAsHighAsItsText(t *testing.T) {
	file := open(t, xlsx(t, bookOf("kort", strings.Repeat("ganska långa ord ", 10), "a\nb\nc", strings.Repeat("x", 9000))))
	for row, want := range map[int]float64{2: 15, 3: 75, 4: 45, 5: 409} {
		if got, err := file.GetRowHeight("Texter", row); err != nil || got != want {
			t.Errorf("row %d is %v points high (%v), want %v", row, got, err, want)
		}
	}
}

func TestWriteXLSX_whatIsTooLongIsCutAndMarked(t *testing.T) {
	for _, long := range []string{strings.Repeat("å", 40000), strings.Repeat("🌱", 20000), "x" + strings.Repeat("🌱", 20000)} {
		got, err := open(t, xlsx(t, bookOf(long))).GetCellValue("Texter", "A2")
		if err != nil || units(got) > longestText || units(got) < longestText-2 || !strings.HasSuffix(got, cut) || !utf8.ValidString(got) {
			t.Errorf("%d units, ends in %q (%v)", units(got), got[len(got)-20:], err)
		}
	}
}

func TestSafeNames_areTakenByEveryProgramAndDiffer(t *testing.T) {
	names := []string{
		"", "???", "History", "a/b\\c:d*e?f[g]", "'citat'", "Tolv påståenden som delar ett rum", "Tolv påståenden som delar ett rum igen",
		"tolv PÅSTÅENDEN som delar ett rum", strings.Repeat("🌱", 40), strings.Repeat("🌱", 41), "a\nb\x00c", "\xff",
	}
	sheets := make([]Sheet, len(names))
	for i, name := range names {
		sheets[i] = Sheet{Name: name, Columns: []Column{{Head: "x"}}}
	}
	safe := safeNames(sheets)
	seen := map[string]bool{}
	for i, name := range safe {
		if units(name) > longestName || seen[strings.ToLower(name)] || strings.ContainsAny(name, `:\/?*[]`) {
			t.Errorf("%q becomes %q", names[i], name)
		}
		seen[strings.ToLower(name)] = true
	}
	file := open(t, xlsx(t, Book{Date: theDay, Sheets: sheets}))
	if got := file.GetSheetList(); len(got) != len(names) {
		t.Errorf("the book has the sheets %q", got)
	}
	if safe[5] != "Tolv påståenden som delar ett…" || safe[6] != "Tolv påståenden som delar… (2)" {
		t.Errorf("long names become %q and %q", safe[5], safe[6])
	}
}

func TestWriteCSV_opensRightInASwedishExcel(t *testing.T) {
	sheet := bookOf("å; ä", "två\nrader").Sheets[0]
	sheet.Columns = append(sheet.Columns, Column{Head: "Mått"}, Column{Head: "Dag"})
	sheet.Rows[0] = append(sheet.Rows[0], Decimal(-2.5), Date(theDay))
	var buffer bytes.Buffer
	if err := WriteCSV(&buffer, sheet); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffText;Antal;Mått;Dag\r\n\"å; ä\";0;-2,50;2018-04-26\r\n\"två\r\nrader\";1;;\r\n"
	if buffer.String() != want {
		t.Errorf("got %q\nwant %q", buffer.String(), want)
	}
}

func TestWriteCSV_aTextNeverBecomesAFormula(t *testing.T) {
	var buffer bytes.Buffer
	if err := WriteCSV(&buffer, bookOf(hostile...).Sheets[0]); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(buffer.String(), "\ufeff")))
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	if err != nil || len(rows) != len(hostile)+1 {
		t.Fatalf("read back %d rows: %v", len(rows), err)
	}
	for i, row := range rows[1:] {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(row[0], " \u00a0\u200b\ufeff"))
		if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
			t.Errorf("%q becomes %q", hostile[i], row[0])
		}
	}
}

func FuzzWrite(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		book := bookOf(text)
		book.Sheets[0].Name, book.Sheets[0].Columns[0].Head = name, text
		got := open(t, xlsx(t, book))
		value, err := got.GetCellValue(got.GetSheetName(0), "A2")
		if err != nil || value != shorten(clean(text), longestText) {
			t.Errorf("%q is read back as %q (%v)", text, value, err)
		}
		if formula, err := got.GetCellFormula(got.GetSheetName(0), "A2"); err != nil || formula != "" {
			t.Errorf("%q became the formula %q (%v)", text, formula, err)
		}
	})
}

// cellOf is a cell as the file has it.
type cellOf struct {
	At      string  `xml:"r,attr"`
	Type    string  `xml:"t,attr"`
	Value   string  `xml:"v"`
	Formula *string `xml:"f"`
}

func cellsOf(t *testing.T, sheet []byte) []cellOf {
	t.Helper()
	var read struct {
		Rows []struct {
			Cells []cellOf `xml:"c"`
		} `xml:"sheetData>row"`
	}
	if err := xml.Unmarshal(sheet, &read); err != nil {
		t.Fatal(err)
	}
	var cells []cellOf
	for _, row := range read.Rows {
		cells = append(cells, row.Cells...)
	}
	return cells
}

// parts unpacks an XLSX and checks that each part is XML.
func parts(t *testing.T, written []byte) map[string][]byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(written), int64(len(written)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, file := range archive.File {
		reader, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[file.Name], err = io.ReadAll(reader); err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(bytes.NewReader(all[file.Name]))
		for {
			if _, err = decoder.Token(); err != nil {
				break
			}
		}
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: %v", file.Name, err)
		}
	}
	return all
}
