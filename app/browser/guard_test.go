package browser_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"troskel/app/browser"
)

func TestGuard_letsNobodyInWithoutTheStartAddress(t *testing.T) {
	v := open(t)
	v.begin()
	home := v.client
	for _, path := range []string{"/", "/welcome", "/exercise/valkommen", "/style.css", "/reflection/pdf"} {
		v.client = newClient(t)
		if page := v.get(path); page.code != http.StatusForbidden || strings.Contains(page.body, "Förenkla") {
			t.Errorf("%s gives %d to a stranger:\n%s", path, page.code, page.body)
		}
	}
	if page := v.ask(http.MethodGet, v.root+"/in?ticket=fel", nil, nil); page.code != http.StatusForbidden {
		t.Errorf("a made-up ticket gives %d", page.code)
	}
	if page := v.post("/end", nil); page.code != http.StatusForbidden {
		t.Errorf("a stranger who ends it gets %d", page.code)
	}
	v.client = home
	if page := v.get("/welcome"); page.code != http.StatusOK {
		t.Errorf("who came in by the address gets %d", page.code)
	}
}

func TestGuard_theStartAddressWorksOnce(t *testing.T) {
	v := open(t, func(*browser.Options) {})
	first := v.client.Jar
	v.client = newClient(t)
	page := v.ask(http.MethodGet, v.start, nil, nil)
	if page.code != http.StatusForbidden || !strings.Contains(page.body, "har redan använts") {
		t.Errorf("the second browser gets %d:\n%s", page.code, page.body)
	}
	if page := v.ask(http.MethodGet, v.root+"/in?ticket=", nil, nil); page.code != http.StatusForbidden {
		t.Errorf("an empty ticket gives %d", page.code)
	}
	v.client.Jar = first
	if page := v.ask(http.MethodGet, v.start, nil, nil); page.code != http.StatusOK {
		t.Errorf("the same browser, which goes back, gets %d", page.code)
	}
}

func TestGuard_takesTheTicketOutOfTheAddressAndKeepsTheCookieToItself(t *testing.T) {
	v := open(t)
	address, err := url.Parse(v.root + "/")
	if err != nil {
		t.Fatal(err)
	}
	if cookies := v.client.Jar.Cookies(address); len(cookies) != 1 {
		t.Fatalf("the browser has %d cookies", len(cookies))
	}
	address.Path = "/"
	if cookies := v.client.Jar.Cookies(address); len(cookies) != 0 {
		t.Error("another program on the same computer would be handed the cookie")
	}
}

func TestGuard_answersToItsOwnNameOnly(t *testing.T) {
	v := open(t)
	v.begin()
	own := strings.TrimPrefix(v.root, "http://")
	own, _, _ = strings.Cut(own, "/")
	_, port, _ := strings.Cut(own, ":")
	for _, host := range []string{"evil.example", "localhost:" + port, "evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "[::1]:" + port} {
		page := v.ask(http.MethodGet, v.root+"/welcome", nil, map[string]string{"Host": host})
		if page.code != http.StatusMisdirectedRequest || strings.Contains(page.body, "Förenkla") {
			t.Errorf("as %s it gives %d", host, page.code)
		}
	}
}

