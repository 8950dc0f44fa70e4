package browser

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/publish"
)

// policy is the Content-Security-Policy that the design asks of a host.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// host serves a portal as a static host would, and keeps account of it. Its
// methods may be used by several goroutines.
type host struct {
	*httptest.Server
	files map[string][]byte // not changed

	mu      sync.Mutex
	put     map[string][]byte // in the place of files; nil: the file is gone
	gates   []*gate
	answers []answer
}

// answer is what one request got.
type answer struct {
	Name   string // of the file: "en/index.html"
	Status int
	Bytes  int // of the body, as it went over the wire
}

// serve starts a host of the files; it ends with the test.
func serve(t testing.TB, files map[string][]byte) *host {
	t.Helper()
	h := &host{files: files, put: map[string][]byte{}}
	h.Server = httptest.NewServer(h)
	t.Cleanup(func() {
		for _, g := range h.gates {
			h.release(g)
		}
		h.CloseClientConnections()
		h.Close()
	})
	return h
}

// servePortal starts a host of the project's portal.
func servePortal(t testing.TB) *host {
	t.Helper()
	return serve(t, portalFiles(t))
}

// damage puts data in the place of a file; nil takes the file away.
func (h *host) damage(name string, data []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.put[name] = data
}

// mend puts all files back as they were.
func (h *host) mend() {
	h.mu.Lock()
	defer h.mu.Unlock()
	clear(h.put)
}

// gate keeps answers back.
type gate struct {
	fits   *regexp.Regexp // of the file's name
	most   int            // answers that are kept back
	caught int
	opened chan struct{}
}

// hold keeps back the next answers for files whose names fit, that many, until
// they are released. A browser has six connections to a host: where all wait,
// nothing else comes through.
func (h *host) hold(most int, pattern string) *gate {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.gates = append(h.gates, &gate{fits: regexp.MustCompile(pattern), most: most, opened: make(chan struct{})})
	return h.gates[len(h.gates)-1]
}

// caught is how many requests have met the gate.
func (h *host) caught(g *gate) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return g.caught
}

// release lets everything through.
func (h *host) release(g *gate) {
	h.mu.Lock()
	defer h.mu.Unlock()
	g.most = 0
	select {
	case <-g.opened:
	default:
		close(g.opened)
	}
}

// wait keeps a request back that meets a gate; false when its client has left.
func (h *host) wait(name string, r *http.Request) bool {
	h.mu.Lock()
	var met []*gate
	for _, g := range h.gates {
		if g.caught < g.most && g.fits.MatchString(name) {
			g.caught++
			met = append(met, g)
		}
	}
	h.mu.Unlock()
	for _, g := range met {
		select {
		case <-g.opened:
		case <-r.Context().Done():
			return false
		}
	}
	return true
}

// matching are the names of the files that the pattern fits, sorted; the test ends
// when there is none.
func (h *host) matching(t testing.TB, pattern string) []string {
	t.Helper()
	fits := regexp.MustCompile(pattern)
	var names []string
	for name := range h.files {
		if fits.MatchString(name) {
			names = append(names, name)
		}
	}
	if names == nil {
		t.Fatalf("the portal has no file like %s", pattern)
	}
	slices.Sort(names)
	return names
}

// forget begins a new account.
func (h *host) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answers = nil
}

// account is what was answered since the host began, or since forget.
func (h *host) account() []answer {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]answer(nil), h.answers...)
}

// asked counts the requests for a file.
func (h *host) asked(name string) int {
	n := 0
	for _, a := range h.account() {
		if a.Name == name {
			n++
		}
	}
	return n
}

// weight sums up the bytes of the answers whose file begins so.
func (h *host) weight(prefix string) int {
	sum := 0
	for _, a := range h.account() {
		if strings.HasPrefix(a.Name, prefix) {
			sum += a.Bytes
		}
	}
	return sum
}

// ServeHTTP answers one request.
func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := fileName(r.URL.Path)
	h.mu.Lock()
	data, ok := h.files[name]
	other, changed := h.put[name]
	if changed {
		data, ok = other, other != nil
	}
	h.mu.Unlock()
	if !h.wait(name, r) {
		return
	}
	status := http.StatusOK
	switch {
	case ok:
	case name == "favicon.ico":
		// No page asked for it, and whether and when the browser does is its own.
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		if h.files[name+"/index.html"] != nil {
			http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
			return
		}
		status, data, name = http.StatusNotFound, h.missing(name), "404.html"
	}
	size := h.send(w, r, name, status, data, changed)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answers = append(h.answers, answer{fileName(r.URL.Path), status, size})
}

// missing is the page for an address that has no file.
func (h *host) missing(name string) []byte {
	edition, _, _ := strings.Cut(name, "/")
	if page, ok := h.files[edition+"/404.html"]; ok {
		return page
	}
	return h.files["404.html"]
}

// lasting are files whose name changes with their bytes.
var lasting = regexp.MustCompile(`(^|/)search/[0-9a-f]{12}/|\.[0-9a-f]{32,}\.`)

// send writes an answer and gives the size of its body.
func (h *host) send(w http.ResponseWriter, r *http.Request, name string, status int, data []byte, changed bool) int {
	head := w.Header()
	head.Set("Content-Type", publish.MediaType(name))
	head.Set("Content-Security-Policy", policy)
	head.Set("X-Content-Type-Options", "nosniff")
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256(data))
	switch {
	case changed || status != http.StatusOK:
		head.Set("Cache-Control", "no-store")
	case lasting.MatchString(name):
		head.Set("Cache-Control", "public, max-age=31536000, immutable")
	default:
		head.Set("Cache-Control", "no-cache")
		head.Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return 0
		}
	}
	if text.MatchString(head.Get("Content-Type")) {
		head.Set("Content-Encoding", "gzip")
		head.Set("Vary", "Accept-Encoding")
		data = compressed(data)
	}
	head.Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return 0
	}
	// A browser that has gone away is no failure of ours.
	_, _ = w.Write(data)
	return len(data)
}

// text are the media types that hosts compress.
var text = regexp.MustCompile(`^text/|json|xml|javascript|svg`)

// compressed is the data as gzip at the level that hosts use.
func compressed(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	// Writing to memory cannot fail.
	_, _ = z.Write(data)
	_ = z.Close()
	return b.Bytes()
}
