package attachment_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/attachment"
	"troskel/data/document/documenttest"
	"troskel/data/document/pdf"
	"troskel/data/wording"
)

// files are two as a reflection has them, and a third with names that ask for trouble.
func files() []document.File {
	return []document.File{
		{Name: "svar.json", Type: "application/json", Says: "Svaren som sidorna visar", Relation: document.Data,
			Content: []byte(`{"svar": "Jag frågar först."}`)},
		{Name: "dagen.sv.yaml", Type: "application/yaml", Says: "Dagen (själva) \\ 🙂", Relation: document.Source,
			Content: []byte(strings.Repeat("övning: %PDF-1.7 endstream endobj\n", 2000))},
		{Name: "tom å.txt", Type: "text/plain", Relation: document.Supplement, Content: []byte{}},
	}
}

func printed(t testing.TB, files ...document.File) []byte {
	t.Helper()
	doc := documenttest.Day()
	doc.Files = files
	file, _, err := pdf.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func read(file []byte) ([]document.File, error) {
	return attachment.Read(bytes.NewReader(file), int64(len(file)))
}

func TestRead_givesBackWhatWasPutThere(t *testing.T) {
	got, err := read(printed(t, files()...))
	if err != nil || !reflect.DeepEqual(got, files()) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestRead_findsNothingInADocumentWithoutFiles(t *testing.T) {
	if got, err := read(printed(t)); err != nil || len(got) != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestRead_namesAreNeverPaths(t *testing.T) {
	got, err := read(printed(t, document.File{Name: "../../etc/C:\\x\x00y", Type: "text/plain; evil", Relation: "evil"}))
	want := []document.File{{Name: ".._.._etc_C__x y", Type: "application/octet-stream", Content: []byte{}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestRead_takesAFileThatLacksItsPages: what is promised is the answers, and they are whole.
func TestRead_takesAFileThatLacksItsPages(t *testing.T) {
	whole := printed(t, files()...)
	last := bytes.LastIndex(whole, []byte("/Type/EmbeddedFile"))
	end := last + bytes.Index(whole[last:], []byte("endobj\n")) + len("endobj\n")
	if got, err := read(whole[:end]); err != nil || !reflect.DeepEqual(got, files()) {
		t.Errorf("got %d files, %v", len(got), err)
	}
}

func TestRead_saysWhatAFileIsInstead(t *testing.T) {
	whole := printed(t, files()...)
	change := func(from, to string) []byte {
		if !bytes.Contains(whole, []byte(from)) {
			t.Fatalf("no %q", from)
		}
		return bytes.Replace(whole, []byte(from), []byte(to), 1)
	}
	size := fmt.Sprintf("/Size %d/", len(files()[0].Content))
	huge := fmt.Sprintf("/Size %d/", attachment.LargestFile+1)
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":              {nil, attachment.ErrNotPDF},
		"a text":               {[]byte("Hej"), attachment.ErrNotPDF},
		"another PDF":          {[]byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"), attachment.ErrForeign},
		"a locked PDF":         {[]byte("%PDF-1.4\ntrailer\n<</Encrypt 4 0 R/Creator(Tr\\366skel)>>\n"), attachment.ErrEncrypted},
		"no end":               {whole[:1000], attachment.ErrDamaged},
		"another size":         {change(size, "/Size 12/"), attachment.ErrDamaged},
		"another name":         {change("737661722E6A736F6E", "737661722E6A736F6F"), attachment.ErrDamaged},
		"another seal":         {change("]/Seal<", "]/Seal<0"), attachment.ErrDamaged},
		"line ends of Windows": {bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n")), attachment.ErrResaved},
		"something before":     {append([]byte("\n"), whole...), attachment.ErrResaved},
		"a newer version":      {change("/Version 1/", "/Version 27/"), attachment.ErrNewer},
		"a huge file":          {change(size, huge), attachment.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := read(c.file)
			if got != nil || !errors.Is(err, c.want) {
				t.Errorf("got %d files, %v", len(got), err)
			}
			hasWords(t, err)
		})
	}
}

func hasWords(t *testing.T, err error) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) || wording.In(wording.Swedish).Say(problem) == "" {
		t.Errorf("%v has no words", err)
	}
}

// TestRead_saysThatAnotherProgramHasSavedIt hands a PDF of ours to programs that people might save it with.
func TestRead_saysThatAnotherProgramHasSavedIt(t *testing.T) {
	for name, arguments := range map[string][]string{
		"qpdf":           {"qpdf", "IN", "OUT"},
		"qpdf, linear":   {"qpdf", "--linearize", "--object-streams=generate", "IN", "OUT"},
		"qpdf, unpacked": {"qpdf", "--qdf", "--object-streams=disable", "IN", "OUT"},
	} {
		if _, err := read(saved(t, arguments)); !errors.Is(err, attachment.ErrResaved) {
			t.Errorf("%s: %v", name, err)
		}
	}
	locked := []string{"qpdf", "--encrypt", "a", "b", "256", "--", "IN", "OUT"}
	if _, err := read(saved(t, locked)); !errors.Is(err, attachment.ErrEncrypted) {
		t.Errorf("locked: %v", err)
	}
}

func saved(t *testing.T, arguments []string) []byte {
	t.Helper()
	folder := t.TempDir()
	in, out := filepath.Join(folder, "in.pdf"), filepath.Join(folder, "out.pdf")
	if err := os.WriteFile(in, printed(t, files()...), 0o600); err != nil {
		t.Fatal(err)
	}
	arguments = append([]string(nil), arguments...)
	for i, argument := range arguments {
		arguments[i] = strings.NewReplacer("IN", in, "OUT", out).Replace(argument)
	}
	// #nosec G204 -- our own words
	if said, err := exec.CommandContext(t.Context(), arguments[0], arguments[1:]...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %v; on Debian and Ubuntu: apt-get install qpdf\n%s", arguments, err, said)
	}
	file, err := os.ReadFile(out) // #nosec G304 -- written above
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// endless is a PDF of zeros that would never end, with a beginning of ours.
type endless struct{ begins []byte }

func (e endless) ReadAt(to []byte, at int64) (int, error) {
	clear(to)
	if at < int64(len(e.begins)) {
		copy(to, e.begins[at:])
	}
	return len(to), nil
}

func TestRead_isDoneWithAnEndlessFile(t *testing.T) {
	if _, err := attachment.Read(endless{}, 1<<62); !errors.Is(err, attachment.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	begins := printed(t, files()...)[:60]
	if _, err := attachment.Read(endless{begins}, attachment.LargestPDF); !errors.Is(err, attachment.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, io.ErrClosedPipe }

func TestRead_saysThatTheDiskDoesNotAnswer(t *testing.T) {
	_, err := attachment.Read(broken{}, 1000)
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
	hasWords(t, err)
}

// TestRead_neverGivesWhatWasNotPutThere changes, cuts out and puts in bytes, thousands of times: either the files come back
// whole, since what was changed lies elsewhere, or there is an error with words.
func TestRead_neverGivesWhatWasNotPutThere(t *testing.T) {
	whole, rng := printed(t, files()...), rand.New(rand.NewPCG(1, 2)) // #nosec G404 -- a test wants the same each time
	first := bytes.Index(whole, []byte("/Type/Metadata"))
	refused := 0
	for range 1200 {
		got, err := read(mutated(rng, whole, first))
		if err != nil {
			refused++
			hasWords(t, err)
			continue
		}
		if !reflect.DeepEqual(got, files()) {
			t.Fatalf("got %+v", got)
		}
	}
	if refused < 300 {
		t.Errorf("only %d were refused", refused)
	}
}

// mutated is a file with some damage, most of it near the beginning.
func mutated(rng *rand.Rand, whole []byte, near int) []byte {
	file := bytes.Clone(whole)
	for range 1 + rng.IntN(3) {
		at := rng.IntN(len(file))
		if rng.IntN(4) > 0 {
			at = rng.IntN(min(near, 4096, len(file)))
		}
		switch rng.IntN(4) {
		case 0:
			file[at] ^= 1 << rng.IntN(8)
		case 1:
			file[at] = "0123456789<>/ []\n\x00\xff"[rng.IntN(19)]
		case 2:
			file = append(file[:at:at], file[min(at+1+rng.IntN(40), len(file)):]...)
		default:
			file = append(file[:at:at], append([]byte("999999999999999"), file[at:]...)...)
		}
		if len(file) == 0 {
			return nil
		}
	}
	return file
}

// FuzzRead gives any bytes. What is returned without an error must be within the limits.
func FuzzRead(f *testing.F) {
	whole := printed(f, files()...)
	f.Add(whole)
	f.Add(whole[:2000])
	f.Add(printed(f))
	f.Add([]byte("%PDF-1.4\n%%EOF"))
	f.Add([]byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/TroskelFiles/Version 1/Files[\n]/Seal<" +
		fmt.Sprintf("%x", sha256.Sum256(nil)) + ">>>\nendobj\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		files, err := read(file)
		if err != nil {
			hasWords(t, err)
			return
		}
		for _, file := range files {
			if len(file.Content) > attachment.LargestFile || strings.ContainsAny(file.Name, `/\`) {
				t.Errorf("%q, %d bytes", file.Name, len(file.Content))
			}
		}
	})
}