func TestGuard_takesFormsFromItsOwnPagesOnly(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/parking").form()
	form.Set("f.@parking", "fel väg in")
	for name, headers := range map[string]map[string]string{
		"another site":                    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
		"another port":                    {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
		"a page that hides":               {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
		"what says nothing":               {"Origin": "", "Sec-Fetch-Site": ""},
		"what only says it was navigated": {"Origin": "", "Sec-Fetch-Site": "none"},
	} {
		if page := v.ask(http.MethodPost, v.root+"/parking", form, headers); page.code != http.StatusForbidden {
			t.Errorf("%s gets %d", name, page.code)
		}
	}
	page := v.ask(http.MethodGet, v.root+"/welcome", nil, map[string]string{"Sec-Fetch-Site": "cross-site"})
	if page.code != http.StatusForbidden {
		t.Errorf("a page that another site asks for gives %d", page.code)
	}
	if page := v.get("/parking"); strings.Contains(page.body, "fel väg in") {
		t.Error("one of them was saved")
	}
	if page := v.post("/parking", form); page.code != http.StatusOK || !strings.Contains(v.get("/parking").body, "fel väg in") {
		t.Errorf("its own page gets %d and nothing is saved", page.code)
	}
}

func TestGuard_everyAnswerIsProtected(t *testing.T) {
	v := open(t)
	v.begin()
	for _, path := range []string{"/", "/welcome", "/exercise/tolv-pastaenden", "/nothing", "/style.css", "/reflection/pdf"} {
		header := v.get(path).header
		for name, want := range map[string]string{
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY",
		} {
			if got := header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
		policy := header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: the policy %q lacks %q", path, policy, want)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http:") {
			t.Errorf("%s: the policy allows %q", path, policy)
		}
	}
}

func TestForms_brokenOnesAreRefusedAndLoseNothing(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/exercise/mitt-fall").form()
	key := firstText(t, form)
	form.Set(key, "Det som redan står här.")
	v.post("/exercise/mitt-fall", form)
	good := v.get("/exercise/mitt-fall").form()
	with := func(name string, values ...string) url.Values {
		changed := url.Values{}
		for key, values := range good {
			changed[key] = values
		}
		changed[name] = values
		return changed
	}
	for name, broken := range map[string]struct {
		form    url.Values
		headers map[string]string
		raw     string
		code    int
	}{
		"a field that is not there":    {form: with("has", "text:ingen"), code: http.StatusBadRequest},
		"no form at all":               {raw: "{}", headers: map[string]string{"Content-Type": "application/json"}, code: http.StatusBadRequest},
		"broken percents":              {raw: "f.%zz=1", code: http.StatusBadRequest},
		"a broken file":                {raw: "--x\r\n", headers: map[string]string{"Content-Type": "multipart/form-data; boundary=x"}, code: http.StatusBadRequest},
		"a form of no day":             {form: with("day", ""), code: http.StatusConflict},
		"a form of another day":        {form: with("day", "nagon-annan"), code: http.StatusConflict},
		"a form that is far too large": {raw: "f.x=" + strings.Repeat("a", 9<<20), code: http.StatusRequestEntityTooLarge},
		"a text that is too long":      {form: with(key, strings.Repeat("å", 20_001)), code: http.StatusUnprocessableEntity},
	} {
		body := broken.raw
		if broken.form != nil {
			body = broken.form.Encode()
		}
		request, err := http.NewRequest(http.MethodPost, v.root+"/exercise/mitt-fall", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.Header.Set("Origin", "http://"+request.URL.Host)
		for name, value := range broken.headers {
			request.Header.Set(name, value)
		}
		page := v.do(request)
		if page.code != broken.code || !strings.Contains(page.body, "<h1>") {
			t.Errorf("%s: %d, want %d:\n%.600s", name, page.code, broken.code, page.body)
		}
		if kept := v.get("/exercise/mitt-fall").form().Get(key); kept != "Det som redan står här." {
			t.Fatalf("%s: left %q", name, kept)
		}
	}
}

// firstText is the name of the first field with a text in a form.
func firstText(t *testing.T, form url.Values) string {
	t.Helper()
	for _, key := range form["has"] {
		if strings.HasPrefix(key, "text:") {
			return "f." + key
		}
	}
	t.Fatalf("no text in %v", form)
	return ""
}

func TestServer_endsWhenNobodyHasUsedItForFourHours(t *testing.T) {
	pulse := make(chan time.Time)
	v := open(t, func(o *browser.Options) { o.Pulse = pulse })
	v.begin()
	v.clock.pass(3*time.Hour + 59*time.Minute)
	pulse <- v.clock.now()
	if page := v.get("/welcome"); page.code != http.StatusOK { // which is use
		t.Fatalf("after almost four hours it gives %d", page.code)
	}
	v.clock.pass(3*time.Hour + 59*time.Minute)
	pulse <- v.clock.now()
	select {
	case <-v.server.Done():
		t.Fatal("it ended though somebody used it")
	default:
	}
	v.clock.pass(time.Minute)
	pulse <- v.clock.now()
	<-v.server.Done()
	if _, err := v.client.Get(v.root + "/welcome"); err == nil {
		t.Error("it still answers")
	}
}

func TestServer_endsByItsButtonWithEverythingSaved(t *testing.T) {
	v := open(t)
	v.begin()
	form := v.get("/parking").form()
	form.Set("f.@parking", "kom ihåg mig")
	v.post("/parking", form)
	if page := v.post("/end", url.Values{"do": {"end"}}); page.code != http.StatusOK || !strings.Contains(page.body, "Allt är sparat") {
		t.Fatalf("ending gives %d:\n%s", page.code, page.body)
	}
	<-v.server.Done()
	if !v.keeps("kom ihåg mig") {
		t.Error("what was saved is not in the store")
	}
}

// TestSources_onlyListenOnThisComputer reads the folder's own sources: of net there is one call, with one address, and of
// net/http nothing that asks others.
func TestSources_onlyListenOnThisComputer(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	listens := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		found, faults := networkUses(t, name, string(content))
		listens += found
		for _, fault := range faults {
			t.Error(fault)
		}
	}
	if listens != 1 {
		t.Errorf("it listens in %d places, want one", listens)
	}
}

// TestNetworkUses_seesOthers breaks that rule, so that one that cannot fail is noticed.
func TestNetworkUses_seesOthers(t *testing.T) {
	for _, source := range []string{
		`package p; import "net"; func f() { net.Listen("tcp", ":0") }`,
		`package p; import "net"; func f() { net.Dial("tcp", "127.0.0.1:80") }`,
		`package p; import "net/http"; func f() { http.Get("http://example.org") }`,
		`package p; import "net/http"; func f() { http.ListenAndServe(":80", nil) }`,
		`package p; import "net/http"; var c http.Client`,
	} {
		if _, faults := networkUses(t, "p.go", source); len(faults) == 0 {
			t.Errorf("nothing is said of %s", source)
		}
	}
}

// client is all of net/http that asks somebody, or listens without being told where.
var client = []string{
	"Get", "Post", "PostForm", "Head", "Client", "DefaultClient", "Transport", "DefaultTransport", "NewRequest",
	"NewRequestWithContext", "ListenAndServe", "ListenAndServeTLS", "Serve", "ServeTLS", "ProxyFromEnvironment",
}

func networkUses(t *testing.T, name, source string) (listens int, faults []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		if call, ok := node.(*ast.CallExpr); ok && isNet(call.Fun, "Listen") && len(call.Args) == 2 &&
			literal(call.Args[0]) == "tcp4" && literal(call.Args[1]) == "127.0.0.1:0" {
			listens++
			return false
		}
		chosen, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		from, _ := chosen.X.(*ast.Ident)
		if from == nil {
			return true
		}
		if from.Name == "net" && chosen.Sel.Name != "Listener" {
			faults = append(faults, name+" uses net."+chosen.Sel.Name)
		}
		for _, asks := range client {
			if from.Name == "http" && chosen.Sel.Name == asks {
				faults = append(faults, name+" uses http."+asks)
			}
		}
		return true
	})
	return listens, faults
}

func isNet(fun ast.Expr, name string) bool {
	chosen, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	from, ok := chosen.X.(*ast.Ident)
	return ok && from.Name == "net" && chosen.Sel.Name == name
}

func literal(expression ast.Expr) string {
	basic, ok := expression.(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, err := strconv.Unquote(basic.Value)
	if err != nil {
		return ""
	}
	return text
}
