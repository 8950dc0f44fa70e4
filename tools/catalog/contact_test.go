package catalog_test

import (
	"testing"

	"resourceportal/tools/catalog"
)

func TestPublishedChannelsAreThoseToBePublished(t *testing.T) {
	c := &catalog.Contact{Channels: []catalog.Channel{
		{ID: "line", Publish: true}, {ID: "private"}, {ID: "mail", Publish: true},
	}}
	var got string
	for _, ch := range c.Published() {
		got += ch.ID + " "
	}
	if got != "line mail " {
		t.Errorf("published %s", got)
	}
	if len(c.Channels) != 3 || c.Channels[1].ID != "private" {
		t.Errorf("the record's own channels are %+v", c.Channels)
	}
	if got := (&catalog.Contact{}).Published(); len(got) != 0 {
		t.Errorf("a contact without channels has %+v", got)
	}
}
