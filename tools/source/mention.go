package source

import (
	"maps"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

// checkMentions looks up every id, record and source that a record names.
func (r *reader) checkMentions(e *entry) {
	for _, d := range e.decoders() {
		for _, m := range d.mentions {
			switch m.rule {
			case "id":
				r.checkID(m)
			case "ref":
				r.checkRef(m.value, m.pos)
			case "source":
				if e.facts == nil {
					continue
				}
				keys := slices.Sorted(maps.Keys(e.Common().Sources))
				if !slices.Contains(keys, m.value) {
					r.problems.Errorf("unknown-source", m.pos, nearest("sources", m.value, keys), "the record has no [source.%s]", m.value)
				}
			}
		}
	}
	for key := range e.Common().Sources {
		if !kebab.MatchString(key) {
			r.problems.Errorf("id", e.facts.pos("source", key), idHint(key), "%q cannot be the key of a source", key)
		}
	}
}

// decoders are those of the record and of its texts, in a fixed order.
func (e *entry) decoders() []*decoder {
	var all []*decoder
	if e.facts != nil {
		all = append(all, e.facts)
	}
	for _, lang := range slices.Sorted(maps.Keys(e.texts)) {
		all = append(all, e.texts[lang])
	}
	return all
}

func (r *reader) checkID(m mention) {
	var known []string
	for section := range strings.SplitSeq(m.arg, "|") {
		known = append(known, r.ids(section)...)
	}
	if !slices.Contains(known, m.value) {
		r.problems.Errorf("unknown-id", m.pos, nearest(m.arg, m.value, known), "%q is not in %s", m.value, m.arg)
	}
}

// checkRef looks up "section/id".
func (r *reader) checkRef(value string, pos problem.Pos) {
	ref, ok := catalog.ParseRef(value)
	if !ok {
		r.problems.Errorf("unknown-id", pos, "write the section and the id: laws/untoc", "%q does not name a record", value)
		return
	}
	if _, ok := catalog.SectionNamed(ref.Section); !ok {
		r.problems.Errorf("unknown-id", pos, nearest("sections", ref.Section, sectionNames()), "there is no section %q", ref.Section)
		return
	}
	if known := r.ids(ref.Section); !slices.Contains(known, ref.ID) {
		r.problems.Errorf("unknown-id", pos, nearest(ref.Section, ref.ID, known), "there is no record %q", value)
	}
}

func (r *reader) ids(section string) []string {
	var ids []string
	for _, e := range r.records {
		if e.Section == section {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// checkFacts sees to it that whatever came from outside names its source.
func (r *reader) checkFacts(e *entry) {
	named := map[string]bool{}
	var known, missing []string
	var facts []fact
	for _, d := range e.decoders() {
		missing = append(missing, d.missing...)
		for _, f := range d.facts {
			facts = append(facts, f)
			known = append(known, f.key)
		}
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for key, s := range e.Common().Sources {
		for i, f := range s.Facts {
			named[f] = true
			// A text that cannot be read may have the fact.
			if !slices.Contains(known, f) && !slices.Contains(missing, f) && len(e.unread) == 0 {
				r.problems.Errorf("unknown-fact", e.facts.pos("source", key, "facts", i), nearest("facts of this record", f, known),
					"source %q is named for %q, which the record does not have", key, f)
			}
		}
	}
	for _, f := range facts {
		if !named[f.key] {
			r.problems.Errorf("no-source", f.pos, "add \""+f.key+"\" to the facts = [ ] of a [source.…]; what has no source is not published", "nothing says where %q was read", f.key)
			named[f.key] = true
		}
	}
}
