package rule

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// site is a place in the source where a rule is said to be broken.
type site struct {
	at   string
	rule string // "" where it is that of several
	text *regexp.Regexp
}

var verb = regexp.MustCompile(`%[-+#]*[0-9.]*[a-zA-Z%]`)

// sources are the files of the package that are not tests.
func sources(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(names, func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

// sites are all places of the source that tell of a violation.
func sites(t *testing.T) []site {
	t.Helper()
	files := token.NewFileSet()
	var all []site
	for _, name := range sources(t) {
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			called := ""
			switch f := call.Fun.(type) {
			case *ast.SelectorExpr:
				called = f.Sel.Name
			case *ast.Ident:
				called = f.Name
			}
			var literals []string
			for _, a := range call.Args[:min(2, len(call.Args))] {
				if l, ok := a.(*ast.BasicLit); ok && l.Kind == token.STRING {
					text, _ := strconv.Unquote(l.Value)
					literals = append(literals, text)
				} else {
					literals = append(literals, "")
				}
			}
			s := site{at: files.Position(call.Pos()).String()}
			switch {
			case (called == "broke" || called == "report") && len(literals) == 2:
				s.rule = literals[0]
				if s.text = regexp.MustCompile(""); literals[1] != "" {
					s.text = pattern("^" + literals[1])
				}
			case called == "wrong":
				s.text = pattern(literals[0])
			default:
				return true
			}
			all = append(all, s)
			return true
		})
	}
	return all
}

// named are the names of all rules in the source.
func named(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, name := range sources(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, quoted := range regexp.MustCompile(`"((?:UA|A|PDF|Portal)-[^"]*)"`).FindAllSubmatch(text, -1) {
			all = append(all, string(quoted[1]))
		}
	}
	return all
}

// pattern matches what a format makes.
func pattern(format string) *regexp.Regexp {
	var out strings.Builder
	for i, literal := range verb.Split(strings.TrimPrefix(format, "^"), -1) {
		if i > 0 {
			out.WriteString("(?s:.*)")
		}
		out.WriteString(regexp.QuoteMeta(literal))
	}
	head := ""
	if strings.HasPrefix(format, "^") {
		head = "^"
	}
	return regexp.MustCompile(head + out.String() + "$")
}

// A check that never fires is no check: each place that tells of a violation does
// so for one mutation at least.
func TestEveryCheckFires(t *testing.T) {
	var found []Violation
	for _, m := range mutations() {
		f := good(t)
		m.change(f)
		found = append(found, Check(f.bytes())...)
	}
	all := sites(t)
	if len(all) < 200 {
		t.Fatalf("found only %d places", len(all))
	}
	rules := map[string]bool{}
	for _, v := range found {
		rules[v.Rule] = true
	}
	for _, rule := range named(t) {
		if !rules[rule] {
			t.Errorf("no mutation of the good file breaks %s", rule)
		}
	}
	for _, s := range all {
		fired := false
		for _, v := range found {
			fired = fired || (s.rule == "" || s.rule == v.Rule) && s.text.MatchString(v.Text)
		}
		if !fired {
			t.Errorf("%s: %s: no mutation of the good file leads to %s", s.at, s.rule, s.text)
		}
	}
}
