package browser

import (
	"context"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What a reader does with hands and eyes, on any page.

// selectAll is the shortcut that marks all of a field.
var selectAll = chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl))

// keys are those with a name.
var keys = map[string]string{
	"Enter": kb.Enter, "Tab": kb.Tab, "Escape": kb.Escape, "Space": " ", "Backspace": kb.Backspace, "Home": kb.Home, "End": kb.End,
	"ArrowDown": kb.ArrowDown, "ArrowUp": kb.ArrowUp, "ArrowLeft": kb.ArrowLeft, "ArrowRight": kb.ArrowRight,
}

// open goes to an address within the portal: "/en/search/?q=x".
func (r *reader) open(address string) {
	r.t.Helper()
	r.do("open "+address, chromedp.Navigate(r.host.URL+address))
}

// reload loads the page anew.
func (r *reader) reload() {
	r.t.Helper()
	r.do("reload", chromedp.Reload())
}

// back and forward walk through the history; the page may be another, or the
// same with another address.
func (r *reader) back()    { r.t.Helper(); r.walk(-1) }
func (r *reader) forward() { r.t.Helper(); r.walk(+1) }

func (r *reader) walk(step int64) {
	r.t.Helper()
	r.do("walk through the history", chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		history, err := cdp.Call(ctx, t, page.GetNavigationHistory, cdp.Empty{})
		if err != nil {
			return err
		}
		i := history.CurrentIndex + step
		if i < 0 || i >= int64(len(history.Entries)) {
			r.t.Fatalf("the history has nothing there: %d of %d", i, len(history.Entries))
		}
		_, err = cdp.Call(ctx, t, page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: history.Entries[i].ID})
		return err
	}))
}

// address is where the reader is, without the host: "/en/search/?q=x#results".
func (r *reader) address() string {
	r.t.Helper()
	// The page may be on its way to another.
	at, err := evaluate[string](r, `location.href`)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(at, r.host.URL)
}

// untilAt waits until the address has the part and the page is there.
func (r *reader) untilAt(part string) {
	r.t.Helper()
	r.untilPage("the address has "+part,
		`part => location.href.includes(part) && document.readyState === "complete"`, part)
}

// press strikes keys by name, one after the other.
func (r *reader) press(names ...string) {
	r.t.Helper()
	for _, name := range names {
		key, ok := keys[name]
		if !ok {
			r.t.Fatalf("no key %q", name)
		}
		r.do("press "+name, chromedp.KeyEvent(key))
	}
}

// typeText strikes a key for each character, into what has the focus.
func (r *reader) typeText(text string) {
	r.t.Helper()
	r.do("type", chromedp.KeyEvent(text))
}

// paste puts a text at once into what has the focus.
func (r *reader) paste(text string) {
	r.t.Helper()
	r.do("paste", call(input.InsertText.Method, input.InsertTextParams{Text: text}))
}

// spot is where the mouse goes.
type spot struct {
	X, Y float64
	Over string // what lies over the element there; "" for nothing
}

// click presses the mouse on the first element that the selector fits. It fails
// where a reader could not: the element must be there, be seen, and not lie under
// another.
func (r *reader) click(selector string) {
	r.t.Helper()
	r.clickOn(selector, `selector => document.querySelector(selector)`, selector)
}

// clickOn does the same with the element that a function of JavaScript finds.
func (r *reader) clickOn(what, find string, args ...any) {
	r.t.Helper()
	found := invocation(find, args)
	r.untilPage(what+" can be clicked", `() => { const e = `+found+`; return e && e.checkVisibility() && !e.disabled; }`)
	var at, before spot
	// Nobody clicks on what is still moving.
	r.until(what+" stands still", func() bool {
		before, at = at, ask[spot](r, `() => {
			const e = `+found+`;
			if (!e) return {X: -1, Y: -1, Over: ""};
			e.scrollIntoView({block: "center", behavior: "instant"});
			const box = e.getClientRects()[0] || {}, x = box.x + box.width / 2, y = box.y + box.height / 2;
			const top = document.elementFromPoint(x, y);
			const same = top && (e.contains(top) || top.contains(e) || (top.control || (top.closest("label") || {}).control) === e);
			return {X: x, Y: y, Over: same ? "" : top ? top.outerHTML.slice(0, 200) : "nothing"};
		}`)
		return at == before && at.X >= 0
	})
	if at.Over != "" {
		r.t.Fatalf("a click on %s meets %s\n%s", what, at.Over, r.scene())
	}
	r.do("click "+what, chromedp.MouseClickXY(at.X, at.Y))
}

// has tells whether an element that the selector fits is on the page and shown.
func (r *reader) has(selector string) bool {
	r.t.Helper()
	return ask[bool](r, `selector => [...document.querySelectorAll(selector)].some(e => e.checkVisibility())`, selector)
}

// text is what the first element that the selector fits says; "" when there is
// none.
func (r *reader) text(selector string) string {
	r.t.Helper()
	return oneLine(ask[string](r, `selector => {
		const e = document.querySelector(selector);
		return e ? e.innerText : "";
	}`, selector))
}

// focused tells whether the element that has the focus fits the selector.
func (r *reader) focused(selector string) bool {
	r.t.Helper()
	return ask[bool](r, `selector => document.activeElement.matches(selector)`, selector)
}

// quiet waits until nothing is on its way to the page and it has drawn what it
// has. A pause after a keystroke that a script makes is not seen: a test that
// needs its end waits for what comes of it.
func (r *reader) quiet() {
	r.t.Helper()
	for range 2 {
		r.until("the network is quiet", func() bool { return len(r.watch.waiting()) == 0 })
		if r.scriptless {
			continue // no page tells then when it has drawn
		}
		r.until("the page has drawn", func() bool {
			drawn, err := r.wait(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true))))`)
			return err == nil && drawn
		})
	}
}

// wait gives what a promise on the page comes to.
func (r *reader) wait(promise string) (bool, error) {
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[bool](promise, chromedp.EvalAwaitPromise))
}

// slow3G makes the reader's line as slow as many are on the road.
func (r *reader) slow3G() {
	r.t.Helper()
	const perSecond = 50_000
	r.line(&network.Conditions{Latency: 400, DownloadThroughput: perSecond, UploadThroughput: perSecond})
}

// line sets how the network is, until it is set again.
func (r *reader) line(conditions *network.Conditions) {
	r.t.Helper()
	r.do("set the network", call(network.EmulateNetworkConditionsByRule.Method,
		network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{conditions}}))
}

// withoutScripts turns JavaScript off for the pages that are opened from now on.
func (r *reader) withoutScripts() {
	r.t.Helper()
	r.scriptless = true
	r.do("turn scripts off", call(emulation.SetScriptExecutionDisabled.Method, emulation.SetScriptExecutionDisabledParams{Value: true}))
}
