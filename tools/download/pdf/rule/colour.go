package rule

// readIntents reads the output intents, which say what device colours mean.
func (c *checker) readIntents() {
	var profile object
	for _, o := range c.array(c.catalog["OutputIntents"]) {
		intent := c.dict(o)
		if c.name(intent["S"]) != "GTS_PDFA1" {
			c.broke("Portal-unknown", "an output intent is of the kind %q", c.name(intent["S"]))
			continue
		}
		if text, ok := c.text(intent["OutputConditionIdentifier"]); !ok || text == "" {
			c.broke("PDF-14.11.5", "the output intent has no OutputConditionIdentifier")
		}
		if intent["DestOutputProfileRef"] != nil {
			c.broke("A-6.2.3-3", "the output intent has a DestOutputProfileRef")
		}
		r, ok := intent["DestOutputProfile"].(ref)
		s := c.stream(r)
		if !ok || s == nil {
			c.broke("PDF-14.11.5", "the output intent has no profile")
			continue
		}
		if profile != nil && profile != object(r) {
			c.broke("A-6.2.3-2", "two output intents have different profiles")
		}
		profile = r
		c.intent = c.checkProfile(s, false)
	}
}

// checkSpace holds a colour space against ISO 19005-2, 6.2.4, and gives how many
// numbers a colour has in it; 0 when it is not understood.
func (c *checker) checkSpace(o object, where string) (name, int) {
	if device, ok := c.resolve(o).(name); ok {
		n := map[name]int{"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}[device]
		if n == 0 {
			c.broke("Portal-unknown", "%s: the colour space %s", where, device)
		}
		return device, n
	}
	a := c.array(o)
	if len(a) == 2 && c.name(a[0]) == "ICCBased" {
		if s := c.stream(a[1]); s != nil {
			return "ICCBased", channels[c.checkProfile(s, true)]
		}
	}
	if len(a) == 4 && c.name(a[0]) == "Indexed" && c.name(at(c.array(a[1]), 0)) != "Indexed" {
		base, _ := c.checkSpace(a[1], where)
		c.useDevice(base, where)
		return "Indexed", 1
	}
	c.broke("Portal-unknown", "%s: a colour space", where)
	return "", 0
}

// useDevice wants the output intent to say what a device colour means.
func (c *checker) useDevice(space name, where string) {
	switch {
	case space == "DeviceRGB" && c.intent != "RGB ":
		c.broke("A-6.2.4.3-2", "%s: DeviceRGB without an output intent for RGB", where)
	case space == "DeviceCMYK" && c.intent != "CMYK":
		c.broke("A-6.2.4.3-3", "%s: DeviceCMYK without an output intent for CMYK", where)
	case space == "DeviceGray" && c.intent == "":
		c.broke("A-6.2.4.3-4", "%s: DeviceGray without an output intent", where)
	}
}

func (r *content) useColour(space name) { r.useDevice(space, r.page.String()) }

// colourOperator obeys the operators of colour (ISO 32000-1, 8.6.8).
func (r *content) colourOperator(word keyword, operands []object) bool {
	fill := word[0] >= 'a'
	set := func(space name, n int) {
		if fill {
			r.state.fill, r.state.fillParts = space, n
		} else {
			r.state.stroke, r.state.lineParts = space, n
		}
	}
	switch word {
	case "g", "G":
		set("DeviceGray", 1)
	case "rg", "RG":
		set("DeviceRGB", 3)
	case "k", "K":
		set("DeviceCMYK", 4)
	case "cs", "CS":
		var space object = operands[0]
		if key := operands[0].(name); key != "DeviceGray" && key != "DeviceRGB" && key != "DeviceCMYK" {
			space = r.resource("ColorSpace", key)
		}
		set(r.checkSpace(space, r.where))
		return true
	case "sc", "SC", "scn", "SCN":
		want := r.state.lineParts
		if fill {
			want = r.state.fillParts
		}
		if _, ok := r.numbers(array(operands), want); !ok {
			r.broke("PDF-8.6.8", "%s: the operator %s does not have %d numbers", r.where, word, want)
		}
		return true
	default:
		return false
	}
	for _, o := range operands {
		if n, _ := r.number(o); n < 0 || n > 1 {
			r.broke("PDF-8.6.8", "%s: the operator %s has a number that is not from 0 to 1", r.where, word)
		}
	}
	return true
}
