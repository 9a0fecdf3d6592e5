package webpage_test

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// axe is where .ci/setup puts the checker of accessibility.
const axe = "../../../out/tools/web/node_modules/axe-core/axe.min.js"

// browser is a real browser without a window, told what to do through a pipe by its own protocol.
// https://chromedevtools.github.io/devtools-protocol/
type browser struct {
	t       testing.TB
	to      *os.File
	from    *bufio.Reader
	last    int
	session string
	asked   []string // every address that a page asked for
}

// openBrowser starts Chromium. Where it or the checker is not installed the test is skipped, and says how to get them;
// the project's own machine has both.
func openBrowser(t testing.TB) (*browser, string) {
	t.Helper()
	checker, err := os.ReadFile(axe)
	program, missing := exec.LookPath("chromium")
	if err != nil || missing != nil {
		t.Skip("looking at web pages needs Chromium and axe-core; .ci/setup flows installs them")
	}
	theirs, to := pipe(t)
	from, theirEnd := pipe(t)
	command := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", // #nosec G204
		"--hide-scrollbars", "--no-first-run", "--user-data-dir="+t.TempDir(), "about:blank")
	command.ExtraFiles = []*os.File{theirs, theirEnd}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, to: to, from: bufio.NewReaderSize(from, 1<<20)}
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil, nil)
		if err := command.Wait(); err != nil {
			t.Logf("the browser ended: %v", err)
		}
	})
	b.newPage()
	return b, string(checker)
}

func pipe(t testing.TB) (read, write *os.File) {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(read.Close(), write.Close()) })
	return read, write
}

func (b *browser) newPage() {
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page.enable", "Network.enable", "Runtime.enable"} {
		b.call(domain, nil, nil)
	}
}

type message struct {
	ID     int
	Method string
	Result json.RawMessage
	Error  json.RawMessage
	Params json.RawMessage
}

// call asks the browser for something and waits for its answer.
func (b *browser) call(method string, params, result any) {
	b.t.Helper()
	b.last++
	ask := map[string]any{"id": b.last, "method": method}
	if params != nil {
		ask["params"] = params
	}
	if b.session != "" {
		ask["sessionId"] = b.session
	}
	body, err := json.Marshal(ask)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(body, 0)); err != nil {
		b.t.Fatal(err)
	}
	answer := b.until(func(m message) bool { return m.ID == b.last })
	if answer.Error != nil {
		b.t.Fatalf("%s: %s", method, answer.Error)
	}
	if result != nil {
		if err := json.Unmarshal(answer.Result, result); err != nil {
			b.t.Fatal(err)
		}
	}
}

// until reads what the browser tells until something comes.
func (b *browser) until(found func(message) bool) message {
	b.t.Helper()
	for {
		line, err := b.from.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("the browser is gone: %v", err)
		}
		var m message
		if err := json.Unmarshal(line[:len(line)-1], &m); err != nil {
			b.t.Fatal(err)
		}
		if m.Method == "Network.requestWillBeSent" {
			var sent struct{ Request struct{ URL string } }
			if err := json.Unmarshal(m.Params, &sent); err != nil {
				b.t.Fatal(err)
			}
			b.asked = append(b.asked, sent.Request.URL)
		}
		if found(m) {
			return m
		}
	}
}

// show opens a page in a window of a width, light or dark.
func (b *browser) show(file []byte, width int, scheme string) {
	b.t.Helper()
	place := filepath.Join(b.t.TempDir(), "page.html")
	if err := os.WriteFile(place, file, 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.asked = nil
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{
		"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{
		"features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.call("Page.navigate", map[string]any{"url": "file://" + place}, nil)
	b.until(func(m message) bool { return m.Method == "Page.loadEventFired" })
}

// run has the page work something out.
func (b *browser) run(script string, result any) {
	b.t.Helper()
	var said struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails json.RawMessage
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &said)
	if said.ExceptionDetails != nil {
		b.t.Fatalf("in the page: %.600s", said.ExceptionDetails)
	}
	if result != nil && said.Result.Value != nil {
		if err := json.Unmarshal(said.Result.Value, result); err != nil {
			b.t.Fatal(err)
		}
	}
}

// keep leaves a picture of the page, and the page as it is printed, in the folder that PICTURES names.
func (b *browser) keep(name string) {
	folder := os.Getenv("PICTURES")
	if folder == "" {
		return
	}
	var shot, paper struct{ Data string }
	b.call("Page.captureScreenshot", map[string]any{"captureBeyondViewport": true}, &shot)
	b.call("Page.printToPDF", map[string]any{"preferCSSPageSize": true, "printBackground": false}, &paper)
	for ending, data := range map[string]string{".png": shot.Data, ".pdf": paper.Data} {
		content, err := base64.StdEncoding.DecodeString(data)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name+ending), content, 0o600)
		}
		if err != nil {
			b.t.Error(err)
		}
	}
}

// faults asks the checker what is wrong with the page that is shown.
func (b *browser) faults(checker string) []string {
	var found []string
	b.run(checker+`;0`, nil)
	b.run(`axe.run(document).then(r => r.violations.flatMap(
		v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 300) + " " + n.failureSummary)))`, &found)
	var wide int
	b.run(`document.documentElement.scrollWidth - document.documentElement.clientWidth`, &wide)
	if wide > 0 {
		found = append(found, fmt.Sprintf("the page is %d pixels wider than the window", wide))
	}
	return found
}
