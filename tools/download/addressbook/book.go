package addressbook

import (
	"slices"
	"sync"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// Book makes the cards of an edition, each once: a contact stands in its own file
// and in those of its country, of all contacts and of several packs. It may be
// used by several goroutines.
type Book struct {
	version Version
	edition *shelf.Edition
	mu      sync.Mutex
	made    map[*catalog.Record][]byte
}

// NewBook is a book without cards.
func NewBook(version Version, e *shelf.Edition) *Book {
	return &Book{version: version, edition: e, made: map[*catalog.Record][]byte{}}
}

// Cards is the file of several contacts, in the edition's order of their names.
// It is nil when there are none. Records of another kind are an error.
func (b *Book) Cards(records []*catalog.Record) ([]byte, error) {
	records = slices.Clone(records)
	b.edition.SortByName(records)
	var file []byte
	for _, rec := range records {
		card, err := b.card(rec)
		if err != nil {
			return nil, err
		}
		file = append(file, card...)
	}
	return file, nil
}

func (b *Book) card(rec *catalog.Record) ([]byte, error) {
	b.mu.Lock()
	card := b.made[rec]
	b.mu.Unlock()
	if card != nil {
		return card, nil
	}
	card, err := b.version.Card(b.edition, rec)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.made[rec] = card
	return card, nil
}
