package pdf_test

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// checkRules goes through what PDF/UA-1 (ISO 14289-1) and PDF/A-3 (ISO 19005-3) ask of a file of ours, by what qpdf has read
// out of it. It needs nothing but qpdf, so it also watches where veraPDF is not installed; and it asks a little more than
// the norms where our own shape is narrower. It returns how many pages there are.
func checkRules(t *testing.T, file []byte) (pages int) {
	t.Helper()
	r := rules{readFile: takeApart(t, file), t: t, pieces: map[string]bool{}, headings: []int{0}}
	r.checkCatalog()
	r.checkValues(r.objects)
	r.checkElement(r.dict(r.get(r.trailer, "/Root", "/StructTreeRoot"))["/K"], "StructTreeRoot")
	r.checkPages()
	r.checkMetadata()
	return len(r.pages())
}

type rules struct {
	readFile
	t        testing.TB
	pieces   map[string]bool // "page object, number" of each piece that an element holds
	headings []int           // the levels met, in order
	parents  map[int]any     // the tree of parents
}

func (r *rules) fault(clause, format string, values ...any) {
	r.t.Helper()
	r.t.Errorf("%s: %s", clause, fmt.Sprintf(format, values...))
}

// checkCatalog: UA 7.1, 7.2; A-3 6.2.3, 6.7, 6.8.
func (r *rules) checkCatalog() {
	root := r.get(r.trailer, "/Root")
	if r.get(root, "/MarkInfo", "/Marked") != true || r.get(root, "/ViewerPreferences", "/DisplayDocTitle") != true {
		r.fault("UA 7.1", "not marked, or the title not shown")
	}
	if !regexp.MustCompile(`^[a-z]{2,3}(-[A-Z]{2})?$`).MatchString(r.text(r.get(root, "/Lang"))) {
		r.fault("UA 7.2", "the language is %q", r.get(root, "/Lang"))
	}
	if r.text(r.get(r.list(r.get(root, "/OutputIntents"))[0], "/S")) != "/GTS_PDFA1" {
		r.fault("A 6.2.3", "no output intent")
	}
	for _, key := range []string{"/OCProperties", "/OpenAction", "/AA", "/AcroForm", "/Perms"} {
		if r.dict(root)[key] != nil {
			r.fault("A 6.5, 6.9", "the catalog has %s", key)
		}
	}
	if r.trailer["/Encrypt"] != nil || len(r.list(r.trailer["/ID"])) != 2 {
		r.fault("A 6.1.3", "locked, or without an identity")
	}
	for _, filespec := range r.list(r.get(root, "/AF")) {
		for _, key := range []string{"/F", "/UF", "/AFRelationship", "/Desc", "/EF"} {
			if r.dict(filespec)[key] == nil {
				r.fault("A 6.8", "a file without %s", key)
			}
		}
		embedded := r.get(filespec, "/EF", "/F")
		if !strings.Contains(r.text(r.get(embedded, "/Subtype")), "/") || r.get(embedded, "/Params", "/ModDate") == nil {
			r.fault("A 6.8", "a file without its type or date")
		}
	}
}

// checkValues: A-3 6.1.7.1 (filters), 6.1.13 (limits), 6.5.1, 6.6.1 (no actions).
func (r *rules) checkValues(value any) {
	switch value := value.(type) {
	case string:
		if len(utf16.Encode([]rune(value))) > 16_383 && !strings.HasPrefix(value, "b:") || strings.HasPrefix(value, "/") && len(value) > 127 {
			r.fault("A 6.1.13", "a text of %d bytes: %.40s…", len(value), value)
		}
	case []any:
		for _, one := range value {
			r.checkValues(one)
		}
	case map[string]any:
		for key, one := range value {
			if key == "/Filter" && one != "/FlateDecode" || key == "/JS" || key == "/Launch" || key == "/SMask" {
				r.fault("A 6.1.7", "%s %v", key, one)
			}
			if key != "data" {
				r.checkValues(one)
			}
		}
	}
}

// within says in what an element may stand. ISO 32000-1, 14.8.4; UA 7.2, 7.5, 7.6.
var within = map[string]string{
	"Document": "StructTreeRoot", "Sect": "Document Sect", "Div": "Document Sect Div LBody TD", "TOC": "Document Sect", "TOCI": "TOC",
	"Reference": "TOCI", "Link": "Reference", "H1": "Document Sect", "H2": "Document Sect", "H3": "Document Sect Div", "H4": "Sect",
	"P": "Document Sect Div BlockQuote LBody TD TH", "BlockQuote": "Document Sect Div", "L": "Document Sect Div", "LI": "L",
	"Lbl": "LI", "LBody": "LI", "Table": "Document Sect Div", "TR": "Table", "TH": "TR", "TD": "TR", "Figure": "Document Sect Div",
	"Caption": "Document Sect Div",
}

