package browser

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"

	"net/http"
	"net/url"

	"slices"
	"strings"

	"troskel/assets"
	"troskel/data/wording"
)

//go:embed pages/*.html
var pageFiles embed.FS

//go:embed style.css
var style []byte

//go:embed script.js
var script []byte

// site is the pages.
type site struct {
	desk *desk
	root string
	end  func()
	made map[string]*template.Template // the pages that were shown, by name and language
	days map[wording.Language][]builtIn
}

// The paths of the pages, under the root.
const (
	openPath = "/open"
)

// routes are all the pages there are.
func (s *site) routes() http.Handler {
	mux := http.NewServeMux()
	for pattern, show := range map[string]func(*http.Request) (answer, error){
		"GET /{$}":               s.start,
		"POST /begin":            s.begin,
		"POST /resume":           s.resume,
		"GET /unlock":            s.askPhrase,
		"POST /unlock":           s.unlock,
		"GET " + openPath:        s.askFile,
		"POST " + openPath:       s.open,
		"GET /again":             s.askAgain,
		"POST /again":            s.again,
		"GET /changed":           s.askChanged,
		"POST /changed":          s.change,
		"GET /welcome":           s.welcome,
		"POST /welcome":          s.saveWelcome,
		"GET /day":               s.agendaPage,
		"GET /exercise/{key}":    s.exercise,
		"POST /exercise/{key}":   s.saveExercise,
		"GET /lookup":            s.lookUp,
		"GET /parking":           s.parking,
		"POST /parking":          s.saveParking,
		"GET /summary":           s.summary,
		"GET /lookback":          s.lookBack,
		"POST /lookback":         s.saveLookBack,
		"GET /reflection":        s.reflection,
		"POST /reflection":       s.saveReflection,
		"GET /reflection/{file}": s.download,
		"GET /contribution":      s.contribution,
		"POST /contribution":     s.saveContribution,
		"GET /erase":             s.askErase,
		"POST /erase":            s.erase,
		"GET /erased":            s.erasedPage,
		"GET /settings":          s.settings,
		"POST /settings":         s.saveSettings,
		"GET /help":              s.help,
		"POST /end":              s.finish,
	} {
		mux.HandleFunc(pattern, s.under(show))
	}
	mux.HandleFunc("GET /style.css", still("text/css; charset=utf-8", style))
	mux.HandleFunc("GET /script.js", still("text/javascript; charset=utf-8", script))
	mux.HandleFunc("GET /icon.svg", still("image/svg+xml", assets.Icon("doorway.svg")))
	mux.HandleFunc("GET /fonts/{name}", font)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, r, refusal{http.StatusNotFound, "browser.no-page"})
	})
	return mux
}

// answer is what a page gives: a page, another place, or a file.
type answer struct {
	page *page
	to   string // a path under the root
	file *file
	code int // of the page; 0 is all well
}

// file is something to keep or for the script.
type file struct {
	name, kind string
	content    []byte
	inline     bool
}

// under answers with what a page gives, with the desk to itself. A panic ends one page, and not the day.
func (s *site) under(show func(*http.Request) (answer, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.desk.mu.Lock()
		defer s.desk.mu.Unlock()
		defer func() {
			if fault := recover(); fault != nil {
				s.desk.logLine("problem panic: %v", fault)
				s.showProblem(w, http.StatusInternalServerError, s.desk.words().Text("problem.unknown"))
			}
		}()
		if why := readForm(r); why != nil {
			s.desk.logLine("problem %v", why)
			s.showProblem(w, codeOf(why), s.desk.words().Text(wordsOf(why)))
			return
		}
		given, err := show(r)
		if err != nil {
			s.fail(w, err)
			return
		}
		s.give(w, r, given)
	}
}

var (
	errNoDay  = errors.New("no day is open")
	errNoPage = errors.New("no such page")
	errForm   = errors.New("a form that no page of ours sends")
)

// fail says what happened.
func (s *site) fail(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, errNoDay):
		w.Header().Set("Location", s.root+"/")
		w.WriteHeader(http.StatusSeeOther)
	case errors.Is(err, errNoPage):
		s.showProblem(w, http.StatusNotFound, s.desk.words().Text("browser.no-page"))
	case errors.Is(err, errForm):
		s.desk.logLine("problem %v", err)
		s.showProblem(w, http.StatusBadRequest, s.desk.words().Text("browser.bad-form"))
	default:
		s.desk.logLine("problem %v", err)
		s.showProblem(w, http.StatusOK, s.desk.words().Say(err))
	}
}

