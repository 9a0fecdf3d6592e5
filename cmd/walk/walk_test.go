//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestLog_nextPassesOverOtherLines(t *testing.T) {
	l := writtenLog(t, "page start\nfocus Button Börja\nfocus ", true)
	line, err := l.next(time.Second, "focus")
	if err != nil || line != "focus Button Börja" {
		t.Errorf("got %q, %v", line, err)
	}
	if line, err := l.next(30*time.Millisecond, "focus"); err == nil {
		t.Errorf("half a line was taken for a whole one: %q", line)
	}
}

func TestLog_nextSaysThatTheProgramEnded(t *testing.T) {
	_, err := writtenLog(t, "page start\n", false).next(time.Second, "pdf")
	if err == nil || !strings.Contains(err.Error(), "ended") {
		t.Errorf("got %v", err)
	}
}

func TestLog_passOverStopsAtAPage(t *testing.T) {
	l := writtenLog(t, "saved 1\nfocus Button Gå in\npage welcome\nsaved 2\n", true)
	if got := l.passOver(4, "page"); !slices.Equal(got, []string{"saved 1", "focus Button Gå in"}) {
		t.Errorf("passed over %q", got)
	}
	if line, err := l.next(time.Second, "page"); err != nil || line != "page welcome" {
		t.Errorf("got %q, %v", line, err)
	}
}

func TestDecode_readsThePlainestFormat(t *testing.T) {
	picture, err := decode([]byte("P6\n2 1\n255\n\x01\x02\x03\x04\x05\x06"))
	if err != nil || !slices.Equal(picture.Pix, []byte{1, 2, 3, 255, 4, 5, 6, 255}) {
		t.Errorf("got %v, %v", picture, err)
	}
	for _, raw := range []string{"", "P5\n2 1\n255\nabcdef", "P6\n2 1\n255\nabc", "P6\n2 1\n65535\nabcdef"} {
		if _, err := decode([]byte(raw)); err == nil {
			t.Errorf("%q was taken for a picture", raw)
		}
	}
}

func TestEmpty_isAScreenOfOneColour(t *testing.T) {
	for raw, want := range map[string]bool{"aaaaaaaaa": true, "aaaaaaaab": false, "abcabcabc": true} {
		picture, err := decode([]byte("P6\n3 1\n255\n" + raw))
		if err != nil {
			t.Fatal(err)
		}
		if got := empty(picture); got != want {
			t.Errorf("%q: got %t", raw, got)
		}
	}
}

func TestAlbum_countsPicturesThatDiffer(t *testing.T) {
	a := album{pixels: [][]byte{{1}, {2}, {1}, {3}, {2}}}
	if got := a.different(); got != 3 {
		t.Errorf("got %d", got)
	}
}

func TestLetters_forgetsHowAPageBreaksATextUp(t *testing.T) {
	if got := letters("Bagaren på\n   Stor\u00adgatan"); got != "BagarenpåStorgatan" {
		t.Errorf("got %q", got)
	}
}

func TestHands_knowEveryKind(t *testing.T) {
	content, err := os.ReadFile(filepath.FromSlash("testdata/egen.sv.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for kind := range hands {
		if !strings.Contains(string(content), "kind: "+kind+"\n") {
			t.Errorf("the foreign day has no %s", kind)
		}
	}
	for line := range strings.Lines(string(content)) {
		if kind, ok := strings.CutPrefix(strings.TrimSpace(line), "kind: "); ok && hands[kind] == nil {
			t.Errorf("no hands for %s", kind)
		}
	}
}

func writtenLog(t *testing.T, content string, alive bool) *log {
	t.Helper()
	path := filepath.Join(t.TempDir(), "log.txt")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return &log{path: path, alive: func() bool { return alive }}
}
