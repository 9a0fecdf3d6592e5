package browser_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"troskel/app/browser"
)

// send sends files as a browser does.
func (v *visit) send(files map[string][]byte) shown {
	v.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, content := range files {
		part, err := form.CreateFormFile("file", name)
		if err == nil {
			_, err = part.Write(content)
		}
		if err != nil {
			v.t.Fatal(err)
		}
	}
	if err := form.Close(); err != nil {
		v.t.Fatal(err)
	}
	request, err := http.NewRequest(http.MethodPost, v.root+"/open", &body)
	if err != nil {
		v.t.Fatal(err)
	}
	request.Header.Set("Content-Type", form.FormDataContentType())
	request.Header.Set("Origin", "http://"+request.URL.Host)
	return v.do(request)
}

// write writes something in the own case, and returns the PDF of the day.
func (v *visit) write(text string) []byte {
	v.t.Helper()
	form := v.get("/exercise/mitt-fall").form()
	form.Set(firstText(v.t, form), text)
	v.post("/exercise/mitt-fall", form)
	return []byte(v.get("/reflection/pdf").body)
}

func TestOpen_aPersonalPDFBringsTheAnswersBack(t *testing.T) {
	first := open(t)
	first.begin()
	pdf := first.write("En skylt vid bron.")
	page := first.send(map[string][]byte{"Min reflektion.pdf": pdf})
	if !strings.Contains(page.body, "Dagen finns redan här") {
		t.Fatalf("on the same computer it is not asked which day to go on with: %d\n%s", page.code, page.body)
	}
	if page := first.post("/again", url.Values{"do": {"keep"}}); !strings.Contains(page.at, "/exercise/mitt-fall") {
		t.Errorf("the day on the computer goes on at %s", page.at)
	}
	second := open(t)
	if page := second.send(map[string][]byte{"fil": pdf}); page.code != http.StatusOK || !strings.HasSuffix(page.at, "/summary") {
		t.Fatalf("elsewhere it gives %d at %s:\n%s", page.code, page.at, page.body)
	}
	if !strings.Contains(second.get("/exercise/mitt-fall").body, "En skylt vid bron.") {
		t.Error("the answer is not back")
	}
}

func TestOpen_whatCannotBeOpenedIsToldAndLosesNothing(t *testing.T) {
	v := open(t)
	v.begin()
	v.write("Det som redan står här.")
	dayContent, _ := dayFile(t)
	good, err := os.ReadFile(dayContent)
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]shown{
		"a broken PDF":      v.send(map[string][]byte{"min.pdf": []byte("%PDF-1.7\nnothing")}),
		"a broken workshop": v.send(map[string][]byte{"dag.sv.yaml": []byte("workshop: x\nformat: 1\n")}),
		"a picture":         v.send(map[string][]byte{"bild.png": {0x89, 'P', 'N', 'G'}}),
		"half a day file":   v.send(map[string][]byte{"dag.troskel": good[:len(good)/2]}),
		"no file":           v.post("/open", url.Values{"path": {""}}),
		"a path to nothing": v.post("/open", url.Values{"path": {filepath.Join(t.TempDir(), "ingen.troskel")}}),
		"a folder":          v.post("/open", url.Values{"path": {t.TempDir()}}),
	} {
		if page.code != http.StatusUnprocessableEntity || !strings.Contains(page.body, `class="trouble"`) {
			t.Errorf("%s gives %d:\n%.700s", name, page.code, page.body)
		}
	}
	if !strings.Contains(v.get("/exercise/mitt-fall").body, "Det som redan står här.") {
		t.Error("the day that was open is gone")
	}
	if page := v.send(map[string][]byte{"dag.troskel": good}); !strings.Contains(page.body, "Förenkla i Lindesta") {
		t.Errorf("a whole day file gives %d", page.code)
	}
}

func TestUnlock_aLockedDayAsksForItsPassphrase(t *testing.T) {
	v := open(t)
	v.begin()
	v.write("Bara för mig.")
	id := v.day().ID
	if err := v.keeper.Lock(id, "tre gula hus"); err != nil {
		t.Fatal(err)
	}
	v.begin() // another day, so that the first is put away
	page := v.post("/resume", url.Values{"id": {id}})
	if !strings.Contains(page.at, "/unlock") || strings.Contains(page.body, "Bara för mig.") {
		t.Fatalf("a locked day opens at %s", page.at)
	}
	if page := v.post("/unlock", url.Values{"id": {id}, "phrase": {"fel"}}); page.code != http.StatusUnprocessableEntity {
		t.Errorf("a wrong phrase gives %d", page.code)
	}
	if page := v.post("/unlock", url.Values{"id": {id}, "phrase": {"tre gula hus"}}); !strings.Contains(page.body, "Bara för mig.") {
		t.Errorf("the right phrase gives %d at %s", page.code, page.at)
	}
}

func TestErase_removesTheDayAndTellsWhatIsLeft(t *testing.T) {
	v := open(t)
	v.begin()
	v.write("Det här ska bort helt och hållet.")
	form := v.get("/erase").form()
	form.Set("do", "erase")
	page := v.post("/erase", form)
	if !v.keeps("Det här ska bort helt och hållet.") || !strings.Contains(page.body, "Inget är borttaget än") {
		t.Fatalf("the first press gives %d, and does not ask again", page.code)
	}
	form = page.form()
	form.Set("do", "really")
	page = v.post("/erase", form)
	if !strings.Contains(page.body, "hittade inget av det du skrev") || v.keeps("Det här ska bort") {
		t.Errorf("the second gives %d:\n%s", page.code, page.body)
	}
	if page := v.get("/exercise/mitt-fall"); page.at != v.root+"/" {
		t.Errorf("the day is still shown at %s", page.at)
	}
}

func TestStart_opensWhatItWasStartedWith(t *testing.T) {
	path, _ := dayFile(t)
	v := open(t, func(o *browser.Options) { o.File = path })
	if page := v.get("/welcome"); !strings.Contains(page.body, "Förenkla i Lindesta") || !strings.Contains(page.body, "Mitt bidrag") {
		t.Errorf("the day of the file is not open:\n%.500s", page.body)
	}
}
