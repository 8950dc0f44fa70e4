package audit

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"resourceportal/tools/problem"
)

// loaders are the attributes by which an element makes the browser fetch
// something by itself.
var loaders = map[string][]string{
	"script": {"src"}, "img": {"src", "srcset"}, "iframe": {"src"}, "embed": {"src"}, "object": {"data"}, "source": {"src", "srcset"},
	"audio": {"src"}, "video": {"src", "poster"}, "track": {"src"}, "input": {"src"}, "form": {"action"},
}

// fetched are the relations of <link> that fetch something.
var fetched = map[string]bool{"stylesheet": true, "icon": true, "preload": true, "modulepreload": true, "prefetch": true, "preconnect": true, "dns-prefetch": true, "manifest": true}

// checkPolicy keeps the promise to readers in danger: no script or style in the
// page, nothing from anywhere else, and a policy that makes browsers keep it.
func checkPolicy(_ *portal, pg *page, problems *problem.List) {
	policy := ""
	for n := range pg.elements() {
		checkInline(pg, n, problems)
		names := loaders[n.Data]
		if n.Data == "link" && fetched[attribute(n, "rel")] {
			names = []string{"href"}
		}
		for _, name := range names {
			if u, err := url.Parse(attribute(n, name)); err == nil && u.Host != "" {
				pg.errorf(problems, "third-party", "keep the file in static/", "<%s> fetches %s from elsewhere", n.Data, u)
			}
		}
		if n.Data == "meta" && strings.EqualFold(attribute(n, "http-equiv"), "content-security-policy") {
			policy = attribute(n, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		pg.errorf(problems, "content-security-policy", mendTemplate, "the page's Content-Security-Policy is not default-src 'none' and 'self' beyond it: %q", policy)
	}
}

func checkInline(pg *page, n *html.Node, problems *problem.List) {
	const hint = "put it into a file of static/"
	switch {
	case n.Data == "style":
		pg.errorf(problems, "inline-style", hint, "a style sheet within the page")
	case n.Data == "script" && attribute(n, "src") == "" && attribute(n, "type") != "application/ld+json":
		pg.errorf(problems, "inline-script", hint, "a script within the page")
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "style":
			pg.errorf(problems, "inline-style", hint, "<%s> has a style attribute", n.Data)
		case strings.HasPrefix(a.Key, "on"):
			pg.errorf(problems, "inline-script", hint, "<%s> has the attribute %s", n.Data, a.Key)
		case strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:"):
			pg.errorf(problems, "inline-script", hint, "<%s> has a javascript: address", n.Data)
		}
	}
}
