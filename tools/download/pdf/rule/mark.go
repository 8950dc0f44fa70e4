package rule

import "slices"

// artifact is the tag of content that is not the author's.
const artifact = name("Artifact")

// artifactTypes are the values of an artifact's Type (ISO 32000-1, table 330).
var artifactTypes = []name{"Pagination", "Layout", "Page", "Background"}

// markOperator obeys the operators of marked content.
func (r *content) markOperator(word keyword, operands []object) bool {
	switch word {
	case "BMC":
		r.begin(&mark{tag: operands[0].(name), mcid: -1}, nil)
	case "BDC":
		properties := r.dict(operands[1])
		if key, ok := operands[1].(name); ok {
			properties = r.dict(r.resource("Properties", key))
		}
		m := &mark{tag: operands[0].(name), mcid: -1}
		if properties["MCID"] != nil {
			var ok bool
			if m.mcid, ok = r.integer(properties["MCID"]); !ok || m.mcid < 0 {
				r.broke("PDF-14.7.4.2", "%s: an MCID is no number from 0", r.where)
			}
		}
		r.begin(m, properties)
	case "EMC":
		if len(r.marks) == 0 {
			r.broke("PDF-14.6", "%s: EMC without a beginning", r.where)
			break
		}
		if last := r.marks[len(r.marks)-1]; last.inText != (r.part == inText) {
			r.broke("PDF-14.6", "%s: a marked-content sequence crosses the bounds of a text object", r.where)
		}
		r.marks = r.marks[:len(r.marks)-1]
	case "MP", "DP", "BX", "EX":
		r.broke("Portal-unknown", "%s: the operator %s", r.where, word)
	default:
		return false
	}
	return true
}

// begin opens a marked-content sequence.
func (r *content) begin(m *mark, properties dict) {
	m.inText = r.part == inText
	r.checkNesting(m)
	if m.mcid >= 0 {
		if r.depth > 0 {
			r.broke("Portal-unknown", "%s has content items of its own", r.where)
		}
		if r.page.marks[m.mcid] != nil {
			r.broke("PDF-14.7.4.2", "%s: the MCID %d stands twice", r.where, m.mcid)
		}
		r.page.marks[m.mcid] = m
	}
	if kind := r.name(properties["Type"]); m.tag == artifact && kind != "" && !slices.Contains(artifactTypes, kind) {
		r.broke("PDF-14.8.2.2", "%s: an artifact is of the type %q", r.where, kind)
	}
	if properties["Lang"] != nil {
		r.checkLang(properties["Lang"], r.where)
	}
	for _, key := range []name{"ActualText", "Alt", "E"} {
		if text, ok := r.text(properties[key]); ok && key == "ActualText" {
			m.actual, m.replaced = text, true
		} else if !ok && properties[key] != nil {
			r.broke("PDF-7.9.2.2", "%s: an %s is no text string", r.where, key)
		}
	}
	r.marks = append(r.marks, m)
}

// checkNesting wants artifacts and tagged content to keep apart, and content
// items not to stand in one another.
func (r *content) checkNesting(m *mark) {
	tagged, hidden := false, false
	for _, outer := range r.marks {
		tagged = tagged || outer.tag != artifact
		hidden = hidden || outer.tag == artifact
		if outer.mcid >= 0 && m.mcid >= 0 {
			r.broke("PDF-14.7.4.2", "%s: the content item %d stands in the content item %d", r.where, m.mcid, outer.mcid)
		}
	}
	if m.tag == artifact && (tagged || hidden) {
		r.broke("UA-7.1-1 (Matterhorn 01-003)", "%s: an artifact stands in other marked content", r.where)
	}
	if m.tag != artifact && hidden {
		r.broke("UA-7.1-2 (Matterhorn 01-004)", "%s: %s stands in an artifact", r.where, m.tag)
	}
	if m.tag == artifact && m.mcid >= 0 {
		r.broke("UA-7.1-2 (Matterhorn 01-004)", "%s: the artifact is the content item %d", r.where, m.mcid)
	}
}

// paint notes that something is painted, which must be an artifact or tagged.
func (r *content) paint(what string) {
	for _, m := range r.marks {
		if m.tag == artifact || m.mcid >= 0 {
			return
		}
	}
	if !r.untagged {
		r.untagged = true
		r.broke("UA-7.1-3 (Matterhorn 01-005)", "%s: %s is neither tagged nor an artifact", r.where, what)
	}
}
