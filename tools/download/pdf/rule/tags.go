package rule

import (
	"maps"
	"slices"
)

// checkTags holds content items and structure against one another, in both
// directions (ISO 32000-1, 14.7.4.4).
func (c *checker) checkTags() {
	for _, p := range c.pages {
		if len(p.marks) > 0 {
			c.checkMarks(p)
		} else if p.dict["StructParents"] != nil {
			c.claim(p.parents, p.String())
		}
	}
	for at, e := range c.tree.owners {
		if c.pages[at.page].marks[at.mcid] == nil {
			c.broke("PDF-14.7.4.2", "%v has the content item %d, which is not on %v", e, at.mcid, c.pages[at.page])
		}
	}
}

// checkMarks wants each content item of a page to lead to the element that has it.
func (c *checker) checkMarks(p *page) {
	list, ok := c.resolve(c.tree.parents[p.parents]).(array)
	if p.parents < 0 || !ok {
		c.broke("PDF-14.7.4.4", "%v has content items and no StructParents that the ParentTree knows", p)
	}
	c.claim(p.parents, p.String())
	for _, mcid := range slices.Sorted(maps.Keys(p.marks)) {
		owner := c.tree.owners[item{p.index, mcid}]
		if owner == nil {
			c.broke("UA-7.1-3 (Matterhorn 01-005)", "%v: the content item %d is in no structure element", p, mcid)
		}
		if !ok {
			continue
		}
		r, _ := at(list, mcid).(ref)
		if found := c.tree.elements[r]; found == nil || found != owner {
			c.broke("PDF-14.7.4.4", "%v: the ParentTree does not lead from the content item %d to the element that has it", p, mcid)
		}
	}
	for mcid, o := range list {
		if c.resolve(o) != nil && p.marks[mcid] == nil {
			c.broke("PDF-14.7.4.4", "%v: the ParentTree knows the content item %d, which is not there", p, mcid)
		}
	}
}

// claim notes who has a key of the ParentTree.
func (c *checker) claim(key int, who string) {
	if other := c.tree.claims[key]; other != "" {
		c.broke("PDF-14.7.4.4", "the key %d of the ParentTree belongs to %s and to %s", key, other, who)
	}
	c.tree.claims[key] = who
}

// checkClaims wants every key of the ParentTree to belong to somebody.
func (c *checker) checkClaims() {
	largest := -1
	for key := range c.tree.parents {
		if c.tree.claims[key] == "" {
			c.broke("PDF-14.7.4.4", "the key %d of the ParentTree belongs to nothing", key)
		}
		largest = max(largest, key)
	}
	if next := c.tree.dict["ParentTreeNextKey"]; next != nil {
		if n, _ := c.integer(next); n <= largest {
			c.broke("PDF-14.7.4.4", "the ParentTreeNextKey is %d, the largest key %d", n, largest)
		}
	}
}
