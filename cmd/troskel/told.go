package main

import "bytes"

// How much of what a child prints is kept, in bytes: its beginning tells whether the window was shown, its end why it
// ended. A window that is open for days may print for days.
const (
	keptOfBeginning = 32 << 10
	keptOfEnd       = 256 << 10
)

// told keeps the beginning and the end of what is written to it.
type told struct{ beginning, end bytes.Buffer }

func (t *told) Write(printed []byte) (int, error) {
	length := len(printed)
	room := min(keptOfBeginning-t.beginning.Len(), length)
	t.beginning.Write(printed[:room])
	t.end.Write(printed[room:])
	if over := t.end.Len() - keptOfEnd; over > 0 {
		t.end.Next(over)
	}
	return length, nil
}

// String is what is kept.
func (t *told) String() string { return t.beginning.String() + t.end.String() }
