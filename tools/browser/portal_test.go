package browser

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/build"
	"resourceportal/tools/catalog"
)

// root is the folder of the project.
func root() (string, error) { return filepath.Abs("../..") }

// realPortal is the project's own portal, built once for all tests.
var realPortal = sync.OnceValues(func() (build.Result, error) {
	folder, err := root()
	if err != nil {
		return build.Result{}, err
	}
	return build.Run(folder, build.Options{})
})

func TestPortalCanBeBuilt(t *testing.T) {
	result, err := realPortal()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		t.Error(p)
	}
}

// portalFiles are the files of the finished portal, by path without a slash
// before it. They are shared: whoever wants others serves others.
func portalFiles(t testing.TB) map[string][]byte {
	t.Helper()
	result, err := realPortal()
	if err != nil || result.Files == nil {
		t.Fatal("the portal cannot be built; TestPortalCanBeBuilt says why")
	}
	return result.Files
}

// editions are the portal's, in the order of the language menu.
func editions(t testing.TB) []catalog.Edition {
	t.Helper()
	all := readProject(t).config.Editions
	if len(all) != 5 {
		t.Fatalf("%d editions, the tests have words for 5", len(all))
	}
	return all
}

// document is a page of the portal as a tree. The address is from the portal's
// root: "/en/laws/untoc/?x=y#art-2".
func document(t testing.TB, files map[string][]byte, address string) *html.Node {
	t.Helper()
	name := fileName(address)
	data, ok := files[name]
	if !ok {
		t.Fatalf("the portal has no file %q (%s)", name, address)
	}
	doc, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

// fileName is the file that stands behind an address within the portal.
func fileName(address string) string {
	name, _, _ := strings.Cut(address, "#")
	name, _, _ = strings.Cut(name, "?")
	name = strings.TrimPrefix(name, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// elements are those of a tree that are wanted, in the order of the page.
func elements(doc *html.Node, wanted func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && wanted(n) {
			found = append(found, n)
		}
	}
	return found
}

// attribute is the value of an element's attribute; "" for none.
func attribute(n *html.Node, name string) string {
	if i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name }); i >= 0 {
		return n.Attr[i].Val
	}
	return ""
}

// hasID tells whether an element of the tree bears the id.
func hasID(doc *html.Node, id string) bool {
	return elements(doc, func(n *html.Node) bool { return attribute(n, "id") == id }) != nil
}

// textOf is all the text of an element.
func textOf(e *html.Node) string {
	var b strings.Builder
	for n := range e.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}
