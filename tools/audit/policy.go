package audit

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"resourceportal/tools/problem"
)

// loaders are the attributes by which an element makes the browser fetch, or
// send, something.
var loaders = map[string][]string{
	"script": {"src"}, "img": {"src", "srcset"}, "iframe": {"src"}, "frame": {"src"}, "embed": {"src"}, "object": {"data"}, "source": {"src", "srcset"},
	"audio": {"src"}, "video": {"src", "poster"}, "track": {"src"}, "input": {"src", "formaction"}, "button": {"formaction"}, "form": {"action"},
	"image": {"href"}, "use": {"href"}, "feImage": {"href"},
}

// fetched are the relations of <link> that fetch something.
var fetched = []string{"stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "manifest"}

// checkPolicy keeps the promise to readers in danger: no script or style in the
// page, nothing from anywhere else, and a policy that makes browsers keep it.
func checkPolicy(_ *portal, pg *page, problems *problem.List) {
	policy := ""
	for _, n := range pg.elements {
		checkInline(pg, n, problems)
		for _, address := range loads(n) {
			if u, err := url.Parse(address); err == nil && u.Host != "" {
				pg.errorf(problems, "third-party", "keep the file in static/", "<%s> fetches %s from elsewhere", n.Data, u)
			}
		}
		// Browsers take no notice of a policy outside the head.
		if n.Data == "meta" && n.Parent.Data == "head" && strings.EqualFold(attribute(n, "http-equiv"), "content-security-policy") {
			policy = attribute(n, "content")
		}
	}
	if !strict(policy) {
		pg.errorf(problems, "content-security-policy", mendTemplate, "the page's Content-Security-Policy is not default-src 'none' and 'self' beyond it: %q", policy)
	}
}

// loads are the addresses that an element makes the browser fetch.
func loads(n *html.Node) []string {
	names := loaders[n.Data]
	if slices.ContainsFunc(fetched, func(rel string) bool { return relates(n, rel) }) {
		names = []string{"href"}
	}
	var addresses []string
	for _, name := range names {
		value := strings.TrimSpace(attribute(n, name))
		if name != "srcset" {
			addresses = append(addresses, value)
			continue
		}
		for candidate := range strings.SplitSeq(value, ",") {
			if fields := strings.Fields(candidate); len(fields) > 0 {
				addresses = append(addresses, fields[0])
			}
		}
	}
	return addresses
}

// strict reports whether a policy allows nothing but files of the portal.
func strict(policy string) bool {
	none := false
	for directive := range strings.SplitSeq(policy, ";") {
		fields := strings.Fields(strings.ToLower(directive))
		if len(fields) == 0 {
			continue
		}
		none = none || slices.Equal(fields, []string{"default-src", "'none'"})
		for _, source := range fields[1:] {
			if source != "'self'" && source != "'none'" {
				return false
			}
		}
	}
	return none
}

// addressed are the attributes whose value a browser can follow.
var addressed = []string{"href", "src", "action", "formaction", "data"}

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
		case slices.Contains(addressed, a.Key) && strings.HasPrefix(strings.ToLower(unseen.Replace(a.Val)), "javascript:"):
			pg.errorf(problems, "inline-script", hint, "<%s> has a javascript: address", n.Data)
		}
	}
}

// unseen are the characters that browsers pass over in an address.
var unseen = strings.NewReplacer(" ", "", "\t", "", "\n", "", "\r", "")
