package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// drawn is what gofpdf made of a booklet: what each page draws, and the fonts by the names of their families.
type drawn struct {
	pages []([]byte)
	fonts map[string]drawnFont
}

// drawnFont is a font as gofpdf embeds it.
type drawnFont struct {
	resource string // its name on pages
	program  []byte // the font cut down to what is drawn
	glyphs   []byte // the glyph of each code, two bytes each
}

// errShape says that gofpdf wrote something else than the simple file that take knows.
var errShape = errors.New("the drawing is not of the expected shape")

// take reads a drawing. It knows gofpdf's own simple shape only: objects in a row and one table of their places. Object 2
// names the fonts; from 3 on each page is followed by what it draws.
func take(file []byte, pages int) (drawn, error) {
	objects, err := split(file)
	if err != nil {
		return drawn{}, err
	}
	if len(objects) < 3+2*pages {
		return drawn{}, errShape
	}
	result := drawn{fonts: map[string]drawnFont{}}
	for i := range pages {
		content, err := streamOf(objects[4+2*i])
		if err != nil {
			return drawn{}, err
		}
		result.pages = append(result.pages, content)
	}
	named := regexp.MustCompile(`(?m)^/(F[0-9a-f]{40}) (\d+) 0 R$`)
	for _, match := range named.FindAllSubmatch(objects[2], -1) {
		number, err := strconv.Atoi(string(match[2]))
		if err != nil {
			return drawn{}, errShape
		}
		family, font, err := takeFont(objects, number)
		if err != nil {
			return drawn{}, err
		}
		font.resource = string(match[1])
		result.fonts[family] = font
	}
	return result, nil
}

// takeFont takes a font and its family's name. Seven objects in a row describe it; of them the sixth says which glyph each
// code is, and the last is the program.
func takeFont(objects [][]byte, number int) (string, drawnFont, error) {
	const glyphs, program = 5, 6
	if number < 1 || number+program >= len(objects) {
		return "", drawnFont{}, errShape
	}
	base := regexp.MustCompile(`/Subtype /Type0\n/BaseFont /utf8(\w+)\n`).FindSubmatch(objects[number])
	if base == nil {
		return "", drawnFont{}, errShape
	}
	var font drawnFont
	var err error
	if font.glyphs, err = streamOf(objects[number+glyphs]); err != nil {
		return "", drawnFont{}, err
	}
	if font.program, err = streamOf(objects[number+program]); err != nil {
		return "", drawnFont{}, err
	}
	return string(base[1]), font, nil
}

// streamOf is the bytes of an object, unpacked.
func streamOf(object []byte) ([]byte, error) {
	described, content, found := bytes.Cut(object, []byte("stream\n"))
	content, ended := bytes.CutSuffix(content, []byte("\nendstream\nendobj\n"))
	if !found || !ended {
		return nil, errShape
	}
	if !bytes.Contains(described, []byte("/Filter /FlateDecode")) {
		return content, nil
	}
	reader, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	unpacked, err := io.ReadAll(reader)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	return unpacked, nil
}

// split parts a file into its objects by number; there is none of number 0.
func split(file []byte) ([][]byte, error) {
	tail := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file[max(0, len(file)-100):])
	if tail == nil {
		return nil, errShape
	}
	table, err := strconv.Atoi(string(tail[1]))
	if err != nil || table >= len(file) {
		return nil, errShape
	}
	places := []int{table}
	for _, entry := range regexp.MustCompile(`(?m)^(\d{10}) 00000 n `).FindAllSubmatch(file[table:], -1) {
		place, err := strconv.Atoi(string(entry[1]))
		if err != nil || place >= table {
			return nil, errShape
		}
		places = append(places, place)
	}
	return cut(file, places)
}

// cut takes the objects out at their places. Each ends where the next begins: what is in a stream is nobody's business.
func cut(file []byte, places []int) ([][]byte, error) {
	sorted := slices.Sorted(slices.Values(places))
	objects := make([][]byte, len(places))
	for i, place := range places[1:] {
		at, _ := slices.BinarySearch(sorted, place)
		object := file[place:sorted[at+1]]
		head := fmt.Appendf(nil, "%d 0 obj\n", i+1)
		if !bytes.HasPrefix(object, head) || !bytes.HasSuffix(object, []byte("\nendobj\n")) {
			return nil, errShape
		}
		objects[i+1] = object
	}
	return objects, nil
}
