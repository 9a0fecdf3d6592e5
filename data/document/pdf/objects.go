package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// ref is the number of an object; 0 stands for none.
type ref int

func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

func refs(all []ref) string {
	var written strings.Builder
	for i, one := range all {
		if i > 0 {
			written.WriteByte(' ')
		}
		written.WriteString(one.String())
	}
	return written.String()
}

// object is a thing in the file. Those without bytes of their own are packed together; one that stands alone is not.
type object struct {
	body  string // a dictionary or another value
	bytes []byte // of a stream
	alone bool
}

// objects are all that a file holds, by number from 1.
type objects struct{ all []object }

// reserve gives out a number for an object that comes later, so that others can name it.
func (o *objects) reserve() ref {
	o.all = append(o.all, object{})
	return ref(len(o.all))
}

func (o *objects) set(at ref, body string) { o.all[at-1] = object{body: body} }

func (o *objects) add(body string) ref {
	at := o.reserve()
	o.set(at, body)
	return at
}

// stream adds bytes with the entries that describe them, as they are.
func (o *objects) stream(entries string, content []byte) ref {
	at := o.reserve()
	o.setStream(at, entries, content)
	return at
}

func (o *objects) setStream(at ref, entries string, content []byte) {
	body := fmt.Sprintf("<<%s/Length %d>>", entries, len(content))
	o.all[at-1] = object{body: body, bytes: content, alone: true}
}

// packedStream is stream with the bytes packed.
func (o *objects) packedStream(entries string, content []byte) ref {
	return o.stream(entries+"/Filter/FlateDecode", packed(content))
}

func packed(content []byte) []byte {
	var result bytes.Buffer
	writer := zlib.NewWriter(&result)
	_, err := writer.Write(content)
	if closed := writer.Close(); err != nil || closed != nil {
		panic("pdf: writing to memory failed")
	}
	return result.Bytes()
}

// head begins every file: the version, and bytes that tell programs not to take it for text.
const head = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// file writes the objects: first those that stand alone, then the others, packed by the hundred, and last the table of
// where each is.
func (o *objects) file(catalog, info ref) []byte {
	var file bytes.Buffer
	file.WriteString(head)
	places := make([]place, len(o.all)+1)
	var small []ref
	for i, one := range o.all {
		if !one.alone {
			small = append(small, ref(i+1))
			continue
		}
		places[i+1] = place{kind: itself, at: file.Len()}
		fmt.Fprintf(&file, "%d 0 obj\n%s\n", i+1, one.body)
		if one.bytes != nil {
			file.WriteString("stream\n")
			file.Write(one.bytes)
			file.WriteString("\nendstream\n")
		}
		file.WriteString("endobj\n")
	}
	const together = 100
	for from := 0; from < len(small); from += together {
		places = o.pack(&file, small[from:min(from+together, len(small))], places)
	}
	return end(&file, places, catalog, info)
}

// pack writes objects into one stream.
func (o *objects) pack(file *bytes.Buffer, small []ref, places []place) []place {
	number := len(places)
	var table, bodies bytes.Buffer
	for i, at := range small {
		places[at] = place{kind: inStream, at: number, index: i}
		fmt.Fprintf(&table, "%d %d ", int(at), bodies.Len())
		bodies.WriteString(o.all[at-1].body)
		bodies.WriteByte('\n')
	}
	content := packed(append(table.Bytes(), bodies.Bytes()...))
	places = append(places, place{kind: itself, at: file.Len()})
	fmt.Fprintf(file, "%d 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n", number, len(small),
		table.Len(), len(content))
	file.Write(content)
	file.WriteString("\nendstream\nendobj\n")
	return places
}

// place is where an object is: at a byte of the file, or as one of several in a stream.
type place struct {
	kind  byte
	at    int
	index int
}

// The kinds of places, in the format's numbers; 0 is for none.
const (
	itself   = 1
	inStream = 2
)

// end writes the table of places, which is also the file's trailer. The file's identity comes from its bytes, so that the
// same document is the same file.
func end(file *bytes.Buffer, places []place, catalog, info ref) []byte {
	identity := sha256.Sum256(file.Bytes())
	at := file.Len()
	places = append(places, place{kind: itself, at: at})
	var table []byte
	for i, p := range places {
		if i == 0 {
			table = append(table, 0, 0, 0, 0, 0, 0xFF, 0xFF)
			continue
		}
		table = append(table, p.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(p.at))    // #nosec G115 -- files are smaller than 4 GB
		table = binary.BigEndian.AppendUint16(table, uint16(p.index)) // #nosec G115 -- below a hundred
	}
	content := packed(table)
	fmt.Fprintf(file, "%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID[<%x><%x>]/Filter/FlateDecode/Length %d>>\n"+
		"stream\n", len(places)-1, len(places), catalog, info, identity[:16], identity[:16], len(content))
	file.Write(content)
	fmt.Fprintf(file, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", at)
	return file.Bytes()
}
