package browser_test

import (
	"errors"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"troskel/app/browser"
	"troskel/data/session"
	"troskel/data/store"
	"troskel/data/wording"
)

// keeps tells whether a text stands in what the store keeps.
func (v *visit) keeps(text string) bool {
	v.t.Helper()
	return keeps(v.t, v.keeper, text)
}

func keeps(t *testing.T, keeper *store.Store, text string) bool {
	t.Helper()
	days, err := keeper.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range days {
		records, _, err := keeper.Records(one.Session)
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range records {
			if strings.Contains(string(record.Body), text) {
				return true
			}
		}
	}
	return false
}

func TestAutosave_whatHasAReceiptIsInTheStore(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/exercise/mitt-fall").form()
	form.Set(firstText(t, form), "En skylt vid bron.")
	form.Set("auto", "1")
	page := v.post("/exercise/mitt-fall", form)
	if !strings.Contains(page.body, `"receipt":"Sparat 8.40"`) {
		t.Fatalf("the script is told %s", page.body)
	}
	if !v.keeps("En skylt vid bron.") {
		t.Error("it is told so before it is in the store")
	}
}

func TestTabs_whatTwoChangeInDifferentPlacesIsKept(t *testing.T) {
	v := open(t)
	v.begin()
	one := v.get("/exercise/mitt-fall").form()
	other := v.get("/exercise/mitt-fall").form()
	texts := textsOf(one)
	one.Set(texts[0], "skrivet i den första")
	other.Set(texts[1], "skrivet i den andra")
	v.post("/exercise/mitt-fall", one)
	if page := v.post("/exercise/mitt-fall", other); page.code != http.StatusOK {
		t.Fatalf("the second tab gets %d", page.code)
	}
	now := v.get("/exercise/mitt-fall").form()
	if now.Get(texts[0]) != "skrivet i den första" || now.Get(texts[1]) != "skrivet i den andra" {
		t.Errorf("left %q and %q", now.Get(texts[0]), now.Get(texts[1]))
	}
}

func TestTabs_whatBothChangeIsAskedAbout(t *testing.T) {
	for use, want := range map[string]string{
		"kept": "skrivet i den första", "mine": "skrivet i den andra", "both": "skrivet i den första\n\nskrivet i den andra",
	} {
		v := open(t)
		v.begin()
		one, other := v.get("/exercise/mitt-fall").form(), v.get("/exercise/mitt-fall").form()
		text := firstText(t, one)
		one.Set(text, "skrivet i den första")
		other.Set(text, "skrivet i den andra")
		v.post("/exercise/mitt-fall", one)
		asked := v.post("/exercise/mitt-fall", other)
		if asked.code != http.StatusConflict || !strings.Contains(asked.body, "skrivet i den första") ||
			!strings.Contains(asked.body, "skrivet i den andra") {
			t.Fatalf("the second tab gets %d, without both texts:\n%s", asked.code, asked.body)
		}
		if kept := v.get("/exercise/mitt-fall").form().Get(text); kept != "skrivet i den första" {
			t.Fatalf("before anybody has chosen %q stands there", kept)
		}
		answer := asked.form()
		answer.Set("use."+strings.TrimPrefix(text, "f."), use)
		v.post("/exercise/mitt-fall", answer)
		if kept := v.get("/exercise/mitt-fall").form().Get(text); kept != want {
			t.Errorf("%s leaves %q, want %q", use, kept, want)
		}
	}
}

func TestTabs_theScriptIsToldOfAnotherTab(t *testing.T) {
	v := open(t)
	v.begin()
	one, other := v.get("/parking").form(), v.get("/parking").form()
	one.Set("f.@parking", "det ena")
	v.post("/parking", one)
	other.Set("f.@parking", "det andra")
	other.Set("auto", "1")
	if page := v.post("/parking", other); !strings.Contains(page.body, `"conflict":true`) || strings.Contains(page.body, `"base":"0`) {
		t.Errorf("the script is told %s", page.body)
	}
	if kept := v.get("/parking").form().Get("f.@parking"); kept != "det ena" {
		t.Errorf("left %q", kept)
	}
}

func TestTabs_aFormOfAnotherDayShowsItsTexts(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/parking").form()
	form.Set("f.@parking", "hör till den första dagen")
	v.begin()
	page := v.post("/parking", form)
	if page.code != http.StatusConflict || !strings.Contains(page.body, "hör till den första dagen") {
		t.Errorf("it gives %d:\n%s", page.code, page.body)
	}
	if v.keeps("hör till den första dagen") {
		t.Error("it was saved in the other day")
	}
}

