package docx

import "strconv"

// story is a part with text of its own: the body, the footnotes, the footer.
type story struct {
	markup
	relations []relation
	ids       map[relation]string
	after     bool // a table has just ended
}

// relation is a line of a part's .rels file (ECMA-376 part 2, 9.3).
type relation struct {
	kind     string // the end of the type's address
	target   string
	external bool
}

func newStory() *story { return &story{ids: map[relation]string{}} }

// relate gives the id under which the part knows something else.
func (st *story) relate(r relation) string {
	id, known := st.ids[r]
	if !known {
		st.relations = append(st.relations, r)
		id = "rId" + strconv.Itoa(len(st.relations))
		st.ids[r] = id
	}
	return id
}

// relationsXML is the .rels file of a part or of the whole package.
func relationsXML(relations []relation) string {
	var m markup
	m.raw(declaration, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range relations {
		kind := nsRelations + "/" + r.kind
		if r.kind == "core-properties" {
			kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/" + r.kind
		}
		m.raw(`<Relationship Id="rId`, strconv.Itoa(i+1), `" Type="`, kind, `" Target="`, escape(r.target), `"`)
		if r.external {
			m.raw(` TargetMode="External"`)
		}
		m.raw(`/>`)
	}
	m.raw(`</Relationships>`)
	return m.String()
}
