package browser

import (
	"net/http"
	"strings"
	"testing"
)

// The tests of this file show that the harness sees what it is to see: each page
// does one thing that no page of the portal may do.

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>`

func TestWhatPagesMayNotDoIsSeen(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		page, script string
		kind, part   string
	}{
		"a word on the console":  {script: `console.log("left over")`, kind: "console", part: "left over"},
		"an exception":           {script: `throw new Error("broken")`, kind: "exception", part: "broken"},
		"a promise that fails":   {script: `Promise.reject(new Error("unheard"))`, kind: "exception", part: "unheard"},
		"an inline script":       {page: `<script>document.title = "y"</script>`, kind: "security", part: "script-src"},
		"an inline style":        {page: `<p style="color: red">x</p>`, kind: "security", part: "style-src"},
		"an inline handler":      {page: `<a href="/" onclick="alert(1)">x</a>`, kind: "security", part: "script-src"},
		"code in a text":         {script: `try { eval("1") } catch (e) {}`, kind: "issue", part: "kEvalViolation"},
		"a field without a name": {page: `<input type="text">`, kind: "issue", part: "Form"},
		"a dialog":               {script: `alert("boo")`, kind: "dialog", part: "boo"},
		"a cookie":               {script: `document.cookie = "seen=1"`, kind: "cookie", part: "seen"},
		"a stored item":          {script: `localStorage.setItem("kept", "1")`, kind: "storage", part: "kept"},
		"an item of the session": {script: `sessionStorage.setItem("kept", "1")`, kind: "storage", part: "kept"},
		"a database":             {script: `indexedDB.open("base").onsuccess = e => e.target.result.close()`, kind: "storage", part: "indexeddb"},
		"a missing file":         {page: `<img alt="" src="/none.png">`, kind: "network", part: "/none.png"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := serve(t, map[string][]byte{
				"index.html": []byte(head + tt.page + `<p>text</p><script src="/x.js"></script>`),
				"x.js":       []byte(tt.script),
				"404.html":   []byte(head),
			})
			r := newReader(t, h, narrow)
			r.open("/")
			r.quiet()
			r.until("the incident", func() bool {
				r.leftovers()
				for _, i := range r.watch.all() {
					if i.Kind == tt.kind && strings.Contains(i.Text+i.URL, tt.part) {
						return true
					}
				}
				return false
			})
			r.allow(tt.kind, tt.part)
		})
	}
}

func TestRequestsToOtherHostsAreSeen(t *testing.T) {
	t.Parallel()
	other := serve(t, map[string][]byte{"index.html": []byte(head)})
	h := serve(t, map[string][]byte{"index.html": []byte(head + `<a href="` + other.URL + `/">away</a><img alt="" src="` + other.URL + `/x.png">`)})
	r := newReader(t, h, wide)
	r.open("/")
	r.click("a")
	r.until("the other host is asked", func() bool { return len(other.account()) > 0 })
	r.allow("request", other.URL+"/x.png")
	r.allow("security", "img-src") // the policy keeps the picture out
	r.allow("request", other.URL+"/")
	if other.asked("x.png") > 0 {
		t.Error("the picture was fetched")
	}
}

func TestHostBehavesLikeAHost(t *testing.T) {
	t.Parallel()
	h := serve(t, map[string][]byte{
		"en/index.html":                  []byte(strings.Repeat("<p>text</p>", 100)),
		"en/404.html":                    []byte("none"),
		"search/0123456789ab/facts.json": []byte("{}"),
	})
	get := func(address, tag string) *http.Response {
		req, err := http.NewRequest(http.MethodGet, h.URL+address, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept-Encoding", "gzip")
		req.Header.Set("If-None-Match", tag)
		res, err := h.Client().Do(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		return res
	}
	page := get("/en/", "")
	for name, want := range map[string]string{"Content-Security-Policy": policy, "Content-Encoding": "gzip", "Content-Type": "text/html; charset=utf-8"} {
		if got := page.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for _, tt := range []struct {
		address, tag string
		status       int
		cache        string
	}{
		{"/en/", "", 200, "no-cache"},
		{"/en/", page.Header.Get("ETag"), 304, "no-cache"},
		{"/en", "", 200, "no-cache"}, // by way of a redirect
		{"/en/none/", "", 404, "no-store"},
		{"/search/0123456789ab/facts.json", "", 200, "public, max-age=31536000, immutable"},
	} {
		res := get(tt.address, tt.tag)
		if res.StatusCode != tt.status || res.Header.Get("Cache-Control") != tt.cache {
			t.Errorf("%s: %d, %q", tt.address, res.StatusCode, res.Header.Get("Cache-Control"))
		}
	}
	if n, all := h.asked("en/index.html"), h.weight(""); n != 4 || all == 0 {
		t.Errorf("%d requests for the page, %d bytes in all", n, all)
	}
	h.damage("en/index.html", nil)
	if res := get("/en/", ""); res.StatusCode != 404 {
		t.Errorf("a file that was taken away: %d", res.StatusCode)
	}
	h.mend()
	if res := get("/en/", ""); res.StatusCode != 200 {
		t.Errorf("a file that was put back: %d", res.StatusCode)
	}
}

func TestEachReaderHasAProfileOfItsOwn(t *testing.T) {
	t.Parallel()
	h := serve(t, map[string][]byte{
		"index.html": []byte(head + `<script src="/x.js"></script>`),
		"x.js":       []byte(`localStorage.setItem("kept", "1")`),
		"plain.html": []byte(head),
	})
	first, second := newReader(t, h, narrow), newReader(t, h, wide)
	first.open("/")
	first.allow("storage", "kept")
	second.open("/plain.html")
	for r, want := range map[*reader]int64{first: narrow.Width, second: wide.Width} {
		if got := ask[int64](r, `() => innerWidth`); got != want {
			t.Errorf("a window is %d wide, want %d", got, want)
		}
	}
}

func TestPagesOfThePortalAreQuiet(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	for _, s := range []size{narrow, wide} {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			r := newReader(t, h, s)
			r.open("/")
			for _, e := range editions(t) {
				for _, page := range []string{"/", "/laws/", "/laws/untoc/", "/events/podgorica-2016/", "/contacts/", "/none/"} {
					r.open("/" + e.Key + page)
				}
				r.allowMissing(e.Key + "/none/")
			}
		})
	}
}
