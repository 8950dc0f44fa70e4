package epub

import (
	"cmp"
	"crypto/sha1"
	"fmt"
)

// urls is the name space of addresses (RFC 9562, section 6.6).
const urls = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"

// identifier is the UUID, version 5, of a book's address, or if it has none of its
// language and id.
func identifier(b Book) string {
	sum := sha1.Sum([]byte(urls + cmp.Or(b.Address, b.Lang+"/"+b.ID)))
	id := sum[:16]
	id[6] = id[6]&0x0f | 0x50
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