// checkElement goes through an element and all in it.
func (r *rules) checkElement(at any, parent string) {
	kind := strings.TrimPrefix(r.text(r.get(at, "/S")), "/")
	if !slices.Contains(strings.Fields(within[kind]), parent) {
		r.fault("UA 7.1", "%s in %s", kind, parent)
	}
	if level, isHeading := strings.CutPrefix(kind, "H"); isHeading {
		depth, err := strconv.Atoi(level)
		if last := r.headings[len(r.headings)-1]; err != nil || depth > last+1 {
			r.fault("UA 7.4.2", "H%s after H%d", level, last)
		}
		r.headings = append(r.headings, depth)
	}
	switch kind {
	case "Figure":
		if r.text(r.get(at, "/Alt")) == "" || len(r.list(r.get(at, "/A", "/BBox"))) != 4 {
			r.fault("UA 7.3", "a figure without words or frame")
		}
	case "Table":
		r.checkTable(at)
	case "TH":
		if r.get(at, "/A", "/Scope") == nil {
			r.fault("UA 7.5", "a head that belongs to nothing")
		}
	}
	kids := r.list(r.get(at, "/K"))
	if len(kids) == 0 && kind != "TD" && kind != "TH" && kind != "Document" {
		r.fault("UA 7.1", "an empty %s", kind)
	}
	for _, kid := range kids {
		r.checkKid(at, kid, kind)
	}
}

func (r *rules) checkKid(at, kid any, kind string) {
	page := r.get(at, "/Pg")
	dict := r.dict(kid)
	switch {
	case dict["/S"] != nil:
		r.checkElement(kid, kind)
	case dict["/Obj"] != nil:
		key := r.number(r.get(dict["/Obj"], "/StructParent"))
		if kind != "Link" || r.get(r.parentOf(key)) == nil || r.text(r.get(r.parentOf(key), "/S")) != "/Link" ||
			r.text(r.get(dict["/Obj"], "/Contents")) == "" || r.number(r.get(dict["/Obj"], "/F")) != 4 {
			r.fault("UA 7.18.5", "a link that is not tagged, or says nothing")
		}
	default:
		number := r.number(kid)
		if dict["/MCID"] != nil {
			number, page = r.number(dict["/MCID"]), r.get(dict["/Pg"])
		}
		owners := r.list(r.parentOf(r.number(r.get(page, "/StructParents"))))
		if number >= len(owners) || owners[number] != at { // both are references
			r.fault("UA 7.1", "piece %d of a page is not its element's", number)
		}
		r.pieces[fmt.Sprint(r.number(r.get(page, "/StructParents")), " ", number)] = true
	}
}

// parentOf looks a key up in the tree of parents.
func (r *rules) parentOf(key int) any {
	if r.parents == nil {
		r.parents = map[int]any{}
		numbers := r.list(r.get(r.trailer, "/Root", "/StructTreeRoot", "/ParentTree", "/Nums"))
		for i := 0; i+1 < len(numbers); i += 2 {
			r.parents[r.number(numbers[i])] = numbers[i+1]
		}
	}
	return r.parents[key]
}

func (r *rules) checkTable(at any) {
	cells := -1
	for _, row := range r.list(r.get(at, "/K")) {
		if count := len(r.list(r.get(row, "/K"))); cells >= 0 && count != cells {
			r.fault("UA 7.5", "rows of %d and %d cells", cells, count)
		} else {
			cells = count
		}
	}
}

// checkPages: UA 7.1 (all that is drawn is marked), 7.18.3 (order of tabs); A-3 6.2.4.3 (colours), 6.2.11 (fonts).
func (r *rules) checkPages() {
	shown := map[string]map[int]bool{}
	for i, page := range r.pages() {
		if r.number(r.get(page, "/StructParents")) != i || r.text(r.get(page, "/Tabs")) != "/S" {
			r.fault("UA 7.18.3", "page %d is not in the order of its tags", i+1)
		}
		read := readContent(r.text(r.get(page, "/Contents", "data")))
		for _, fault := range read.faults {
			r.fault("UA 7.1", "page %d: %s", i+1, fault)
		}
		for j, number := range read.numbers {
			if number != j || !r.pieces[fmt.Sprint(i, " ", number)] {
				r.fault("UA 7.1", "page %d: piece %d is in no element", i+1, number)
			}
		}
		for face, codes := range read.codes {
			if shown[face] == nil {
				shown[face] = map[int]bool{}
			}
			for code := range codes {
				shown[face][code] = true
			}
		}
	}
	if len(r.pages()) > 0 {
		for face, codes := range shown {
			r.checkFace(face, r.get(r.pages()[0], "/Resources", "/Font", face), codes)
		}
	}
}

