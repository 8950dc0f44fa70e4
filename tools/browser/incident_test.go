package browser

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// incident is something that no page may cause.
type incident struct {
	// Kind is "console", "exception", "request", "dialog", "cookie", "storage",
	// "issue" for what the browser's own audits find, or where the browser's own
	// message comes from: "security" for violations of the policy, "network" for
	// answers that are errors.
	Kind string
	Text string
	URL  string // whom it is about; may be empty
}

func (i incident) String() string { return fmt.Sprintf("%s: %s (%s)", i.Kind, i.Text, i.URL) }

// watch collects the incidents of one reader. Its methods may be used by several
// goroutines.
type watch struct {
	host string // the only one that may be asked

	mu        sync.Mutex
	incidents []incident
	dialogs   chan struct{} // one for each dialog that waits for an answer
	open      map[network.RequestID]request
	loader    cdp.LoaderID // of the page that is shown
}

// request is one that has no answer yet.
type request struct {
	url    string
	loader cdp.LoaderID // of the page that asks, or of the one to come
	page   bool
}

func newWatch(host string) *watch {
	return &watch{host: host, dialogs: make(chan struct{}, 16), open: map[network.RequestID]request{}}
}

func (w *watch) add(kind, text, url string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.incidents = append(w.incidents, incident{kind, text, url})
}

// all are the incidents so far.
func (w *watch) all() []incident {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]incident(nil), w.incidents...)
}

// broken tells whether a script has broken.
func (w *watch) broken() bool {
	return slices.ContainsFunc(w.all(), func(i incident) bool { return i.Kind == "exception" })
}

// waiting are the addresses that have been asked for and have not answered. What a
// page that is left still waited for, nobody does.
func (w *watch) waiting() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var all []string
	for _, each := range w.open {
		if each.page || each.loader == w.loader {
			all = append(all, each.url)
		}
	}
	return all
}

// see takes note of an event of the browser.
func (w *watch) see(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, arg := range e.Args {
			words = append(words, string(arg.Value)+arg.Description)
		}
		w.add("console", e.Type.String()+" "+strings.Join(words, " "), "")
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		w.add("exception", text, e.ExceptionDetails.URL)
	case *log.EventEntryAdded:
		w.add(e.Entry.Source.String(), e.Entry.Level.String()+" "+e.Entry.Text, e.Entry.URL)
	case *audits.EventIssueAdded:
		w.issue(e.Issue)
	case *page.EventJavascriptDialogOpening:
		w.add("dialog", e.Message, e.URL)
		w.dialogs <- struct{}{}
	case *page.EventFrameNavigated:
		w.mu.Lock()
		defer w.mu.Unlock()
		if e.Frame.ParentID == "" {
			w.loader = e.Frame.LoaderID
		}
	case *network.EventRequestWillBeSent:
		w.request(e)
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			w.done(e.RequestID) // a script need not read what an error says
		}
	case *network.EventLoadingFinished:
		w.done(e.RequestID)
	case *network.EventLoadingFailed:
		w.done(e.RequestID)
	}
}

// issue notes a finding of the browser's audits. Violations of the policy that have
// a message of their own, and answers that are errors, are noted with those.
func (w *watch) issue(i *audits.InspectorIssue) {
	csp := i.Details.ContentSecurityPolicyIssueDetails
	if csp != nil && (csp.ContentSecurityPolicyViolationType == audits.ContentSecurityPolicyViolationTypeKInlineViolation ||
		csp.ContentSecurityPolicyViolationType == audits.ContentSecurityPolicyViolationTypeKURLViolation) {
		return
	}
	details, err := json.Marshal(i.Details)
	if err != nil {
		details = []byte(err.Error())
	}
	w.add("issue", string(i.Code)+" "+string(details), "")
}

func (w *watch) request(e *network.EventRequestWillBeSent) {
	address, err := url.Parse(e.Request.URL)
	local := err == nil && (address.Host == w.host || address.Scheme == "blob" || address.Scheme == "data")
	if !local {
		w.add("request", e.Request.Method+" to another host", e.Request.URL)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	// When the browser asks for a site's icon, and what it makes of the answer, is
	// its own.
	if err != nil || address.Path != "/favicon.ico" {
		w.open[e.RequestID] = request{e.Request.URL, e.LoaderID, e.Type == network.ResourceTypeDocument}
	}
}

func (w *watch) done(id network.RequestID) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.open, id)
}