func TestForms_whatCannotBeTakenStaysInThePage(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/exercise/hur-manga-av-tio").form()
	form.Set("f.guess", "många")
	page := v.post("/exercise/hur-manga-av-tio", form)
	if page.code != http.StatusUnprocessableEntity || page.form().Get("f.guess") != "många" ||
		!strings.Contains(page.body, `aria-invalid="true"`) || !strings.Contains(page.body, `href="#f-guess"`) {
		t.Errorf("it gives %d:\n%s", page.code, page.body)
	}
	form.Set("f.guess", "6")
	form.Set("do", "tick|shown")
	if page := v.post("/exercise/hur-manga-av-tio", form); !strings.Contains(page.body, "Åtta av tio") {
		t.Errorf("the fact is not shown after the guess:\n%s", page.body)
	}
}

func TestForms_theFactIsNotShownBeforeTheGuess(t *testing.T) {
	v := open(t)
	v.begin()
	if page := v.get("/exercise/hur-manga-av-tio"); strings.Contains(page.body, "Åtta av tio") {
		t.Error("the page holds the fact")
	}
	form := v.get("/exercise/hur-manga-av-tio").form()
	form.Set("do", "tick|shown")
	page := v.post("/exercise/hur-manga-av-tio", form)
	if page.code != http.StatusUnprocessableEntity || strings.Contains(page.body, "Åtta av tio") {
		t.Errorf("without a guess it gives %d", page.code)
	}
}

func TestStop_itsWordOpensTheNextPart(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/exercise/vi-borjar").form()
	form.Set("do", "word")
	form.Set("word", "fel ord")
	if page := v.post("/exercise/vi-borjar", form); page.code != http.StatusUnprocessableEntity {
		t.Errorf("a wrong word gives %d", page.code)
	}
	form = v.get("/exercise/vi-borjar").form()
	form.Set("do", "next")
	if page := v.post("/exercise/vi-borjar", form); !strings.HasSuffix(page.at, "/exercise/oppning") {
		t.Errorf("who goes on anyway comes to %s", page.at)
	}
	if !strings.Contains(v.get("/exercise/vi-borjar").body, "Nästa del är öppen.") {
		t.Error("the stop is not open")
	}
}

