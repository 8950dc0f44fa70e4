package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// realFiles are those of the portal's own content.
func realFiles(t testing.TB) (map[string][]byte, []*shelf.Edition) {
	t.Helper()
	editions := shelftest.Real(t)
	files, err := Files(editions[0].Config, editions[0].Catalog, editions)
	if err != nil {
		t.Fatal(err)
	}
	return files, editions
}

// schemas are the compiled schemas among files, by address.
func schemas(t testing.TB, files map[string][]byte) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	var addresses []string
	for name, data := range files {
		if !strings.HasPrefix(name, "api/v1/schema/") {
			continue
		}
		doc := parse(t, data).(map[string]any)
		id := doc["$id"].(string)
		if doc["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
			t.Errorf("%s is in %v", name, doc["$schema"])
		}
		if err := c.AddResource(id, doc); err != nil {
			t.Fatal(err)
		}
		addresses = append(addresses, id)
	}
	all := map[string]*jsonschema.Schema{}
	for _, id := range addresses {
		s, err := c.Compile(id) // also holds it against the schema of schemas
		if err != nil {
			t.Fatal(err)
		}
		all[id] = s
	}
	return all
}

func parse(t testing.TB, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %.300s", err, data)
	}
	return v
}

// documents are the parsed files but for the schemas.
func documents(t testing.TB, files map[string][]byte) map[string]map[string]any {
	t.Helper()
	docs := map[string]map[string]any{}
	for name, data := range files {
		if !strings.HasPrefix(name, "api/v1/schema/") {
			docs[name] = parse(t, data).(map[string]any)
		}
	}
	return docs
}

func TestEveryDocumentOfThePortalIsAsItsSchemaSays(t *testing.T) {
	files, editions := realFiles(t)
	compiled := schemas(t, files)
	for name, doc := range documents(t, files) {
		s := compiled[fmt.Sprint(doc["schema"])]
		if s == nil {
			t.Errorf("%s names the schema %v, which is not there", name, doc["schema"])
			continue
		}
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if doc["url"] != editions[0].Config.BaseURL+name {
			t.Errorf("%s says that it stands at %v", name, doc["url"])
		}
	}
}

func TestEveryRecordHasADocumentAndAPlaceInItsList(t *testing.T) {
	files, editions := realFiles(t)
	want := map[string]bool{"api/v1/index.json": true}
	for _, rec := range editions[0].Catalog.All() {
		want["api/v1/"+rec.Ref.String()+".json"] = true
		want["api/v1/"+rec.Section+"/index.json"] = true
	}
	for _, kind := range []string{"event", "paper", "agenda", "law", "contact", "gloss", "term", "page", "list", "index"} {
		want["api/v1/schema/"+kind+".json"] = true
	}
	if got, want := slices.Sorted(maps.Keys(files)), slices.Sorted(maps.Keys(want)); !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
	docs := documents(t, files)
	count := 0
	for _, section := range docs["api/v1/index.json"]["sections"].([]any) {
		s := section.(map[string]any)
		l := docs["api/v1/"+s["section"].(string)+"/index.json"]
		for _, item := range l["records"].([]any) {
			url := strings.TrimPrefix(item.(map[string]any)["url"].(string), "https://example.org/")
			if docs[url] == nil || path.Dir(url) != "api/v1/"+s["section"].(string) {
				t.Errorf("%s leads to %s", l["url"], url)
			}
			count++
		}
		if n := json.Number(fmt.Sprint(len(l["records"].([]any)))); l["count"] != n || s["count"] != n {
			t.Errorf("%s counts %v, the index %v, and there are %v", l["url"], l["count"], s["count"], n)
		}
	}
	if count != len(editions[0].Catalog.All()) {
		t.Errorf("the lists have %d records", count)
	}
}

// array is an array of objects within an object.
func array(object any, name string) []map[string]any {
	var all []map[string]any
	values, _ := object.(map[string]any)[name].([]any)
	for _, v := range values {
		all = append(all, v.(map[string]any))
	}
	return all
}

func TestNoDocumentHasNullOrNothing(t *testing.T) {
	files, _ := realFiles(t)
	for name, doc := range documents(t, files) {
		walk(doc, name, func(where string, v any) {
			empty := false
			switch v := v.(type) {
			case nil:
				empty = true
			case string:
				empty = strings.TrimSpace(v) == ""
			case []any:
				empty = len(v) == 0
			case map[string]any:
				empty = len(v) == 0 && !strings.HasSuffix(where, "/facts")
			}
			if empty {
				t.Errorf("%s has nothing", where)
			}
		})
	}
}

// walk visits every value within a value.
func walk(v any, where string, visit func(where string, v any)) {
	visit(where, v)
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			walk(v[name], where+"/"+name, visit)
		}
	case []any:
		for i := range v {
			walk(v[i], fmt.Sprintf("%s/%d", where, i), visit)
		}
	}
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	first, _ := realFiles(t)
	second, _ := realFiles(t)
	if !maps.EqualFunc(first, second, bytes.Equal) {
		t.Error("two makings differ")
	}
	for name, data := range first {
		if bytes.Contains(data, []byte(`\u0`)) || !bytes.HasSuffix(data, []byte("\n")) {
			t.Errorf("%s has letters that are escaped, or no end", name)
		}
	}
}

func BenchmarkFiles(b *testing.B) {
	editions := shelftest.Real(b)
	var files map[string][]byte
	for b.Loop() {
		var err error
		if files, err = Files(editions[0].Config, editions[0].Catalog, editions); err != nil {
			b.Fatal(err)
		}
	}
	bytes := 0
	for _, data := range files {
		bytes += len(data)
	}
	b.ReportMetric(float64(len(files)), "files")
	b.ReportMetric(float64(bytes), "bytes")
}
