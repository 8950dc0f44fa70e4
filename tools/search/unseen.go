package search

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// unseenWords are the messages with what people type who look for a kind of
// record, by its kind: "number to call".
var unseenWords = map[catalog.Kind]string{
	catalog.KindContact: "search.words_contact", catalog.KindLaw: "search.words_law", catalog.KindEvent: "search.words_event",
	catalog.KindPaper: "search.words_paper", catalog.KindAgenda: "search.words_agenda",
}

// unseen are the words by which a record of its kind is looked for. A contact
// whose number may not be shown is none to call.
func (r reader) unseen(rec *catalog.Record, v *view.Data) string {
	key := unseenWords[rec.Kind]
	if key == "" || rec.Kind == catalog.KindContact && len(v.Channels) == 0 {
		return ""
	}
	words := []string{r.T(key)}
	for _, c := range v.Channels {
		switch c.Type {
		case "email":
			words = append(words, r.T("search.words_email"))
		case "address":
			words = append(words, r.T("search.words_address"))
		}
	}
	return strings.Join(words, "\n")
}
