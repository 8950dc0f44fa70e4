package rule

// Flags of an annotation (ISO 32000-1, table 165).
const (
	flagInvisible = 1 << 0
	flagHidden    = 1 << 1
	flagPrint     = 1 << 2
	flagNoView    = 1 << 5
	flagToggle    = 1 << 8
)

// checkAnnotations holds the annotations of all pages against ISO 14289-1, 7.18,
// and ISO 19005-2, 6.3. Links are all that is understood.
func (c *checker) checkAnnotations() {
	seen := map[ref]bool{}
	for _, p := range c.pages {
		all := c.array(p.dict["Annots"])
		if tabs := c.resolve(p.dict["Tabs"]); len(all) > 0 && tabs == nil {
			c.broke("UA-7.18.3-1 (Matterhorn 28-008)", "%v has annotations and no Tabs", p)
		} else if len(all) > 0 && tabs != name("S") {
			c.broke("UA-7.18.3-1 (Matterhorn 28-009)", "%v has annotations and other Tabs than S", p)
		}
		for _, o := range all {
			at, ok := o.(ref)
			if !ok || c.dict(at) == nil || seen[at] {
				c.broke("PDF-12.5.2", "%v has an annotation that is no object of its own, or twice", p)
				continue
			}
			seen[at] = true
			c.checkAnnotation(p, at, c.dict(at))
		}
	}
	for at, e := range c.tree.objects {
		if !seen[at] {
			c.broke("PDF-14.7.4.3", "%v refers to object %d, which is on no page", e, at.number)
		}
	}
	c.checkClaims()
}

// permitted are the annotations of ISO 32000-1 that ISO 19005-2, 6.3.1 permits.
var permitted = map[name]bool{
	"Text": true, "FreeText": true, "Line": true, "Square": true, "Circle": true, "Polygon": true, "PolyLine": true,
	"Highlight": true, "Underline": true, "Squiggly": true, "StrikeOut": true, "Stamp": true, "Caret": true, "Ink": true,
	"Popup": true, "FileAttachment": true, "Widget": true, "PrinterMark": true, "Watermark": true, "Redact": true,
}

func (c *checker) checkAnnotation(p *page, at ref, d dict) {
	where := p.String() + ", the annotation in object " + at.String()
	if kind := c.name(d["Subtype"]); kind != "Link" {
		switch {
		case kind == "TrapNet":
			c.broke("UA-7.18.2-1 (Matterhorn 28-007)", "%s is a trap network", where)
		case !permitted[kind]:
			c.broke("A-6.3.1-1", "%s is of the kind %q", where, kind)
		default:
			c.broke("Portal-unknown", "%s is of the kind %s", where, kind)
		}
		return
	}
	c.checkKeys(d, where, []name{
		"Type", "Subtype", "Rect", "Contents", "P", "NM", "M", "F", "Border", "BS", "C", "StructParent", "A", "Dest", "H",
		"QuadPoints",
	})
	if text, ok := c.text(d["Contents"]); !ok || text == "" {
		c.broke("UA-7.18.5-2 (Matterhorn 28-012)", "%s has no Contents", where)
	}
	if flags, ok := c.integer(d["F"]); !ok {
		c.broke("A-6.3.2-1", "%s has no F", where)
	} else if flags&flagPrint == 0 || flags&(flagInvisible|flagHidden|flagNoView|flagToggle) != 0 {
		c.broke("A-6.3.2-2", "%s is not printed, or hidden", where)
	}
	if d["P"] != nil {
		if on, _ := c.isPage(d["P"]); on != p {
			c.broke("PDF-12.5.2", "%s says that it is on another page", where)
		}
	}
	c.checkPlaceOf(p, d, where)
	c.checkOwner(at, d, where)
	switch {
	case d["A"] != nil && d["Dest"] == nil:
		c.checkAction(d["A"], where)
	case d["Dest"] != nil && d["A"] == nil:
		c.checkDestination(d["Dest"], where)
	default:
		c.broke("PDF-12.5.6.5", "%s leads nowhere, or to two places", where)
	}
}

// checkPlaceOf wants a link to be on the page and not empty, and its parts within.
func (c *checker) checkPlaceOf(p *page, d dict, where string) {
	box, ok := c.rect(d["Rect"])
	if !ok || box.X1-box.X0 <= 0 || box.Y1-box.Y0 <= 0 || !p.crop.contains(box) {
		c.broke("PDF-12.5.2", "%s has an empty rectangle, or one that is not on the page", where)
	}
	if d["QuadPoints"] == nil {
		return
	}
	points := c.array(d["QuadPoints"])
	if len(points) == 0 || len(points)%8 != 0 {
		c.broke("PDF-12.5.6.5", "%s has QuadPoints that are no quadrilaterals", where)
		return
	}
	for i := 0; i < len(points); i += 2 {
		x, ok1 := c.number(points[i])
		y, ok2 := c.number(points[i+1])
		if !ok1 || !ok2 || !box.contains(Rect{x, y, x, y}) {
			c.broke("PDF-12.5.6.5", "%s has QuadPoints outside of its rectangle", where)
			return
		}
	}
}

// checkOwner wants a link annotation to stand in a Link, and the ParentTree to
// lead from the one to the other.
func (c *checker) checkOwner(at ref, d dict, where string) {
	owner := c.tree.objects[at]
	if owner == nil || owner.kind != "Link" {
		c.broke("UA-7.18.5-1 (Matterhorn 28-011)", "%s is in no Link", where)
	}
	key, ok := c.integer(d["StructParent"])
	if !ok {
		c.broke("PDF-14.7.4.4", "%s has no StructParent", where)
		return
	}
	c.claim(key, where)
	r, _ := c.tree.parents[key].(ref)
	if found := c.tree.elements[r]; found == nil || found != owner {
		c.broke("PDF-14.7.4.4", "%s: the ParentTree does not lead to the element that has it", where)
	}
}
