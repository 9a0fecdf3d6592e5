// Package browser is the second way in: the same day in the participant's own browser, with the same session, store, words
// and files as the window. It is for whoever the window cannot serve, and for everybody who would rather have their
// browser's screen reader, spell check, zoom or writing direction.
//
// It is the only part of the program that uses a network package, and it does one thing with it: it listens on 127.0.0.1,
// as long as somebody uses it. Every page is made here, works without script, and asks for nothing from anywhere else.
package browser

import (
	"crypto/rand"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// Keeper is where days are kept. The store is one.
type Keeper interface {
	participation.Keeper
	Unlock(id, phrase string) error
	Forget(id string)
	Erase(id string) (removed []string, err error)
}

// Options is what the browser way is opened with. The keeper stays its owner's: it is open before and after.
type Options struct {
	Keeper   Keeper
	DataDir  string
	SaveTo   string           // the folder that files are proposed in; empty for those that people know
	Language wording.Language // empty is Swedish
	Role     exercise.Role    // proposed on the welcome page
	Version  string
	Nameless bool   // several share this laptop: the first page tells no names
	Day      string // the id of a day to go on with at once; may be empty
	File     string // the path of a day file, a workshop file or a PDF to open at once; may be empty
	Now      func() time.Time
	Pulse    <-chan time.Time // when to look whether anybody still uses it; nil is once a minute
	Log      io.Writer        // one line per page shown and per save; may be nil
}

// idleLimit is how long nobody need do anything before the browser way ends by itself.
const idleLimit = 4 * time.Hour

// The limits of a connection. A laptop speaks with itself, so whoever is slower is not a browser.
const (
	headTime   = 10 * time.Second
	wholeTime  = 2 * time.Minute
	mostHeader = 32 << 10
)

// Server is a day that is open in the browser.
type Server struct {
	desk    *desk
	guard   *guard
	http    http.Server
	done    chan struct{}
	closing sync.Once
	failed  error // what could not be saved at the end; read after done
}

// Open begins to listen. Its address is in URL; Close ends it, and so does the participant, or nobody for four hours.
func Open(options Options) (*Server, error) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0") // nothing but this computer can reach it
	if err != nil {
		return nil, wording.NewProblem("browser.no-listen", fmt.Errorf("open the browser way: %w", err))
	}
	s := &Server{done: make(chan struct{})}
	s.guard = newGuard(listener.Addr().String(), options.Now)
	s.desk = openDesk(options)
	site := &site{
		desk: s.desk, root: s.guard.root, end: s.endSlowly,
		made: map[string]*template.Template{}, days: map[wording.Language][]builtIn{},
	}
	s.http = http.Server{
		Handler:           s.guard.around(site.routes(), site.refuse),
		ReadHeaderTimeout: headTime, ReadTimeout: wholeTime, WriteTimeout: wholeTime,
		IdleTimeout: wholeTime, MaxHeaderBytes: mostHeader, ErrorLog: log.New(io.Discard, "", 0),
	}
	go s.serve(listener)
	go s.watch(options)
	return s, nil
}

// URL is where the browser begins. It works once: what lets the browser in afterwards is kept by the browser alone.
func (s *Server) URL() string { return s.guard.start() }

// Done is closed when the day is no longer open in the browser.
func (s *Server) Done() <-chan struct{} { return s.done }

// Day is the id of the day that was open last; empty when none was.
func (s *Server) Day() string { return s.desk.id() }

// Close saves, stops listening and returns what could not be saved.
func (s *Server) Close() error {
	s.end()
	<-s.done
	return s.failed
}

func (s *Server) serve(listener net.Listener) {
	if err := s.http.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		s.desk.logLine("problem %v", err)
		s.end()
	}
}

// watch ends the browser way when nobody has used it for long. It goes by the clock on the wall: a laptop that slept has
// been idle too.
func (s *Server) watch(options Options) {
	pulse := options.Pulse
	if pulse == nil {
		ticker := time.NewTicker(time.Minute)
		defer ticker.Stop()
		pulse = ticker.C
	}
	for {
		select {
		case <-s.done:
			return
		case <-pulse:
			if options.Now().Sub(s.guard.lastUse()) >= idleLimit {
				s.desk.logLine("idle")
				s.end()
			}
		}
	}
}

// end stops listening when what is being answered has been.
func (s *Server) end() {
	s.closing.Do(func() { go s.finish(0) })
}

// linger is how long the last page has to fetch how it looks.
const linger = 2 * time.Second

// endSlowly is end, for a page that is still to be shown.
func (s *Server) endSlowly() {
	s.closing.Do(func() { go s.finish(linger) })
}

func (s *Server) finish(after time.Duration) {
	time.Sleep(after)
	shut := make(chan struct{})
	timer := time.AfterFunc(headTime, func() { _ = s.http.Close() }) // whoever still holds a connection is let go
	go func() {
		defer close(shut)
		s.http.SetKeepAlivesEnabled(false)
		for !s.guard.isQuiet() {
			time.Sleep(10 * time.Millisecond)
		}
		_ = s.http.Close()
	}()
	<-shut
	timer.Stop()
	s.failed = s.desk.close()
	close(s.done)
}

// token is something that nobody can guess.
func token() string { return strings.ToLower(rand.Text()) }

// savedAt is what the autosave tells; the pages ask for it.
type savedAt struct {
	mu sync.Mutex
	at time.Time
}

func (s *savedAt) set(at time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at = at
}

func (s *savedAt) time() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

var _ session.Keeper = Keeper(nil)