// checkFace: each glyph that is shown is in the font, has its width and reads as something: A-3 6.2.11.4.1, 6.2.11.5,
// 6.2.11.7, 6.2.11.8; UA 7.21.
func (r *rules) checkFace(name string, font any, codes map[int]bool) {
	descendant := r.list(r.get(font, "/DescendantFonts"))[0]
	widths := r.widthsOf(descendant)
	table := r.text(r.get(descendant, "/CIDToGIDMap", "data"))
	program := r.text(r.get(descendant, "/FontDescriptor", "/FontFile2", "data"))
	glyphs := r.glyphsOf(program)
	reads := map[int]string{}
	for _, row := range regexp.MustCompile(`<([0-9A-F]{4})><([0-9A-F]+)>\n`).FindAllStringSubmatch(r.text(r.get(font, "/ToUnicode", "data")), -1) {
		code, err := strconv.ParseInt(row[1], 16, 32)
		text, bad := hex.DecodeString(row[2])
		if err != nil || bad != nil {
			r.fault("A 6.2.11.7", "%s: %s", name, row[0])
		}
		var units []uint16
		for i := 0; i+1 < len(text); i += 2 {
			units = append(units, uint16(text[i])<<8|uint16(text[i+1]))
		}
		reads[int(code)] = string(utf16.Decode(units))
	}
	for code := range codes {
		glyph := 0
		if 2*code+1 < len(table) {
			glyph = int(table[2*code])<<8 | int(table[2*code+1])
		}
		if glyph == 0 || glyph >= glyphs {
			r.fault("A 6.2.11.4.1", "%s: no glyph for %d", name, code)
		}
		if !widths[code] {
			r.fault("A 6.2.11.5", "%s: no width for %d", name, code)
		}
		text := reads[code]
		if text == "" || strings.ContainsFunc(text, func(r rune) bool {
			return r == 0 || r == 0xFEFF || r == 0xFFFE || r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
		}) {
			r.fault("A 6.2.11.7", "%s: code %d reads %q", name, code, text)
		}
	}
}

// widthsOf tells which codes have a width: lists, each behind its first code.
func (r *rules) widthsOf(font any) map[int]bool {
	found := map[int]bool{}
	rows := r.list(r.get(font, "/W"))
	for i := 0; i+1 < len(rows); i += 2 {
		for j := range r.list(rows[i+1]) {
			found[r.number(rows[i])+j] = true
		}
	}
	return found
}

// glyphsOf reads out of a font's table maxp how many glyphs it has.
func (r *rules) glyphsOf(program string) int {
	at := strings.Index(program[:min(len(program), 200)], "maxp")
	if at < 0 {
		return 0
	}
	offset := 0
	for _, b := range []byte(program[at+8 : at+12]) {
		offset = offset<<8 | int(b)
	}
	return int(program[offset+4])<<8 | int(program[offset+5])
}

// checkMetadata: UA 5, 7.1; A-3 6.6.2, 6.6.4: the metadata name both norms and say the same as the file's information.
func (r *rules) checkMetadata() {
	said := r.text(r.get(r.trailer, "/Root", "/Metadata", "data"))
	information := r.get(r.trailer, "/Info")
	for _, want := range []string{"<pdfuaid:part>1<", "<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfaSchema:prefix>pdfuaid<"} {
		if !strings.Contains(said, want) {
			r.fault("UA 5, A 6.6.4", "no %s", want)
		}
	}
	unescape := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&")
	for key, pattern := range map[string]string{
		"/Title":    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<`,
		"/Author":   `<dc:creator><rdf:Seq><rdf:li>([^<]*)<`,
		"/Creator":  `<xmp:CreatorTool>([^<]*)<`,
		"/Producer": `<pdf:Producer>([^<]*)<`,
	} {
		found := regexp.MustCompile(pattern).FindStringSubmatch(said)
		want := r.text(r.get(information, key))
		if found == nil && want != "" || found != nil && unescape.Replace(found[1]) != want {
			r.fault("A 6.6.2", "%s is %.60q, and in the metadata %.60q", key, want, found)
		}
	}
	if r.text(r.get(information, "/Title")) == "" {
		r.fault("UA 7.1", "no title")
	}
}
