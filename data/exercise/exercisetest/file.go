package exercisetest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func (c contract) testFileRoundTrip(t *testing.T) {
	written := Describe(c.exercise.Task)
	wantSame(t, "read and written", asJSON(t, written), asJSON(t, c.sheet))
	again := c.kind.New()
	for _, trouble := range written.copied(t).Fill(again, c.find) {
		t.Errorf("what was written cannot be read: %s: %s", trouble.Path, trouble.What)
	}
	wantSame(t, "written, read and written", asJSON(t, Describe(again)), asJSON(t, written))
}

// testBadLines breaks each line of the sample in turn: whatever is wrong with one line must be said once, and at that
// line. Only a choice between true and false may bring more with it, since other lines can be needed or not by it.
func (c contract) testBadLines(t *testing.T) {
	for _, broken := range c.breaks(t) {
		troubles := broken.sheet.Fill(c.kind.New(), c.find)
		if len(troubles) == 0 || len(troubles) > 1 && !broken.decides {
			t.Errorf("%s: got %d problems, want 1: %v", broken.what, len(troubles), troubles)
			continue
		}
		if !strings.HasPrefix(troubles[0].Path, broken.path) {
			t.Errorf("%s: the problem is reported at %q", broken.what, troubles[0].Path)
		}
	}
}

// broken is a sheet with one fault.
type broken struct {
	what  string
	path  string
	sheet Sheet

	decides bool // other lines are needed or not by this one
}

// absent stands for a line that is taken away.
type absent struct{}

// breaks is the sample with each thing that its description asks for made wrong, one at a time.
func (c contract) breaks(t *testing.T) []broken {
	reading := &run{reading: true}
	c.kind.New().Form(reading.part("", c.sheet))
	var all []broken
	for _, asked := range reading.asks {
		if _, there := c.sheet.find(asked.path); !there {
			continue
		}
		for _, value := range asked.wrong() {
			sheet := c.sheet.copied(t)
			sheet.set(asked.path, value)
			what := fmt.Sprintf("%s %s = %v", asked.sort, asked.path, value)
			all = append(all, broken{what: what, path: asked.path, sheet: sheet, decides: asked.sort == "Choice"})
		}
	}
	for _, part := range reading.parts {
		sheet, path := c.sheet.copied(t), part.at("no-such-line")
		sheet.set(path, "x")
		all = append(all, broken{what: "unknown " + path, path: path, sheet: sheet})
	}
	return all
}

// wrong are values that what was asked for cannot have.
func (a ask) wrong() []any {
	var values []any
	if a.needed {
		values = append(values, absent{})
	}
	switch a.sort {
	case "Key", "Text":
		values = append(values, "  ", 7.0)
	case "OptionalText":
		values = append(values, 7.0)
	case "Word":
		values = append(values, "no-such-word")
	case "Number":
		values = append(values, "x", float64(a.least-1), float64(a.most+1))
	case "Choice":
		values = append(values, "maybe")
	case "Texts", "Items":
		if a.least > 0 {
			values = append(values, []any{})
		}
	}
	return values
}

// find returns what stands at a path.
func (s Sheet) find(path string) (any, bool) {
	var at any = map[string]any(s)
	for name := range strings.SplitSeq(path, "/") {
		switch holder := at.(type) {
		case map[string]any:
			value, there := holder[name]
			if !there {
				return nil, false
			}
			at = value
		case []any:
			at = holder[number(name)]
		}
	}
	return at, true
}

// set puts a value at a path whose parent is a part, or takes the line away.
func (s Sheet) set(path string, value any) {
	holder, name := map[string]any(s), path
	if cut := strings.LastIndex(path, "/"); cut >= 0 {
		parent, _ := s.find(path[:cut])
		holder, name = parent.(map[string]any), path[cut+1:]
	}
	if _, gone := value.(absent); gone {
		delete(holder, name)
		return
	}
	holder[name] = value
}

func (s Sheet) copied(t *testing.T) Sheet {
	t.Helper()
	var copied Sheet
	if err := json.Unmarshal(asJSON(t, s), &copied); err != nil {
		t.Fatal(err)
	}
	return copied
}

func asJSON(t *testing.T, value any) []byte {
	t.Helper()
	body, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func number(name string) int {
	var number int
	_, _ = fmt.Sscan(name, &number)
	return number
}
