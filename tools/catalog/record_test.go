package catalog_test

import (
	"testing"

	"resourceportal/tools/catalog"
)

func TestParseRefTakesSectionAndID(t *testing.T) {
	r, ok := catalog.ParseRef("laws/untoc")
	if !ok || r != (catalog.Ref{Section: "laws", ID: "untoc"}) || r.String() != "laws/untoc" {
		t.Errorf("got %+v, %v", r, ok)
	}
	for _, s := range []string{"", "laws", "laws/", "/untoc", "laws/untoc/", "a/b/c"} {
		if r, ok := catalog.ParseRef(s); ok {
			t.Errorf("%q: got %+v", s, r)
		}
	}
}

func TestCatalogIsSortedAndFound(t *testing.T) {
	var records []*catalog.Record
	for _, s := range []string{"topics/b", "laws/c", "topics/a"} {
		ref, _ := catalog.ParseRef(s)
		records = append(records, &catalog.Record{Ref: ref})
	}
	c := catalog.New(records)
	var got string
	for _, r := range c.All() {
		got += r.Ref.String() + " "
	}
	if got != "laws/c topics/a topics/b " {
		t.Errorf("order %s", got)
	}
	if records[0].ID != "b" {
		t.Error("the given records were sorted too")
	}
	if in := c.In("topics"); len(in) != 2 || in[0].ID != "a" {
		t.Errorf("topics %v", in)
	}
	if r := c.Get(catalog.Ref{Section: "laws", ID: "c"}); r != records[1] || r.Dir() != "content/laws/c" {
		t.Errorf("got %v", r)
	}
	if r := c.Get(catalog.Ref{Section: "laws", ID: "a"}); r != nil {
		t.Errorf("got %v", r)
	}
}

func TestSectionsMakeFactsOfTheirOwn(t *testing.T) {
	for _, s := range catalog.Sections {
		named, ok := catalog.SectionNamed(s.Name)
		if !ok || named.Kind != s.Kind {
			t.Errorf("%s is not found", s.Name)
		}
		first, second := &catalog.Record{Facts: s.New()}, &catalog.Record{Facts: s.New()}
		first.Common().Topics = []string{"x"}
		if len(second.Common().Topics) != 0 {
			t.Errorf("two records of %s share their facts", s.Name)
		}
	}
	if _, ok := catalog.SectionNamed("law"); ok {
		t.Error("there is a section that nobody made")
	}
}

func TestPapersOfAnEventStandBeforeItsAgendas(t *testing.T) {
	var records []*catalog.Record
	for _, r := range []struct {
		ref   string
		facts catalog.Facts
	}{
		{"agendas/a", &catalog.Agenda{Event: "e"}}, {"papers/z", &catalog.Paper{Event: "e"}}, {"papers/b", &catalog.Paper{Event: "e"}},
		{"agendas/other", &catalog.Agenda{Event: "f"}}, {"papers/other", &catalog.Paper{Event: "f"}}, {"events/e", &catalog.Event{}},
	} {
		ref, _ := catalog.ParseRef(r.ref)
		records = append(records, &catalog.Record{Ref: ref, Facts: r.facts})
	}
	var got string
	for _, r := range catalog.New(records).OfEvent("e") {
		got += r.Ref.String() + " "
	}
	if got != "papers/b papers/z agendas/a " {
		t.Errorf("order %s", got)
	}
}
