package rule

import (
	"io"
	"maps"
	"slices"
)

// mark is a marked-content sequence (ISO 32000-1, 14.6).
type mark struct {
	tag    name
	mcid   int // -1 without one
	actual string
	// replaced says that actual stands for the text within, even when it is empty.
	replaced bool
	inText   bool // it began in a text object
}

// graphics is the graphics state as far as a rule needs it (ISO 32000-1, 8.4).
type graphics struct {
	ctm                  matrix
	fill, stroke         name // colour space
	fillParts, lineParts int  // how many numbers a colour has
	font                 *font
	size, leading, rise  float64
	charSpace, wordSpace float64
	scale                float64
	mode                 int
}

// content reads a page's content stream and those of the forms in it.
type content struct {
	*checker
	page       *page
	resources  dict
	where      string
	state      graphics
	saved      []graphics
	marks      []*mark
	textMatrix matrix
	lineMatrix matrix // where the line begins
	part       part
	clips      bool // W stands before the operator that ends the path
	depth      int  // of forms
	// untagged says that a rule has been told of content without a tag.
	untagged bool
}

// readContent reads what a page shows.
func (c *checker) readContent(i int) {
	p := c.pages[i]
	var data []byte
	streams := c.array(p.dict["Contents"])
	if streams == nil && p.dict["Contents"] != nil {
		streams = array{p.dict["Contents"]}
	}
	for _, o := range streams {
		s := c.stream(o)
		if s == nil {
			c.broke("PDF-7.8.2", "%v: its Contents are no stream", p)
			continue
		}
		d, err := c.decode(s)
		if err != nil && len(c.filters(s)) == 1 && tableSix[c.filters(s)[0]] {
			continue // checkStreams says so
		}
		data = append(append(data, d...), '\n')
	}
	r := &content{checker: c, page: p, resources: c.dict(p.dict["Resources"]), where: p.String()}
	r.checkResources()
	r.state = graphics{ctm: identity, fill: "DeviceGray", stroke: "DeviceGray", fillParts: 1, lineParts: 1, scale: 1}
	r.run(data)
	if p.transparent && c.intent == "" && c.dict(p.dict["Group"])["CS"] == nil {
		c.broke("A-6.2.10-2", "%v is transparent without an output intent or a blending colour space", p)
	}
}

// run reads a content stream to its end.
func (r *content) run(data []byte) {
	l := lexer{data: data, where: r.where, report: r.broke}
	var operands []object
	outer, saved := len(r.marks), len(r.saved)
	for {
		o, err := l.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			r.broke("PDF-7.8.2", "%v", err)
			return
		}
		word, ok := o.(keyword)
		if !ok {
			operands = append(operands, o)
			continue
		}
		if word == "BI" {
			r.broke("Portal-unknown", "%s: an inline image", r.where)
			return
		}
		r.operator(word, operands)
		operands = operands[:0]
	}
	if len(operands) > 0 {
		r.broke("PDF-7.8.2", "%s: operands without an operator", r.where)
	}
	if len(r.saved) != saved {
		r.broke("PDF-8.4.2", "%s: q and Q are not in pairs", r.where)
	}
	if len(r.marks) != outer {
		r.broke("PDF-14.6", "%s: a marked-content sequence has no end", r.where)
		r.marks = r.marks[:min(outer, len(r.marks))]
	}
	if r.part != atPage {
		r.broke("PDF-8.2", "%s: a text object or a path has no end", r.where)
	}
}

// operator obeys one operator.
func (r *content) operator(word keyword, operands []object) {
	letters, known := operators[word]
	if !known {
		r.broke("A-6.2.2-1", "%s: the operator %.20q", r.where, word)
		return
	}
	if err := fit(operands, letters); err != nil {
		r.broke("PDF-7.8.2", "%s: the operator %s: %v", r.where, word, err)
		return
	}
	places := parts[word]
	if places == nil {
		places = []part{atPage, inText}
	}
	if !slices.Contains(places, r.part) || r.clips && !paints[word] {
		r.broke("PDF-8.2", "%s: the operator %s where it may not stand", r.where, word)
	}
	var n [6]float64
	for i, o := range operands {
		if i < len(n) {
			n[i], _ = r.number(o)
		}
	}
	if !r.graphicsOperator(word, operands, n) && !r.textOperator(word, operands, n) && !r.colourOperator(word, operands) && !r.markOperator(word, operands) {
		r.broke("Portal-unknown", "%s: the operator %s", r.where, word)
	}
}

// paints are the operators that end a path; n alone leaves no trace.
var paints = map[keyword]bool{
	"S": true, "s": true, "f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "n": true,
}

