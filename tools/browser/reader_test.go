package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// patience is how long a reader waits for anything. Tests that pass do not need
// it; it is long because CI machines are slow.
const patience = 15 * time.Second

// size is that of a window, in CSS pixels.
type size struct {
	Name          string
	Width, Height int64
}

var (
	narrow = size{"narrow", 360, 740}
	wide   = size{"wide", 1280, 900}
)

// reader is a person at a browser whose profile nobody has used before. What goes
// wrong in the browser's own eyes fails the test at its end.
type reader struct {
	t     testing.TB
	host  *host
	ctx   context.Context
	watch *watch

	allowed    []allowance
	happened   map[int]bool // which of them have
	judged     int          // incidents that are
	scriptless bool         // JavaScript is off
}

// allowance is an incident that a test causes on purpose.
type allowance struct {
	why  string
	fits func(incident) bool
}

// newReader opens an empty window on the host.
func newReader(t testing.TB, h *host, s size) *reader {
	t.Helper()
	parent := browse(t)
	address, err := url.Parse(h.URL)
	if err != nil {
		t.Fatal(err)
	}
	w := newWatch(address.Host)
	ctx, leave := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithListener(w.see))
	r := &reader{t: t, host: h, ctx: ctx, watch: w, happened: map[int]bool{}}
	t.Cleanup(leave)
	r.do("open a window",
		call(audits.Enable.Method, nil),
		chromedp.EmulateViewport(s.Width, s.Height),
		call(emulation.SetFocusEmulationEnabled.Method, emulation.SetFocusEmulationEnabledParams{Enabled: true}))
	go r.dismissDialogs()
	t.Cleanup(r.judge)
	return r
}

// call is an action that sends one command of the protocol.
func call(method string, params any) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		return target.Call(ctx, method, params, nil)
	})
}

// dismissDialogs closes each dialog, so that the page goes on.
func (r *reader) dismissDialogs() {
	for {
		select {
		case <-r.watch.dialogs:
			// The page may have gone away meanwhile; the incident is noted.
			_ = chromedp.Do(r.ctx, call(page.HandleJavaScriptDialog.Method, page.HandleJavaScriptDialogParams{}))
		case <-r.ctx.Done():
			return
		}
	}
}

// do carries out actions, and ends the test when that takes too long.
func (r *reader) do(what string, actions ...chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	ctx := r.ctx
	if chromedp.FromContext(ctx).Target != nil {
		// The first action opens the window, which lives as long as its context.
		limited, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		ctx = limited
	}
	if err := chromedp.Do(ctx, actions...); err != nil {
		r.t.Fatalf("%s: %v\n%s", what, err, r.scene())
	}
}

// allow says that incidents of a kind are to happen, with this in their text or
// address; the test fails when none does.
func (r *reader) allow(kind, part string) {
	r.allowed = append(r.allowed, allowance{kind + " " + part, func(i incident) bool {
		return i.Kind == kind && strings.Contains(i.Text+" "+i.URL, part)
	}})
}

// allowMissing says that the browser will find a file of the host missing. What it
// prints then is its own, and no script can keep it back.
func (r *reader) allowMissing(name string) {
	r.allowed = append(r.allowed, allowance{"404 for " + name, func(i incident) bool {
		return i.Kind == "network" && i.URL == r.host.URL+"/"+name && strings.Contains(i.Text, "404")
	}})
}

// judge fails the test for each incident that it did not ask for, and for each
// that it asked for in vain.
func (r *reader) judge() {
	r.t.Helper()
	r.leftovers()
	r.sofar()
	for i, a := range r.allowed {
		if !r.happened[i] && !r.t.Failed() {
			r.t.Errorf("the test is about %s, which did not happen", a.why)
		}
	}
}

// sofar judges the incidents since it did so last.
func (r *reader) sofar() {
	r.t.Helper()
	all := r.watch.all()
	for _, i := range all[r.judged:] {
		fits := slices.IndexFunc(r.allowed, func(a allowance) bool { return a.fits(i) })
		if fits < 0 {
			r.t.Errorf("in the browser: %v", i)
			continue
		}
		r.happened[fits] = true
	}
	r.judged = len(all)
}

