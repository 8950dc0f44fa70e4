package rule

// checkOutline holds the outline against ISO 32000-1, 12.3.3.
func (c *checker) checkOutline() {
	if c.catalog["Outlines"] == nil {
		return
	}
	root, ok := c.catalog["Outlines"].(ref)
	if !ok || c.dict(root) == nil {
		c.broke("PDF-12.3.3", "the outline is no dictionary of its own")
		return
	}
	if c.catalog["Lang"] == nil {
		c.broke("UA-7.2-2 (Matterhorn 11-003)", "the language of the outline is not known")
	}
	visible := c.checkItems(root, map[ref]bool{root: true}, 0)
	count, given := c.integer(c.dict(root)["Count"])
	if given && count != visible || !given && visible > 0 {
		c.broke("PDF-12.3.3", "the outline shows %d items and has the Count %d", visible, count)
	}
}

// checkItems holds the items below a node against the rules and gives how many
// would be seen if the node were open.
func (c *checker) checkItems(parent ref, seen map[ref]bool, depth int) int {
	node := c.dict(parent)
	first, hasFirst := node["First"].(ref)
	last, hasLast := node["Last"].(ref)
	if hasFirst != hasLast || !hasFirst && depth == 0 {
		c.broke("PDF-12.3.3", "object %d of the outline has no First and Last", parent.number)
	}
	if !hasFirst || depth > deepest {
		return 0
	}
	visible := 0
	var previous ref
	for at := first; ; {
		item := c.dict(at)
		if seen[at] || item == nil {
			c.broke("PDF-12.3.3", "the outline comes to object %d twice, or it is none", at.number)
			return visible
		}
		seen[at] = true
		c.checkItem(at, item)
		if up, _ := item["Parent"].(ref); up != parent {
			c.broke("PDF-12.3.3", "object %d of the outline has another Parent than it is in", at.number)
		}
		if before, _ := item["Prev"].(ref); before != previous {
			c.broke("PDF-12.3.3", "object %d of the outline has a Prev that is not the item before it", at.number)
		}
		below := c.checkItems(at, seen, depth+1)
		count, given := c.integer(item["Count"])
		if given && count != below && count != -below || given != (below > 0) {
			c.broke("PDF-12.3.3", "object %d of the outline has %d items below and the Count %d", at.number, below, count)
		}
		visible++
		if given && count > 0 {
			visible += below
		}
		next, more := item["Next"].(ref)
		if !more {
			if at != last {
				c.broke("PDF-12.3.3", "object %d of the outline is not the Last of its parent", at.number)
			}
			return visible
		}
		previous, at = at, next
	}
}

func (c *checker) checkItem(at ref, item dict) {
	where := "object " + at.String() + " of the outline"
	if title, ok := c.text(item["Title"]); !ok || title == "" {
		c.broke("PDF-12.3.3", "%s has no Title", where)
	}
	switch {
	case item["Dest"] != nil && item["A"] == nil:
		c.checkDestination(item["Dest"], where)
	case item["A"] != nil && item["Dest"] == nil:
		c.checkAction(item["A"], where)
	default:
		c.broke("PDF-12.3.3", "%s has no destination, or two", where)
	}
	if item["SE"] != nil {
		if c.dict(item["SE"])["S"] == nil {
			c.broke("PDF-12.3.3", "%s: its SE is no structure element", where)
		}
	}
}
