package session_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/attachment"
	"troskel/data/document/pdf"
	"troskel/data/exercise"
	"troskel/data/session"
)

func rendered(t *testing.T, doc document.Document) []byte {
	t.Helper()
	file, _, err := pdf.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestPDF_openedElsewhereAndSavedAgainIsTheSameFile goes the whole way, through the PDF's own bytes.
func TestPDF_openedElsewhereAndSavedAgainIsTheSameFile(t *testing.T) {
	for seed := range days / 2 {
		first := rendered(t, booklet(t, playedDay(t, seed)))
		files, err := attachment.Read(bytes.NewReader(first), int64(len(first)))
		if err != nil {
			t.Fatal(err)
		}
		if again := rendered(t, booklet(t, reopened(t, files))); !bytes.Equal(first, again) {
			t.Errorf("seed %d: %d bytes became %d others", seed, len(first), len(again))
		}
	}
}

// TestPDF_withoutAChapterHoldsNothingOfIt has somebody else's program unpack the whole PDF, and looks for the words that
// stood in the chapter that was left out and nowhere else.
func TestPDF_withoutAChapterHoldsNothingOfIt(t *testing.T) {
	s := playedDay(t, 2)
	for _, chapter := range s.Chapters() {
		s.Include(string(chapter), true)
	}
	for _, asked := range s.Workshop().Exercises() {
		if s.State(asked.Key) != exercise.Unanswered {
			mark(t, s, asked)
		}
	}
	s.SetNote("mitt-fall", "MÄRKE-anteckning-")
	s.Park("MÄRKE-parkerat-")
	whole := unpacked(t, s)
	if !bytes.Contains(whole, []byte("MÄRKE-anteckning-")) {
		t.Fatal("a mark is not found where it is")
	}
	for _, chapter := range []exercise.Chapter{
		session.NotesChapter, exercise.PlansChapter, exercise.RestChapter,
	} {
		s.Include(string(chapter), false)
		page := asText(s.Report()) + labels(s.Report())
		for _, word := range marksIn(string(unpacked(t, s))) {
			if !strings.Contains(page, word) {
				t.Errorf("without %s the PDF still holds %s", chapter, word)
			}
		}
		s.Include(string(chapter), true)
	}
}

func marksIn(text string) []string {
	var marks []string
	for _, piece := range strings.Split(text, "MÄRKE-")[1:] {
		end := strings.IndexFunc(piece, func(r rune) bool { return strings.ContainsRune("\" \n\\", r) })
		marks = append(marks, "MÄRKE-"+piece[:max(0, end)])
	}
	return marks
}

// unpacked is a session's PDF with every stream unpacked.
func unpacked(t *testing.T, s *session.Session) []byte {
	t.Helper()
	folder := t.TempDir()
	packed, plain := filepath.Join(folder, "a.pdf"), filepath.Join(folder, "b.pdf")
	if err := os.WriteFile(packed, rendered(t, booklet(t, s)), 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.CommandContext(t.Context(), "qpdf", "--qdf", "--stream-data=uncompress", packed, plain).CombinedOutput() // #nosec G204
	if err != nil {
		t.Fatalf("qpdf (on Debian and Ubuntu: apt-get install qpdf): %v\n%s", err, said)
	}
	content, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