// graphicsOperator obeys the operators of the graphics state and of paths.
func (r *content) graphicsOperator(word keyword, operands []object, n [6]float64) bool {
	switch word {
	case "q":
		if r.saved = append(r.saved, r.state); len(r.saved) == 29 {
			r.broke("A-6.1.13-8", "%s: q stands more than 28 deep", r.where)
		}
	case "Q":
		if len(r.saved) == 0 {
			r.broke("PDF-8.4.2", "%s: q and Q are not in pairs", r.where)
			break
		}
		r.state, r.saved = r.saved[len(r.saved)-1], r.saved[:len(r.saved)-1]
	case "cm":
		r.state.ctm = matrix(n).times(r.state.ctm)
	case "gs":
		r.extended(r.resource("ExtGState", operands[0].(name)), string(operands[0].(name)))
	case "ri":
		r.checkIntent(operands[0])
	case "w", "J", "j", "M", "d", "i":
	case "m", "re":
		r.part = inPath
	case "l", "c", "v", "y", "h":
	case "W", "W*":
		r.clips = true
	case "Do":
		r.paintObject(operands[0].(name))
	default:
		if !paints[word] {
			return false
		}
		r.part, r.clips = atPage, false
		if word != "n" {
			r.paint("a path")
			r.useColours(word)
		}
	}
	return true
}

// useColours notes the colour spaces that an operator paints with.
func (r *content) useColours(word keyword) {
	if word != "S" && word != "s" {
		r.useColour(r.state.fill)
	}
	if word == "S" || word == "s" || word[0] == 'B' || word[0] == 'b' {
		r.useColour(r.state.stroke)
	}
}

// resource is a named resource of a category.
func (r *content) resource(category, key name) object {
	o := r.resolve(r.dict(r.resources[category])[key])
	if o == nil {
		r.broke("PDF-7.8.3", "%s: the resource %s %s is missing", r.where, category, key)
	}
	return o
}

// checkResources reads all fonts of the resources, used or not, and refuses what
// is not understood.
func (r *content) checkResources() {
	r.checkKeys(r.resources, "the Resources of "+r.where, []name{"ExtGState", "ColorSpace", "XObject", "Font", "Properties", "ProcSet"})
	fonts := r.dict(r.resources["Font"])
	for _, key := range slices.Sorted(maps.Keys(fonts)) {
		r.readFont(fonts[key], string(key))
	}
}

// paintObject paints an image or a form (ISO 32000-1, 8.8).
func (r *content) paintObject(key name) {
	s, ok := r.resource("XObject", key).(*stream)
	if !ok {
		return
	}
	switch kind := r.name(s.dict["Subtype"]); kind {
	case "Image":
		r.paint("an image")
		r.checkImage(s)
	case "Form":
		r.runForm(s)
	case "PS":
		r.broke("A-6.2.9-3", "%s paints the PostScript of object %d", r.where, s.number)
	default:
		r.broke("Portal-unknown", "%s paints object %d of the kind %q", r.where, s.number, kind)
	}
}

// runForm reads what a form shows where it is painted.
func (r *content) runForm(s *stream) {
	if s.dict["OPI"] != nil || s.dict["PS"] != nil || r.name(s.dict["Subtype2"]) == "PS" {
		r.broke("A-6.2.9-1", "the form in object %d has PostScript or OPI", s.number)
	}
	if s.dict["Ref"] != nil {
		r.broke("UA-7.20-1 (Matterhorn 30-001)", "the form in object %d refers to another file", s.number)
	}
	r.checkKeys(s.dict, "the form in object "+ref{s.number, 0}.String(), []name{
		"Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Length", "Filter", "DecodeParms", "OPI", "PS",
		"Subtype2", "Ref",
	})
	if s.dict["Resources"] == nil {
		r.broke("A-6.2.2-2", "the form in object %d has no Resources of its own", s.number)
	}
	if r.dict(s.dict["Group"])["S"] == name("Transparency") {
		r.page.transparent = true
	}
	if _, ok := r.rect(s.dict["BBox"]); !ok {
		r.broke("PDF-8.10.2", "the form in object %d has no BBox", s.number)
	}
	data, err := r.decode(s)
	if err != nil {
		return // checkStreams says so
	}
	if r.depth++; r.depth > 8 || r.checker.painted > 10000 {
		r.broke("Portal-unknown", "%s: forms stand too deep in one another, or are too many", r.where)
		return
	}
	r.checker.painted++
	defer func() { r.depth-- }()
	in := *r
	in.where = r.where + ", the form in object " + ref{s.number, 0}.String()
	in.resources = r.dict(s.dict["Resources"])
	in.saved = nil
	if m, ok := r.numbers(s.dict["Matrix"], 6); ok {
		in.state.ctm = matrix(m).times(r.state.ctm)
	}
	in.checkResources()
	in.run(data)
}
