package serve

import (
	"bytes"
	_ "embed"
	"fmt"
	"net/http"
	"path"
	"strings"
	"sync"

	"resourceportal/tools/build"
	"resourceportal/tools/problem"
	"resourceportal/tools/publish"
)

// Addresses that are the server's own; no record can have them.
const (
	scriptPath = "/_portal/reload.js"
	stylePath  = "/_portal/problems.css"
	eventsPath = "/_portal/events"
)

var (
	//go:embed reload.js
	reloadScript []byte
	//go:embed problems.css
	problemStyle []byte
)

// Server answers with the last build. It may be used by several goroutines.
type Server struct {
	mu       sync.Mutex
	files    map[string][]byte // of the last good build
	problems problem.List      // errors of the last build
	failure  error
	builds   int
	changed  chan struct{} // closed at the next build
}

// New makes a server that knows no build yet.
func New() *Server { return &Server{changed: make(chan struct{})} }

// Show takes over a build, good or bad, and wakes the browsers.
func (s *Server) Show(result build.Result, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problems, s.failure = nil, err
	switch {
	case err != nil:
	case result.Files == nil:
		s.problems = result.Problems
	default:
		s.files = result.Files
	}
	s.builds++
	close(s.changed)
	s.changed = make(chan struct{})
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	switch r.URL.Path {
	case eventsPath:
		s.events(w, r)
	case scriptPath:
		send(w, http.StatusOK, scriptPath, reloadScript)
	case stylePath:
		send(w, http.StatusOK, stylePath, problemStyle)
	default:
		s.file(w, r)
	}
}

// file sends a file of the portal, or the problems that keep it from being made.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	files, problems, failure := s.files, s.problems, s.failure
	s.mu.Unlock()
	name, page := fileName(r.URL.Path)
	if page && (problems != nil || failure != nil) {
		send(w, http.StatusInternalServerError, "problems.html", problemPage(problems, failure))
		return
	}
	data, ok := files[name]
	switch {
	case ok:
		send(w, http.StatusOK, name, data)
	case files[name+"/index.html"] != nil:
		http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
	default:
		edition, _, _ := strings.Cut(name, "/")
		data, ok = files[edition+"/404.html"]
		if !ok {
			data = files["404.html"]
		}
		send(w, http.StatusNotFound, "404.html", data)
	}
}

// fileName is the file of the portal that an address means; page is true for
// what a reader looks at.
func fileName(address string) (name string, page bool) {
	name = strings.TrimPrefix(path.Clean("/"+address), "/")
	if strings.HasSuffix(address, "/") || name == "" {
		name = path.Join(name, "index.html")
	}
	ext := path.Ext(name)
	return name, ext == ".html" || ext == ""
}

// send writes a file; pages get the script that loads them anew.
func send(w http.ResponseWriter, status int, name string, data []byte) {
	if path.Ext(name) == ".html" {
		script := fmt.Appendf(nil, "<script src=%q defer></script></body>", scriptPath)
		data = bytes.Replace(data, []byte("</body>"), script, 1)
	}
	w.Header().Set("Content-Type", publish.MediaType(name))
	w.WriteHeader(status)
	// A browser that has gone away is no failure of ours.
	_, _ = w.Write(data)
}

// events tells the browser the number of the present build, and of each one that
// follows.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	stream := http.NewResponseController(w)
	for {
		s.mu.Lock()
		builds, changed := s.builds, s.changed
		s.mu.Unlock()
		if _, err := fmt.Fprintf(w, "data: %d\n\n", builds); err != nil || stream.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
