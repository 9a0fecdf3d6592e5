package pdf

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// TestRender_saysTheWidthsThatItsFontsHave reads the fonts of finished files with somebody else's program: the width that
// the file says of each code is that of the code's glyph in the embedded font.
func TestRender_saysTheWidthsThatItsFontsHave(t *testing.T) {
	compared := 0
	for name, doc := range map[string]document.Document{"day": documenttest.Day(), "hostile": documenttest.Hostile(3)} {
		file, _, err := Render(doc)
		if err != nil {
			t.Fatal(err)
		}
		objects := objectsOf(t, file)
		for _, one := range objects {
			var font fontEntry
			if json.Unmarshal(one.Value, &font) != nil || font.Subtype != "/CIDFontType2" {
				continue
			}
			var descriptor struct {
				File string `json:"/FontFile2"`
			}
			if err := json.Unmarshal(objects["obj:"+font.Descriptor].Value, &descriptor); err != nil {
				t.Fatal(err)
			}
			glyphs, tables := objects["obj:"+font.Glyphs].Stream.Data, tablesOf(t, objects["obj:"+descriptor.File].Stream.Data)
			em := int(binary.BigEndian.Uint16(tables["head"][18:]))
			for code, width := range font.widths(t) {
				glyph := binary.BigEndian.Uint16(glyphs[2*code:])
				units := int(binary.BigEndian.Uint16(tables["hmtx"][4*int(glyph):]))
				if glyph == 0 || width != (units*1000+em/2)/em {
					t.Errorf("%s, %U in %s: the file says %d, glyph %d has %d of %d units", name, code, font.Name, width, glyph, units, em)
				}
				compared++
			}
		}
	}
	if compared < 300 {
		t.Errorf("only %d widths compared", compared)
	}
}

// fontEntry is what a file says of a font.
type fontEntry struct {
	Subtype    string            `json:"/Subtype"`
	Name       string            `json:"/BaseFont"`
	Descriptor string            `json:"/FontDescriptor"`
	Glyphs     string            `json:"/CIDToGIDMap"`
	Widths     []json.RawMessage `json:"/W"`
}

// widths reads the widths of codes: a code, and a list for it and those that follow it.
func (f fontEntry) widths(t *testing.T) map[rune]int {
	t.Helper()
	found := map[rune]int{}
	for i := 0; i+1 < len(f.Widths); i += 2 {
		var first rune
		var list []int
		if err := json.Unmarshal(f.Widths[i], &first); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(f.Widths[i+1], &list); err != nil {
			t.Fatal(err)
		}
		for j, width := range list {
			found[first+rune(j)] = width
		}
	}
	return found
}

// fileObject is an object of a file as qpdf tells it.
type fileObject struct {
	Value  json.RawMessage `json:"value"`
	Stream struct {
		Data []byte `json:"data"`
	} `json:"stream"`
}

func objectsOf(t *testing.T, file []byte) map[string]fileObject {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.CommandContext(t.Context(), "qpdf", // #nosec G204 -- our own words
		"--json-output", "--json-stream-data=inline", "--decode-level=all", path, "-").Output()
	if err != nil {
		t.Fatalf("qpdf: %v; on Debian and Ubuntu: apt-get install qpdf", err)
	}
	var parts struct {
		QPDF []json.RawMessage `json:"qpdf"`
	}
	if err := json.Unmarshal(said, &parts); err != nil || len(parts.QPDF) != 2 {
		t.Fatalf("%d parts, %v", len(parts.QPDF), err)
	}
	var objects map[string]fileObject
	if err := json.Unmarshal(parts.QPDF[1], &objects); err != nil {
		t.Fatal(err)
	}
	return objects
}

func TestReadingTable_saysWhatCodesStandFor(t *testing.T) {
	smile, short := layout.PrivateCode('🙂')
	if !short {
		t.Fatal("no code for a pictograph")
	}
	table := string(readingTable([]rune{'A', 'å', smile, '\uFEFB'}))
	for code, want := range map[rune]string{'A': "0041", 'å': "00E5", smile: "D83DDE42", '\uFEFB': "06440627"} {
		if line := fmt.Sprintf("<%04X><%s>\n", code, want); !strings.Contains(table, line) {
			t.Errorf("no %q in\n%s", line, table)
		}
	}
}

func TestTypeface_usesOnlyWhatItCanDraw(t *testing.T) {
	face, err := newTypeface(layout.Serif)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[rune]bool{'å': true, '中': false, '🙂': false, 0x10FFFF: false, -1: false} {
		if got := face.use(code); got != want || face.used[code] != want {
			t.Errorf("%U: %v", code, got)
		}
	}
}

// TestWidths_areRightWithHolesBetweenCodes has codes that follow each other and some that do not.
func TestWidths_areRightWithHolesBetweenCodes(t *testing.T) {
	cut := cutFont{tables: map[string][]byte{"head": make([]byte, 54), "hmtx": {0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0}}, metrics: 3}
	binary.BigEndian.PutUint16(cut.tables["head"][18:], 1000)
	if got, want := widths([]rune{5, 6, 9}, []uint16{1, 2, 1}, cut), "5[256 512]9[256]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := widths(nil, nil, cut); got != "" {
		t.Errorf("of nothing there is %q", got)
	}
}
