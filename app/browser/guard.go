package browser

import (
	"crypto/subtle"
	"net/http"
	"strings"
	"sync"
	"time"
)

// guard stands before every page. It lets in the one browser that came with the start address, and whoever asks in any
// other way gets a page that says so and nothing else.
//
// Everything lies under a path that nobody can guess: cookies do not tell one port from another, and a page of some other
// program on 127.0.0.1 would otherwise be handed ours.
type guard struct {
	host string // "127.0.0.1:49152", which is all that this program answers to
	root string // the path that everything lies under
	pass string // what the browser's cookie holds
	now  func() time.Time

	mu     sync.Mutex
	ticket string // of the start address; empty when it was used
	used   time.Time
	inside int // how many requests are being answered
}

func newGuard(host string, now func() time.Time) *guard {
	return &guard{host: host, root: "/" + token()[:10], pass: token(), now: now, ticket: token(), used: now()}
}

// start is the address to begin with; the ticket in it works once.
func (g *guard) start() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return "http://" + g.host + g.root + startPath + "?ticket=" + g.ticket
}

const (
	startPath  = "/in"
	ticketName = "ticket"
	cookieName = "troskel"
)

// policy lets a page use what this program serves, and nothing from anywhere else; no script but the one file, no frame, no
// other place to send a form to.
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; " +
	"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// refusal is why somebody is not let in.
type refusal struct {
	code int
	says string // a key of the words
}

// around is the pages with the guard before them. Refuse answers those who are not let in.
func (g *guard) around(pages http.Handler, refuse func(http.ResponseWriter, *http.Request, refusal)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		g.enter(+1)
		defer g.enter(-1)
		protect(w.Header())
		if why := g.foreign(r); why != nil {
			refuse(w, r, *why)
			return
		}
		if r.Method == http.MethodGet && r.URL.Path == g.root+startPath {
			g.letIn(w, r, refuse)
			return
		}
		if !g.knows(r) {
			refuse(w, r, refusal{http.StatusForbidden, "browser.no-pass"})
			return
		}
		g.touch()
		r.Body = http.MaxBytesReader(w, r.Body, mostOf(r.URL.Path))
		http.StripPrefix(g.root, pages).ServeHTTP(w, r)
	})
}

func protect(header http.Header) {
	header.Set("Content-Security-Policy", policy)
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "same-origin") // without any, a browser hides where a form comes from, from us too
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("X-Frame-Options", "DENY")
}

// foreign tells a request that is meant for another name than ours, as one whose name was made to lead here, or that comes
// from another page than ours. Whoever sends a form must say where it comes from; browsers do.
func (g *guard) foreign(r *http.Request) *refusal {
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	ours := origin == "" || origin == "http://"+g.host
	switch {
	case r.Host != g.host:
		return &refusal{http.StatusMisdirectedRequest, "browser.other-host"}
	case !ours, site != "" && site != "same-origin" && site != "none":
		return &refusal{http.StatusForbidden, "browser.other-origin"}
	case r.Method == http.MethodPost && origin == "" && site != "same-origin":
		return &refusal{http.StatusForbidden, "browser.other-origin"}
	case r.Method != http.MethodGet && r.Method != http.MethodPost && r.Method != http.MethodHead:
		return &refusal{http.StatusMethodNotAllowed, "browser.other-origin"}
	}
	return nil
}

// letIn gives the browser its cookie for the ticket, and takes the ticket out of the address.
func (g *guard) letIn(w http.ResponseWriter, r *http.Request, refuse func(http.ResponseWriter, *http.Request, refusal)) {
	if !g.knows(r) && !g.take(r.URL.Query().Get(ticketName)) {
		refuse(w, r, refusal{http.StatusForbidden, "browser.used-ticket"})
		return
	}
	g.touch()
	http.SetCookie(w, &http.Cookie{ // #nosec G124 -- it never leaves this computer, so there is nothing to encrypt it for
		Name: cookieName, Value: g.pass, Path: g.root, HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
	http.Redirect(w, r, g.root+"/", http.StatusSeeOther)
}

func (g *guard) take(ticket string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.ticket == "" || subtle.ConstantTimeCompare([]byte(ticket), []byte(g.ticket)) != 1 {
		return false
	}
	g.ticket = ""
	return true
}

func (g *guard) knows(r *http.Request) bool {
	cookie, err := r.Cookie(cookieName)
	return err == nil && subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(g.pass)) == 1 &&
		strings.HasPrefix(r.URL.Path, g.root+"/")
}

func (g *guard) touch() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.used = g.now()
}

func (g *guard) lastUse() time.Time {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.used
}

func (g *guard) enter(step int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside += step
}

// isQuiet tells whether no request is being answered.
func (g *guard) isQuiet() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.inside == 0
}

// The largest requests: of a form, whose texts may be many and long, and of a file to open.
const (
	mostForm = 8 << 20
	mostFile = 24 << 20
)

func mostOf(path string) int64 {
	if strings.HasSuffix(path, openPath) {
		return mostFile
	}
	return mostForm
}
