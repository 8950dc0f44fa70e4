package serve

import (
	"bufio"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"resourceportal/tools/build"
	"resourceportal/tools/problem"
)

func good() build.Result {
	return build.Result{Files: map[string][]byte{
		"index.html":           []byte("<body>choose</body>"),
		"404.html":             []byte("<body>nowhere</body>"),
		"en/404.html":          []byte("<body>not here</body>"),
		"en/events/index.html": []byte("<body>events</body>"),
		"css/main.css":         []byte("body{}"),
	}}
}

func bad() build.Result {
	var problems problem.List
	problems.Errorf("unknown-key", problem.Pos{File: "content/a.md", Line: 3}, "did you mean <title>?", "unknown key %q", "<titel>")
	return build.Result{Problems: problems}
}

func ask(s *Server, method, address string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(method, address, nil))
	return w
}

func TestAddressesAreAnsweredAsAServerOfFilesDoes(t *testing.T) {
	s := New()
	s.Show(good(), nil)
	tests := []struct {
		method, address string
		status          int
		header, body    string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "choose"},
		{"GET", "/en/events/", 200, "text/html; charset=utf-8", "events"},
		{"GET", "/en/events", 301, "", ""},
		{"GET", "/css/main.css", 200, "text/css; charset=utf-8", "body{}"},
		{"GET", "/en/none/", 404, "text/html; charset=utf-8", "not here"},
		{"GET", "/xx/", 404, "text/html; charset=utf-8", "nowhere"},
		{"GET", "/../../etc/passwd", 404, "text/html; charset=utf-8", "nowhere"},
		{"POST", "/", 405, "", "only GET"},
		{"GET", scriptPath, 200, "text/javascript; charset=utf-8", "EventSource"},
	}
	for _, tt := range tests {
		w := ask(s, tt.method, tt.address)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.body) {
			t.Errorf("%s %s: %d %q", tt.method, tt.address, w.Code, w.Body)
		}
		if tt.header != "" && w.Header().Get("Content-Type") != tt.header {
			t.Errorf("%s %s: type %q", tt.method, tt.address, w.Header().Get("Content-Type"))
		}
	}
}

func TestPagesCarryTheScriptThatLoadsThemAnewAndFilesDoNot(t *testing.T) {
	s := New()
	s.Show(good(), nil)
	if page := ask(s, "GET", "/").Body.String(); !strings.Contains(page, `<script src="`+scriptPath+`" defer></script></body>`) {
		t.Errorf("page without script: %s", page)
	}
	if style := ask(s, "GET", "/css/main.css").Body.String(); style != "body{}" {
		t.Errorf("style sheet was changed: %s", style)
	}
}

func TestProblemsStandInThePlaceOfEveryPageUntilMended(t *testing.T) {
	s := New()
	s.Show(good(), nil)
	s.Show(bad(), nil)
	w := ask(s, "GET", "/en/events/")
	page := w.Body.String()
	for _, want := range []string{"content/a.md:3", "unknown key", "&lt;titel&gt;", "&lt;title&gt;", scriptPath} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if w.Code != http.StatusInternalServerError || strings.Contains(page, "<titel>") {
		t.Errorf("%d %s", w.Code, page)
	}
	if w := ask(s, "GET", "/css/main.css"); w.Code != http.StatusOK {
		t.Errorf("style sheet of the last good build: %d", w.Code)
	}
	s.Show(good(), nil)
	if w := ask(s, "GET", "/en/events/"); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "events") {
		t.Errorf("after mending: %d %s", w.Code, w.Body)
	}
}

func TestAFailureOfTheMachineIsShown(t *testing.T) {
	s := New()
	s.Show(build.Result{}, errors.New("disk <full>"))
	if page := ask(s, "GET", "/").Body.String(); !strings.Contains(page, "disk &lt;full&gt;") {
		t.Errorf("page %s", page)
	}
}

func TestBrowsersAreToldOfEachBuild(t *testing.T) {
	s := New()
	s.Show(good(), nil)
	web := httptest.NewServer(s)
	defer web.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, web.URL+eventsPath, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	next := func() string {
		for lines.Scan() {
			if lines.Text() != "" {
				return lines.Text()
			}
		}
		return ""
	}
	if got := next(); got != "data: 1" {
		t.Errorf("at first %q", got)
	}
	s.Show(bad(), nil)
	if got := next(); got != "data: 2" {
		t.Errorf("after a build %q", got)
	}
}
