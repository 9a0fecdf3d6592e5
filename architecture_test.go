package troskel_test

import (
	"slices"
	"strings"
	"testing"
)

// The rules of who may know whom. A folder is written without the module's name and holds its sub-folders too when it
// ends in "/..."; a package from elsewhere is written as it is imported. The standard library is free for all, but for
// what is reserved.

// neverReaches says what a folder must not reach, through however many hands.
var neverReaches = []neverRow{
	{"app/...", []string{"cmd/..."}, "cmd starts the program, and nothing starts cmd"},
	{"data/...", []string{"app/...", "cmd/..."}, "data knows nothing of screens"},
	{"assets/...", []string{"app/...", "cmd/...", "data/..."}, "assets are bytes"},
	{"data/...", []string{"fyne.io/..."}, "data is tested and printed without a toolkit"},
	{"assets/...", []string{"fyne.io/..."}, "the PDF takes its fonts from here too"},
	{"cmd/troskelctl", []string{"fyne.io/..."}, "the command line runs where no window can"},
	{"cmd/walk", []string{"app/...", "data/...", "fyne.io/..."}, "the walk sees the program only from outside"},
	{"app/...", []string{"fyne.io/fyne/v2/app"}, "app is tested without OpenGL and X"},
	{"data/...", []string{"data/store"}, "a session says what it needs of a store, and the store gives it"},
	{"data/room/...", []string{"data/session"}, "a private answer must have no way into the room"},
	{"data/share/...", []string{"data/session"}, "a private answer must have no way into a contribution"},
	{"data/roomreport", []string{"data/session"}, "a private answer must have no way into a report of the room"},
	{"data/actionplan", []string{"data/session"}, "a private answer must have no way into the action plan"},
	{"app/facilitator/...", []string{"data/session"}, "the facilitator's pages must have no way to a private answer"},
	{"data/room/...", []string{"data/document/attachment"}, "a personal PDF in the folder is never read"},
	{"data/share/...", []string{"data/document/attachment"}, "a personal PDF in the folder is never read"},
	{"app/exerciseview/...", []string{"data/session", "data/store", "data/workshop"}, "a view has its exercise and its answer"},
	{"app/widgets/...", []string{"data/exercise", "data/session", "data/workshop", "data/store"}, "a part knows no workshops"},
	{"app/browser", []string{"fyne.io/..."}, "the browser way is there where no window can open"},
	{"app/browser", []string{"data/store"}, "the keeper is handed over by whoever opens the browser way"},
	{"app/browser", []string{"app/facilitator/...", "data/room/..."}, "who leads a day does so in the window"},
	{"app/console", []string{"fyne.io/..."}, "the terminal is there where no window can open"},
	{"app/console", []string{"data/store"}, "the keeper is handed over by whoever opens the terminal"},
	{"app/console", []string{"app/facilitator/...", "data/room/..."}, "who leads a day does so in the window or by commands"},
	{"app/participant/...", []string{"app/facilitator/..."}, "only routes join the two"},
	{"app/facilitator/...", []string{"app/participant/..."}, "only routes join the two"},
}

