package browser_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"troskel/app/browser"
	"troskel/data/store"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// visit is a browser without a picture, at a program that listens.
type visit struct {
	t      *testing.T
	server *browser.Server
	keeper *store.Store
	dir    string
	saveTo string
	start  string // the start address
	root   string // "http://127.0.0.1:49152/k3v9x2ab"
	client *http.Client
	log    *locked
	clock  *clock
	once   sync.Once
	sets   map[string]workshop.Set // that the test has read, by hash
}

// locked is a buffer that several may write to.
type locked struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *locked) Write(text []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(text)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// clock is set by the test.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(time time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(time)
}

// morning is when the tests' days begin.
var morning = time.Date(2018, time.April, 26, 8, 40, 0, 0, time.UTC)

// open opens the browser way in a new folder and goes in.
func open(t *testing.T, change ...func(*browser.Options)) *visit {
	t.Helper()
	return openIn(t, t.TempDir(), change...)
}

func openIn(t *testing.T, dir string, change ...func(*browser.Options)) *visit {
	t.Helper()
	opened, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	v := &visit{t: t, keeper: opened.Store, dir: dir, saveTo: t.TempDir(), log: &locked{}, clock: &clock{at: morning},
		sets: map[string]workshop.Set{}}
	options := browser.Options{
		Keeper: opened.Store, DataDir: dir, SaveTo: v.saveTo, Language: wording.Swedish, Version: "1", Now: v.clock.now, Log: v.log,
		Pulse: make(chan time.Time),
	}
	for _, one := range change {
		one(&options)
	}
	v.server, err = browser.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(v.end)
	v.client = newClient(t)
	if options.Version != leaveTicket {
		v.goIn()
	}
	return v
}

// leaveTicket is the version of a program whose start address is left for somebody else.
const leaveTicket = "unvisited"

func unvisited(o *browser.Options) { o.Version = leaveTicket }

// end ends it, once.
func (v *visit) end() {
	v.once.Do(func() {
		if err := errors.Join(v.server.Close(), v.keeper.Close()); err != nil {
			v.t.Errorf("close: %v", err)
		}
	})
}

// newClient is a browser that has been nowhere.
func newClient(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar}
}

// goIn opens the start address.
func (v *visit) goIn() {
	v.t.Helper()
	v.start = v.server.URL()
	start, err := url.Parse(v.start)
	if err != nil {
		v.t.Fatal(err)
	}
	v.root = "http://" + start.Host + strings.TrimSuffix(start.Path, "/in")
	page := v.ask(http.MethodGet, start.String(), nil, nil)
	if page.code != http.StatusOK || page.at != v.root+"/" && page.at != v.root+"/welcome" {
		v.t.Fatalf("the start address gives %d at %s:\n%s", page.code, page.at, page.body)
	}
}

// shown is what came back.
type shown struct {
	code   int
	at     string // the address in the end
	header http.Header
	body   string
}

// ask sends a request as a browser would, with other headers where the test says so.
func (v *visit) ask(method, address string, form url.Values, headers map[string]string) shown {
	v.t.Helper()
	request, err := http.NewRequest(method, address, strings.NewReader(form.Encode()))
	if err != nil {
		v.t.Fatal(err)
	}
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.Header.Set("Origin", "http://"+request.URL.Host)
		request.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	for name, value := range headers {
		if request.Header.Set(name, value); name == "Host" {
			request.Host = value
		}
		if value == "" {
			request.Header.Del(name)
		}
	}
	return v.do(request)
}

func (v *visit) do(request *http.Request) shown {
	v.t.Helper()
	answer, err := v.client.Do(request)
	if err != nil {
		v.t.Fatal(err)
	}
	defer answer.Body.Close() // nothing more is read of it
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	return shown{answer.StatusCode, answer.Request.URL.String(), answer.Header, string(body)}
}

func (v *visit) get(path string) shown {
	v.t.Helper()
	return v.ask(http.MethodGet, v.root+path, nil, nil)
}

func (v *visit) post(path string, form url.Values) shown {
	v.t.Helper()
	return v.ask(http.MethodPost, v.root+path, form, nil)
}

// begin begins the built-in day.
func (v *visit) begin() shown {
	v.t.Helper()
	page := v.post("/begin", url.Values{"name": {"forenkla"}})
	if page.code != http.StatusOK || !strings.HasSuffix(page.at, "/welcome") {
		v.t.Fatalf("the built-in day begins with %d at %s", page.code, page.at)
	}
	return page
}

var (
	inputs    = regexp.MustCompile(`<input [^>]*>`)
	areas     = regexp.MustCompile(`(?s)<textarea [^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>`)
	attribute = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
)

// form is what a browser would send of a page's form as it is.
func (s shown) form() url.Values {
	form := url.Values{}
	for _, input := range inputs.FindAllString(s.body, -1) {
		has := map[string]string{}
		for _, one := range attribute.FindAllStringSubmatch(input, -1) {
			has[one[1]] = unescape(one[2])
		}
		picked := strings.Contains(input, " checked")
		switch {
		case has["name"] == "", has["type"] == "file", (has["type"] == "radio" || has["type"] == "checkbox") && !picked:
		default:
			form.Add(has["name"], has["value"])
		}
	}
	for _, area := range areas.FindAllStringSubmatch(s.body, -1) {
		form.Add(unescape(area[1]), unescape(area[2]))
	}
	return form
}

func unescape(text string) string {
	return strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">", "&#43;", "+", "&amp;", "&").Replace(text)
}

// TestServe_stays keeps the browser way open for somebody who looks at it: SERVE names the file that gets its address.
func TestServe_stays(t *testing.T) {
	place := os.Getenv("SERVE")
	if place == "" {
		t.Skip("for looking at the pages: SERVE=file")
	}
	dir := filepath.Join(filepath.Dir(place), "data")
	opened, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	server, err := browser.Open(browser.Options{
		Keeper: opened.Store, DataDir: dir, SaveTo: filepath.Dir(place), Now: time.Now, Log: os.Stderr, File: os.Getenv("FILE"),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(place, []byte(server.URL()), 0o600); err != nil {
		t.Fatal(err)
	}
	<-server.Done()
	if err := opened.Store.Close(); err != nil {
		t.Fatal(err)
	}
}
