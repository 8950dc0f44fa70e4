package search

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
)

// facetFile is facet-<facet>.json: the values that each record has.
type facetFile struct {
	Values []string `json:"values"`
	// Sets are the combinations of values that there are, by place in Values.
	Sets [][]int `json:"sets"`
	// Of are numbers, one a record: which of Sets it has.
	Of string `json:"of"`
}

// addFacets adds the tables of all records.
func (m *maker) addFacets() error {
	for _, facet := range catalog.Facets {
		f := facetFile{Values: []string{}, Sets: [][]int{}}
		sets := map[string]int{}
		var of []byte
		for _, rec := range m.numbered {
			values := m.Catalog.Values(rec, facet)
			name := strings.Join(values, " ")
			at, there := sets[name]
			if !there {
				at = len(f.Sets)
				sets[name] = at
				f.Sets = append(f.Sets, f.places(values))
			}
			of = appendNumber(of, at)
		}
		f.Of = string(of)
		data, err := json.Marshal(f)
		if err != nil {
			return fmt.Errorf("write facet %s: %w", facet, err)
		}
		m.files["facet-"+string(facet)+".json"] = data
	}
	return nil
}

// places are those of values in the file, which gets them when they are new.
func (f *facetFile) places(values []string) []int {
	places := []int{}
	for _, v := range values {
		at := slices.Index(f.Values, v)
		if at < 0 {
			at = len(f.Values)
			f.Values = append(f.Values, v)
		}
		places = append(places, at)
	}
	return places
}