// mayImport is the map of the rooms: all that a folder may import besides the standard library. A folder of data without
// a row here has no place in the house yet.
var mayImport = []mayRow{
	{"assets", nil},
	{"data/chart", nil},
	{"data/readability", nil},
	{"data/wording", nil},
	{"data/erase", nil},
	{"data/keystore", []string{"github.com/zalando/go-keyring"}},
	{"data/lock", []string{"data/place", "data/wording", "github.com/gofrs/flock"}},
	{"data/screenreader", []string{"github.com/godbus/dbus/v5/...", "golang.org/x/sys/..."}},
	{"data/place", nil},
	{"data/outgoing", []string{"data/wording"}},
	{"data/spotter", nil},
	{"data/rehearsal", []string{"data/day", "data/exercise", "data/outgoing", "data/share", "data/wording"}},
	{"data/paper", []string{"data/document", "data/exercise", "data/wording", "data/workshop"}},
	{"data/runsheet", []string{"data/document", "data/exercise", "data/wording", "data/workshop"}},
	{"data/selftest", []string{
		"data/document", "data/document/attachment", "data/document/layout", "data/document/pdf", "data/outgoing", "data/place",
		"data/wording", "golang.org/x/image/...", "golang.org/x/sys/...",
	}},
	{"data/settings", []string{"data/outgoing", "data/wording"}},
	{"data/document", []string{"data/chart"}},
	{"data/document/documenttest", []string{"data/chart", "data/document"}},
	{"data/document/layout", []string{
		"assets", "data/chart", "data/document", "golang.org/x/image/...", "golang.org/x/text/...",
	}},
	{"data/document/attachment", []string{"data/document", "data/wording"}},
	{"data/document/pdf", []string{
		"assets", "data/document", "data/document/layout", "github.com/jung-kurt/gofpdf", "golang.org/x/image/...", "golang.org/x/text/...",
	}},
	{"data/document/spreadsheet", []string{"github.com/xuri/excelize/v2"}},
	{"data/document/webpage", []string{"data/chart", "data/document"}},
	{"data/calendar", nil},
	{"data/document/picture", []string{"assets", "data/document/layout", "golang.org/x/image/..."}},
	{"data/exercise", []string{"data/chart", "data/document", "data/readability", "data/wording"}},
	{"data/exercise/exercisetest", []string{"data/document", "data/exercise", "data/wording", "data/workshop"}},
	{"data/workshop", []string{"data/exercise", "data/wording", "github.com/goccy/go-yaml/..."}},
	{"data/content", []string{"data/wording", "data/workshop"}},
	{"data/keys", []string{"data/outgoing", "data/wording", "filippo.io/age/..."}},
	{"data/day", []string{"data/exercise", "data/keys", "data/wording", "data/workshop"}},
	{"data/kit", []string{
		"data/chart", "data/day", "data/document", "data/document/layout", "data/document/pdf", "data/keys", "data/outgoing",
		"data/paper", "data/wording", "data/workshop", "rsc.io/qr/...",
	}},
	{"data/share", []string{
		"data/day", "data/exercise", "data/keys", "data/wording", "filippo.io/age/...", "github.com/go-json-experiment/json/...",
	}},
	{"data/actionplan", []string{
		"data/day", "data/document", "data/document/spreadsheet", "data/exercise", "data/outgoing", "data/room", "data/wording",
		"github.com/go-json-experiment/json/...",
	}},
	{"data/roomreport", []string{
		"data/actionplan", "data/day", "data/document", "data/document/pdf", "data/document/spreadsheet", "data/exercise",
		"data/outgoing", "data/room", "data/room/inbox", "data/wording", "github.com/go-json-experiment/json/...",
	}},
	{"data/room/inbox", []string{"data/share", "data/wording"}},
	{"data/room", []string{
		"data/day", "data/document", "data/exercise", "data/outgoing", "data/room/inbox", "data/share", "data/wording",
		"data/workshop", "github.com/go-json-experiment/json/...",
	}},
	{"data/reflection", []string{"data/exercise", "data/wording", "github.com/go-json-experiment/json/..."}},
	{"data/session", []string{
		"data/day", "data/document", "data/exercise", "data/reflection", "data/share", "data/wording", "data/workshop",
	}},
	{"data/participation", []string{
		"data/calendar", "data/content", "data/day", "data/document", "data/document/attachment", "data/document/pdf",
		"data/document/webpage", "data/erase", "data/exercise", "data/outgoing", "data/session", "data/share", "data/spotter",
		"data/wording", "data/workshop",
	}},
	{"data/store", []string{
		"data/outgoing", "data/session", "data/wording", "github.com/mattn/go-sqlite3", "golang.org/x/crypto/...",
	}},
	{"app/look", []string{"assets", toolkit}},
	{"app/widgets", []string{"app/look", "data/chart", toolkit}},
	{"app/navigation", []string{toolkit}},
	{"app/sheet", []string{"app/look", "app/widgets", "data/wording", toolkit}},
	{"app/message", []string{"app/look", "app/widgets", toolkit}},
	{"app/console", []string{
		"data/day", "data/document", "data/exercise", "data/participation", "data/reflection", "data/session", "data/share",
		"data/spotter", "data/wording", "data/workshop",
	}},
	{"app/browser", []string{
		"assets", "data/calendar", "data/day", "data/document", "data/document/attachment", "data/document/webpage", "data/erase",
		"data/exercise", "data/outgoing", "data/participation", "data/content", "data/reflection", "data/session", "data/settings",
		"data/share", "data/spotter", "data/wording", "data/workshop",
	}},
	{"app/documentview", []string{"app/look", "app/widgets", "data/document", toolkit}},
	{"app/exerciseview", []string{"app/look", "app/widgets", "data/chart", "data/exercise", "data/wording", toolkit}},
	{"app/facilitator", []string{"app/look", "app/navigation", "app/sheet", "app/widgets", "data/wording", toolkit}},
	{"app/participant", []string{
		"app/documentview", "app/exerciseview", "app/look", "app/navigation", "app/sheet", "app/widgets",
		"data/document", "data/exercise", "data/paper", "data/reflection", "data/settings", "data/wording", toolkit,
	}},
}