func (s *site) give(w http.ResponseWriter, r *http.Request, given answer) {
	switch {
	case given.to != "":
		http.Redirect(w, r, s.root+given.to, http.StatusSeeOther)
	case given.file != nil:
		w.Header().Set("Content-Type", given.file.kind)
		if !given.file.inline {
			w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(given.file.name))
		}
		_, _ = w.Write(given.file.content) // who is gone has no use for it
	default:
		code := given.code
		if code == 0 {
			code = http.StatusOK
		}
		s.show(w, code, given.page)
	}
}

// readForm reads what was sent. Files are kept in memory, whatever their size: a form leaves nothing on the disk.
func readForm(r *http.Request) error {
	if r.Method != http.MethodPost {
		return nil
	}
	if _, err := url.ParseQuery(r.URL.RawQuery); err != nil {
		return fmt.Errorf("%w: %w", errForm, err)
	}
	var err error
	switch kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); strings.TrimSpace(kind) {
	case "application/x-www-form-urlencoded":
		err = r.ParseForm()
	case "multipart/form-data":
		if r.URL.Path != openPath {
			return errForm
		}
		err = r.ParseMultipartForm(mostFile + 1)
	default:
		return fmt.Errorf("%w: content type %q", errForm, r.Header.Get("Content-Type"))
	}
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return err
	}
	if err != nil {
		return fmt.Errorf("%w: %w", errForm, err)
	}
	return nil
}

func codeOf(err error) int {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge
	}
	return http.StatusBadRequest
}

func wordsOf(err error) string {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return "browser.too-large"
	}
	return "browser.bad-form"
}

// refuse answers who is not let in, or asks for a page that is not there. It says nothing of the day.
func (s *site) refuse(w http.ResponseWriter, r *http.Request, why refusal) {
	s.desk.mu.Lock()
	defer s.desk.mu.Unlock()
	s.desk.logLine("refused %s %s", r.Method, why.says)
	words := s.desk.words()
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(why.code)
	_, _ = fmt.Fprintf(w, bare, words.Language(), template.HTMLEscapeString(words.Text("browser.refused-title")),
		template.HTMLEscapeString(words.Text(why.says))) // who is gone needs no page
}

// bare is a page for who may see nothing of ours, not even how it looks.
const bare = `<!DOCTYPE html>
<html lang="%[1]s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>%[2]s – Tröskel</title></head>
<body><main><h1>%[2]s</h1><p>%[3]s</p></main></body></html>
`

// showProblem is a page that says what happened, with the way back.
func (s *site) showProblem(w http.ResponseWriter, code int, says string) {
	p := s.newPage("problem", s.desk.words().Text("browser.problem-title"))
	p.Body = says
	s.show(w, code, p)
}

func (s *site) show(w http.ResponseWriter, code int, p *page) {
	var made bytes.Buffer
	if err := s.template(p).Execute(&made, p); err != nil {
		s.desk.logLine("problem page %s: %v", p.name, err)
		http.Error(w, s.desk.words().Text("problem.unknown"), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(made.Bytes()) // who is gone needs no page
}

// template is the page's, with the words of its language. The lock is held.
func (s *site) template(p *page) *template.Template {
	if made, there := s.made[p.name+p.Lang]; there {
		return made
	}
	words := wording.In(wording.Language(p.Lang))
	made := template.New("layout.html").Funcs(template.FuncMap{
		"say": words.Text, "pair": pairOf, "groups": groupsOf,
		"minus": func(n int) int { return -n }, "plus": func(n int) int { return n + 1 },
	})
	made = template.Must(made.ParseFS(pageFiles, "pages/layout.html", "pages/parts.html", "pages/"+p.name+".html"))
	s.made[p.name+p.Lang] = made
	return made
}

// pair is a part of a page with the id of what gets the keyboard, and the id of the group that it stands in.
type pair struct {
	At    string
	Of    any
	Group string
}

func pairOf(at string, of any, group ...string) pair { return pair{at, of, strings.Join(group, "")} }

// manyGroups are groups with the id of what gets the keyboard.
type manyGroups struct {
	At     string
	Groups []group
}

func groupsOf(at string, groups []group) manyGroups { return manyGroups{at, groups} }

// still is a file that is the same for everybody.
func still(kind string, content []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write(content) // who is gone has no use for it
	}
}

// fonts are those that the pages use.
var fonts = []string{
	"SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "SourceSans3-Italic.ttf",
	"SourceSerif4-Regular.ttf", "SourceSerif4-SemiBold.ttf", "SourceSerif4-Italic.ttf",
}

// font gives a font, which says nothing of anybody and may be kept while the browser is open.
func font(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if !slices.Contains(fonts, name) {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cache-Control", "private, max-age=86400")
	w.Header().Set("Content-Type", "font/ttf")
	_, _ = w.Write(assets.Font(name)) // who is gone has no use for it
}
