package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// errShape says that gofpdf wrote something else than the simple file that finish knows.
var errShape = errors.New("the file is not of the expected shape")

// finish rewrites gofpdf's file with what gofpdf cannot say: the language, that the title shall be shown, what the moved
// pictographs read as, an identity. It knows gofpdf's own simple shape only: objects in a row, one table of their places,
// one trailer. Later tags and attachments are new objects here.
func finish(drawn []byte, language string) ([]byte, error) {
	objects, err := split(drawn)
	if err != nil {
		return nil, err
	}
	root, table := len(objects)-1, packed(readingTable())
	for i, object := range objects {
		switch {
		case i == root:
			objects[i], err = finishCatalog(object, language)
		case isReadingTable(object):
			objects[i] = streamObject(i, table)
		}
		if err != nil {
			return nil, err
		}
	}
	return join(objects), nil
}

// split parts a file into its objects by number; there is none of number 0.
func split(file []byte) ([][]byte, error) {
	tail := regexp.MustCompile(`(?s)startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)
	if tail == nil {
		return nil, errShape
	}
	table, err := strconv.Atoi(string(tail[1]))
	if err != nil || table >= len(file) {
		return nil, errShape
	}
	entries := regexp.MustCompile(`(?m)^(\d{10}) 00000 n `).FindAllSubmatch(file[table:], -1)
	places := []int{table}
	for _, entry := range entries {
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

func finishCatalog(object []byte, language string) ([]byte, error) {
	const kind = "/Type /Catalog\n"
	if !bytes.Contains(object, []byte(kind)) {
		return nil, errShape
	}
	added := kind + "/ViewerPreferences <</DisplayDocTitle true>>\n"
	if regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`).MatchString(language) {
		added += "/Lang (" + language + ")\n"
	}
	object = bytes.Replace(object, []byte(kind), []byte(added), 1)
	return bytes.Replace(object, []byte("/PageMode /UseOutlines\n"), nil, 1), nil // a booklet opens as a booklet
}

// join writes objects as a file: head, objects, their places, trailer. The last object is the catalog, the one before it the
// information about the document, as gofpdf has them.
func join(objects [][]byte) []byte {
	var file bytes.Buffer
	file.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	places := make([]int, len(objects))
	for i, object := range objects[1:] {
		places[i+1] = file.Len()
		file.Write(object)
	}
	identity := sha256.Sum256(file.Bytes())
	table := file.Len()
	fmt.Fprintf(&file, "xref\n0 %d\n0000000000 65535 f \n", len(objects))
	for _, place := range places[1:] {
		fmt.Fprintf(&file, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&file, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(objects), len(objects)-1, len(objects)-2, identity[:16], identity[:16], table)
	return file.Bytes()
}