const toolkit = "fyne.io/fyne/v2/..."

// reserved says which folders alone may import a package, in tests too; of some, none may.
var reserved = []reservedRow{
	{"fyne.io/...", []string{"app/...", "cmd/troskel"}},
	{"fyne.io/fyne/v2/app", []string{"cmd/troskel"}},
	{"net", []string{"app/browser"}},
	{"net/http/...", []string{"app/browser"}},
	{"net/rpc/...", nil},
	{"net/smtp", nil},
	{"crypto/tls", nil},
	{"database/sql/...", []string{"data/store"}},
	{"github.com/mattn/go-sqlite3", []string{"data/store"}},
	{"github.com/gofrs/flock", []string{"data/lock"}},
	{"github.com/zalando/go-keyring", []string{"data/keystore"}},
	{"github.com/godbus/dbus/...", []string{"data/screenreader"}},
	{"github.com/go-gl/...", []string{"cmd/troskel"}},
	{"github.com/jung-kurt/gofpdf/...", []string{"data/document/pdf"}},
	{"github.com/xuri/excelize/...", []string{"data/document/spreadsheet"}},
	{"github.com/goccy/go-yaml/...", []string{"data/workshop"}},
	{"filippo.io/...", []string{"data/keys", "data/share"}},
	{"rsc.io/qr/...", []string{"data/kit"}},
	{"go.yaml.in/...", nil},
	{"gopkg.in/...", nil},
}

func TestHouse_keepsItsRules(t *testing.T) {
	for _, fault := range faults(listHouse(t)) {
		t.Error(fault)
	}
}

func TestHouse_everyFolderOfDataHasARow(t *testing.T) {
	for name := range listHouse(t) {
		folder, ours := strings.CutPrefix(name, "troskel/")
		if !ours || !strings.HasPrefix(folder, "data/") {
			continue
		}
		if !slices.ContainsFunc(mayImport, func(row mayRow) bool { return row.folder == folder }) {
			t.Errorf("%s: say in mayImport what it may import", folder)
		}
	}
}

