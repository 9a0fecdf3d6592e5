package browser_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"troskel/app/browser"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// tools is where .ci/setup puts what looks at pages in a real browser.
const tools = "../../out/tools/web/node_modules"

// TestWalk_aWholeDayByKeyboardInARealBrowser plays a day with every kind in Chromium, by keyboard alone; looks at every page
// with axe-core in both languages, at 400 % and in the dark; and saves without script.
func TestWalk_aWholeDayByKeyboardInARealBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	program, err := exec.LookPath("chromium")
	node, missing := exec.LookPath("node")
	there, _ := filepath.Glob(filepath.Join(tools, "*", "package.json"))
	if err != nil || missing != nil || !strings.Contains(strings.Join(there, " "), "playwright-core") {
		t.Skip("walking in a real browser needs Chromium, Node and playwright-core; .ci/setup flows installs them")
	}
	whole, err := filepath.Abs(tools)
	if err != nil {
		t.Fatal(err)
	}
	v := open(t, func(o *browser.Options) { o.File = every }, unvisited)
	said, err := exec.Command(node, "testdata/walk.mjs", whole, program, v.server.URL()).CombinedOutput() // #nosec G204 -- our own
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	if err != nil || lines[len(lines)-1] != "walked" {
		t.Errorf("the walk ended with %v", err)
	}
	for _, line := range lines {
		if line != "walked" {
			t.Error(line)
		}
	}
	day := v.day()
	for _, asked := range day.Set().In(wording.Swedish).Exercises() {
		if state := day.State(asked.Key); state != exercise.Answered {
			t.Errorf("%s (%s) is %s after the day", asked.Key, asked.Kind, state)
		}
	}
}
