package pdf_test

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"troskel/data/chart"
)

// readFile is a PDF as qpdf takes it apart: every object, with the bytes of streams unpacked.
type readFile struct {
	t       testing.TB
	objects map[string]any
	trailer map[string]any
}

func takeApart(t *testing.T, file []byte) readFile {
	t.Helper()
	said := tool(t, file, "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", "FILE")
	var parsed struct{ Qpdf []json.RawMessage }
	if err := json.Unmarshal([]byte(said), &parsed); err != nil || len(parsed.Qpdf) != 2 {
		t.Fatalf("what qpdf says: %v", err)
	}
	var all map[string]struct {
		Value  any
		Stream *struct {
			Dict map[string]any
			Data string
		}
	}
	if err := json.Unmarshal(parsed.Qpdf[1], &all); err != nil {
		t.Fatal(err)
	}
	f := readFile{t: t, objects: map[string]any{}}
	for name, object := range all {
		name = strings.TrimPrefix(name, "obj:")
		switch {
		case name == "trailer":
			f.trailer, _ = object.Value.(map[string]any)
		case object.Stream != nil:
			data, err := base64.StdEncoding.DecodeString(object.Stream.Data)
			if err != nil {
				t.Fatal(err)
			}
			object.Stream.Dict["data"] = string(data)
			f.objects[name] = object.Stream.Dict
		default:
			f.objects[name] = object.Value
		}
	}
	return f
}

// get follows references and keys: get(x, "/K", "/Alt").
func (f readFile) get(from any, keys ...string) any {
	for {
		if name, isText := from.(string); isText && strings.HasSuffix(name, " R") {
			if object, there := f.objects[name]; there {
				from = object
				continue
			}
		}
		if len(keys) == 0 {
			return from
		}
		from, keys = f.dict(from)[keys[0]], keys[1:]
	}
}

func (f readFile) dict(from any) map[string]any {
	dict, _ := f.get(from).(map[string]any)
	return dict
}

func (f readFile) list(from any) []any {
	switch list := f.get(from).(type) {
	case []any:
		return list
	case nil:
		return nil
	default:
		return []any{from}
	}
}

func (f readFile) text(from any) string {
	text, _ := f.get(from).(string)
	return strings.TrimPrefix(text, "u:")
}

func (f readFile) number(from any) int {
	number, is := f.get(from).(float64)
	if !is {
		return -1
	}
	return int(number)
}

// pages lists the pages in order.
func (f readFile) pages() []any { return f.list(f.get(f.trailer, "/Root", "/Pages", "/Kids")) }

func silentChart() chart.Chart {
	return chart.Chart{Width: 100, Height: 20, Shapes: []chart.Shape{{Form: chart.Path, Stroke: chart.Ink, Thickness: 1,
		Points: []chart.Point{{X: 0, Y: 10}, {X: 100, Y: 10}}}}}
}