// TestFaults_seesForbiddenWays breaks the rules one at a time, so that a rule that cannot fail is noticed.
func TestFaults_seesForbiddenWays(t *testing.T) {
	ways := []struct {
		name string
		way  []string // each imports the next
		want string
	}{
		{"an exercise reaches Fyne", []string{"troskel/data/exercise", "fyne.io/fyne/v2/widget"}, "without a toolkit"},
		{"an exercise reaches Fyne by a detour",
			[]string{"troskel/data/exercise", "example.org/pretty", "fyne.io/fyne/v2"}, "without a toolkit"},
		{"a room reaches the session", []string{"troskel/data/room", "troskel/data/session"}, "no way into the room"},
		{"a room reaches the session by a detour",
			[]string{"troskel/data/room", "troskel/data/day", "troskel/data/session"}, "no way into the room"},
		{"a contribution reaches the session", []string{"troskel/data/share", "troskel/data/session"}, "no way into a contribution"},
		{"the facilitator reaches the session",
			[]string{"troskel/app/facilitator", "troskel/data/session"}, "no way to a private answer"},
		{"a view reaches the session", []string{"troskel/app/exerciseview", "troskel/data/session"}, "its exercise and its answer"},
		{"a view reaches the store", []string{"troskel/app/exerciseview", "troskel/data/store"}, "its exercise and its answer"},
		{"a session reaches the store", []string{"troskel/data/session", "troskel/data/store"}, "the store gives it"},
		{"data reaches a screen", []string{"troskel/data/session", "troskel/app/look"}, "nothing of screens"},
		{"a page reaches a command", []string{"troskel/app/participant", "troskel/cmd/troskel"}, "nothing starts cmd"},
		{"a page reaches the toolkit's start",
			[]string{"troskel/app/participant", "fyne.io/fyne/v2/app"}, "without OpenGL and X"},
		{"the participant reaches the facilitator",
			[]string{"troskel/app/participant", "troskel/app/facilitator"}, "only routes"},
		{"the facilitator reaches the participant",
			[]string{"troskel/app/facilitator", "troskel/app/participant"}, "only routes"},
		{"the command line reaches a page",
			[]string{"troskel/cmd/troskelctl", "troskel/app/look", "fyne.io/fyne/v2"}, "where no window can"},
		{"the words reach an exercise", []string{"troskel/data/wording", "troskel/data/exercise"}, "may not import"},
		{"a chart takes a library", []string{"troskel/data/chart", "example.org/plot"}, "may not import"},
		{"an exercise reads YAML", []string{"troskel/data/exercise", "github.com/goccy/go-yaml"}, "only data/workshop"},
		{"a session speaks SQL", []string{"troskel/data/session", "database/sql"}, "only data/store"},
		{"a room writes its own XLSX", []string{"troskel/data/roomreport", "github.com/xuri/excelize/v2"},
			"only data/document/spreadsheet"},
		{"a report draws its own PDF", []string{"troskel/data/session", "github.com/jung-kurt/gofpdf"}, "only data/document/pdf"},
		{"the program listens", []string{"troskel/cmd/troskel", "net"}, "only app/browser"},
		{"the program asks the web", []string{"troskel/data/session", "net/http"}, "only app/browser"},
		{"the program speaks in secret", []string{"troskel/app/browser", "crypto/tls"}, "which nobody may"},
		{"the browser way needs a window", []string{"troskel/app/browser", "troskel/app/look", "fyne.io/fyne/v2"}, "no window can open"},
		{"the browser way opens the store", []string{"troskel/app/browser", "troskel/data/store"}, "handed over"},
	}
	for _, broken := range ways {
		t.Run(broken.name, func(t *testing.T) {
			built := house{}
			for i, name := range broken.way {
				built[name] = room{imports: broken.way[i+1 : min(i+2, len(broken.way))]}
			}
			found := faults(built)
			if !slices.ContainsFunc(found, func(fault string) bool { return strings.Contains(fault, broken.want) }) {
				t.Errorf("found %q, want a fault that says %q", found, broken.want)
			}
		})
	}
}

func TestFaults_seesATestThatTakesWhatIsReserved(t *testing.T) {
	found := faults(house{"troskel/data/session": {testImports: []string{"net/http/httptest"}}})
	if len(found) != 1 || !strings.Contains(found[0], "which only app/browser") {
		t.Errorf("found %q, want that only app/browser", found)
	}
}

func TestFaults_leavesWhatIsAllowedAlone(t *testing.T) {
	found := faults(house{
		"troskel/cmd/troskel":       {imports: []string{"troskel/app", "troskel/data/store", "fyne.io/fyne/v2/app"}},
		"troskel/app":               {imports: []string{"troskel/app/participant", "troskel/data/session", "fyne.io/fyne/v2"}},
		"troskel/app/participant":   {imports: []string{"troskel/app/exerciseview", "fyne.io/fyne/v2"}},
		"troskel/app/exerciseview":  {imports: []string{"troskel/data/exercise", "fyne.io/fyne/v2/widget"}},
		"troskel/data/store":        {imports: []string{"troskel/data/session", "database/sql"}},
		"troskel/data/session":      {imports: []string{"troskel/data/workshop"}, testImports: []string{"troskel/data/store"}},
		"troskel/data/workshop":     {imports: []string{"troskel/data/exercise", "github.com/goccy/go-yaml/ast"}},
		"troskel/data/exercise":     {imports: []string{"troskel/data/document", "net/url"}},
		"troskel/data/document":     {imports: []string{"troskel/data/chart"}},
		"troskel/data/document/pdf": {imports: []string{"github.com/jung-kurt/gofpdf"}},
	})
	if len(found) > 0 {
		t.Errorf("found %q in a house that keeps its rules", found)
	}
}