// during lets the reader go on in a part of the test, which fails for what happens
// in it.
func (r *reader) during(part *testing.T, do func()) {
	whole := r.t
	defer func() { r.t = whole }()
	r.t = part
	do()
	r.sofar()
}

// leftovers notes what the pages leave in the profile.
func (r *reader) leftovers() {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	id := chromedp.FromContext(r.ctx).BrowserContextID
	cookies, err := chromedp.CallBrowser(ctx, storage.GetCookies, storage.GetCookiesParams{BrowserContextID: id})
	if err != nil {
		r.t.Errorf("look for cookies: %v", err)
	}
	for _, c := range cookies.Cookies {
		r.watch.add("cookie", c.Name, c.Domain)
	}
	usage, err := chromedp.Call(ctx, storage.GetUsageAndQuota, storage.GetUsageAndQuotaParams{Origin: r.host.URL})
	if err != nil {
		r.t.Errorf("look for stored data: %v", err)
	}
	for _, u := range usage.UsageBreakdown {
		if u.Usage > 0 {
			r.watch.add("storage", u.StorageType.String(), r.host.URL)
		}
	}
	keys, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`location.origin === "null" ? [] : Object.keys(localStorage).concat(Object.keys(sessionStorage))`))
	if err != nil {
		r.t.Errorf("look for stored items: %v", err)
	}
	for _, key := range keys {
		r.watch.add("storage", key, r.host.URL)
	}
}

// evaluate is what an expression of JavaScript gives on the page.
func evaluate[T any](r *reader, expression string) (T, error) {
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[T](expression))
}

// ask calls a function of JavaScript on the page. It ends the test when the page
// cannot answer.
func ask[T any](r *reader, function string, args ...any) T {
	r.t.Helper()
	value, err := evaluate[T](r, invocation(function, args))
	if err != nil {
		r.t.Fatalf("ask the page: %v\n%s\n%s", err, function, r.scene())
	}
	return value
}

// invocation writes the call of a function down.
func invocation(function string, args []any) string {
	var written []string
	for _, arg := range args {
		data, err := json.Marshal(arg)
		if err != nil {
			panic(err) // the tests' own arguments are texts and numbers
		}
		written = append(written, string(data))
	}
	return "(" + function + ")(" + strings.Join(written, ",") + ")"
}

// until waits for a condition, and ends the test when it does not come about.
func (r *reader) until(what string, met func() bool) {
	r.t.Helper()
	if !r.eventually(met) {
		r.t.Fatalf("waited in vain: %s\n%s", what, r.scene())
	}
}

// eventually waits for a condition, and tells whether it came about. What is still
// to come of a script that has broken is not waited for. A page that is just being
// left cannot answer: the condition is then not met yet.
func (r *reader) eventually(met func() bool) bool {
	r.t.Helper()
	for end := time.Now().Add(patience); !met(); {
		if time.Now().After(end) || r.watch.broken() {
			return false
		}
		select {
		case <-time.After(10 * time.Millisecond):
		case <-r.ctx.Done():
			return false
		}
	}
	return true
}

// untilPage waits until a function of JavaScript is true on the page.
func (r *reader) untilPage(what, function string, args ...any) {
	r.t.Helper()
	call := "!!" + invocation(function, args)
	r.until(what, func() bool {
		met, err := evaluate[bool](r, call)
		return err == nil && met
	})
}

// scene describes what the reader sees, for the messages of failed tests.
func (r *reader) scene() string {
	var b strings.Builder
	seen, err := evaluate[string](r, `location.href + "\n" + document.title + "\nfocus: " +
		(document.activeElement ? document.activeElement.outerHTML.slice(0, 200) : "none") + "\n" +
		(document.querySelector("main") || document.body).innerText.slice(0, 1500)`)
	fmt.Fprintf(&b, "%s\n", seen)
	if err != nil {
		fmt.Fprintf(&b, "(the page does not answer: %v)\n", err)
	}
	for _, i := range r.watch.all() {
		fmt.Fprintf(&b, "incident: %v\n", i)
	}
	for _, address := range r.watch.waiting() {
		fmt.Fprintf(&b, "no answer yet: %s\n", address)
	}
	return b.String()
}
