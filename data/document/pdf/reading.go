package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"troskel/data/document/layout"
)

// isReadingTable tells the objects in which gofpdf says that every code reads as itself.
func isReadingTable(object []byte) bool {
	head := object[:min(len(object), 200)]
	return bytes.Contains(head, []byte("stream\n/CIDInit /ProcSet"))
}

// readingTable says what the codes of a font read as when text is copied, searched or read aloud: as themselves, but for the
// moved pictographs. A range of codes must have the same first byte, so there are many; the halves of surrogate pairs are
// never drawn and read as nothing.
func readingTable() []byte {
	var table bytes.Buffer
	table.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const mostAtOnce = 100 // ranges, says the format
	for ranges := range slices.Chunk(readingRanges(), mostAtOnce) {
		fmt.Fprintf(&table, "%d beginbfrange\n%sendbfrange\n", len(ranges), strings.Join(ranges, ""))
	}
	table.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\n")
	table.WriteString("end\n")
	return table.Bytes()
}

func readingRanges() []string {
	var ranges []string
	for first := rune(0); first < 0x10000; first += 0x100 {
		if !utf16.IsSurrogate(first) {
			ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%s>\n", first, first+0xFF, reading(first)))
		}
	}
	return ranges
}

// reading is the UTF-16 of the rune that a code stands for.
func reading(code rune) string {
	text := ""
	for _, unit := range utf16.AppendRune(nil, layout.Rune(code)) {
		text += fmt.Sprintf("%04X", unit)
	}
	return text
}

// streamObject is an object that holds packed bytes.
func streamObject(number int, packed []byte) []byte {
	return fmt.Appendf(nil, "%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n",
		number, len(packed), packed)
}

func packed(data []byte) []byte {
	var packed bytes.Buffer
	writer := zlib.NewWriter(&packed)
	_, err := writer.Write(data)
	if closed := writer.Close(); err != nil || closed != nil {
		panic("pdf: writing to memory failed")
	}
	return packed.Bytes()
}