// TestKilled_whatHasAReceiptIsThere kills a real process between two answers.
func TestKilled_whatHasAReceiptIsThere(t *testing.T) {
	folder := t.TempDir()
	place := filepath.Join(folder, "url")
	child := exec.Command(os.Args[0], "-test.run=TestServe_stays$") // #nosec G204 -- this test itself
	child.Env = append(os.Environ(), "SERVE="+place)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	v := &visit{t: t, client: newClient(t)}
	start := awaitFile(t, place)
	address, err := url.Parse(start)
	if err != nil {
		t.Fatal(err)
	}
	v.root = "http://" + address.Host + strings.TrimSuffix(address.Path, "/in")
	v.ask(http.MethodGet, start, nil, nil)
	v.begin()
	form := v.get("/exercise/mitt-fall").form()
	form.Set(firstText(t, form), "Skrivet strax innan strömmen gick.")
	form.Set("auto", "1")
	if page := v.post("/exercise/mitt-fall", form); !strings.Contains(page.body, `"receipt":"`) {
		t.Fatalf("no receipt: %s", page.body)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // it was killed, and says so
	opened, err := store.Open(filepath.Join(folder, "data"))
	if err != nil {
		t.Fatal(err)
	}
	if !keeps(t, opened.Store, "Skrivet strax innan strömmen gick.") {
		t.Error("what had a receipt is gone")
	}
	if err := opened.Store.Close(); err != nil {
		t.Fatal(err)
	}
}

func awaitFile(t *testing.T, place string) string {
	t.Helper()
	for range 200 {
		if content, err := os.ReadFile(place); err == nil && len(content) > 0 {
			return string(content)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the program never said its address")
	return ""
}

func textsOf(form url.Values) []string {
	var texts []string
	for _, key := range form["has"] {
		if strings.HasPrefix(key, "text:") {
			texts = append(texts, "f."+key)
		}
	}
	return texts
}

// TestRun_ledByACommand begins a day by the address that was said, ends it by its button, and finds it in the store.
func TestRun_ledByACommand(t *testing.T) {
	opened, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	v := &visit{t: t, client: newClient(t)}
	var said locked
	show := func(address string) error {
		go func() {
			v.root, _, _ = strings.Cut(address, "/in?")
			v.ask(http.MethodGet, address, nil, nil)
			v.begin()
			form := v.get("/parking").form()
			form.Set("f.@parking", "begonnen av ett kommando")
			v.post("/parking", form)
			v.post("/end", url.Values{"do": {"end"}})
		}()
		return wording.NewProblem("browser.no-browser", nil)
	}
	options := browser.Options{Keeper: opened.Store, DataDir: t.TempDir(), Now: time.Now, Language: wording.Swedish}
	if err := browser.Run(options, show, &said, nil); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "127.0.0.1:") || !strings.Contains(said.String(), "gick inte att starta") {
		t.Errorf("it says %q", said.String())
	}
	if !keeps(t, opened.Store, "begonnen av ett kommando") {
		t.Error("what was saved is not in the store")
	}
	if err := opened.Store.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestOpened_aDayIsGoneOnWithInAnotherWay begins in one, and opens the same folder again.
func TestOpened_aDayIsGoneOnWithInAnotherWay(t *testing.T) {
	dir := t.TempDir()
	first := openIn(t, dir)
	first.begin()
	form := first.get("/exercise/mitt-fall").form()
	form.Set(firstText(t, form), "Skrivet i den första.")
	first.post("/exercise/mitt-fall", form)
	first.end()
	second := openIn(t, dir)
	if start := second.get("/"); !strings.Contains(start.body, "Fortsätt") {
		t.Fatalf("the day is not offered:\n%s", start.body)
	}
	id := resumed.FindStringSubmatch(second.get("/").body)
	page := second.post("/resume", url.Values{"id": {id[1]}})
	if !strings.HasSuffix(page.at, "/exercise/mitt-fall") || !strings.Contains(page.body, "Skrivet i den första.") {
		t.Errorf("it goes on at %s", page.at)
	}
}

// TestStart_tellsNoNamesWhereSeveralShareALaptop begins a day with a name and opens the folder again.
func TestStart_tellsNoNamesWhereSeveralShareALaptop(t *testing.T) {
	for _, nameless := range []bool{false, true} {
		dir := t.TempDir()
		first := openIn(t, dir)
		first.begin()
		form := first.get("/welcome").form()
		form.Set("f.@name", "Åsa Ek")
		first.post("/welcome", form)
		form = first.get("/exercise/mitt-fall").form()
		form.Set(firstText(t, form), "Ett fall.")
		first.post("/exercise/mitt-fall", form)
		first.end()
		second := openIn(t, dir, func(o *browser.Options) { o.Nameless = nameless })
		if start := second.get("/"); strings.Contains(start.body, "Åsa Ek") == nameless || !strings.Contains(start.body, "Fortsätt") {
			t.Errorf("nameless %t, the first page reads:\n%s", nameless, start.body)
		}
	}
}

var resumed = regexp.MustCompile(`name="id" value="([^"]+)"`)

// full is a keeper whose disk is full while the test wants it so, and that is slow otherwise.
type full struct {
	*store.Store
	is   *atomic.Bool
	kept *atomic.Int32 // how many times something was saved
}

func (f full) Save(records []session.Record) error {
	if f.is.Load() {
		return wording.NewProblem("store.full", errors.New("no space left on device"))
	}
	time.Sleep(30 * time.Millisecond)
	err := f.Store.Save(records)
	f.kept.Add(1)
	return err
}

func TestAutosave_aReceiptWaitsForTheDiskAndAFullOneIsTold(t *testing.T) {
	disk := full{is: &atomic.Bool{}, kept: &atomic.Int32{}}
	v := open(t, func(o *browser.Options) {
		disk.Store = o.Keeper.(*store.Store)
		o.Keeper = disk
	})
	v.begin()
	form := v.get("/parking").form()
	form.Set("f.@parking", "medan disken är långsam")
	form.Set("auto", "1")
	before := disk.kept.Load()
	v.post("/parking", form)
	if disk.kept.Load() == before || !v.keeps("medan disken är långsam") {
		t.Error("it is told before it is in the store")
	}
	disk.is.Store(true)
	form = v.get("/parking").form()
	form.Set("f.@parking", "medan disken är full")
	form.Set("auto", "1")
	page := v.post("/parking", form)
	if !strings.Contains(page.body, `"unsaved":true`) || !strings.Contains(page.body, "Inte sparat än") {
		t.Errorf("of a full disk the script is told %s", page.body)
	}
	form.Del("auto")
	if page := v.post("/parking", form); page.code != http.StatusUnprocessableEntity || page.form().Get("f.@parking") != "medan disken är full" {
		t.Errorf("the button gives %d, and leaves %q", page.code, page.form().Get("f.@parking"))
	}
	disk.is.Store(false)
	form = v.get("/parking").form()
	if page := v.post("/parking", form); page.code != http.StatusOK || !v.keeps("medan disken är full") {
		t.Errorf("with room again it gives %d, and it is not in the store", page.code)
	}
}

func TestForms_whatOpensTheRestHasAButtonForIt(t *testing.T) {
	v := open(t)
	v.begin()
	if page := v.get("/exercise/motet-i-receptionen"); !strings.Contains(page.body, `name="do" value="open|moment:`) {
		t.Error("a talk cannot be gone on with from its reply")
	}
	if page := v.get("/welcome"); strings.Contains(page.body, `value="clear|@role"`) {
		t.Error("to say no role is an answer to remove")
	}
}
